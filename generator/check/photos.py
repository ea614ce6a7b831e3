"""What is to be said about photos once they are developed: what cannot be shown, what could be better.

None of it stops the publishing: a page whose photo cannot be shown gets the drawing of its set.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.model.photo import ALIKE, BLURRED, SMALL, Developed, Refused, differing_bits
from generator.model.sound import Outcomes, PhotoRow

__all__ = ["check_photos"]

# A row of the hash has 16 bits. Likenesses that differ in 15 bits share at least one row, and of those that differ in
# `ALIKE` nearly all do: the bits of a change lie close together.
_ROW = 4  # hexadecimal digits
_PLAIN = frozenset({"0000", "ffff"})  # rows of sky or of white ground, which many photos share


def check_photos(outcomes: Outcomes) -> list[Diagnostic]:
    """Every finding about photos, at the line that names the file."""
    found = [Diagnostic(use.position, use.field, code, values, "warning")
             for use, outcome in outcomes.items() for code, values in _about(use, outcome)]  # fmt: skip
    return found + list(_twins(outcomes))


def _about(use: PhotoRow, outcome: Developed | Refused) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
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
    buckets: dict[tuple[int, str], list[PhotoRow]] = defaultdict(list)
    for use in sorted(developed, key=lambda use: (use.position.path, use.at)):
        likeness = developed[use].likeness
        chunks = _chunks(likeness)
        near = dict.fromkeys(other for chunk in chunks for other in buckets[chunk])
        twin = next((one for one in near if differing_bits(likeness, developed[one].likeness) <= ALIKE), None)
        if twin:
            values = (("value", use.path.rpartition("/")[2]), ("other", twin.path))
            yield Diagnostic(use.position, use.field, "photo-twice", values, "warning")
        for chunk in chunks:
            buckets[chunk].append(use)


def _chunks(likeness: str) -> list[tuple[int, str]]:
    """By what a photo is found: each row of its likeness that is not plain, and the whole."""
    rows = [(at, likeness[at : at + _ROW]) for at in range(0, len(likeness), _ROW)]
    return [(-1, likeness), *(row for row in rows if row[1] not in _PLAIN)]
