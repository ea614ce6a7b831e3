"""The files of the search: a directory at a fixed address, all else in pieces named by their content.

A page asks for the directory; the directory names the pieces.  So whatever a
browser has kept, all pieces of an answer are of one release.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any, NamedTuple, TypeAlias

from generator.model.page import DataFile
from generator.model.search import FIELDS, KINDS
from generator.render.desk import Desk
from generator.render.search.columns import columns
from generator.render.search.cutting import cut_index
from generator.render.search.documents import documents
from generator.render.search.memory import NOTHING, Cut, Memory
from generator.render.search.numbers import SLOTS, Numbered, blocks_of, numbered
from generator.render.search.pieces import (
    columns_piece,
    digest_of,
    front_coded,
    number_piece,
    row_piece,
    shard_piece,
    short,
)
from generator.render.search.texts import number_text, row_inputs, row_text
from generator.render.structured_data import safe_json
from generator.terms import PHRASES

__all__ = ["DIRECTORY", "PIECES", "Searched", "search_files", "searched"]

DIRECTORY = "/tim-kiem/muc-luc.json"
PIECES = "/tim-kiem/manh/"
FORMAT = 2  # of the files; a browser that knows another one leaves the search to the lists
SHARED = 16  # blocks of rows whose files have one digest, as a digest each would make the directory long
BLOCKS_OF_NUMBERS = 32  # in a file
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
Blocks: TypeAlias = Sequence[Sequence[Numbered]]


class Searched(NamedTuple):
    """The files of the search, and what the next build may know of them."""

    files: list[DataFile]
    memory: Memory


class _Rows(NamedTuple):
    """The rows of a language: its files, the digests of every `SHARED` of them, these by what they follow from."""

    files: list[DataFile]
    digests: list[str]
    known: dict[str, str]


def search_files(desks: Sequence[Desk]) -> list[DataFile]:
    """Every file of the search."""
    return searched(desks, NOTHING).files


def searched(desks: Sequence[Desk], last: Memory) -> Searched:
    """Every file of the search; what the last build knew spares work, and changes nothing."""
    known = {one.stamp: one for one in last.cut.documents.values() if one.stamp} if last.cut else {}
    blocks = blocks_of(numbered(documents(desks, known)))
    shards, cut = cut_index(list(chain.from_iterable(blocks)), last.cut)
    rows = {desk.language.code: _rows(desk, blocks, last.rows) for desk in desks}
    numbers = [_Text.of(number_text(some, BLOCKS_OF_NUMBERS * SLOTS)) for some in _parts(blocks, BLOCKS_OF_NUMBERS)]
    column = _Text.of(safe_json(columns(desks[0].catalogue, blocks)))
    directory = {
        **_directory(blocks, cut),
        "shards": front_coded(shard.first for shard in shards),
        "digests": _row(shard.digest for shard in shards),
        "rows": {code: _row(one.digests) for code, one in rows.items()},
        "numbers": _row(one.digest for one in numbers),
        "columns": short(column.digest),
    }
    whole = _Text.of(safe_json(directory))
    found = [
        *(_piece(shard_piece(one.first, one.digest), one.digest, one.make) for one in shards),
        *chain.from_iterable(one.files for one in rows.values()),
        *(_piece(number_piece(at, one.digest), one.digest, one.make) for at, one in enumerate(numbers)),
        _piece(columns_piece(column.digest), column.digest, column.make),
        DataFile(DIRECTORY, partial(safe_json, {"release": whole.digest, **directory})),
    ]
    return Searched(found, Memory(cut, {key: digest for one in rows.values() for key, digest in one.known.items()}))


class _Text(NamedTuple):
    """A text that is made already."""

    digest: str
    make: Callable[[], str]

    @classmethod
    def of(cls, text: str) -> _Text:
        """The text with its digest."""
        return cls(digest_of([text]), partial(str, text))


def _piece(name: str, digest: str, make: Callable[[], str]) -> DataFile:
    return DataFile(f"{PIECES}{name}", make, partial(str, digest))


def _row(digests: Iterable[str]) -> str:
    return "".join(map(short, digests))


def _parts(blocks: Blocks, size: int) -> Iterator[Blocks]:
    return (blocks[at : at + size] for at in range(0, len(blocks), size))


def _rows(desk: Desk, blocks: Blocks, last: Mapping[str, str]) -> _Rows:
    found = _Rows([], [], {})
    code = desk.language.code
    for at, some in enumerate(_parts(blocks, SHARED)):
        inputs = digest_of([code, *(row_inputs(desk, one) for block in some for one in block)])
        digest = last.get(inputs) or digest_of(row_text(desk, block) for block in some)
        found.digests.append(digest)
        found.known[inputs] = digest
        for number, block in enumerate(some, at * SHARED):
            found.files.append(_piece(row_piece(code, number, digest), digest, partial(row_text, desk, block)))
    return found


def _directory(blocks: Blocks, cut: Cut) -> dict[str, Any]:
    """`kinds`: how many numbers of each, in their order; `documents`: about how many there are; `slots`: numbers of
    a block; `words`: every word without accents; `weights`: for each the length of its total in bits.

    With it come the first word of each shard, and the digests of all pieces, one after the other.
    Words are front coded.
    """
    kinds = Counter(block[0].document.kind for block in blocks)
    totals = {word: total for word, (_, total) in cut.families.items() if total and not word[0].isdigit()}
    return {
        "format": FORMAT,
        "kinds": [(kind, kinds[kind] * SLOTS) for kind in KINDS],
        "documents": cut.statistics.documents,
        "fields": list(FIELDS),
        "slots": SLOTS,
        "shared": SHARED,
        "blocksOfNumbers": BLOCKS_OF_NUMBERS,
        "phrases": PHRASES,
        "words": front_coded(totals),
        "weights": "".join(_DIGITS[total.bit_length()] for total in totals.values()),
    }
