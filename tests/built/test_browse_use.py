"""Using the filters: chips, keyboard, words for the ear, trouble on the way, small screens, no script at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from built.browsing import LIST, STATUS, answered, names_shown, open_list, tick, total_shown
from built.building import PROJECT, BuiltSite
from playwright.sync_api import Browser, Locator, Page, Route, expect

AXE = (PROJECT / "tests/vendor/axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
INDEX = re.compile(r"/tim-kiem/.*\.json")
CARDS = """() => [...document.querySelectorAll("[data-part=list] .card")].map(card => {
    const [image, link] = [card.querySelector("img"), card.querySelector("a")];
    return [image.getAttribute("src"), image.alt, image.width, link.href, card.innerText.replace(/\\s+/g, " "),
            card.querySelector(".badge").dataset.state, card.querySelector(".badge").dataset.certificate,
            getComputedStyle(card).blockSize, getComputedStyle(card.querySelector(".picture")).backgroundColor]; })"""


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A browser that runs no script."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


class TestCards:
    @pytest.mark.parametrize("path", ["/san-pham/", "/en/san-pham/"])
    def test_made_in_the_browser_are_the_servers(self, site: BuiltSite, wide: Page, path: str) -> None:
        """The same list, made by the server and by the script, shows the same: words, pictures, links, sizes."""
        open_list(wide, site, path=path)
        written = wide.evaluate(CARDS)
        tick(wide, "sao", "4")
        tick(wide, "sao", "4")

        assert wide.url == site.url + path
        assert wide.evaluate(CARDS) == written
        assert len(written) == 24

    def test_stay_the_servers_until_something_is_asked(self, site: BuiltSite, wide: Page) -> None:
        """Looking and moving the focus changes nothing; only the directory of the index may be fetched then."""
        asked: list[str] = []
        wide.on("request", lambda request: asked.append(request.url))
        open_list(wide, site)
        before = [one for one in asked if INDEX.search(one)]
        wide.get_by_label("Hạng 4 sao").focus()
        wide.wait_for_load_state("networkidle")

        assert before == []
        assert wide.locator(LIST).get_attribute("aria-busy") is None
        assert [one for one in asked if INDEX.search(one) and not one.endswith("muc-luc.json")] == []


def texts(locator: Locator) -> list[str]:
    """What each of some elements says, on one line."""
    return [" ".join(text.split()) for text in locator.all_text_contents()]


class TestChips:
    def test_stand_for_what_is_chosen_and_come_off(self, site: BuiltSite, wide: Page) -> None:
        """One a value, with its words; the focus goes on to the next; the last one leaves it to the list."""
        open_list(wide, site, "?q=ca&tinh=binh-thuan,lam-dong&sao=4")
        chips = wide.get_by_role("group", name="Đang lọc theo").get_by_role("listitem").get_by_role("button")

        assert texts(chips) == ["Bỏ “ca” ×", "Bỏ Lâm Đồng ×", "Bỏ Bình Thuận trước 1/7/2025 ×", "Bỏ Hạng 4 sao ×"]
        chips.nth(1).press("Enter")
        expect(chips).to_have_count(3)
        expect(wide.get_by_role("button", name="Bỏ Bình Thuận")).to_be_focused()
        assert wide.url == f"{site.url}/san-pham/?q=ca&tinh=binh-thuan&sao=4"
        for left in (2, 1, 0):
            chips.last.press("Enter")
            expect(chips).to_have_count(left)
        expect(wide.locator("[data-part=results]")).to_be_focused()
        assert (wide.url, total_shown(wide)) == (f"{site.url}/san-pham/", 386)

    def test_come_off_all_at_once(self, site: BuiltSite, wide: Page) -> None:
        """Boxes, words and chips are gone; the order stays as it was chosen."""
        open_list(wide, site, "?q=tra&sao=4&xep=moi")
        wide.get_by_role("group", name="Đang lọc theo").get_by_role("button", name="Bỏ hết").click()
        expect(wide.locator(f"{STATUS} strong")).to_have_text("386 sản phẩm")

        assert wide.url == f"{site.url}/san-pham/?xep=moi"
        assert wide.locator("input[form=browse]:checked").count() == 0
        assert wide.get_by_role("searchbox").input_value() == ""
        assert wide.locator("[data-part=chips]").is_hidden()


class TestOptions:
    def test_of_which_nothing_is_left_cannot_be_ticked(self, site: BuiltSite, wide: Page) -> None:
        """They stay in their place, disabled, with 0; one that is ticked can always be taken off."""
        open_list(wide, site, "?bo=hoa&sao=5")
        zero = wide.get_by_label("Hạng 4 sao")

        expect(zero).to_be_visible()
        expect(zero).to_be_disabled()
        expect(wide.get_by_label("Hạng 5 sao")).to_be_enabled()
        wide.get_by_label("Hạng 5 sao").click()
        expect(wide.get_by_label("Hạng 5 sao")).to_be_focused()

    def test_that_are_ticked_are_unfolded(self, site: BuiltSite, wide: Page) -> None:
        """Who opens a shared address sees what is chosen."""
        open_list(wide, site, "?tinh=binh-thuan&bo=ca-phe-ca-cao")

        assert wide.locator("input[value=binh-thuan]").is_visible()
        assert wide.locator("input[value=ca-phe-ca-cao]").is_visible()

    def test_of_months_name_the_visitors(self, site: BuiltSite, wide: Page) -> None:
        """What can be had now is one tick away: the month of today in Vietnam is marked."""
        wide.clock.set_fixed_time(datetime.fromisoformat("2027-02-01T00:30:00+07:00"))
        open_list(wide, site, "?mua=2")

        assert [text for text in texts(wide.locator("input[name=mua] + .filters__text")) if "tháng này" in text] == [
            "Tháng 2, tháng này"
        ]


class TestKeyboard:
    def test_is_enough(self, site: BuiltSite, wide: Page) -> None:
        """Tab to a box, Space to tick it, the focus stays, the list follows, and the number is said."""
        open_list(wide, site)
        wide.get_by_label("Xếp theo").focus()
        for _ in range(3):
            wide.keyboard.press("Tab")
        expect(wide.get_by_label("Hạng 4 sao")).to_be_focused()
        wide.keyboard.press("Space")
        wide.wait_for_url("**/san-pham/?sao=4")
        answered(wide)
        expect(wide.get_by_label("Hạng 4 sao")).to_be_focused()
        expect(wide.locator("[data-part=status]")).to_contain_text("169 sản phẩm")
        wide.keyboard.press("Shift+Tab")
        wide.keyboard.press("Space")
        wide.wait_for_url("**/san-pham/?sao=5,4")

    def test_works_the_sheet_of_a_phone(self, site: BuiltSite, phone: Page) -> None:
        """The button opens it and says how many are chosen; that at its foot says how many there are and closes it."""
        open_list(phone, site, "?sao=4")
        opener = phone.get_by_role("button", name="Bộ lọc")

        assert texts(opener) == ["Bộ lọc · 1 điều kiện đang chọn"]
        opener.press("Enter")
        box = phone.get_by_label("Hạng 5 sao")
        box.press("Space")
        foot = phone.get_by_role("button", name="Xem 213 sản phẩm")
        foot.press("Enter")
        expect(box).to_be_hidden()
        expect(opener).to_be_focused()
        assert texts(opener) == ["Bộ lọc · 2 điều kiện đang chọn"]
        opener.press("Enter")
        box.press("Escape")
        expect(box).to_be_hidden()

    def test_hears_what_changes(self, site: BuiltSite, wide: Page) -> None:
        """The live region is there before its words change, and says number, doubt and page."""
        open_list(wide, site)
        region = wide.locator("[data-part=status]").element_handle()
        tick(wide, "sao", "3")
        assert region is not None

        assert (
            region.inner_text() == "173 sản phẩm, trong đó 92 sản phẩm chưa rõ thời hạn giấy chứng nhận; trang 1 trên 8"
        )


class TestWords:
    def test_find_other_things_too(self, site: BuiltSite, wide: Page) -> None:
        """Producers, places, villages, points and stories stand under headings of their own, with links that answer."""
        open_list(wide, site, "?q=ca phe", "/tim-kiem/")
        also = wide.locator("[data-part=also]")

        assert {"Chủ thể", "Làng", "Câu chuyện"} <= {
            text.rsplit(" ", 1)[0] for text in texts(also.get_by_role("heading", level=2))
        }
        for link in also.get_by_role("link").all():
            assert wide.request.get(site.url + (link.get_attribute("href") or "")).ok

    def test_that_match_only_in_part_say_so(self, site: BuiltSite, wide: Page) -> None:
        """Nearest results are not passed off as what was asked for."""
        open_list(wide, site, "?q=nuoc mam tra qwxz", "/tim-kiem/")

        expect(wide.locator("[data-part=status]")).to_contain_text("Không có sản phẩm nào khớp đủ các chữ")
        assert total_shown(wide) > 0

    def test_that_find_nothing_get_advice(self, site: BuiltSite, wide: Page) -> None:
        """Which condition to take off, with what it leads to, and the way to everything."""
        open_list(wide, site, "?q=nuoc mam&tinh=ha-noi&hieu-luc=chua-ro", "/tim-kiem/")
        advice = wide.locator(f"{LIST} .ways a")
        assert total_shown(wide) == 0
        assert advice.count() > 0
        promised = int(re.findall(r": (\d+) sản phẩm", " ".join(texts(wide.locator(f"{LIST} .ways li").first)))[0])
        advice.first.click()
        expect(wide.locator(f"{STATUS} strong")).to_have_text(f"{promised} sản phẩm")
        assert wide.locator(f"{LIST} .card").count() == min(promised, 24)

    def test_that_nobody_knows_lead_to_near_ones(self, site: BuiltSite, wide: Page) -> None:
        """A word with a slip too many leads to words of the catalogue, as links."""
        open_list(wide, site, "?q=nuomzq", "/tim-kiem/")
        near = wide.locator(f"{LIST} .found__words a")

        assert near.count() > 0
        word = near.first.inner_text()
        near.first.click()
        wide.wait_for_url(f"**/tim-kiem/?q={word}")
        answered(wide)
        assert wide.get_by_role("searchbox").input_value() == word
        expect(wide.locator(f"{LIST} .card, [data-part=also] a").first).to_be_visible()


class TestTrouble:
    def test_of_a_slow_line_leaves_the_newest_answer(self, site: BuiltSite, wide: Page) -> None:
        """Whatever comes late, the list is that of the last question; until it is there the list says it is busy."""

        def slowly(route: Route) -> None:
            wide.wait_for_timeout(900)
            route.continue_()

        wide.context.route(INDEX, slowly)
        open_list(wide, site)
        for star in "543":
            wide.get_by_label(f"Hạng {star} sao").click()
        wide.get_by_label("Hạng 5 sao").click()
        expect(wide.locator(f"{LIST}[aria-busy=true]")).to_be_visible()
        expect(wide.locator("[data-part=status]")).to_have_text("Đang tìm…")
        answered(wide)

        assert wide.url == f"{site.url}/san-pham/?sao=4,3"
        assert total_shown(wide) == 169 + 173

    def test_of_a_dead_line_shows_the_list_again(self, site: BuiltSite, wide: Page) -> None:
        """It says so, the server's list and its links are back, and trying again works once the line is there."""
        wide.context.route(INDEX, lambda route: route.abort())
        wide.goto(site.url + "/san-pham/?sao=4&tinh=hue")
        alert = wide.get_by_role("alert")

        expect(alert).to_contain_text("Chưa tải được dữ liệu")
        expect(wide.locator(f"{STATUS} strong")).to_have_text("386 sản phẩm")
        assert len(names_shown(wide)) == 24
        assert wide.get_by_role("navigation", name="Lọc danh sách").get_by_role("link", name="Hạng 4 sao").is_visible()
        assert wide.locator("[data-part=filters], [data-part=chips]").first.is_hidden()
        wide.context.unroute(INDEX)
        alert.get_by_role("link", name="Thử lại").click()
        answered(wide)
        expect(alert).to_be_hidden()
        expect(wide.get_by_label("Hạng 4 sao")).to_be_checked()
        assert total_shown(wide) < 169

    def test_of_a_missing_script_leaves_the_links(self, site: BuiltSite, wide: Page) -> None:
        """If the script of the filters cannot be had, the links stand in their place again."""
        wide.route(re.compile("browse\\.js"), lambda route: route.abort())
        open_list(wide, site)
        wide.get_by_label("Hạng 4 sao").click()

        expect(wide.get_by_role("navigation", name="Lọc danh sách")).to_be_visible()
        expect(wide.get_by_role("alert")).to_contain_text("Chưa tải được dữ liệu")
        expect(wide.get_by_label("Hạng 4 sao")).to_be_hidden()


