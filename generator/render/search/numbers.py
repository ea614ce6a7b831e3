"""Which number a document has: numbers rise with the order, and one record more moves few of them.

Documents stand in blocks of neighbours, each with room for `SLOTS`.  Where a block ends is
written in the slugs, not counted from the start: a new record moves those that follow it in
its block, and all others only when it opens a block, one time in `RUN`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from zlib import crc32

from generator.model.search import SearchDocument

__all__ = ["SLOTS", "Numbered", "blocks_of", "numbered"]

SLOTS = 16  # numbers of a block, some of them without a document
RUN = 8  # documents between two blocks that open, on average


class Numbered(NamedTuple):
    """A document and its number."""

    number: int
    document: SearchDocument


def numbered(documents: Iterable[SearchDocument]) -> list[Numbered]:
    """The documents in the order given, which is kind by kind, with their numbers; a kind opens a block."""
    found: list[Numbered] = []
    number, kind = -1, ""
    for one in documents:
        number += 1
        if one.kind != kind or not crc32(one.slug.encode()) % RUN:
            number = -(-number // SLOTS) * SLOTS
        kind = one.kind
        found.append(Numbered(number, one))
    return found


def blocks_of(found: Sequence[Numbered]) -> list[list[Numbered]]:
    """The documents block by block; none is empty."""
    blocks: list[list[Numbered]] = []
    for one in found:
        if not blocks or one.number // SLOTS == len(blocks):
            blocks.append([])
        blocks[-1].append(one)
    return blocks
