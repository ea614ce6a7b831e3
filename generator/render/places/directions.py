"""Links to the visitor's own map program: to the position where it is known, else a search by name and address.

Sources: RFC 5870 and Android's form `geo:…?q=lat,lon(label)`; Google Maps URLs (`dir/?api=1&destination=`); Apple
Map Links (`daddr=`); OpenStreetMap (`?mlat=&mlon=`, `search?query=`).
"""

from __future__ import annotations

from urllib.parse import quote, urlencode

from generator.model.catalogue import Exhibition, Locality, Point, Tourism
from generator.model.fair import Fair
from generator.model.gazetteer import Gazetteer
from generator.model.geography import Spot
from generator.render.views.places import Directions

__all__ = ["address_line", "directions", "town_of"]


def directions(place: Point | Tourism | Exhibition, known: Gazetteer) -> Directions:
    """The links of a sales point, village or venue of a fair.

    `about` names the commune or district in whose middle maps show it.
    """
    record, spot = place.record, place.spot
    name = record.venue if isinstance(record, Fair) else record.name
    if spot and not spot.approximate:
        return _to_position(name or record.name, spot)
    about = _about(spot, place.locality, known) if spot and not record.position else ""
    sought = ", ".join(filter(None, (name, address_line(place))))
    return _to_name(sought, about, approximate=spot is not None)


def address_line(place: Point | Tourism | Exhibition) -> str:
    """Street, commune and province of today on one line; the commune of before where that of today is not known."""
    where = place.locality
    street = "" if isinstance(place, Tourism) else place.record.address
    return ", ".join(filter(None, (street, town_of(where), where.province.full_name)))


def town_of(where: Locality) -> str:
    """The commune of today, or the commune and district of before where only they are known."""
    return where.commune or where.before.rpartition(",")[0]


def _to_position(name: str, spot: Spot) -> Directions:
    lat, lon = str(spot.lat), str(spot.lon)
    return Directions(
        f"geo:{lat},{lon}?q={lat},{lon}({quote(name, safe='')})",
        "https://www.google.com/maps/dir/?" + urlencode({"api": "1", "destination": f"{lat},{lon}"}),
        "https://maps.apple.com/?" + urlencode({"daddr": f"{lat},{lon}"}),
        f"https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=16/{lat}/{lon}",
        (lat, lon),
        False,
        "",
    )


def _to_name(place: str, about: str, *, approximate: bool) -> Directions:
    return Directions(
        f"geo:0,0?q={quote(place, safe='')}",
        "https://www.google.com/maps/dir/?" + urlencode({"api": "1", "destination": place}),
        "https://maps.apple.com/?" + urlencode({"daddr": place}),
        "https://www.openstreetmap.org/search?" + urlencode({"query": place}),
        None,
        approximate,
        about,
    )


def _about(spot: Spot, where: Locality, known: Gazetteer) -> str:
    """The commune or district whose middle the spot is, as `generator.derive.places` found it."""
    commune = known.commune(where.province.slug, where.commune) if where.commune else None
    if commune:
        return commune.full_name
    names = [name.strip() for name in where.before.split(",")[-3:-1]]
    return names[0] if spot.precision == "commune" else names[-1]
