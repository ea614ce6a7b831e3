"""What lies near a village: sales points, and villages that one can reach on the same day. All as the crow flies."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from generator.model.catalogue import Point, Tourism
from generator.render.desk import Desk
from generator.render.maps import desk_maps
from generator.render.places.nearness import distance_said, strangeness
from generator.render.views.maps import MapView, Numbered
from generator.render.views.places import PointCard, VillageCard
from generator.render.views.values import Phrase

__all__ = ["Nearby", "nearby", "nearest_points"]

POINTS = 3
POINTS_KM = 100
DAY_KM = 60
NEIGHBOURS = 6
OTHERS = 4


class Nearby(NamedTuple):
    """Points and villages near a village, with their distance, and other villages of its province.

    `map` shows the village and what of that lies in its province, `numbered` names them; without a position of the
    village, None and nothing.
    """

    points: tuple[PointCard, ...]
    villages: tuple[VillageCard, ...]
    others: tuple[VillageCard, ...]
    map: MapView | None
    numbered: tuple[Numbered, ...]


def nearby(desk: Desk, village: Tourism) -> Nearby:
    """All that lies near, the nearest first."""
    points = _points(desk, village)
    villages = desk.village_grid.nearest(village.spot, NEIGHBOURS, village.slug) if village.spot else []
    villages = [(far, one) for far, one in villages if far <= DAY_KM]
    drawn, rows = _map(desk, village, [one for _, one in points], [one for _, one in villages])
    return Nearby(
        _cards(desk, village, points),
        tuple(desk.village(one)._replace(distance=distance_said(desk, village, one, far)) for far, one in villages),
        _others(desk, village, {village.slug, *(one.slug for _, one in villages)}),
        drawn,
        rows,
    )


def nearest_points(desk: Desk, village: Tourism) -> tuple[PointCard, ...]:
    """The three nearest points that are not closed for good, with their distance; none farther than 100 km."""
    return _cards(desk, village, _points(desk, village))


def _points(desk: Desk, village: Tourism) -> list[tuple[float, Point]]:
    """(kilometres, point) of the three nearest within 100 km."""
    found = desk.point_grid.nearest(village.spot, POINTS) if village.spot else []
    return [(far, one) for far, one in found if far <= POINTS_KM]


def _cards(desk: Desk, village: Tourism, points: Iterable[tuple[float, Point]]) -> tuple[PointCard, ...]:
    return tuple(desk.point(one)._replace(distance=distance_said(desk, village, one, far)) for far, one in points)


def _others(desk: Desk, village: Tourism, near: Collection[str]) -> tuple[VillageCard, ...]:
    """Villages of the province that are not `near`, those of the same former province first."""
    inside = [
        one
        for one in desk.catalogue.villages.values()
        if one.locality.province == village.locality.province and one.slug not in near
    ]
    inside.sort(key=lambda one: strangeness(one.locality, village.locality))
    return tuple(desk.village(one) for one in inside[:OTHERS])


def _map(
    desk: Desk, village: Tourism, points: Iterable[Point], villages: Iterable[Tourism]
) -> tuple[MapView | None, tuple[Numbered, ...]]:
    """The map of the province with the village as number 1, and what of the rest lies in it."""
    if village.spot is None:
        return None, ()
    where = village.locality.province
    found: list[Point | Tourism] = [*points, *villages]
    shown = [village, *(one for one in found if one.locality.province == where)]
    rows = tuple(_row(desk, number, one) for number, one in enumerate(shown, 1))
    marks = [
        desk_maps.mark_at(one.spot, row.number, row.kind, row.href, row.name.text)
        for row, one in zip(rows, shown, strict=True)
        if one.spot
    ]
    return desk_maps.province(desk, where.slug, marks), rows


def _row(desk: Desk, number: int, place: Point | Tourism) -> Numbered:
    kind, folder = ("point", "diem-ban") if isinstance(place, Point) else ("village", "lang-du-lich")
    name: Phrase = desk.language.translated(place.record.name, place.record.translations, "name")
    rough = place.spot is not None and place.spot.approximate
    return Numbered(number, kind, rough, desk.language.href(f"/{folder}/{place.slug}/"), name)
