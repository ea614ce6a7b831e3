"""Codes for the records of a catalogue: those that were issued hold, the others get the next free one of theirs."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.catalogue import Catalogue
from generator.model.code import Codes, Issued, code_at

__all__ = ["codes_of"]


def codes_of(catalogue: Catalogue, known: Sequence[Issued], *, issue: bool = True) -> Codes:
    """The code of every record of a catalogue; `known` are all that were ever issued.

    A code follows from kind and slug, so that two machines give the same one; one that was ever given to another
    record is passed over.  Without `issue` new codes are for looks: they are neither kept nor promised.
    """
    names = {(kind, slug): one.record.name for kind, of in catalogue.by_kind.items() for slug, one in of.items()}
    issued: dict[tuple[str, str], str] = {}
    for one in known:
        if (one.kind, one.slug) in names:
            issued.setdefault((one.kind, one.slug), one.code)
    taken = {one.code for one in known}
    fresh = []
    for kind, slug in sorted(names.keys() - issued.keys()):
        code = _free(kind, slug, taken)
        taken.add(code)
        issued[kind, slug] = code
        fresh.append(Issued(code, kind, slug, " ".join(names[kind, slug].split())))
    fresh = sorted(fresh) if issue else []
    return Codes(issued, tuple(sorted([*known, *fresh])), tuple(fresh))


def _free(kind: str, slug: str, taken: set[str]) -> str:
    attempt = 0
    while (code := code_at(kind, slug, attempt)) in taken:
        attempt += 1
    return code
