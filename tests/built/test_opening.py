"""Whether a shop is open: on its page and in lists, by the clock of Vietnam, with and without scripts (P1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from built.building import PROJECT, BuiltSite
from built.shops import SHOPS
from playwright.sync_api import Browser, Page, expect

AXE = (PROJECT / "tests/vendor/axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BADGE = ".standing + .opening"
TODAY = ".hours [aria-current] th"


@pytest.fixture
def far(browser: Browser) -> Iterator[Page]:
    """A visitor in Los Angeles, 15 hours behind."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, timezone_id="America/Los_Angeles")
    yield context.new_page()
    context.close()


def at(page: Page, site: BuiltSite, slug: str, when: str, root: str = "") -> Page:
    """The page of a shop at a time in Vietnam."""
    page.clock.set_fixed_time(datetime.fromisoformat(f"{when}+07:00"))
    page.goto(f"{site.url}{root}/diem-ban/{slug}/")
    return page


@pytest.mark.parametrize(
    ("slug", "when", "words"),
    [
        ("trua", "2026-11-23T07:29", "Đang đóng cửa, mở lại 7:30"),
        ("trua", "2026-11-23T07:30", "Đang mở cửa, đến 11:30"),
        ("trua", "2026-11-23T12:00", "Đang đóng cửa, mở lại 13:30"),
        ("trua", "2026-11-23T20:00", "Đang đóng cửa, mở lại 7:30 ngày mai"),
        ("trua", "2026-11-27T17:00", "Đang đóng cửa, mở lại 7:30 thứ Hai"),
        ("dem", "2026-11-27T23:59", "Đang mở cửa, đến 1:00 ngày mai"),
        ("dem", "2026-11-28T00:30", "Đang mở cửa, đến 1:00"),
        ("dem", "2026-11-28T01:00", "Đang đóng cửa, mở lại 18:00"),
        ("tet", "2027-02-06T09:00", "Đang đóng cửa, mở lại 8:00 thứ Năm"),
        ("tet", "2027-02-03T18:00", "Đang đóng cửa, mở lại 8:00 ngày 11/2"),
        ("khong-noi-tet", "2027-02-06T09:00", "Hôm nay là ngày lễ, giờ mở cửa có thể khác"),
        (
            "khong-noi-tet",
            "2026-12-31T20:00",
            "Đang đóng cửa, mở lại 8:00 ngày mai; hôm đó là ngày lễ, giờ có thể khác",
        ),
        ("gap-nhau", "2026-12-24T09:00", "Đang mở cửa, đến 12:00"),
        ("hen", "2026-11-23T09:00", "Chỉ đón khách hẹn trước"),
    ],
)
def test_a_shop_says_whether_it_is_open(shops: BuiltSite, far: Page, slug: str, when: str, words: str) -> None:
    """By the clock of Vietnam, though the visitor's says another day."""
    expect(at(far, shops, slug, when).locator(BADGE)).to_have_text(words)


def test_of_a_shop_that_may_be_gone_it_says_whose_hours_these_are(shops: BuiltSite, far: Page) -> None:
    """Nobody knows whether it still trades; its hours are those of its record."""
    expect(at(far, shops, "co-the-da-dong", "2026-11-23T09:00").locator(BADGE)).to_have_text(
        "Theo giờ đã ghi: đang mở cửa, đến 17:00"
    )


def test_it_says_so_in_english(shops: BuiltSite, far: Page) -> None:
    """In the words of the page."""
    expect(at(far, shops, "trua", "2026-11-27T17:00", "/en").locator(BADGE)).to_have_text(
        "Closed now, opens again at 7:30 on Monday"
    )


def test_it_says_it_anew_each_minute(shops: BuiltSite, far: Page) -> None:
    """While the page is looked at; nobody is interrupted by it."""
    far.clock.install(time=datetime.fromisoformat("2026-11-23T11:28:30+07:00"))
    far.goto(f"{shops.url}/diem-ban/trua/")
    expect(far.locator(BADGE)).to_have_text("Đang mở cửa, đến 11:30")
    far.clock.run_for(90_000)

    expect(far.locator(BADGE)).to_have_text("Đang đóng cửa, mở lại 13:30")
    assert far.locator(BADGE).get_attribute("aria-live") is None


