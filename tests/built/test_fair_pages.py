"""Fairs: a guide while they run, an archive afterwards, judged by the clock of Vietnam, with and without scripts."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from built.building import PROJECT, BuiltSite
from built.exhibited import PLAN
from built.reading import file_for, read_page
from playwright.sync_api import Browser, Page, expect

AXE = (PROJECT / "tests/vendor/axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FAIR, PAST, CANCELLED, LIST = "/hoi-cho/hoi-cho-hue/", "/hoi-cho/hoi-cho-xuan/", "/hoi-cho/hoi-cho-hoan/", "/hoi-cho/"
STATE, DAYS = ".title .fair-state", ".programme__date time"
FIRST_ROWS = ".booths__one:visible"


def at(page: Page, site: BuiltSite, when: str, route: str = FAIR) -> Page:
    """A page at a time in Vietnam."""
    page.clock.set_fixed_time(datetime.fromisoformat(f"{when}+07:00"))
    page.goto(site.url + route)
    return page


def words_of(site: BuiltSite, route: str) -> str:
    """What a person reads on a page."""
    return " ".join(read_page(file_for(site.folder, route)).words)


class TestTheGuide:
    @pytest.mark.parametrize(
        "words",
        [
            "21–24/11/2026 · mở cửa 08:00–21:30 hằng ngày Quảng trường Ngọ Môn, Thành phố Huế",
            "Chủ nhật, 22/11/2026 10:00–12:30 Pha trà sen",
            "Nhà A Gian A1 HTX Nón Phú Hồ Trà sen 0 · Trà sen 1 Gian A2 Ẩm thực Huế Bánh bèo, bánh lọc",
            "Tỉnh, thành phố tham gia Huế, Lâm Đồng",
            "Vào cửa Miễn phí",
            "Ban tổ chức, Gian hàng: 0234 382 1234",
            "Người đã đồng ý: 0912 345 678",
        ],
    )
    def test_says_what_the_record_knows(self, exhibited: BuiltSite, words: str) -> None:
        """When, where, what is on, who stands where, whom to ask: without any script."""
        assert words in words_of(exhibited, FAIR)

    @pytest.mark.parametrize("secret", ["Người chưa đồng ý", "0987", "nguoi@example.vn"])
    def test_names_nobody_who_did_not_consent(self, exhibited: BuiltSite, secret: str) -> None:
        """Not the person, nor a channel that the consent does not cover, in no file of the site."""
        texts = [path for path in exhibited.folder.rglob("*.*") if path.suffix in (".html", ".json", ".ics", ".xml")]

        assert [path.name for path in texts if secret in path.read_text(encoding="utf-8")] == []

    def test_shows_the_plan_as_it_was_drawn(self, exhibited: BuiltSite, page: Page) -> None:
        """Above the list of the booths; a drawing that says no width is 300 wide to a browser."""
        at(page, exhibited, "2026-11-22T12:00").locator(".plan__image").scroll_into_view_if_needed()

        assert exhibited.text(f"{FAIR}so-do.svg") == PLAN
        expect(page.locator(".plan__image")).to_have_js_property("naturalWidth", 300)

    def test_is_met_on_the_pages_of_what_it_shows_and_on_the_first(self, exhibited: BuiltSite) -> None:
        """With the booth on that of a product; an archive is met nowhere."""
        assert "Có mặt tại: Hội chợ Huế , gian A1, Nhà A, 21–24/11/2026" in words_of(exhibited, "/san-pham/tra-1/")
        assert "Có mặt tại: Hội chợ Huế" in words_of(exhibited, "/chu-the/htx-tra/")
        assert "Có mặt tại" not in words_of(exhibited, "/san-pham/non-cu/")
        assert "Hội chợ Huế , 21–24/11/2026, Quảng trường Ngọ Môn" in words_of(exhibited, "/")


class TestByTheClock:
    @pytest.mark.parametrize(
        ("when", "words"),
        [
            ("2026-11-20T23:59", "Sắp diễn ra"),
            ("2026-11-21T00:01", "Đang diễn ra"),
            ("2026-11-24T23:59", "Đang diễn ra"),
            ("2026-11-25T00:01", "Đã kết thúc"),
        ],
    )
    def test_a_fair_says_how_it_stands(self, exhibited: BuiltSite, page: Page, when: str, words: str) -> None:
        """Whenever the page was built."""
        expect(at(page, exhibited, when).locator(STATE)).to_have_text(words, use_inner_text=True)

    @pytest.mark.parametrize(
        ("when", "days"),
        [
            ("2026-11-20T12:00", ["2026-11-21", "2026-11-22", "2026-11-24"]),
            ("2026-11-22T11:00", ["2026-11-22", "2026-11-24", "2026-11-21"]),
            ("2026-11-24T11:00", ["2026-11-24", "2026-11-21", "2026-11-22"]),
        ],
    )
    def test_today_stands_first(self, exhibited: BuiltSite, page: Page, when: str, days: list[str]) -> None:
        """Then what comes, then what is past; before the fair in the order of days."""
        at(page, exhibited, when)
        expect(page.locator(DAYS).first).to_have_attribute("datetime", days[0])

        assert page.locator(DAYS).evaluate_all("all => all.map(one => one.dateTime)") == days

    def test_what_is_on_now_is_marked(self, exhibited: BuiltSite, page: Page) -> None:
        """At eleven the tea, not the songs of the evening."""
        at(page, exhibited, "2026-11-22T11:00")

        expect(page.locator(".programme__now:visible")).to_have_count(1)
        expect(page.locator(".programme__one[aria-current=time]")).to_contain_text("Pha trà sen")

    def test_an_archive_has_no_today_and_no_calendar_to_add(self, exhibited: BuiltSite, page: Page) -> None:
        """It says that it is one."""
        at(page, exhibited, "2026-11-25T11:00")
        expect(page.get_by_text("Hội chợ đã kết thúc.")).to_be_visible()

        expect(page.locator(".programme__today:visible")).to_have_count(0)
        expect(page.get_by_role("link", name="Thêm vào lịch")).to_be_hidden()

    @pytest.mark.parametrize("route", ["/", "/san-pham/tra-1/"])
    def test_other_pages_fall_silent_when_it_is_over(self, exhibited: BuiltSite, page: Page, route: str) -> None:
        """Though nobody built them again."""
        line = at(page, exhibited, "2026-11-24T12:00", route).locator("p.notice", has_text="Hội chợ Huế")
        expect(line).to_be_visible()
        at(page, exhibited, "2026-11-25T00:05", route)

        expect(line).to_be_hidden()

    def test_a_fair_called_off_stays_so(self, exhibited: BuiltSite, page: Page) -> None:
        """Even on what would have been its day."""
        at(page, exhibited, "2026-12-05T12:00", CANCELLED)

        expect(page.locator(STATE)).to_have_text("Đã hủy")
        expect(page.get_by_text("Hội chợ này đã bị hủy.")).to_be_visible()

    @pytest.mark.parametrize("route", [FAIR, CANCELLED])
    def test_nothing_is_on_at_a_fair_called_off(self, exhibited: BuiltSite, route: str) -> None:
        """Its programme is read, but no script judges it by the clock."""
        programmes = re.findall(r'<div class="programme"([^>]*)>', exhibited.text(route))

        assert ['data-module="fair"' in attributes for attributes in programmes] == [route == FAIR]


class TestTheSearchWithin:
    @pytest.mark.parametrize(
        ("typed", "booths"),
        [
            ("banh loc", ["A2"]),
            ("TRÀ SEN", ["A1", "B1"]),
            ("b1", ["B1"]),
            ("htx phu ho", ["A1"]),
            ("", ["A1", "A2", "B1"]),
        ],
    )
    def test_finds_with_or_without_accents(
        self, exhibited: BuiltSite, phone: Page, typed: str, booths: list[str]
    ) -> None:
        """Names, goods, notes and numbers; an empty box shows everything again."""
        phone.goto(exhibited.url + FAIR)
        phone.locator("#within").fill("banh")
        expect(phone.locator(FIRST_ROWS)).to_have_count(1)
        phone.locator("#within").fill(typed)

        expect(phone.locator(f"{FIRST_ROWS} .booths__number")).to_have_text([f"Gian {number}" for number in booths])

    def test_says_how_many_and_leads_on_where_there_is_nothing(self, exhibited: BuiltSite, phone: Page) -> None:
        """The whole catalogue is asked the same."""
        phone.goto(exhibited.url + FAIR)
        phone.locator("#within").fill("tra sen 1")
        expect(phone.locator(".within [role=status]")).to_have_text("Tìm thấy 2 mục.")
        phone.locator("#within").fill("nước mắm")

        expect(phone.get_by_role("link", name="Tìm trong cả danh mục")).to_have_attribute(
            "href", re.compile(r"q=n%C6%B0%E1%BB%9Bc\+m%E1%BA%AFm")
        )

    def test_is_not_there_without_scripts(self, exhibited: BuiltSite, plain: Page) -> None:
        """Nothing stands about that does nothing; the programme and the booths do."""
        plain.goto(exhibited.url + FAIR)

        expect(plain.locator("#within")).to_be_hidden()
        expect(plain.locator(FIRST_ROWS)).to_have_count(3)
        expect(plain.locator(DAYS).first).to_have_attribute("datetime", "2026-11-21")


class TestTheArchive:
    def test_shows_ended_products_without_stars(self, exhibited: BuiltSite, phone: Page) -> None:
        """They were there; what they are today is said."""
        phone.goto(exhibited.url + PAST)
        card = phone.locator(".card", has_text="Nón đã hết hạn")

        expect(card).to_contain_text("đã hết hạn")
        expect(card.locator(".stars:visible")).to_have_count(0)

    def test_the_list_stands_by_time(self, exhibited: BuiltSite) -> None:
        """Running, ahead, past by year."""
        words = words_of(exhibited, LIST)
        order = [words.index(part) for part in ("Hội chợ Huế", "Hội chợ bị hủy", "Đã qua, năm 2026", "Hội chợ xuân")]

        assert order == sorted(order)

    def test_a_fair_nobody_has_a_list_of_says_so(self, site: BuiltSite) -> None:
        """No product is invented; every fair of the example names its sources."""
        words = words_of(site, "/hoi-cho/hoi-cho-ocop-quang-ninh-xuan-2026/")

        assert "Chưa có danh sách sản phẩm của hội chợ này." in words
        assert "Nguồn Thời báo Tài chính Việt Nam" in words


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_the_way_of_anybody(exhibited: BuiltSite, browser: Browser, scheme: str) -> None:
    """axe finds no fault with a fair, an archive, the list, on a phone and on paper-wide screens."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, color_scheme=scheme, bypass_csp=True)
    page, found = context.new_page(), {}
    for route in (FAIR, PAST, LIST, f"/en{FAIR}"):
        at(page, exhibited, "2026-11-22T11:00", route)
        page.evaluate(AXE)
        result = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        found[route] = [(one["id"], one["nodes"][0]["html"][:160]) for one in result["violations"]]
    context.close()

    assert {route: faults for route, faults in found.items() if faults} == {}


@pytest.mark.parametrize("route", [FAIR, LIST])
def test_nothing_of_a_fair_scrolls_sideways(exhibited: BuiltSite, page: Page, route: str) -> None:
    """At 320 px."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(exhibited.url + route)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
