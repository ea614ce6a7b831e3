"""The visitor's own list: kept in the browser, shown together, handed on as one address."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime
from functools import partial
from typing import Any
from urllib.parse import quote

import pytest
from built.browsing import open_list as open_products
from built.browsing import tick
from built.building import PROJECT, BuiltSite
from built.keeping import LIST, codes_by_slug, follow_list, keep_first, kept, names, open_list, rows, seed
from built.placed import Spot
from playwright.sync_api import Browser, Page, Route, expect

from generator.model.code import nth_code

AXE = (PROJECT / "tests/vendor/axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
Placed = tuple[BuiltSite, list[Spot]]
PRODUCT = "hat-dieu-rang-muoi-ha-my"
TOTAL = ".masthead__mine [data-part=total]"
LEFT = nth_code(0)
REFUSING = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"


def left(name: str, route: Route) -> None:
    """Answer for the files of a list as if one product, of that name, had left the catalogue."""
    route.fulfill(json={"products": {}, "points": {}, "gone": {LEFT: name}})


def listed(site: BuiltSite, number: int) -> list[str]:
    """Codes of so many products, none of which ended before the build, in the order of codes."""
    shown = [code for code, row in rows(site).items() if not row[7][-1][4] or row[7][-1][4] > "2026-11-22"]
    return shown[:number]


class TestKeepingAProduct:
    def test_is_one_press_on_a_card_and_survives_a_reload(self, site: BuiltSite, phone: Page) -> None:
        """The masthead says how many there are."""
        phone.goto(site.url + "/sao/5/")
        keep_first(phone, 2)
        phone.reload()

        expect(phone.locator(TOTAL)).to_have_text("2")
        expect(phone.locator(".keep[data-kept=true]")).to_have_count(2)

    def test_is_said_by_the_button_on_its_page(self, site: BuiltSite, phone: Page) -> None:
        """Pressed once the button takes out what it put in."""
        phone.goto(f"{site.url}/san-pham/{PRODUCT}/")
        phone.get_by_role("button", name="Thêm vào danh sách", exact=True).click()
        assert kept(phone) == [codes_by_slug(site)[PRODUCT]]
        phone.get_by_role("button", name="Bỏ khỏi danh sách", exact=True).click()
        assert kept(phone) == []

    def test_works_with_the_keyboard_and_is_large_enough_to_press(self, site: BuiltSite, phone: Page) -> None:
        """The button follows the link of its card; 24 pixels are the least."""
        phone.goto(site.url + "/sao/5/")
        phone.locator(".card a").first.focus()
        phone.keyboard.press("Tab")
        phone.keyboard.press("Enter")
        expect(phone.locator(TOTAL)).to_have_text("1")
        size = phone.locator(".keep").first.bounding_box()
        assert size
        assert min(size["width"], size["height"]) >= 24

    def test_is_offered_on_cards_that_a_search_found(self, site: BuiltSite, wide: Page) -> None:
        """And is for the product that the card names."""
        open_products(wide, site)
        tick(wide, "sao", "5")
        card = wide.locator("[data-part=list] .card").nth(3)
        card.locator(".keep").click()
        slug = str(card.locator("a").get_attribute("href")).split("/")[2]

        assert kept(wide) == [codes_by_slug(site)[slug]]

    def test_beyond_thirty_is_refused_in_words(self, site: BuiltSite, phone: Page) -> None:
        """Nothing is lost for it."""
        own = listed(site, 30)
        seed(phone, site, {"version": 1, "codes": own})
        phone.goto(site.url + "/sao/5/")
        phone.locator(".keep[data-kept=false]").first.click()

        expect(phone.get_by_role("status").get_by_text("Danh sách đã đủ 30 sản phẩm")).to_be_visible()
        assert kept(phone) == own

    def test_that_the_browser_refuses_is_said(self, site: BuiltSite, phone: Page) -> None:
        """As in private windows of some browsers."""
        phone.add_init_script(REFUSING)
        phone.goto(site.url + "/sao/5/")
        keep_first(phone)

        expect(phone.get_by_role("status").get_by_text("không cho giữ danh sách")).to_be_visible()
        expect(phone.locator(".keep[data-kept=true]")).to_have_count(0)

    @pytest.mark.parametrize(
        "damaged", ["", "{", "[1]", "null", '{"version":9,"codes":[]}', '{"version":1,"codes":{"0":1}}']
    )
    def test_forgets_what_is_damaged(self, site: BuiltSite, phone: Page, damaged: str) -> None:
        """A store that holds anything else is an empty list, and can be used again."""
        seed(phone, site, damaged)
        phone.goto(site.url + "/sao/5/")
        keep_first(phone)

        expect(phone.locator(TOTAL)).to_have_text("1")

    def test_is_seen_in_other_windows(self, site: BuiltSite, phone: Page) -> None:
        """Without a reload."""
        other = phone.context.new_page()
        other.goto(site.url + "/sao/5/")
        phone.goto(site.url + "/sao/5/")
        keep_first(phone)

        expect(other.locator(TOTAL)).to_have_text("1")
        expect(other.locator(".keep[data-kept=true]")).to_have_count(1)

    def test_is_not_offered_where_the_certificate_has_ended(self, site: BuiltSite, phone: Page) -> None:
        """The page of an ended product has no button."""
        slug = next(row[0] for row in rows(site).values() if row[7][-1][4] and row[7][-1][4] < "2026-01-01")
        phone.goto(f"{site.url}/san-pham/{slug}/")

        expect(phone.locator(".product--ended")).to_be_attached()
        expect(phone.locator(".product__words [data-keep]")).to_have_count(0)


class TestTheOwnList:
    def test_shows_products_in_the_order_in_which_they_were_kept(self, site: BuiltSite, phone: Page) -> None:
        """By the names of their records; empty, it says how to fill it."""
        codes = listed(site, 5)[::-1]
        open_list(phone, site, codes)
        assert names(phone) == [rows(site)[code][1] for code in codes]
        open_list(phone, site)
        expect(phone.get_by_text("Danh sách còn trống.")).to_be_visible()

    def test_gives_back_what_was_taken_out(self, site: BuiltSite, phone: Page) -> None:
        """One product or all of them; the way back has the focus."""
        codes = listed(site, 3)
        open_list(phone, site, codes)
        phone.get_by_role("button", name="Bỏ tất cả").click()
        expect(phone.get_by_text("Danh sách còn trống.")).to_be_visible()
        expect(phone.get_by_role("button", name="Lấy lại như trước")).to_be_focused()
        phone.keyboard.press("Enter")
        expect(phone.locator(".list .card")).to_have_count(3)
        assert kept(phone) == codes

    def test_compares_what_is_known_of_any(self, site: BuiltSite, phone: Page) -> None:
        """A column a product with a head of its own, a row for each thing that is known; it scrolls inside itself."""
        priced = next(code for code, row in rows(site).items() if row[9])
        open_list(phone, site, [priced, *[code for code in listed(site, 4) if code != priced]])
        table = phone.locator("table.compare")
        expect(table.locator("thead th[scope=col]")).to_have_count(5 if priced not in listed(site, 4) else 4)
        expect(table.locator("tr", has_text="Quy cách")).to_contain_text("₫")
        assert phone.evaluate("document.documentElement.scrollWidth") == 360

    def test_names_the_points_that_stock_most_first(self, placed: Placed, phone: Page) -> None:
        """As counted apart from the program, from the file of places."""
        site, _ = placed
        places = json.loads(site.text("/ban-do/noi.json"))
        wanted = [slug for slug, *_ in places["products"]][:4]
        own = codes_by_slug(site)
        found = Counter(
            {one[1]: sum(places["products"][at][0] in wanted for at in one[10]) for one in places["points"]}
        )
        open_list(phone, site, [own[slug] for slug in wanted])
        told = phone.locator("[data-part=stocking] li").evaluate_all(
            "all => all.map(one => [one.querySelector('a').textContent, Number(one.querySelector('[data-slot=stocked]').textContent)])"
        )

        assert [number for _, number in told] == sorted((+found).values(), reverse=True)
        assert all(found[name] == number for name, number in told)

    def test_prints_rows_and_its_address(self, site: BuiltSite, phone: Page) -> None:
        """No buttons, no pictures; a comparison only where it fits the paper."""
        codes = listed(site, 7)
        open_list(phone, site, codes)
        phone.emulate_media(media="print")

        expect(phone.get_by_role("button")).to_have_count(0)
        expect(phone.locator(".list__compared")).to_be_hidden()
        expect(phone.locator("[data-part=address]")).to_have_text(f"{site.url}{LIST}?ds={'-'.join(codes)}")

    @pytest.mark.parametrize(("name", "shown"), [("Trà cũ", "Trà cũ"), ("", LEFT)])
    def test_of_a_product_that_left_can_be_cleared(self, site: BuiltSite, phone: Page, name: str, shown: str) -> None:
        """It is said by its name, or by its code where the name was never kept; the list is not called empty."""
        phone.route("**/danh-sach/manh/**", partial(left, name))
        open_list(phone, site, [LEFT])
        expect(phone.get_by_role("alert").locator("p:visible")).to_contain_text([shown])
        expect(phone.get_by_role("alert")).not_to_contain_text("Danh mục không có sản phẩm mang mã")
        expect(phone.get_by_text("Danh sách còn trống.")).to_be_hidden()
        phone.get_by_role("button", name="Bỏ tất cả").click()
        expect(phone.get_by_text("Danh sách còn trống.")).to_be_visible()

    def test_that_cannot_be_fetched_says_so_and_tries_again(self, site: BuiltSite, phone: Page) -> None:
        """The list itself is not lost."""
        phone.route("**/danh-sach/manh/**", lambda route: route.abort())
        seed(phone, site, {"version": 1, "codes": listed(site, 2)})
        phone.goto(site.url + LIST)
        expect(phone.get_by_role("alert")).to_contain_text("Danh sách vẫn còn nguyên")
        phone.unroute("**/danh-sach/manh/**")
        phone.get_by_role("link", name="Thử lại").click()
        expect(phone.locator(".list .card")).to_have_count(2)

    def test_of_which_a_part_cannot_be_fetched_shows_the_rest(self, site: BuiltSite, phone: Page) -> None:
        """As in a hall without a network, where one product was kept after the list was last opened."""
        codes = listed(site, 60)
        first, other = codes[0], next(code for code in codes if code[0] != codes[0][0])
        phone.route(f"**/danh-sach/manh/{other[0]}*", lambda route: route.abort())
        seed(phone, site, {"version": 1, "codes": [first, other]})
        phone.goto(site.url + LIST)
        expect(phone.locator(".list .card")).to_have_count(1)

        expect(phone.get_by_role("alert")).to_contain_text(f"Chưa tải được sản phẩm mang mã: {other}.")


class TestASharedList:
    def test_of_thirty_products_is_one_short_address(self, site: BuiltSite, phone: Page, browser: Browser) -> None:
        """At most 2,000 letters; on a phone that keeps nothing it shows the same, and keeps nothing unasked."""
        codes = listed(site, 30)
        open_list(phone, site, codes)
        address = str(phone.locator("[data-part=address]").text_content())
        stranger = browser.new_context(viewport={"width": 360, "height": 740})
        other = stranger.new_page()
        other.goto(address)
        expect(other.locator(".list .card")).to_have_count(30)

        assert len(address) <= 2000
        assert names(other) == names(phone)
        assert kept(other) == []
        stranger.close()

    def test_says_which_certificates_have_ended(self, site: BuiltSite, phone: Page) -> None:
        """On the visitor's day: an old link to what is valid now; no star stands."""
        codes = [code for code in listed(site, 99) if rows(site)[code][7][-1][3]][:2]
        phone.clock.set_fixed_time(datetime.fromisoformat("2040-01-01T12:00:00+07:00"))
        follow_list(phone, site, f"?ds={'-'.join(codes)}")

        alert = phone.get_by_role("alert")
        expect(alert).to_contain_text(f"Giấy chứng nhận không còn hiệu lực: {rows(site)[codes[0]][1]}, ")
        expect(phone.locator(".list .badge__stars")).to_have_count(0)

    def test_can_be_taken_over_beside_what_one_has(self, site: BuiltSite, phone: Page) -> None:
        """It adds and never replaces; the head says whose list it is."""
        codes = listed(site, 4)
        seed(phone, site, {"version": 1, "codes": codes[:2]})
        follow_list(phone, site, f"?ds={'-'.join(codes[1:])}")
        expect(phone.get_by_role("heading", level=1)).to_have_text("Danh sách được chia sẻ")
        phone.get_by_role("button", name="Thêm vào danh sách của tôi").click()
        expect(phone.get_by_text("Đã thêm 2 sản phẩm vào danh sách của bạn.")).to_be_visible()
        assert kept(phone) == codes

    def test_gives_only_products_that_there_are(self, site: BuiltSite, phone: Page) -> None:
        """Codes that are right in form and were made up take no place."""
        [real], known = listed(site, 1), rows(site)
        made_up = [code for code in map(nth_code, range(40)) if code not in known][:4]
        follow_list(phone, site, f"?ds={'-'.join([*made_up, real])}")
        phone.get_by_role("button", name="Thêm vào danh sách của tôi").click()
        expect(phone.get_by_text("Đã thêm 1 sản phẩm vào danh sách của bạn.")).to_be_visible()

        assert kept(phone) == [real]
        expect(phone.get_by_role("button", name="Thêm vào danh sách của tôi")).to_be_hidden()

    @pytest.mark.parametrize(
        "asked", ["{first}", "{FIRST}", "{first}-{first}", "{first}.{first},", "{first}%20{FIRST}"]
    )
    def test_is_read_however_it_was_copied(self, site: BuiltSite, phone: Page, asked: str) -> None:
        """In capitals, twice, with other signs between."""
        [first] = listed(site, 1)
        follow_list(phone, site, "?ds=" + asked.format(first=first, FIRST=first.upper()))

        assert names(phone) == [rows(site)[first][1]]
        expect(phone.get_by_role("alert")).to_have_count(0)

    @pytest.mark.parametrize(
        ("asked", "words"),
        [
            ("<script>alert(1)</script>", "Mã không đúng"),
            ("%3Cimg src=x onerror=alert(1)%3E", "Mã không đúng"),
            ("__proto__-constructor", "Mã không đúng"),
            ("22222-22223", "22223"),
            ("-".join(map(nth_code, range(10_000))), "Danh sách có nhiều nhất 30 sản phẩm; 9.970 sản phẩm sau đó không được hiện."),
            ("", "Liên kết này không có sản phẩm nào để hiện."),
        ],
        ids=["script", "image", "names", "check", "many", "nothing"],
    )  # fmt: skip
    def test_that_is_hostile_or_damaged_is_told(self, site: BuiltSite, phone: Page, asked: str, words: str) -> None:
        """It runs nothing and breaks nothing."""
        faults: list[object] = []
        phone.on("pageerror", lambda fault: faults.append(fault))
        phone.on("dialog", lambda dialog: faults.append(dialog))
        follow_list(phone, site, "?ds=" + asked)

        expect(phone.get_by_role("main")).to_contain_text(words)
        assert faults == []


