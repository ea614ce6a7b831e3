"""The catalogue: everything that pages are made of, joined and sorted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from generator.model.certificate import LISTED, Standing, Term
from generator.model.code import NO_CODES, Codes
from generator.model.fair import Fair
from generator.model.geography import Land, Spot
from generator.model.photo import Developed
from generator.model.producer import Producer
from generator.model.product import Product
from generator.model.sales_point import SalesPoint
from generator.model.shared import Photo
from generator.model.village import Village
from generator.model.vocabulary import FormerProvince, Group, ProductSet, Province, Vocabulary

__all__ = ["Catalogue", "Entry", "Exhibition", "Framed", "Locality", "MadeBy", "Point", "Tourism"]


class Locality(NamedTuple):
    """Where something is: now, before 1/7/2025 (None where not known), and as written."""

    province: Province
    former: FormerProvince | None
    commune: str
    before: str


class Framed(NamedTuple):
    """A photo as its record names it, with what was made of it."""

    photo: Photo
    developed: Developed


class Entry(NamedTuple):
    """A product with what follows from its record. `photos` are those that can be shown, the main one first."""

    slug: str
    record: Product
    standing: Standing
    terms: tuple[Term, ...]
    locality: Locality
    group: Group
    set: ProductSet | None
    producer: str
    photos: tuple[Framed, ...] = ()

    @property
    def listed(self) -> bool:
        """Whether the product stands in lists; ended and revoked ones keep only their page."""
        return self.standing.state in LISTED


class MadeBy(NamedTuple):
    """A producer with the slugs of its products, listed and ended."""

    slug: str
    record: Producer
    locality: Locality
    products: tuple[str, ...]


class Point(NamedTuple):
    """A sales point with the slugs of the listed products it stocks; `spot` is None where nobody can say where it is."""

    slug: str
    record: SalesPoint
    locality: Locality
    products: tuple[str, ...]
    spot: Spot | None


class Tourism(NamedTuple):
    """A village with the slugs of its products; `standing` is its own OCOP rank, or None."""

    slug: str
    record: Village
    locality: Locality
    standing: Standing | None
    terms: tuple[Term, ...]
    products: tuple[str, ...]
    spot: Spot | None
    photos: tuple[Framed, ...] = ()


class Exhibition(NamedTuple):
    """A fair with what it shows: slugs of products and of producers, each in the order of the record, without repeats.

    First those of booths, then those listed, then those that the query finds; a product that has ended since is among
    them. `first` and `last` are its days; `plan` is the SVG of its plan, or "".
    """

    slug: str
    record: Fair
    locality: Locality
    first: date
    last: date
    products: tuple[str, ...]
    producers: tuple[str, ...]
    spot: Spot | None
    photos: tuple[Framed, ...] = ()
    plan: str = ""

    def over(self, day: date) -> bool:
        """Whether the fair lies in the past on `day`."""
        return day > self.last

    def running(self, day: date) -> bool:
        """Whether `day` is one of its days, and it was not called off."""
        return self.first <= day <= self.last and not self.record.status


class Catalogue(NamedTuple):
    """All of it on one day. Mappings are in Vietnamese order of names, keyed by slug.

    `points_of` maps a product to the points that stock it, whichever side says so;
    `stamps` maps kind and slug to the digest of the record's file and of what was made of its photos;
    `codes` are those of short addresses; `fairs` are those ahead, running and past.
    """

    today: date
    vocabulary: Vocabulary
    land: Land
    products: Mapping[str, Entry]
    producers: Mapping[str, MadeBy]
    points: Mapping[str, Point]
    villages: Mapping[str, Tourism]
    points_of: Mapping[str, tuple[str, ...]]
    stamps: Mapping[tuple[str, str], str]
    codes: Codes = NO_CODES
    fairs: Mapping[str, Exhibition] = {}

    @property
    def by_kind(self) -> Mapping[str, Mapping[str, Entry | MadeBy | Point | Tourism | Exhibition]]:
        """All records that have a page, by their kind and slug."""
        return {
            "product": self.products,
            "producer": self.producers,
            "sales-point": self.points,
            "village": self.villages,
            "fair": self.fairs,
        }

    @property
    def trading(self) -> tuple[Point, ...]:
        """The sales points that are not closed for good, in Vietnamese order: those to send somebody to."""
        return tuple(point for point in self.points.values() if point.record.status != "closed")

    @property
    def listed(self) -> tuple[Entry, ...]:
        """The products that stand in lists, in Vietnamese order."""
        return tuple(entry for entry in self.products.values() if entry.listed)
