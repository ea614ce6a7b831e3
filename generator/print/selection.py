"""Which products a sheet is about: those of a list or fair, by its address on the site, or those named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.model.catalogue import Entry, Exhibition, MadeBy, Point, Tourism
from generator.render.desk import Desk
from generator.render.makers.listing import heading

__all__ = ["NotFound", "Selection", "of_fair", "of_list", "of_products"]


class Selection(NamedTuple):
    """Products under a title, in the order in which they are shown; `note` is said below the title, or ""."""

    title: str
    note: str
    entries: tuple[Entry, ...]


class NotFound(ValueError):
    """There is no such list, fair or product; the message says which ones come near."""


def of_list(desk: Desk, address: str) -> Selection:
    """The products of a list, as `/tinh/dong-nai/`; a fair, point, village or producer is a list of what it has."""
    path = "/" + urlsplit(address).path.removeprefix(desk.knobs.base).strip("/") + "/"
    path = path.removeprefix(desk.language.prefix) if path.startswith(f"{desk.language.prefix}/") else path
    for collection in desk.collections.values():
        if collection.path == path:
            return Selection(heading(desk, collection), "", tuple(collection.entries))
    kind, _, slug = path.strip("/").partition("/")
    if kind == "hoi-cho":
        return of_fair(desk, slug)
    holder = _holders(desk, kind).get(slug)
    if holder:
        return Selection(holder.record.name, "", _entries(desk, holder.products))
    raise NotFound(_near(path, [one.path for one in desk.collections.values()]))


def _holders(desk: Desk, kind: str) -> Mapping[str, MadeBy | Point | Tourism]:
    """Those that have products, by the part of the site where they stand."""
    catalogue = desk.catalogue
    if kind == "chu-the":
        return catalogue.producers
    return catalogue.points if kind == "diem-ban" else catalogue.villages if kind == "lang-du-lich" else {}


def of_fair(desk: Desk, slug: str) -> Selection:
    """The products that a fair shows."""
    fair = desk.catalogue.fairs.get(slug)
    if fair is None:
        raise NotFound(_near(slug, desk.catalogue.fairs))
    name = desk.language.translated(fair.record.name, fair.record.translations, "name").text
    return Selection(name, _when(desk, fair), _entries(desk, fair.products))


def of_products(desk: Desk, slugs: Sequence[str]) -> Selection:
    """The products named by their folders."""
    known = desk.catalogue.products
    for slug in slugs:
        if slug not in known:
            raise NotFound(_near(slug, known))
    return Selection(desk.language.t("Sản phẩm OCOP"), "", _entries(desk, slugs))


def _entries(desk: Desk, slugs: Iterable[str]) -> tuple[Entry, ...]:
    return tuple(desk.catalogue.products[slug] for slug in slugs)


def _when(desk: Desk, fair: Exhibition) -> str:
    """The days of a fair and where it is held."""
    days = dict.fromkeys((desk.language.day(fair.first), desk.language.day(fair.last)))
    return ", ".join(filter(None, (" – ".join(days), fair.record.venue, fair.locality.province.full_name)))


def _near(wanted: str, known: Iterable[str]) -> str:
    near = get_close_matches(wanted, list(known), 3, 0.5)
    said = f"không có trong danh mục (not in the catalogue): {wanted}"
    return f"{said}; gần giống (near): {', '.join(near)}" if near else said
