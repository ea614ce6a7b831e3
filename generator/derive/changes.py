"""What changed: recognised, raised, renewed, lowered, ended, revoked, by the dates that records give.

The order of certifications and the rule of the end are those of `certificates.py`, so that this list and the
pages of products never disagree.  A certificate has ended only when that is certain: one whose term is known to
the year ends in no list before that year is over.  Nothing from the future is told, and nothing without a date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Literal, NamedTuple, TypeAlias

from generator.dates import PartialDate, add_days
from generator.derive.certificates import PENDING_DAYS, current, newness, state_of
from generator.model.catalogue import Catalogue
from generator.model.certificate import State, Term
from generator.model.product import Certification

__all__ = ["KINDS", "Change", "Kind", "Period", "changes_of", "histories", "period_of"]

Kind: TypeAlias = Literal["new", "raised", "renewed", "lowered", "ended", "revoked"]
KINDS: tuple[Kind, ...] = ("new", "raised", "renewed", "lowered", "ended", "revoked")
Holder: TypeAlias = Literal["product", "village"]


class Period(NamedTuple):
    """A quarter of a year, 1 to 4; 0 where only the year is known. Periods sort as time does."""

    year: int
    quarter: int


class Change(NamedTuple):
    """One event. `on` is the day of the decision, of an end the last day of the term, as far as it is known.

    `stars` are those of the certification, `before` those of the one before it or 0; `decision` and `issuer` are
    those that made the change, "" where not known: nobody decides an end.
    """

    kind: Kind
    on: PartialDate
    holder: Holder
    slug: str
    stars: int
    before: int
    decision: str
    issuer: str


def changes_of(catalogue: Catalogue) -> tuple[Change, ...]:
    """Every change up to the day of the catalogue, newest first; on one day in the order of kinds and names."""
    today = catalogue.today
    products = (
        change
        for one in catalogue.products.values()
        for change in histories("product", one.slug, one.record.certifications, one.terms, today)
    )
    villages = (
        change
        for one in catalogue.villages.values()
        for change in histories("village", one.slug, one.record.certifications, one.terms, today)
    )
    return tuple(sorted(chain(products, villages), key=_newest))


def period_of(day: PartialDate) -> Period:
    """The quarter of a date."""
    return Period(day.year, (day.month + 2) // 3)


def _newest(change: Change) -> tuple[int, int, int, int]:
    """The newest first; what is known to the year alone comes last in it."""
    (year, month, day), kind = change.on, change.kind
    return -year, -month, -day, KINDS.index(kind)


def histories(
    holder: Holder, slug: str, certifications: Sequence[Certification], terms: Sequence[Term], today: date
) -> Iterator[Change]:
    """The changes of one record; `terms` are those of its `certifications`."""
    before = 0
    for at in _in_order(terms):
        one = certifications[at]
        if one.issued and one.issued.earliest <= today:
            kind = _compared(one.stars, before)
            yield Change(kind, one.issued, holder, slug, one.stars, before, one.decision, one.issuer)
        if terms[at].issued.latest:  # what has no date at all comes neither before nor after another
            before = one.stars
    for at in _lapsed(terms, today):
        one, day = certifications[at], _end_of(certifications[at], terms[at])
        if day:
            yield Change("ended", day, holder, slug, one.stars, 0, "", "")
    for one in certifications:
        if one.revoked and one.revoked.on.earliest <= today:
            yield Change("revoked", one.revoked.on, holder, slug, one.stars, 0, one.revoked.decision, "")


def _in_order(terms: Sequence[Term]) -> Iterable[int]:
    """Most have one certification, and there are thousands."""
    every = range(len(terms))
    return every if len(terms) < 2 else sorted(every, key=lambda at: newness(terms[at], at))


def _compared(stars: int, before: int) -> Kind:
    if not before:
        return "new"
    return "renewed" if stars == before else "raised" if stars > before else "lowered"


def _lapsed(terms: Sequence[Term], today: date) -> list[int]:
    """The certifications at whose end nothing else held for certain or might have held."""
    found: dict[date, int] = {}
    for at, term in enumerate(terms):
        latest = term.ends.latest
        if latest is None or latest >= today:
            continue
        first = add_days(latest, 1 + (PENDING_DAYS if term.pending else 0))
        if first <= today and _state(terms, first) == "ended" and _state(terms, add_days(first, -1)) != "ended":
            found.setdefault(first, at)
    return list(found.values())


def _state(terms: Sequence[Term], day: date) -> State:
    """What the page of the record says on a day."""
    return state_of(terms[current(terms, day) if len(terms) > 1 else 0], day)


def _end_of(one: Certification, term: Term) -> PartialDate | None:
    """The last day of a term, as far as it is known; None where only a bound of it is."""
    issued, latest = one.issued, term.ends.latest
    if one.expires or issued is None or latest is None:
        return one.expires
    return PartialDate(latest.year, latest.month if issued.month else 0, latest.day if issued.day else 0)
