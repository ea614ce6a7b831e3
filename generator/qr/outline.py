"""The dark parts of a symbol as closed lines, so that no hairline of white shows between its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

__all__ = ["outline_of"]

_Point = tuple[int, int]


def outline_of(rows: Sequence[bytearray], offset: int) -> str:
    """The path (SVG, to be filled by the rule `evenodd`) around all that is dark, moved by `offset` both ways."""
    ahead: dict[_Point, list[_Point]] = {}
    for start, end in _edges(rows):
        ahead.setdefault(start, []).append(end)
    path = ""
    while ahead:
        first = next(iter(ahead))
        loop = list(_loop(ahead, first))
        path += f"M{first[0] + offset} {first[1] + offset}" + "".join(_steps(first, loop)) + "z"
    return path


def _edges(rows: Sequence[bytearray]) -> Iterator[tuple[_Point, _Point]]:
    """The edges between dark and light, each with the dark on its right hand."""
    size = range(len(rows))
    for y in size:
        for x in size:
            if not rows[y][x]:
                continue
            if y == 0 or not rows[y - 1][x]:
                yield (x, y), (x + 1, y)
            if x + 1 == len(rows) or not rows[y][x + 1]:
                yield (x + 1, y), (x + 1, y + 1)
            if y + 1 == len(rows) or not rows[y + 1][x]:
                yield (x + 1, y + 1), (x, y + 1)
            if x == 0 or not rows[y][x - 1]:
                yield (x, y + 1), (x, y)


def _loop(ahead: dict[_Point, list[_Point]], first: _Point) -> Iterator[_Point]:
    """The points after `first` on the way round, back to it; what was walked is taken from `ahead`."""
    point = first
    while True:
        ends = ahead[point]
        end = ends.pop()
        if not ends:
            del ahead[point]
        yield end
        if end == first:
            return
        point = end


def _steps(first: _Point, loop: Sequence[_Point]) -> Iterator[str]:
    """Edges in one line as one step; the last step is the closing of the path."""
    corners = [first]
    for before, point in zip([first, *loop], loop, strict=False):
        straight = len(corners) > 1 and _along(corners[-2], corners[-1]) == _along(before, point)
        if straight:
            corners[-1] = point
        else:
            corners.append(point)
    for (x, y), (to_x, to_y) in pairwise(corners[:-1]):
        yield f"h{to_x - x}" if y == to_y else f"v{to_y - y}"


def _along(start: _Point, end: _Point) -> bool:
    return start[1] == end[1]
