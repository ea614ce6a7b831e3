"""Places by cells of the map, so that finding the nearest of thousands does not look at all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import cos, floor, radians, sqrt
from typing import Generic, TypeVar

from generator.distance import KM_OF_DEGREE, kilometres
from generator.model.catalogue import Point, Tourism
from generator.model.geography import Spot

__all__ = ["Grid"]

_Place = TypeVar("_Place", Point, Tourism)
_ACROSS = 16  # degrees: no two places of Viet Nam lie farther apart, east to west or north to south


class Grid(Generic[_Place]):
    """Places that have a spot, in square cells of which most hold a few."""

    def __init__(self, places: Iterable[_Place]) -> None:
        """Places in an order that decides among equally near ones."""
        located = [(one.spot, at, one) for at, one in enumerate(places) if one.spot]
        self._total = len(located)
        self._side = max(0.05, _ACROSS / (1 + 2 * sqrt(self._total)))  # degrees
        self._cells: defaultdict[tuple[int, int], list[tuple[Spot, int, _Place]]] = defaultdict(list)
        for spot, at, one in located:
            self._cells[self._cell(spot)].append((spot, at, one))

    def nearest(self, here: Spot, count: int, but: str = "") -> list[tuple[float, _Place]]:
        """(kilometres, place) of the `count` nearest, the nearest first; `but`: the slug of one to leave out."""
        narrow = cos(radians(min(abs(here.lat) + 2, 89)))  # a degree of longitude is never narrower near here
        found: list[tuple[float, int, _Place]] = []
        for ring in range(floor(_ACROSS / self._side) + 2):
            sure = (ring - 1) * self._side * narrow * KM_OF_DEGREE  # nothing of this ring is nearer
            if len(found) >= count and sorted(found)[count - 1][0] <= sure:
                break
            found += [(kilometres(here, spot), at, one) for spot, at, one in self._ring(here, ring) if one.slug != but]
            if len(found) >= self._total:
                break
        return [(far, one) for far, _, one in sorted(found)[:count]]

    def _cell(self, spot: Spot) -> tuple[int, int]:
        return floor(spot.lat / self._side), floor(spot.lon / self._side)

    def _ring(self, here: Spot, ring: int) -> Iterator[tuple[Spot, int, _Place]]:
        """What lies in the cells so many steps from the one that holds `here`."""
        row, column = self._cell(here)
        for down in range(-ring, ring + 1):
            edge = abs(down) == ring
            for right in range(-ring, ring + 1) if edge else {-ring, ring}:
                yield from self._cells.get((row + down, column + right), ())
