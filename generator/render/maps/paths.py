"""Lines of places as the path of an SVG: whole numbers, relative, points that nobody would see left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.model.geography import Line
from generator.render.maps.projection import Frame

__all__ = ["GRAIN", "areas", "clipped", "dots", "strokes"]

GRAIN = 2  # steps a unit: paths are whole numbers of half a unit
_BEYOND = 6  # units: how far beyond the picture a neighbour is still drawn, so that its cut edge is not seen
Spot = tuple[float, float]
Step = tuple[int, int]


def areas(rings: Iterable[Line], frame: Frame, least: int = 2) -> str:
    """Closed rings as one path; corners closer than `least` steps to the last are left out."""
    return "".join(_closed(_thinned(_steps(ring, frame), least)) for ring in rings)


def strokes(lines: Iterable[Line], frame: Frame, least: int = 2) -> str:
    """Open lines as one path."""
    return "".join(_path(_thinned(_steps(line, frame), least)) for line in lines)


def dots(rings: Iterable[Line], frame: Frame) -> str:
    """Rings as dots in their middle: lines of no length, which round ends make visible however small they are."""
    path, last = "", (0, 0)
    for ring in rings:
        steps = _steps(ring, frame)
        x, y = (round((min(one) + max(one)) / 2) for one in zip(*steps, strict=True))
        path += f"m{_pair(x - last[0], y - last[1])}h0" if path else f"M{x} {y}h0"
        last = x, y
    return path


def clipped(rings: Iterable[Line], frame: Frame) -> str:
    """Closed rings cut off a little beyond the picture (Sutherland and Hodgman, 1974)."""
    wide, high = (frame.width + _BEYOND) * GRAIN, (frame.height + _BEYOND) * GRAIN
    low = -_BEYOND * GRAIN
    path = ""
    for ring in rings:
        points: Sequence[Spot] = [(x * GRAIN, y * GRAIN) for x, y in (frame.at(*place) for place in ring)]
        for axis, edge, sign in ((0, low, 1), (0, wide, -1), (1, low, 1), (1, high, -1)):
            points = list(_cut(points, axis, edge, sign))
        path += _closed(_thinned([(round(x), round(y)) for x, y in points], 2))
    return path


def _cut(points: Sequence[Spot], axis: int, edge: float, sign: int) -> Iterator[Spot]:
    """What of a ring lies on one side of a line."""
    for before, here in zip((*points[-1:], *points[:-1]), points, strict=True):
        inside, came = (here[axis] - edge) * sign >= 0, (before[axis] - edge) * sign >= 0
        if inside != came:
            share = (edge - before[axis]) / (here[axis] - before[axis])
            yield before[0] + share * (here[0] - before[0]), before[1] + share * (here[1] - before[1])
        if inside:
            yield here


def _steps(line: Line, frame: Frame) -> list[Step]:
    return [(round(x * GRAIN), round(y * GRAIN)) for x, y in (frame.at(*place) for place in line)]


def _thinned(steps: Sequence[Step], least: int) -> list[Step]:
    """The first and the last always; between them those at least so many steps from the one before."""
    kept = list(steps[:1])
    for x, y in steps[1:-1]:
        if max(abs(x - kept[-1][0]), abs(y - kept[-1][1])) >= least:
            kept.append((x, y))
    return kept + list(steps[-1:]) if len(steps) > 1 else kept


def _closed(steps: Sequence[Step]) -> str:
    open_ring = steps[:-1] if len(steps) > 1 and steps[0] == steps[-1] else steps
    return _path(open_ring) + "z" if len(open_ring) > 2 else ""


def _path(steps: Sequence[Step]) -> str:
    """`M x y l dx dy …`; pairs follow each other without a letter, a minus sign parts numbers by itself."""
    if len(steps) < 2:
        return ""
    moved = [(x - a, y - b) for (a, b), (x, y) in pairwise(steps) if (x, y) != (a, b)]
    path = "".join(part if at == 0 or part[0] == "-" else f" {part}"
                   for at, part in enumerate(_pair(*one) for one in moved))  # fmt: skip
    return f"M{_pair(*steps[0])}l{path}" if moved else ""


def _pair(x: int, y: int) -> str:
    return f"{x}{y}" if y < 0 else f"{x} {y}"
