"""The file of places: every sales point that is not closed for good and every village, for the finder and the map.

An allow-list: what is not named here does not leave the records.  Tables hold
what comes again; rows name their entries by number, -1 where there is none.

- `provinces`: [slug, name, latitude, longitude of its middle]; the first `today` are those of today, in the order
  of the vocabulary, then those of before that have a place and a name of their own
- `areas`: [province of today, province of before or -1, slug of the commune or "", its name]
- `types`: of points and villages · `hours`: schedules as in `generator/hours.py` · `sets`, `producers`: [slug, name]
- `products`: [slug, name, set or -1, producer or -1], those that some point stocks
- `points`: [slug, name, 1 if the name is in the language of the page, type, area, address, state (0 open, 1 paused,
  2 not known), spot, hours or -1, telephone, products]
- `villages`: [slug, name, 1 as above, type, area, address, spot]
- a spot is [latitude, longitude], with a 1 after it where it is the middle of a commune, a 2 where it is that of a
  district, or empty where nobody knows it
- `communes`: the version of the files of communes, see `communes.py`

Points and villages stand by province, then in Vietnamese order of names.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import lru_cache
from statistics import median
from typing import Any, TypeVar

from generator.model.catalogue import Catalogue, Locality, Point, Tourism
from generator.model.geography import Spot
from generator.model.vocabulary import FormerProvince, Province
from generator.render.desk import Desk
from generator.render.parts import commune_of
from generator.render.places.communes import commune_files, commune_slugs
from generator.render.structured_data import safe_json
from generator.text import slugify

__all__ = ["COMMUNES", "MAP", "SOURCE", "known_points", "known_villages", "places_file", "source_of"]

MAP = "/ban-do/"
SOURCE = MAP + "noi.json"
COMMUNES = MAP + "xa/"
FORMAT = 1
_DIGITS = 5  # of a degree: one metre
_NEAR: dict[str, tuple[int, ...]] = {"exact": (), "commune": (1,), "district": (2,)}
_STATES = {"open": 0, "paused": 1, "": 2}
_Place = TypeVar("_Place", Point, Tourism)


class _Table:
    """Values that rows name by their number, in the order in which they came."""

    def __init__(self, values: Sequence[Hashable] = ()) -> None:
        self.numbers: dict[Hashable, int] = {value: at for at, value in enumerate(values)}

    def number(self, value: Hashable) -> int:
        """The number of `value`; -1 for None."""
        return -1 if value is None else self.numbers.setdefault(value, len(self.numbers))

    @property
    def values(self) -> list[Any]:
        """All values in the order of their numbers."""
        return list(self.numbers)


def known_points(catalogue: Catalogue) -> list[Point]:
    """The points that are not closed for good, by province."""
    return _by_province(catalogue, catalogue.trading)


def known_villages(catalogue: Catalogue) -> list[Tourism]:
    """The villages, by province."""
    return _by_province(catalogue, catalogue.villages.values())


@lru_cache(maxsize=4)  # one a language: the pages with a finder name its digest, then it is written itself
def places_file(desk: Desk) -> str:
    """The file in the language of the desk, as compact JSON."""
    return safe_json(_Places(desk).file())


def source_of(desk: Desk) -> str:
    """The address of the file, with a version that changes with what is in it."""
    return f"{desk.language.href(SOURCE)}?v={_digest(places_file(desk))}"


def _digest(*texts: str) -> str:
    digest = hashlib.blake2b(digest_size=6)
    for text in texts:
        digest.update(text.encode())
    return digest.hexdigest()


def _by_province(catalogue: Catalogue, places: Iterable[_Place]) -> list[_Place]:
    rank = {province.slug: at for at, province in enumerate(catalogue.vocabulary.provinces)}
    return sorted(places, key=lambda one: rank[one.locality.province.slug])


def _rounded(lat: float, lon: float) -> tuple[float, float]:
    return round(lat, _DIGITS), round(lon, _DIGITS)


def _spot(spot: Spot | None) -> list[float]:
    if spot is None:
        return []
    return [*_rounded(spot.lat, spot.lon), *_NEAR[spot.precision]]


class _Places:
    """The file while it is put together."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.catalogue = desk, desk.catalogue
        self.provinces: _Table = _Table(self.catalogue.vocabulary.provinces)
        self.areas, self.types, self.hours = _Table(), _Table(), _Table()
        self.sets, self.producers, self.products = _Table(), _Table(), _Table()
        self.communes: dict[str, Mapping[str, str]] = {}

    def file(self) -> dict[str, Any]:
        points = [self._point(one) for one in known_points(self.catalogue)]
        villages = [self._village(one) for one in known_villages(self.catalogue)]
        products = [self._product(slug) for slug in self.products.values]
        return {
            "format": FORMAT,
            "communes": _digest(*(text for _, text in commune_files(self.catalogue))),
            "today": len(self.catalogue.vocabulary.provinces),
            "provinces": [[one.slug, one.name, *self._middle(one)] for one in self.provinces.values],
            "areas": self.areas.values,
            "types": self.types.values,
            "hours": [json.loads(text) for text in self.hours.values],
            "sets": [[one.slug, self.desk.language.t(one.short)] for one in self.sets.values],
            "producers": self.producers.values,
            "products": products,
            "points": points,
            "villages": villages,
        }

    def _point(self, point: Point) -> list[Any]:
        card = self.desk.point(point)
        return [
            point.slug,
            card.name.text,
            int(not card.name.lang),
            self.types.number(point.record.type),
            self._area(point.locality),
            card.address,
            _STATES[point.record.status],
            _spot(point.spot),
            self.hours.number(card.hours or None),
            self.desk.phone(point),
            [self.products.number(slug) for slug in point.products],
        ]

    def _village(self, village: Tourism) -> list[Any]:
        card, where = self.desk.village(village), village.locality
        return [
            village.slug,
            card.name.text,
            int(not card.name.lang),
            self.types.number(village.record.type),
            self._area(where),
            commune_of(where),
            _spot(village.spot),
        ]

    def _product(self, slug: str) -> list[Any]:
        entry = self.catalogue.products[slug]
        producer = self.catalogue.producers.get(entry.producer)
        name = self.desk.language.translated(entry.record.name, entry.record.translations, "name").text
        made_by = (producer.slug, producer.record.name) if producer else None
        return [slug, name, self.sets.number(entry.set), self.producers.number(made_by)]

    def _area(self, where: Locality) -> int:
        former = where.former
        apart = former if former and former.slug not in self.catalogue.vocabulary.province_by_slug else None
        numbers = self.provinces.number(where.province), self.provinces.number(apart)
        return self.areas.number((*numbers, *self._commune(where.province.slug, where.commune)))

    def _commune(self, province: str, written: str) -> tuple[str, str]:
        """Slug and name; as it is written where the list of communes has none such."""
        gazetteer = self.catalogue.land.gazetteer
        known = gazetteer.commune(province, written) if written else None
        if known is None:
            return slugify(written), written
        if province not in self.communes:
            self.communes[province] = commune_slugs(gazetteer, province)
        return self.communes[province][known.full_name], known.full_name

    def _middle(self, province: Province | FormerProvince) -> tuple[float, float]:
        """Where half of the communes lie north and half lie west: islands far out do not draw it to sea."""
        gazetteer = self.catalogue.land.gazetteer
        now = isinstance(province, Province)
        inside = gazetteer.communes[province.slug] if now else gazetteer.former[province.slug]
        return _rounded(median(one.lat for one in inside), median(one.lon for one in inside))
