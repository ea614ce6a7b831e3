"""A document as the search sees it: one thing that can be found, its texts by field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

__all__ = ["FIELDS", "KINDS", "SearchDocument"]

# Fields of the index and what a word counts in each: name above producer above place above text.
FIELDS: Mapping[str, float] = {
    "name": 27,
    "number": 27,
    "alias": 14,
    "producer": 9,
    "kind": 4,
    "place": 3,
    "text": 1,
}
# Kinds of documents in the order of their numbers; an ended product is found by the check page alone.
KINDS = ("product", "producer", "village", "point", "place", "story", "ended")


class SearchDocument(NamedTuple):
    """One thing to be found. `texts` are phrases by field of `FIELDS`; `boost` weighs all its scores.

    `stamp` tells what it follows from, at less cost than making it: the same stamp, the same document; or "".
    """

    kind: str
    slug: str
    texts: Mapping[str, tuple[str, ...]]
    boost: float = 1
    stamp: str = ""
