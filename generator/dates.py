"""Dates as clerks know them: to the day, to the month or only to the year.

A date that is known to the month stands for a span of days; every rule on
certificates asks for the earliest and the latest day of that span.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import NamedTuple

__all__ = ["PartialDate", "add_months", "parse_partial_date"]

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class PartialDate(NamedTuple):
    """A calendar date without time zone; `month` and `day` are 0 where unknown."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def earliest(self) -> date:
        """The first day that this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day that this date can mean."""
        if self.day:
            return date(self.year, self.month, self.day)
        month = self.month or 12
        return date(self.year, month, calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """ISO 8601, as long as the date is known: 2024-12-20, 2024-12 or 2024."""
        parts = [f"{self.year:04}"]
        if self.month:
            parts.append(f"{self.month:02}")
        if self.day:
            parts.append(f"{self.day:02}")
        return "-".join(parts)


def parse_partial_date(text: str) -> PartialDate:
    """The date that `text` writes as 2024-12-20, 2024-12 or 2024.

    Raises `ValueError` for another form, for a day that does not exist and
    for years outside 1900-2199.
    """
    match = _WRITTEN.fullmatch(text)
    if not match:
        raise ValueError("form")
    found = PartialDate(*(int(part or 0) for part in match.groups()))
    if match[2] == "00" or match[3] == "00" or not 1900 <= found.year < 2200:
        raise ValueError("calendar")
    try:
        _ = found.earliest, found.latest
    except (ValueError, calendar.IllegalMonthError):
        raise ValueError("calendar") from None
    return found


def add_months(day: date, months: int) -> date:
    """The same day `months` later; the last day of the month where it has no such day.

    29/2/2024 and 36 months make 28/2/2027.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add_days(day: date, days: int) -> date:
    """The day `days` later."""
    return day + timedelta(days=days)
