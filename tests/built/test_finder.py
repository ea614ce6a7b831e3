"""The finder of places: what it finds, in which order, when it is open, and its address, in a real browser (P2, P3)."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta, timezone

import pytest
from built.building import BuiltSite
from built.finding import HUE, LIST, MAP, choose, found, ids, located, near_me, open_finder, totals
from built.placed import Spot, far, is_open
from playwright.sync_api import Browser, Page, expect

from generator.text import slugify

Placed = tuple[BuiltSite, list[Spot]]
VIETNAM = timezone(timedelta(hours=7))
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=VIETNAM)  # a Sunday
TET = [date(2027, 2, 4) + timedelta(days=days) for days in range(7)]  # 28 of the 12th to 5 of the 1st lunar month
FAR_AWAY = 1e9

TESTS: Mapping[str, Callable[[Spot, str, datetime], bool]] = {
    "tinh": lambda one, value, _: value in one.provinces,
    "xa": lambda one, value, _: slugify(one.commune) == value,
    "loai": lambda one, value, _: one.type == value,
    "mo": lambda one, _, when: is_open(one, when, TET),
    "co": lambda one, value, _: value in one.stocks,
    "kieu": lambda one, value, _: one.kind == {"diem": "point", "lang": "village"}[value],
}


def narrowed(spots: list[Spot], asked: Mapping[str, str], when: datetime = NOON) -> set[str]:
    """The slugs of the places that pass everything that is asked."""
    return {one.slug for one in spots if all(TESTS[facet](one, value, when) for facet, value in asked.items())}


def address(asked: Mapping[str, str]) -> str:
    """The query of the address."""
    return "?" + "&".join(f"{facet}={value}" for facet, value in asked.items())


def combinations(spots: list[Spot], count: int) -> list[dict[str, str]]:
    """Questions by chance, each about a place that is there."""
    chance = random.Random(5)  # noqa: S311 - to vary, not to hide
    points = [one for one in spots if one.kind == "point"]
    questions = []
    for _ in range(count):
        one = chance.choice(points)
        asked = {"tinh": chance.choice(sorted(one.provinces)), "xa": slugify(one.commune), "loai": one.type, "mo": "1",
                 "co": chance.choice(sorted(one.stocks)) if one.stocks else "hang-1"}  # fmt: skip
        kept = {facet for facet in asked if chance.random() < 0.5} or {"loai"}
        questions.append(
            {facet: asked[facet] for facet in asked if facet in kept | ({"tinh"} if "xa" in kept else set())}
        )
    return questions


class TestFilters:
    def test_equal_an_independent_count(self, placed: Placed, wide: Page) -> None:
        """20 random questions: the places and the number above them, by other rules than the program's."""
        site, spots = placed
        points = [one for one in spots if one.kind == "point"]
        for asked in combinations(spots, 20):
            open_finder(wide, site, address(asked))
            right = narrowed(points, asked)
            assert (set(ids(wide)), found(wide)[0]) == (right, len(right)), asked

    def test_count_what_each_choice_would_leave(self, placed: Placed, wide: Page) -> None:
        """The number beside a province, a type, a product is that of its places, the other fields as they are."""
        site, spots = placed
        points = [one for one in spots if one.kind == "point"]
        asked = {"loai": "shop", "co": "chu:htx-1"}
        open_finder(wide, site, address(asked))
        for facet in ("tinh", "loai", "co"):
            for value, total in totals(wide, facet).items():
                assert total == len(narrowed(points, {**asked, facet: value})), (facet, value)

    def test_stand_on_the_page_before_any_script(self, placed: Placed, wide: Page) -> None:
        """What the server writes beside each choice counts every point that is not closed for good."""
        site, spots = placed
        wide.goto(site.url + LIST)
        points = [one for one in spots if one.kind == "point"]
        for facet in ("tinh", "loai"):
            shown = totals(wide, facet)
            assert {value: total for value, total in shown.items() if total} == {
                value: len(right) for value in shown if (right := narrowed(points, {facet: value}))
            }

    def test_find_villages_on_the_map_too(self, placed: Placed, wide: Page) -> None:
        """Both kinds, or one; a point of sale is open or stocks something, a village does not."""
        site, spots = placed
        for asked in ({"kieu": "lang"}, {"tinh": "hue"}, {"kieu": "diem", "tinh": "binh-phuoc"}, {"mo": "1"}):
            open_finder(wide, site, address(asked), MAP)
            assert set(ids(wide)) == narrowed(spots, asked), asked

    def test_offer_the_communes_of_the_province(self, placed: Placed, wide: Page) -> None:
        """None until a province is chosen, then all of its communes, those of another one no more."""
        site, _ = placed
        wide.goto(site.url + LIST)
        expect(wide.get_by_label("Xã, phường")).to_be_disabled()
        choose(wide, "Tỉnh, thành", "hue")
        expect(wide.get_by_label("Xã, phường").locator("option")).to_have_count(41)
        choose(wide, "Xã, phường", "phuong-an-cuu")
        wide.wait_for_url("**/?tinh=hue&xa=phuong-an-cuu")
        choose(wide, "Tỉnh, thành", "da-nang")
        wide.wait_for_url("**/?tinh=da-nang")


