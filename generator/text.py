"""Pure rules on Vietnamese text: folding, slugs, sorting order, nearest word.

Sources: CLDR 48 collation `vi` for the alphabet and the order of tones (ngang,
huyền, hỏi, ngã, sắc, nặng); đ has no canonical decomposition in Unicode and is
folded by hand.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["cut", "fold", "nearest", "nfc", "slugify", "sort_key"]

SLUG_LIMIT = 80
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET, 20)}
_TONE_RANK = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_MARKS = {"\u0306", "\u0302", "\u031b"}
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def nfc(text: str) -> str:
    """`text` in Unicode normal form C, the only form that leaves `read`."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """`text` in lower case, without marks, đ as d, runs of blanks as one."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(kept.split())


def slugify(text: str) -> str:
    """`text` as the last part of an address: `[a-z0-9-]`, at most 80 characters, cut at a word."""
    slug = _NOT_SLUG.sub("-", fold(text)).strip("-")
    if len(slug) <= SLUG_LIMIT:
        return slug
    return slug[: SLUG_LIMIT + 1].rpartition("-")[0] or slug[:SLUG_LIMIT]


@lru_cache(maxsize=65_536)
def _letters(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The letters of one word by rank in the alphabet, and the tones of its letters."""
    letters: list[int] = []
    tones: list[int] = []
    for sign in unicodedata.normalize("NFD", word):
        if sign in _TONE_RANK and tones:
            tones[-1] = _TONE_RANK[sign]
        elif sign in _MARKS and letters:
            letters[-1] = _marked(letters[-1], sign)
        else:
            letters.append(_rank(sign))
            tones.append(0)
    return tuple(letters), tuple(tones)


def _rank(sign: str) -> int:
    if sign.isdigit():
        return 5 + (int(sign) if sign.isascii() else 9)
    return _LETTER_RANK.get(sign, 60 + ord(sign) if sign.isalpha() else 1)


def _marked(rank: int, mark: str) -> int:
    base = _ALPHABET[rank - 20] if 20 <= rank < 20 + len(_ALPHABET) else ""
    return _LETTER_RANK.get(unicodedata.normalize("NFC", base + mark), rank)


def sort_key(text: str) -> tuple[object, ...]:
    """A key that sorts as Vietnamese dictionaries do.

    Letters first (a ă â b … d đ …), then tones, word by word from the left:
    ma mà mả mã má mạ; da before đa.  The text itself is last, so that the order is total.
    """
    words = [_letters(word) for word in text.casefold().split()]
    return tuple(word[0] for word in words), tuple(word[1] for word in words), text


def nearest(word: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """The one of `known` that `word` was most likely meant to be, or None where none is so like it (0 to 1)."""
    by_fold = {fold(one).replace("_", "-").replace(" ", "-"): one for one in sorted(known)}
    meant = fold(word).replace("_", "-").replace(" ", "-")
    found = difflib.get_close_matches(meant, by_fold, n=1, cutoff=likeness)
    return by_fold[found[0]] if found else None


def cut(text: str, limit: int) -> str:
    """`text` on one line of at most `limit` characters, cut at a word, with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return line[:limit].rpartition(" ")[0].rstrip(",;:.- ") + "…"
