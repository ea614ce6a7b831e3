"""The index in pieces, so that a query fetches only what its words need.

A score of lunr is a sum over the terms of the query, and what a term is worth
in a document depends on nothing else; so the index can be cut by terms, and
the pieces of a query's terms give the same documents, scores and order as the whole.

All terms that begin with the same word without accents stand in one shard:
`trà`, `tra`, `tra shan`; shards follow each other in the order of these words.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from generator.model.search import FIELDS
from generator.render.search.index import Posting

__all__ = ["Family", "Shard", "families", "shards", "shortened"]

SHARD = 4_000  # characters of JSON a shard; 1 to 2 kB on the wire
_NUMBER_OF_FIELD = {name: at for at, name in enumerate(FIELDS)}


class Family(NamedTuple):
    """The terms whose first word is `word` without accents.

    `total`: in how many documents and fields the word itself stands, numbers of decisions left out.
    """

    word: str
    postings: tuple[Posting, ...]
    total: int


class Shard(NamedTuple):
    """A file of terms: `first` is the word of its first family."""

    first: str
    text: str


def families(postings: Iterable[Posting]) -> list[Family]:
    """All terms by their first word, sorted by it and by themselves."""
    found: dict[str, list[Posting]] = {}
    for posting in postings:
        found.setdefault(_first_word(posting.term), []).append(posting)
    return [
        Family(
            word, tuple(sorted(found[word], key=_term)), sum(_total(one) for one in found[word] if _is_word(one.term))
        )
        for word in sorted(found)
    ]


def _term(posting: Posting) -> str:
    return posting.term


def _first_word(term: str) -> str:
    """The first word of a term, without accents."""
    first = term.partition(" ")[0].partition("-")[0]
    if first.isascii():
        return first
    plain = unicodedata.normalize("NFD", first).replace("đ", "d")
    return "".join(sign for sign in plain if not "\u0300" <= sign <= "\u036f")


def _is_word(term: str) -> bool:
    return " " not in term and "-" not in term


def _total(posting: Posting) -> int:
    return sum(len(documents) for field, (documents, _) in posting.fields.items() if field != "number")


def shards(found: Sequence[Family]) -> Iterator[Shard]:
    """The families in files of about the same size; a family is never cut."""
    waiting: list[str] = []
    first = ""
    for family in found:
        rows = [_row(posting) for posting in family.postings]
        text = ",\n".join(rows)
        if waiting and sum(map(len, waiting)) + len(text) > SHARD:
            yield Shard(first, f"[{','.join(waiting)}]")
            waiting = []
        if not waiting:
            first = family.word
        waiting.append(text)
    if waiting:
        yield Shard(first, f"[{','.join(waiting)}]")


def _row(posting: Posting) -> str:
    """[term, its number, then for each field: number of the field, [score, documents, score, documents, …]].

    Documents that share a score stand together, each as the distance from the one before.
    """
    row: list[Any] = [posting.term, posting.number]
    for field, at in _NUMBER_OF_FIELD.items():
        if field in posting.fields:
            row += [at, _grouped(*posting.fields[field])]
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _grouped(documents: Sequence[int], scores: Sequence[float]) -> list[Any]:
    by_score: dict[float, list[int]] = {}
    for document, score in zip(documents, scores, strict=True):
        by_score.setdefault(score, []).append(document)
    return [one for score in sorted(by_score) for one in (score, shortened(by_score[score]))]


def shortened(numbers: Sequence[int]) -> list[int]:
    """Rising numbers as the distances between them, which are smaller."""
    return [one - before for before, one in zip((0, *numbers), numbers, strict=False)]
