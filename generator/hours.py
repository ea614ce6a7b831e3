"""The opening rule: whether a place is open at a minute, and when that changes.

A week has rows for each of its days, a row may run past midnight, a day may
have several (a lunch break).  Special days replace the rows of the week; what
a row of the day before still has to run, it runs.  On a holiday or in Tết a
record that says nothing of that day is not believed: `holiday` is set.

`theme/static/js/hours.js` applies the same rule in the browser; both are
tested with the cases of `tests/golden/hours.json`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from generator.almanac import YearDay, covers, is_holiday, next_day, parse_year_day
from generator.model.sales_point import Hours, SalesPoint, SpecialHours

__all__ = ["DAYS_AHEAD", "Change", "Opening", "Schedule", "Special", "opening", "parse_schedule",
           "schedule_json", "schedule_of", "upcoming"]  # fmt: skip

DAYS_AHEAD = 14
DAY = 1440

Span = tuple[int, int]  # opens, closes: minutes from 0:00 of the day, above 1440 after midnight


class Special(NamedTuple):
    """Days, both ends included, whose hours are others; without spans it is closed."""

    first: YearDay
    last: YearDay
    spans: tuple[Span, ...]


class Schedule(NamedTuple):
    """When a place is open; `weekly` has 7 days from Monday, or is None where only special days are known.

    Of special days that meet, the first counts. By `appointment` it is never simply open.
    """

    weekly: tuple[tuple[Span, ...], ...] | None
    special: tuple[Special, ...]
    appointment: bool


class Change(NamedTuple):
    """The next opening or closing; `holiday` where it opens on one that the record says nothing of."""

    day: date
    minute: int
    holiday: bool


class Opening(NamedTuple):
    """What holds at a minute; `change` is None where none comes within `DAYS_AHEAD` days, or none is known."""

    state: Literal["open", "closed", "appointment", "unknown"]
    change: Change | None
    holiday: bool


def _minutes(clock: str) -> int:
    """Minutes from midnight of a time such as 07:30."""
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def _span(row: Hours | SpecialHours) -> Span:
    """The minutes of a row; one that closes after midnight ends above 1440."""
    return _minutes(row.opens), _minutes(row.closes) + (DAY if row.overnight else 0)


def schedule_of(record: SalesPoint) -> Schedule | None:
    """The schedule of a sales point; None where nothing is known, or it does no business now."""
    if record.status in ("paused", "closed") or not (record.hours or record.special_hours or record.by_appointment):
        return None
    week = tuple(tuple(sorted(_span(row) for row in record.hours if day in row.days)) for day in range(7))
    runs: dict[tuple[YearDay, YearDay], list[Span]] = {}
    for row in record.special_hours:
        spans = runs.setdefault((row.first, row.last or row.first), [])
        if not row.closed:
            spans.append(_span(row))
    special = tuple(Special(*run, tuple(sorted(spans))) for run, spans in runs.items())
    return Schedule(week if record.hours else None, special, record.by_appointment)


def schedule_json(record: SalesPoint) -> str:
    """The schedule as JSON for hours.js, or "": [weekly or null, [[first, last, spans]…], by appointment 0/1]."""
    schedule = schedule_of(record)
    if schedule is None:
        return ""
    special = [[str(one.first), str(one.last), one.spans] for one in schedule.special]
    return json.dumps([schedule.weekly, special, int(schedule.appointment)], separators=(",", ":"))


def parse_schedule(text: str) -> Schedule:
    """The schedule that `schedule_json` wrote."""
    weekly, special, appointment = json.loads(text)
    return Schedule(
        weekly and tuple(tuple((opens, closes) for opens, closes in day) for day in weekly),
        tuple(
            Special(parse_year_day(first), parse_year_day(last), tuple((opens, closes) for opens, closes in spans))
            for first, last, spans in special
        ),
        bool(appointment),
    )


def opening(schedule: Schedule, day: date, minute: int) -> Opening:
    """What holds at `minute` of `day`, Vietnam's time."""
    holiday = _is_doubtful(schedule, day)
    known = schedule.weekly is not None
    upcoming = next((span for span in _runs(schedule, day) if span[1] > minute), None)
    if upcoming and upcoming[0] <= minute:
        state: Literal["open", "appointment"] = "appointment" if schedule.appointment else "open"
        return Opening(state, _change(schedule, day, upcoming[1], opens=False), holiday)
    if known or _special(schedule, day):
        found = _change(schedule, day, upcoming[0], opens=True) if known and upcoming else None
        return Opening("closed", found, holiday)
    return Opening("appointment" if schedule.appointment else "unknown", None, holiday)


def upcoming(first: YearDay, last: YearDay, today: date) -> tuple[date, date] | None:
    """The first and the last day of the run that holds `today`, else of the next one; None where none comes again."""
    start = covers(first, last, today) or next_day(first, today)
    end = start and next_day(last, start)
    return (start, end) if start and end else None


def _special(schedule: Schedule, day: date) -> Special | None:
    """The special days that hold `day`."""
    return next((one for one in schedule.special if covers(one.first, one.last, day)), None)


def _is_doubtful(schedule: Schedule, day: date) -> bool:
    return is_holiday(day) and _special(schedule, day) is None


def _spans(schedule: Schedule, day: date) -> tuple[Span, ...]:
    special = _special(schedule, day)
    if special:
        return special.spans
    return schedule.weekly[day.weekday()] if schedule.weekly else ()


def _runs(schedule: Schedule, day: date) -> Iterator[Span]:
    """Every unbroken stretch of opening, in minutes from 0:00 of `day`, from what is left of the day before."""
    running: Span | None = None
    for ahead in range(-1, DAYS_AHEAD + 1):
        for opens, closes in _spans(schedule, day + timedelta(days=ahead)):
            span = opens + ahead * DAY, closes + ahead * DAY
            if running and span[0] <= running[1]:
                running = running[0], max(running[1], span[1])
                continue
            if running:
                yield running
            running = span
    if running:
        yield running


def _change(schedule: Schedule, day: date, minute: int, *, opens: bool) -> Change | None:
    ahead, minute = divmod(minute, DAY)
    if ahead > DAYS_AHEAD:
        return None
    when = day + timedelta(days=ahead)
    return Change(when, minute, opens and _is_doubtful(schedule, when))
