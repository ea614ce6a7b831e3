"""Views of the pages of what changed."""

from __future__ import annotations

from typing import NamedTuple

from generator.render.views.values import Pager, Phrase

__all__ = ["ChangeRow", "ChangesOfKind", "ChangesView", "PeriodView", "YearRow"]


class ChangeRow(NamedTuple):
    """One change: whose, who makes it and where, rank, day and decision in words, and whose decision it was, or ""."""

    name: Phrase
    href: str
    who: str
    said: str
    issuer: str


class ChangesOfKind(NamedTuple):
    """Changes of one kind in one period. `total` counts all of them; `more` leads to those not shown, or ""."""

    label: str
    slug: str
    total: int
    rows: tuple[ChangeRow, ...]
    more: str


class PeriodView(NamedTuple):
    """A quarter, or what is known of a year without its quarter; `counts` in words, "" where nothing changed."""

    heading: str
    slug: str
    counts: str
    kinds: tuple[ChangesOfKind, ...]


class YearRow(NamedTuple):
    """A year that has changes; `counts` in words, or ""; `current` marks the page one is on."""

    text: str
    href: str
    counts: str
    current: bool = False


class ChangesView(NamedTuple):
    """`changes.html`: the last quarters (`recent`) or a page of one year.

    `undated` counts the products whose records give no day of recognition; `feed` is the address of the feed.
    """

    heading: str
    recent: bool
    periods: tuple[PeriodView, ...]
    years: tuple[YearRow, ...]
    undated: int
    pager: Pager
    today: str
    feed: str
