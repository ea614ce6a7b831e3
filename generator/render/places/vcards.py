"""Each sales point as a card for the address book: vCard 3.0 (RFC 2426), which every telephone reads."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.model.catalogue import Point
from generator.model.page import DataFile
from generator.render.desk import Desk
from generator.render.places.content_lines import escaped, folded
from generator.render.places.directions import town_of

__all__ = ["card_path", "vcard", "vcard_files"]


def card_path(slug: str) -> str:
    """Where the card of a point lies, as in Vietnamese."""
    return f"/diem-ban/{slug}/lien-he.vcf"


def vcard_files(desk: Desk) -> Iterator[DataFile]:
    """The card of every point that is not closed for good."""
    for point in desk.catalogue.points.values():
        if point.record.status != "closed":
            yield DataFile(desk.language.route(card_path(point.slug)), partial(vcard, desk, point))


def vcard(desk: Desk, point: Point) -> str:
    """Name, address, telephone, e-mail, position if known, page; lines end with CR LF and fold at 75 octets."""
    return "".join(
        f"{piece}\r\n" for name, value in _lines(desk, point) if value for piece in folded(f"{name}:{value}")
    )


def _lines(desk: Desk, point: Point) -> Iterator[tuple[str, str]]:
    language, record, where = desk.language, point.record, point.locality
    name = language.translated(record.name, record.translations, "name").text
    page = desk.knobs.origin + language.href(f"/diem-ban/{point.slug}/")
    spot = point.spot
    yield "BEGIN", "VCARD"
    yield "VERSION", "3.0"
    yield "PRODID", f"-//{escaped(desk.names.name)}//OCOP//VI"
    yield "UID", page
    yield "N", f"{escaped(name)};;;;"
    yield "FN", escaped(name)
    yield "ORG", escaped(record.operator or name)
    address = ("", "", record.address, town_of(where), where.province.name, "", "Việt Nam")
    yield "ADR;TYPE=WORK", ";".join(map(escaped, address))
    yield "TEL;TYPE=WORK,VOICE", escaped(desk.phone(point))
    yield "EMAIL;TYPE=INTERNET", escaped(desk.email(point))
    yield "GEO", f"{spot.lat};{spot.lon}" if spot and not spot.approximate else ""
    yield "URL", page
    yield "NOTE", escaped(_note(desk, point))
    yield "END", "VCARD"


def _note(desk: Desk, point: Point) -> str:
    """When somebody last checked what stands here."""
    day = desk.language.date(point.record.checked)
    return desk.language.t("Kiểm tra ngày %s") % day if day else desk.language.t("Chưa có người kiểm tra")
