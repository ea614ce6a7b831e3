"""Views of villages: the page, the day there, the list."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from generator.render.views.maps import MapView, Numbered
from generator.render.views.places import Directions, PointCard, Section, VillageCard
from generator.render.views.values import (
    Anchor,
    Badge,
    Card,
    CertificateView,
    Contact,
    Fact,
    Month,
    Phrase,
    Picture,
    PlaceView,
    Shot,
)

__all__ = ["DayView", "EventRow", "Pointer", "PriceRow", "RecognitionRow", "StopRow", "VillageView", "VillagesView",
           "WalkDrawing"]  # fmt: skip


class RecognitionRow(NamedTuple):
    """A title that is no OCOP rank; `level` is translated, or ""."""

    title: str
    body: str
    year: str
    href: str
    level: str = ""


class PriceRow(NamedTuple):
    """What something costs: `amount` as text, `on` the date of the price or ""."""

    what: str
    amount: str
    on: str
    note: str


class EventRow(NamedTuple):
    """A festival or market: `rule` says when it comes back, `coming` its next days, "" where none are known."""

    kind: str
    name: str
    rule: str
    coming: str
    note: str


class StopRow(NamedTuple):
    """One stop of a walk; `on` is the distance from the stop before, "" where a position is missing."""

    number: int
    time: str
    title: str
    note: str
    minutes: int
    on: str


class WalkDrawing(NamedTuple):
    """A walk as a drawing of `width` x `height` units, north above.

    `path` is the way as SVG; `stops` are (number, across, down); `scale` is the length of the bar of one
    `scale_text`.
    """

    width: int
    height: int
    path: str
    stops: tuple[tuple[int, float, float], ...]
    scale: float
    scale_text: str


class Pointer(NamedTuple):
    """A link with a few words after it; `distance` as text, or ""."""

    href: str
    name: Phrase
    note: str
    distance: str = ""


class DayView(NamedTuple):
    """`day.html` and `day-file.html`: a day in the village.

    `total` is the length of the walk in a straight line from stop to stop, "" where positions are missing;
    `months` is the season as text.  `village` is the address of its page, `page` that of the day; `file` that of the
    copy to keep and `saved_as` its name.  `styles` is what a copy carries in itself, nothing on the page.
    """

    name: Phrase
    kind: str
    place: PlaceView
    summary: str
    stops: tuple[StopRow, ...]
    total: str
    drawing: WalkDrawing | None
    months: str
    getting_there: str
    food: tuple[str, ...]
    rules: tuple[str, ...]
    contacts: tuple[Contact, ...]
    products: tuple[Pointer, ...]
    points: tuple[Pointer, ...]
    events: tuple[EventRow, ...]
    village: str
    page: str
    file: str
    saved_as: str
    styles: Markup


class VillageView(NamedTuple):
    """`village.html`; `badge` and `certificate` are its OCOP rank, or None.

    `picture` is the wide crop of its first photo, or artwork; `shots` are all its photos.  `neighbours` lie within
    a day's reach, `others` elsewhere in the province; `numbered` names what stands on the `map`.  `day` leads to
    the page of a day there, `calendar` to the file of its events, `on_map` to the map with the points near it; each
    "" where there is none.
    """

    name: Phrase
    kind: str
    badge: Badge | None
    certificate: CertificateView | None
    place: PlaceView
    picture: Picture
    summary: Phrase
    story: Markup
    story_lang: str
    known_for: tuple[str, ...]
    crafts: tuple[str, ...]
    food: tuple[str, ...]
    activities: tuple[str, ...]
    recognitions: tuple[RecognitionRow, ...]
    months: tuple[Month, ...]
    facts: tuple[Fact, ...]
    prices: tuple[PriceRow, ...]
    rules: tuple[str, ...]
    events: tuple[EventRow, ...]
    directions: Directions
    contacts: tuple[Contact, ...]
    cards: tuple[Card, ...]
    points: tuple[PointCard, ...]
    neighbours: tuple[VillageCard, ...]
    others: tuple[VillageCard, ...]
    map: MapView | None
    numbered: tuple[Numbered, ...]
    stops: tuple[StopRow, ...]
    sources: tuple[Anchor, ...]
    day: str
    calendar: str
    on_map: str
    shots: tuple[Shot, ...] = ()


class VillagesView(NamedTuple):
    """`villages.html`: by province, by type and by level of recognition; `calendar`: the file of all events, or ""."""

    sections: tuple[Section, ...]
    kinds: tuple[tuple[str, tuple[VillageCard, ...]], ...]
    recognised: tuple[tuple[str, tuple[VillageCard, ...]], ...]
    total: int
    calendar: str
