"""What a fair shows: its booths, its lists and its query joined to products and producers that are published.

What the query of a fair in the past finds is judged on the last day of the fair, so that the archive does not change
as certificates end and others are issued.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date

from generator.derive.certificates import standing_of
from generator.derive.places import locality_of, spot_of
from generator.model.catalogue import Entry, Exhibition
from generator.model.certificate import LISTED
from generator.model.fair import Fair, Query
from generator.model.geography import Land
from generator.model.vocabulary import Vocabulary

__all__ = ["exhibition_of", "not_over"]


def exhibition_of(
    slug: str,
    record: Fair,
    entries: Mapping[str, Entry],
    makers: Iterable[str],
    where: Vocabulary,
    land: Land,
    today: date,
) -> Exhibition:
    """A fair with what it shows of the products (`entries`) and producers (`makers`) that are published."""
    first = record.starts.earliest
    last = record.ends.latest if record.ends else first
    products = _once(entries, _products(record, entries, min(today, last)))
    producers = _once(frozenset(makers), _producers(record, entries, products))
    locality = locality_of(record.place, where)
    spot = spot_of(record.position, locality, land.gazetteer)
    return Exhibition(slug, record, locality, first, last, products, producers, spot)


def not_over(fairs: Iterable[Exhibition], today: date) -> tuple[Exhibition, ...]:
    """The fairs that are running or ahead and were not called off, those that begin first before."""
    found = (one for one in fairs if not one.over(today) and not one.record.status)
    return tuple(sorted(found, key=lambda one: (one.first, one.last, one.slug)))


def _products(record: Fair, entries: Mapping[str, Entry], day: date) -> Iterator[str]:
    for booth in record.booths:
        yield from booth.products
    yield from record.products
    if record.query:
        yield from (one.slug for one in entries.values() if _answers(one, record.query, day))


def _producers(record: Fair, entries: Mapping[str, Entry], products: Iterable[str]) -> Iterator[str]:
    yield from (booth.producer for booth in record.booths)
    yield from record.producers
    yield from (entries[slug].producer for slug in products)


def _answers(entry: Entry, query: Query, day: date) -> bool:
    """Whether a product is what the query says, and was listed on `day`."""
    where = entry.locality
    asked = (
        (query.province, (where.province.slug, where.former.slug if where.former else "")),
        (query.group, (entry.group.slug,)),
        (query.set, (entry.set.no if entry.set else 0,)),
        (query.producer, (entry.producer,)),
    )
    if not all(wanted in has for wanted, has in asked if wanted):
        return False
    standing = standing_of(entry.record.certifications, entry.terms, day)
    issued = entry.terms[entry.record.certifications.index(standing.certification)].issued.earliest
    return standing.state in LISTED and (issued is None or issued <= day) and query.stars in (None, standing.stars)


def _once(known: Container[str], slugs: Iterable[str]) -> tuple[str, ...]:
    """Those of `slugs` that are published, each where it stands first."""
    return tuple(slug for slug in dict.fromkeys(slugs) if slug in known)
