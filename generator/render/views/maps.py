"""Views of maps, drawn by the server: paths and places in the units of the picture, words beside them."""

from __future__ import annotations

from typing import NamedTuple

from generator.render.views.values import Anchor, Phrase

__all__ = ["MapArea", "MapInset", "MapLabel", "MapMark", "MapView", "Numbered"]


class MapArea(NamedTuple):
    """A piece of land. `kind` is land, own (the province), chosen (a former one) or near (a neighbour, faint).

    `path` is in steps, `MapView.grain` to a unit.  `href` leads to its page, or is "".
    """

    kind: str
    path: str
    name: str
    href: str


class MapLabel(NamedTuple):
    """Vietnamese words at a place, in one line or two. `kind` is sea, islands or former (its name)."""

    kind: str
    lines: tuple[str, ...]
    x: int
    y: int


class MapMark(NamedTuple):
    """One place, or several that are too near each other to be told apart.

    `text` is its number or numbers (3 to 5 as a run), `title` all numbers, with names where they are few.
    `half` is half its width.
    `kind` is point, village or both. `approximate`: at least one of them is placed by its commune or district.
    `belongs` is where it belongs, seen from the mark, where it had to be moved aside.
    """

    x: int
    y: int
    half: int
    text: str
    title: str
    href: str
    kind: str
    approximate: bool
    belongs: tuple[int, int] | None


class MapInset(NamedTuple):
    """An archipelago that lies far from its province, in a frame of its own; `path` as in `MapArea`."""

    x: int
    y: int
    width: int
    height: int
    path: str
    label: MapLabel


class MapView(NamedTuple):
    """A map of `width` x `height` units. `country`: of the whole country, else of the province `name`.

    `lines` are borders of former provinces, `islands` those of both archipelagos as dots; both are paths in steps.
    `total`: how many places are marked.  `source`: whose geometry it is, and under which licence.
    """

    country: bool
    name: str
    width: int
    height: int
    grain: int
    areas: tuple[MapArea, ...]
    lines: str
    islands: str
    labels: tuple[MapLabel, ...]
    insets: tuple[MapInset, ...]
    marks: tuple[MapMark, ...]
    total: int
    source: Anchor


class Numbered(NamedTuple):
    """A line of the list beside a map; `kind` and `approximate` are those of its mark."""

    number: int
    kind: str
    approximate: bool
    href: str
    name: Phrase
