"""Sound records to the catalogue: places mapped, certificates judged, both sides of a link joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from generator.derive.certificates import standing_of, term_of
from generator.derive.fairs import exhibition_of
from generator.derive.photos import frame, stamp_of
from generator.derive.places import locality_of, spot_of
from generator.model.catalogue import Catalogue, Entry, Framed, MadeBy, Point, Tourism
from generator.model.fair import Fair
from generator.model.geography import Land
from generator.model.producer import Producer
from generator.model.product import Product
from generator.model.sales_point import SalesPoint
from generator.model.sound import Checked, Outcomes
from generator.model.village import Village
from generator.model.vocabulary import Vocabulary
from generator.text import sort_key

__all__ = ["derive_catalogue"]

_Kind = TypeVar("_Kind", Product, Producer, SalesPoint, Village, Fair)


def derive_catalogue(
    records: Iterable[Checked], vocabulary: Vocabulary, land: Land, today: date, outcomes: Outcomes
) -> Catalogue:
    """The catalogue on `today` of all sound records that are no drafts; `outcomes` tell what became of photos."""
    sound = [one for one in records if one.value is not None and not one.value.draft]
    photos = {(one.kind, one.slug): frame(one, outcomes) for one in sound if one.photos}
    products = {
        slug: _entry(slug, value, vocabulary, today, photos.get(("product", slug), ()))
        for slug, value in _of(sound, Product).items()
    }
    producers, points, villages = _of(sound, Producer), _of(sound, SalesPoint), _of(sound, Village)
    plans = {one.slug: one.plan for one in sound if one.plan}
    points_of = _points_of(products, points)
    stocked = _turned(points_of)
    made_by = _grouped((entry.record.producer, slug) for slug, entry in products.items())
    made_in = _grouped((entry.record.village, slug) for slug, entry in products.items() if entry.listed)
    return Catalogue(
        today,
        vocabulary,
        land,
        products,
        {
            slug: MadeBy(slug, one, locality_of(one.place, vocabulary), made_by.get(slug, ()))
            for slug, one in producers.items()
        },
        {slug: _point(slug, one, vocabulary, land, stocked.get(slug, ())) for slug, one in points.items()},
        {
            slug: _tourism(slug, one, vocabulary, land, today, made_in.get(slug, ()), photos.get(("village", slug), ()))
            for slug, one in villages.items()
        },
        points_of,
        {(one.kind, one.slug): stamp_of(one, photos.get((one.kind, one.slug), ())) for one in sound},
        fairs={
            slug: exhibition_of(slug, one, products, producers, vocabulary, land, today)._replace(
                photos=photos.get(("fair", slug), ()), plan=plans.get(slug, "")
            )
            for slug, one in _of(sound, Fair).items()
        },
    )


def _of(records: Iterable[Checked], kind: type[_Kind]) -> dict[str, _Kind]:
    """The records of one kind by slug, in Vietnamese order of their names."""
    found = [(one.slug, one.value) for one in records if isinstance(one.value, kind)]
    return dict(sorted(found, key=lambda pair: (sort_key(pair[1].name), pair[0])))


def _entry(slug: str, record: Product, vocabulary: Vocabulary, today: date, photos: tuple[Framed, ...]) -> Entry:
    product_set = vocabulary.set_by_no[record.set] if record.set else None
    group = vocabulary.group_by_slug[product_set.group if product_set else record.group]
    terms = tuple(map(term_of, record.certifications))
    return Entry(
        slug,
        record,
        standing_of(record.certifications, terms, today),
        terms,
        locality_of(record.place, vocabulary),
        group,
        product_set,
        record.producer,
        photos,
    )


def _point(slug: str, record: SalesPoint, vocabulary: Vocabulary, land: Land, products: tuple[str, ...]) -> Point:
    locality = locality_of(record.place, vocabulary)
    return Point(slug, record, locality, products, spot_of(record.position, locality, land.gazetteer))


def _tourism(
    slug: str,
    record: Village,
    vocabulary: Vocabulary,
    land: Land,
    today: date,
    products: tuple[str, ...],
    photos: tuple[Framed, ...],
) -> Tourism:
    ranks = record.certifications
    terms = tuple(map(term_of, ranks))
    standing = standing_of(ranks, terms, today) if ranks else None
    locality = locality_of(record.place, vocabulary)
    spot = spot_of(record.position, locality, land.gazetteer)
    return Tourism(slug, record, locality, standing, terms, products, spot, photos)


def _points_of(products: Mapping[str, Entry], points: Mapping[str, SalesPoint]) -> dict[str, tuple[str, ...]]:
    """The points of each listed product, from `stocks` and `sold_at` alike, without closed ones."""
    stocked: dict[str, set[str]] = {slug: set(point.stocks) for slug, point in points.items()}
    for slug, entry in products.items():
        for point in entry.record.sold_at:
            stocked.setdefault(point, set()).add(slug)
    return _grouped(
        (product, slug)
        for slug, point in points.items()
        if point.status != "closed"
        for product in sorted(stocked[slug])
        if product in products and products[product].listed
    )


def _turned(points_of: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return _grouped((point, product) for product, points in points_of.items() for point in points)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """The second halves of `pairs` by their first, in the order given; an empty first is left out."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        if key:
            found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}
