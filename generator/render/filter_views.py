"""What templates get of the filters: the facets with their options, each with its number of products."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["FilterGroup", "FilterOption", "FiltersView"]


class FilterOption(NamedTuple):
    """Something to tick: `name` and `value` are what the address says of it.

    `total` counts the listed products that have it; `note` tells it from another of
    the same text.  `inside` are narrower options: the sets of a group, the former
    provinces of a present one.
    """

    name: str
    value: str
    text: str
    note: str
    total: int
    inside: tuple[FilterOption, ...]


class FilterGroup(NamedTuple):
    """A facet by its name in the address: sao, nhom (with bo inside), tinh, hieu-luc, mua, diem-ban."""

    name: str
    options: tuple[FilterOption, ...]


class FiltersView(NamedTuple):
    """The filters of a list; `total` counts the whole catalogue, `per_page` what stands on a page of it."""

    groups: tuple[FilterGroup, ...]
    total: int
    per_page: int
