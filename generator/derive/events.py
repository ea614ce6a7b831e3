"""The days of festivals and markets, worked out from what records say of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain
from typing import NamedTuple

from generator.almanac import YearDay, day_in, lunar_of, next_day
from generator.dates import add_months
from generator.model.visit import Event

__all__ = ["Days", "coming", "days_of", "weekly_start"]

YEARS = 5
MARKET_MONTHS = 12  # lunar market days are many: a calendar holds those of one year


class Days(NamedTuple):
    """One run of days, both ends included."""

    first: date
    last: date


def days_of(event: Event, today: date) -> tuple[Days, ...]:
    """The days of an event that end on `today` or later, in order: of a festival those of the next five years, of
    a market by lunar days those of the next twelve months.  Weekly ones are in no list: they never end."""
    return tuple(sorted(chain(_yearly(event, today), _lunar(event, today))))


def coming(event: Event, today: date) -> Days | None:
    """The next days of an event, on or after `today`; days that have begun and not yet ended count."""
    weekly = next((day for day in _ahead(today, 7) if day.weekday() in event.days), None)
    found = [*days_of(event, today)[:1], *([Days(weekly, weekly)] if weekly else [])]
    return min(found, default=None)


def weekly_start(event: Event, today: date) -> date | None:
    """The first weekly day in the year of `today`, which stays the same from build to build; None where none is."""
    return next((day for day in _ahead(date(today.year, 1, 1), 7) if day.weekday() in event.days), None)


def _yearly(event: Event, today: date) -> Iterator[Days]:
    if not event.when:
        return
    for year in range(today.year - 1, today.year + YEARS + 1):
        first = day_in(event.when, year)
        last = first and (_last(event.last, first) if event.last else first)
        if first and last and last >= today and first < add_months(today, 12 * YEARS):
            yield Days(first, last)


def _last(last: YearDay, first: date) -> date:
    return next_day(last, first) or first


def _lunar(event: Event, today: date) -> Iterator[Days]:
    if event.lunar_days:
        for day in _ahead(today, (add_months(today, MARKET_MONTHS) - today).days):
            if lunar_of(day).day in event.lunar_days:
                yield Days(day, day)


def _ahead(start: date, count: int) -> Iterator[date]:
    return (start + timedelta(days=at) for at in range(count))
