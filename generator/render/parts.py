"""Small views that several pages share: cards, badges, certificates, places, contacts."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date

from generator.dates import PartialDate
from generator.hours import schedule_json
from generator.model.catalogue import Entry, Locality, Point, Tourism
from generator.model.certificate import LISTED, Span, Standing, Term
from generator.model.product import GRADES, Certification
from generator.model.sales_point import POINT_TYPES
from generator.model.shared import LINK_KINDS, Link, Source
from generator.model.village import VILLAGE_TYPES
from generator.render.language import Language
from generator.render.pictures import artwork, photo, print_of_village
from generator.render.places.directions import town_of
from generator.render.views.places import PointCard, VillageCard
from generator.render.views.values import (
    Anchor,
    Badge,
    Card,
    CertificateView,
    Contact,
    Month,
    Phrase,
    Picture,
    PlaceView,
)

__all__ = ["badge", "card", "certificate", "certificate_data", "contacts", "months", "phone_href", "place",
           "point_card", "sources", "state_day", "village_card"]  # fmt: skip

NOTHING = Phrase("", "")


def certificate_data(terms: Sequence[Term]) -> str:
    """The terms as compact JSON for certificate.js.

    One row a certification: [stars, issued from, issued to, ends from, ends to,
    pending 0/1, revoked on]; days in ISO 8601, "" where not known.
    """
    rows = [
        [term.stars, *map(_iso, (*term.issued, *term.ends)), int(term.pending), _iso(term.revoked)] for term in terms
    ]
    return json.dumps(rows, separators=(",", ":"))


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def state_day(standing: Standing, language: Language) -> str:
    """The day that decides: the end of the term, or the day of the revocation; as far as it is known."""
    one = standing.certification
    if standing.state == "revoked" and one.revoked:
        return language.date(one.revoked.on)
    return end_text(one, standing.ends, language)


def end_text(one: Certification, ends: Span, language: Language) -> str:
    """The end of a certification as text: a day, a month, a year, or ""."""
    if one.expires:
        return language.date(one.expires)
    if one.issued and ends.latest and ends.earliest:
        known = one.issued
        if known.day:
            return language.day(ends.latest)
        return language.date(PartialDate(ends.latest.year, ends.latest.month if known.month else 0))
    return ""


def badge(standing: Standing, terms: Sequence[Term], language: Language) -> Badge:
    """The certificate in short; no stars where the product is not listed."""
    stars = standing.stars if standing.state in LISTED else 0
    return Badge(standing.state, stars, state_day(standing, language), certificate_data(terms))


def card(entry: Entry, made_by: str, language: Language) -> Card:
    """One product in a list."""
    record = entry.record
    return Card(
        language.href(f"/san-pham/{entry.slug}/"),
        language.translated(record.name, record.translations, "name"),
        badge(entry.standing, entry.terms, language),
        made_by,
        entry.locality.province.name,
        language.t(entry.set.short if entry.set else entry.group.short),
        _card_picture(entry, language),
    )


def _card_picture(entry: Entry, language: Language) -> Picture:
    """The main photo of a product as a list shows it, or the drawing of its set."""
    if not entry.photos:
        return artwork(entry.group, entry.set, language)
    return photo(entry.slug, entry.photos[0], "card", entry.record.name, language)


def certificate(one: Certification, state: str, ends: Span, language: Language) -> CertificateView:
    """One recognition, set out like a document."""
    revoked, pending = one.revoked, one.pending
    evidence = one.evidence
    return CertificateView(
        state,
        one.stars if state in LISTED else 0,
        one.decision,
        one.issuer,
        language.date(one.issued),
        end_text(one, ends, language),
        one.expires is None,
        one.code,
        Anchor(language.phrase(evidence.title or _host(evidence.url)), evidence.url),
        language.t(GRADES[evidence.grade][0]),
        language.date(revoked.on) if revoked else "",
        revoked.decision if revoked else "",
        " · ".join(filter(None, (pending.document, language.date(pending.on)))) if pending else "",
    )


def place(where: Locality, language: Language) -> PlaceView:
    """Where something is, now and before 1/7/2025."""
    former = where.former
    shown = former if former and former.slug != where.province.slug else None
    return PlaceView(
        where.commune,
        Anchor(Phrase(where.province.full_name, ""), language.href(f"/tinh/{where.province.slug}/")),
        Anchor(Phrase(shown.full_name, ""), language.href(f"/tinh/{shown.slug}/")) if shown else Anchor(NOTHING, ""),
        where.before or (shown.full_name if shown else ""),
    )


def place_line(where: Locality) -> str:
    """Commune and province on one line; the commune before 1/7/2025 where only that is known."""
    return ", ".join(filter(None, (town_of(where), where.province.full_name)))


def commune_of(where: Locality) -> str:
    """The commune of today, else the smallest place of before that is known."""
    return where.commune or where.before.rpartition(",")[0].partition(",")[0]


def point_card(point: Point, language: Language) -> PointCard:
    """One sales point in a list."""
    record, where = point.record, point.locality
    return PointCard(
        language.href(f"/diem-ban/{point.slug}/"),
        language.translated(record.name, record.translations, "name"),
        language.t(POINT_TYPES[record.type][0]),
        ", ".join(filter(None, (record.address, commune_of(where)))),
        where.province.name,
        record.status,
        language.date(record.checked),
        len(point.products),
        schedule_json(record),
        point.spot,
    )


def village_card(village: Tourism, language: Language) -> VillageCard:
    """One village in a list; the newest recognition, if any, is its title."""
    record = village.record
    newest = max(record.recognitions, key=lambda one: one.year or 0, default=None)
    known = record.known_for or record.crafts or record.activities or record.food
    return VillageCard(
        language.href(f"/lang-du-lich/{village.slug}/"),
        language.translated(record.name, record.translations, "name"),
        language.t(VILLAGE_TYPES[record.type][0]),
        village.locality.province.name,
        ", ".join(known),
        newest.title if newest else "",
        _village_picture(village, language),
    )


def _village_picture(village: Tourism, language: Language) -> Picture:
    """The main photo of a village, or the drawing that stands in for one."""
    if not village.photos:
        return print_of_village(language)
    return photo(village.slug, village.photos[0], "wide", village.record.name, language)


def sources(found: Sequence[Source], language: Language) -> tuple[Anchor, ...]:
    """Where the facts were read, as links, with the day where it is known."""
    rows = []
    for one in found:
        text = one.title or _host(one.url)
        day = language.date(one.on)
        rows.append(Anchor(language.phrase(f"{text} ({day})" if day else text), one.url))
    return tuple(rows)


def contacts(links: Sequence[Link], phone: str, email: str, language: Language) -> tuple[Contact, ...]:
    """Telephone and e-mail first, then the links of the record."""
    found = []
    if phone:
        found.append(Contact("phone", phone, phone_href(phone), ""))
    if email:
        found.append(Contact("email", email, "mailto:" + email, ""))
    for link in links:
        label = link.label or f"{language.t(LINK_KINDS[link.kind][0])}: {_host(link.url)}"
        found.append(Contact(link.kind, label, link.url, language.date(link.checked)))
    return tuple(found)


def phone_href(phone: str) -> str:
    """The address that calls a number, or ""."""
    return "tel:" + re.sub(r"[^+\d]", "", phone) if phone else ""


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0].removeprefix("www.")


def months(season: Sequence[int], totals: dict[int, int], language: Language) -> tuple[Month, ...]:
    """The twelve months: which are in season, and the list of each that has one."""
    return tuple(
        Month(
            month,
            month in season,
            language.href(f"/mua/{month}/") if totals.get(month) else "",
            totals.get(month, 0),
        )
        for month in range(1, 13)
    )
