"""Vietnam's calendars, by the table that the browser is tested with too."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.almanac import (
    LunarDay,
    covers,
    day_in,
    is_holiday,
    lunar_of,
    next_day,
    parse_year_day,
    solar_of,
    tet,
)

GOLDEN = Path(__file__).parents[1] / "golden" / "lunar.json"
TABLE: dict[str, list[list[Any]]] = json.loads(GOLDEN.read_text(encoding="utf-8"))
days = st.dates(date(1968, 3, 1), date(2100, 12, 31))


def iso(day: date | None) -> str | None:
    """A day as the table writes it."""
    return day and day.isoformat()


class TestTheTable:
    """Each row of tests/golden/lunar.json."""

    @pytest.mark.parametrize("row", TABLE["days"], ids=lambda row: row[0])
    def test_says_which_lunar_day_a_day_is(self, row: list[Any]) -> None:
        """And back."""
        solar, year, month, day, leap = row

        assert lunar_of(date.fromisoformat(solar)) == LunarDay(year, month, day, leap)
        assert iso(solar_of(year, month, day, leap=leap)) == solar

    def test_says_when_tet_is(self) -> None:
        """From 1985 to 2099."""
        assert [[year, iso(tet(year))] for year, _ in TABLE["tet"]] == TABLE["tet"]

    def test_says_when_a_day_is_in_a_year(self) -> None:
        """Day 30 of a short lunar month is its last; 29/2 is not in every year."""
        found = [[text, year, iso(day_in(parse_year_day(text), year))] for text, year, _ in TABLE["in_year"]]

        assert found == TABLE["in_year"]

    @pytest.mark.parametrize("row", TABLE["covers"], ids=lambda row: " ".join(row[:3]))
    def test_says_which_days_a_run_holds(self, row: list[Any]) -> None:
        """Over the end of the year too, and from one calendar to the other."""
        first, last, day, start = row

        assert iso(covers(parse_year_day(first), parse_year_day(last), date.fromisoformat(day))) == start

    def test_says_which_days_are_holidays(self) -> None:
        """Labour Code 2019, article 112."""
        assert [[day, is_holiday(date.fromisoformat(day))] for day, _ in TABLE["holidays"]] == TABLE["holidays"]


@given(days)
def test_a_lunar_day_is_one_solar_day(day: date) -> None:
    """There and back is where one was."""
    lunar = lunar_of(day)

    assert solar_of(lunar.year, lunar.month, lunar.day, leap=lunar.leap) == day


@given(days)
def test_the_day_after_is_the_next_or_the_first_of_a_month(day: date) -> None:
    """Months have 29 or 30 days."""
    here, after = lunar_of(day), lunar_of(day + timedelta(days=1))

    assert after.day == here.day + 1 or (after.day == 1 and here.day in (29, 30))


@given(st.integers(1969, 2099))
def test_tet_is_within_16_days_of_the_beginning_of_spring(year: int) -> None:
    """The sun then stands at 315°, on 4/2."""
    assert abs((tet(year) - date(year, 2, 4)).days) <= 16


@pytest.mark.parametrize(("year", "month", "day", "leap"), [
    (2026, 13, 1, False), (2026, 0, 1, False), (2026, 12, 30, False), (2026, 1, 0, False), (2026, 6, 1, True),
])  # fmt: skip
def test_a_day_that_a_year_has_not_is_refused(year: int, month: int, day: int, leap: bool) -> None:
    """No month 13, no day 30 of a short month, no leap month in 2026."""
    with pytest.raises(ValueError, match=r"month|day|leap"):
        solar_of(year, month, day, leap=leap)


class TestADayOfTheYear:
    @pytest.mark.parametrize("text", ["2026-12-24", "12-24", "02-29", "lunar 01-10", "lunar 12-30"])
    def test_is_written_as_it_was(self, text: str) -> None:
        """Text to value to text."""
        assert str(parse_year_day(text)) == text

    @pytest.mark.parametrize("text", ["", "24/12", "2026-12", "12-4", "lunar 2026-01-10", "lunar", "Tết", "26-12-24"])
    def test_of_another_form_is_refused(self, text: str) -> None:
        """The reason is its form."""
        with pytest.raises(ValueError, match="form"):
            parse_year_day(text)

    @pytest.mark.parametrize(
        "text", ["13-01", "00-10", "02-30", "2027-02-29", "0000-01-01", "lunar 13-01", "lunar 01-31", "lunar 01-00"]
    )
    def test_that_no_calendar_has_is_refused(self, text: str) -> None:
        """The reason is the calendar."""
        with pytest.raises(ValueError, match="calendar"):
            parse_year_day(text)

    def test_of_a_year_that_is_over_has_no_next(self) -> None:
        """It came once."""
        assert next_day(parse_year_day("2025-12-24"), date(2026, 1, 1)) is None