class TestHandingOn:
    @pytest.mark.parametrize("path", [f"/san-pham/{PRODUCT}/", "/sao/5/", "/en/tinh/dong-nai/"])
    def test_writes_the_links_of_the_server_in_the_browser_too(self, site: BuiltSite, phone: Page, path: str) -> None:
        """generator/render/sharing.py and js/share/ways.js agree on a page's own address."""
        phone.goto(site.url + path)
        read = "all => all.map(one => one.href)"
        before = phone.locator("[data-way]").evaluate_all(read)
        phone.evaluate("document.querySelector('[data-way=zalo]').href += 'x'")
        phone.locator("[data-part=copy]").focus()
        expect(phone.locator("[data-way=zalo]")).to_have_attribute("href", before[0])

        assert phone.locator("[data-way]").evaluate_all(read) == before

    def test_hands_on_what_was_filtered(self, site: BuiltSite, wide: Page) -> None:
        """The links, and the copy, are of the address as it stands."""
        wide.add_init_script("navigator.clipboard.writeText = async text => { window.copied = text }")
        open_products(wide, site, "?sao=5")
        wide.get_by_role("button", name="Chép liên kết").click()
        expect(wide.get_by_role("status").get_by_text("Đã chép")).to_be_visible()
        assert wide.evaluate("window.copied") == f"{site.url}/san-pham/?sao=5"
        told = f"https://www.facebook.com/sharer/sharer.php?u={quote(site.url + '/san-pham/?sao=5', safe='')}"
        expect(wide.locator("[data-way=facebook]")).to_have_attribute("href", told)

    def test_asks_no_other_host(self, site: BuiltSite, phone: Page) -> None:
        """Until somebody follows a link."""
        strangers: list[str] = []
        phone.on("request", lambda request: strangers.append(request.url))
        phone.goto(f"{site.url}/san-pham/{PRODUCT}/")
        phone.locator("[data-part=copy]").focus()
        phone.wait_for_load_state("networkidle")

        assert [one for one in strangers if not one.startswith(site.url)] == []

    def test_leaves_the_address_to_be_copied_by_hand(self, site: BuiltSite, phone: Page) -> None:
        """Where the browser has no clipboard the address stands there, selected."""
        phone.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        phone.goto(f"{site.url}/san-pham/{PRODUCT}/")
        phone.get_by_role("button", name="Chép liên kết").click()
        expect(phone.get_by_role("status").get_by_text("Hãy tự chép:")).to_be_visible()

        assert phone.evaluate("String(getSelection())") == f"{site.url}/san-pham/{PRODUCT}/"


