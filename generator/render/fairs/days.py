"""The days of a fair in words, and how it stands on one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from generator.dates import PartialDate
from generator.model.catalogue import Exhibition
from generator.model.fair import Session
from generator.render.language import Language
from generator.render.places.visits import weekdays
from generator.render.views.fairs import DayRow, FairState, SessionRow

__all__ = ["leaf", "programme", "span", "state_on"]


def state_on(fair: Exhibition, day: date) -> FairState:
    """How a fair stands on `day`; one that was called off stays so, also when its days are past."""
    if fair.record.status:
        return "cancelled" if fair.record.status == "cancelled" else "postponed"
    if fair.over(day):
        return "over"
    return "running" if fair.running(day) else "ahead"


def span(first: date, last: date, language: Language) -> str:
    """Both days in one phrase, saying no more than once what they share."""
    if first == last:
        return language.day(last)
    if first.year != last.year:
        return f"{language.day(first)} – {language.day(last)}"
    if first.month != last.month:
        return f"{language.day(first)[:-5]} – {language.day(last)}"
    return f"{first.day}–{language.day(last)}"


def leaf(first: date, last: date, language: Language) -> tuple[str, str]:
    """The days as on a leaf of a calendar: the figures, and the month or year below them."""
    if first == last or (first.year, first.month) == (last.year, last.month):
        days = str(first.day) if first == last else f"{first.day}–{last.day}"
        return days, language.date(PartialDate(first.year, first.month))
    return f"{first.day}/{first.month}–{last.day}/{last.month}", language.date(PartialDate(last.year))


def programme(sessions: Iterable[Session], language: Language) -> tuple[DayRow, ...]:
    """What is on, by day and time; what has no time stands first."""
    ordered = sorted(sessions, key=lambda one: (one.on, one.starts, one.ends))
    return tuple(
        DayRow(on.earliest.isoformat(), _day(on.earliest, language), tuple(_sessions(found)))
        for on, found in groupby(ordered, key=lambda one: one.on)
    )


def _day(day: date, language: Language) -> str:
    name = weekdays(language)[day.weekday()]
    return f"{name[:1].upper()}{name[1:]}, {language.day(day)}"


def _sessions(found: Iterable[Session]) -> Iterator[SessionRow]:
    for one in found:
        time = "–".join(filter(None, (one.starts, one.ends if one.starts else "")))
        yield SessionRow(time, one.starts, one.ends, one.title, one.where, one.note)
