"""The desk at which the pages of one language are made: catalogue, lists, language, knobs.

Its memos hold small views that many pages share; they follow from the
catalogue alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from generator.derive.fairs import not_over
from generator.derive.ledger import NO_CHANGES, Ledger
from generator.derive.lists import Collection
from generator.derive.related import Neighbours
from generator.model.card import ShareCard
from generator.model.catalogue import Catalogue, Entry, Exhibition, Point, Tourism
from generator.render import parts, published
from generator.render.language import Language
from generator.render.maps.drawings import Drawings
from generator.render.places.grid import Grid
from generator.render.site import Knobs
from generator.render.views.fairs import Download
from generator.render.views.places import PointCard, VillageCard
from generator.render.views.values import Card, StoryCard

__all__ = ["Desk"]

Place = TypeVar("Place", Point, Tourism)

Key = tuple[str, tuple[str, ...]]
Near = tuple[str, str, list[str]]  # why, what is shared, and the slugs of products


class Desk:
    """Everything that the makers of pages ask for, in one language."""

    def __init__(
        self,
        catalogue: Catalogue,
        collections: Mapping[Key, Collection],
        neighbours: Neighbours,
        language: Language,
        knobs: Knobs,
        drawings: Drawings,
        stories: Sequence[StoryCard] = (),
        ledger: Ledger = NO_CHANGES,
        downloads: Mapping[str, Sequence[Download]] | None = None,
    ) -> None:
        self.catalogue = catalogue
        self.collections = collections
        self.neighbours = neighbours
        self.language = language
        self.knobs = knobs
        self.drawings = drawings
        self.stories = tuple(stories)
        self.ledger = ledger
        self.names = knobs.names[language.code]
        trading = catalogue.trading
        self.point_grid = Grid(trading)
        self.village_grid = Grid(catalogue.villages.values())
        self.points_in = _by_province(trading)
        self.villages_in = _by_province(catalogue.villages.values())
        self.points_run_by: dict[str, list[Point]] = defaultdict(list)
        for one in trading:
            self.points_run_by[one.record.producer].append(one)
        self.downloads = downloads or {}  # what one may take home from each fair, by its slug
        self.fairs_ahead = not_over(catalogue.fairs.values(), catalogue.today)
        self.fairs_of: dict[tuple[str, str], list[Exhibition]] = defaultdict(list)  # by kind and slug of what they show
        for fair in self.fairs_ahead:
            for kind, slugs in (("product", fair.products), ("producer", fair.producers)):
                for slug in slugs:
                    self.fairs_of[kind, slug].append(fair)
        self.told: dict[str, str] = {}  # what the cards of products follow from; kept by inputs.of_card
        self.shared_cards: dict[str, ShareCard] = {}  # those of products, by drawing; kept by share_cards.of_product
        self._cards: dict[str, Card] = {}
        self._near: tuple[str, list[Near]] = ("", [])
        self._points: dict[str, PointCard] = {}
        self._villages: dict[str, VillageCard] = {}

    def card(self, slug: str) -> Card:
        """The card of a product, made once."""
        found = self._cards.get(slug)
        if found is None:
            entry = self.catalogue.products[slug]
            producer = self.catalogue.producers.get(entry.producer)
            made_by = producer.record.name if producer else ""
            code = self.catalogue.codes.of("product", slug) if entry.listed else ""
            found = self._cards[slug] = parts.card(entry, made_by, self.language)._replace(code=code)
        return found

    def cards(self, slugs: Sequence[str]) -> tuple[Card, ...]:
        """The cards of several products, in the order given."""
        return tuple(map(self.card, slugs))

    def near(self, entry: Entry) -> list[Near]:
        """The neighbours of a product. A page asks twice in a row: for what it follows from, and to show them."""
        if self._near[0] != entry.slug:
            points = self.catalogue.points_of.get(entry.slug, ())
            self._near = entry.slug, list(self.neighbours.of(entry, points))
        return self._near[1]

    def point(self, point: Point) -> PointCard:
        """The card of a sales point, made once."""
        found = self._points.get(point.slug)
        if found is None:
            found = self._points[point.slug] = parts.point_card(point, self.language)
        return found

    def phone(self, point: Point) -> str:
        """The telephone of a sales point that may be published, or ""."""
        return self._contact(point, "phone")

    def email(self, point: Point) -> str:
        """The e-mail address of a sales point that may be published, or ""."""
        return self._contact(point, "email")

    def _contact(self, point: Point, field: str) -> str:
        operator = self.catalogue.producers.get(point.record.producer)
        return published.of_point(point.record, operator.record if operator else None, field)

    def village(self, village: Tourism) -> VillageCard:
        """The card of a village, made once."""
        found = self._villages.get(village.slug)
        if found is None:
            found = self._villages[village.slug] = parts.village_card(village, self.language)
        return found

    def sells_in(self, province: str) -> bool:
        """Whether the list of points has a part for a province (its slug)."""
        return ("province", province) in self.points_in

    def has_listed(self, entry: Entry) -> tuple[bool, bool, bool]:
        """Whether the producer, the group and the province of a product have listed products."""
        producer = self.catalogue.producers.get(entry.producer)
        made_by = producer is not None and any(self.catalogue.products[slug].listed for slug in producer.products)
        in_group = self.collections["group", (entry.group.slug,)]
        in_province = self.collections["province", (entry.locality.province.slug,)]
        return made_by, bool(in_group.entries), bool(in_province.entries)

    def collection(self, kind: str, *keys: str) -> Collection | None:
        """The list of that name, or None where it would be empty."""
        return self.collections.get((kind, keys))


def _by_province(places: Iterable[Place]) -> Mapping[tuple[str, str], list[Place]]:
    """Points or villages by ("province", slug) and by ("former", slug)."""
    found: dict[tuple[str, str], list[Place]] = {}
    for one in places:
        where = one.locality
        found.setdefault(("province", where.province.slug), []).append(one)
        if where.former:
            found.setdefault(("former", where.former.slug), []).append(one)
    return found
