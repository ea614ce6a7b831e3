"""Rules about what a fair's record says: its days, its programme, its booths, its plan, whom to ask."""

from __future__ import annotations

from datetime import date

from generator.check.found import Found
from generator.check.plans import fault_of_plan
from generator.dates import PartialDate
from generator.model.fair import Fair
from generator.model.record import RawRecord
from generator.text import fold, nearest

__all__ = ["fair_findings"]

LONG_DAYS = 100


def fair_findings(raw: RawRecord, value: Fair) -> Found:
    """Every finding about days, hours, programme, booths, query, plan and contacts of a fair."""
    yield from _days(value)
    yield from _programme(value)
    yield from _booths(value)
    if value.query and not any(vars(value.query).values()):
        yield ("query",), "query-empty", {}, "error"
    if value.plan:
        yield from _plan(raw, value.plan)
    yield from _contacts(value)


def _days(value: Fair) -> Found:
    for key in ("starts", "ends"):
        day: PartialDate | None = getattr(value, key)
        if day and not day.day:
            yield (key,), "fair-day", {"value": str(day)}, "error"
    if value.starts and value.ends:
        values = {"value": str(value.ends), "first": str(value.starts)}
        if value.ends.latest < value.starts.earliest:
            yield ("ends",), "fair-order", values, "error"
        elif (value.ends.latest - value.starts.earliest).days > LONG_DAYS:
            yield ("ends",), "fair-long", {**values, "limit": str(LONG_DAYS)}, "warning"
    if value.opens and value.closes and value.closes <= value.opens:
        yield ("closes",), "fair-hours", {"opens": value.opens, "closes": value.closes}, "error"


def _programme(value: Fair) -> Found:
    first, last = _span(value)
    for at, one in enumerate(value.programme):
        if not one.on.day:
            yield ("programme", at, "on"), "fair-day", {"value": str(one.on)}, "error"
        elif first and last and not first <= one.on.earliest <= last:
            values = {"value": str(one.on), "first": first.isoformat(), "last": last.isoformat()}
            yield ("programme", at, "on"), "session-outside", values, "error"
        if one.starts and one.ends and one.ends <= one.starts:
            yield ("programme", at, "ends"), "session-hours", {"opens": one.starts, "closes": one.ends}, "error"


def _span(value: Fair) -> tuple[date | None, date | None]:
    """The days of the fair, so far as they are sound."""
    first = value.starts.earliest if value.starts else None
    return first, value.ends.latest if value.ends else first


def _booths(value: Fair) -> Found:
    taken: set[str] = set()
    for at, booth in enumerate(value.booths):
        number = fold(booth.number).replace(" ", "")
        if number in taken:
            yield ("booths", at, "number"), "booth-taken", {"value": booth.number}, "error"
        taken.add(number)
        if not (booth.who or booth.producer or booth.products):
            yield ("booths", at), "booth-empty", {"value": booth.number}, "warning"


def _plan(raw: RawRecord, name: str) -> Found:
    if name not in raw.plans:
        near = nearest(name, raw.plans) or ", ".join(sorted(raw.plans)) or "–"
        yield ("plan",), "plan-missing", {"value": name, "near": near, "folder": raw.path.rpartition("/")[0]}, "error"
    elif fault := fault_of_plan(raw.plans[name]):
        code, values = fault
        yield ("plan",), code, {"value": name, **values}, "error"


def _contacts(value: Fair) -> Found:
    """A person's name is as personal as a number: without any consent nothing of them is published."""
    for at, one in enumerate(value.contacts):
        granted = one.consent.scope if one.consent else ()
        for key in ("phone", "email"):
            if one.kind == "person" and getattr(one, key) and key not in granted:
                yield ("contacts", at, key), "consent-missing", {"key": key}, "warning"
