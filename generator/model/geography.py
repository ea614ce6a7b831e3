"""Where things lie: borders of provinces as arcs, communes now and before, the place of a record.

Degrees are WGS 84.  Points of lines are (lon, lat), everything else says `lat` and `lon`.
Sources and licences: `generator/reference/README.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from generator.model.gazetteer import Gazetteer

__all__ = ["ATTRIBUTION", "ATTRIBUTION_URL", "Archipelago", "Atlas", "Land", "Line", "Precision", "Ring", "Spot"]

ATTRIBUTION = "Ranh giới: @svg-maps/vietnam (CC BY 4.0), đã chỉnh sửa"
ATTRIBUTION_URL = "https://github.com/VictorCazanave/svg-maps/tree/master/packages/vietnam"

Line: TypeAlias = tuple[tuple[float, float], ...]
Ring: TypeAlias = tuple[int, ...]
Precision = Literal["exact", "commune", "district"]


class Archipelago(NamedTuple):
    """Islands far out that every map of the country shows; `province` is their province of the 34.

    `lat` and `lon` are where the label stands; `rings` are closed.
    """

    slug: str
    name: str
    province: str
    lat: float
    lon: float
    rings: tuple[Line, ...]


class Atlas(NamedTuple):
    """Provinces of the mainland and the near islands over shared arcs, and the two archipelagos.

    A ring is a row of arc numbers, end to start; `~n` is arc n from its end (as in
    TopoJSON).  An arc that two provinces share is one arc, so that their borders coincide.
    `provinces` are the 34 and `former` the 63, by slug.
    """

    arcs: tuple[Line, ...]
    provinces: Mapping[str, tuple[Ring, ...]]
    former: Mapping[str, tuple[Ring, ...]]
    archipelagos: tuple[Archipelago, ...]


class Spot(NamedTuple):
    """Where a record lies, and how well it is known: by its own position, or to its commune or district."""

    lat: float
    lon: float
    precision: Precision

    @property
    def approximate(self) -> bool:
        """Whether it is only near: maps and lists must say so."""
        return self.precision != "exact"


class Land(NamedTuple):
    """All that is known of the country besides its records."""

    atlas: Atlas
    gazetteer: Gazetteer
