"""The page of the map: every place that is not closed for good, drawn and listed, with one number for both."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from generator.model.catalogue import Point, Tourism
from generator.model.page import Page
from generator.model.sales_point import POINT_TYPES
from generator.model.village import VILLAGE_TYPES
from generator.render.desk import Desk
from generator.render.head import head
from generator.render.maps.desk_maps import country
from generator.render.maps.marks import Mark
from generator.render.parts import commune_of
from generator.render.places.data import MAP, known_points, known_villages
from generator.render.places.finder import finder_of
from generator.render.views.finding import MapPageView, PlaceGroup, PlaceRow
from generator.render.views.values import Meta

__all__ = ["pages"]

Place = Point | Tourism


def pages(desk: Desk) -> Iterator[Page]:
    """One page."""
    yield Page(desk.language.route(MAP), "map.html", desk.language.code, True, partial(_map, desk))


def _map(desk: Desk) -> tuple[Meta, MapPageView]:
    points, villages = known_points(desk.catalogue), known_villages(desk.catalogue)
    rank = {one.slug: at for at, one in enumerate(desk.catalogue.vocabulary.provinces)}
    places: list[Place] = sorted((*points, *villages), key=lambda one: rank[one.locality.province.slug])
    rows = [_row(desk, place, number) for number, place in enumerate(places, 1)]
    marks = [_mark(place, row) for place, row in zip(places, rows, strict=True) if place.spot]
    view = MapPageView(
        finder_of(desk, villages=True),
        country(desk, marks),
        tuple(_groups(desk, places, rows)),
        len(points),
        len(villages),
        len(places) - len(marks),
    )
    title = desk.language.t("Bản đồ điểm bán và làng")
    described = desk.language.t("Bản đồ Việt Nam với %s điểm bán sản phẩm OCOP và %s làng nghề, làng du lịch.")
    return head(desk, MAP, title, described % (len(points), len(villages)), section="map"), view


def _row(desk: Desk, place: Place, number: int) -> PlaceRow:
    language, where = desk.language, place.locality
    local = commune_of(where)
    if isinstance(place, Point):
        card = desk.point(place)
        line = ", ".join(part for part in (card.address, where.province.name) if part)
        kind = language.t(POINT_TYPES[place.record.type][0])
        return PlaceRow(number, card.href, card.name, kind, line, place.record.status)
    known = desk.village(place)
    line = ", ".join(part for part in (local, where.province.name) if part)
    return PlaceRow(number, known.href, known.name, language.t(VILLAGE_TYPES[place.record.type][0]), line, "open")


def _mark(place: Place, row: PlaceRow) -> Mark:
    assert place.spot, "only what has a spot is marked"
    kind = "point" if isinstance(place, Point) else "village"
    return Mark(row.number, place.spot.lat, place.spot.lon, kind, place.spot.approximate, row.href, row.name.text)


def _groups(desk: Desk, places: list[Place], rows: list[PlaceRow]) -> Iterator[PlaceGroup]:
    for province, pairs in groupby(zip(places, rows, strict=True), key=lambda pair: pair[0].locality.province):
        href = desk.language.href(f"/tinh/{province.slug}/")
        yield PlaceGroup(province.slug, province.full_name, href, tuple(row for _, row in pairs))
