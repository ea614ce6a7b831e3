"""What holds of a certificate on one day: its state, its stars, the span of its end."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from generator.model.product import Certification

__all__ = ["CERTIFIED", "LISTED", "STATES", "TERM_MONTHS", "Span", "Standing", "State", "Term"]

TERM_MONTHS = 36  # Decision 26/2026/QĐ-TTg, article 4.3
State: TypeAlias = Literal["valid", "ending", "awaiting", "unknown", "ended", "revoked"]
STATES: tuple[State, ...] = ("valid", "ending", "awaiting", "unknown", "ended", "revoked")
CERTIFIED = frozenset({"valid", "ending", "awaiting"})
LISTED = CERTIFIED | {"unknown"}


class Span(NamedTuple):
    """The first and the last day that a date known in part can mean; None where nothing is known."""

    earliest: date | None
    latest: date | None


class Term(NamedTuple):
    """One certification as the rule sees it, in Python and in the browser.

    `issued` and `ends` are spans; `pending`: a written record of a re-evaluation
    exists; `revoked` is the first day without the certificate.
    """

    stars: int
    issued: Span
    ends: Span
    pending: bool
    revoked: date | None


class Standing(NamedTuple):
    """What holds on one day. `certification` is the one that counts; `ends` the span of its end."""

    state: State
    stars: int
    certification: Certification
    ends: Span
    printed_end: bool
