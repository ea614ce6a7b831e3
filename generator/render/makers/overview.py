"""Pages above the lists: home, provinces, groups, stories, certificate check, 404."""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import partial

from generator.model.catalogue import Entry
from generator.model.page import Page
from generator.render import parts
from generator.render.desk import Desk
from generator.render.facets import tally
from generator.render.fairs.rows import fair_row
from generator.render.head import head
from generator.render.makers.listing import month_totals
from generator.render.maps.desk_maps import country
from generator.render.pictures import artwork
from generator.render.views.pages import CheckView, EmptyView, GroupsView, HomeView, ProvincesView, StoriesView
from generator.render.views.places import VillageCard
from generator.render.views.values import Anchor, Decision, Door, Meta, Tally
from generator.text import sort_key

__all__ = ["newest", "pages"]

NEWEST = 8
FAIRS = 3
IN_SEASON = 8
MOST_BY_HAND = 2000  # products: with more, a list of all decisions is no help to anybody


def pages(desk: Desk) -> Iterator[Page]:
    """The pages that stand once in each language."""
    makers = (
        ("/", "home.html", _home, True),
        ("/tinh/", "provinces.html", _provinces, True),
        ("/nhom/", "groups.html", _groups, True),
        ("/cau-chuyen/", "stories.html", _stories, True),
        ("/kiem-tra/", "check.html", _check, True),
        ("/404.html", "404.html", _missing, False),
    )
    for path, template, make, indexed in makers:
        yield Page(desk.language.route(path), template, desk.language.code, indexed, partial(make, desk))


def newest(desk: Desk, limit: int) -> list[Entry]:
    """The products certified last, as far as the day is known; the surest dates first."""
    dated = [entry for entry in desk.catalogue.listed if entry.standing.certification.issued]
    dated.sort(key=lambda entry: str(entry.standing.certification.issued), reverse=True)
    return dated[:limit]


def _home(desk: Desk) -> tuple[Meta, HomeView]:
    language, catalogue = desk.language, desk.catalogue
    known, totals = catalogue.vocabulary, month_totals(desk)
    season = desk.collection("month", str(catalogue.today.month))
    stars = [(star, desk.collection("star", star)) for star in "543"]
    view = HomeView(
        stars=tuple(tally(desk, found, star, f"/sao/{star}/") for star, found in stars),
        groups=tuple(_door(desk, slug) for slug in known.group_by_slug),
        provinces=tuple(_province_tallies(desk)),
        map=country(desk),
        months=parts.months(tuple(totals), totals, language),
        in_season=desk.cards([entry.slug for entry in season.entries[:IN_SEASON]]) if season else (),
        newest=desk.cards([entry.slug for entry in _varied(newest(desk, len(catalogue.listed)), NEWEST)]),
        village=_village_of_home(desk),
        stories=desk.stories[:3],
        products=len(catalogue.listed),
        producers=len({entry.producer for entry in catalogue.listed if entry.producer}),
        points=len(catalogue.trading),
        villages=len(catalogue.villages),
        today=language.day(catalogue.today),
        fairs=tuple(fair_row(desk, fair) for fair in desk.fairs_ahead[:FAIRS]),
    )
    return head(desk, "/", desk.names.name, desk.names.tagline, section="home"), view


def _varied(entries: Iterable[Entry], limit: int) -> list[Entry]:
    """The first of each producer, at most two a province, so that one round of decisions does not fill the page."""
    found: list[Entry] = []
    provinces: Counter[str] = Counter()
    for entry in entries:
        province = entry.locality.province.slug
        if len(found) < limit and provinces[province] < 2 and entry.producer not in {one.producer for one in found}:
            found.append(entry)
            provinces[province] += 1
    return found


def _door(desk: Desk, slug: str) -> Door:
    group = desk.catalogue.vocabulary.group_by_slug[slug]
    found = desk.collection("group", slug)
    picture = artwork(group, None, desk.language)
    total = len(found.entries) if found else 0
    return Door(desk.language.t(group.short), desk.language.href(f"/nhom/{slug}/"), total, picture)


def _province_tallies(desk: Desk) -> Iterator[Tally]:
    for province in sorted(desk.catalogue.vocabulary.provinces, key=lambda one: sort_key(one.name)):
        former = ", ".join(old.name for old in province.former) if len(province.former) > 1 else ""
        found = desk.collection("province", province.slug)
        yield tally(desk, found, province.name, f"/tinh/{province.slug}/", note=former)


