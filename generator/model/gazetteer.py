"""Communes since 1/7/2025 and those before, looked up by name however it is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeVar

from generator.text import fold, nearest

__all__ = ["Commune", "FormerCommune", "Gazetteer"]

_KINDS = {
    "xa": "xã",
    "phuong": "phường",
    "p": "phường",
    "dac khu": "đặc khu",
    "thi tran": "thị trấn",
    "tt": "thị trấn",
    "quan": "quận",
    "q": "quận",
    "huyen": "huyện",
    "h": "huyện",
    "thi xa": "thị xã",
    "tx": "thị xã",
    "thanh pho": "thành phố",
    "tp": "thành phố",
}
_KIND = re.compile(rf"({'|'.join(sorted(_KINDS, key=len, reverse=True))})(?:\. *| +)(.+)")
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_NOT_WORD = re.compile(r"[^a-z0-9]+")


class Commune(NamedTuple):
    """One of the 3,321 of 1/7/2025; `province` is a slug of the 34, the position the middle of its area."""

    name: str
    kind: str
    province: str
    lat: float
    lon: float

    @property
    def full_name(self) -> str:
        """The name with its kind: `Xã Đức Trọng`."""
        return f"{self.kind} {self.name}"


class FormerCommune(NamedTuple):
    """A commune or district before 1/7/2025; `district` is the district it lay in, or "" for a district itself."""

    name: str
    kind: str
    district: str
    lat: float
    lon: float

    @property
    def full_name(self) -> str:
        """The name with its kind: `Huyện Gia Bình`."""
        return f"{self.kind} {self.name}"


_Named = TypeVar("_Named", Commune, FormerCommune)


@lru_cache(maxsize=16_384)  # of the names of all communes now and before
def name_key(name: str) -> str:
    """`name` as it is compared: without marks, hyphens and leading zeros."""
    words = _NOT_WORD.sub(" ", fold(name)).split()
    return " ".join(word.lstrip("0") or word for word in words)


@lru_cache(maxsize=16_384)
def split_kind(written: str) -> tuple[str, str]:
    """The kind that `written` begins with, as `xã`, or "", and the rest without marks."""
    plain = fold(written)
    found = _KIND.fullmatch(plain)
    return (_KINDS[found[1]], found[2]) if found else ("", plain)


def _marked(name: str) -> str:
    """`name` with its marks, the tone at the end of its word: hòa and hoà are one."""
    words = (unicodedata.normalize("NFD", word) for word in name.casefold().split())
    return " ".join(_TONE.sub("", word) + "".join(_TONE.findall(word)) for word in words)


def _index(named: Iterable[_Named]) -> dict[str, list[_Named]]:
    found: dict[str, list[_Named]] = {}
    for one in named:
        found.setdefault(name_key(one.name), []).append(one)
    return found


def _alike(written: str, index: Mapping[str, list[_Named]]) -> list[_Named]:
    """Those with the letters of `written`; of its kind, if there are such."""
    kind, rest = split_kind(written)
    among = index.get(name_key(rest)) or index.get(name_key(written), [])
    return [one for one in among if one.kind.casefold() == kind] or among


def _chosen(written: str, alike: list[_Named]) -> _Named | None:
    """The one of `alike` that is meant: where there are several, the one with the very marks; None in doubt."""
    if len(alike) > 1:
        marked = _marked(written)
        alike = [one for one in alike if marked.endswith(_marked(one.name))]
    return alike[0] if len(alike) == 1 else None


@dataclass(frozen=True)
class Gazetteer:
    """Communes of each of the 34, former communes and districts of each of the 63, by slug."""

    communes: Mapping[str, tuple[Commune, ...]]
    former: Mapping[str, tuple[FormerCommune, ...]]
    _now: dict[str, dict[str, list[Commune]]] = field(default_factory=dict, init=False, compare=False, repr=False)
    _before: dict[str, dict[str, list[FormerCommune]]] = field(default_factory=dict, init=False, compare=False, repr=False)

    def commune(self, province: str, written: str) -> Commune | None:
        """The commune of the province (one of the 34) that `written` names; None where none or several fit."""
        return _chosen(written, self.communes_like(province, written))

    def communes_like(self, province: str, written: str) -> list[Commune]:
        """The communes of the province that are called so, marks and ways of writing aside."""
        if province not in self._now:
            self._now[province] = _index(self.communes.get(province, ()))
        return _alike(written, self._now[province])

    def elsewhere(self, written: str) -> tuple[Commune, ...]:
        """Every commune of the country of that name, and of that kind if there are such, by province."""
        return tuple(_alike(written, self._everywhere))

    def nearest_to(self, province: str, written: str) -> str:
        """The full name of the commune of the province that is written most alike, or ""."""
        by_key = {name_key(one.name): one.full_name for one in self.communes.get(province, ())}
        return by_key.get(nearest(name_key(split_kind(written)[1]), by_key) or "", "")

    def formerly(self, province: str, written: str, within: FormerCommune | None = None) -> FormerCommune | None:
        """What stood in one of the 63 before 1/7/2025: a commune of the district `within`, else the only one so called.

        Without `within` a district comes before communes of its name.
        """
        alike = self.formerly_like(province, written)
        if within:
            return _chosen(written, [one for one in alike if one.district == within.full_name])
        return _chosen(written, [one for one in alike if not one.district] or alike)

    def formerly_like(self, province: str, written: str) -> list[FormerCommune]:
        """The communes and districts of one of the 63 that were called so, marks and ways of writing aside."""
        if province not in self._before:
            self._before[province] = _index(self.former.get(province, ()))
        return _alike(written, self._before[province])

    @cached_property
    def _everywhere(self) -> Mapping[str, list[Commune]]:
        return _index(one for slug in sorted(self.communes) for one in self.communes[slug])
