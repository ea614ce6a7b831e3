"""The terms of a field of the index.

They are ours (`generator.terms`); lunr's own splitting and pipeline are left
out, as they drop Vietnamese letters.  They are the keys of its words and
each two neighbours without accents as one term, so that `trà shan tuyết` is
found as words and not as three syllables anywhere.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.terms import NUMBER, number_term, split
from generator.terms import pairs as pairs_of

__all__ = ["LIMIT", "first_word", "is_word", "terms_of"]

LIMIT = 400  # terms of a field: nobody fills the index with words


def terms_of(field: str, texts: Sequence[str]) -> list[str]:
    """The terms of one field: of each phrase its words, and its neighbours as pairs where that helps."""
    if field == "number":
        return [term for text in texts for term in _number_terms(text)]
    found: list[str] = []
    for words in dict.fromkeys(map(split, texts)):
        found += [key for key, _ in words]
        found += pairs_of(words) if field != "text" else []
    return found[:LIMIT]


def _number_terms(text: str) -> Iterator[str]:
    """A number as one term, and its first part alone: people say "quyết định 123"."""
    for term in filter(None, map(number_term, NUMBER.findall(text) or [text])):
        yield term
        first = term.partition("-")[0]
        if first != term and first.isdigit():
            yield first


def is_word(term: str) -> bool:
    """Whether a term is one word: no pair of neighbours, no number of several parts."""
    return " " not in term and "-" not in term


def first_word(term: str) -> str:
    """The first word of a term, without accents."""
    first = term.partition(" ")[0].partition("-")[0]
    return first if first.isascii() else _plain(first)


@lru_cache(maxsize=65_536)
def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFD", word).replace("đ", "d")
    return "".join(sign for sign in letters if not "\u0300" <= sign <= "\u036f")