def _village_of_home(desk: Desk) -> VillageCard | None:
    """The village whose recognition is newest; by the alphabet among equals."""
    villages = [one for one in desk.catalogue.villages.values() if one.record.recognitions]
    if not villages:
        return None
    best = max(villages, key=lambda one: max(row.year or 0 for row in one.record.recognitions))
    return desk.village(best)


def _provinces(desk: Desk) -> tuple[Meta, ProvincesView]:
    language, known = desk.language, desk.catalogue.vocabulary
    rows = {row.text: row for row in _province_tallies(desk)}
    regions: dict[str, list[Tally]] = defaultdict(list)
    for province in known.provinces:
        regions[province.region].append(rows[province.name])
    former = tuple(
        tally(desk, desk.collection("former", old.slug), old.name, f"/tinh/{old.slug}/",
              note=known.province_by_slug[old.now].name)
        for old in sorted(known.former_by_slug.values(), key=lambda one: one.slug)
        if old.slug not in known.province_by_slug
    )  # fmt: skip
    by_region = tuple((language.t(name), tuple(inside)) for name, inside in regions.items())
    view = ProvincesView(country(desk), by_region, former)
    title = language.t("Tỉnh, thành phố")
    described = language.t("Sản phẩm OCOP của 34 tỉnh, thành phố; tra được theo 63 tên trước 1/7/2025.")
    return head(desk, "/tinh/", title, described, section="places"), view


def _groups(desk: Desk) -> tuple[Meta, GroupsView]:
    language = desk.language
    rows = []
    for group in desk.catalogue.vocabulary.groups:
        tallies = tuple(
            tally(desk, desk.collection("set", group.slug, one.slug), language.t(one.name),
                  f"/nhom/{group.slug}/{one.slug}/", note=str(one.no))
            for one in group.sets
        )  # fmt: skip
        rows.append((_door(desk, group.slug), language.t(group.name), tallies))
    title = language.t("Nhóm sản phẩm")
    described = language.t("6 nhóm và 26 bộ sản phẩm OCOP theo Quyết định 26/2026/QĐ-TTg.")
    return head(desk, "/nhom/", title, described, section="groups"), GroupsView(tuple(rows))


def _stories(desk: Desk) -> tuple[Meta, StoriesView]:
    title = desk.language.t("Câu chuyện")
    described = desk.language.t("Chuyện về sản phẩm OCOP, làng nghề và giấy chứng nhận.")
    return head(desk, "/cau-chuyen/", title, described, section="stories"), StoriesView(desk.stories)


def _check(desk: Desk) -> tuple[Meta, CheckView]:
    language, total = desk.language, len(desk.catalogue.products)
    shown = tuple(_decisions(desk)) if total <= MOST_BY_HAND else ()
    view = CheckView(total, shown, language.day(desk.catalogue.today))
    title = language.t("Kiểm tra chứng nhận")
    described = language.t("Gõ tên sản phẩm, chủ thể, mã hoặc số quyết định để xem chứng nhận OCOP còn hiệu lực không.")
    return head(desk, "/kiem-tra/", title, described, section="check"), view


def _decisions(desk: Desk) -> Iterator[Decision]:
    """Every decision by its number; what several offices numbered alike in several years stays apart."""
    found: dict[tuple[str, str, str], dict[str, Anchor]] = defaultdict(dict)
    for entry in desk.catalogue.products.values():
        name = desk.language.translated(entry.record.name, entry.record.translations, "name")
        for one in entry.record.certifications:
            if one.decision:
                year = str(one.issued.year) if one.issued else ""
                anchor = Anchor(name, desk.language.href(f"/san-pham/{entry.slug}/"))
                found[one.decision, one.issuer, year][entry.slug] = anchor
    for key in sorted(found, key=_by_number):
        yield Decision(*key, tuple(found[key].values()))


def _by_number(key: tuple[str, str, str]) -> tuple[int, str, str, str]:
    """123/QĐ-UBND before 1000/QĐ-UBND; what has no number at all comes last."""
    number, issuer, year = key
    digits = re.search(r"\d+", number)
    return int(digits[0]) if digits else sys.maxsize, number, year, issuer


def _missing(desk: Desk) -> tuple[Meta, EmptyView]:
    title = desk.language.t("Không tìm thấy trang")
    return head(desk, "/404.html", title, title, robots="noindex"), EmptyView()
