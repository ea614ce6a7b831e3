"""Vietnam's calendars: the lunar one, days of a year in either, public holidays.

The lunar calendar is worked out from the sky at UTC+7, the base of Vietnam's
calendar since 1968; China's, at UTC+8, now and then differs by a day or a
month (Tết of 2030).  A month begins on the day of the new moon; month 11 holds
the winter solstice; where 13 months lie between two of them, the first in
which the sun reaches no multiple of 30° is a leap month (`generator.moon`).
Sound for 1968 to 2100.

`theme/static/js/almanac.js` is the twin; both are tested with `tests/golden/lunar.json`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import Literal, NamedTuple

from generator.moon import begins, leap_of, lunation, month_11

__all__ = ["HOLIDAYS", "LunarDay", "YearDay", "covers", "day_in", "is_holiday", "lunar_of", "next_day",
           "parse_year_day", "solar_of", "tet"]  # fmt: skip

_YEARS_AHEAD = 9  # 29/2 comes back after eight years at most
_WRITTEN = re.compile(r"(?:(\d{4})-)?(\d{2})-(\d{2})|lunar (\d{2})-(\d{2})")
_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class LunarDay(NamedTuple):
    """A day of the lunar calendar; `leap` where its month is the second of that number."""

    year: int
    month: int
    day: int
    leap: bool = False


class YearDay(NamedTuple):
    """A day of one year, or of every year where `year` is 0; lunar ones are of every year."""

    calendar: Literal["solar", "lunar"]
    year: int
    month: int
    day: int

    def __str__(self) -> str:
        """As records write it: 2026-12-24, 12-24 or lunar 01-10."""
        text = f"{self.month:02}-{self.day:02}"
        if self.calendar == "lunar":
            return f"lunar {text}"
        return f"{self.year:04}-{text}" if self.year else text


def parse_year_day(text: str) -> YearDay:
    """The day that `text` writes as 2026-12-24, 12-24 or lunar 01-10; `ValueError` where there is none such."""
    match = _WRITTEN.fullmatch(text)
    if not match:
        raise ValueError("form")
    year, month, day, lunar_month, lunar_day = (int(part or 0) for part in match.groups())
    if match[4]:
        found, last = YearDay("lunar", 0, lunar_month, lunar_day), 30
    else:
        found, last = YearDay("solar", year, month, day), _MONTH_DAYS[month - 1] if 1 <= month <= 12 else 0
    if not (1 <= found.month <= 12 and 1 <= found.day <= last) or (match[1] and _solar(year, month, day) is None):
        raise ValueError("calendar")
    return found


def day_in(one: YearDay, year: int) -> date | None:
    """That day of the solar or lunar `year`, None where it has none; day 30 of a short lunar month is its last."""
    if one.calendar == "solar":
        return _solar(year, one.month, one.day) if one.year in (0, year) else None
    first = solar_of(year, one.month, 1)
    return first + timedelta(days=min(one.day, _length(first)) - 1)


def next_day(one: YearDay, start: date) -> date | None:
    """The first such day on or after `start`."""
    days = (day_in(one, year) for year in range(start.year - 1, start.year + _YEARS_AHEAD))
    return next((day for day in days if day and day >= start), None)


def covers(first: YearDay, last: YearDay, day: date) -> date | None:
    """The first day of the run from `first` to the next `last` that holds `day`; None where none does."""
    years = range(day.year + 1, day.year - _YEARS_AHEAD, -1)
    start = next((found for year in years if (found := day_in(first, year)) and found <= day), None)
    end = start and next_day(last, start)
    return start if end and day <= end else None


# Labour Code 45/2019/QH14, article 112: New Year, the Hùng Kings, 30/4 and 1/5, National Day, Tết with its eve.
HOLIDAYS = tuple(
    (parse_year_day(first), parse_year_day(last))
    for first, last in (
        ("01-01", "01-01"),
        ("lunar 03-10", "lunar 03-10"),
        ("04-30", "05-01"),
        ("09-02", "09-02"),
        ("lunar 12-29", "lunar 01-05"),
    )
)


@cache
def is_holiday(day: date) -> bool:
    """Whether the whole country has a holiday; days moved by a year's own decision are not known."""
    return any(covers(first, last, day) for first, last in HOLIDAYS)


def tet(year: int) -> date:
    """The first day of the lunar `year`."""
    return solar_of(year, 1, 1)


def lunar_of(day: date) -> LunarDay:
    """The lunar day of a solar one."""
    number = day.toordinal()
    at = lunation(number)
    winter = day.year if month_11(day.year) <= at else day.year - 1
    leap = leap_of(winter)
    place = at - month_11(winter)
    months = place - (1 if leap and place >= leap else 0)
    year = winter if months < 2 else winter + 1
    return LunarDay(year, (months + 10) % 12 + 1, number - begins(at) + 1, leap != 0 and place == leap)


def solar_of(year: int, month: int, day: int, *, leap: bool = False) -> date:
    """The solar day of a lunar one; `ValueError` where that year has no such day."""
    if not 1 <= month <= 12:
        raise ValueError("month")
    winter, months = (year, month - 11) if month >= 11 else (year - 1, month + 1)
    extra = leap_of(winter)
    place = months + (1 if leap or (extra and months >= extra) else 0)
    if leap and place != extra:
        raise ValueError("leap")
    at = month_11(winter) + place
    if not 1 <= day <= begins(at + 1) - begins(at):
        raise ValueError("day")
    return date.fromordinal(begins(at) + day - 1)


def _solar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _length(first: date) -> int:
    """The days of the lunar month that begins on `first`: 29 or 30."""
    return 29 if lunar_of(first + timedelta(days=29)).day == 1 else 30
