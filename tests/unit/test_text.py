"""Folding, slugs, sorting order, nearest word."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import cut, fold, nearest, nfc, slugify, sort_key

VIETNAMESE = st.text(alphabet="aáàảãạăâbcdđeêghiklmnoôơuưvxyAĐÊ 0123456789-")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ốc hương, Đặc sản", "oc huong, dac san"),
        ("An Giang – Tịnh Biên", "an giang – tinh bien"),
        ("ĐƯỜNG PHÈN", "duong phen"),
        ("  Mật   ong\n", "mat ong"),
        ("Rượu Bàu Đá 500ml", "ruou bau da 500ml"),
        ("", ""),
    ],
)
def test_folding_takes_marks_case_and_blanks_away(text: str, folded: str) -> None:
    """đ is d, letters are small and bare, runs of blanks are one."""
    assert fold(text) == folded


@pytest.mark.parametrize("text", ["Mật ong rừng U Minh", "Chè Thái Nguyên", "Nước mắm Phú Quốc"])
def test_folding_knows_no_difference_between_composed_and_decomposed(text: str) -> None:
    """NFC and NFD of a name fold alike."""
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Mật ong rừng", "mat-ong-rung"),
        ("Trà Shan tuyết «Lũng Phìn»", "tra-shan-tuyet-lung-phin"),
        ("../../etc/passwd", "etc-passwd"),
        ("Đậu", "dau"),
        ("???", ""),
        ("a" * 100, "a" * 80),
        ("rất dài " * 20, "-".join(["rat-dai"] * 10)),
    ],
)
def test_a_slug_has_small_letters_digits_and_hyphens(text: str, slug: str) -> None:
    """At most 80 characters, cut at a word where there is one."""
    assert slugify(text) == slug


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """Folding is idempotent and total."""
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=300))
def test_a_slug_of_a_slug_is_that_slug(text: str) -> None:
    """Slugs are idempotent, total, and safe as a part of an address."""
    slug = slugify(text)

    assert slugify(slug) == slug
    assert re.fullmatch(r"(?:[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?)?", slug)


@pytest.mark.parametrize(
    "names",
    [
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "o", "ô", "ơ", "u", "ư", "v"],
        ["da", "đa", "ea"],
        ["Bánh 2", "Bánh đa", "Bánh đậu", "Bánh tráng"],
        ["Chè", "Chẻ", "Chè Thái", "Chè xanh"],
        ["mà bí", "ma cà"],
        ["tra xanh", "Trà xanh", "trà Xuân"],
    ],
)
def test_names_stand_as_in_a_vietnamese_dictionary(names: list[str]) -> None:
    """Letters first, word by word; then tones: ngang, huyền, hỏi, ngã, sắc, nặng."""
    turned = names[::-1]

    assert sorted(turned, key=sort_key) == names


@given(st.lists(VIETNAMESE, max_size=8))
def test_the_order_is_total(names: list[str]) -> None:
    """Two different names never have one key, so any order of files sorts alike."""
    turned = names[::-1]

    assert len({sort_key(name) for name in names}) == len(set(names))
    assert sorted(names, key=sort_key) == sorted(turned, key=sort_key)


@given(st.text())
def test_any_text_can_be_sorted(text: str) -> None:
    """The key of any text compares with the key of any other."""
    assert (sort_key(text) <= sort_key("Mật ong")) or (sort_key("Mật ong") <= sort_key(text))


@given(st.sampled_from("bcdđghklmn"), st.sampled_from("aăâeêioôơuưy"))
def test_the_tones_of_any_syllable_follow_their_order(consonant: str, vowel: str) -> None:
    """The six tones sort alike on every vowel."""
    tones = [nfc(consonant + vowel + tone) for tone in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")]

    assert sorted(tones, key=sort_key) == tones


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("nmae", "name"),
        ("Set", "set"),
        ("shelf-life", "shelf_life"),
        ("dong nai", "dong-nai"),
        ("zzzz", None),
    ],
)
def test_the_nearest_word_is_what_was_meant(word: str, found: str | None) -> None:
    """Case, marks and the kind of hyphen do not count; what is far from all is nothing."""
    assert nearest(word, ["name", "set", "shelf_life", "dong-nai"]) == found


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("Mật ong rừng", 20, "Mật ong rừng"),
        ("Mật ong rừng U Minh", 12, "Mật ong…"),
        ("Mật ong, rừng", 10, "Mật ong…"),
        ("Mật\n ong", 20, "Mật ong"),
    ],
)
def test_a_text_is_cut_at_a_word(text: str, limit: int, short: str) -> None:
    """The cut text has one line, no loose comma, and an ellipsis."""
    assert cut(text, limit) == short
