"""What somebody may want on a stick: a fair, a province, or all of the catalogue."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from generator.derive.narrow import Chosen, of_fair, of_province
from generator.model.catalogue import Catalogue
from generator.render.language import Language

__all__ = ["Wish", "wish_for"]


class Wish(NamedTuple):
    """`chosen` is None for all of it; `name` is the end of a file name, "" for all; `start` the route to open first.

    `holds` says in a language what there is, as the line on every page does.
    """

    name: str
    chosen: Chosen | None
    start: str
    holds: Callable[[Language], str]


def wish_for(catalogue: Catalogue, fair: str = "", province: str = "") -> Wish | None:
    """The fair or the province of that slug, else everything; None where there is no such fair or province."""
    if fair:
        return _fair(catalogue, fair) if fair in catalogue.fairs else None
    if province:
        return _province(catalogue, province) if province in catalogue.vocabulary.province_by_slug else None
    return Wish("", None, "/", lambda language: language.t("cả danh mục"))


def _fair(catalogue: Catalogue, slug: str) -> Wish:
    name = catalogue.fairs[slug].record.name
    return Wish(slug, of_fair(catalogue, slug), f"/hoi-cho/{slug}/", lambda language: language.t("chỉ riêng %s") % name)


def _province(catalogue: Catalogue, slug: str) -> Wish:
    province = catalogue.vocabulary.province_by_slug[slug]

    def holds(language: Language) -> str:
        name = province.full_name if language.code == "vi" else province.name
        return language.t("chỉ riêng %s") % name

    return Wish(slug, of_province(catalogue, slug), f"/tinh/{slug}/", holds)
