"""Products of a booklet in sections and parts, and the index of their producers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from generator.model.catalogue import Entry
from generator.print.printed import Printed, printed
from generator.render.desk import Desk

__all__ = ["BY", "Indexed", "Part", "Section", "index_of", "sections_of"]

BY = ("province", "group")  # what a section can be
_MANY = 500  # products: above, their pictures are small ones, so that the file can still be sent


class Part(NamedTuple):
    """Products of a section that share one thing more."""

    title: str
    entries: tuple[Printed, ...]


class Section(NamedTuple):
    """A section of the booklet; `total` is how many products it has, as text."""

    title: str
    total: str
    parts: tuple[Part, ...]


class Indexed(NamedTuple):
    """A producer with its province, "" where all are of one, and the slugs of its products in the booklet."""

    name: str
    place: str
    slugs: tuple[str, ...]


def sections_of(desk: Desk, entries: Sequence[Entry], by: str) -> tuple[Section, ...]:
    """Sections by `BY`, each in parts by the other one, or by set where all share the other; order of the catalogue."""
    keys = _keys(desk)
    shared = {name: len({key(one) for one in entries}) < 2 for name, key in keys.items()}
    within = next(name for name in (*BY, "set") if name != by and not (shared[name] and name != "set"))
    use = "card" if len(entries) <= _MANY else "thumb"
    return tuple(
        Section(
            title[1],
            desk.language.number(len(found)),
            tuple(
                Part(name[1], tuple(_entry(desk, one, use, within) for one in inside))
                for name, inside in _sorted(found, keys[within]).items()
            ),
        )
        for title, found in _sorted(entries, keys[by]).items()
    )


def _entry(desk: Desk, entry: Entry, use: str, within: str) -> Printed:
    """A product without its set where the part is named after it."""
    shown = printed(desk, entry, use)
    return shown._replace(kind="") if within == "set" else shown


_Key = tuple[int, str]


def _keys(desk: Desk) -> dict[str, Callable[[Entry], _Key]]:
    """What products can be sorted by: the rank of each value, and how it is called."""
    language, known = desk.language, desk.catalogue.vocabulary
    provinces = {one.slug: at for at, one in enumerate(known.provinces)}
    groups = {one.slug: at for at, one in enumerate(known.groups)}
    unknown = len(known.set_by_no) + 1, language.t("Chưa rõ bộ sản phẩm")
    return {
        "province": lambda one: (provinces[one.locality.province.slug], one.locality.province.full_name),
        "group": lambda one: (groups[one.group.slug], language.t(one.group.name)),
        "set": lambda one: (one.set.no, language.t(one.set.name)) if one.set else unknown,
    }


def _sorted(entries: Sequence[Entry], key: Callable[[Entry], _Key]) -> Mapping[_Key, list[Entry]]:
    found: dict[_Key, list[Entry]] = {}
    for one in sorted(entries, key=lambda one: key(one)[0]):
        found.setdefault(key(one), []).append(one)
    return found


def index_of(desk: Desk, entries: Sequence[Entry]) -> tuple[Indexed, ...]:
    """The producers of the booklet, in Vietnamese order."""
    made: dict[str, list[str]] = {}
    for one in entries:
        made.setdefault(one.producer, []).append(one.slug)
    found = [one for slug, one in desk.catalogue.producers.items() if slug in made]
    several = len({one.locality.province.slug for one in found}) > 1
    return tuple(
        Indexed(one.record.name, one.locality.province.name if several else "", tuple(made[one.slug])) for one in found
    )