class TestOrder:
    def test_near_me_is_that_of_a_great_circle(self, placed: Placed, browser: Browser) -> None:
        """With a mock position, the nearest first, as the law of cosines has it; the address does not say where."""
        site, spots = placed
        points = {one.slug: one for one in spots if one.kind == "point"}
        with located(browser) as page:
            open_finder(page, site, "?tinh=hue")
            near_me(page)
            shown = ids(page)
            right = sorted(narrowed(list(points.values()), {"tinh": "hue"}), key=lambda slug: _far(points[slug]))
            assert [round(_far(points[slug]), 6) for slug in shown] == [round(_far(points[slug]), 6) for slug in right]
            assert page.url == f"{site.url}/diem-ban/?tinh=hue"
            assert str(HUE[0]) not in page.content()

    def test_near_a_village_needs_no_position(self, placed: Placed, wide: Page) -> None:
        """The village is chosen, and stands in the address."""
        site, spots = placed
        by_slug = {one.slug: one for one in spots}
        open_finder(wide, site, "?lang=lang-3")
        here = by_slug["lang-3"].at
        assert here
        distances = [far(here, by_slug[slug].at or here) for slug in ids(wide)]
        assert distances == sorted(distances)
        assert len(distances) == sum(one.kind == "point" for one in spots)

    @pytest.mark.parametrize("detour", [5, 10, 20, 50])
    def test_on_my_way_is_an_independent_count(self, placed: Placed, browser: Browser, detour: int) -> None:
        """From the visitor to a village: those within the detour, in the order of their distance from the start."""
        site, spots = placed
        by_slug = {one.slug: one for one in spots}
        end = by_slug["lang-3"].at
        assert end
        with located(browser) as page:
            open_finder(page, site, f"?den=lang-3&lech={detour}", LIST)
            near_me(page)
            shown = ids(page) if page.locator("[data-part=list] > ol").count() else []
        longer = {
            one.slug: far(HUE, one.at) + far(one.at, end) - far(HUE, end)
            for one in spots
            if one.at and one.kind == "point"
        }
        distances = [round(_far(by_slug[slug]), 6) for slug in shown]

        assert set(shown) == {slug for slug, more in longer.items() if more <= detour}
        assert distances == sorted(distances)

    def test_on_the_way_from_a_commune_needs_no_position(self, placed: Placed, wide: Page) -> None:
        """Who does not say where he is chooses where he starts; province and commune then narrow nothing."""
        site, _ = placed
        open_finder(wide, site, "?tinh=hue&xa=phuong-an-cuu&den=da-nang&lech=50")

        expect(wide.locator("[data-part=status]")).to_contain_text(
            "trên đường từ Phường An Cựu, Huế đến Đà Nẵng, vòng thêm không quá 50 km"
        )
        expect(wide.locator("[data-part=status]")).to_contain_text("đường chim bay")
        assert any(slug for slug in ids(wide))

    def test_asks_for_a_start(self, placed: Placed, wide: Page) -> None:
        """A way without a start is no empty answer but a question."""
        site, _ = placed
        open_finder(wide, site, "?den=da-nang")

        expect(wide.get_by_text("Đi từ đâu?")).to_be_visible()


def _far(one: Spot) -> float:
    return far(HUE, one.at) if one.at else FAR_AWAY


