"""Outlines of provinces from arcs, and fewer points for smaller maps.

Simplified by M. Visvalingam and J. D. Whyatt, Line generalisation by repeated elimination of points,
Cartographic Journal 30 (1993): the point that makes the smallest triangle with its neighbours goes first.
Arcs keep their ends and are simplified once each, so that neighbours go on sharing their border.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence

from generator.model.geography import Archipelago, Atlas, Line, Ring
from generator.outlines import area_of, closed, rings_of

__all__ = ["rings_of", "simplified"]

_CLOSED = 4  # points of the smallest closed line, its first one twice


def simplified(atlas: Atlas, tolerance: float) -> Atlas:
    """`atlas` without points that stand out less than about `tolerance` degrees, and arcs that nothing uses.

    Near islands smaller than a square of that side are left out, but never the largest ring of a
    province; every island of the archipelagos stays, with three corners at least.
    """
    least = tolerance**2
    arcs = [_fewer(arc, least) for arc in atlas.arcs]
    provinces = _worth_drawing(arcs, atlas.provinces, least)
    former = _worth_drawing(arcs, atlas.former, least)
    used = sorted({max(at, ~at) for rings in (*provinces.values(), *former.values()) for ring in rings for at in ring})
    number = {old: new for new, old in enumerate(used)}
    return Atlas(
        tuple(arcs[old] for old in used),
        _renumbered(provinces, number),
        _renumbered(former, number),
        tuple(_fewer_islands(one, least) for one in atlas.archipelagos),
    )


def _fewer_islands(archipelago: Archipelago, least: float) -> Archipelago:
    return archipelago._replace(rings=tuple(_fewer(ring, least) for ring in archipelago.rings))


def _worth_drawing(arcs: Sequence[Line], shapes: Mapping[str, tuple[Ring, ...]], least: float) -> dict[str, list[Ring]]:
    found = {}
    for slug, rings in shapes.items():
        areas = [area_of(closed(arcs, ring)) for ring in rings]
        found[slug] = [ring for ring, area in zip(rings, areas, strict=True) if area >= min(least, max(areas))]
    return found


def _renumbered(shapes: Mapping[str, list[Ring]], number: Mapping[int, int]) -> dict[str, tuple[Ring, ...]]:
    return {
        slug: tuple(tuple(number[at] if at >= 0 else ~number[~at] for at in ring) for ring in rings)
        for slug, rings in shapes.items()
    }


def _fewer(line: Line, least: float) -> Line:
    """The points of `line` whose triangles are not smaller than `least` when their turn comes; both ends stay."""
    before = list(range(-1, len(line) - 1))
    after = list(range(1, len(line) + 1))
    alive = [True] * len(line)
    heap = [(_triangle(line, at - 1, at, at + 1), at) for at in range(1, len(line) - 1)]
    now = {at: size for size, at in heap}
    heapq.heapify(heap)
    left, fewest = len(line), _CLOSED if line[0] == line[-1] else 2
    while heap and left > fewest:
        size, at = heapq.heappop(heap)
        if not alive[at] or size != now[at]:
            continue
        if size >= least:
            break
        alive[at], left = False, left - 1
        left_of, right_of = before[at], after[at]
        after[left_of], before[right_of] = right_of, left_of
        for beside in (left_of, right_of):
            if 0 < beside < len(line) - 1:
                now[beside] = max(size, _triangle(line, before[beside], beside, after[beside]))
                heapq.heappush(heap, (now[beside], beside))
    return tuple(point for point, stays in zip(line, alive, strict=True) if stays)


def _triangle(line: Line, a: int, b: int, c: int) -> float:
    return area_of((line[a], line[b], line[c], line[a]))
