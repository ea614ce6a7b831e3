"""The days of festivals and markets."""

from __future__ import annotations

from datetime import date

import pytest

from generator.almanac import parse_year_day
from generator.derive.events import Days, coming, days_of, weekly_start
from generator.model.visit import Event

TODAY = date(2026, 11, 22)  # a Sunday


def event(when: str = "", last: str = "", days: tuple[int, ...] = (), lunar_days: tuple[int, ...] = ()) -> Event:
    """An event with these days."""
    return Event.model_construct(
        name="Hội", kind="festival", when=parse_year_day(when) if when else None,
        last=parse_year_day(last) if last else None, days=days, lunar_days=lunar_days, note="",
    )  # fmt: skip


def test_a_lunar_festival_has_real_days_for_five_years() -> None:
    """The 7th of the first lunar month: the days of Tết by Vietnam's calendar, and six more."""
    found = days_of(event("lunar 01-07"), TODAY)

    assert [one.first for one in found] == [
        date(2027, 2, 12), date(2028, 2, 1), date(2029, 2, 19), date(2030, 2, 8), date(2031, 1, 29),
    ]  # fmt: skip


def test_a_festival_of_some_days_ends_on_its_last() -> None:
    """From the 14th to the 16th of the second lunar month of 2027."""
    assert days_of(event("lunar 02-14", "lunar 02-16"), TODAY)[0] == Days(date(2027, 3, 21), date(2027, 3, 23))


def test_a_festival_may_cross_the_new_year() -> None:
    """What began last year and has not ended is still to come."""
    crossing = event("12-30", "01-02")

    assert coming(crossing, date(2027, 1, 1)) == Days(date(2026, 12, 30), date(2027, 1, 2))
    assert coming(crossing, date(2027, 1, 3)) == Days(date(2027, 12, 30), date(2028, 1, 2))


def test_an_event_of_one_year_comes_once() -> None:
    """2027-02-15 is no day of 2028."""
    assert days_of(event("2027-02-15"), TODAY) == (Days(date(2027, 2, 15), date(2027, 2, 15)),)
    assert coming(event("2026-02-15"), TODAY) is None


@pytest.mark.parametrize(
    ("days", "today", "expected"),
    [((6,), TODAY, TODAY), ((0,), TODAY, date(2026, 11, 23)), ((5,), TODAY, date(2026, 11, 28))],
)
def test_a_weekly_market_is_today_or_soon(days: tuple[int, ...], today: date, expected: date) -> None:
    """Day 0 is Monday."""
    assert coming(event(days=days), today) == Days(expected, expected)


def test_a_weekly_market_counts_from_the_start_of_the_year() -> None:
    """So that the calendar file names the same first day in every build of a year."""
    assert weekly_start(event(days=(6,)), TODAY) == weekly_start(event(days=(6,)), date(2026, 1, 5)) == date(2026, 1, 4)
    assert weekly_start(event("lunar 01-07"), TODAY) is None


def test_a_lunar_market_is_listed_for_a_year() -> None:
    """On the 2nd and the 7th of every lunar month, from the day of the build on."""
    found = days_of(event(lunar_days=(2, 7)), TODAY)

    assert found[:2] == (Days(date(2026, 12, 10), date(2026, 12, 10)), Days(date(2026, 12, 15), date(2026, 12, 15)))
    assert 24 <= len(found) <= 26
