"""`communes.csv` and `former-communes.csv`: names and middles of communes, now and before 1/7/2025.

Changes made to `vietnamadminunits` 1.0.4: only names, kinds and positions are kept, provinces by our slugs;
positions of former communes that lie far from their district are left out, as they were found under another's name,
unless a commune of today has that name and that place.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from generator.gather.fit import Tie, centroid
from generator.gather.packages import AdminUnit, LegacyUnit
from generator.gather.paths import Outline

__all__ = ["communes_text", "former_communes_text", "ties_of"]

FAR_DEGREES = 0.45  # about 50 km, more than nearly every district measures from its middle to its edge
NEAR_DEGREES = 0.2
# Island communes that had been districts without communes, or whose code is new: the former province of each.
_NEW_CODES = {"11948": "31", "19742": "45", "20333": "48", "21548": "51", "26732": "77"}
_Place: TypeAlias = tuple[str, str, str, str]
_ARCHIPELAGOS = frozenset({"20333", "22736"})


def ties_of(
    units: Iterable[AdminUnit],
    legacy: Iterable[LegacyUnit],
    outlines: Mapping[str, Sequence[Outline]],
    slug_of: Mapping[str, str],
) -> list[Tie]:
    """The middle of each former province on the map and on Earth, there as that of its communes by area.

    A commune keeps the code of one of those it was made of, and so tells its former province;
    `slug_of` maps codes of the 63 to slugs.
    """
    former = {one.code: one.province for one in legacy} | _NEW_CODES
    communes: dict[str, list[AdminUnit]] = {slug: [] for slug in outlines}
    for unit in units:
        if unit.area and unit.code not in _ARCHIPELAGOS:
            communes[slug_of[former[unit.code]]].append(unit)
    return [Tie(slug, *centroid(outlines[slug]), *_middle(found)) for slug, found in communes.items()]


def _middle(units: Sequence[AdminUnit]) -> tuple[float, float]:
    area = sum(unit.area or 0 for unit in units)
    lat = sum(unit.lat * (unit.area or 0) for unit in units) / area
    return lat, sum(unit.lon * (unit.area or 0) for unit in units) / area


def communes_text(units: Iterable[AdminUnit], slug_of: Mapping[str, str]) -> str:
    """CSV: province (one of the 34), code, kind, name, lat, lon; `slug_of` maps codes of the 34 to slugs."""
    rows = [(slug_of[one.province], one.code, one.kind, one.name, one.lat, one.lon) for one in units]
    return _csv(("province", "code", "kind", "name", "lat", "lon"), sorted(rows))


def former_communes_text(legacy: Iterable[LegacyUnit], units: Iterable[AdminUnit], slug_of: Mapping[str, str]) -> str:
    """CSV: province (one of the 63, not said again below), kind, name, lat, lon; a district before its communes."""
    today: dict[str, list[AdminUnit]] = {}
    for unit in units:
        today.setdefault(unit.name, []).append(unit)
    districts: dict[str, dict[_Place, set[_Place]]] = {}
    for one in legacy:
        place = (one.district_kind, one.district, *_position(one.district_lat, one.district_lon))
        communes = districts.setdefault(slug_of[one.province], {}).setdefault(place, set())
        if one.lat is not None and one.lon is not None and _is_credible(one, one.lat, one.lon, today.get(one.name, ())):
            communes.add((one.kind, one.name, *_position(one.lat, one.lon)))
    rows: list[tuple[str, ...]] = []
    for province, of_one in sorted(districts.items()):
        places = [place for district in sorted(of_one) for place in (district, *sorted(of_one[district]))]
        rows += [("" if at else province, *place) for at, place in enumerate(places)]
    return _csv(("province", "kind", "name", "lat", "lon"), rows)


def _is_credible(one: LegacyUnit, lat: float, lon: float, namesakes: Iterable[AdminUnit]) -> bool:
    if math.dist((lat, lon), (one.district_lat, one.district_lon)) <= FAR_DEGREES:
        return True
    return any(math.dist((lat, lon), (now.lat, now.lon)) <= NEAR_DEGREES for now in namesakes)


def _position(lat: float, lon: float) -> tuple[str, str]:
    """To about 100 m; what is said of a commune is no more exact."""
    return f"{lat:.3f}", f"{lon:.3f}"


def _csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([head, *rows])
    return text.getvalue()
