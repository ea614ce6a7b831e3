"""Lists of products: browse, star, province, former province, group, set, month and crossings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, partial

from generator.derive.lists import Collection
from generator.model.page import Page
from generator.model.vocabulary import FormerProvince, Group, ProductSet, Province
from generator.render import share_cards
from generator.render import structured_data as schema
from generator.render.desk import Desk
from generator.render.facets import facets_of, tally
from generator.render.filter_views import FiltersView
from generator.render.filters import chosen_by, filters_of, told
from generator.render.head import Crumb, head
from generator.render.inputs import of_card, of_places
from generator.render.makers.around import around
from generator.render.pictures import art_of, artwork
from generator.render.views.pages import ListingView, ProvinceView
from generator.render.views.values import Anchor, Facet, Meta, Pager, Phrase, Picture

__all__ = ["browse_view", "month_totals", "pager", "pages"]

_SECTIONS = {"group": "groups", "set": "groups", "province": "places", "former": "places"}


def pages(desk: Desk) -> Iterator[Page]:
    """Every page of every list; page 1 at the route of the list, page n at `…/trang/n/`."""
    for collection in desk.collections.values():
        template = "province.html" if collection.kind in ("province", "former") else "listing.html"
        last = last_page(len(collection.entries), desk.knobs.per_page)
        shared = _Shared(desk, collection)
        for number in range(1, last + 1):
            route = desk.language.route(page_path(collection.path, number))
            make = partial(_page, desk, collection, shared, number, last)
            follows = partial(_follows, shared, number, last)
            yield Page(route, template, desk.language.code, True, make, inputs=follows)


def browse_view(desk: Desk) -> ListingView:
    """The first page of the list of everything, with its filters."""
    collection = desk.collections["browse", ()]
    last = last_page(len(collection.entries), desk.knobs.per_page)
    return _listing(desk, collection, _Shared(desk, collection), 1, last)


class _Shared:
    """What all pages of one list show alike, worked out when the first of them is made."""

    def __init__(self, desk: Desk, collection: Collection) -> None:
        self.desk, self.collection = desk, collection

    @cached_property
    def inputs(self) -> str:
        """What every page of the list follows from, besides the products it shows."""
        collection, parts = self.collection, [f"{self.collection.path} {len(self.collection.entries)} {self.unknown}"]
        parts += [f"{facet.name} {tally.href} {tally.total}" for facet in self.facets for tally in facet.tallies]
        if collection.kind in ("province", "former"):
            province = _province_of(self.desk, collection)
            former = [self.desk.collection("former", old.slug) for old in province.former]
            parts += [str(len(one.entries)) for one in former if one]
            parts.append(of_places(self.desk))
        return "\n".join(parts)

    @cached_property
    def facets(self) -> tuple[Facet, ...]:
        return facets_of(self.desk, self.collection)

    @cached_property
    def filters(self) -> FiltersView:
        return filters_of(self.desk)

    @cached_property
    def unknown(self) -> int:
        return sum(entry.standing.state == "unknown" for entry in self.collection.entries)


def _follows(shared: _Shared, number: int, last: int) -> str:
    """What one page of a list follows from."""
    size = shared.desk.knobs.per_page
    shown = shared.collection.entries[(number - 1) * size : number * size]
    filters = told(shared.filters) if _filtered(shared.collection, number) else ""
    cards = (of_card(shared.desk, entry.slug) for entry in shown)
    return "\n".join([f"{number} {last}", shared.inputs, filters, *cards])


def _filtered(collection: Collection, number: int) -> bool:
    """Whether a page carries the filters: the first of the list of everything, where the script shows all others."""
    return collection.kind == "browse" and number == 1


def _province_of(desk: Desk, collection: Collection) -> Province:
    known, slug = desk.catalogue.vocabulary, collection.keys[0]
    return known.province_by_slug[slug if collection.kind == "province" else known.former_by_slug[slug].now]


def last_page(total: int, per_page: int) -> int:
    """The number of the last page; an empty list has one."""
    return max(1, -(-total // per_page))


def page_path(path: str, number: int) -> str:
    """The route of page `number` of the list at `path`."""
    return path if number == 1 else f"{path}trang/{number}/"


def pager(desk: Desk, path: str, number: int, last: int) -> Pager:
    """The way through the pages of a list: the first, the last and those around; 0 is a gap."""
    numbers = sorted({1, last, *range(max(1, number - 2), min(last, number + 2) + 1)})
    shown: list[tuple[int, str]] = []
    for one in numbers:
        if shown and one - shown[-1][0] > 1:
            shown.append((0, ""))
        shown.append((one, desk.language.href(page_path(path, one))))
    before = desk.language.href(page_path(path, number - 1)) if number > 1 else ""
    after = desk.language.href(page_path(path, number + 1)) if number < last else ""
    return Pager(number, last, before, after, tuple(shown))


def month_totals(desk: Desk) -> dict[int, int]:
    """How many listed products each month has."""
    found = {}
    for month in range(1, 13):
        collection = desk.collection("month", str(month))
        if collection:
            found[month] = len(collection.entries)
    return found


def _page(
    desk: Desk, collection: Collection, shared: _Shared, number: int, last: int
) -> tuple[Meta, ListingView | ProvinceView]:
    view = _listing(desk, collection, shared, number, last)
    meta = _meta(desk, collection, view, number, last)
    if collection.kind == "province":
        return meta, _province(desk, view, collection.keys[0])
    if collection.kind == "former":
        return meta, _former(desk, view, collection.keys[0])
    return meta, view


def _listing(desk: Desk, collection: Collection, shared: _Shared, number: int, last: int) -> ListingView:
    size = desk.knobs.per_page
    shown = collection.entries[(number - 1) * size : number * size]
    return ListingView(
        kind="crossing" if "+" in collection.kind else collection.kind,
        heading=heading(desk, collection),
        number=_number(desk, collection),
        subgroup=_subgroup(desk, collection),
        also=_also(desk, collection),
        total=len(collection.entries),
        unknown=shared.unknown,
        cards=desk.cards([entry.slug for entry in shown]),
        facets=shared.facets,
        filters=shared.filters if _filtered(collection, number) else None,
        more=chosen_by(desk, collection),
        pager=pager(desk, collection.path, number, last),
        picture=_picture(desk, collection),
    )


def heading(desk: Desk, collection: Collection) -> str:
    """The title of a list in the language of the page."""
    names = [_name(desk, kind, key) for kind, key in _halves(collection)]
    return " · ".join(names) if names else desk.language.t("Tất cả sản phẩm")


def _halves(collection: Collection) -> list[tuple[str, str]]:
    """The facets of a list with the key of each; a set is named by its own slug alone."""
    if collection.kind == "set":
        return [("set", collection.keys[1])]
    return list(zip(collection.kind.split("+"), collection.keys, strict=False))


def _name(desk: Desk, kind: str, key: str) -> str:
    language, known = desk.language, desk.catalogue.vocabulary
    if kind == "star":
        return language.t("Hạng %s sao") % key
    if kind == "month":
        return language.t("Mùa tháng %s") % key
    if kind == "province":
        return known.province_by_slug[key].full_name
    if kind == "former":
        return known.former_by_slug[key].full_name
    if kind == "group":
        return language.t(known.group_by_slug[key].name)
    return language.t(next(one.name for one in known.set_by_no.values() if one.slug == key))


def _number(desk: Desk, collection: Collection) -> str:
    known = desk.catalogue.vocabulary
    if collection.kind == "group":
        return known.group_by_slug[collection.keys[0]].no
    if collection.kind == "set":
        return str(next(one.no for one in known.set_by_no.values() if one.slug == collection.keys[1]))
    return collection.keys[0] if collection.kind in ("star", "month") else ""


def _subgroup(desk: Desk, collection: Collection) -> str:
    if collection.kind != "set":
        return ""
    found = next(one for one in desk.catalogue.vocabulary.set_by_no.values() if one.slug == collection.keys[1])
    return desk.language.t(found.subgroup)


def _also(desk: Desk, collection: Collection) -> tuple[str, ...]:
    known = desk.catalogue.vocabulary
    if collection.kind == "group":
        return known.group_by_slug[collection.keys[0]].former
    if collection.kind == "set":
        return next(one.former for one in known.set_by_no.values() if one.slug == collection.keys[1])
    return ()


def _picture(desk: Desk, collection: Collection) -> Picture | None:
    found = _goods(desk, collection)
    return artwork(*found, desk.language) if found else None


def _goods(desk: Desk, collection: Collection) -> tuple[Group, ProductSet | None] | None:
    """The group, and within it the set, that a list is about."""
    if collection.kind not in ("group", "set"):
        return None
    group = desk.catalogue.vocabulary.group_by_slug[collection.keys[0]]
    inside = {one.slug: one for one in group.sets}
    return group, inside.get(collection.keys[-1])


def _meta(desk: Desk, collection: Collection, view: ListingView, number: int, last: int) -> Meta:
    language = desk.language
    title = view.heading if number == 1 else language.t("%s, trang %s") % (view.heading, number)
    description = language.t("%s sản phẩm OCOP: %s.") % (language.number(view.total), view.heading)
    around = tuple(
        page_path(collection.path, other) if 1 <= other <= last else "" for other in (number - 1, number + 1)
    )
    goods, section = _goods(desk, collection), _SECTIONS.get(collection.kind.partition("+")[0], "products")
    return head(
        desk,
        page_path(collection.path, number),
        title,
        description,
        _crumbs(desk, collection, number),
        section=section,
        things=[schema.item_list(view.cards, view.total, desk.knobs.origin)] if view.cards and number == 1 else [],
        around=(around[0], around[1]),
        card=share_cards.of_page(desk, view.heading, art_of(*goods) if goods else share_cards.art_of_section(section)),
    )


def _crumbs(desk: Desk, collection: Collection, number: int) -> list[Crumb]:
    language, kind, keys = desk.language, collection.kind, collection.keys
    first = kind.partition("+")[0]
    crumbs: list[Crumb] = []
    if first in ("province", "former"):
        crumbs.append((language.t("Tỉnh, thành phố"), "/tinh/"))
    elif first in ("group", "set"):
        crumbs.append((language.t("Nhóm sản phẩm"), "/nhom/"))
    elif first != "browse":
        crumbs.append((language.t("Sản phẩm"), "/san-pham/"))
    if "+" in kind or kind == "set":
        parent = desk.collections[("group" if kind == "set" else first, keys[:1])]
        crumbs.append((heading(desk, parent), parent.path))
    if number > 1:
        crumbs.append((heading(desk, collection), collection.path))
    return crumbs


def _province(desk: Desk, listing: ListingView, slug: str) -> ProvinceView:
    province: Province = desk.catalogue.vocabulary.province_by_slug[slug]
    former: Sequence[FormerProvince] = province.former if len(province.former) > 1 else ()
    tallies = tuple(
        tally(desk, desk.collection("former", old.slug), old.full_name, f"/tinh/{old.slug}/")
        for old in former
        if old.slug != slug
    )
    inside = around(desk, province, "", first=listing.pager.number == 1)
    return ProvinceView(listing, desk.language.t(province.region), tallies, None, *inside)


def _former(desk: Desk, listing: ListingView, slug: str) -> ProvinceView:
    known = desk.catalogue.vocabulary
    old = known.former_by_slug[slug]
    province = known.province_by_slug[old.now]
    now = Anchor(Phrase(province.full_name, ""), desk.language.href(f"/tinh/{province.slug}/"))
    inside = around(desk, province, slug, first=listing.pager.number == 1)
    return ProvinceView(listing, desk.language.t(province.region), (), now, *inside)
