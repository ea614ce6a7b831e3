"""The opening rule, by the table that the browser is tested with too."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_project import Project

from generator.hours import Opening, Schedule, opening, parse_schedule, schedule_json, schedule_of
from generator.model.sales_point import SalesPoint

GOLDEN = Path(__file__).parents[1] / "golden" / "hours.json"
CASES: list[dict[str, Any]] = json.loads(GOLDEN.read_text(encoding="utf-8"))["cases"]
WEEK = "[{days: mon-fri, opens: '07:30', closes: '11:30'}, {days: mon-fri, opens: '13:30', closes: '17:00'}]"


def point(project: Project, **fields: str) -> SalesPoint:
    """A sales point as the check hands it over."""
    path = project.point(**fields)
    value = project.check()[0][path].value
    assert isinstance(value, SalesPoint)
    return value


def told(found: Opening) -> dict[str, Any]:
    """What was found, as the table writes it."""
    change = found.change and found.change._asdict() | {"day": found.change.day.isoformat()}
    return {"state": found.state, "change": change, "holiday": found.holiday}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_table_of_cases_holds(case: dict[str, Any]) -> None:
    """State, next change, holiday."""
    schedule = parse_schedule(json.dumps(case["schedule"]))
    found = told(opening(schedule, date.fromisoformat(case["day"]), case["minute"]))

    assert found == {key: case[key] for key in found}


@given(st.dates(date(2026, 1, 1), date(2032, 12, 31)), st.integers(0, 1439), st.sampled_from(CASES))
def test_a_change_lies_ahead_and_changes_something(day: date, minute: int, case: dict[str, Any]) -> None:
    """At the minute of the change the state is another one."""
    schedule = parse_schedule(json.dumps(case["schedule"]))
    found = opening(schedule, day, minute)
    change = found.change

    assert change is None or (change.day, change.minute) > (day, minute)
    assert change is None or opening(schedule, change.day, change.minute).state != found.state


class TestTheSchedule:
    def test_of_a_week_has_seven_days(self, project: Project) -> None:
        """Rows of one day in order; days without rows are closed."""
        schedule = schedule_of(point(project, hours=WEEK))

        assert schedule == Schedule((((450, 690), (810, 1020)),) * 5 + ((), ()), (), False)

    def test_tells_a_night_in_minutes_above_1440(self, project: Project) -> None:
        """18:00 to 1:00 of the next day."""
        schedule = schedule_of(point(project, hours="[{days: sat, opens: '18:00', closes: '01:00', overnight: true}]"))

        assert schedule == Schedule(((),) * 5 + (((1080, 1500),), ()), (), False)

    def test_joins_special_rows_of_the_same_days(self, project: Project) -> None:
        """A lunch break on Christmas Eve."""
        rows = "[{first: 12-24, opens: '08:00', closes: '11:00'}, {first: 12-24, opens: '13:00', closes: '15:00'}]"

        assert schedule_json(point(project, special_hours=rows)) == (
            '[null,[["12-24","12-24",[[480,660],[780,900]]]],0]'
        )

    def test_is_what_the_browser_gets(self, project: Project) -> None:
        """Text to value."""
        record = point(project, hours=WEEK, special_hours="[{first: lunar 12-28, last: lunar 01-05, closed: true}]")

        assert parse_schedule(schedule_json(record)) == schedule_of(record)

    @pytest.mark.parametrize("fields", [{}, {"hours": WEEK, "status": "paused"}, {"hours": WEEK, "status": "closed"}])
    def test_is_nothing_where_nothing_is_known_or_sold(self, project: Project, fields: dict[str, str]) -> None:
        """A point that is paused or closed for good is never open."""
        assert schedule_json(point(project, **fields)) == ""

    def test_of_a_point_that_asks_for_an_appointment_is_one(self, project: Project) -> None:
        """Even without hours."""
        assert schedule_json(point(project, by_appointment="true")) == "[null,[],1]"
