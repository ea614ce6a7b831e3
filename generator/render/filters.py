"""The filters of the browse and the search page: every option of every facet, counted for the whole catalogue.

They need JavaScript; `facets` are the ways to narrow a list without it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.derive.lists import Collection
from generator.model.certificate import State
from generator.model.vocabulary import FormerProvince, Group, Province
from generator.render.desk import Desk
from generator.render.filter_views import FilterGroup, FilterOption, FiltersView
from generator.text import sort_key

__all__ = ["chosen_by", "filters_of", "told"]

BROWSE = "/san-pham/"
_STATES: dict[State, str] = {
    "valid": "con-hieu-luc",
    "ending": "sap-het-han",
    "awaiting": "cho-danh-gia",
    "unknown": "chua-ro",
}
_NAMES = {"star": "sao", "province": "tinh", "former": "tinh", "group": "nhom", "set": "bo", "month": "mua"}


def filters_of(desk: Desk) -> FiltersView:
    """The filters over all listed products."""
    groups = (
        FilterGroup("sao", tuple(_stars(desk))),
        FilterGroup("nhom", tuple(_groups(desk))),
        FilterGroup("tinh", tuple(_provinces(desk))),
        FilterGroup("hieu-luc", tuple(_states(desk))),
        FilterGroup("mua", tuple(_months(desk))),
        FilterGroup("diem-ban", (_with_points(desk),)),
    )
    return FiltersView(groups, len(desk.catalogue.listed), desk.knobs.per_page)


def told(filters: FiltersView) -> str:
    """The numbers of the filters as text; all else in them follows from the program and its words."""
    options = [option for group in filters.groups for one in group.options for option in (one, *one.inside)]
    return " ".join(f"{one.name}={one.value}:{one.total}" for one in options)


def chosen_by(desk: Desk, collection: Collection) -> str:
    """The address of the browse page with the facets of `collection` chosen."""
    kinds = collection.kind.split("+") if collection.keys else []
    pairs = zip(kinds, collection.keys[-len(kinds) :], strict=True)  # a set is named by its group and itself
    asked = "&".join(f"{_NAMES[kind]}={key}" for kind, key in pairs)
    return desk.language.href(BROWSE) + (f"?{asked}" if asked else "")


def _total(desk: Desk, kind: str, *keys: str) -> int:
    found = desk.collection(kind, *keys)
    return len(found.entries) if found else 0


def _stars(desk: Desk) -> Iterator[FilterOption]:
    for star in "543":
        yield FilterOption("sao", star, desk.language.t("Hạng %s sao") % star, "", _total(desk, "star", star), ())


def _groups(desk: Desk) -> Iterator[FilterOption]:
    for group in desk.catalogue.vocabulary.groups:
        text = desk.language.t(group.short)
        total = _total(desk, "group", group.slug)
        yield FilterOption("nhom", group.slug, text, "", total, tuple(_sets(desk, group)))


def _sets(desk: Desk, group: Group) -> Iterator[FilterOption]:
    for one in group.sets:
        total = _total(desk, "set", group.slug, one.slug)
        yield FilterOption("bo", one.slug, desk.language.t(one.short), "", total, ())


def _provinces(desk: Desk) -> Iterator[FilterOption]:
    for one in sorted(desk.catalogue.vocabulary.provinces, key=lambda one: sort_key(one.name)):
        total = _total(desk, "province", one.slug)
        yield FilterOption("tinh", one.slug, one.name, "", total, tuple(_former(desk, one)))


def _former(desk: Desk, province: Province) -> Iterator[FilterOption]:
    """The former provinces that another province took in; the one whose name it keeps has no page of its own."""
    others: list[FormerProvince] = [old for old in province.former if old.slug != province.slug]
    for old in sorted(others, key=lambda one: sort_key(one.name)):
        note = desk.language.t("trước 1/7/2025")
        yield FilterOption("tinh", old.slug, old.name, note, _total(desk, "former", old.slug), ())


def _states(desk: Desk) -> Iterator[FilterOption]:
    totals = Counter(entry.standing.state for entry in desk.catalogue.listed)
    words = {
        "valid": desk.language.t("Còn hiệu lực"),
        "ending": desk.language.t("Sắp hết hạn, trong 180 ngày"),
        "awaiting": desk.language.t("Đang chờ đánh giá lại"),
        "unknown": desk.language.t("Chưa rõ thời hạn"),
    }
    for state, value in _STATES.items():
        yield FilterOption("hieu-luc", value, words[state], "", totals[state], ())


def _months(desk: Desk) -> Iterator[FilterOption]:
    for month in map(str, range(1, 13)):
        text = desk.language.t("Tháng %s") % month
        yield FilterOption("mua", month, text, "", _total(desk, "month", month), ())


def _with_points(desk: Desk) -> FilterOption:
    total = sum(bool(desk.catalogue.points_of.get(entry.slug)) for entry in desk.catalogue.listed)
    return FilterOption("diem-ban", "co", desk.language.t("Có điểm bán đã biết"), "", total, ())
