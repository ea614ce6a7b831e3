"""From the plane of a map in Mercator's projection to degrees, by least squares."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["Fit", "Tie", "centroid", "fit_mercator", "mercator", "residuals", "robust_fit"]

KEEP_DEGREES = 0.04  # what is further off after the first fit is drawn wrongly on the map, or measured wrongly


class Tie(NamedTuple):
    """A point of the plane and where it lies on Earth."""

    name: str
    x: float
    y: float
    lat: float
    lon: float


class Fit(NamedTuple):
    """lon = `lon` + `per_x`·x; mercator(lat) = `north` + `per_y`·y, all in degrees."""

    lon: float
    per_x: float
    north: float
    per_y: float

    def degrees(self, x: float, y: float) -> tuple[float, float]:
        """(lon, lat) of a point of the plane."""
        north = math.radians(self.north + self.per_y * y)
        return self.lon + self.per_x * x, math.degrees(2 * math.atan(math.exp(north)) - math.pi / 2)


def mercator(lat: float) -> float:
    """How far north a latitude stands on a map in Mercator's projection, in degrees of longitude."""
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)))


def fit_mercator(ties: Sequence[Tie]) -> Fit:
    """The fit that leaves the least squares."""
    return Fit(*_line([(tie.x, tie.lon) for tie in ties]), *_line([(tie.y, mercator(tie.lat)) for tie in ties]))


def robust_fit(ties: Sequence[Tie]) -> Fit:
    """The fit without the ties that a first one leaves more than `KEEP_DEGREES` off."""
    off = residuals(fit_mercator(ties), ties)
    return fit_mercator([tie for tie in ties if off[tie.name] <= KEEP_DEGREES])


def residuals(fit: Fit, ties: Sequence[Tie]) -> dict[str, float]:
    """How far from its place the fit leaves each tie, in degrees, by name."""
    return {tie.name: math.dist(fit.degrees(tie.x, tie.y), (tie.lon, tie.lat)) for tie in ties}


def _line(pairs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The constant and the slope of the line through `pairs`."""
    count = len(pairs)
    mean_x, mean_y = sum(x for x, _ in pairs) / count, sum(y for _, y in pairs) / count
    slope = sum((x - mean_x) * (y - mean_y) for x, y in pairs) / sum((x - mean_x) ** 2 for x, _ in pairs)
    return mean_y - slope * mean_x, slope


def centroid(rings: Sequence[Sequence[tuple[float, float]]]) -> tuple[float, float]:
    """The middle of the area of closed rings; their first point need not stand again at the end."""
    area = sum_x = sum_y = 0.0
    for ring in rings:
        for (x0, y0), (x1, y1) in zip(ring, [*ring[1:], ring[0]], strict=True):
            cross = x0 * y1 - x1 * y0
            area += cross
            sum_x += (x0 + x1) * cross
            sum_y += (y0 + y1) * cross
    return sum_x / (3 * area), sum_y / (3 * area)
