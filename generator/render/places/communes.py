"""The communes of each province in a file of its own: what the finder offers where a province is chosen.

`/ban-do/xa/<province>.json`: [slug, name, latitude, longitude] of each commune, in Vietnamese order.  Where two names
differ in their marks alone (Xã Ba Tơ, Xã Ba Tô) the second one's slug ends in -2.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.catalogue import Catalogue
from generator.model.gazetteer import Gazetteer
from generator.render.structured_data import safe_json
from generator.text import slugify, sort_key

__all__ = ["commune_files", "commune_slugs"]

_DIGITS = 4  # of a degree: some ten metres, and the middle of a commune is not known better


def commune_slugs(gazetteer: Gazetteer, province: str) -> Mapping[str, str]:
    """The slug of each commune of a province by its full name, in Vietnamese order of names."""
    found: dict[str, str] = {}
    taken: dict[str, int] = {}
    for name in sorted((one.full_name for one in gazetteer.communes[province]), key=sort_key):
        slug = slugify(name)
        taken[slug] = taken.get(slug, 0) + 1
        found[name] = slug if taken[slug] == 1 else f"{slug}-{taken[slug]}"
    return found


def commune_files(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """(slug of the province, its communes as JSON) for each of the 34."""
    gazetteer = catalogue.land.gazetteer
    for province in catalogue.vocabulary.provinces:
        by_name = {one.full_name: one for one in gazetteer.communes[province.slug]}
        slugs = commune_slugs(gazetteer, province.slug)
        rows = [[slug, name, round(by_name[name].lat, _DIGITS), round(by_name[name].lon, _DIGITS)]
                for name, slug in slugs.items()]  # fmt: skip
        yield province.slug, safe_json(rows)
