"""Closed lines of provinces: made from arcs, their area, what lies within, how far off something is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import cos, hypot, radians

from generator.distance import KM_OF_DEGREE
from generator.model.geography import Atlas, Line, Ring

__all__ = ["area_of", "is_within", "kilometres_off", "rings_of"]

_NARROWING = cos(radians(16.0))  # a degree of longitude in the middle of the country, in degrees of latitude


def rings_of(atlas: Atlas, rings: Iterable[Ring]) -> tuple[Line, ...]:
    """The closed lines of `rings`, each with its first point again at the end."""
    return tuple(closed(atlas.arcs, ring) for ring in rings)


def closed(arcs: Sequence[Line], ring: Ring) -> Line:
    """The line of one ring over these arcs."""
    points: list[tuple[float, float]] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return tuple(points)


def area_of(line: Line) -> float:
    """The area within a closed line in square degrees of latitude, whichever way it runs."""
    twice = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise(line))
    return abs(twice) / 2 * _NARROWING


def is_within(lines: Iterable[Line], lat: float, lon: float) -> bool:
    """Whether a position lies within closed lines; within two of them is without, as in a hole."""
    inside = False
    for line in lines:
        for (x0, y0), (x1, y1) in pairwise(line):
            if (y0 > lat) != (y1 > lat) and lon < x0 + (x1 - x0) * (lat - y0) / (y1 - y0):
                inside = not inside
    return inside


def kilometres_off(lines: Iterable[Line], lat: float, lon: float) -> float:
    """How far a position is from the nearest of these lines; exact to some per cent within 100 km."""
    east = KM_OF_DEGREE * cos(radians(lat))
    return min(
        _to_segment((x0 - lon) * east, (y0 - lat) * KM_OF_DEGREE, (x1 - lon) * east, (y1 - lat) * KM_OF_DEGREE)
        for line in lines
        for (x0, y0), (x1, y1) in pairwise(line)
    )


def _to_segment(x0: float, y0: float, x1: float, y1: float) -> float:
    """How far the origin is from a segment."""
    width, height = x1 - x0, y1 - y0
    square = width * width + height * height
    along = -(x0 * width + y0 * height) / square if square else 0.0
    nearest = min(1.0, max(0.0, along))
    return hypot(x0 + nearest * width, y0 + nearest * height)
