"""Calendar files of fairs (RFC 5545): the fair as whole days, and what is on its programme by the hour.

Vietnam has kept UTC+7 without summer time since 1975, so hours are written in UTC and no zone need be described.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import partial

from generator.model.catalogue import Exhibition
from generator.model.fair import Session
from generator.model.page import DataFile
from generator.render.desk import Desk
from generator.render.fairs.rows import LIST, calendar_of, plan_of
from generator.render.parts import place_line
from generator.render.places.calendar_file import CalendarLine, calendar_file, known_by, plain
from generator.render.places.content_lines import escaped
from generator.text import slugify

__all__ = ["fair_files"]

AHEAD_OF_UTC = timedelta(hours=7)


def fair_files(desk: Desk) -> Iterator[DataFile]:
    """The calendar of every fair; with Vietnamese also its plan, one for all languages."""
    for fair in desk.catalogue.fairs.values():
        yield DataFile(desk.language.route(calendar_of(fair.slug)), partial(_calendar, desk, fair))
        if fair.plan and desk.language.code == "vi":
            yield DataFile(plan_of(fair.slug), partial(str, fair.plan))


def _calendar(desk: Desk, fair: Exhibition) -> str:
    record = fair.record
    title = desk.language.translated(record.name, record.translations, "name").text
    return calendar_file(desk, title, [*_fair(desk, fair, title), *_programme(desk, fair)])


def _fair(desk: Desk, fair: Exhibition, title: str) -> Iterator[CalendarLine]:
    days = (
        ("DTSTART;VALUE=DATE", plain(fair.first)),
        ("DTEND;VALUE=DATE", plain(fair.last + timedelta(days=1))),
        ("TRANSP", "TRANSPARENT"),
    )
    summary = desk.language.translated(fair.record.summary, fair.record.translations, "summary").text
    yield from _entry(desk, fair, fair.slug, title, days, (summary,), fair.record.venue)


def _programme(desk: Desk, fair: Exhibition) -> Iterator[CalendarLine]:
    names: dict[str, int] = {}
    for session in fair.record.programme:
        name = f"{fair.slug}-{session.on.earliest:%Y%m%d}-{slugify(session.title)}"
        names[name] = names.get(name, 0) + 1
        own = f"{name}-{names[name]}" if names[name] > 1 else name
        where = ", ".join(filter(None, (session.where, fair.record.venue)))
        yield from _entry(desk, fair, own, session.title, _hours(session), (session.note, fair.record.name), where)


def _entry(
    desk: Desk,
    fair: Exhibition,
    name: str,
    title: str,
    days: Iterable[CalendarLine],
    told: Iterable[str],
    where: str,
) -> Iterator[CalendarLine]:
    url = desk.knobs.origin + desk.language.href(f"{LIST}{fair.slug}/")
    yield "BEGIN", "VEVENT"
    yield from known_by(desk, name)
    yield from days
    yield "SUMMARY", escaped(title)
    yield "LOCATION", escaped(", ".join(filter(None, (where, fair.record.address, place_line(fair.locality)))))
    yield "DESCRIPTION", escaped("\n".join(filter(None, (*told, url))))
    yield "URL", url
    if fair.record.status:
        yield "STATUS", "CANCELLED" if fair.record.status == "cancelled" else "TENTATIVE"
    if fair.spot and not fair.spot.approximate:
        yield "GEO", f"{fair.spot.lat:.6f};{fair.spot.lon:.6f}"
    yield "END", "VEVENT"


def _hours(session: Session) -> Iterator[CalendarLine]:
    """From when to when; without a time the whole day, without an end no end."""
    day = session.on.earliest
    if not session.starts:
        yield "DTSTART;VALUE=DATE", plain(day)
        yield "DTEND;VALUE=DATE", plain(day + timedelta(days=1))
        return
    yield "DTSTART", _moment(day, session.starts)
    if session.ends:
        yield "DTEND", _moment(day, session.ends)


def _moment(day: date, clock: str) -> str:
    """A time of day in Vietnam, as 20261224T013000Z; 24:00 is the beginning of the next day."""
    hours, minutes = map(int, clock.split(":"))
    there = datetime(day.year, day.month, day.day) + timedelta(hours=hours, minutes=minutes)  # noqa: DTZ001
    return f"{there - AHEAD_OF_UTC:%Y%m%dT%H%M%SZ}"
