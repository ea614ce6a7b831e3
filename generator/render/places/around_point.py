"""What lies near a sales point: other points and villages, as the crow flies; without a spot, those of its places."""

from __future__ import annotations

from generator.model.catalogue import Locality, Point
from generator.render.desk import Desk
from generator.render.places.nearest import distance_said, nearest
from generator.render.views.places import PointCard, VillageCard

__all__ = ["other_points", "villages_near"]

POINTS = 6
VILLAGES = 3
VILLAGES_KM = 30


def other_points(desk: Desk, point: Point) -> tuple[PointCard, ...]:
    """The six nearest points with their distance; where the point has no spot, those of its commune, former district,
    former province, province, in this order."""
    others = [one for one in desk.catalogue.trading if one.slug != point.slug]
    if point.spot:
        near = nearest(point.spot, others, POINTS)
        return tuple(desk.point(one)._replace(distance=distance_said(desk, point, one, far)) for far, one in near)
    inside = [one for one in others if one.locality.province == point.locality.province]
    inside.sort(key=lambda one: _strangeness(one.locality, point.locality))
    return tuple(map(desk.point, inside[:POINTS]))


def villages_near(desk: Desk, point: Point) -> tuple[VillageCard, ...]:
    """The three nearest villages within 30 km, with their distance."""
    near = nearest(point.spot, desk.catalogue.villages.values(), VILLAGES) if point.spot else []
    return tuple(
        desk.village(one)._replace(distance=distance_said(desk, point, one, far))
        for far, one in near
        if far <= VILLAGES_KM
    )


def _strangeness(there: Locality, here: Locality) -> tuple[bool, bool, bool]:
    """Smaller is nearer: the same commune, the same district before 1/7/2025, the same former province."""
    district = here.before.partition(",")[2]
    return (
        not here.commune or there.commune != here.commune,
        not district or there.before.partition(",")[2] != district,
        there.former != here.former,
    )
