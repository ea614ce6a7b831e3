"""The index in pieces, so that a query fetches only what its words need.

A score of lunr is a sum over the terms of the query, and what a term is worth
in a document depends on nothing else; so the index can be cut by terms, and
the pieces of a query's terms give the same documents, scores and order as the whole.

All terms that begin with the same word without accents stand in one shard:
`trà`, `tra`, `tra shan`; shards follow each other in the order of these words.
Where they are cut is written in the words, so that a family that grows moves no other cut.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, chain
from operator import sub
from typing import NamedTuple
from zlib import crc32

from generator.model.search import FIELDS
from generator.render.search.index import Postings, Statistics, scores
from generator.render.search.terms import first_word, is_word

__all__ = ["Family", "cuts", "families", "shortened", "terms_by_word"]

SHARD = 8_000  # characters of JSON that a shard of several families may have
_NUMBER_OF_FIELD = {name: at for at, name in enumerate(FIELDS)}


class Family(NamedTuple):
    """The terms that begin with a word, as rows of JSON.

    `total`: in how many documents and fields the word itself stands, numbers of decisions left out.
    """

    text: str
    total: int


def terms_by_word(terms: Iterable[str]) -> dict[str, list[str]]:
    """All terms by their first word without accents."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for term in terms:
        found[first_word(term)].append(term)
    return dict(found)


def families(index: Mapping[str, Postings], known: Statistics) -> dict[str, Family]:
    """All terms of `index` by their first word."""
    return {word: _family(sorted(terms), index, known) for word, terms in terms_by_word(index).items()}


def _family(terms: Sequence[str], index: Mapping[str, Postings], known: Statistics) -> Family:
    found = {term: scores(index[term], known) for term in terms}
    total = sum(_total(fields) for term, fields in found.items() if is_word(term))
    return Family(",\n".join(_row(term, fields) for term, fields in found.items()), total)


def _total(fields: Mapping[str, Mapping[float, Sequence[int]]]) -> int:
    return sum(len(numbers) for field, groups in fields.items() if field != "number" for numbers in groups.values())


def _row(term: str, fields: Mapping[str, Mapping[float, Sequence[int]]]) -> str:
    """[term, then for each field: number of the field, [score, documents, score, documents, …]].

    Documents that share a score stand together, each as the distance from the one before.
    """
    row = [json.dumps(term, ensure_ascii=False)]
    for field, groups in fields.items():
        grouped = ",".join(f"{score!r},{shortened(numbers)}" for score, numbers in groups.items())
        row.append(f"{_NUMBER_OF_FIELD[field]},[{grouped}]".replace(" ", ""))
    return f"[{','.join(row)}]"


def shortened(numbers: Sequence[int]) -> list[int]:
    """Rising numbers as the distances between them, which are smaller."""
    return list(map(sub, numbers, chain((0,), numbers)))


def cuts(sizes: Mapping[str, int]) -> list[tuple[str, ...]]:
    """The words of each shard, from the size of each family in the order of the words; a family is never cut.

    What is too large is cut before the word with the least mark, wherever the sizes lie; never before a word of
    other letters, so that the first word can be a file's name.
    """
    words = list(sizes)
    marks = {at: crc32(word.encode()) for at, word in enumerate(words) if word.isascii()}
    before = list(accumulate(sizes.values(), initial=0))
    waiting, found = [(0, len(words))] if words else [], []
    while waiting:
        start, end = waiting.pop()
        places = marks.keys() & range(start + 1, end) if before[end] - before[start] > SHARD else ()
        cut = min(places, key=marks.__getitem__, default=0)
        if cut:
            waiting += [(cut, end), (start, cut)]
        else:
            found.append(tuple(words[start:end]))
    return found
