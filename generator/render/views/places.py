"""Views of the places where products are sold and made: sales points and villages."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

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

__all__ = ["HoursRow", "PointCard", "PointView", "PointsView", "RecognitionRow", "Section", "VillageCard",
           "VillageView", "VillagesView"]  # fmt: skip


class RecognitionRow(NamedTuple):
    """A title that is no OCOP rank."""

    title: str
    body: str
    year: str
    href: str


class HoursRow(NamedTuple):
    """One day: `spans` are (opens, closes); none means closed."""

    day: int
    spans: tuple[tuple[str, str], ...]


class PointCard(NamedTuple):
    """One sales point in a list."""

    href: str
    name: Phrase
    kind: str
    address: str
    province: str
    status: str
    checked: str
    total: int


class VillageCard(NamedTuple):
    """One village in a list."""

    href: str
    name: Phrase
    kind: str
    province: str
    known_for: str
    title: str
    picture: Picture


class Section(NamedTuple):
    """Cards under a heading with an anchor of its own."""

    slug: str
    heading: str
    href: str
    points: tuple[PointCard, ...]
    villages: tuple[VillageCard, ...]


class PointView(NamedTuple):
    """`point.html`. `stale`: checked more than 12 months ago or never."""

    name: Phrase
    kind: str
    status: str
    operator: Anchor
    address: str
    place: PlaceView
    position: tuple[str, str] | None
    hours: tuple[HoursRow, ...]
    contacts: tuple[Contact, ...]
    summary: Phrase
    checked: str
    stale: bool
    document: str
    cards: tuple[Card, ...]
    others: tuple[PointCard, ...]
    sources: tuple[Anchor, ...]


class PointsView(NamedTuple):
    """`points.html`: by province, and the same points by type."""

    sections: tuple[Section, ...]
    kinds: tuple[tuple[str, tuple[PointCard, ...]], ...]
    total: int


class VillageView(NamedTuple):
    """`village.html`; `badge` and `certificate` are its OCOP rank, or None.

    `picture` is the wide crop of its first photo, or artwork; `shots` are all its photos.
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
    position: tuple[str, str] | None
    contacts: tuple[Contact, ...]
    cards: tuple[Card, ...]
    points: tuple[PointCard, ...]
    others: tuple[VillageCard, ...]
    sources: tuple[Anchor, ...]
    shots: tuple[Shot, ...] = ()


class VillagesView(NamedTuple):
    """`villages.html`: by province, and by type."""

    sections: tuple[Section, ...]
    kinds: tuple[tuple[str, tuple[VillageCard, ...]], ...]
    total: int
