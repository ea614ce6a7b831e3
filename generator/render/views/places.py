"""Views of sales points, and the cards of points and villages in lists."""

from __future__ import annotations

from typing import NamedTuple

from generator.model.geography import Spot
from generator.render.views.finding import FinderView
from generator.render.views.maps import MapView
from generator.render.views.values import (
    Anchor,
    Card,
    Contact,
    Phrase,
    Picture,
    PlaceView,
)

__all__ = ["Directions", "HoursRow", "HoursView", "PointCard", "PointView", "PointsView", "Section", "SpecialRow",
           "Stock", "VillageCard"]  # fmt: skip


class HoursRow(NamedTuple):
    """One day of the week from 0, Monday: `spans` are (opens, closes); none means closed."""

    day: int
    spans: tuple[tuple[str, str], ...]


class SpecialRow(NamedTuple):
    """The next days with other hours: as text, and their first and last in ISO 8601; without spans it is closed.

    Of days that meet, those of the lowest `rank` count: the order of the record, not that of the page.
    """

    note: str
    days: str
    first: str
    last: str
    spans: tuple[tuple[str, str], ...]
    rank: int


class HoursView(NamedTuple):
    """When a place is open; `schedule` is for the script `opening`, or "" where it is never to be said open.

    `by_appointment`: guests must ask before; `sure`: somebody knows that it still trades.
    """

    week: tuple[HoursRow, ...]
    special: tuple[SpecialRow, ...]
    by_appointment: bool
    schedule: str
    sure: bool


class Directions(NamedTuple):
    """Addresses that open map programs. `degrees` are (latitude, longitude) where the place is known exactly.

    `approximate`: maps show it near where it is; `about` names the commune or district in whose middle, or
    is "".
    """

    geo: str
    google: str
    apple: str
    osm: str
    degrees: tuple[str, str] | None
    approximate: bool
    about: str


class Stock(NamedTuple):
    """What a point sells, product by product and by group.

    `checked` is the day somebody last looked, or ""; `stale`: that was more than 12 months ago.
    """

    cards: tuple[Card, ...]
    groups: tuple[Anchor, ...]
    checked: str
    stale: bool


class PointCard(NamedTuple):
    """One sales point in a list.

    `hours` is its schedule for the script `opening`, or ""; `spot` is for the script `nearest`; `distance`: how far
    from the place of the page, or "".
    """

    href: str
    name: Phrase
    kind: str
    address: str
    province: str
    status: str
    checked: str
    total: int
    hours: str = ""
    spot: Spot | None = None
    distance: str = ""


class VillageCard(NamedTuple):
    """One village in a list; `distance`: how far from the village or point of the page, as text, or ""."""

    href: str
    name: Phrase
    kind: str
    province: str
    known_for: str
    title: str
    picture: Picture
    distance: str = ""


class Section(NamedTuple):
    """Cards under a heading with an anchor of its own."""

    slug: str
    heading: str
    href: str
    points: tuple[PointCard, ...]
    villages: tuple[VillageCard, ...]


class PointView(NamedTuple):
    """`point.html`. `stale`: checked more than 12 months ago or never.

    `card` is the address of its card for the address book; `near`: whether `others` are the nearest ones,
    else those of the same places.
    """

    name: Phrase
    kind: str
    status: str
    operator: Anchor
    address: str
    place: PlaceView
    directions: Directions
    map: MapView
    hours: HoursView
    parking: str
    phone_href: str
    phone: str
    card: str
    contacts: tuple[Contact, ...]
    summary: Phrase
    checked: str
    stale: bool
    document: str
    stock: Stock
    near: bool
    others: tuple[PointCard, ...]
    villages: tuple[VillageCard, ...]
    sources: tuple[Anchor, ...]


class PointsView(NamedTuple):
    """`points.html`: by province, and the same points by type."""

    finder: FinderView
    sections: tuple[Section, ...]
    kinds: tuple[tuple[str, tuple[PointCard, ...]], ...]
    total: int
