"""Dates known to the day, the month or the year."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import PartialDate, add_days, add_months, parse_partial_date

MONTHS = st.builds(PartialDate, st.integers(1900, 2199), st.integers(0, 12), st.just(0))


@pytest.mark.parametrize(
    ("written", "earliest", "latest"),
    [
        ("2024-12-20", "2024-12-20", "2024-12-20"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
    ],
)
def test_a_date_stands_for_every_day_it_can_mean(written: str, earliest: str, latest: str) -> None:
    """A month stands for its days, a year for its months."""
    known = parse_partial_date(written)

    assert (known.earliest.isoformat(), known.latest.isoformat()) == (earliest, latest)


@pytest.mark.parametrize("written", ["2024-12-20", "2024-12", "2024"])
def test_a_date_is_shown_as_it_was_written(written: str) -> None:
    """No day and no month is made up."""
    assert str(parse_partial_date(written)) == written


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("20/12/2024", "form"),
        ("2024-12-20T00:00", "form"),
        ("2024-1-5", "form"),
        ("24-12-20", "form"),
        ("", "form"),
        ("2024-12-20\n", "form"),
        ("2024-00", "calendar"),
        ("2024-13", "calendar"),
        ("2024-12-00", "calendar"),
        ("2023-02-29", "calendar"),
        ("2024-00-05", "calendar"),
        ("1899-12-31", "calendar"),
        ("2200-01-01", "calendar"),
    ],
)
def test_another_form_or_an_impossible_day_is_refused(written: str, reason: str) -> None:
    """The reason says whether the form or the calendar is at fault."""
    with pytest.raises(ValueError, match=f"^{reason}$"):
        parse_partial_date(written)


def reason(text: str) -> str:
    """Why `text` is no date, or ""."""
    try:
        parse_partial_date(text)
    except ValueError as refused:
        return str(refused)
    return ""


@given(st.text(max_size=12))
def test_a_text_is_a_date_or_refused_with_a_reason(text: str) -> None:
    """No text raises anything but the two reasons."""
    assert reason(text) in {"", "form", "calendar"}


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_survives_writing_and_reading(day: date) -> None:
    """A day read back is the same day."""
    assert parse_partial_date(day.isoformat()).earliest == day


@given(MONTHS)
def test_the_earliest_day_is_not_after_the_latest(known: PartialDate) -> None:
    """A span never runs backwards."""
    assert known.earliest <= known.latest


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2024, 12, 20), 36, date(2027, 12, 20)),
        (date(2024, 2, 29), 36, date(2027, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2025, 12, 31), 0, date(2025, 12, 31)),
        (date(2025, 11, 30), 1, date(2025, 12, 30)),
    ],
)
def test_months_later_is_the_same_day_or_the_end_of_the_month(day: date, months: int, later: date) -> None:
    """29/2/2024 and 36 months make 28/2/2027."""
    assert add_months(day, months) == later


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.integers(0, 600))
def test_adding_months_keeps_the_day_or_takes_the_last_of_the_month(day: date, months: int) -> None:
    """It never raises and never runs into the month after."""
    later = add_months(day, months)

    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later.day < day.day and add_days(later, 1).day == 1)
