"""Which sales points and villages have no position of their own, and how the map places them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.derive.places import locality_of, spot_of
from generator.diagnostics import Diagnostic, Position
from generator.model.gazetteer import Gazetteer
from generator.model.sales_point import SalesPoint
from generator.model.sound import Checked
from generator.model.village import Village
from generator.model.vocabulary import Vocabulary

__all__ = ["missing_positions"]

_CODES: Mapping[str, str] = {"commune": "position-by-commune", "district": "position-by-district", "": "position-none"}


def missing_positions(records: Iterable[Checked], vocabulary: Vocabulary, known: Gazetteer) -> Iterator[Diagnostic]:
    """One note for each sound sales point and village without a position; they are no faults."""
    for one in records:
        value = one.value
        if not isinstance(value, SalesPoint | Village) or value.position:
            continue
        spot = spot_of(None, locality_of(value.place, vocabulary), known)
        code = _CODES[spot.precision if spot else ""]
        yield Diagnostic(Position(one.path, 1, 1), "position", code, (), "note")
