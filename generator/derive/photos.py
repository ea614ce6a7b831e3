"""The photos of a record that can be shown, the main one first."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.catalogue import Framed
from generator.model.photo import Developed
from generator.model.sound import Checked, Outcomes

__all__ = ["frame", "stamp_of"]


def frame(record: Checked, outcomes: Outcomes) -> tuple[Framed, ...]:
    """The photos of a sound record that were developed; the first with a credit is the main one, else there is none."""
    assert record.value is not None
    made = [(record.value.photos[use.at], outcomes.get(use)) for use in record.photos]
    framed = [Framed(photo, outcome) for photo, outcome in made if isinstance(outcome, Developed)]
    main = next((at for at, one in enumerate(framed) if one.photo.credit), None)
    return () if main is None else (framed[main], *framed[:main], *framed[main + 1 :])


def stamp_of(record: Checked, photos: Sequence[Framed]) -> str:
    """A digest of the record's file and of what was made of its photos."""
    return " ".join((record.stamp, *(one.developed.key for one in photos)))