class TestOpenNow:
    """The clock of Vietnam decides, whatever the visitor's: the browser of these tests is in New York."""

    @pytest.mark.parametrize("when", [
        datetime(2026, 11, 25, 12, 15, tzinfo=VIETNAM), datetime(2026, 11, 25, 8, 0, tzinfo=VIETNAM),
        datetime(2026, 11, 28, 0, 30, tzinfo=VIETNAM), datetime(2026, 11, 30, 1, 29, tzinfo=VIETNAM),
        datetime(2026, 11, 30, 1, 30, tzinfo=VIETNAM), datetime(2027, 2, 4, 9, 0, tzinfo=VIETNAM),
        datetime(2027, 2, 12, 0, 15, tzinfo=VIETNAM),
    ], ids=str)  # fmt: skip
    def test_is_judged_by_the_clock(self, placed: Placed, wide: Page, when: datetime) -> None:
        """In a lunch break, past midnight, before and after Tết: equal to an independent count."""
        site, spots = placed
        wide.clock.set_fixed_time(when)
        open_finder(wide, site, "?mo=1")
        points = [one for one in spots if one.kind == "point"]
        shown = ids(wide) if wide.locator("[data-part=list] > ol").count() else []

        assert set(shown) == narrowed(points, {"mo": "1"}, when)

    def test_is_not_said_on_tet_of_who_gave_no_hours_for_it(self, placed: Placed, wide: Page) -> None:
        """On the first day of the year nobody is said to be open without having said so."""
        site, _ = placed
        wide.clock.set_fixed_time(datetime(2027, 2, 6, 10, 0, tzinfo=VIETNAM))
        open_finder(wide, site, "?mo=1")

        assert found(wide) == [0]

    def test_says_how_many_are_not_known(self, placed: Placed, wide: Page) -> None:
        """Points without hours are left out, and counted."""
        site, spots = placed
        open_finder(wide, site, "?mo=1")
        unknown = sum(one.kind == "point" and (not one.hours or one.status == "paused") for one in spots)

        expect(wide.locator("[data-part=status]")).to_contain_text(f"Không kể {unknown} điểm bán chưa rõ giờ")


class TestTheAddress:
    def test_gives_the_same_list_in_a_fresh_browser(self, placed: Placed, wide: Page, browser: Browser) -> None:
        """What was chosen by hand is found again by whoever gets the address."""
        site, _ = placed
        wide.goto(site.url + LIST)
        choose(wide, "Tỉnh, thành", "da-nang")
        wide.get_by_text("Bán sản phẩm nào").click()
        choose(wide, "Có bán", "chu:htx-1")
        assert wide.url == f"{site.url}/diem-ban/?tinh=da-nang&co=chu:htx-1"
        with located(browser, None) as other:
            open_finder(other, site, wide.url.partition(LIST)[2])
            assert ids(other) == ids(wide)
            assert other.get_by_label("Có bán").input_value() == "chu:htx-1"

    def test_goes_back_and_forth(self, placed: Placed, wide: Page) -> None:
        """Back takes the last choice off, and at last shows the list of the server again."""
        site, _ = placed
        wide.goto(site.url + LIST)
        choose(wide, "Tỉnh, thành", "da-nang")
        choose(wide, "Loại", "shop")
        wide.wait_for_url("**loai=shop")
        wide.go_back()
        expect(wide.get_by_label("Loại")).to_have_value("")
        wide.go_back()
        expect(wide.locator("[data-part=register]")).to_be_visible()
        expect(wide.get_by_label("Tỉnh, thành")).to_have_value("")
        wide.go_forward()
        expect(wide.get_by_label("Tỉnh, thành")).to_have_value("da-nang")

    @pytest.mark.parametrize(
        "asked", ["?tinh=atlantis&mo=2&loai=<b>&lech=7", "?xa=phuong-an-cuu", "?den=nowhere&lang=nowhere"]
    )
    def test_leaves_out_what_nobody_can_mean(self, placed: Placed, wide: Page, asked: str) -> None:
        """Whatever an address says, the page stands."""
        site, _ = placed
        wide.goto(site.url + LIST + asked)
        wide.wait_for_load_state("networkidle")

        expect(wide.locator("[data-part=register]")).to_be_visible()
