"""Calendar files (RFC 5545) of festivals and market days: one a village, and one of all.

Lunar days stand as the real days of the next years.  The same day of a build gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from functools import partial

from generator.derive.events import Days, days_of, weekly_start
from generator.model.catalogue import Tourism
from generator.model.page import DataFile
from generator.model.visit import Event
from generator.render.desk import Desk
from generator.render.parts import place_line
from generator.render.places.calendar_file import CalendarLine, calendar_file, known_by, plain
from generator.render.places.content_lines import escaped
from generator.text import slugify

__all__ = ["ALL", "calendar_files", "calendar_of"]

ALL = "/lang-du-lich/lich.ics"
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def calendar_of(slug: str) -> str:
    """The path of a village's calendar file, as in Vietnamese."""
    return f"/lang-du-lich/{slug}/lich.ics"


def calendar_files(desk: Desk) -> Iterator[DataFile]:
    """The calendars of one language: of every village that has events, and of all together."""
    having = [village for village in desk.catalogue.villages.values() if village.record.events]
    for village in having:
        yield DataFile(desk.language.route(calendar_of(village.slug)), partial(_calendar, desk, (village,)))
    if having:
        yield DataFile(desk.language.route(ALL), partial(_calendar, desk, tuple(having)))


def _calendar(desk: Desk, villages: Sequence[Tourism]) -> str:
    title = villages[0].record.name if len(villages) == 1 else desk.names.name
    heading = desk.language.t("Lễ hội và phiên chợ")
    return calendar_file(desk, f"{heading}: {title}", (line for one in villages for line in _village(desk, one)))


def _village(desk: Desk, village: Tourism) -> Iterator[CalendarLine]:
    names: dict[str, int] = {}
    for event in village.record.events:
        name = slugify(event.name)
        names[name] = names.get(name, 0) + 1
        own = f"{name}-{names[name]}" if names[name] > 1 else name
        shared = tuple(_told(desk, village, event))
        for days in days_of(event, desk.catalogue.today):
            yield from _entry(desk, f"{village.slug}-{own}-{days.first:%Y%m%d}", days, shared)
        start = weekly_start(event, desk.catalogue.today)
        if start:
            weekly = ("RRULE", "FREQ=WEEKLY;BYDAY=" + ",".join(_DAYS[day] for day in event.days))
            yield from _entry(desk, f"{village.slug}-{own}", Days(start, start), (*shared, weekly))


def _entry(desk: Desk, name: str, days: Days, rest: Iterable[CalendarLine]) -> Iterator[CalendarLine]:
    """One event of whole days; DTEND is the day after the last."""
    yield "BEGIN", "VEVENT"
    yield from known_by(desk, name)
    yield "DTSTART;VALUE=DATE", plain(days.first)
    yield "DTEND;VALUE=DATE", plain(days.last + timedelta(days=1))
    yield from rest
    yield "TRANSP", "TRANSPARENT"
    yield "END", "VEVENT"


def _told(desk: Desk, village: Tourism, event: Event) -> Iterator[CalendarLine]:
    """What every day of an event says alike."""
    language, record = desk.language, village.record
    url = desk.knobs.origin + language.href(f"/lang-du-lich/{village.slug}/")
    yield "SUMMARY", escaped(f"{event.name}, {language.translated(record.name, record.translations, 'name').text}")
    yield "LOCATION", escaped(f"{record.name}, {place_line(village.locality)}")
    yield "DESCRIPTION", escaped("\n".join(filter(None, (event.note, _lunar_words(desk, event), url))))
    yield "URL", url
    if village.spot and not village.spot.approximate:
        yield "GEO", f"{village.spot.lat:.6f};{village.spot.lon:.6f}"


def _lunar_words(desk: Desk, event: Event) -> str:
    """That the days follow the lunar calendar of Vietnam, where they do."""
    if event.lunar_days or str(event.when).startswith("lunar"):
        return desk.language.t("Theo âm lịch Việt Nam; nên hỏi lại làng trước khi đi.")
    return desk.language.t("Nên hỏi lại làng trước khi đi.")
