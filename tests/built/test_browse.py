"""The list that a visitor narrows: filters, counts, address, list and order, in a real browser (B2, B3, C2)."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from built.browsing import (
    LIST,
    NAMES,
    NOON,
    READ_OPTIONS,
    STATUS,
    address,
    answered,
    names_shown,
    open_list,
    scroll,
    tick,
    total_shown,
)
from built.building import PROJECT, BuiltSite
from built.counting import Ware, dictionary_key, narrowed, option_total, wares
from built.varied import ALPHABETICAL
from playwright.sync_api import Browser, Page, expect

TODAY = date(2026, 11, 22)
PER_PAGE = 24
FACETS = ("sao", "nhom", "bo", "tinh", "hieu-luc", "mua", "diem-ban")


def combinations(all_of: list[Ware], count: int) -> list[dict[str, list[str]]]:
    """Choices by chance, each of two to four facets: values of one product, and now and then any others."""
    chance = random.Random(2026)  # noqa: S311 - to vary, not to hide
    known = {facet: sorted({value for one in all_of for value in one.facets[facet]}) for facet in FACETS}
    found = []
    for _ in range(count):
        one = chance.choice(all_of)
        chosen = {}
        for facet in chance.sample([facet for facet in FACETS if known[facet]], chance.randint(2, 4)):
            own = [value for value in sorted(one.facets[facet]) if chance.random() < 0.8][:2]
            chosen[facet] = sorted({*own, *chance.sample(known[facet], min(len(known[facet]), chance.randint(0, 2)))})
        found.append({facet: values for facet, values in chosen.items() if values})
    return found


def check_counts(page: Page, all_of: list[Ware], chosen: Mapping[str, list[str]]) -> None:
    """The number above the list, and that of every option, against the count from the records."""
    assert total_shown(page) == len(narrowed(all_of, chosen)), chosen
    options = page.evaluate(READ_OPTIONS)
    wrong = {(one["facet"], one["value"]): (one["total"], right) for one in options
             if one["total"] != (right := option_total(all_of, chosen, one["facet"], one["value"]))}  # fmt: skip
    assert wrong == {}, chosen
    assert {(one["facet"], one["value"]) for one in options if one["checked"]} == {
        (facet, value) for facet, values in chosen.items() for value in values
    }
    assert [one for one in options if one["disabled"] != (not one["total"] and not one["checked"])] == []


class TestCounts:
    """The numbers are right: counted again from the YAML, by other rules than the program's."""

    def test_equal_an_independent_count_for_random_combinations(self, site: BuiltSite, wide: Page) -> None:
        """20 combinations over the example records."""
        all_of = wares(PROJECT, TODAY)
        for chosen in combinations(all_of, 20):
            open_list(wide, site, address(chosen))
            check_counts(wide, all_of, chosen)

    def test_equal_it_where_every_facet_has_something(self, varied: tuple[BuiltSite, Path], wide: Page) -> None:
        """20 combinations over records with seasons, sales points and certificates of every state."""
        site, project = varied
        all_of = wares(project, TODAY)
        for chosen in combinations(all_of, 20):
            open_list(wide, site, address(chosen))
            check_counts(wide, all_of, chosen)

    def test_stand_on_the_page_before_any_script(self, varied: tuple[BuiltSite, Path], wide: Page) -> None:
        """What the server writes beside each option counts the whole catalogue."""
        site, project = varied
        open_list(wide, site)
        check_counts(wide, wares(project, TODAY), {})

    def test_follow_every_tick(self, varied: tuple[BuiltSite, Path], wide: Page) -> None:
        """Box by box, on and off."""
        site, project = varied
        all_of = wares(project, TODAY)
        open_list(wide, site)
        steps: list[tuple[str, str, dict[str, list[str]]]] = [
            ("sao", "4", {"sao": ["4"]}),
            ("mua", "11", {"sao": ["4"], "mua": ["11"]}),
            ("mua", "3", {"sao": ["4"], "mua": ["11", "3"]}),
            ("tinh", "phu-tho", {"sao": ["4"], "mua": ["11", "3"], "tinh": ["phu-tho"]}),
            ("sao", "4", {"mua": ["11", "3"], "tinh": ["phu-tho"]}),
        ]
        for facet, value, chosen in steps:
            tick(wide, facet, value)
            check_counts(wide, all_of, chosen)

    def test_are_of_the_visitors_day(self, varied: tuple[BuiltSite, Path], wide: Page) -> None:
        """On a later day what has ended is counted no more, and nobody rebuilt."""
        site, project = varied
        for day in ("2026-12-25", "2028-03-15", "2031-01-01"):
            wide.clock.set_fixed_time(datetime.fromisoformat(f"{day}T00:30:00+07:00"))
            all_of = wares(project, date.fromisoformat(day))
            for chosen in (
                {"sao": ["4", "5"]},
                {"hieu-luc": ["con-hieu-luc", "chua-ro"], "sao": ["3"]},
                {"tinh": ["phu-tho"]},
            ):
                open_list(wide, site, address(chosen))
                check_counts(wide, all_of, chosen)


