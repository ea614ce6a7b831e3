"""How text becomes the terms of the search: one rule for records and for what visitors type.

A word has two forms.  Its `key` keeps the accents but not the ways of writing
them: NFC or NFD, hòa or hoà (the tone goes to the end of the syllable), kỹ or kĩ
(y as the only vowel is i, as in quýt or quít).  Its `fold` has no accents at all: hoa, ki, duong.
Phrases that people abbreviate become one word, long or short: hợp tác xã and
HTX, thành phố Hồ Chí Minh and TP.HCM, 5 sao.

Sources: Decision 1989/QĐ-BGDĐT (2018) and its annex for the two places of the
tone mark and for i and y; Unicode, where đ has no decomposition, and where texts from
Windows-1252 have the Icelandic ð for it.

`theme/static/js/search/terms.js` is the twin of this module; both are tested
with the cases of `tests/golden/terms.json`.  The phrases stand here alone: the
browser gets them with the index.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

__all__ = ["NUMBER", "PHRASES", "Word", "number_term", "pairs", "split"]

LETTERS = 40  # of a word; what is longer is cut
_WORD = re.compile(r"(?:[^\W_]+|[\u0300-\u036f]+)+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_MARKS = "\u0302\u0306\u031b"
_ONLY_Y = re.compile(r"((?:[bcdđghklmnpqrstvx]|ch|gh|kh|ngh?|nh|ph|qu|th|tr)?)y|(qu)y(ch?|nh?|[pt])")
NUMBER = re.compile(r"(?=(?:[-/.–]?[^\W_])*?[-/.–]?\d)[^\W_]+(?:[-/.–][^\W_]+)+")

PHRASES = {  # by the folds of their words, hence "cong ti"
    "hop tac xa": "htx",
    "to hop tac": "tht",
    "doanh nghiep tu nhan": "dn tn",
    "dntn": "dn tn",
    "doanh nghiep": "dn",
    "cong ti": "cty",
    "trach nhiem huu han": "tnhh",
    "mot thanh vien": "mtv",
    "co phan": "cp",
    "co so san xuat": "cssx",
    "san xuat": "sx",
    "kinh doanh": "kd",
    "hkd": "hộ kd",
    "sxkd": "sx kd",
    "thuong mai": "tm",
    "dich vu": "dv",
    "xuat nhap khau": "xnk",
    "uy ban nhan dan": "ubnd",
    "quyet dinh": "qđ",
    "thanh pho ho chi minh": "hcm",
    "thanh pho hcm": "hcm",
    "tp ho chi minh": "hcm",
    "tp hcm": "hcm",
    "tphcm": "hcm",
    "hcmc": "hcm",
    "ho chi minh city": "hcm",
    "ho chi minh": "hcm",
    "sai gon": "hcm",
    "saigon": "hcm",
    "thanh pho": "tp",
    "cafe": "cà phê",
    "cacao": "ca cao",
    "macca": "mắc ca",
    "dalat": "đà lạt",
    "sapa": "sa pa",
    "3 sao": "3sao",
    "4 sao": "4sao",
    "5 sao": "5sao",
}
_LONGEST: dict[str, int] = {}  # words of the longest phrase that begins with a word
for _phrase in PHRASES:
    _first = _phrase.partition(" ")[0]
    _LONGEST[_first] = max(_LONGEST.get(_first, 0), _phrase.count(" ") + 1)


class Word(NamedTuple):
    """One word: `key` with its accents, the tone at the end; `fold` without any."""

    key: str
    fold: str


@lru_cache(maxsize=65_536)
def split(text: str) -> tuple[Word, ...]:
    """The words of `text`, in order; common phrases as one word."""
    words = _words(text)
    folds = [fold for _, fold in words]
    return tuple(words if _LONGEST.keys().isdisjoint(folds) else _joined(words, folds))


def _words(text: str) -> list[Word]:
    letters = unicodedata.normalize("NFC", text).lower().replace("ð", "đ").replace("\u00ad", "")
    return [word for word in map(_word, _WORD.findall(letters)) if word[1]]


def _joined(words: list[Word], folds: list[str]) -> list[Word]:
    """The same words with the longest known phrases replaced."""
    done: list[Word] = []
    end = 0
    for at, fold in enumerate(folds):
        for length in range(_LONGEST.get(fold, 0) if at >= end else 0, 0, -1):
            short = PHRASES.get(" ".join(folds[at : at + length]))
            if short:
                done += words[end:at]
                done += map(_word, short.split())
                end = at + length
                break
    return done + words[end:]


@lru_cache(maxsize=65_536)
def _word(text: str) -> Word:
    if text.isascii():
        plain = _with_i(text[:LETTERS])
        return Word(plain, plain)
    letters, tone = [], ""
    for sign in unicodedata.normalize("NFD", text[:LETTERS]):
        if sign in _TONES:
            tone = tone or sign
        elif sign in _MARKS or not "\u0300" <= sign <= "\u036f":
            letters.append(sign)
    spelled = _with_i("".join(letters))
    plain = "".join(sign for sign in spelled if sign not in _MARKS).replace("đ", "d")
    return Word(unicodedata.normalize("NFC", spelled) + tone, plain)


def _with_i(letters: str) -> str:
    if "y" not in letters:
        return letters
    only = _ONLY_Y.fullmatch(letters)
    return only.expand(r"\1\2i\3") if only else letters


def pairs(words: tuple[Word, ...]) -> list[str]:
    """Every two neighbours as one term without accents: `tra shan`, `shan tuyet`."""
    return [f"{one.fold} {other.fold}" for one, other in pairwise(words)]


def number_term(number: str) -> str:
    """The number of a decision or a certificate as one term: `123/QĐ-UBND` is `123-qd-ubnd`."""
    return "-".join(word.fold for word in _words(number))
