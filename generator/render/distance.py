"""Distances along the great circle (haversine formula, mean radius of the Earth by IUGG: 6,371.0088 km)."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from generator.model.shared import Position

__all__ = ["kilometres"]

_RADIUS_KM = 6371.0088


def kilometres(here: Position, there: Position) -> float:
    """The distance between two positions in kilometres, as the crow flies."""
    lat_a, lat_b = radians(here.lat), radians(there.lat)
    half_lat, half_lon = (lat_b - lat_a) / 2, radians(there.lon - here.lon) / 2
    chord = sin(half_lat) ** 2 + cos(lat_a) * cos(lat_b) * sin(half_lon) ** 2
    return 2 * _RADIUS_KM * asin(sqrt(chord))
