"""What maps are drawn of, worked out once a build: the picture of the country, and that of each province.

Nothing here depends on a language or on what is marked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from generator.derive.shapes import rings_of, simplified
from generator.model.geography import Archipelago, Atlas, Line
from generator.render.maps import paths
from generator.render.maps.labels import Room, rooms_for_words
from generator.render.maps.projection import Bounds, Frame, bounds_of, frame_around

__all__ = ["WIDTH", "Drawings", "Inset", "Old", "Outline"]

WIDTH = 600  # units: every map is as wide, so that the same styles fit all
_COARSE = 0.012  # degrees, some 1.3 km: less than a pixel of the whole country on a large screen
_TALLEST, _WIDEST = 1.1, 1.5  # height to width, width to height of a province's map
_INSET = (140, 170)  # units
_WORDS = 62  # units of an inset that its label takes
_EDGE = 8  # units between an inset and the edge of the picture


class Inset(NamedTuple):
    """An archipelago in a frame of its own within the picture: `x`, `y` of its corner, its size, its islands."""

    archipelago: Archipelago
    x: int
    y: int
    width: int
    height: int
    path: str


class Old(NamedTuple):
    """A former province within one of today: its path, and where its name may stand, the roomiest place first."""

    slug: str
    path: str
    rooms: tuple[Room, ...]


class Outline(NamedTuple):
    """One province: its path, those of its neighbours, the borders between its former provinces, those provinces."""

    frame: Frame
    own: str
    near: tuple[str, ...]
    lines: str
    former: tuple[Old, ...]
    insets: tuple[Inset, ...]


class Drawings:
    """The drawings of one atlas, each made when it is first asked for; `former`: slugs of the 63 by those of the 34."""

    def __init__(self, atlas: Atlas, former: Mapping[str, Sequence[str]]) -> None:
        self.atlas, self.former = atlas, former
        self._outlines: dict[str, Outline] = {}

    @cached_property
    def coarse(self) -> Atlas:
        """The atlas with the corners that the whole country needs."""
        return simplified(self.atlas, _COARSE)

    @cached_property
    def frame(self) -> Frame:
        """The picture of the country with both archipelagos."""
        islands = [place for one in self.atlas.archipelagos for ring in one.rings for place in ring]
        land = [place for arc in self.coarse.arcs for place in arc]
        return frame_around(bounds_of([*islands, *land]), WIDTH, 0.01, 1.2, 1.2)

    @cached_property
    def country(self) -> tuple[tuple[str, str], ...]:
        """The 34 as (slug, path), in the order of the atlas."""
        coarse = self.coarse
        return tuple(
            (slug, paths.areas(rings_of(coarse, rings), self.frame)) for slug, rings in coarse.provinces.items()
        )

    @cached_property
    def islands(self) -> str:
        """The islands of both archipelagos on the map of the country."""
        return paths.dots((ring for one in self.atlas.archipelagos for ring in one.rings), self.frame)

    def outline(self, slug: str) -> Outline:
        """The drawing of one of the 34."""
        if slug not in self._outlines:
            self._outlines[slug] = self._outline(slug)
        return self._outlines[slug]

    def _outline(self, slug: str) -> Outline:
        own = rings_of(self.atlas, self.atlas.provinces[slug])
        bounds = bounds_of(place for ring in own for place in ring)
        frame = frame_around(bounds, WIDTH, 0.04, _TALLEST, _WIDEST)
        insets: list[Inset] = []
        for archipelago in self.atlas.archipelagos:
            if archipelago.province == slug:
                frame, corner = _with_corner(own, bounds, frame)
                insets.append(_inset(archipelago, *corner))
        former = tuple(self._old(slug, frame)) if len(self.former[slug]) > 1 else ()
        return Outline(
            frame,
            paths.areas(own, frame, 3),
            tuple(self._near(slug, frame)),
            paths.strokes(self.inner_borders(slug), frame, 3),
            former,
            tuple(insets),
        )

    def _near(self, slug: str, frame: Frame) -> Iterator[str]:
        """The other provinces, as far as they are in the picture."""
        for other, (rings, bounds) in self._spread.items():
            path = paths.clipped(rings, frame) if other != slug and frame.meets(bounds) else ""
            if path:
                yield path

    @cached_property
    def _spread(self) -> dict[str, tuple[tuple[Line, ...], Bounds]]:
        """The coarse rings of each province, and how far they reach."""
        found = {slug: rings_of(self.coarse, rings) for slug, rings in self.coarse.provinces.items()}
        return {slug: (rings, bounds_of(place for ring in rings for place in ring)) for slug, rings in found.items()}

    def inner_borders(self, slug: str) -> tuple[Line, ...]:
        """The lines that part the former provinces of one of the 34."""
        seen: set[int] = set()
        shared: set[int] = set()
        for old in self.former[slug]:
            arcs = {max(arc, ~arc) for ring in self.atlas.former[old] for arc in ring}
            shared |= arcs & seen
            seen |= arcs
        return tuple(self.atlas.arcs[arc] for arc in sorted(shared))

    def _old(self, slug: str, frame: Frame) -> Iterator[Old]:
        for old in self.former[slug]:
            rings = rings_of(self.atlas, self.atlas.former[old])
            yield Old(old, paths.areas(rings, frame, 3), rooms_for_words(rings))


def _with_corner(own: Sequence[Line], bounds: Bounds, frame: Frame) -> tuple[Frame, tuple[int, int]]:
    """A corner at the sea where an inset hides no land; the picture grows to the east where there is none."""
    left = frame.width - _INSET[0] - _EDGE
    corners = ((left, _EDGE), (left, frame.height - _INSET[1] - _EDGE))
    points = [frame.at(*place) for ring in own for place in ring]
    for x, y in corners:
        if not any(x - _EDGE < at and y - _EDGE < down < y + _INSET[1] + _EDGE for at, down in points):
            return frame, (x, y)
    narrow = frame_around(bounds, WIDTH - _INSET[0] - _EDGE, 0.04, _TALLEST, _WIDEST)
    east = narrow.bounds.west + (narrow.bounds.east - narrow.bounds.west) * WIDTH / narrow.width
    return Frame(narrow.bounds._replace(east=east), WIDTH, narrow.height), corners[0]


def _inset(archipelago: Archipelago, x: int, y: int) -> Inset:
    """The islands in a box of the size of all insets, above room for their label."""
    width, height = _INSET
    around = bounds_of(place for ring in archipelago.rings for place in ring)
    shape = (height - _WORDS) / width
    frame = frame_around(around, width, 0.08, shape, 1 / shape)
    return Inset(archipelago, x, y, width, height, paths.dots(archipelago.rings, frame))
