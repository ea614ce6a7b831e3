"""The fields of the finder of places, with the number of places of each choice.

What they find is worked out in the browser, from `data.py`; without
scripts the lists by province stand, and the finder is hidden.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from generator.model.catalogue import Locality
from generator.model.sales_point import POINT_TYPES
from generator.model.village import VILLAGE_TYPES
from generator.model.vocabulary import FormerProvince, Province
from generator.render.desk import Desk
from generator.render.places.data import COMMUNES, known_points, known_villages, source_of
from generator.render.views.finding import Choice, FinderView
from generator.text import sort_key

__all__ = ["finder_of"]


def finder_of(desk: Desk, *, villages: bool) -> FinderView:
    """The finder of points, and of `villages` too where they are wanted."""
    points = known_points(desk.catalogue)
    receiving = known_villages(desk.catalogue) if villages else []
    where = [*(one.locality for one in points), *(one.locality for one in receiving)]
    vocabulary = desk.catalogue.vocabulary
    apart = [one for one in vocabulary.former_by_slug.values() if one.slug not in vocabulary.province_by_slug]
    return FinderView(
        source_of(desk),
        desk.knobs.base + COMMUNES,
        tuple(_provinces(vocabulary.provinces, Counter(one.province.slug for one in where))),
        tuple(one for one in _provinces(apart, _formerly(where)) if one.total),
        tuple(_types(desk, POINT_TYPES, Counter(one.record.type for one in points))),
        tuple(_types(desk, VILLAGE_TYPES, Counter(one.record.type for one in receiving))),
    )


def _formerly(where: Iterable[Locality]) -> Counter[str]:
    return Counter(one.former.slug for one in where if one.former)


def _provinces(provinces: Iterable[Province | FormerProvince], totals: Mapping[str, int]) -> Iterator[Choice]:
    """In Vietnamese order; a way can start where no place is."""
    for one in sorted(provinces, key=lambda one: sort_key(one.name)):
        yield Choice(one.slug, one.name, totals.get(one.slug, 0))


def _types(desk: Desk, types: Mapping[str, tuple[str, str]], totals: Mapping[str, int]) -> Iterator[Choice]:
    for kind, labels in types.items():
        if totals.get(kind):
            yield Choice(kind, desk.language.t(labels[0]), totals[kind])
