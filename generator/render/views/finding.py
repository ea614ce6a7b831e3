"""Views of the finder of places and of the page of the map."""

from __future__ import annotations

from typing import NamedTuple

from generator.render.views.maps import MapView
from generator.render.views.values import Phrase

__all__ = ["Choice", "FinderView", "MapPageView", "PlaceGroup", "PlaceRow"]


class Choice(NamedTuple):
    """One choice of a field; `value` stands in the address, `total` places have it."""

    value: str
    text: str
    total: int


class FinderView(NamedTuple):
    """The fields of the finder; on the page of the map it finds villages too, elsewhere `villages` is empty.

    `source` is the address of the file of places, `communes` of the folder with those of each province;
    `former` are provinces before 1/7/2025 that have places and whose name is none of today's.
    """

    source: str
    communes: str
    provinces: tuple[Choice, ...]
    former: tuple[Choice, ...]
    points: tuple[Choice, ...]
    villages: tuple[Choice, ...]


class PlaceRow(NamedTuple):
    """A point or a village in the list beside the map; `number` is that of its mark."""

    number: int
    href: str
    name: Phrase
    kind: str
    where: str
    status: str


class PlaceGroup(NamedTuple):
    """The places of one province."""

    slug: str
    heading: str
    href: str
    rows: tuple[PlaceRow, ...]


class MapPageView(NamedTuple):
    """`map.html`; `points` and `villages` count what it lists, `unplaced` those of them that it cannot draw."""

    finder: FinderView
    chart: MapView
    groups: tuple[PlaceGroup, ...]
    points: int
    villages: int
    unplaced: int
