"""The opening hours of a sales point as a page shows them and as machines read them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from generator.hours import schedule_json, upcoming
from generator.model.sales_point import SalesPoint, SpecialHours
from generator.render.language import Language
from generator.render.views.places import HoursRow, HoursView, SpecialRow

__all__ = ["DAYS", "hours_view", "specifications"]

AHEAD = timedelta(days=365)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class _Run(NamedTuple):
    """Special days as they fall next, with their rows in order of opening; `rank` is their place in the record."""

    first: date
    last: date
    rows: tuple[SpecialHours, ...]
    rank: int


def hours_view(record: SalesPoint, language: Language, today: date) -> HoursView:
    """The week, and every special day as it falls next, the nearest first."""
    special = tuple(
        SpecialRow(
            run.rows[0].note,
            _days(run, language),
            run.first.isoformat(),
            run.last.isoformat(),
            tuple(_spans(run.rows)),
            run.rank,
        )
        for run in _runs(record, today)
    )
    return HoursView(_week(record), special, record.by_appointment, schedule_json(record), record.status == "open")


def specifications(record: SalesPoint, today: date) -> list[dict[str, Any]]:
    """schema.org: the rows of the week, then the special days of the coming year; closed is from 0:00 to 0:00."""
    kind = {"@type": "OpeningHoursSpecification"}
    week = [
        kind
        | {"dayOfWeek": [f"https://schema.org/{DAYS[day]}" for day in row.days]}
        | {"opens": row.opens, "closes": row.closes}
        for row in record.hours
    ]
    special = [
        kind
        | {"opens": opens, "closes": closes}
        | {"validFrom": run.first.isoformat(), "validThrough": run.last.isoformat()}
        for run in _runs(record, today)
        if run.first <= today + AHEAD
        for opens, closes in (list(_spans(run.rows)) or [("00:00", "00:00")])
    ]
    return week + special


def _week(record: SalesPoint) -> tuple[HoursRow, ...]:
    """Seven days from Monday, each with its spans; nothing at all where no hours are known."""
    if not record.hours:
        return ()
    return tuple(
        HoursRow(day, tuple(sorted((one.opens, one.closes) for one in record.hours if day in one.days)))
        for day in range(7)
    )


def _runs(record: SalesPoint, today: date) -> list[_Run]:
    rows: dict[tuple[Any, Any], list[SpecialHours]] = {}
    for row in record.special_hours:
        rows.setdefault((row.first, row.last or row.first), []).append(row)
    found = [
        _Run(*days, tuple(sorted(group, key=lambda row: row.opens)), rank)
        for rank, ((first, last), group) in enumerate(rows.items())
        if (days := upcoming(first, last, today))
    ]
    return sorted(found, key=lambda run: run.first)


def _spans(rows: tuple[SpecialHours, ...]) -> Iterator[tuple[str, str]]:
    yield from ((row.opens, row.closes) for row in rows if not row.closed)


def _days(run: _Run, language: Language) -> str:
    first = language.day(run.first)
    return first if run.last == run.first else f"{first}–{language.day(run.last)}"
