"""What filters and orders need of every listed product, in columns, in one file.

A column has a value for each product in the order of their `numbers`, which is
the Vietnamese order of names.  States and stars are not in it: the browser
judges the certificates on the visitor's day.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Sequence
from itertools import chain
from typing import Any, Generic, TypeVar

from generator.model.catalogue import Catalogue
from generator.model.certificate import Term
from generator.render.parts import certificate_data
from generator.render.search.numbers import SLOTS, Numbered
from generator.render.search.shards import shortened

__all__ = ["columns"]

Value = TypeVar("Value", bound=Hashable)
# Signs that stand for themselves in JSON and in HTML.
_SIGNS = "".join(sign for sign in map(chr, range(32, 127)) if sign not in '"\\<>&')


class _Column(Generic[Value]):
    """Values that come again and again, as numbers of a table."""

    def __init__(self) -> None:
        self.table: dict[Value, int] = {}
        self.numbers: list[int] = []

    def add(self, value: Value) -> None:
        """Add the value of the next product."""
        self.numbers.append(self.table.setdefault(value, len(self.table)))

    @property
    def packed(self) -> str:
        """The numbers, each as one sign or, in a longer table, as two: smaller than digits, and quick to read."""
        size = len(_SIGNS)
        if len(self.table) <= size:
            return "".join(_SIGNS[number] for number in self.numbers)
        return "".join(_SIGNS[number // size] + _SIGNS[number % size] for number in self.numbers)


def columns(catalogue: Catalogue, blocks: Sequence[Sequence[Numbered]]) -> dict[str, Any]:
    """`sizes`: how many listed products each block has, in the `signs`; `places` [province, former or ""],
    `kinds` [group, set or ""], `terms` of certificates: tables; `place`, `kind`, `term`: numbers in them by
    product, in the `signs`; `months`: products by month; `sold`: products that a point stocks."""
    listed = [block for block in blocks if block[0].document.kind == "product"]
    places, kinds = _Column[tuple[str, str]](), _Column[tuple[str, str]]()
    terms = _Column[tuple[Term, ...]]()
    months: dict[int, list[int]] = {}
    sold = []
    for (number, _), entry in zip(chain.from_iterable(listed), catalogue.listed, strict=True):
        where, former = entry.locality, entry.locality.former
        apart = former and former.slug not in catalogue.vocabulary.province_by_slug
        places.add((where.province.slug, former.slug if former and apart else ""))
        kinds.add((entry.group.slug, entry.set.slug if entry.set else ""))
        terms.add(entry.terms)
        for month in sorted(set(entry.record.season)):
            months.setdefault(month, []).append(number)
        if catalogue.points_of.get(entry.slug):
            sold.append(number)
    return {
        "signs": _SIGNS,
        "slots": SLOTS,
        "sizes": "".join(_SIGNS[len(block)] for block in listed),
        "places": list(places.table),
        "place": places.packed,
        "kinds": list(kinds.table),
        "kind": kinds.packed,
        "terms": [json.loads(certificate_data(found)) for found in terms.table],
        "term": terms.packed,
        "months": {month: shortened(found) for month, found in sorted(months.items())},
        "sold": shortened(sold),
    }