class TestTheClock:
    def test_takes_the_stars_of_what_has_ended_from_cards(self, varied: tuple[BuiltSite, Path], wide: Page) -> None:
        """Cards made in the browser show the state of the visitor's day and no star that is no more."""
        site, project = varied
        wide.clock.set_fixed_time(datetime.fromisoformat("2028-03-15T00:30:00+07:00"))
        listed = {one.name: one for one in wares(project, date(2028, 3, 15))}
        open_list(wide, site, "?tinh=lam-dong")
        for card in wide.locator(f"{LIST} .card").all():
            name = card.locator(".card__title").inner_text()
            assert name in listed
            assert card.locator(".badge__signs").inner_text() == "★" * listed[name].stars


class TestOrder:
    def test_of_names_is_vietnamese(self, varied: tuple[BuiltSite, Path], wide: Page) -> None:
        """Letters first (a ă â, d before đ), then ngang, huyền, hỏi, ngã, sắc, nặng."""
        site, _ = varied
        open_list(wide, site, "?bo=hoa")

        assert names_shown(wide) == list(ALPHABETICAL)

    def test_of_names_holds_over_all_pages(self, site: BuiltSite, wide: Page) -> None:
        """Page after page, no product twice and none missing."""
        shown: list[str] = []
        for number in range(1, 6):
            open_list(wide, site, f"?sao=4,5&trang={number}")
            shown += names_shown(wide)
        right = [one.name for one in narrowed(wares(PROJECT, TODAY), {"sao": ["4", "5"]})]

        assert list(map(dictionary_key, shown)) == list(map(dictionary_key, right[: 5 * PER_PAGE]))

    @pytest.mark.parametrize("order", ["sao", "moi"])
    def test_can_be_chosen(self, varied: tuple[BuiltSite, Path], wide: Page, order: str) -> None:
        """Most stars first, or the newest recognition; among equals the order of names."""
        site, project = varied
        all_of = narrowed(wares(project, TODAY), {"mua": ["11"]})
        key: dict[str, Callable[[Ware], Any]] = {"sao": lambda one: one.stars, "moi": lambda one: one.newest}
        open_list(wide, site, "?mua=11")
        wide.get_by_label("Xếp theo").select_option(order)
        wide.wait_for_url(f"**/san-pham/?mua=11&xep={order}")
        answered(wide)

        assert names_shown(wide) == [one.name for one in sorted(all_of, key=key[order], reverse=True)][:PER_PAGE]


