"""Rules about the hours of a sales point: rows of the week, special days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from generator.almanac import YearDay, next_day
from generator.check.found import Found
from generator.model.record import FieldPath
from generator.model.sales_point import Hours, SalesPoint, SpecialHours

__all__ = ["opening_findings"]

LONG_DAYS = 200  # special days of every year that last longer have their ends the wrong way round

Row = tuple[FieldPath, Hours | SpecialHours]


def opening_findings(value: SalesPoint, today: date) -> Found:
    """Every finding about the hours of a point; `today` is the day of the check."""
    days: defaultdict[object, list[Row]] = defaultdict(list)
    for at, hours in enumerate(value.hours):
        yield from _order(("hours", at), hours)
        for day in hours.days:
            days[day].append((("hours", at), hours))
    for at, special in enumerate(value.special_hours):
        yield from _special(("special_hours", at), special, today)
        days[special.first, special.last or special.first].append((("special_hours", at), special))
    yield from _overlaps(days.values())
    yield from _both(days.values())


def _order(path: FieldPath, row: Hours | SpecialHours) -> Found:
    values = {"opens": row.opens, "closes": row.closes}
    if row.overnight and row.closes > row.opens:
        yield (*path, "overnight"), "hours-overnight", values, "error"
    elif not row.overnight and row.closes <= row.opens:
        yield (*path, "closes"), "hours-order", values, "error"


def _special(path: FieldPath, row: SpecialHours, today: date) -> Found:
    if row.closed:
        if row.opens or row.closes:
            yield (*path, "closed"), "special-both", {"opens": row.opens, "closes": row.closes}, "error"
    elif row.opens and row.closes:
        yield from _order(path, row)
    else:
        yield path, "special-empty", {"value": str(row.first)}, "error"
    if row.last and _is_turned(row.first, row.last, today):
        yield (*path, "last"), "special-order", {"value": str(row.last), "first": str(row.first)}, "error"
    if (row.last or row.first).year and next_day(row.last or row.first, today) is None:
        yield path, "special-past", {"value": str(row.last or row.first)}, "note"


def _is_turned(first: YearDay, last: YearDay, today: date) -> bool:
    """Whether `last` comes before `first`, as far as one can tell of days that come back every year."""
    if bool(first.year) != bool(last.year):
        return True
    start = next_day(first, date(first.year, 1, 1) if first.year else today)
    end = start and next_day(last, start)
    return not (start and end) or (not first.year and end - start > timedelta(LONG_DAYS))


def _overlaps(days: Iterable[list[Row]]) -> Found:
    """Rows of one day that are open at the same time, each pair once."""
    told: set[FieldPath] = set()
    for rows in days:
        for path, row, before in _meeting(rows):
            if path not in told:
                told.add(path)
                values = {"opens": row.opens, "closes": row.closes, "other": f"{before.opens}–{before.closes}"}
                yield path, "hours-overlap", values, "error"


def _both(days: Iterable[list[Row]]) -> Found:
    """Rows that close the days for which another row gives hours."""
    for rows in days:
        hours = next((row for _, row in rows if row.opens), None)
        for path, row in rows:
            if hours and isinstance(row, SpecialHours) and row.closed and not row.opens:
                yield (*path, "closed"), "special-both", {"opens": hours.opens, "closes": hours.closes}, "error"


def _meeting(rows: list[Row]) -> Iterator[tuple[FieldPath, Hours | SpecialHours, Hours | SpecialHours]]:
    """Each row that begins before the one that began before it ends."""
    timed = sorted((pair for pair in rows if pair[1].opens), key=lambda pair: pair[1].opens)
    for (_, before), (path, row) in pairwise(timed):
        if before.overnight or row.opens < before.closes:
            yield path, row, before
