"""How the products that can be kept in a list are spread over files: by the beginnings of their codes.

A list is known by its codes alone, so a browser tells from them which files it
needs.  How many letters make a beginning follows from the number of products: a
file holds some dozens.  Every file that a code may name is there, also one that
holds nothing, so that a file that cannot be had is a failure and never an answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product
from typing import NamedTuple, TypeVar

from generator.model.catalogue import Catalogue
from generator.model.code import ALPHABET, Issued

__all__ = ["Piece", "letters_in", "letters_of", "name_of", "pieces_of"]

Value = TypeVar("Value")
FILL = 100  # products a file, at most, on average
WHOLE = "tat-ca"  # the name of the file where one holds all


class Piece(NamedTuple):
    """The products of one file: their codes with their slugs, and what left the catalogue. In the order of codes."""

    beginning: str
    products: Sequence[tuple[str, str]]
    gone: Sequence[Issued]


def letters_of(products: int) -> int:
    """How many letters of its code say in which file a product is, in a catalogue of so many."""
    letters = 0
    while products > FILL * len(ALPHABET) ** letters:
        letters += 1
    return letters


def letters_in(catalogue: Catalogue) -> int:
    """How many letters of its code say in which file a product of the catalogue is."""
    return letters_of(sum(kind == "product" for kind, _ in catalogue.codes.issued))


def name_of(beginning: str) -> str:
    """The name of a file without its folder."""
    return f"{beginning or WHOLE}.json"


def pieces_of(catalogue: Catalogue) -> Iterator[Piece]:
    """Every file, in the order of beginnings; none where no product has a code."""
    codes = sorted(_codes(catalogue).items())
    if not codes:
        return
    letters = letters_in(catalogue)
    known = _by_beginning(codes, letters)
    gone = _by_beginning(((one.code, one) for one in catalogue.codes.gone if one.kind == "product"), letters)
    for signs in product(ALPHABET, repeat=letters):
        beginning = "".join(signs)
        yield Piece(beginning, known.get(beginning, ()), [one for _, one in gone.get(beginning, ())])


def _codes(catalogue: Catalogue) -> dict[str, str]:
    """The slug of every product by its code; by both, where it was given two."""
    issued = catalogue.codes.issued
    lines = ((one.code, one.slug) for one in catalogue.codes.lines if one.kind == "product")
    own = ((code, slug) for (kind, slug), code in issued.items() if kind == "product")
    return {code: slug for code, slug in chain(lines, own) if slug in catalogue.products}


def _by_beginning(rows: Iterable[tuple[str, Value]], letters: int) -> dict[str, list[tuple[str, Value]]]:
    found: dict[str, list[tuple[str, Value]]] = defaultdict(list)
    for row in rows:
        found[row[0][:letters]].append(row)
    return found
