"""The nearest places, as the crow flies, and their distance as text."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nsmallest
from math import cos, radians
from typing import TypeVar

from generator.distance import kilometres
from generator.model.catalogue import Point, Tourism
from generator.model.geography import Spot
from generator.render.desk import Desk
from generator.render.places.distances import distance_text

__all__ = ["distance_said", "nearest"]

_Place = TypeVar("_Place", Point, Tourism)


def nearest(here: Spot, places: Iterable[_Place], count: int) -> list[tuple[float, _Place]]:
    """(kilometres, place), the nearest first; of equally near ones in the order given.

    They are picked on a flat map, which is much faster and picks the same ones: six neighbours are not far away.
    """
    narrow = cos(radians(here.lat))
    located = ((one.spot, one) for one in places if one.spot)
    flat = (((spot.lat - here.lat) ** 2 + ((spot.lon - here.lon) * narrow) ** 2, at, one)
            for at, (spot, one) in enumerate(located))  # fmt: skip
    picked = [one for _, _, one in nsmallest(count, flat)]
    return sorted(((kilometres(here, one.spot), one) for one in picked if one.spot), key=lambda pair: pair[0])


def distance_said(desk: Desk, here: Point | Tourism, there: Point | Tourism, far: float) -> str:
    """`far` kilometres as text, rough where one of both places is known by its commune or district."""
    rough = any(one.spot and one.spot.approximate for one in (here, there))
    return distance_text(far, desk.language, approximate=rough)
