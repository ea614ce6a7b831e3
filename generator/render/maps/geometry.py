"""The geometry that the live map asks for: one file of the country, and one of each province, fetched when it is near.

Numbers are whole: `per_degree` steps to a degree, each place as the step from the one before, longitude first.
`viet-nam.json`: {"per_degree", "arcs": [[…]], "provinces": [[slug, name, label, rings]], "archipelagos": [[name,
province, [lat, lon], rings]], "sea": [name, [lat, lon]]}; a ring of a province is a row of arcs, ~n backwards (as in
TopoJSON), one of an archipelago a row of steps; a label is [lat, lon, width], where a name stands and how many
degrees of longitude there are for it.  `tinh/<slug>.json`: {"per_degree", "rings": [[…]], "lines": [[…]], "former":
[[name, label]]}: the outline with every corner there is, the borders of the former provinces and their names.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from generator.derive.shapes import rings_of
from generator.model.geography import Archipelago, Line
from generator.model.page import DataFile
from generator.model.vocabulary import Vocabulary
from generator.render.maps.desk_maps import SEA, SEA_AT
from generator.render.maps.drawings import Drawings
from generator.render.maps.labels import Room, rooms_for_words

__all__ = ["geometry_files"]

_COUNTRY = 1000  # steps a degree: some 110 m
_PROVINCE = 5000  # steps a degree: some 22 m


def geometry_files(drawings: Drawings, known: Vocabulary) -> Iterator[DataFile]:
    """All of them; they are the same for every language, for names of places are."""
    yield DataFile("/ban-do/viet-nam.json", partial(_country, drawings, known))
    for province in known.provinces:
        yield DataFile(f"/ban-do/tinh/{province.slug}.json", partial(_province, drawings, known, province.slug))


def _country(drawings: Drawings, known: Vocabulary) -> str:
    atlas, names = drawings.coarse, known.province_by_slug
    provinces = [
        [slug, names[slug].name, _label(rooms_for_words(rings_of(atlas, rings))[0]), rings]
        for slug, rings in atlas.provinces.items()
    ]
    archipelagos = [
        [one.name, names[one.province].name, _above(one), [_steps(ring, _COUNTRY) for ring in one.rings]]
        for one in atlas.archipelagos
    ]
    return _compact(
        per_degree=_COUNTRY,
        arcs=[_steps(arc, _COUNTRY) for arc in atlas.arcs],
        provinces=provinces,
        archipelagos=archipelagos,
        sea=[SEA, [SEA_AT[1], SEA_AT[0]]],
    )


def _province(drawings: Drawings, known: Vocabulary, slug: str) -> str:
    outline, atlas = drawings.outline(slug), drawings.atlas
    return _compact(
        per_degree=_PROVINCE,
        rings=[_steps(ring, _PROVINCE) for ring in rings_of(atlas, atlas.provinces[slug])],
        lines=[_steps(line, _PROVINCE) for line in drawings.inner_borders(slug)],
        former=[[known.former_by_slug[old.slug].name, _label(old.rooms[0])] for old in outline.former],
    )


def _above(archipelago: Archipelago) -> list[float]:
    """Where a name stands that hides none of the islands: at their northern edge, in the middle."""
    lons, lats = zip(*(place for ring in archipelago.rings for place in ring), strict=True)
    return [round(max(lats), 2), round((min(lons) + max(lons)) / 2, 2)]


def _label(room: Room) -> list[float]:
    return [round(room.lat, 2), round(room.lon, 2), round(room.width, 2)]


def _steps(line: Line, per_degree: int) -> list[int]:
    """Each place as the step from the one before; what does not move is left out."""
    places = [(round(lon * per_degree), round(lat * per_degree)) for lon, lat in line]
    return list(_moves(places))


def _moves(places: Iterable[tuple[int, int]]) -> Iterator[int]:
    x = y = 0
    for lon, lat in places:
        if (lon, lat) != (x, y):
            yield from (lon - x, lat - y)
            x, y = lon, lat


def _compact(**parts: Any) -> str:
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
