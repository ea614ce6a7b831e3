"""Calendar files of festivals and market days, read as strictly as RFC 5545 writes them."""

from __future__ import annotations

from datetime import date

from desks import desk_of
from small_project import TODAY, Project

from generator.render.places.calendars import calendar_files
from generator.render.places.content_lines import folded

EVENTS = (
    "[{name: 'Hội làng; lễ, rước', kind: festival, when: lunar 02-14, last: lunar 02-16, note: 'Ở đình\\làng'},"
    " {name: Chợ phiên, kind: market, days: 'sat,sun'}]"
)


def files(project: Project, today: date = TODAY) -> dict[str, str]:
    """Every calendar file of the project by its route."""
    return {one.route: one.make() for one in calendar_files(desk_of(project, today))}


def unfolded(text: str) -> list[tuple[str, str]]:
    """The lines of a calendar as (name with its parameters, value)."""
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    lines = text.replace("\r\n ", "").split("\r\n")[:-1]
    return [(name, value) for name, _, value in (line.partition(":") for line in lines)]


def values(text: str, name: str) -> list[str]:
    """The values of all lines of that name."""
    return [value for one, value in unfolded(text) if one == name]


def test_a_village_with_events_has_a_file_and_so_have_all_together(project: Project) -> None:
    """None where nobody knows an event."""
    project.village("a", events=EVENTS)
    project.village("b")

    assert set(files(project)) == {"/lang-du-lich/a/lich.ics", "/lang-du-lich/lich.ics"}


def test_there_is_no_file_without_events(project: Project) -> None:
    """Not even one of all."""
    project.village()

    assert files(project) == {}


def test_a_lunar_festival_stands_as_real_days_of_five_years(project: Project) -> None:
    """DTEND is the day after the last."""
    project.village("a", events=EVENTS)
    text = files(project)["/lang-du-lich/a/lich.ics"]
    days = values(text, "DTSTART;VALUE=DATE"), values(text, "DTEND;VALUE=DATE")

    assert days[0][:5] == ["20270321", "20280309", "20290328", "20300317", "20310306"]
    assert days[1][:2] == ["20270324", "20280312"]


def test_a_weekly_market_comes_again_for_ever(project: Project) -> None:
    """From the first such day of the year."""
    project.village("a", events=EVENTS)
    text = files(project)["/lang-du-lich/a/lich.ics"]

    assert values(text, "RRULE") == ["FREQ=WEEKLY;BYDAY=SA,SU"]
    assert values(text, "DTSTART;VALUE=DATE")[-1] == "20260103"


def test_every_event_is_whole(project: Project) -> None:
    """Begin and end match, and each has what RFC 5545 asks for; no UID comes twice."""
    project.village("a", events=EVENTS)
    project.village("b", events=EVENTS)
    text = files(project)["/lang-du-lich/lich.ics"]
    uids = values(text, "UID")

    assert values(text, "BEGIN")[0] == values(text, "END")[-1] == "VCALENDAR"
    assert values(text, "BEGIN").count("VEVENT") == len(uids) == len(set(uids)) == len(values(text, "DTSTAMP"))
    assert (values(text, "VERSION"), len(values(text, "PRODID"))) == (["2.0"], 1)


def test_signs_that_calendars_keep_for_themselves_are_escaped(project: Project) -> None:
    """Semicolon, comma and backslash."""
    project.village("a", name="Làng nón, Huế", events=EVENTS)
    text = files(project)["/lang-du-lich/a/lich.ics"]

    assert values(text, "SUMMARY")[0] == r"Hội làng\; lễ\, rước\, Làng nón\, Huế"
    assert values(text, "DESCRIPTION")[0].startswith(r"Ở đình\\làng\n")


def test_lines_are_folded_at_75_octets_and_between_letters() -> None:
    """A letter of three octets is never cut."""
    line = "SUMMARY:" + "ễ" * 60
    pieces = list(folded(line))

    assert max(len(piece.encode()) for piece in pieces) <= 75
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line
    assert all(piece.startswith(" ") for piece in pieces[1:])


def test_the_same_day_gives_the_same_bytes(project: Project) -> None:
    """DTSTAMP is the day of the build, and a UID stays from build to build."""
    project.village("a", events=EVENTS)
    first, later = files(project), files(project, date(2026, 11, 23))

    assert files(project) == first
    assert set(values(first["/lang-du-lich/lich.ics"], "DTSTAMP")) == {"20261122T000000Z"}
    assert values(first["/lang-du-lich/lich.ics"], "UID") == values(later["/lang-du-lich/lich.ics"], "UID")
