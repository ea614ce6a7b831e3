"""How good the answers are: the place of an expected product, and whether ways of writing are one word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from playwright.sync_api import Browser

from benchmarks.searching.engines import Engine
from benchmarks.searching.questions import Case, Question
from benchmarks.searching.visits import answers
from benchmarks.searching.wire import Wire

__all__ = ["Marks", "marks"]

Found = list[str] | str


class Marks(NamedTuple):
    """What one engine got right. `places`: of each question the place of the first expected product, 0 where it
    is not among ten; `refused`: questions that ended in an exception; `right`: whether it got each case."""

    places: Mapping[Question, int]
    refused: int
    right: Mapping[Case, bool]

    def among(self, first: int, some: Sequence[Question]) -> int:
        """How many of some questions have an expected product among the first so many."""
        return sum(0 < self.places[one] <= first for one in some)


def marks(
    opened: Browser, wire: Wire, engine: Engine, asked: Sequence[Question], cases: Sequence[Case], day: str
) -> Marks:
    """Asks an engine everything."""
    texts = [one.text for one in asked] + [text for case in cases for text in case.texts]
    found = dict(zip(texts, answers(opened, wire, engine, texts, day), strict=True))
    places = {one: _place(found[one.text], one.wanted) for one in asked}
    refused = sum(isinstance(found[one.text], str) for one in asked)
    return Marks(places, refused, {case: _right(case, [found[text] for text in case.texts]) for case in cases})


def _place(found: Found, wanted: frozenset[str]) -> int:
    slugs = [] if isinstance(found, str) else found
    return next((at for at, slug in enumerate(slugs, 1) if slug in wanted), 0)


def _right(case: Case, found: Sequence[Found]) -> bool:
    """Alike: all ways of writing give the same ten, and any. Apart: both give some, not the same."""
    if any(isinstance(one, str) or not one for one in found):
        return False
    same = all(one == found[0] for one in found)
    return same is case.alike
