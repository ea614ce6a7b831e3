"""What all calendar files share (RFC 5545): the frame, and the lines by which programs know an event again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeAlias

from generator.render.desk import Desk
from generator.render.places.content_lines import escaped, folded

__all__ = ["CalendarLine", "calendar_file", "known_by", "plain"]

CalendarLine: TypeAlias = tuple[str, str]  # name with its parameters, value


def calendar_file(desk: Desk, title: str, events: Iterable[CalendarLine]) -> str:
    """A whole calendar in one language; `events` are the lines of its VEVENTs, values escaped."""
    lines: list[CalendarLine] = [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", f"-//{escaped(desk.names.name)}//{desk.language.code.upper()}"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-WR-CALNAME", escaped(title)),
        *events,
        ("END", "VCALENDAR"),
    ]
    return "".join(f"{line}\r\n" for name, value in lines for line in folded(f"{name}:{value}"))


def known_by(desk: Desk, name: str) -> Iterator[CalendarLine]:
    """The name of an event, the same from build to build, and the day of this build."""
    host = desk.knobs.origin.partition("://")[2] or "localhost"
    yield "UID", f"{name}@{host}"
    yield "DTSTAMP", f"{plain(desk.catalogue.today)}T000000Z"


def plain(day: date) -> str:
    """A day as calendars write it: 20261224."""
    return day.strftime("%Y%m%d")
