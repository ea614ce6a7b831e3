"""The words of the search in the browser are those of Python: one table, and many texts at random."""

from __future__ import annotations

import json
import unicodedata
from random import Random
from typing import Any

from built.building import PROJECT, BuiltSite, lend_scripts
from playwright.sync_api import Page

from generator.terms import NUMBER, PHRASES, number_term, split

TABLE: dict[str, list[dict[str, Any]]] = json.loads((PROJECT / "tests/golden/terms.json").read_text(encoding="utf-8"))
TEXTS = 2_000
PIECES = [
    "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ đ",
    "AÀẢÃÁẠ ĂẰẲẴẮẶ ÂẦẨẪẤẬ EÈẺẼÉẸ ÊỀỂỄẾỆ IÌỈĨÍỊ OÒỎÕÓỌ ÔỒỔỖỐỘ ƠỜỞỠỚỢ UÙỦŨÚỤ ƯỪỬỮỨỰ YỲỶỸÝỴ Đ",
    ["ngh", "gi", "qu", "kh", "th", "tr", "nh", "ng", "b", "c", "h", "k", "l", "m", "n", "s", "t", "v", "x"],
    ["y", "ý", "quý", "quýt", "hòa", "hoà", "thủy", "thuỷ", "toán", "huyền", "khuỷu", "giá", "Đường", "ST25"],
    [f" {phrase} " for phrase in PHRASES],
    [" hợp tác xã ", " công ty ", " TP. Hồ Chí Minh ", " Quyết định ", " 123/QĐ-UBND ", " 5  SAO ", " cà phê "],
    "0123456789 ５½²Ⅷ٣६",
    [" ", " ", " ", "  ", "\t", "\n", "\u00a0", "\u3000", "\u0085", "\u001f", "\ufeff"],
    ".,:;!?^~*+-–—_/\\|()[]{}<>'\"“”«»@#$%&=·×°№",
    "\u0300\u0301\u0302\u0303\u0306\u0307\u0308\u0309\u031b\u0323\u0327\u0335\u0340\u0341\u0345\u036f\u0489\u20e3",
    "ßẞİIıſøłæœñçÅå\u212a\u212bΑΣσςΩέΐЙйЁёЖ茶が녹ชא\u0651ع𝐀𝟓ªﬁ",
    ["🍯", "👨‍👩‍👧", "👍🏽", "🇻🇳", "❤️", "5\ufe0f\u20e3", "\u200b", "\u200c", "\u200d", "\u00ad", "\u200e"],
]
ASK = """async ([script, phrases, texts]) => {
  const { NUMBER, numberTerm, splitter } = await import(script);
  const split = splitter(phrases);
  const words = text => split(text).map(({ key, fold }) => [key, fold]);
  return texts.map(text => [words(text), numberTerm(text), text.match(NUMBER) ?? []]);
}"""


def answers(site: BuiltSite, page: Page, texts: list[str], phrases: dict[str, str] = PHRASES) -> list[list[Any]]:
    """Of each text what the browser says: its words, it as a number, the numbers in it."""
    lend_scripts(page)
    page.goto(site.url)
    found: list[list[Any]] = page.evaluate(ASK, ["/lent/search/terms.js", phrases, texts])
    return found


def random_text(random: Random) -> str:
    """Up to 40 pieces in a row, each in NFC or NFD."""
    pieces = [random.choice(random.choice(PIECES)) for _ in range(random.randint(0, 40))]
    return "".join(unicodedata.normalize(random.choice(["NFC", "NFD"]), piece) for piece in pieces)


class TestTheTable:
    """Each case of tests/golden/terms.json, in JavaScript."""

    def test_says_which_words_a_text_has(self, site: BuiltSite, page: Page) -> None:
        """The folds of each text."""
        given = answers(site, page, [case["text"] * case.get("times", 1) for case in TABLE["splits"]])

        assert [[fold for _, fold in words] for words, *_ in given] == [case["folds"] for case in TABLE["splits"]]

    def test_says_what_is_one_word_written_in_many_ways(self, site: BuiltSite, page: Page) -> None:
        """All ways of a case have the words of the first."""
        pairs = [(case["texts"][0], text) for case in TABLE["alike"] for text in case["texts"]]
        given = answers(site, page, [first for first, _ in pairs])
        others = answers(site, page, [text for _, text in pairs])

        assert [words for words, *_ in others] == [words for words, *_ in given]

    def test_says_what_only_accents_tell_apart(self, site: BuiltSite, page: Page) -> None:
        """The same folds, other keys."""
        given = answers(site, page, [case["texts"][0] for case in TABLE["apart"]])
        others = answers(site, page, [case["texts"][1] for case in TABLE["apart"]])

        assert [[fold for _, fold in one] for one, *_ in given] == [[fold for _, fold in one] for one, *_ in others]
        assert [words for (words, *_), (other, *_) in zip(given, others, strict=True) if words == other] == []

    def test_says_what_a_number_is_as_one_term(self, site: BuiltSite, page: Page) -> None:
        """The term of each number."""
        given = answers(site, page, [case["text"] for case in TABLE["numbers"]])

        assert [term for _, term, _ in given] == [case["term"] for case in TABLE["numbers"]]

    def test_says_what_looks_like_a_number(self, site: BuiltSite, page: Page) -> None:
        """The numbers in each text."""
        given = answers(site, page, [case["text"] for case in TABLE["mentions"]])

        assert [found for *_, found in given] == [case["found"] for case in TABLE["mentions"]]


def test_texts_at_random_have_the_same_words(site: BuiltSite, page: Page) -> None:
    """Words, terms and numbers of 2,000 texts of many alphabets, marks, signs and phrases."""
    random = Random(1989)  # noqa: S311 - the same texts every time
    texts = [random_text(random) for _ in range(TEXTS)]
    ours = [[list(map(list, split(text))), number_term(text), NUMBER.findall(text)] for text in texts]
    theirs = answers(site, page, texts)

    assert [(text, *both) for text, *both in zip(texts, ours, theirs, strict=True) if both[0] != both[1]] == []


def test_words_stand_as_they_are_without_phrases(site: BuiltSite, page: Page) -> None:
    """An index without phrases is no fault."""
    [[words, *_]] = answers(site, page, ["Hợp tác xã"], {})

    assert [fold for _, fold in words] == ["hop", "tac", "xa"]
