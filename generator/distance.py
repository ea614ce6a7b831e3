"""Distances along the great circle (haversine formula, mean radius of the Earth by IUGG: 6,371.0088 km).

`theme/static/js/distance.js` is the twin of this module; both are tested with the cases of
`tests/golden/distances.json`.
"""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import Protocol

__all__ = ["KM_OF_DEGREE", "Located", "detour", "kilometres"]

_RADIUS_KM = 6371.0088
KM_OF_DEGREE = radians(1) * _RADIUS_KM  # of latitude: 111.195


class Located(Protocol):
    """Anything with a position in degrees."""

    @property
    def lat(self) -> float:
        """Degrees north."""

    @property
    def lon(self) -> float:
        """Degrees east."""


def kilometres(here: Located, there: Located) -> float:
    """The distance between two positions in kilometres, as the crow flies."""
    lat_a, lat_b = radians(here.lat), radians(there.lat)
    half_lat, half_lon = (lat_b - lat_a) / 2, radians(there.lon - here.lon) / 2
    chord = sin(half_lat) ** 2 + cos(lat_a) * cos(lat_b) * sin(half_lon) ** 2
    return 2 * _RADIUS_KM * asin(sqrt(min(1.0, chord)))


def detour(start: Located, end: Located, via: Located) -> float:
    """How many kilometres further it is from start to end by way of `via` than straight, as the crow flies."""
    return max(0.0, kilometres(start, via) + kilometres(via, end) - kilometres(start, end))
