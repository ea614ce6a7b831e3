"""The closed lists of the field: provinces now and before 1/7/2025, groups and sets of products.

Sources: Resolution 202/2025/QH15, Decision 19/2025/QĐ-TTg and Resolution
30/2026/QH16 for provinces; Appendix I of Decision 26/2026/QĐ-TTg for groups and
sets; the wording of Decisions 490 (2018) and 919 (2022) for their former names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from generator.text import fold

__all__ = ["FormerProvince", "Group", "ProductSet", "Province", "SynonymRow", "Synonyms",
           "Vocabulary"]  # fmt: skip

_PREFIX = re.compile(r"^(tinh|thanh pho|tp\.?) +")


class FormerProvince(NamedTuple):
    """One of the 63 provinces before 1/7/2025; `now` is the slug of the province it became part of."""

    slug: str
    code: str
    name: str
    full_name: str
    aliases: tuple[str, ...]
    now: str


class Province(NamedTuple):
    """One of the 34 provinces since 1/7/2025; `code` as in Decision 19/2025/QĐ-TTg."""

    slug: str
    code: str
    name: str
    full_name: str
    region: str
    aliases: tuple[str, ...]
    former: tuple[FormerProvince, ...]


class ProductSet(NamedTuple):
    """One of the 26 sets of products (bộ sản phẩm); `short` fits a button, `former` are old wordings."""

    no: int
    slug: str
    name: str
    short: str
    en: str
    subgroup: str
    former: tuple[str, ...]
    group: str


class Group(NamedTuple):
    """One of the 6 groups (nhóm ngành); `no` is its Roman number."""

    slug: str
    no: str
    name: str
    short: str
    en: str
    short_en: str
    former: tuple[str, ...]
    sets: tuple[ProductSet, ...]


class SynonymRow(NamedTuple):
    """Phrases that mean the same, and what they are called in English."""

    vi: tuple[str, ...]
    en: tuple[str, ...]


class Synonyms(NamedTuple):
    """What people call things besides their names; `sets`: words true of every product of a set, by its number."""

    rows: tuple[SynonymRow, ...] = ()
    sets: Mapping[int, tuple[str, ...]] = MappingProxyType({})


@lru_cache(maxsize=4096)
def place_key(name: str) -> str:
    """`name` of a province as it is compared: folded, without tỉnh, thành phố, hyphens and dots."""
    plain = re.sub(r"[-–—.]+", " ", _PREFIX.sub("", fold(name)))
    return " ".join(plain.split())


class Vocabulary(BaseModel):
    """All closed lists. Look-ups take a slug, a name or a former wording, with or without accents."""

    model_config = ConfigDict(frozen=True)

    provinces: tuple[Province, ...]
    groups: tuple[Group, ...]
    synonyms: Synonyms = Synonyms()

    @cached_property
    def province_by_slug(self) -> Mapping[str, Province]:
        """The 34 by slug, in the order of their codes."""
        return {one.slug: one for one in self.provinces}

    @cached_property
    def former_by_slug(self) -> Mapping[str, FormerProvince]:
        """The 63 by slug."""
        return {old.slug: old for one in self.provinces for old in one.former}

    @cached_property
    def set_by_no(self) -> Mapping[int, ProductSet]:
        """The 26 by number."""
        return {one.no: one for group in self.groups for one in group.sets}

    @cached_property
    def group_by_slug(self) -> Mapping[str, Group]:
        """The 6 by slug, in their order."""
        return {one.slug: one for one in self.groups}

    @cached_property
    def _former_names(self) -> Mapping[str, str]:
        return {
            place_key(name): old.slug
            for old in self.former_by_slug.values()
            for name in (old.slug, old.name, *old.aliases)
        }

    @cached_property
    def _province_names(self) -> Mapping[str, str]:
        return {
            place_key(name): one.slug
            for one in self.provinces
            for name in (one.slug, one.name, *one.aliases)
        }

    @cached_property
    def _group_names(self) -> Mapping[str, str]:
        return {
            fold(name): one.slug
            for one in self.groups
            for name in (one.slug, one.no, one.name, one.short, *one.former)
        }

    @cached_property
    def _set_names(self) -> Mapping[str, int]:
        return {
            fold(name): one.no
            for one in self.set_by_no.values()
            for name in (str(one.no), one.slug, one.name, one.short, *one.former)
        }

    def find_province(self, written: str) -> str | None:
        """The slug of the province, present or else former, that `written` names."""
        key = place_key(written)
        return self._province_names.get(key) or self._former_names.get(key)

    def find_former(self, written: str) -> str | None:
        """The slug of the former province that `written` names."""
        return self._former_names.get(place_key(written))

    def find_group(self, written: str) -> str | None:
        """The slug of the group that `written` names, in its present or a former wording."""
        return self._group_names.get(fold(written))

    def find_set(self, written: str) -> int | None:
        """The number of the set that `written` names, in its present or a former wording."""
        return self._set_names.get(fold(written))

    @cached_property
    def province_slugs(self) -> tuple[str, ...]:
        """Every slug a record may write for a province: the 34 and the 63."""
        return tuple(sorted({*self.province_by_slug, *self.former_by_slug}))
