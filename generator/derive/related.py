"""Neighbours of a product: same producer, village, commune, set in the province, sold together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from generator.model.catalogue import Catalogue, Entry

__all__ = ["RELATED_LIMIT", "Neighbours", "Sharing", "neighbours"]

RELATED_LIMIT = 4


class Sharing(NamedTuple):
    """The products that share something, in Vietnamese order of names, and the place of each in that order."""

    slugs: list[str]
    places: dict[str, int]


class Neighbours(NamedTuple):
    """Listed products by what they share."""

    by_reason: Mapping[str, Mapping[tuple[str, ...], Sharing]]

    def of(self, entry: Entry, points: Sequence[str]) -> Iterator[tuple[str, str, list[str]]]:
        """(reason, what is shared, slugs) for each reason with at least one other product.

        No product is named twice; at most `RELATED_LIMIT` a reason, the next ones
        in the alphabet first, so that every product is somebody's neighbour.
        """
        named = {entry.slug}
        for reason, key in _keys(entry, points):
            sharing = self.by_reason[reason].get(key)
            picked = list(islice(_after(sharing, entry.slug, named), RELATED_LIMIT)) if sharing else []
            if picked:
                named.update(picked)
                yield reason, key[-1], picked


def _after(sharing: Sharing, slug: str, named: set[str]) -> Iterator[str]:
    """The products that share something, from `slug` on and round, without those that were named."""
    start = sharing.places.get(slug, 0)
    for at in (range(start, len(sharing.slugs)), range(start)):
        for place in at:
            if sharing.slugs[place] not in named:
                yield sharing.slugs[place]


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
    by_reason: dict[str, dict[tuple[str, ...], Sharing]] = {
        reason: defaultdict(lambda: Sharing([], {})) for reason in ("producer", "village", "commune", "point", "set")
    }
    for entry in catalogue.listed:
        for reason, key in _keys(entry, catalogue.points_of.get(entry.slug, ())):
            sharing = by_reason[reason][key]
            sharing.places[entry.slug] = len(sharing.slugs)
            sharing.slugs.append(entry.slug)
    return Neighbours(by_reason)
