"""The certificate rule: what holds on a given day.

Decision 26/2026/QĐ-TTg: a certificate holds for 36 months from its issue (art.
4.3); a product under re-evaluation keeps it at most 180 days longer (art.
12.3); files for re-evaluation go in from 180 days before the end (art. 7.6);
it can be revoked (art. 8).  A date known to the month or year stands for its
span, and only what holds for every day of the span is said for certain.

`theme/static/js/certificate.js` applies the same rule in the browser; both are
tested with the cases of `tests/golden/certificates.json`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from generator.dates import PartialDate, add_days, add_months
from generator.model.certificate import CERTIFIED, TERM_MONTHS, Span, Standing, State, Term
from generator.model.product import Certification

__all__ = ["ENDING_DAYS", "PENDING_DAYS", "current", "newness", "standing_of", "state_of", "term_of"]

ENDING_DAYS = 180
PENDING_DAYS = 180


def term_of(one: Certification) -> Term:
    """The spans of one certification; a day of publication bounds an unknown day of issue."""
    issued = _span(one.issued) if one.issued else Span(None, one.evidence.on and one.evidence.on.latest)
    ends = _span(one.expires) if one.expires else _ends(issued)
    revoked = one.revoked.on.earliest if one.revoked else None
    return Term(one.stars, issued, ends, one.pending is not None, revoked)


# Thousands of products share the day of one decision.
@lru_cache(maxsize=4096)
def _span(day: PartialDate) -> Span:
    return Span(day.earliest, day.latest)


@lru_cache(maxsize=4096)
def _ends(issued: Span) -> Span:
    return Span(*map(_end, issued))


def _end(issued: date | None) -> date | None:
    return issued and add_months(issued, TERM_MONTHS)


def state_of(term: Term, today: date) -> State:
    """The state of one certification on `today`, the last day of its term included."""
    earliest, latest = term.ends
    grace = PENDING_DAYS if term.pending else 0
    if term.revoked and term.revoked <= today:
        return "revoked"
    if latest and today > add_days(latest, grace):
        return "ended"
    if earliest and today <= earliest:
        soon = latest is not None and latest <= add_days(today, ENDING_DAYS)
        return "ending" if soon else "valid"
    if grace and earliest and today <= add_days(earliest, grace):
        return "awaiting"
    return "unknown"


def current(terms: Sequence[Term], today: date) -> int:
    """The index of the certification that counts on `today`.

    The newest one that was issued by then.  Where that one is not certified for
    certain and was not revoked, an older one that is takes its place.
    """
    order = sorted(range(len(terms)), key=lambda at: newness(terms[at], at))
    issued = [at for at in order if (terms[at].issued.earliest or today) <= today] or order[:1]
    newest = issued[-1]
    if state_of(terms[newest], today) in CERTIFIED | {"revoked"}:
        return newest
    certain = [at for at in issued if state_of(terms[at], today) in CERTIFIED]
    return certain[-1] if certain else newest


def newness(term: Term, at: int) -> tuple[str, int]:
    """The order of certifications: by the day of issue, and by the record where it is the same; without one first."""
    day = term.issued.latest or term.issued.earliest
    return (day.isoformat() if day else "", at)


def standing_of(certifications: Sequence[Certification], terms: Sequence[Term], today: date) -> Standing:
    """What holds of a product on `today`; `terms` are those of its `certifications`, one at least."""
    at = current(terms, today) if len(terms) > 1 else 0
    state = state_of(terms[at], today)
    one = certifications[at]
    return Standing(state, one.stars, one, terms[at].ends, one.expires is not None)