class TestWithoutScript:
    @pytest.mark.parametrize("path", ["/san-pham/", "/tim-kiem/", "/en/tim-kiem/"])
    def test_the_list_is_whole(self, site: BuiltSite, plain: Page, path: str) -> None:
        """24 products, links by facet, pages; no box that does nothing."""
        plain.goto(site.url + path + "?q=tra&sao=4")

        assert len(names_shown(plain)) == 24
        assert plain.locator("input[type=checkbox]:visible, select:visible").count() == 0
        assert plain.locator("[data-part=links] button").first.is_visible()
        plain.get_by_role("link", name=re.compile("Sau|Next")).click()
        assert plain.url.endswith("/san-pham/trang/2/")

    def test_the_page_of_the_search_says_what_it_needs(self, site: BuiltSite, plain: Page) -> None:
        """And leads on to the lists."""
        plain.goto(site.url + "/tim-kiem/")

        assert "Tìm theo chữ cần JavaScript" in plain.locator("main").inner_text()
        assert plain.locator("meta[name=robots]").get_attribute("content") == "noindex"
        assert "/tim-kiem/" not in site.text("/sitemap.xml")


class TestWayIn:
    @pytest.mark.parametrize(("route", "asked", "total"), [
        ("/tinh/dong-nai/sao/4/", "?tinh=dong-nai&sao=4", 0), ("/nhom/thuc-pham/ca-phe-ca-cao/", "?bo=ca-phe-ca-cao", 0),
        ("/tinh/binh-phuoc/", "?tinh=binh-phuoc", 0), ("/sao/5/", "?sao=5", 44), ("/san-pham/trang/2/", "", 386),
    ])  # fmt: skip
    def test_leads_from_every_list_to_the_filters(
        self, site: BuiltSite, wide: Page, route: str, asked: str, total: int
    ) -> None:
        """With that list chosen already, and as many products in it."""
        wide.goto(site.url + route)
        before = total_shown_by_the_server(wide)
        wide.get_by_role("link", name="Lọc thêm").click()
        wide.wait_for_url(f"{site.url}/san-pham/{asked}")
        if asked:
            answered(wide)

        assert total_shown(wide) == before == (total or before)


