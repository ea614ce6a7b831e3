"""What filters and orders need of every listed product, in columns, in one file.

A column has a value for each product in the order of their numbers, which is
the Vietnamese order of names.  States and stars are not in it: the browser
judges the certificates on the visitor's day.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable
from typing import Any

from generator.model.catalogue import Catalogue
from generator.render.parts import certificate_data
from generator.render.search.shards import shortened

__all__ = ["columns"]


# Signs that stand for themselves in JSON and in HTML.
_SIGNS = "".join(sign for sign in map(chr, range(32, 127)) if sign not in '"\\<>&')


class _Column:
    """Values that come again and again, as numbers of a table."""

    def __init__(self) -> None:
        self.table: dict[Hashable, int] = {}
        self.numbers: list[int] = []

    def add(self, value: Hashable) -> None:
        """Add the value of the next product."""
        self.numbers.append(self.table.setdefault(value, len(self.table)))

    @property
    def packed(self) -> str:
        """The numbers, each as one sign or, in a longer table, as two: smaller than digits, and quick to read."""
        size = len(_SIGNS)
        if len(self.table) <= size:
            return "".join(_SIGNS[number] for number in self.numbers)
        return "".join(_SIGNS[number // size] + _SIGNS[number % size] for number in self.numbers)


def columns(catalogue: Catalogue) -> dict[str, Any]:
    """`places` [province, former or ""], `kinds` [group, set or ""], `terms` of certificates: tables;
    `place`, `kind`, `term`: numbers in them by product, in the `signs`; `months`: products by month; `sold`:
    products that a point stocks."""
    places, kinds, terms = _Column(), _Column(), _Column()
    months: dict[int, list[int]] = {}
    sold = []
    for number, entry in enumerate(catalogue.listed):
        where, former = entry.locality, entry.locality.former
        apart = former and former.slug not in catalogue.vocabulary.province_by_slug
        places.add((where.province.slug, former.slug if former and apart else ""))
        kinds.add((entry.group.slug, entry.set.slug if entry.set else ""))
        terms.add(certificate_data(entry.terms))
        for month in sorted(set(entry.record.season)):
            months.setdefault(month, []).append(number)
        if catalogue.points_of.get(entry.slug):
            sold.append(number)
    return {
        "signs": _SIGNS,
        "total": len(catalogue.listed),
        "places": list(places.table),
        "place": places.packed,
        "kinds": list(kinds.table),
        "kind": kinds.packed,
        "terms": _parsed(terms.table),
        "term": terms.packed,
        "months": {month: shortened(found) for month, found in sorted(months.items())},
        "sold": shortened(sold),
    }


def _parsed(texts: Iterable[Any]) -> list[Any]:
    return [json.loads(text) for text in texts]
