"""Rules about opening hours: rows of a day, special days."""

from __future__ import annotations

import pytest
from small_project import Project

MORNING, LATE = "{days: mon-fri, opens: '07:30', closes: '11:30'}", "{days: wed, opens: '11:00', closes: '17:00'}"
NOON = "{days: mon-sat, opens: '11:30', closes: '17:00'}"
NIGHT = "{days: sat, opens: '18:00', closes: '02:00', overnight: true}"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([MORNING, NOON], []),
        ([NOON, NIGHT], []),
        ([MORNING, LATE], [("hours-overlap", "hours[1]")]),
        ([NIGHT, "{days: sat, opens: '19:00', closes: '20:00'}"], [("hours-overlap", "hours[1]")]),
        ([MORNING, LATE, MORNING], [("hours-overlap", "hours[2]"), ("hours-overlap", "hours[1]")]),
    ],
)
def test_rows_of_a_day_do_not_overlap(rows: list[str], expected: list[tuple[str, str]], project: Project) -> None:
    """A row that begins when another ends is right; each row is told once."""
    project.point(hours=f"[{', '.join(rows)}]")

    assert sorted(project.codes()) == sorted(expected)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("first: lunar 12-28, last: lunar 01-05, closed: true", []),
        ("first: 12-30, last: 01-02, closed: true", []),
        ("first: 12-30, last: lunar 01-05, closed: true", []),
        ("first: 2026-12-24, opens: '08:00', closes: '12:00'", []),
        ("first: 12-31, opens: '18:00', closes: '01:00', overnight: true", []),
        ("first: 12-31, opens: '18:00', closes: '01:00'", [("hours-order", "special_hours[0].closes")]),
        ("first: lunar 01-05, last: lunar 12-28, closed: true", [("special-order", "special_hours[0].last")]),
        ("first: 2026-12-26, last: 2026-12-24, closed: true", [("special-order", "special_hours[0].last")]),
        ("first: 2026-12-24, last: 12-26, closed: true", [("special-order", "special_hours[0].last")]),
        ("first: 2026-12-24", [("special-empty", "special_hours[0]")]),
        ("first: 2026-12-24, opens: '08:00'", [("special-empty", "special_hours[0]")]),
        ("first: 2026-12-24, closed: true, opens: '08:00'", [("special-both", "special_hours[0].closed")]),
        ("first: 2026-11-21, closed: true", [("special-past", "special_hours[0]")]),
        ("first: 2026-11-22, closed: true", []),
    ],
)
def test_special_days_close_or_have_hours_and_go_forward(
    row: str, expected: list[tuple[str, str]], project: Project
) -> None:
    """Over the end of the year, solar or lunar, too."""
    project.point(special_hours=f"[{{{row}}}]")

    assert project.codes() == expected


def test_special_rows_of_the_same_days_do_not_overlap(project: Project) -> None:
    """A lunch break is two rows."""
    project.point(
        special_hours="[{first: 12-24, opens: '08:00', closes: '12:00'}, {first: 12-24, opens: '11:00', closes: '13:00'}]"
    )

    assert project.codes() == [("hours-overlap", "special_hours[1]")]


@pytest.mark.parametrize(
    ("form", "consent", "expected"),
    [
        ("htx", "", []),
        ("ho_kd", "", [("consent-missing", "phone")]),
        ("ho_kd", "{on: 2026-01-05, scope: [phone]}", []),
    ],
)
def test_a_household_consents_to_the_telephone_of_its_own_shop(
    form: str, consent: str, expected: list[tuple[str, str]], project: Project
) -> None:
    """Law 91/2025/QH15; the telephone of an organisation's shop is public."""
    project.producer("ho-an", form=form)
    project.point(producer="ho-an", phone="'0912345678'", **({"consent": consent} if consent else {}))

    assert project.codes() == expected


def test_days_are_not_closed_and_open_at_once(project: Project) -> None:
    """Nor where the last day is written in one row and left out in the other."""
    project.point(
        special_hours="[{first: 12-24, opens: '08:00', closes: '12:00'}, {first: 12-24, last: 12-24, closed: true}]"
    )

    assert project.codes() == [("special-both", "special_hours[1].closed")]