def total_shown_by_the_server(page: Page) -> int:
    """The number of products above a list that no script narrows."""
    return int(page.locator(".count strong").inner_text().split()[0].replace(".", ""))


LONG = (
    "?q="
    + "nghiêng" * 40
    + "&tinh=dong-nai,binh-phuoc,lam-dong,binh-thuan,dak-nong&nhom=thuc-pham,do-uong&sao=5,4,3&hieu-luc=con-hieu-luc,chua-ro"
)


class TestLooks:
    @pytest.mark.parametrize("asked", ["?sao=4", LONG, "?q=ca", "?q=ca&trang=2"], ids=["some", "long", "words", "page"])
    def test_fit_a_narrow_screen(self, site: BuiltSite, phone: Page, asked: str) -> None:
        """At 320 px nothing scrolls sideways, the sheet included."""
        phone.set_viewport_size({"width": 320, "height": 640})
        open_list(phone, site, asked, "/tim-kiem/")
        assert phone.evaluate("document.documentElement.scrollWidth") <= 320
        phone.get_by_role("button", name="Bộ lọc").click()
        phone.evaluate("for (const one of document.querySelectorAll('.filters details')) one.open = true")
        assert phone.evaluate("document.querySelector('.filters').scrollWidth") <= 320

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("width", [360, 1440])
    def test_pass_axe_while_in_use(self, site: BuiltSite, browser: Browser, width: int, scheme: Any) -> None:
        """Chosen, empty, failed, words, sheet open: no violation of WCAG 2.2 AA or of good practice."""
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
        page, found = context.new_page(), {}
        for asked in (
            "?tinh=dong-nai,binh-thuan&sao=4&hieu-luc=chua-ro",
            "?q=ca phe",
            "?q=nuoc mam&tinh=ha-noi&sao=5",
            "?q=nuomzq",
        ):
            open_list(page, site, asked, "/tim-kiem/")
            found[asked] = violations(page)
        page.evaluate("for (const one of document.querySelectorAll('.filters details')) one.open = true")
        if width < 960:
            page.get_by_role("button", name="Bộ lọc").click()
        found["unfolded"] = violations(page)
        context.route(INDEX, lambda route: route.abort())
        page.goto(site.url + "/san-pham/?sao=4")
        expect(page.get_by_role("alert")).to_be_visible()
        found["failed"] = violations(page)
        context.close()

        assert {state: faults for state, faults in found.items() if faults} == {}


def violations(page: Page) -> list[tuple[str, str]]:
    """What axe finds, with the first element of each."""
    page.evaluate(AXE)
    result = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    return [(one["id"], one["nodes"][0]["html"][:160]) for one in result["violations"]]
