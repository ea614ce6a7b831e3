"""The names of former provinces on the map of one of today: where neither a mark nor another name hides them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.render.maps.drawings import Old
from generator.render.maps.projection import Frame
from generator.render.views.maps import MapLabel, MapMark

__all__ = ["former_labels"]

_LETTER = 10  # units: the width of a letter
_HIGH = 26  # units: the height of a name
_HIDDEN, _CUT = 100, 1000  # how bad it is that something hides a name, that the edge cuts it
_NARROW, _ASIDE = 10, 20  # that its land is narrower than it, that it is not in the middle
Box = tuple[float, float, float, float]  # middle, half its width and height


def former_labels(named: Sequence[tuple[str, Old]], frame: Frame, marks: Sequence[MapMark]) -> tuple[MapLabel, ...]:
    """A label for each (name, former province), in the best place there is for it."""
    taken: list[Box] = [(one.x, one.y, one.half, 20) for one in marks]
    labels = []
    for name, old in named:
        half = len(name) * _LETTER / 2
        x, y = min(_places(old, frame, half, taken))[1:]
        taken.append((x, y, half, _HIGH / 2))
        labels.append(MapLabel("former", (name,), round(x), round(y + _HIGH / 4)))
    return tuple(labels)


def _places(old: Old, frame: Frame, half: float, taken: Sequence[Box]) -> Iterator[tuple[float, float, float]]:
    """Places for the middle of a name, each after how bad it is; of equals the roomiest is the least bad."""
    for order, room in enumerate(old.rooms):
        middle, y = frame.at(room.lon, room.lat)
        free = frame.at(room.lon + room.width / 2, room.lat)[0] - middle - half
        for x in (middle, middle - free / 2, middle + free / 2) if free > 0 else (middle,):
            hidden = sum(abs(one[0] - x) < half + one[2] and abs(one[1] - y) < _HIGH / 2 + one[3] for one in taken)
            cut = not half < x < frame.width - half or not _HIGH < y < frame.height - _HIGH
            aside = (x != middle) * _ASIDE
            yield order + aside + hidden * _HIDDEN + cut * _CUT + (free <= 0) * _NARROW, x, y
