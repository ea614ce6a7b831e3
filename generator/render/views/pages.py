"""Views of whole pages, one a template."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from generator.render.filter_views import FiltersView
from generator.render.views.buying import BuyView
from generator.render.views.changes import ChangesView
from generator.render.views.fairs import FairRow, FairsView, FairView
from generator.render.views.finding import MapPageView
from generator.render.views.maps import MapView, Numbered
from generator.render.views.offline import OfflineView
from generator.render.views.places import PointCard, PointsView, PointView, VillageCard
from generator.render.views.short import GoneView
from generator.render.views.values import (
    Anchor,
    Badge,
    Card,
    CertificateView,
    Contact,
    Decision,
    Door,
    Facet,
    Fact,
    Month,
    PackRow,
    Pager,
    Phrase,
    Picture,
    PlaceView,
    Related,
    Shot,
    StoryCard,
    Tally,
)
from generator.render.views.villages import DayView, VillagesView, VillageView

__all__ = ["TEMPLATES", "CheckView", "EmptyView", "GroupsView", "HomeView", "ListingView", "MyListView", "ProducerView",
           "ProducersView", "ProductView", "ProvinceView", "ProvincesView", "SearchView", "StoriesView"]  # fmt: skip


class HomeView(NamedTuple):
    """`home.html`; `fairs` are those running or ahead."""

    stars: tuple[Tally, ...]
    groups: tuple[Door, ...]
    provinces: tuple[Tally, ...]
    map: MapView
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
    fairs: tuple[FairRow, ...] = ()


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
    """`province.html`: a province of today (`now` is None) or a former one (`now` leads to its successor).

    `map` and `numbered`, the list beside it, are those of its first page.
    """

    listing: ListingView
    region: str
    former: tuple[Tally, ...]
    now: Anchor | None
    points: tuple[PointCard, ...]
    villages: tuple[VillageCard, ...]
    map: MapView | None
    numbered: tuple[Numbered, ...]


class ProvincesView(NamedTuple):
    """`provinces.html`: all provinces by region; `note` of a tally names the former ones."""

    map: MapView
    regions: tuple[tuple[str, tuple[Tally, ...]], ...]
    former: tuple[Tally, ...]


class GroupsView(NamedTuple):
    """`groups.html`: the 6 groups (a door, the full name) with their 26 sets."""

    groups: tuple[tuple[Door, str, tuple[Tally, ...]], ...]


class ProductView(NamedTuple):
    """`product.html`; `ways` lead on from a product whose certificate no longer holds, for which `buy` is None.

    `shots` are its photos; where there are none, `picture` is the artwork.  `fairs`, running or ahead, show it;
    `code` is that by which a visitor keeps it, or "".
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
    buy: BuyView | None
    village: VillageCard | None
    related: tuple[Related, ...]
    sources: tuple[Anchor, ...]
    ways: tuple[Anchor, ...]
    prev: Anchor | None
    next: Anchor | None
    shots: tuple[Shot, ...] = ()
    fairs: tuple[FairRow, ...] = ()
    code: str = ""


class ProducerView(NamedTuple):
    """`producer.html`; `ended` are products whose certificate ended or was revoked, `fairs` where it will be met."""

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
    fairs: tuple[FairRow, ...] = ()


class ProducersView(NamedTuple):
    """`producers.html`: producers by letter; `tallies` are those of this page, `listed` have listed products."""

    tallies: tuple[Tally, ...]
    total: int
    listed: int
    pager: Pager


class StoriesView(NamedTuple):
    """`stories.html`."""

    stories: tuple[StoryCard, ...]


class CheckView(NamedTuple):
    """`check.html`; `total` counts the records, ended and revoked ones too."""

    total: int
    decisions: tuple[Decision, ...]
    today: str


class MyListView(NamedTuple):
    """`my-list.html`. `pieces` is the address of the folder of the files that the list is shown from; `letters` of a
    code say which of them a product is in: see `generator/render/my_list/`."""

    pieces: str
    letters: int


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
    "map.html": MapPageView,
    "day.html": DayView,
    "day-file.html": DayView,
    "fair.html": FairView,
    "fairs.html": FairsView,
    "village.html": VillageView,
    "villages.html": VillagesView,
    "stories.html": StoriesView,
    "check.html": CheckView,
    "changes.html": ChangesView,
    "offline.html": OfflineView,
    "my-list.html": MyListView,
    "gone.html": GoneView,
    "404.html": EmptyView,
}
