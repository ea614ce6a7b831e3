"""What the pages that stand in thousands follow from, as short text: products and lists.

If it is what it was at the last build, the page is what it was, and its view
need not even be made.  Everything that such a page shows of a record must be
told here by the stamp of that record; what all pages share (program, words,
templates, settings, day) is told elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from generator.model.catalogue import Entry
from generator.render.desk import Desk

__all__ = ["of_card", "of_places", "of_product"]


def of_card(desk: Desk, slug: str) -> str:
    """What the card of a product follows from: its record, code and producer; a digest, for it is told many times."""
    found = desk.told.get(slug)
    if found is None:
        stamps, producer = desk.catalogue.stamps, desk.catalogue.products[slug].producer
        code = desk.catalogue.codes.of("product", slug)
        told = f"{slug} {code} {stamps['product', slug]} {stamps.get(('producer', producer), '')}"
        found = desk.told[slug] = blake2b(told.encode(), digest_size=16).hexdigest()
    return found


def of_product(desk: Desk, entry: Entry, around: Sequence[Entry | None], totals: dict[int, int]) -> str:
    """What the page of a product follows from: own card, village, points, neighbours, before and after."""
    points = desk.catalogue.points_of.get(entry.slug, ())
    parts = [of_card(desk, entry.slug), desk.catalogue.stamps.get(("village", entry.record.village), "")]
    parts += [_of_point(desk, slug) for slug in points]
    for reason, key, slugs in desk.near(entry):
        parts.append(f"{reason} {key} {desk.catalogue.stamps.get((_KINDS.get(reason, ''), key), '')}")
        parts += [of_card(desk, slug) for slug in slugs]
    parts += [of_card(desk, other.slug) if other else "" for other in around]
    if not entry.listed:
        parts.append(repr(desk.has_listed(entry)))
    elif not points:
        parts.append(repr(desk.sells_in(entry.locality.province.slug)))
    for fair in desk.fairs_of.get(("product", entry.slug), ()):
        parts.append(f"{fair.slug} {desk.catalogue.stamps['fair', fair.slug]}")
    if entry.record.season:
        parts.append(repr(totals))
    return "\n".join(parts)


_KINDS = {"producer": "producer", "village": "village", "point": "sales-point"}


def of_places(desk: Desk) -> str:
    """What the sales points and villages of any province follow from."""
    catalogue = desk.catalogue
    parts = [_of_point(desk, slug) for slug in catalogue.points]
    parts += [f"{slug} {catalogue.stamps['village', slug]}" for slug in catalogue.villages]
    return "\n".join(parts)


def _of_point(desk: Desk, slug: str) -> str:
    """A point's card tells how many products it stocks."""
    return f"{slug} {desk.catalogue.stamps['sales-point', slug]} {len(desk.catalogue.points[slug].products)}"
