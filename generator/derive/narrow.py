"""A part of the catalogue that stands by itself: some products, and all that belongs to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias, TypeVar

from generator.model.catalogue import Catalogue, Entry, MadeBy, Point, Tourism
from generator.model.code import Codes

__all__ = ["Chosen", "narrowed", "of_fair", "of_province"]

_Shown = TypeVar("_Shown")
_Located: TypeAlias = Entry | MadeBy | Point | Tourism


class Chosen(NamedTuple):
    """Slugs of what a part is made for. What belongs to the products comes with them: see `narrowed`."""

    products: frozenset[str]
    producers: frozenset[str] = frozenset()
    points: frozenset[str] = frozenset()
    villages: frozenset[str] = frozenset()
    fairs: frozenset[str] = frozenset()


def of_province(catalogue: Catalogue, slug: str) -> Chosen:
    """All that lies in a province of today, ended products too: their pages say so."""

    def there(shown: Mapping[str, _Shown]) -> frozenset[str]:
        return frozenset(key for key, one in shown.items() if one.locality.province.slug == slug)  # type: ignore[attr-defined]

    return Chosen(
        there(catalogue.products), there(catalogue.producers), there(catalogue.points), there(catalogue.villages)
    )


def of_fair(catalogue: Catalogue, slug: str) -> Chosen:
    """A fair, and what it shows."""
    fair = catalogue.fairs[slug]
    return Chosen(frozenset(fair.products), frozenset(fair.producers), fairs=frozenset([slug]))


def narrowed(catalogue: Catalogue, chosen: Chosen) -> Catalogue:
    """The catalogue of what is chosen, with the producers, points and villages of the products.

    Links between what is left are whole, and none leads out of it.  Who runs a point stays with it: what
    may be published of the point hangs on that.
    """
    products = _only(catalogue.products, chosen.products)
    points_of = _only(catalogue.points_of, products)
    points = _only(catalogue.points, {*chosen.points, *(slug for some in points_of.values() for slug in some)})
    villages = _only(catalogue.villages, {*chosen.villages, *(one.record.village for one in products.values())})
    behind = {*_makers(products.values()), *(one.record.producer for one in points.values())}
    producers = _only(catalogue.producers, {*chosen.producers, *behind})
    part = catalogue._replace(
        products=products,
        producers={slug: one._replace(products=_of(one.products, products)) for slug, one in producers.items()},
        points={slug: one._replace(products=_of(one.products, products)) for slug, one in points.items()},
        villages={slug: one._replace(products=_of(one.products, products)) for slug, one in villages.items()},
        points_of=points_of,
        fairs=_only(catalogue.fairs, chosen.fairs),
    )
    return part._replace(codes=_codes(catalogue.codes, part))


def _only(shown: Mapping[str, _Shown], wanted: Iterable[str]) -> dict[str, _Shown]:
    """What is wanted of a mapping, in the order of the mapping."""
    known = frozenset(wanted)
    return {slug: one for slug, one in shown.items() if slug in known}


def _of(slugs: Iterable[str], products: Mapping[str, Entry]) -> tuple[str, ...]:
    return tuple(slug for slug in slugs if slug in products)


def _codes(codes: Codes, part: Catalogue) -> Codes:
    """The codes of what is left, and of what nobody has any more."""
    issued = {record: code for record, code in codes.issued.items() if record[1] in part.by_kind[record[0]]}
    left_out = codes.issued.keys() - issued.keys()
    lines = tuple(one for one in codes.lines if (one.kind, one.slug) not in left_out)
    return Codes(issued, lines)


def _makers(entries: Iterable[Entry]) -> Iterator[str]:
    return (entry.producer for entry in entries)