class TestTheAddress:
    def test_gives_the_same_list_in_a_fresh_browser(
        self, varied: tuple[BuiltSite, Path], wide: Page, browser: Browser
    ) -> None:
        """Three filters and an order: same products, same order, same boxes."""
        site, _ = varied
        open_list(wide, site)
        for facet, value in (("nhom", "thuc-pham"), ("hieu-luc", "con-hieu-luc"), ("sao", "5"), ("sao", "4")):
            tick(wide, facet, value)
        wide.get_by_label("Xếp theo").select_option("moi")
        wide.wait_for_url("**xep=moi")
        answered(wide)
        context = browser.new_context(locale="en-GB")
        other = context.new_page()
        other.clock.set_fixed_time(datetime.fromisoformat(NOON))
        other.goto(wide.url)
        answered(other)
        same = (names_shown(other), total_shown(other), other.evaluate(READ_OPTIONS))
        context.close()

        assert wide.url == f"{site.url}/san-pham/?nhom=thuc-pham&sao=5,4&hieu-luc=con-hieu-luc&xep=moi"
        assert (names_shown(wide), total_shown(wide), wide.evaluate(READ_OPTIONS)) == same

    def test_leaves_out_what_nobody_chose(self, site: BuiltSite, wide: Page) -> None:
        """The usual order, the first page and unknown values do not stand in it once something is chosen."""
        open_list(wide, site, "?xep=ten&trang=1&sao=4,99&tinh=atlantis&mua=13")
        tick(wide, "sao", "5")

        assert wide.url == f"{site.url}/san-pham/?sao=5,4"

    def test_goes_back_and_forth(self, site: BuiltSite, wide: Page) -> None:
        """Back and Forward restore filters, list and scroll, without a new document."""
        open_list(wide, site)
        wide.evaluate("window.same = true")
        tick(wide, "sao", "4")
        scroll(wide, 900)
        first, y = names_shown(wide), wide.evaluate("scrollY")
        tick(wide, "hieu-luc", "chua-ro")
        second = names_shown(wide)
        wide.go_back()
        wide.wait_for_function("y => Math.abs(scrollY - y) < 2", arg=y)
        expect(wide.locator("input[value=chua-ro]")).not_to_be_checked()

        assert names_shown(wide) == first != second
        wide.go_back()
        expect(wide.locator("input[name=sao][value='4']")).not_to_be_checked()
        expect(wide.locator(f"{STATUS} strong")).to_have_text("386 sản phẩm")
        wide.go_forward()
        wide.go_forward()
        expect(wide.locator("input[value=chua-ro]")).to_be_checked()
        expect(wide.locator(NAMES).first).to_have_text(second[0])
        assert names_shown(wide) == second
        assert wide.evaluate("window.same")

    def test_comes_back_from_a_product(self, site: BuiltSite, wide: Page) -> None:
        """From the page of a product Back leads to the same list at the same place."""
        open_list(wide, site, "?sao=4&trang=2")
        scroll(wide, 700)
        shown, y = names_shown(wide), wide.evaluate("scrollY")
        wide.locator(f"{NAMES} a").nth(7).click()
        wide.wait_for_url("**/san-pham/*/")
        wide.go_back()
        answered(wide)
        wide.wait_for_function("y => Math.abs(scrollY - y) < 2", arg=y)

        assert names_shown(wide) == shown

    def test_takes_typing_as_one_step(self, site: BuiltSite, wide: Page) -> None:
        """While one types the address follows, but Back undoes the whole question and not a letter."""
        open_list(wide, site, "?sao=4")
        box = wide.get_by_role("searchbox")
        steps = wide.evaluate("history.length")
        for letters in ("ca", "ca ph", "ca phe"):
            box.fill(letters)
            wide.wait_for_function("q => new URLSearchParams(location.search).get('q') === q", arg=letters)
        assert wide.evaluate("history.length") == steps
        box.press("Enter")
        wide.wait_for_function("n => history.length === n", arg=steps + 1)
        answered(wide)
        expect(wide.get_by_label("Xếp theo")).to_have_value("lien-quan")
        wide.go_back()
        expect(box).to_have_value("")

        assert wide.url == f"{site.url}/san-pham/?sao=4"

    def test_turns_pages(self, site: BuiltSite, wide: Page) -> None:
        """The next page begins at its top, and the keyboard goes on from there."""
        open_list(wide, site, "?sao=4")
        first = names_shown(wide)
        wide.get_by_role("link", name="Sau").click()
        wide.wait_for_url("**/san-pham/?sao=4&trang=2")
        expect(wide.locator(NAMES).first).not_to_have_text(first[0])

        assert set(names_shown(wide)).isdisjoint(first)
        assert abs(wide.locator("[data-part=results]").bounding_box()["y"]) < 60  # type: ignore[index]
        assert wide.evaluate("document.activeElement.dataset.part") == "results"
        assert "trang 2 trên" in wide.locator(STATUS).inner_text()

    def test_shows_the_pages_that_the_server_would(self, site: BuiltSite, wide: Page) -> None:
        """The first, the last and those around, with the same gaps."""
        open_list(wide, site, "?sao=3,4,5&trang=2")
        made = wide.locator("nav.pager li").all_text_contents()
        wide.goto(site.url + "/san-pham/trang/2/")

        assert made == wide.locator("nav.pager li").all_text_contents()
        assert len(made) > 5

    def test_beyond_the_last_page_is_mended(self, site: BuiltSite, wide: Page) -> None:
        """A page that is no more leads to the last one."""
        open_list(wide, site, "?sao=5&trang=77")

        assert wide.url.endswith("?sao=5&trang=2")
        assert len(names_shown(wide)) == 44 - PER_PAGE


