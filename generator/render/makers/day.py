"""A day in a village: a page that prints on one A4, and the same as one file to keep."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from generator.model.catalogue import Tourism
from generator.model.page import Page
from generator.model.village import VILLAGE_TYPES
from generator.model.visit import Walk
from generator.render import parts
from generator.render.desk import Desk
from generator.render.head import head
from generator.render.places import visits, walks
from generator.render.places.distances import distance_text
from generator.render.places.nearby import nearest_points
from generator.render.views.places import PointCard
from generator.render.views.values import Meta, PlaceView
from generator.render.views.villages import DayView, Pointer

__all__ = ["day_of", "file_of_day", "pages"]

PRODUCTS = 8
EVENTS = 2


def day_of(slug: str) -> str:
    """The path of the page of a day in a village, as in Vietnamese."""
    return f"/lang-du-lich/{slug}/mot-ngay/"


def file_of_day(slug: str) -> str:
    """The path of the file to keep, as in Vietnamese."""
    return f"/tai-ve/mot-ngay-{slug}.html"


def pages(desk: Desk) -> Iterator[Page]:
    """Both, for every village whose record has a walk."""
    language = desk.language
    for village in desk.catalogue.villages.values():
        walk = village.record.walk
        if walk:
            page, file = language.route(day_of(village.slug)), language.route(file_of_day(village.slug))
            yield Page(page, "day.html", language.code, True, partial(_page, desk, village, walk))
            yield Page(file, "day-file.html", language.code, False, partial(_file, desk, village, walk))


def _page(desk: Desk, village: Tourism, walk: Walk) -> tuple[Meta, DayView]:
    return _head(desk, village, walk), _view(desk, village, walk, "", Markup())


def _file(desk: Desk, village: Tourism, walk: Walk) -> tuple[Meta, DayView]:
    """The same with full addresses and its own styles; it has no share card."""
    meta = _head(desk, village, walk)._replace(share_card=None, image="", robots="noindex")
    styles = Markup(desk.knobs.saved_styles)  # noqa: S704 - our own stylesheet
    return meta, _view(desk, village, walk, desk.knobs.origin, styles)


def _head(desk: Desk, village: Tourism, walk: Walk) -> Meta:
    language, record, where = desk.language, village.record, village.locality.province
    name = language.translated(record.name, record.translations, "name").text
    title = language.t("Một ngày ở %s") % name
    described = walk.summary or ", ".join(stop.title for stop in walk.stops) + "."
    crumbs = [
        (language.t("Làng"), "/lang-du-lich/"),
        (where.name, f"/tinh/{where.slug}/"),
        (name, f"/lang-du-lich/{village.slug}/"),
    ]
    return head(desk, day_of(village.slug), title, described, crumbs, section="villages")


def _view(desk: Desk, village: Tourism, walk: Walk, origin: str, styles: Markup) -> DayView:
    language, record = desk.language, village.record
    length = walks.length_km(walk)
    return DayView(
        name=language.translated(record.name, record.translations, "name"),
        kind=language.t(VILLAGE_TYPES[record.type][0]),
        place=_place(desk, village, origin),
        summary=walk.summary,
        stops=walks.stop_rows(walk, language),
        total="" if length is None else distance_text(length, language),
        drawing=walks.drawing(walk, language),
        months=language.months(walk.season or record.season),
        getting_there=record.getting_there,
        food=record.food,
        rules=record.rules,
        contacts=visits.contacts(record, language),
        products=tuple(_products(desk, village, origin)),
        points=tuple(_point(card, origin) for card in nearest_points(desk, village)),
        events=visits.event_rows(desk, village)[:EVENTS],
        village=origin + language.href(f"/lang-du-lich/{village.slug}/"),
        page=origin + language.href(day_of(village.slug)),
        file=language.href(file_of_day(village.slug)),
        saved_as=file_of_day(village.slug).rpartition("/")[2],
        styles=styles,
    )


def _place(desk: Desk, village: Tourism, origin: str) -> PlaceView:
    place = parts.place(village.locality, desk.language)
    province = place.province._replace(href=origin + place.province.href)
    former = place.former._replace(href=place.former.href and origin + place.former.href)
    return place._replace(province=province, former=former)


def _products(desk: Desk, village: Tourism, origin: str) -> Iterator[Pointer]:
    """Names and makers alone: stars end on a day that paper and a saved file do not know."""
    for card in desk.cards(village.products[:PRODUCTS]):
        yield Pointer(origin + card.href, card.name, card.producer)


def _point(card: PointCard, origin: str) -> Pointer:
    return Pointer(origin + card.href, card.name, ", ".join(filter(None, (card.address, card.province))), card.distance)