@pytest.mark.parametrize(
    ("slug", "when", "row"),
    [
        ("trua", "2026-11-23T00:30", "Thứ Hai"),
        ("tet", "2027-02-06T09:00", "Tết Nguyên đán: 4/2/2027–10/2/2027"),
        ("gap-nhau", "2026-12-23T09:00", "Cuối năm: 20/12/2026–31/12/2026"),
        ("gap-nhau", "2026-12-24T09:00", "Đêm Giáng sinh: 24/12/2026"),
    ],
)
def test_the_row_of_today_is_marked(shops: BuiltSite, far: Page, slug: str, when: str, row: str) -> None:
    """Half an hour after midnight it is Monday there; special days come before the week, and of those that meet the first of the record."""
    expect(at(far, shops, slug, when).locator(TODAY)).to_have_text(row)


@pytest.mark.parametrize("slug", ["tam-dung", "da-dong", "khong-gio"])
def test_a_shop_that_does_not_trade_is_never_open(shops: BuiltSite, far: Page, slug: str) -> None:
    """Nor one whose hours nobody knows."""
    at(far, shops, slug, "2026-11-23T09:00")

    expect(far.locator(TODAY)).to_have_count(0)
    expect(far.locator(".opening:not(.points .opening):visible")).to_have_count(0)


def test_lists_say_it_too(shops: BuiltSite, far: Page) -> None:
    """Of each shop whose hours are known and that trades."""
    far.clock.set_fixed_time(datetime.fromisoformat("2026-11-23T09:00:00+07:00"))
    far.goto(f"{shops.url}/san-pham/mat-ong/")
    rows = far.locator(".points__one")

    expect(rows.filter(has_text="Cửa hàng trua").locator(".opening")).to_have_text("Đang mở cửa, đến 11:30")
    expect(rows.filter(has_text="Cửa hàng tam-dung").locator(".opening")).to_have_count(0)


def test_without_scripts_the_table_stands(shops: BuiltSite, plain: Page) -> None:
    """And nothing is said of now."""
    plain.goto(f"{shops.url}/diem-ban/tet/")

    expect(plain.locator(".hours tr")).to_have_count(8)
    expect(plain.get_by_text("Tết Nguyên đán: 4/2/2027–10/2/2027")).to_be_visible()
    assert plain.locator(".opening:visible").count() == 0


def test_a_telephone_is_one_tap_away_and_the_card_is_read(shops: BuiltSite, phone: Page) -> None:
    """The card comes as what it is."""
    phone.goto(f"{shops.url}/diem-ban/trua/")
    href = phone.get_by_role("link", name="Lưu vào danh bạ").get_attribute("href")
    card = phone.request.get(f"{shops.url}{href}")

    assert phone.get_by_role("link", name="Gọi 0234 3 822 223").get_attribute("href") == "tel:02343822223"
    assert card.headers["content-type"].startswith("text/vcard")
    assert "FN:Cửa hàng trua\r\n" in card.body().decode()


class TestAShopThatHasClosedForGood:
    def test_says_so_and_offers_others(self, shops: BuiltSite, phone: Page) -> None:
        """No hours, no way, no telephone."""
        phone.goto(f"{shops.url}/diem-ban/da-dong/")

        expect(phone.get_by_text("Điểm bán này đã đóng cửa hẳn.")).to_be_visible()
        expect(phone.locator("main a[href^='tel:'], main .hours, main .directions")).to_have_count(0)
        expect(phone.locator(".points__one")).to_have_count(6)

    @pytest.mark.parametrize(
        "route", ["/diem-ban/", "/tinh/hue/", "/san-pham/mat-ong/", "/ban-do/", "/ban-do/noi.json", "/sitemap.xml"]
    )
    def test_is_offered_nowhere(self, shops: BuiltSite, route: str) -> None:
        """Neither in lists nor on the map nor where to buy a product."""
        assert "/diem-ban/da-dong/" not in shops.text(route)
        assert '"da-dong"' not in shops.text(route)


def test_what_was_checked_long_ago_is_said_to_be_old(shops: BuiltSite) -> None:
    """The shop and its stock apart."""
    assert "hơn 12 tháng trước; có thể đã khác" in shops.text("/diem-ban/trua/")
    assert "đã được kiểm tra hơn 12 tháng trước" not in shops.text("/diem-ban/trua/")
    assert "đã được kiểm tra hơn 12 tháng trước" in shops.text("/diem-ban/tet/")


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (360, "dark"), (1280, "light"), (1280, "dark")])
def test_every_kind_of_shop_passes_axe(shops: BuiltSite, browser: Browser, width: int, scheme: Any) -> None:
    """No finding, with the words of now on the page."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = {slug: axe(at(page, shops, slug, "2026-11-23T09:00")) for slug in SHOPS}
    context.close()

    assert {slug: wrong for slug, wrong in found.items() if wrong} == {}


def axe(page: Page) -> list[str]:
    """What axe finds: the rule, and where."""
    page.wait_for_load_state("networkidle")
    page.add_script_tag(content=AXE)
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found]
