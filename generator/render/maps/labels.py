"""Where the name of a piece of land stands: where most words fit into it side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from generator.model.geography import Line

__all__ = ["Room", "rooms_for_words"]

_LINES = 11


class Room(NamedTuple):
    """The middle of a stretch from west to east that lies in a piece of land, and how wide it is, in degrees."""

    width: float
    lon: float
    lat: float


def rooms_for_words(rings: Iterable[Line]) -> tuple[Room, ...]:
    """Some stretches through the middle of the largest ring, the widest first."""
    ring = max(rings, key=len)
    lats = [lat for _, lat in ring]
    low, high = min(lats), max(lats)
    heights = (low + (high - low) * (at + 1) / (_LINES + 1) for at in range(_LINES))
    return tuple(sorted((stretch for lat in heights for stretch in _stretches(ring, lat)), reverse=True))


def _stretches(ring: Line, lat: float) -> Iterator[Room]:
    """The parts of a parallel that lie inside a ring."""
    crossed = sorted(
        lon + (lat - south) / (north - south) * (east - lon)
        for (lon, south), (east, north) in pairwise(ring)
        if (south <= lat) != (north <= lat)
    )
    for west, east in zip(crossed[::2], crossed[1::2], strict=False):
        yield Room(east - west, (west + east) / 2, lat)
