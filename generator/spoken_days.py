"""The day of the year that people's own words mean, to be offered in the form that records write.

Understood: `30/4`, `ngày 2 tháng 9`, `24/12/2026`, `10/3 âm lịch`, `mùng 10 tháng Giêng`, `rằm tháng bảy`,
`mùng 1 Tết`, `tet-1`, `28 Tết`, `giao thừa`, `lunar 1-10`.
"""

from __future__ import annotations

import re

from generator.almanac import YearDay, parse_year_day
from generator.text import fold

__all__ = ["meant_day"]

_LAST_MONTH_DAY = 20  # «23 Tết» … «30 Tết» are days of the 12th month, «mùng 6 Tết» is one of the first
_MONTHS = 12
_HYPHEN = re.compile(r"\d ?- ?\d")
_LUNAR = re.compile(r"\b(?:am lich|al|lunar|mung|mong|ram|gieng|chap|tet)\b")
_MONTH_FIRST = re.compile(r"\blunar\b")
_PASSED_OVER = re.compile(
    r"\b(?:(?:hang|moi) nam|am lich|duong lich|am|al|dl|lunar|ngay|mung|mong|nguyen dan)\b|[()\"'“”,]"
)
_EVE = re.compile(r"(?:dem )?giao thua(?: tet)?")
_TET = re.compile(r"tet[ -]*(\d{1,2})?|(\d{1,2})[ -]*tet")
_DAY_MONTH = re.compile(r"(\d{1,2})(?: ?[/.-] ?| thang )(\d{1,2})(?:(?: ?[/.-] ?| nam )(\d{4}))?")
_NUMBERS = (
    ("muoi hai", "12"), ("muoi mot", "11"), ("muoi", "10"), ("mot", "1"), ("hai", "2"), ("ba", "3"), ("tu", "4"),
    ("sau", "6"), ("bay", "7"), ("tam", "8"), ("chin", "9"), ("gieng", "1"), ("chap", "12"), ("ram", "15"),
)  # fmt: skip


def meant_day(written: str) -> YearDay | None:
    """The day that `written` means; None where that is not plain, or where there is no such day."""
    plain = fold(written)
    lunar, month_first = bool(_LUNAR.search(plain)), bool(_MONTH_FIRST.search(plain))
    text = " ".join(_PASSED_OVER.sub(" ", plain).split())
    if _EVE.fullmatch(text):
        return YearDay("lunar", 0, 12, 30)
    text = _in_figures(text)
    if found := _TET.fullmatch(text):
        day = int(found[1] or found[2] or 1)
        return _sound("lunar", 0, 12 if day > _LAST_MONTH_DAY else 1, day)
    found = _DAY_MONTH.fullmatch(text)
    if not found or (lunar and found[3]):
        return None
    day, month = int(found[1]), int(found[2])
    if _HYPHEN.search(text):
        if month_first:
            day, month = month, day
        elif not lunar and max(day, month) <= _MONTHS:
            return None  # 8-2 may be 08-02 as well as 8/2
    return _sound("lunar" if lunar else "solar", int(found[3] or 0), month, day)


def _in_figures(text: str) -> str:
    """`text` with its numbers in figures; «năm» is 5 only behind «mùng» or «tháng», else it is «year»."""
    for word, figure in _NUMBERS:
        text = re.sub(rf"\b{word}\b", figure, text)
    return re.sub(r"^nam\b|(?<=thang )nam\b", "5", text)


def _sound(calendar: str, year: int, month: int, day: int) -> YearDay | None:
    head = "lunar " if calendar == "lunar" else f"{year:04}-" if year else ""
    try:
        return parse_year_day(f"{head}{month:02}-{day:02}")
    except ValueError:
        return None
