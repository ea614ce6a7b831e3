"""Where a record lies: its province now and before, and its spot on the map.

A record without a position is placed by its commune of today, else by the commune or district it names
from before 1/7/2025, and says so; nothing is ever placed by its province alone.
"""

from __future__ import annotations

from generator.model.catalogue import Locality
from generator.model.gazetteer import Gazetteer
from generator.model.geography import Spot
from generator.model.shared import Place, Position
from generator.model.vocabulary import Vocabulary

__all__ = ["locality_of", "spot_of"]


def locality_of(place: Place, vocabulary: Vocabulary) -> Locality:
    """Where `place` is now and was before; a former province is mapped to the present one."""
    former = vocabulary.find_former(place.before.rpartition(",")[2]) if place.before else None
    if place.province in vocabulary.province_by_slug:
        province = vocabulary.province_by_slug[place.province]
        if former is None and len(province.former) == 1:
            former = province.former[0].slug
    else:
        former = place.province
        province = vocabulary.province_by_slug[vocabulary.former_by_slug[former].now]
    old = vocabulary.former_by_slug[former] if former else None
    return Locality(province, old, place.commune, place.before)


def spot_of(position: Position | None, locality: Locality, known: Gazetteer) -> Spot | None:
    """Where a record with that position, if it has one, and that locality lies; None where neither tells."""
    if position:
        return Spot(position.lat, position.lon, "commune" if position.coarse else "exact")
    now = known.commune(locality.province.slug, locality.commune) if locality.commune else None
    if now:
        return Spot(now.lat, now.lon, "commune")
    return _spot_before(locality, known) if locality.former and locality.before else None


def _spot_before(locality: Locality, known: Gazetteer) -> Spot | None:
    """`before` reads from small to large: commune, district, province; commune or district may be left out."""
    province = locality.former.slug if locality.former else ""
    names = locality.before.split(",")[-3:-1]
    larger = known.formerly(province, names[-1].strip()) if names else None
    smaller = known.formerly(province, names[0].strip(), larger) if len(names) > 1 else None
    found = smaller or larger
    if found is None:
        return None
    return Spot(found.lat, found.lon, "commune" if found.district else "district")
