"""What a build remembers of the search, so that the next one makes only the pieces of what changed.

Nothing in it can be out of date: each thing is remembered under all that it follows from.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from generator.model.search import SearchDocument
from generator.render.search.index import Statistics, Terms

__all__ = ["NOTHING", "Cut", "Memory"]


class Cut(NamedTuple):
    """An index that was cut: of what, and into what.

    `families`: size and total by word; `shards`: digest by words.
    """

    statistics: Statistics
    documents: Mapping[int, SearchDocument]
    terms: Terms
    families: Mapping[str, tuple[int, int]]
    shards: Mapping[tuple[str, ...], str]


class Memory(NamedTuple):
    """The index of the last build, and the digest of every file of rows by what it followed from."""

    cut: Cut | None
    rows: Mapping[str, str]


NOTHING = Memory(None, {})