HOSTILE = [
    "?sao=4&sao=5", "?sao=%34", "?sao=4,,5,4", "?tinh=__proto__,constructor,hasOwnProperty", "?__proto__=1&constructor=2",
    "?q=%E0%A4%A", "?q=%00%0a%0d<script>alert(1)</script>", "?q=" + "a" * 20_000, "?q=%F0%9F%8D%B5" * 400, "?trang=-1",
    "?trang=1e9", "?trang=99999999999999999999", "?trang=0x10", "?trang=٣", "?xep=__proto__", "?xep=lien-quan", "?q=%ED%A0%80",
    "?" + "&".join(f"x{n}=1" for n in range(2000)), "?mua=01,1,12,13", "?hieu-luc=ended,revoked,chua-ro", "?q=+++", "?sao=4;5",
]  # fmt: skip
READ_STATE = """async ([script, addresses]) => {
    const { read, write } = await import(script);
    const known = { tinh: ["hue"], nhom: ["thuc-pham"], bo: ["hoa"], sao: ["5", "4", "3"], "hieu-luc": ["chua-ro"], mua: ["1", "12"], "diem-ban": ["co"] };
    return addresses.map(one => { const state = read(one, known); const back = write(state);
                                  return { state, back, again: write(read(back, known)) }; });
}"""


class TestHostileAddresses:
    @pytest.fixture
    def states(self, site: BuiltSite, wide: Page) -> dict[str, dict[str, Any]]:
        """What state.js reads of each address, what it writes of that, and once more."""
        script = PROJECT / "theme/static/js/search/state.js"
        wide.route("**/state.js", lambda route: route.fulfill(path=script, content_type="text/javascript"))
        wide.goto(site.url)
        return dict(zip(HOSTILE, wide.evaluate(READ_STATE, ["/state.js", HOSTILE]), strict=True))

    def test_are_read_as_far_as_they_make_sense(self, states: dict[str, dict[str, Any]]) -> None:
        """Unknown values, orders and pages are passed over."""
        assert states["?sao=4&sao=5"]["back"] == states["?sao=4,,5,4"]["back"] == "?sao=5,4"
        assert states["?mua=01,1,12,13"]["back"] == "?mua=1,12"
        assert states["?hieu-luc=ended,revoked,chua-ro"]["back"] == "?hieu-luc=chua-ro"
        assert {states[one]["state"]["trang"] for one in HOSTILE if "trang" in one} == {1}
        assert {states[one]["back"] for one in ("?xep=__proto__", "?xep=lien-quan", "?q=+++", "?sao=4;5",
                                                 "?tinh=__proto__,constructor,hasOwnProperty")} == {""}  # fmt: skip

    def test_are_the_same_when_written_and_read_again(self, states: dict[str, dict[str, Any]]) -> None:
        """What is shared is what the other one gets, and no question is longer than 300 letters."""
        assert {one: found for one, found in states.items() if found["back"] != found["again"]} == {}
        assert all(len(found["state"]["q"]) <= 600 for found in states.values())

    @pytest.mark.parametrize("asked", HOSTILE, ids=lambda text: text[:24])
    def test_never_break_the_page(self, site: BuiltSite, wide: Page, asked: str) -> None:
        """No fault on the console, a list, and nothing of the address becomes an element."""
        said: list[str] = []
        wide.on("console", lambda message: said.append(message.text))
        wide.on("pageerror", lambda fault: said.append(str(fault)))
        wide.goto(site.url + "/tim-kiem/" + asked)
        wide.wait_for_load_state("networkidle")
        expect(wide.locator(f"{LIST}[aria-busy=true]")).to_have_count(0)

        assert said == []
        assert wide.locator(f"{LIST} .card, {LIST} .notice").count() > 0
        assert wide.locator("main script").count() == 0
