"""Views of fairs: the page, the list, the line on other pages, and the files that one may take home."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from markupsafe import Markup

from generator.render.views.places import Directions
from generator.render.views.values import Anchor, Card, Contact, Fact, Phrase, Picture, PlaceView, Shot
from generator.render.views.villages import Pointer

__all__ = ["BoothRow", "DayRow", "Download", "DownloadRow", "FairRow", "FairState", "FairView", "FairsView", "HallRow",
           "SessionRow"]  # fmt: skip

FairState: TypeAlias = Literal["ahead", "running", "over", "cancelled", "postponed"]


class Download(NamedTuple):
    """A file made for a fair: its name below `/tai-ve/hoi-cho/<slug>/`, as `so-tay.pdf`, and its size in bytes."""

    name: str
    size: int


class DownloadRow(NamedTuple):
    """A file to take home: what it is, its address, its size in words."""

    label: str
    href: str
    size: str


class FairRow(NamedTuple):
    """A fair in a list or on the page of something that it shows.

    `state` holds on the day of the build; `first` and `last` are its days in ISO 8601, from which fair.js judges it
    again.  `days` are those days as text, `leaf` as on a leaf of a calendar: figures, and the month below; `where` is
    the venue and province, `booth` where in the fair, or "".
    """

    href: str
    name: Phrase
    state: FairState
    first: str
    last: str
    days: str
    leaf: tuple[str, str]
    where: str
    summary: Phrase = Phrase("", "")
    booth: str = ""


class SessionRow(NamedTuple):
    """Something on the programme: `time` as text, `starts` and `ends` as 08:00; each "" where it is not known."""

    time: str
    starts: str
    ends: str
    title: str
    where: str
    note: str


class DayRow(NamedTuple):
    """One day of the programme: in ISO 8601, as text, and what is on."""

    iso: str
    label: str
    sessions: tuple[SessionRow, ...]


class BoothRow(NamedTuple):
    """One booth: its number, the anchor it has on the page, who is there and with what."""

    number: str
    anchor: str
    who: Anchor
    products: tuple[Anchor, ...]
    note: str


class HallRow(NamedTuple):
    """The booths of one hall; `name` is "" for those of none."""

    name: str
    booths: tuple[BoothRow, ...]


class FairView(NamedTuple):
    """`fair.html`. `row` is the fair as lists show it; `hours` says when it is open each day, or "".

    `plan` is the drawing of the halls.  `cards` are the products, those ended since among them;
    `producers` lead to their pages, with the province as note.  `calendar` is the address of its file.
    """

    name: Phrase
    row: FairRow
    hours: str
    summary: Phrase
    picture: Picture | None
    shots: tuple[Shot, ...]
    venue: str
    address: str
    place: PlaceView
    directions: Directions
    facts: tuple[Fact, ...]
    programme: tuple[DayRow, ...]
    halls: tuple[HallRow, ...]
    plan: Picture | None
    cards: tuple[Card, ...]
    producers: tuple[Pointer, ...]
    contacts: tuple[Contact, ...]
    story: Markup
    story_lang: str
    calendar: str
    downloads: tuple[DownloadRow, ...]
    sources: tuple[Anchor, ...]


class FairsView(NamedTuple):
    """`fairs.html`: fairs of today and ahead, and those past by year, the newest first."""

    running: tuple[FairRow, ...]
    ahead: tuple[FairRow, ...]
    past: tuple[tuple[str, tuple[FairRow, ...]], ...]
