"""Rules about where a record says it is: province, commune, what it was before, position."""

from __future__ import annotations

from generator.check.found import Found
from generator.distance import kilometres
from generator.model.gazetteer import Commune
from generator.model.geography import Atlas, Land
from generator.model.record import FieldPath, RawRecord
from generator.model.shared import Place, Position
from generator.model.vocabulary import Province, Vocabulary
from generator.outlines import is_within, kilometres_off, rings_of

__all__ = ["place_findings", "position_findings"]

# 99.4 % of the middles of communes lie within our outline of their province, as do 98.0 % of places taken at random
# from the official ones, 99.6 % with this margin; the rest lie on islands too small for the map, and in one district.
MARGIN_KM = 3
# So near the middle of a commune of the province, and nearer than to any other's, a position is right.
ISLAND_KM, ZONE_KM = 20, 40  # a special zone may be islands far apart, as Kiên Hải is
SEA_KM = 60  # around the islands of an archipelago
COUNTRY = (6, 24, 102, 118)  # south, north, west, east
_CHANGED_SINCE = frozenset({"dong-nai"})  # ten wards more since our list: Resolution 237/NQ-UBTVQH16


def _province_of(place: Place, known: Vocabulary) -> Province:
    """The province, of the 34, that `place` lies in today."""
    slug = place.province
    return known.province_by_slug[slug if slug in known.province_by_slug else known.former_by_slug[slug].now]


def place_findings(raw: RawRecord, place: Place, known: Vocabulary, land: Land) -> Found:
    """Every finding about the names of `place`."""
    now = _province_of(place, known)
    if place.province not in known.province_by_slug:
        former = known.former_by_slug[place.province]
        yield ("place", "province"), "province-former", {"value": former.name, "now": now.slug}, "note"
    folder = raw.folder and (known.find_province(raw.folder) or raw.folder)
    if folder and folder not in (now.slug, place.province):
        successor = known.former_by_slug.get(folder)
        if successor is None or successor.now != now.slug:
            yield ("place", "province"), "place-folder", {"value": now.slug, "folder": raw.folder}, "error"
    if place.commune:
        yield from _commune(place.commune, now, known, land)
    if place.before:
        yield from _before(place, now, known)


def _commune(written: str, province: Province, known: Vocabulary, land: Land) -> Found:
    gazetteer, path = land.gazetteer, ("place", "commune")
    if gazetteer.communes_like(province.slug, written):
        return
    values = {"value": written, "province": _amid(province)}
    if any(gazetteer.formerly_like(old.slug, written) for old in province.former):
        yield path, "commune-former", values, "warning"
        return
    others = gazetteer.elsewhere(written)
    if others and province.slug not in _CHANGED_SINCE:
        homes = sorted({one.province for one in others})
        names = ", ".join(known.province_by_slug[slug].full_name for slug in homes)
        yield path, "commune-elsewhere", {**values, "now": ", ".join(homes), "known": names}, "error"
        return
    yield path, "commune-unknown", {**values, "near": gazetteer.nearest_to(province.slug, written) or "–"}, "warning"


def _amid(province: Province) -> str:
    """The full name within a sentence: tỉnh Lâm Đồng."""
    return province.full_name[:1].lower() + province.full_name[1:]


def _before(place: Place, now: Province, known: Vocabulary) -> Found:
    former = known.find_former(place.before.rpartition(",")[2])
    if former is None:
        yield ("place", "before"), "place-before", {"value": place.before}, "warning"
        return
    old = known.former_by_slug[former]
    if old.now != now.slug:
        values = {"former": old.full_name, "now": old.now, "value": now.slug}
        yield ("place", "before"), "place-mismatch", values, "error"


def position_findings(at: Position, place: Place | None, land: Land, known: Vocabulary) -> Found:
    """Every finding about a position; `place` is that of the record, if it says one that exists."""
    path: FieldPath = ("position",)
    values = {"value": f"{at.lat}, {at.lon}"}
    if not _in_country(at.lat, at.lon):
        if _in_country(at.lon, at.lat):
            yield path, "position-swapped", {**values, "lat": str(at.lon), "lon": str(at.lat)}, "error"
        else:
            yield path, "position-outside", values, "error"
        return
    if place and not _is_in_province(at, _province_of(place, known).slug, land):
        yield from _misplaced(at, place, land, known)
    elif at.coarse:
        yield path, "position-coarse", values, "note"


def _in_country(lat: float, lon: float) -> bool:
    south, north, west, east = COUNTRY
    return south <= lat <= north and west <= lon <= east


def _is_in_province(at: Position, slug: str, land: Land) -> bool:
    outline = rings_of(land.atlas, land.atlas.provinces[slug])
    if is_within(outline, at.lat, at.lon) or kilometres_off(outline, at.lat, at.lon) <= MARGIN_KM:
        return True
    return _is_by_archipelago(at, slug, land.atlas) or _is_by_commune(at, slug, land)


def _is_by_archipelago(at: Position, slug: str, atlas: Atlas) -> bool:
    own = [one.rings for one in atlas.archipelagos if one.province == slug]
    return any(kilometres_off(rings, at.lat, at.lon) <= SEA_KM for rings in own)


def _is_by_commune(at: Position, slug: str, land: Land) -> bool:
    """Whether the nearest commune is one of the province: small islands, and where the map itself is wrong."""
    nearest, distance = _nearest_commune(at, land)
    return nearest.province == slug and distance <= (ZONE_KM if nearest.kind == "Đặc khu" else ISLAND_KM)


def _nearest_commune(at: Position, land: Land) -> tuple[Commune, float]:
    every = (one for communes in land.gazetteer.communes.values() for one in communes)
    nearest = min(every, key=lambda one: kilometres(one, at))
    return nearest, kilometres(nearest, at)


def _misplaced(at: Position, place: Place, land: Land, known: Vocabulary) -> Found:
    """A position that is not in its province: it lies in another one, or in none."""
    path: FieldPath = ("position",)
    province = _province_of(place, known)
    values = {"value": f"{at.lat}, {at.lon}", "province": _amid(province)}
    outlines = {slug: rings_of(land.atlas, rings) for slug, rings in land.atlas.provinces.items()}
    for slug, lines in outlines.items():
        if is_within(lines, at.lat, at.lon):
            found = known.province_by_slug[slug]
            yield path, "position-elsewhere", {**values, "found": _amid(found), "now": slug}, "error"
            return
    off, near = min((kilometres_off(lines, at.lat, at.lon), slug) for slug, lines in outlines.items())
    values |= {"off": f"{off:.0f}", "found": _amid(known.province_by_slug[near])}
    if commune := land.gazetteer.commune(province.slug, place.commune):
        values |= {"commune": commune.full_name, "middle": f"{commune.lat:.2f}, {commune.lon:.2f}"}
        yield path, "position-sea-commune", values, "error"
    else:
        yield path, "position-sea", values, "error"
