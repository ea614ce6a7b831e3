"""Each sales point as a card for the address book: vCard 3.0 (RFC 2426), which every telephone reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator.model.catalogue import Point
from generator.model.page import DataFile
from generator.render.desk import Desk
from generator.render.places.directions import town_of

__all__ = ["card_path", "vcard", "vcard_files"]

_LINE_OCTETS = 75
_SPECIAL = re.compile(r"([\\,;])")


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
    return "".join(_folded(f"{name}:{value}") for name, value in _lines(desk, point) if value)


def _lines(desk: Desk, point: Point) -> Iterator[tuple[str, str]]:
    language, record, where = desk.language, point.record, point.locality
    name = language.translated(record.name, record.translations, "name").text
    page = desk.knobs.origin + language.href(f"/diem-ban/{point.slug}/")
    spot = point.spot
    yield "BEGIN", "VCARD"
    yield "VERSION", "3.0"
    yield "PRODID", f"-//{_escaped(desk.names.name)}//OCOP//VI"
    yield "UID", page
    yield "N", f"{_escaped(name)};;;;"
    yield "FN", _escaped(name)
    yield "ORG", _escaped(record.operator or name)
    address = ("", "", record.address, town_of(where), where.province.name, "", "Việt Nam")
    yield "ADR;TYPE=WORK", ";".join(map(_escaped, address))
    yield "TEL;TYPE=WORK,VOICE", _escaped(desk.phone(point))
    yield "EMAIL;TYPE=INTERNET", _escaped(desk.email(point))
    yield "GEO", f"{spot.lat};{spot.lon}" if spot and not spot.approximate else ""
    yield "URL", page
    yield "NOTE", _escaped(_note(desk, point))
    yield "REV", desk.catalogue.today.isoformat()
    yield "END", "VCARD"


def _note(desk: Desk, point: Point) -> str:
    """When somebody last checked what stands here."""
    day = desk.language.date(point.record.checked)
    return desk.language.t("Kiểm tra ngày %s") % day if day else desk.language.t("Chưa có người kiểm tra tại chỗ")


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text).replace("\n", "\\n")


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, no letter cut; all but the first begin with a blank."""
    pieces, piece = [], ""
    for letter in line:
        if len((piece + letter).encode()) > _LINE_OCTETS:
            pieces.append(piece)
            piece = " "
        piece += letter
    return "\r\n".join([*pieces, piece]) + "\r\n"
