"""What lies near a sales point: other points and villages, as the crow flies; without a spot, those of its places."""

from __future__ import annotations

from generator.model.catalogue import Point
from generator.render.desk import Desk
from generator.render.places.nearness import distance_said, strangeness
from generator.render.views.places import PointCard, VillageCard

__all__ = ["other_points", "villages_near"]

POINTS = 6
POINTS_KM = 100
VILLAGES = 3
VILLAGES_KM = 30


def other_points(desk: Desk, point: Point) -> tuple[PointCard, ...]:
    """The six nearest points within 100 km, with their distance; where the point has no spot, those of its commune,
    former district, former province, province, in this order."""
    if point.spot:
        near = desk.point_grid.nearest(point.spot, POINTS, point.slug)
        return tuple(
            desk.point(one)._replace(distance=distance_said(desk, point, one, far))
            for far, one in near
            if far <= POINTS_KM
        )
    inside = [one for one in desk.catalogue.trading
              if one.slug != point.slug and one.locality.province == point.locality.province]  # fmt: skip
    inside.sort(key=lambda one: strangeness(one.locality, point.locality))
    return tuple(map(desk.point, inside[:POINTS]))


def villages_near(desk: Desk, point: Point) -> tuple[VillageCard, ...]:
    """The three nearest villages within 30 km, with their distance."""
    near = desk.village_grid.nearest(point.spot, VILLAGES) if point.spot else []
    return tuple(
        desk.village(one)._replace(distance=distance_said(desk, point, one, far))
        for far, one in near
        if far <= VILLAGES_KM
    )
