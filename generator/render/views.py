"""What templates get: one frozen view a template, made of small values.

Everything here is ready to be shown: dates, numbers and addresses are text in
the language of the page.  Words of the interface stand in the templates.
Views are named tuples: quick to make, and their content can be hashed.
"""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from generator.model.card import ShareCard
from generator.render.filter_views import FiltersView

__all__ = ["TEMPLATES", "Alternate", "Anchor", "Badge", "Card", "CertificateView", "CheckView", "Contact", "Decision",
           "Door", "EmptyView", "Facet", "Fact", "GroupsView", "HomeView", "HoursRow", "ListingView", "Meta", "Month",
           "PackRow", "Pager", "Phrase", "Picture", "PlaceView", "PointCard", "PointView", "PointsView",
           "ProducerView", "ProducersView", "ProductView", "ProvinceView", "ProvincesView",
           "RecognitionRow", "Related", "SearchView", "Section", "Shot", "StoriesView", "StoryCard", "Tally",
           "VillageCard", "VillageView", "VillagesView"]  # fmt: skip


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


class Meta(NamedTuple):
    """The head of a page. `canonical` is a full address; `json_ld` is safe to embed.

    `section` marks the entry of the main navigation: products, places, groups,
    points, villages, stories, check, about, home or "".  `image` is the full address of the
    share card, 1200 x 630 pixels, or ""; `image_alt` says what is on it, `share_card`
    is for whoever draws it.
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
    """One product in a list."""

    href: str
    name: Phrase
    badge: Badge
    producer: str
    province: str
    kind: str
    picture: Picture


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


class StoryCard(NamedTuple):
    """One story in a list; `day` as text, `iso` for machines."""

    href: str
    title: Phrase
    summary: Phrase
    day: str
    iso: str


class Section(NamedTuple):
    """Cards under a heading with an anchor of its own."""

    slug: str
    heading: str
    href: str
    points: tuple[PointCard, ...]
    villages: tuple[VillageCard, ...]


class HomeView(NamedTuple):
    """`home.html`."""

    stars: tuple[Tally, ...]
    groups: tuple[Door, ...]
    provinces: tuple[Tally, ...]
    months: tuple[Month, ...]
    in_season: tuple[Card, ...]
    newest: tuple[Card, ...]
    village: VillageCard | None
    stories: tuple[StoryCard, ...]
    products: int
    producers: int
    points: int
    villages: int
    today: str


class ListingView(NamedTuple):
    """`listing.html`: products of a facet, one page of them.

    `kind` is browse, star, group, set, month or crossing; `heading` is translated;
    `also` are former wordings or names; `total` counts all pages; `more` leads to
    the filters with this list chosen; where they stand on the page itself they are `filters`.
    """

    kind: str
    heading: str
    number: str
    subgroup: str
    also: tuple[str, ...]
    total: int
    unknown: int
    cards: tuple[Card, ...]
    facets: tuple[Facet, ...]
    filters: FiltersView | None
    more: str
    pager: Pager
    picture: Picture | None


class SearchView(NamedTuple):
    """`search.html`; `listing` is what stands there until something is asked."""

    listing: ListingView


class ProvinceView(NamedTuple):
    """`province.html`: a province of today (`now` is None) or a former one (`now` leads to its successor)."""

    listing: ListingView
    region: str
    former: tuple[Tally, ...]
    now: Anchor | None
    points: tuple[PointCard, ...]
    villages: tuple[VillageCard, ...]


class ProvincesView(NamedTuple):
    """`provinces.html`: all provinces by region; `note` of a tally names the former ones."""

    regions: tuple[tuple[str, tuple[Tally, ...]], ...]
    former: tuple[Tally, ...]


class GroupsView(NamedTuple):
    """`groups.html`: the 6 groups (a door, the full name) with their 26 sets."""

    groups: tuple[tuple[Door, str, tuple[Tally, ...]], ...]


class ProductView(NamedTuple):
    """`product.html`; `ways` lead on from a product whose certificate no longer holds.

    `shots` are its photos; where there are none, `picture` is the artwork.
    """

    name: Phrase
    badge: Badge
    picture: Picture
    summary: Phrase
    producer: Anchor
    place: PlaceView
    group: Anchor
    set: Anchor
    certificate: CertificateView
    history: tuple[CertificateView, ...]
    aliases: tuple[str, ...]
    story: Markup
    story_lang: str
    packs: tuple[PackRow, ...]
    facts: tuple[Fact, ...]
    months: tuple[Month, ...]
    contacts: tuple[Contact, ...]
    points: tuple[PointCard, ...]
    village: VillageCard | None
    related: tuple[Related, ...]
    sources: tuple[Anchor, ...]
    ways: tuple[Anchor, ...]
    prev: Anchor | None
    next: Anchor | None
    shots: tuple[Shot, ...] = ()


class ProducerView(NamedTuple):
    """`producer.html`; `ended` are products whose certificate ended or was revoked."""

    name: Phrase
    form: str
    place: PlaceView
    summary: Phrase
    aliases: tuple[str, ...]
    story: Markup
    story_lang: str
    contacts: tuple[Contact, ...]
    address: str
    cards: tuple[Card, ...]
    ended: tuple[Card, ...]
    points: tuple[PointCard, ...]
    sources: tuple[Anchor, ...]


class ProducersView(NamedTuple):
    """`producers.html`: producers by letter; `tallies` are those of this page."""

    tallies: tuple[Tally, ...]
    total: int
    pager: Pager


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


class StoriesView(NamedTuple):
    """`stories.html`."""

    stories: tuple[StoryCard, ...]


class Decision(NamedTuple):
    """One decision with its products; `issuer` and `year` are "" where not known."""

    number: str
    issuer: str
    year: str
    products: tuple[Anchor, ...]


class CheckView(NamedTuple):
    """`check.html`; `total` counts the records, ended and revoked ones too."""

    total: int
    decisions: tuple[Decision, ...]
    today: str


class EmptyView(NamedTuple):
    """`404.html` and other pages that are words only."""


TEMPLATES = {
    "home.html": HomeView,
    "listing.html": ListingView,
    "search.html": SearchView,
    "province.html": ProvinceView,
    "provinces.html": ProvincesView,
    "groups.html": GroupsView,
    "product.html": ProductView,
    "producer.html": ProducerView,
    "producers.html": ProducersView,
    "point.html": PointView,
    "points.html": PointsView,
    "village.html": VillageView,
    "villages.html": VillagesView,
    "stories.html": StoriesView,
    "check.html": CheckView,
    "404.html": EmptyView,
}
