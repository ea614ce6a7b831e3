"""The changes laid out as in a ledger: a part a year, in it the quarters, in each the kinds of change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple, TypeAlias

from generator.dates import PartialDate
from generator.derive.changes import KINDS, Change, Kind, Period, period_of

__all__ = ["NO_CHANGES", "Key", "Ledger", "key_of", "ledger_of", "recent_periods"]

QUARTERS = 4  # that count as recent
Key: TypeAlias = tuple[Period, Kind]


class Ledger(NamedTuple):
    """All changes, newest first, and those of each year in the order of its pages: the newest quarter first, the
    unknown one last, in each by kind.  `totals` and `first` (the place in the year) are of a kind in a period."""

    changes: Sequence[Change]
    years: Mapping[int, Sequence[Change]]
    totals: Mapping[Key, int]
    first: Mapping[Key, int]

    def first_of(self, period: Period, limit: int) -> Iterator[tuple[Key, Sequence[Change]]]:
        """The kinds of change that a period has, with the first `limit` changes of each."""
        for kind in KINDS:
            key = period, kind
            if key in self.first:
                at = self.first[key]
                yield key, self.years[period.year][at : at + min(self.totals[key], limit)]


NO_CHANGES = Ledger((), {}, {}, {})


def ledger_of(changes: Sequence[Change]) -> Ledger:
    """The ledger of changes that come newest first."""
    years = {
        year: sorted(found, key=lambda one: (-period_of(one.on).quarter, KINDS.index(one.kind)))
        for year, found in groupby(changes, key=lambda one: one.on.year)
    }
    first: dict[Key, int] = {}
    for rows in years.values():
        for at, one in enumerate(rows):
            first.setdefault(key_of(one), at)
    return Ledger(changes, years, Counter(map(key_of, changes)), first)


def key_of(change: Change) -> Key:
    """Period and kind of a change."""
    return period_of(change.on), change.kind


def recent_periods(today: date) -> tuple[Period, ...]:
    """The quarter of a day and the three before it, and of each year the part without quarter; newest first."""
    year, quarter = period_of(PartialDate(today.year, today.month, today.day))
    quarters = [Period(year - (at >= quarter), (quarter - at - 1) % 4 + 1) for at in range(QUARTERS)]
    return tuple(sorted({*quarters, *(Period(one.year, 0) for one in quarters)}, reverse=True))
