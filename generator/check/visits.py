"""Rules about what a village's record says to whoever wants to go there: prices, titles, events, the walk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from generator.almanac import YearDay, next_day
from generator.check.found import Found
from generator.check.places import position_findings
from generator.distance import kilometres
from generator.model.geography import Land
from generator.model.record import FieldPath
from generator.model.shared import Position
from generator.model.village import Village
from generator.model.visit import Event, Stop
from generator.model.vocabulary import Vocabulary

__all__ = ["visit_findings"]

FAR_KM = 20  # a stop further from the village than this is no part of a walk there
LONG_DAYS = 31
MOST_STOPS = 10  # as many as print on one A4


def visit_findings(value: Village, today: date, land: Land, known: Vocabulary) -> Found:
    """Every finding about prices, titles, events and the walk of a village."""
    yield from _prices(value)
    for at, title in enumerate(value.recognitions):
        if not (title.body and title.year):
            yield ("recognitions", at), "recognition-bare", {"value": title.title}, "note"
    for at, event in enumerate(value.events):
        yield from _event(("events", at), event, today)
    if value.walk:
        yield from _walk(value.walk.stops, value.position)
        for at, stop in enumerate(value.walk.stops):
            if stop.position:
                for path, code, values, severity in position_findings(stop.position, value.place, land, known):
                    yield ("walk", "stops", at, *path), code, values, severity


def _prices(value: Village) -> Found:
    for at, price in enumerate(value.prices):
        if not price.on:
            yield ("prices", at, "low"), "price-undated", {"key": "on"}, "warning"
        if price.high and price.high < price.low:
            values = {"low": str(price.low), "value": str(price.high)}
            yield ("prices", at, "high"), "price-order", values, "error"


def _event(path: FieldPath, event: Event, today: date) -> Found:
    if not (event.when or event.days or event.lunar_days):
        yield path, "event-undated", {"value": event.name}, "error"
    elif event.last:
        yield from _last(path, event.when, event.last, today)


def _last(path: FieldPath, first: YearDay | None, last: YearDay, today: date) -> Found:
    values = {"value": str(last), "first": str(first or "")}
    start = first and next_day(first, date(first.year, 1, 1) if first.year else today)
    end = start and next_day(last, start)
    if not (start and end) or end - start > timedelta(LONG_DAYS):
        yield (*path, "last"), "event-order", values, "error"


def _walk(stops: Sequence[Stop], village: Position | None) -> Found:
    if not stops:
        yield ("walk", "stops"), "walk-empty", {}, "error"
    elif len(stops) > MOST_STOPS:
        yield ("walk", "stops"), "walk-long", {"value": str(len(stops)), "limit": str(MOST_STOPS)}, "warning"
    for at, (one, after) in enumerate(pairwise(stops)):
        path: FieldPath = ("walk", "stops", at)
        if after.time <= one.time:
            values = {"value": after.time, "before": one.time}
            yield ("walk", "stops", at + 1, "time"), "stop-order", values, "error"
        elif one.minutes and one.minutes > _minutes(after.time) - _minutes(one.time):
            yield (*path, "minutes"), "stop-long", {"value": str(one.minutes), "after": after.time}, "warning"
    for at, far in _far(stops, village):
        yield ("walk", "stops", at, "position"), "stop-far", {"value": f"{far:.0f}", "limit": str(FAR_KM)}, "error"


def _far(stops: Sequence[Stop], village: Position | None) -> Iterator[tuple[int, float]]:
    """The stops that lie far from the village, or from the first stop where nobody knows where the village is."""
    start = village or next((one.position for one in stops if one.position), None)
    for at, stop in enumerate(stops):
        distance = kilometres(start, stop.position) if start and stop.position else 0
        if distance > FAR_KM:
            yield at, distance


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
