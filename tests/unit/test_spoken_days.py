"""The day of the year that people's own words mean."""

from __future__ import annotations

import pytest

from generator.spoken_days import meant_day


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("mùng 1 Tết", "lunar 01-01"),
        ("mồng một Tết", "lunar 01-01"),
        ("Tết Nguyên đán", "lunar 01-01"),
        ("tet-1", "lunar 01-01"),
        ("28 Tết", "lunar 12-28"),
        ("giao thừa", "lunar 12-30"),
        ("10/3 âm lịch hằng năm", "lunar 03-10"),
        ("15-8 AL", "lunar 08-15"),
        ("mùng 10 tháng Giêng", "lunar 01-10"),
        ("mùng năm tháng năm", "lunar 05-05"),
        ("rằm tháng bảy", "lunar 07-15"),
        ("mùng một tháng mười một", "lunar 11-01"),
        ("lunar 1-10", "lunar 01-10"),
        ("30/4", "04-30"),
        ("30-4", "04-30"),
        ("ngày 2 tháng 9", "09-02"),
        ("24/12/2026", "2026-12-24"),
    ],
)
def test_what_people_write_is_understood(written: str, meant: str) -> None:
    """Day before month, the moon's calendar where a word of it stands beside."""
    assert str(meant_day(written)) == meant


@pytest.mark.parametrize(
    "written", ["", "mùng mười", "31/2", "8-2", "1/2027", "30/4 - 1/5", "đầu năm", "31 tháng chạp", "5/1/2027 âm lịch"]
)
def test_what_is_not_plain_is_not_guessed(written: str) -> None:
    """A day that does not exist, a month alone, a figure that may be either."""
    assert meant_day(written) is None
