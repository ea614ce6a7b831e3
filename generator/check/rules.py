"""Rules within one record that go beyond the kind of one value."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any, NamedTuple

from generator.check.fairs import fair_findings
from generator.check.found import Found
from generator.check.opening import opening_findings
from generator.check.places import place_findings, position_findings
from generator.check.visits import visit_findings
from generator.dates import PartialDate, add_days, add_months
from generator.diagnostics import Diagnostic
from generator.model.certificate import TERM_MONTHS
from generator.model.fair import Fair
from generator.model.geography import Land
from generator.model.producer import PERSONAL_FORMS, Producer
from generator.model.product import Certification, Product
from generator.model.record import FieldPath, RawRecord, dotted, position_of
from generator.model.sales_point import SalesPoint
from generator.model.village import Village
from generator.model.vocabulary import Vocabulary
from generator.text import SLUG_LIMIT, fold, nearest, slugify

__all__ = ["Context", "findings"]

PROGRAMME_BEGAN = date(2018, 5, 7)  # Decision 490/QĐ-TTg
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # what `slugify` leaves as it is
_RESERVED = frozenset({"trang", "index", "404", "con", "nul", "aux", "prn"})


class Context(NamedTuple):
    """What a rule may ask besides the record: the closed lists, the country and the day of the check."""

    vocabulary: Vocabulary
    land: Land
    today: date


def findings(raw: RawRecord, value: Any, context: Context, faulty: Collection[str] = frozenset()) -> list[Diagnostic]:
    """Every finding about a record whose values are sound each by itself.

    `faulty` fields are left out of `value` and were reported already.
    """
    found = [*_identity(raw), *_shared(raw, value, context), *_BY_KIND[raw.kind](raw, value, context)]
    return [
        Diagnostic(position_of(raw, path), dotted(path), code, tuple(values.items()), severity)
        for path, code, values, severity in found
        if not (path and path[0] in faulty)
    ]


def _identity(raw: RawRecord) -> Found:
    if len(raw.slug) > SLUG_LIMIT or not _SLUG.fullmatch(raw.slug):
        yield (), "file-name-letters", {"value": raw.slug, "meant": slugify(raw.slug) or "san-pham-1"}, "error"
    if raw.slug in _RESERVED:
        yield (), "file-name-reserved", {"value": raw.slug}, "error"


def _shared(raw: RawRecord, value: Any, context: Context) -> Found:
    if value.place:
        yield from place_findings(raw, value.place, context.vocabulary, context.land)
    if getattr(value, "position", None):
        yield from position_findings(value.position, value.place, context.land, context.vocabulary)
    for at, source in enumerate(value.sources):
        if not (source.title or source.url):
            yield ("sources", at), "source-empty", {}, "error"
    for at, photo in enumerate(value.photos):
        path: FieldPath = ("photos", at)
        if photo.file not in raw.beside:
            near = nearest(photo.file, raw.beside) or ", ".join(sorted(raw.beside)) or "–"
            values = {"value": photo.file, "near": near, "folder": raw.path.rpartition("/")[0]}
            yield (*path, "file"), "photo-missing", values, "error"
        if not photo.credit and at == 0:
            yield path, "photo-credit", {}, "error"
        elif not photo.credit:
            yield path, "photo-uncredited", {"value": photo.file}, "warning"
        if not photo.alt:
            yield path, "photo-alt", {"value": photo.file}, "warning"


def _product(raw: RawRecord, value: Product, context: Context) -> Found:
    if not value.certifications:
        yield ("certifications",), "certification-none", {}, "error"
    yield from _certifications(value.certifications, context)
    known = context.vocabulary
    if not ({"set", "group"} & raw.values.keys()):
        yield ("set",), "set-or-group", {}, "error"
    if value.set is not None and value.group:
        right = known.set_by_no[value.set].group
        if right != value.group:
            yield ("group",), "group-set", {"set": str(value.set), "right": right, "value": value.group}, "error"
    written = raw.values.get("group")
    if isinstance(written, str) and value.group and fold(written) not in _present(known, value.group):
        yield ("group",), "group-former", {"value": written, "now": value.group}, "note"
    for at, pack in enumerate(value.packs):
        if pack.price and not pack.price_on:
            yield ("packs", at, "price"), "price-undated", {"key": "price_on"}, "warning"


def _present(known: Vocabulary, slug: str) -> set[str]:
    group = known.group_by_slug[slug]
    return {fold(name) for name in (group.slug, group.no, group.name, group.short)}


def _certifications(all_of: tuple[Certification, ...], context: Context) -> Found:
    for at, one in enumerate(all_of):
        path: FieldPath = ("certifications", at)
        if not (one.evidence.title or one.evidence.url):
            yield (*path, "evidence"), "evidence-empty", {}, "error"
        yield from _term(path, one)
        for name, day in (("issued", one.issued), ("revoked", one.revoked and one.revoked.on)):
            if day:
                yield from _not_ahead((*path, name), day, context.today)


def _term(path: FieldPath, one: Certification) -> Found:
    if one.issued and one.issued.latest < PROGRAMME_BEGAN:
        yield (*path, "issued"), "date-early", {"value": str(one.issued)}, "error"
    if not (one.issued and one.expires):
        return
    values = {"value": str(one.expires), "issued": str(one.issued)}
    if one.expires.latest < one.issued.earliest:
        yield (*path, "expires"), "date-order", values, "error"
    elif one.expires.earliest > add_days(add_months(one.issued.latest, TERM_MONTHS), 31):
        yield (*path, "expires"), "term-long", values, "warning"


def _not_ahead(path: FieldPath, day: PartialDate, today: date) -> Found:
    if day.earliest > today:
        yield path, "date-future", {"value": str(day)}, "error"


def _producer(raw: RawRecord, value: Producer, context: Context) -> Found:
    granted = frozenset(value.consent.scope) if value.consent else frozenset()
    if value.form in PERSONAL_FORMS:
        for key in ("phone", "address", "email"):
            if getattr(value, key) and key not in granted:
                yield (key,), "consent-missing", {"key": key}, "warning"


def _sales_point(raw: RawRecord, value: SalesPoint, context: Context) -> Found:
    yield from opening_findings(value, context.today)
    for key in ("checked", "stocks_checked"):
        day = getattr(value, key)
        if day:
            yield from _not_ahead((key,), day, context.today)


def _village(raw: RawRecord, value: Village, context: Context) -> Found:
    yield from _certifications(value.certifications, context)
    yield from visit_findings(value, context.today, context.land, context.vocabulary)


def _fair(raw: RawRecord, value: Fair, context: Context) -> Found:
    yield from fair_findings(raw, value)


_BY_KIND: Mapping[str, Callable[[RawRecord, Any, Context], Found]] = {
    "product": _product,
    "producer": _producer,
    "sales-point": _sales_point,
    "village": _village,
    "fair": _fair,
}
