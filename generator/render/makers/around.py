"""What lies in a province or a former one: its map, and the villages and sales points that are numbered on it."""

from __future__ import annotations

from typing import NamedTuple

from generator.model.vocabulary import Province
from generator.render.desk import Desk
from generator.render.maps import desk_maps
from generator.render.views.maps import MapView, Numbered
from generator.render.views.places import PointCard, VillageCard

__all__ = ["Around", "around"]


class Around(NamedTuple):
    """The places of a province as its page lists them; on the first page a map of those whose position is known."""

    points: tuple[PointCard, ...]
    villages: tuple[VillageCard, ...]
    map: MapView | None
    numbered: tuple[Numbered, ...]


def around(desk: Desk, province: Province, former: str, *, first: bool) -> Around:
    """The places of `province`, or of `former` within it; `first`: for the first page of the list."""
    here = ("former", former) if former else ("province", province.slug)
    points, villages = desk.points_in.get(here, []), desk.villages_in.get(here, [])
    point_cards, village_cards = tuple(map(desk.point, points)), tuple(map(desk.village, villages))
    if not first:
        return Around(point_cards, village_cards, None, ())
    placed = [
        *((one.spot, "village", card.href, card.name) for one, card in zip(villages, village_cards, strict=True)),
        *((one.spot, "point", card.href, card.name) for one, card in zip(points, point_cards, strict=True)),
    ]
    known = [(spot, kind, href, name) for spot, kind, href, name in placed if spot]
    rows = tuple(
        Numbered(number, kind, spot.approximate, href, name)
        for number, (spot, kind, href, name) in enumerate(known, start=1)
    )
    marks = [
        desk_maps.mark_at(spot, row.number, row.kind, row.href, row.name.text)
        for row, (spot, *_) in zip(rows, known, strict=True)
    ]
    return Around(point_cards, village_cards, desk_maps.province(desk, province.slug, marks, former), rows)
