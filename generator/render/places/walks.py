"""A walk through a village: how far it is from stop to stop, and its drawing. All as the crow flies."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import cos, radians

from generator.distance import KM_OF_DEGREE, kilometres
from generator.model.shared import Position
from generator.model.visit import Walk
from generator.render.language import Language
from generator.render.places.distances import distance_text
from generator.render.views.villages import StopRow, WalkDrawing

__all__ = ["drawing", "length_km", "stop_rows"]

SIZE = 320  # units of the longer side of a drawing
MARGIN = 28
LOWEST = 120
_BARS = (50, 100, 200, 500, 1000, 2000, 5000, 10_000)  # metres


def length_km(walk: Walk) -> float | None:
    """The sum of the ways from stop to stop; None where fewer than two stops, or not all, have positions."""
    placed = [stop.position for stop in walk.stops if stop.position]
    if len(placed) < 2 or len(placed) < len(walk.stops):
        return None
    return sum(kilometres(one, after) for one, after in pairwise(placed))


def stop_rows(walk: Walk, language: Language) -> tuple[StopRow, ...]:
    """The stops with the distance from the one before, where both positions are known."""
    rows: list[StopRow] = []
    before: Position | None = None
    for number, stop in enumerate(walk.stops, 1):
        far = kilometres(before, stop.position) if before and stop.position else None
        on = "" if far is None else distance_text(far, language)
        rows.append(StopRow(number, stop.time, stop.title, stop.note, stop.minutes or 0, on))
        before = stop.position
    return tuple(rows)


def drawing(walk: Walk, language: Language) -> WalkDrawing | None:
    """The stops that have positions, north above, with a bar that tells the scale; None where fewer than two have."""
    placed = [(number, stop) for number, stop in enumerate(walk.stops, 1) if stop.position]
    places = [stop.position for _, stop in placed if stop.position]
    if len(places) < 2:
        return None
    plane = _in_km(places)
    wide, high = (max(side) - min(side) for side in zip(*plane, strict=True))
    unit = (SIZE - 2 * MARGIN) / max(wide, high, 0.05)
    left, top = min(x for x, _ in plane), max(y for _, y in plane)
    dots = [(MARGIN + (x - left) * unit, MARGIN + (top - y) * unit) for x, y in plane]
    box = (round(wide * unit) + 2 * MARGIN, max(round(high * unit) + 2 * MARGIN, LOWEST))
    bar = max((metres for metres in _BARS if metres / 1000 * unit <= SIZE / 3), default=_BARS[0])
    stops = tuple((number, round(x, 1), round(y, 1)) for (number, _), (x, y) in zip(placed, dots, strict=True))
    return WalkDrawing(
        max(box[0], LOWEST), box[1] + MARGIN, _path(stops), stops,
        round(bar / 1000 * unit, 1), distance_text(bar / 1000, language),
    )  # fmt: skip


def _in_km(places: Sequence[Position]) -> list[tuple[float, float]]:
    """Kilometres east and north: over a village the sphere is flat."""
    middle = sum(one.lat for one in places) / len(places)
    return [(one.lon * KM_OF_DEGREE * cos(radians(middle)), one.lat * KM_OF_DEGREE) for one in places]


def _path(stops: Sequence[tuple[int, float, float]]) -> str:
    return "M" + "L".join(f"{x} {y}" for _, x, y in stops)
