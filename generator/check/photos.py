"""What is to be said about photos once they are developed: what cannot be shown, what could be better.

None of it stops the publishing: a page whose photo cannot be shown gets the drawing of its set.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from generator.diagnostics import Diagnostic
from generator.model.photo import ALIKE, BLURRED, SMALL, Developed, Refused, differing_bits
from generator.model.sound import PhotoUse

__all__ = ["Outcomes", "check_photos"]

Outcomes: TypeAlias = Mapping[PhotoUse, "Developed | Refused"]
_CHUNKS = (
    16  # of a likeness: two that differ in fewer bits have one in common, and hardly any that differ in `ALIKE` none
)


def check_photos(outcomes: Outcomes) -> list[Diagnostic]:
    """Every finding about photos, at the line that names the file."""
    found = [Diagnostic(use.position, use.field, code, values, "warning")
             for use, outcome in outcomes.items() for code, values in _about(use, outcome)]  # fmt: skip
    return found + list(_twins(outcomes))


def _about(use: PhotoUse, outcome: Developed | Refused) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    file = ("value", use.path.rpartition("/")[2])
    if isinstance(outcome, Refused):
        yield outcome.code, (file, *outcome.values)
        return
    if max(outcome.width, outcome.height) < SMALL:
        size = (("width", str(outcome.width)), ("height", str(outcome.height)), ("limit", str(SMALL)))
        yield "photo-small", (file, *size)
    elif outcome.sharpness < BLURRED:
        yield "photo-blurred", (file,)


def _twins(outcomes: Outcomes) -> Iterator[Diagnostic]:
    """The same picture in two records, or twice in one: said of the later one, which names the earlier."""
    developed = {use: one for use, one in outcomes.items() if isinstance(one, Developed)}
    buckets: dict[tuple[int, str], list[PhotoUse]] = defaultdict(list)
    for use in sorted(developed, key=lambda use: (use.position.path, use.at)):
        likeness = developed[use].likeness
        chunks = [(at, likeness[at * 4 : at * 4 + 4]) for at in range(_CHUNKS)]
        near = dict.fromkeys(other for chunk in chunks for other in buckets[chunk])
        twin = next((one for one in near if differing_bits(likeness, developed[one].likeness) <= ALIKE), None)
        if twin:
            values = (("value", use.path.rpartition("/")[2]), ("other", twin.path))
            yield Diagnostic(use.position, use.field, "photo-twice", values, "warning")
        for chunk in chunks:
            buckets[chunk].append(use)
