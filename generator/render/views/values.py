"""Small values that views are made of: text, links, pictures, cards, badges."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from generator.model.card import ShareCard

__all__ = ["Alternate", "Anchor", "Badge", "Card", "CertificateView", "Contact", "Decision", "Door", "Facet", "Fact",
           "Meta", "Month", "PackRow", "Pager", "Phrase", "Picture", "PlaceView", "Related", "Shot", "StoryCard",
           "Tally", "Ways"]  # fmt: skip


class Phrase(NamedTuple):
    """Text of a record; `lang` is "" where it is in the language of the page, else its code."""

    text: str
    lang: str


class Anchor(NamedTuple):
    """A link; `href` is "" where there is text but no page."""

    text: Phrase
    href: str


class Alternate(NamedTuple):
    """The same page in another language: its code, its address on this site and in full."""

    lang: str
    href: str
    url: str


class Ways(NamedTuple):
    """Links that hand a page on: see `generator/render/sharing.py`."""

    zalo: str
    facebook: str
    mail: str


class ShortAddress(NamedTuple):
    """Where a record is found by few letters: its code, the address in full and as one says it, and for links.

    `svg` and `png` are its QR code with name and address beneath, or "" where none is made.
    """

    code: str
    address: str
    said: str
    href: str
    svg: str
    png: str


class Meta(NamedTuple):
    """The head of a page. `canonical` is a full address; `json_ld` is safe to embed.

    `section` marks the entry of the main navigation: products, places, groups,
    points, villages, fairs, stories, check, about, home or "".  `image` is the full address of the
    share card, 1200 x 630 pixels, or ""; `image_alt` says what is on it, `share_card`
    is for whoever draws it.  `ways` hand the page on.
    """

    title: str
    description: str
    route: str
    canonical: str
    robots: str
    alternates: tuple[Alternate, ...]
    crumbs: tuple[Anchor, ...]
    json_ld: Markup
    og_type: str
    section: str
    prev: str
    next: str
    image: str = ""
    image_alt: str = ""
    share_card: ShareCard | None = None
    short: ShortAddress | None = None
    ways: Ways | None = None


class Picture(NamedTuple):
    """A picture; `artwork` is the drawing of a group or set that stands in for a photo.

    `src` is a JPEG (of artwork an SVG) of `width` x `height` pixels; `webp` holds the same in
    several widths, as a srcset, or "".  `tint` names the colour that stands there until the
    photo has come.  `lang` is the language of `alt` where it is not that of the page, or "".
    """

    src: str
    width: int
    height: int
    alt: str
    artwork: bool
    webp: str = ""
    tint: str = ""
    lang: str = ""


class Shot(NamedTuple):
    """One photo of a gallery: whole, small, and as large as there is.

    `picture` is the whole photo, `thumb` a crop of it.  `full` is the address of the largest
    JPEG, `full_webp` that of the largest WebP or "", both `full_width` x `full_height` pixels.
    `credit` names who took it, `licence` under which terms it is shown, or "".
    """

    picture: Picture
    thumb: Picture
    full: str
    full_webp: str
    full_width: int
    full_height: int
    credit: str
    licence: str


class Badge(NamedTuple):
    """The certificate in short, for lists. `state` is one of the six states.

    `stars` is 0 where no star may be shown.  `until` is the day that decides (the end,
    or since when it has ended), as text, or "".  `data` is what certificate.js needs
    to judge again: see `certificate_data`.
    """

    state: str
    stars: int
    until: str
    data: str


class Card(NamedTuple):
    """One product in a list; `code` is that by which a visitor keeps it, "" where none or where it is not listed."""

    href: str
    name: Phrase
    badge: Badge
    producer: str
    province: str
    kind: str
    picture: Picture
    code: str = ""

    def __hash__(self) -> int:
        """That of the address: cards are asked for by the hundred thousand, and hashing all that is in them is slow."""
        return hash(self.href)


class Tally(NamedTuple):
    """A link with the number of products behind it; `current` marks the page one is on."""

    text: str
    href: str
    total: int
    current: bool
    note: str


class Facet(NamedTuple):
    """A way to narrow a list: `name` is star, group, set, province or month."""

    name: str
    tallies: tuple[Tally, ...]


class Door(NamedTuple):
    """A way in with a picture, as the six groups on the home page."""

    text: str
    href: str
    total: int
    picture: Picture


class Pager(NamedTuple):
    """Pages of a list, from 1. `pages` are (number, address); 0 stands for a gap."""

    number: int
    last: int
    prev: str
    next: str
    pages: tuple[tuple[int, str], ...]


class Fact(NamedTuple):
    """A line of a list of facts; `label` is a word of the interface, already translated."""

    label: str
    value: Phrase
    href: str


class Month(NamedTuple):
    """One of twelve; `on`: in season; `href` leads to the products of that month, or ""."""

    number: int
    on: bool
    href: str
    total: int


class PlaceView(NamedTuple):
    """Where something is, now and before 1/7/2025."""

    commune: str
    province: Anchor
    former: Anchor
    before: str


class CertificateView(NamedTuple):
    """One recognition set out like a document. Empty text means: not known.

    `ends` is the end as text; `ends_earliest` and `ends_latest` are ISO days or "".
    `reckoned`: the end was reckoned from the issue and the 36 months.
    """

    state: str
    stars: int
    decision: str
    issuer: str
    issued: str
    ends: str
    reckoned: bool
    code: str
    evidence: Anchor
    grade: str
    revoked_on: str
    revoked_by: str
    pending: str


class PackRow(NamedTuple):
    """One pack; `price` and `price_on` as text, or ""."""

    label: str
    net: str
    price: str
    price_on: str


class Contact(NamedTuple):
    """Something to follow or call; `kind` is a link kind, phone or email; `checked` is a date or ""."""

    kind: str
    text: str
    href: str
    checked: str


class Related(NamedTuple):
    """Other products, and why: `reason` is producer, village, commune, set or point."""

    reason: str
    anchor: Anchor
    cards: tuple[Card, ...]


class StoryCard(NamedTuple):
    """One story in a list; `day` as text, `iso` for machines."""

    href: str
    title: Phrase
    summary: Phrase
    day: str
    iso: str


class Decision(NamedTuple):
    """One decision with its products; `issuer` and `year` are "" where not known."""

    number: str
    issuer: str
    year: str
    products: tuple[Anchor, ...]
