"""The calendar of a fair, its days in words, and what machines are told of it."""

from __future__ import annotations

import json
from datetime import date
from gettext import NullTranslations
from typing import Any

import pytest
from desks import desk_of
from small_project import TODAY, Project

from generator.render.fairs.calendar import fair_files
from generator.render.fairs.days import leaf, span, state_on
from generator.render.language import Language
from generator.render.structured_data import fair as told

PROGRAMME = (
    "[{on: 2026-12-10, starts: '08:00', ends: '09:30', title: 'Khai mạc; rước', where: Sân khấu},"
    " {on: 2026-12-12, starts: '21:00', ends: '24:00', title: Đêm hội}, {on: 2026-12-12, title: Bế mạc}]"
)


def lines(project: Project) -> list[str]:
    """The unfolded lines of the calendar of the one fair."""
    text = next(iter(fair_files(desk_of(project)))).make()
    return text.replace("\r\n ", "").split("\r\n")


def thing(project: Project) -> dict[str, Any]:
    """The fair as JSON-LD."""
    found: dict[str, Any] = json.loads(
        told(project.compile().catalogue.fairs["hoi-cho"], "https://ocop.example/x/", [])
    )
    return found


def test_the_fair_is_whole_days_and_its_end_the_day_after(project: Project) -> None:
    """RFC 5545: DTEND is no part of the event."""
    project.fair(venue="Quảng trường", address="đường 23/8")

    found = lines(project)

    assert {"DTSTART;VALUE=DATE:20261210", "DTEND;VALUE=DATE:20261213", "UID:hoi-cho@ocop.example"} <= set(found)
    assert "LOCATION:Quảng trường\\, đường 23/8\\, Thành phố Huế" in found


def test_what_is_on_has_its_hours_in_utc(project: Project) -> None:
    """Seven hours earlier; midnight is the beginning of the next day; without a time it is that whole day."""
    project.fair(programme=PROGRAMME)

    found = lines(project)

    assert {"DTSTART:20261210T010000Z", "DTEND:20261210T023000Z", "DTEND:20261212T170000Z"} <= set(found)
    assert "SUMMARY:Khai mạc\\; rước" in found
    assert found[found.index("SUMMARY:Bế mạc") - 2] == "DTSTART;VALUE=DATE:20261212"


def test_a_fair_called_off_says_so_to_calendars(project: Project) -> None:
    """Programs that have it strike it out."""
    project.fair(status="cancelled")

    assert "STATUS:CANCELLED" in lines(project)


def test_machines_are_told_an_event(project: Project) -> None:
    """schema.org/Event with its place, its organiser and the hours of its first and last day."""
    project.fair(opens='"08:00"', closes='"21:30"', venue="Quảng trường", organisers="[Sở Công Thương]")

    found = thing(project)

    assert (found["@type"], found["startDate"], found["endDate"]) == (
        "Event", "2026-12-10T08:00:00+07:00", "2026-12-12T21:30:00+07:00")  # fmt: skip
    assert found["location"]["name"] == "Quảng trường"
    assert found["organizer"] == [{"@type": "Organization", "name": "Sở Công Thương"}]


@pytest.mark.parametrize(
    ("status", "expected"), [("", "Scheduled"), ("cancelled", "Cancelled"), ("postponed", "Postponed")]
)
def test_machines_are_told_whether_it_takes_place(project: Project, status: str, expected: str) -> None:
    """eventStatus, as schema.org names it."""
    project.fair(status=f'"{status}"')

    assert thing(project)["eventStatus"] == f"https://schema.org/Event{expected}"


@pytest.mark.parametrize(
    ("first", "last", "vi", "en", "figures"),
    [
        (date(2026, 12, 10), date(2026, 12, 10), "10/12/2026", "10 December 2026", ("10", "tháng 12/2026")),
        (date(2026, 12, 10), date(2026, 12, 12), "10–12/12/2026", "10–12 December 2026", ("10–12", "tháng 12/2026")),
        (
            date(2026, 11, 30),
            date(2026, 12, 2),
            "30/11 – 2/12/2026",
            "30 November – 2 December 2026",
            ("30/11–2/12", "năm 2026"),
        ),
        (
            date(2026, 12, 30),
            date(2027, 1, 2),
            "30/12/2026 – 2/1/2027",
            "30 December 2026 – 2 January 2027",
            ("30/12–2/1", "năm 2027"),
        ),
    ],
)
def test_days_are_said_without_repeating(first: date, last: date, vi: str, en: str, figures: tuple[str, str]) -> None:
    """In both languages, and as on a leaf of a calendar."""
    languages = [Language(code, "", NullTranslations()) for code in ("vi", "en")]

    assert [span(first, last, one) for one in languages] == [vi, en]
    assert leaf(first, last, languages[0]) == figures


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({}, "ahead"),
        ({"starts": "2026-11-22"}, "running"),
        ({"starts": "2026-11-20", "ends": "2026-11-21"}, "over"),
        ({"status": "postponed"}, "postponed"),
        ({"starts": "2026-11-20", "ends": "2026-11-21", "status": "postponed"}, "postponed"),
        ({"starts": "2026-11-20", "ends": "2026-11-21", "status": "cancelled"}, "cancelled"),
    ],
)
def test_a_fair_stands_in_one_state(project: Project, fields: dict[str, str], state: str) -> None:
    """On the day of the build; one that was called off stays so, also after its days."""
    project.fair(**fields)

    assert state_on(project.compile().catalogue.fairs["hoi-cho"], TODAY) == state
