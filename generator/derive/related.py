"""Neighbours of a product: same producer, village, commune, set in the province, sold together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.model.catalogue import Catalogue, Entry

__all__ = ["RELATED_LIMIT", "Neighbours", "neighbours"]

RELATED_LIMIT = 4


class Neighbours(NamedTuple):
    """Listed products by what they share, each list in Vietnamese order of names."""

    by_reason: Mapping[str, Mapping[tuple[str, ...], Sequence[str]]]
    place_in: Mapping[tuple[str, tuple[str, ...], str], int]

    def of(self, entry: Entry, points: Sequence[str]) -> Iterator[tuple[str, str, list[str]]]:
        """(reason, what is shared, slugs) for each reason with at least one other product.

        No product is named twice; at most `RELATED_LIMIT` a reason, the next ones
        in the alphabet first, so that every product is somebody's neighbour.
        """
        named = {entry.slug}
        for reason, key in _keys(entry, points):
            group = self.by_reason[reason].get(key, ())
            start = self.place_in.get((reason, key, entry.slug), 0)
            picked: list[str] = []
            for step in range(len(group)):
                slug = group[(start + step) % len(group)]
                if slug not in named and len(picked) < RELATED_LIMIT:
                    picked.append(slug)
                    named.add(slug)
                if len(picked) == RELATED_LIMIT:
                    break
            if picked:
                yield reason, key[-1], picked


def _keys(entry: Entry, points: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    where = entry.locality
    if entry.producer:
        yield "producer", (entry.producer,)
    if entry.record.village:
        yield "village", (entry.record.village,)
    if where.commune:
        yield "commune", (where.province.slug, where.commune)
    if points:
        yield "point", (points[0],)
    if entry.set:
        yield "set", (where.province.slug, str(entry.set.no))


def neighbours(catalogue: Catalogue) -> Neighbours:
    """The listed products of `catalogue`, ready to be asked for neighbours."""
    by_reason: dict[str, dict[tuple[str, ...], list[str]]] = {
        reason: defaultdict(list) for reason in ("producer", "village", "commune", "point", "set")
    }
    place_in: dict[tuple[str, tuple[str, ...], str], int] = {}
    for entry in catalogue.listed:
        for reason, key in _keys(entry, catalogue.points_of.get(entry.slug, ())):
            group = by_reason[reason][key]
            place_in[reason, key, entry.slug] = len(group)
            group.append(entry.slug)
    return Neighbours(by_reason, place_in)
