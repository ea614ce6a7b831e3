"""Rules about prices, titles, events and the walk of a village."""

from __future__ import annotations

import pytest
from small_project import Project


def findings(project: Project) -> list[tuple[str, str, str]]:
    """Code, field and severity of every finding."""
    return [(one.code, one.field, one.severity) for one in project.check()[1]]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"prices": "[{what: vé, low: 35000, on: 2026-05}]"}, []),
        ({"prices": "[{what: vé, low: 35000}]"}, [("price-undated", "prices[0].low", "warning")]),
        ({"prices": "[{what: vé, low: 35000, high: 35000, on: 2026}]"}, []),
        ({"prices": "[{what: vé, low: 35000, high: 34000, on: 2026}]"}, [("price-order", "prices[0].high", "error")]),
        ({"recognitions": "[{title: a, body: b, year: 2024}]"}, []),
        ({"recognitions": "[{title: a, year: 2024}]"}, [("recognition-bare", "recognitions[0]", "note")]),
        ({"recognitions": "[{title: a, body: b}]"}, [("recognition-bare", "recognitions[0]", "note")]),
        ({"rules": "xin phép trước khi chụp ảnh"}, [("kind-list", "rules", "error")]),
        ({"households": "12, 14"}, [("whole", "households", "error")]),
    ],
)
def test_small_rules_of_a_village(
    fields: dict[str, str], expected: list[tuple[str, str, str]], project: Project
) -> None:
    """Prices have a day and an order, titles who gave them and when, rules of conduct are a list."""
    project.village(**fields)

    assert findings(project) == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ("when: lunar 01-10", []),
        ("when: lunar 12-28, last: lunar 01-03", []),
        ("when: 2027-02-15, last: 2027-02-16", []),
        ("when: 12-30, last: 01-02", []),
        ("days: sun", []),
        ("lunar_days: [2, 7, 12, 17, 22, 27]", []),
        ("note: đầu năm", [("event-undated", "events[0]")]),
        ("last: lunar 01-10", [("event-undated", "events[0]")]),
        ("when: lunar 02-16, last: lunar 02-14", [("event-order", "events[0].last")]),
        ("when: 2027-02-15, last: 2026-02-16", [("event-order", "events[0].last")]),
        ("when: lunar 02-14, last: 02-16", [("event-order", "events[0].last")]),
        ("when: mùng mười", [("year-day-form", "events[0].when")]),
        ("when: lunar 13-10", [("year-day-calendar", "events[0].when")]),
        ("days: chủ nhật", [("days", "events[0].days")]),
        ("lunar_days: [31]", [("moon-day", "events[0].lunar_days[0]")]),
    ],
)
def test_an_event_has_days_that_can_be_found(days: str, expected: list[tuple[str, str]], project: Project) -> None:
    """A day of a calendar, or days of the week or of the lunar month; the last comes soon after the first."""
    project.village(events=f"[{{name: Hội, kind: festival, {days}}}]")

    assert [(code, field) for code, field, _ in findings(project)] == expected


@pytest.mark.parametrize(
    ("stops", "expected"),
    [
        ("{time: '08:00', title: a}, {time: '08:01', title: b}", []),
        ("{time: '08:00', title: a}, {time: '08:00', title: b}", [("stop-order", "walk.stops[1].time", "error")]),
        ("{time: '08:00', title: a, minutes: 60}, {time: '09:00', title: b}", []),
        ("{time: '08:00', title: a, minutes: 61}, {time: '09:00', title: b}",
         [("stop-long", "walk.stops[0].minutes", "warning")]),
        ("", [("walk-empty", "walk.stops", "error")]),
        ("{time: '8:00', title: a}", [("clock", "walk.stops[0].time", "error")]),
        ("{time: '08:00', title: a, position: {lat: 107.591, lon: 16.463}}",
         [("position-swapped", "walk.stops[0].position", "error")]),
    ],
)  # fmt: skip
def test_a_walk_goes_forward_in_time(stops: str, expected: list[tuple[str, str, str]], project: Project) -> None:
    """Each stop is later than the one before, and one leaves in time for it."""
    project.village(walk=f"{{stops: [{stops}]}}")

    assert findings(project) == expected


def test_a_stop_lies_near_the_village(project: Project) -> None:
    """Twenty kilometres away is no walk: most likely a slip in the degrees."""
    project.village(
        position="{lat: 16.463, lon: 107.591}",
        walk="{stops: [{time: '08:00', title: a, position: {lat: 16.471, lon: 107.602}},"
        " {time: '09:00', title: b, position: {lat: 16.263, lon: 107.391}}]}",
    )

    assert findings(project) == [("stop-far", "walk.stops[1].position", "error")]
