"""How text becomes the words of the search, by the table that the browser is tested with too."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.terms import NUMBER, PHRASES, number_term, pairs, split
from generator.text import fold

GOLDEN = Path(__file__).parents[1] / "golden" / "terms.json"
TABLE: dict[str, list[dict[str, Any]]] = json.loads(GOLDEN.read_text(encoding="utf-8"))
VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
LETTERS = (
    "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES) + "bcdđghklmnpqrstvx"
)
BEFORE_Y = ("", *"bcdđghklmnpqrstvx", "ch", "gh", "kh", "ng", "ngh", "nh", "ph", "qu", "th", "tr")

whatever = st.text(alphabet=st.characters(exclude_categories=[]), max_size=200)
vietnamese = st.text(alphabet=LETTERS + LETTERS.upper() + " 0123456789-", max_size=39)
signs = st.text(alphabet=" \t\n\u00a0\u200b\u200d\u3000.,:;!?^~*+-–—_/\\|()[]{}<>'\"“”«»@#$%&=🍯★", min_size=1)
tones, onsets = st.sampled_from(TONES), st.sampled_from(["", "h", "kh", "l", "t", "th", "x"])


def cases(name: str) -> pytest.MarkDecorator:
    """One list of the table, a test for each case."""
    return pytest.mark.parametrize("case", TABLE[name], ids=[fold(case["why"]) for case in TABLE[name]])


def keys(text: str) -> list[str]:
    """The words of a text with their accents."""
    return [word.key for word in split(text)]


def folds(text: str) -> list[str]:
    """The words of a text without accents."""
    return [word.fold for word in split(text)]


class TestTheTable:
    """Each case of tests/golden/terms.json."""

    @cases("splits")
    def test_says_which_words_a_text_has(self, case: dict[str, Any]) -> None:
        """Small letters without accents; what is neither letter nor digit parts words; a phrase is one word."""
        assert folds(case["text"] * case.get("times", 1)) == case["folds"]

    @cases("alike")
    def test_says_what_is_one_word_written_in_many_ways(self, case: dict[str, Any]) -> None:
        """Normal forms, the place of the tone, i and y, case, hyphens, blanks and abbreviations do not count."""
        assert len({split(text) for text in case["texts"]}) == 1

    @cases("apart")
    def test_says_what_only_accents_tell_apart(self, case: dict[str, Any]) -> None:
        """Whoever types accents means them; whoever types none finds both."""
        one, other = case["texts"]

        assert folds(one) == folds(other)
        assert keys(one) != keys(other)

    @cases("numbers")
    def test_says_what_a_number_is_as_one_term(self, case: dict[str, Any]) -> None:
        """Small letters without accents, parts joined by hyphens; phrases stay."""
        assert number_term(case["text"]) == case["term"]

    @cases("mentions")
    def test_says_what_looks_like_a_number(self, case: dict[str, Any]) -> None:
        """Parts joined by hyphens, dashes, dots or slashes, a digit in one of them."""
        assert NUMBER.findall(case["text"]) == case["found"]


class TestWords:
    @given(whatever)
    def test_come_of_any_text(self, text: str) -> None:
        """No text is refused, not even half a surrogate; no word is empty, none has a blank in it."""
        assert all(word.fold and word.key.split() == [word.key] for word in split(text))

    @given(st.text())
    def test_do_not_depend_on_the_normal_form(self, text: str) -> None:
        """NFC and NFD of a text have the same keys."""
        assert split(unicodedata.normalize("NFD", text)) == split(unicodedata.normalize("NFC", text))

    @given(vietnamese)
    def test_do_not_depend_on_case(self, text: str) -> None:
        """Upper and lower case of Vietnamese letters are alike, đ too."""
        assert split(text.upper()) == split(text.lower()) == split(text)

    @given(st.lists(st.text(alphabet=LETTERS, min_size=1, max_size=7)), signs)
    def test_do_not_depend_on_what_stands_between_them(self, words: list[str], between: str) -> None:
        """One blank or a heap of signs: the same words."""
        assert split(between.join(words)) == split(" ".join(words))

    @given(whatever)
    def test_fold_to_their_keys_without_marks(self, text: str) -> None:
        """The fold can be told from the key alone: the index keeps keys only."""
        plain = [unicodedata.normalize("NFD", key).replace("đ", "d") for key in keys(text)]

        assert folds(text) == ["".join(sign for sign in key if not "\u0300" <= sign <= "\u036f") for key in plain]

    @given(vietnamese)
    def test_of_vietnamese_fold_to_plain_letters(self, text: str) -> None:
        """What is left of Vietnamese letters is a to z, and what `generator.text` makes of the key."""
        assert all(word.fold.isascii() and word.fold == fold(word.key) for word in split(text))

    @given(vietnamese)
    def test_have_keys_that_are_their_own_keys(self, text: str) -> None:
        """A key that is split again stays as it is."""
        assert [split(word.key) for word in split(text)] == [(word,) for word in split(text)]

    @given(onsets, st.sampled_from(["oa", "oe", "uy"]), tones)
    def test_have_the_tone_of_oa_oe_and_uy_on_either_vowel(self, onset: str, vowels: str, tone: str) -> None:
        """hòa is hoà, khỏe is khoẻ, thủy is thuỷ, whatever the tone."""
        assert split(onset + vowels[0] + tone + vowels[1]) == split(onset + vowels + tone)

    @given(st.sampled_from(BEFORE_Y), tones)
    def test_have_i_for_y_where_it_is_the_only_vowel(self, onset: str, tone: str) -> None:
        """kỹ is kĩ and quý is quí, after any consonant and whatever the tone."""
        assert split(onset + "y" + tone) == split(onset + "i" + tone)

    @given(onsets, st.sampled_from(["a", "â", "u"]), tones)
    def test_keep_y_beside_another_vowel(self, onset: str, vowel: str, tone: str) -> None:
        """tay is not tai, thủy is not thủi."""
        assert folds(onset + vowel + tone + "y") != folds(onset + vowel + tone + "i")

    def test_of_a_long_text_are_those_of_its_parts(self) -> None:
        """Ten kilobytes give as many words as they have."""
        assert split("Mật ong rừng U Minh. " * 400) == split("Mật ong rừng U Minh.") * 400


class TestPhrases:
    @pytest.mark.parametrize("phrase", PHRASES)
    def test_are_written_by_the_folds_of_their_words(self, phrase: str) -> None:
        """Another spelling, as `cong ty`, would never be found."""
        assert number_term(phrase) == phrase.replace(" ", "-")

    @pytest.mark.parametrize(("phrase", "short"), PHRASES.items())
    def test_are_what_they_stand_for(self, phrase: str, short: str) -> None:
        """Long and short have the same keys, in any case, and short ones are not replaced again."""
        assert split(phrase) == split(phrase.upper()) == split(short)


class TestPairs:
    def test_are_every_two_neighbours(self) -> None:
        """Without accents, so that they are found by what people type."""
        assert pairs(split("Trà Shan tuyết")) == ["tra shan", "shan tuyet"]

    @pytest.mark.parametrize("text", ["", "Trà", "Hợp tác xã"])
    def test_need_two_words(self, text: str) -> None:
        """One word has no neighbour; a phrase is one word."""
        assert pairs(split(text)) == []


class TestNumbers:
    @given(whatever)
    def test_are_terms_without_loose_hyphens(self, text: str) -> None:
        """Any text has a term; all its parts hold something."""
        assert "" not in number_term("1" + text).split("-")

    @given(vietnamese)
    def test_are_their_own_terms(self, text: str) -> None:
        """A term that is asked for again stays as it is."""
        assert number_term(number_term(text)) == number_term(text)

    @given(st.text())
    def test_have_a_digit_and_two_parts(self, text: str) -> None:
        """What is found in a text has both, and comes whole out of it."""
        found = NUMBER.findall(unicodedata.normalize("NFC", text))

        assert all("-" in number_term(one) and any(sign.isdecimal() for sign in one) for one in found)

    @given(st.integers(1, 99_999), st.sampled_from(["/", "-", "–", "."]), st.sampled_from(["QĐ", "qđ", "QD", "KH"]))
    def test_of_decisions_are_found_in_sentences(self, number: int, sign: str, kind: str) -> None:
        """However it is written, a decision is found, and by one term."""
        written = f"{number}{sign}{kind}-UBND"

        assert NUMBER.findall(f"Quyết định số {written}, của tỉnh") == [written]
        assert number_term(written) == f"{number}-{fold(kind)}-ubnd"
