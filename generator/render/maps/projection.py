"""Web Mercator (EPSG:3857) to the units of a picture: what Leaflet shows and what we draw agree.

The height follows from the bounds; y grows downwards.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["Bounds", "Frame", "bounds_of", "frame_around", "mercator"]

Place = tuple[float, float]


class Bounds(NamedTuple):
    """What lies between: degrees of longitude, and latitude as Mercator has it."""

    west: float
    south: float
    east: float
    north: float


class Frame(NamedTuple):
    """A picture of the land: `bounds` fill `width` x `height` units."""

    bounds: Bounds
    width: int
    height: int

    def at(self, lon: float, lat: float) -> Place:
        """Where a place stands in the picture, in units."""
        scale = self.width / (self.bounds.east - self.bounds.west)
        return (lon - self.bounds.west) * scale, (self.bounds.north - mercator(lat)) * scale

    def meets(self, other: Bounds) -> bool:
        """Whether something within `other` may be in the picture."""
        west, south, east, north = self.bounds
        return other.west <= east and west <= other.east and other.south <= north and south <= other.north


def mercator(lat: float) -> float:
    """Latitude stretched as Mercator does, in degrees at the equator."""
    return math.degrees(math.asinh(math.tan(math.radians(lat))))


def bounds_of(places: Iterable[Place]) -> Bounds:
    """The smallest bounds around places (longitude, latitude); raises `ValueError` where there are none."""
    lons, lats = zip(*places, strict=True)
    return Bounds(min(lons), mercator(min(lats)), max(lons), mercator(max(lats)))


def frame_around(bounds: Bounds, width: int, margin: float, tallest: float, widest: float) -> Frame:
    """A picture `width` units wide, `margin` of its longer side around `bounds`, its shape within limits.

    `tallest` and `widest` limit height / width and width / height; what is missing is added on both sides.
    """
    across, down = bounds.east - bounds.west, bounds.north - bounds.south
    room = max(across, down) * margin
    across, down = across + 2 * room, down + 2 * room
    across, down = max(across, down / tallest), max(down, across / widest)
    middle_lon, middle_y = (bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2
    around = Bounds(middle_lon - across / 2, middle_y - down / 2, middle_lon + across / 2, middle_y + down / 2)
    return Frame(around, width, round(width * down / across))