class TestWithoutScript:
    def test_the_list_explains_itself(self, site: BuiltSite, plain: Page) -> None:
        """And leads on."""
        plain.goto(site.url + LIST)

        expect(plain.get_by_text("Danh sách cần JavaScript")).to_be_visible()
        expect(plain.get_by_role("button", name="In danh sách")).to_have_count(0)

    def test_nothing_dead_is_shown_and_plain_links_hand_on(self, site: BuiltSite, plain: Page) -> None:
        """No button that does nothing."""
        plain.goto(f"{site.url}/san-pham/{PRODUCT}/")

        expect(plain.get_by_role("button", name="danh sách")).to_have_count(0)
        expect(plain.get_by_role("button", name="Chép liên kết")).to_have_count(0)
        expect(plain.get_by_role("link", name="Zalo")).to_be_visible()


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_every_state_of_the_list_passes_axe(site: BuiltSite, browser: Browser, width: int, scheme: Any) -> None:
    """No violation of WCAG 2.2 AA or of good practice; nothing scrolls sideways."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    codes, faults = listed(site, 6), {}
    for name, path in {"own": LIST, "shared": f"{LIST}?ds={'-'.join(codes)}-22223", "english": "/en" + LIST}.items():
        open_list(page, site, codes)
        page.goto(site.url + path)
        expect(page.locator("[data-shown]")).to_be_attached()
        page.locator(".keep").last.click()
        page.evaluate(AXE)
        result = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        faults[name] = [(one["id"], one["nodes"][0]["html"][:160]) for one in result["violations"]]
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    context.close()

    assert {name: found for name, found in faults.items() if found} == {}
