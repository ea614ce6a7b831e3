"""Which lists there are: every facet and every crossing of two that is not empty."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.model.catalogue import Catalogue, Entry

__all__ = ["Collection", "collect"]


class Collection(NamedTuple):
    """Listed products that share something, in Vietnamese order of names.

    `kind` is browse, star, province, former, group, set, month, or two of them
    joined by `+`; `keys` are the slugs or numbers that name it; `path` its route.
    """

    kind: str
    keys: tuple[str, ...]
    path: str
    entries: Sequence[Entry]


def collect(catalogue: Catalogue) -> dict[tuple[str, tuple[str, ...]], Collection]:
    """Every collection by kind and keys. Provinces, groups, sets and stars stand even when empty."""
    entries: dict[tuple[str, tuple[str, ...]], list[Entry]] = defaultdict(list)
    for key in _standing(catalogue):
        entries[key] = []
    for entry in catalogue.products.values():
        if entry.listed:
            for key in _memberships(entry):
                entries[key].append(entry)
    return {key: Collection(*key, path_of(*key), found) for key, found in entries.items()}


def _standing(catalogue: Catalogue) -> Iterator[tuple[str, tuple[str, ...]]]:
    known = catalogue.vocabulary
    yield "browse", ()
    yield from (("star", (star,)) for star in "543")
    yield from (("province", (slug,)) for slug in known.province_by_slug)
    for slug in known.former_by_slug:
        if slug not in known.province_by_slug:
            yield "former", (slug,)
    yield from (("group", (slug,)) for slug in known.group_by_slug)
    yield from (("set", (one.group, one.slug)) for one in known.set_by_no.values())


def _memberships(entry: Entry) -> Iterator[tuple[str, tuple[str, ...]]]:
    star, group = str(entry.standing.stars), entry.group.slug
    province, former = entry.locality.province.slug, entry.locality.former
    yield "browse", ()
    yield "star", (star,)
    yield "province", (province,)
    yield "group", (group,)
    if entry.set:
        yield "set", (group, entry.set.slug)
    if former and former.slug != province:
        yield "former", (former.slug,)
    yield "province+group", (province, group)
    yield "province+star", (province, star)
    yield "group+star", (group, star)
    for month in sorted(set(entry.record.season)):
        yield "month", (str(month),)


def path_of(kind: str, keys: tuple[str, ...]) -> str:
    """The route of a collection: `/tinh/dong-nai/nhom/thuc-pham/`."""
    return _PATHS[kind].format(*keys)


_PATHS = {
    "browse": "/san-pham/",
    "star": "/sao/{}/",
    "province": "/tinh/{}/",
    "former": "/tinh/{}/",
    "group": "/nhom/{}/",
    "set": "/nhom/{}/{}/",
    "month": "/mua/{}/",
    "province+group": "/tinh/{}/nhom/{}/",
    "province+star": "/tinh/{}/sao/{}/",
    "group+star": "/nhom/{}/sao/{}/",
}
