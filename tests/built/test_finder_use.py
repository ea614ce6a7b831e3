"""Using the finder and the map of places: refusal, trouble on the way, keyboard, names nobody should give, no script at all."""

from __future__ import annotations

from typing import Any

import pytest
from built.building import PROJECT, BuiltSite
from built.finding import (
    HUE,
    LIST,
    MAP,
    STATUS,
    answered,
    choose,
    edited,
    found,
    ids,
    located,
    near_me,
    open_finder,
    totals,
)
from built.placed import HOSTILE, Spot, far
from playwright.sync_api import Browser, Page, Route, expect

AXE = (PROJECT / "tests/vendor/axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
Placed = tuple[BuiltSite, list[Spot]]
ROWS = "[data-part=list] > ol > li"
STATES = {
    "list": LIST, "found": LIST + "?tinh=hue", "way": LIST + "?tinh=hue&den=da-nang&lech=50", "none": LIST + "?tinh=hue&loai=counter&mo=1&co=hang-1",
    "map": MAP, "map-found": MAP + "?tinh=da-nang", "english": "/en" + MAP + "?tinh=da-nang", "product": "/san-pham/hang-1/",
}  # fmt: skip


class TestTheVisitorsPosition:
    def test_is_not_asked_before_the_button_is_pressed(self, placed: Placed, browser: Browser) -> None:
        """Neither on the list nor on the map; and it is never sent: nothing is asked after it is known."""
        site, _ = placed
        with located(browser) as page:
            page.add_init_script("navigator.geolocation.getCurrentPosition = () => { window.asked = true }")
            for path in (LIST + "?tinh=hue", MAP):
                open_finder(page, site, "", path)
                assert page.evaluate("window.asked") is None

    def test_is_sent_nowhere(self, placed: Placed, browser: Browser) -> None:
        """With the position known nothing is fetched, and no address, store or cookie holds it."""
        site, _ = placed
        with located(browser) as page:
            open_finder(page, site, "?loai=shop")
            asked: list[str] = []
            page.on("request", lambda request: asked.append(request.url))
            near_me(page)
            stored = page.evaluate(
                "document.cookie + Object.keys(localStorage) + Object.keys(sessionStorage) + JSON.stringify(history.state)"
            )

        assert asked == []
        assert str(HUE[0])[:5] not in page.url + stored

    def test_that_is_refused_leaves_the_list_by_commune(self, placed: Placed, browser: Browser) -> None:
        """Words say so, nothing is lost, and province and commune still work."""
        site, _ = placed
        with located(browser, None) as page:
            page.goto(site.url + LIST)
            page.get_by_role("button", name="Gần tôi", exact=True).click()
            expect(page.get_by_text("không cho biết vị trí của bạn. Không sao")).to_be_visible()
            choose(page, "Tỉnh, thành", "hue")
            assert found(page)[0] > 0

    @pytest.mark.parametrize(("code", "words"), [(3, "trong 10 giây"), (2, "không cho biết vị trí")])
    def test_that_cannot_be_had_is_told(self, placed: Placed, browser: Browser, code: int, words: str) -> None:
        """A time that runs out and a device that knows nothing have words of their own."""
        site, _ = placed
        with located(browser) as page:
            page.add_init_script(
                f"navigator.geolocation.getCurrentPosition = (_, failed) => failed({{ code: {code} }})"
            )
            page.goto(site.url + LIST)
            page.get_by_role("button", name="Gần tôi", exact=True).click()
            expect(page.get_by_role("status").get_by_text(words)).to_be_visible()

    def test_can_be_taken_off(self, placed: Placed, browser: Browser) -> None:
        """Its chip forgets it: the list of the server stands again."""
        site, _ = placed
        with located(browser) as page:
            page.goto(site.url + LIST)
            near_me(page)
            page.get_by_role("group", name="Đang lọc theo").get_by_role("button", name="Bỏ Gần tôi").click()
            expect(page.locator("[data-part=register]")).to_be_visible()


class TestTheNetwork:
    def test_is_not_used_before_the_finder_is(self, placed: Placed, wide: Page) -> None:
        """The list of points fetches no data and no map until a field is used."""
        site, _ = placed
        asked: list[str] = []
        wide.on("request", lambda request: asked.append(request.url.removeprefix(site.url)))
        wide.goto(site.url + LIST)
        wide.wait_for_load_state("networkidle")

        assert [one for one in asked if ".json" in one or "finder" in one or "/map/" in one] == []

    @pytest.mark.parametrize("path", [LIST + "?tinh=hue", MAP])
    def test_of_other_hosts_is_not_needed(self, placed: Placed, browser: Browser, path: str) -> None:
        """With all hosts but the site's blocked, list, distances, hours and map work, and nobody else was asked."""
        site, _ = placed
        strangers: list[str] = []

        def refuse(route: Route) -> None:
            strangers.append(route.request.url)
            route.abort()

        with located(browser) as page:
            page.route(lambda url: not url.startswith(site.url), refuse)
            open_finder(page, site, "", path)
            near_me(page)
            expect(page.locator(ROWS).first.locator("[data-part=distance]")).to_be_visible()
            expect(page.locator(ROWS).locator(".opening").first).to_be_visible()

        assert strangers == []

    def test_that_fails_leaves_the_servers_list(self, placed: Placed, wide: Page) -> None:
        """Words say so, the list by province stands, and trying again works."""
        site, _ = placed
        wide.route("**/noi.json*", lambda route: route.abort())
        wide.goto(site.url + LIST + "?tinh=hue")
        expect(wide.get_by_role("alert")).to_contain_text("Chưa tải được dữ liệu")
        expect(wide.locator("[data-part=register]")).to_be_visible()
        wide.unroute("**/noi.json*")
        wide.get_by_role("link", name="Thử lại").click()
        answered(wide)
        expect(wide.locator(STATUS)).to_contain_text("điểm bán")
        expect(wide.get_by_role("alert")).to_be_hidden()

    def test_without_the_communes_offers_those_with_places(self, placed: Placed, wide: Page) -> None:
        """The finder works on with what it has."""
        site, _ = placed
        wide.route("**/ban-do/xa/**", lambda route: route.abort())
        open_finder(wide, site, "?tinh=hue")

        assert 1 < wide.locator("select[name=xa] option").count() < 41


class TestSharing:
    def test_copies_the_address_without_the_position(self, placed: Placed, browser: Browser) -> None:
        """Where the device has no means of its own, the address goes to the clipboard, and words say so."""
        site, _ = placed
        with located(browser) as page:
            page.add_init_script(
                "navigator.share = undefined; navigator.clipboard.writeText = async text => { window.kept = text }"
            )
            open_finder(page, site, "?tinh=hue")
            near_me(page)
            page.get_by_role("button", name="Chia sẻ kết quả").click()
            expect(page.get_by_role("status").get_by_text("Đã chép địa chỉ")).to_be_visible()

            assert page.evaluate("window.kept") == f"{site.url}/diem-ban/?tinh=hue"


class TestManyChoices:
    def test_are_put_in_when_somebody_looks(self, placed: Placed, wide: Page) -> None:
        """And counted then."""
        site, _ = placed
        open_finder(wide, site, "?tinh=hue")
        assert wide.locator("select[name=co] option").count() == 1
        wide.get_by_text("Bán sản phẩm nào").click()
        expect(wide.locator("select[name=co] option")).to_have_count(14)
        assert sum(totals(wide, "co").values()) > 0

    def test_are_not_those_of_products_beyond_what_can_be_read(self, placed: Placed, wide: Page) -> None:
        """Sets and producers stay; words say where products are chosen, and the one that is chosen is there."""
        site, _ = placed
        with edited(wide, site) as file:
            file["products"] += [[f"them-{number}", f"Thêm {number}", 0, 0] for number in range(500)]
        open_finder(wide, site, "?co=hang-1")
        values = wide.locator("select[name=co] option").evaluate_all("all => all.map(one => one.value)")

        assert [one for one in values if one and ":" not in one] == ["hang-1"]
        assert len(values) == 8
        assert totals(wide, "co")["hang-1"] == found(wide)[0]
        expect(wide.get_by_label("Có bán")).to_have_value("hang-1")
        expect(wide.get_by_text("Sản phẩm quá nhiều để liệt kê ở đây")).to_be_visible()


class TestDistances:
    def test_on_a_way_are_not_finer_than_a_kilometre(self, placed: Placed, wide: Page) -> None:
        """At the start, nothing is added."""
        site, _ = placed
        with edited(wide, site) as file:
            start = next(one for one in file["provinces"] if one[0] == "hue")
            file["points"][0][7] = start[2:4]
        open_finder(wide, site, "?tinh=hue&den=da-nang")

        expect(wide.locator(ROWS).first).to_contain_text("cách nơi đi dưới 1 km, vòng thêm dưới 1 km")

    @pytest.mark.parametrize(
        ("precision", "words"), [([], "cách 5,0 km"), ([1], "cách khoảng 5,0 km"), ([2], "ở gần, chưa rõ bao xa")]
    )
    def test_are_as_rough_as_what_is_known(
        self, placed: Placed, browser: Browser, precision: list[int], words: str
    ) -> None:
        """Five kilometres from a point, from the middle of its commune, from that of its district."""
        site, _ = placed
        with located(browser) as page:
            with edited(page, site) as file:
                for one in file["points"]:
                    one[7] = []
                file["points"][0][7] = [HUE[0] + 5 / 111.195, HUE[1], *precision]
            page.goto(site.url + LIST)
            near_me(page)
            expect(page.locator(ROWS).first).to_contain_text(words)


class TestTheWayOn:
    def test_from_nothing_found_is_one_press(self, placed: Placed, wide: Page) -> None:
        """Each condition with what there is without it, and the nearest place elsewhere."""
        site, _ = placed
        open_finder(wide, site, "?tinh=ha-noi&xa=phuong-ba-dinh&loai=counter&co=hang-1")
        expect(wide.get_by_text("Không có nơi nào khớp.")).to_be_visible()
        expect(wide.get_by_role("heading", name="Nơi gần nhất ở chỗ khác")).to_be_visible()
        expect(wide.get_by_text("Tính từ giữa Phường Ba Đình, Hà Nội")).to_be_visible()
        expect(wide.locator("[data-case=nearest] [data-part=distance]")).to_contain_text("cách khoảng")
        way = wide.get_by_role("link", name="Bỏ «").first
        total = int(way.inner_text().split(":")[1].split()[0])
        way.click()
        answered(wide)
        assert found(wide)[0] == total

    def test_from_a_product_that_no_point_is_known_to_sell(self, placed: Placed, wide: Page) -> None:
        """The words do not say that nobody sells it."""
        site, _ = placed
        open_finder(wide, site, "?co=hang-9")

        expect(wide.get_by_text("Điều đó không có nghĩa là không nơi nào bán")).to_be_visible()


class TestTheMap:
    def test_shows_nothing_that_is_not_in_the_list(self, placed: Placed, wide: Page) -> None:
        """Every place on the map stands in the list with the same number; those without a position only in the list."""
        site, spots = placed
        open_finder(wide, site, "?tinh=lam-dong", MAP)
        wide.locator(".live__mark").first.wait_for()
        for _ in range(2):  # near enough for places to stand alone
            wide.get_by_role("button", name="Phóng to", exact=True).click()
            wide.wait_for_timeout(500)
        listed = dict(zip(ids(wide), range(1, 999), strict=False))
        marks = wide.locator(".live__mark:not(.live__mark--group)").evaluate_all(
            "all => all.map(one => one.getAttribute('aria-label'))"
        )
        names = {one.name: one.slug for one in spots}

        assert marks
        for label in marks:
            number, _, rest = label.partition(". ")
            slug = names[max((name for name in names if rest.startswith(name)), key=len)]
            assert listed[slug] == int(number)

    def test_answers_the_list_and_the_list_the_map(self, placed: Placed, wide: Page) -> None:
        """The number of a row shows its mark; a mark that is pressed shows its row."""
        site, _ = placed
        open_finder(wide, site, "?tinh=hue", MAP)
        wide.locator(".live__mark").first.wait_for()
        row = wide.locator(ROWS).nth(3)
        row.get_by_role("button").click()
        expect(row).to_have_attribute("aria-current", "true")
        expect(wide.locator(".live__popup")).to_contain_text(row.locator("a").first.inner_text())

    def test_brings_the_row_of_a_mark_into_sight_beside_it(self, placed: Placed, wide: Page) -> None:
        """On a small wide screen too: the map stays where it is, the list comes."""
        site, _ = placed
        wide.set_viewport_size({"width": 1280, "height": 800})
        open_finder(wide, site, "?tinh=lam-dong", MAP)
        mark = wide.locator(".live__mark:not(.live__mark--group)").last
        number = int((mark.get_attribute("aria-label") or "").partition(".")[0])
        row = wide.locator(ROWS).nth(number - 1)
        expect(row).not_to_be_in_viewport()
        mark.press("Enter")
        expect(row).to_have_attribute("aria-current", "true")
        expect(row).to_be_in_viewport(ratio=0.9)

    def test_without_scripts_numbers_the_same_places(self, placed: Placed, plain: Page) -> None:
        """The drawing and the list beside it, by province; no form that does nothing."""
        site, spots = placed
        plain.goto(site.url + MAP)
        numbers = plain.locator("[data-part=register] .spot__number").all_inner_texts()

        assert numbers == [str(number) for number in range(1, len(spots) + 1)]
        expect(plain.locator(".chart__sheet")).to_be_visible()
        expect(plain.locator("form.finder")).to_be_hidden()

    def test_that_cannot_be_loaded_leaves_drawing_and_list(self, placed: Placed, wide: Page) -> None:
        """The list answers all the same."""
        site, _ = placed
        wide.route("**/map/map.js", lambda route: route.abort())
        open_finder(wide, site, "?tinh=hue", MAP)

        assert found(wide)[0] > 0
        expect(wide.locator(".chart__sheet")).to_be_visible()


class TestTheKeyboard:
    def test_is_enough(self, placed: Placed, wide: Page) -> None:
        """Tab to a field, choose, tick, take a chip off: the focus goes on."""
        site, _ = placed
        wide.goto(site.url + LIST)
        wide.locator("select[name=tinh]").focus()
        wide.keyboard.type("Hu")
        wide.wait_for_url("**/?tinh=hue")
        answered(wide)
        expect(wide.locator("select[name=tinh]")).to_be_focused()
        wide.keyboard.press("Tab")
        wide.keyboard.press("Tab")
        wide.keyboard.press("Tab")
        wide.keyboard.press("Space")
        wide.wait_for_url("**&mo=1")
        answered(wide)
        chip = wide.get_by_role("group", name="Đang lọc theo").get_by_role("button", name="Bỏ Huế")
        chip.press("Enter")
        expect(wide.get_by_role("button", name="Bỏ Đang mở cửa")).to_be_focused()

    def test_goes_on_to_the_next_rows(self, placed: Placed, wide: Page) -> None:
        """The button for more gives the focus to the first of them."""
        site, _ = placed
        open_finder(wide, site, "?lang=lang-3")
        wide.get_by_role("button", name="Xem thêm").press("Enter")
        expect(wide.locator(ROWS).nth(30).locator("a").first).to_be_focused()


class TestRecords:
    def test_cannot_write_mark_up(self, placed: Placed, wide: Page) -> None:
        """Names that look like scripts are names, on the list, on the map and in the file."""
        site, spots = placed
        shouted: list[str] = []
        wide.on("dialog", lambda dialog: (shouted.append(dialog.message), dialog.dismiss()))
        for path in (LIST, MAP):
            open_finder(wide, site, "?lang=lang-3" if path == LIST else "", path)
            ids(wide)
            texts = wide.locator(f"{ROWS} h2 a").all_inner_texts()
            assert [name for name in HOSTILE if name in {one.name for one in spots} and name not in texts] == []
        assert shouted == []

    def test_do_not_leave_with_what_is_not_public(self, placed: Placed, wide: Page) -> None:
        """The file holds the columns that it says it holds, and no point that is closed for good."""
        site, spots = placed
        file = wide.request.get(f"{site.url}/ban-do/noi.json").json()

        assert sorted(file) == ["areas", "communes", "format", "hours", "points", "producers", "products", "provinces",
                                "sets", "today", "types", "villages"]  # fmt: skip
        assert {len(row) for row in file["points"]} == {11}
        assert {row[0] for row in (*file["points"], *file["villages"])} == {one.slug for one in spots}


class TestTheProduct:
    def test_lists_its_points_nearest_first_on_request(self, placed: Placed, browser: Browser) -> None:
        """The order is a great circle's; each says how far."""
        site, spots = placed
        by_name = {one.name: one for one in spots}
        with located(browser) as page:
            page.goto(f"{site.url}/san-pham/hang-1/")
            page.get_by_role("button", name="Gần tôi trước").click()
            expect(page.get_by_role("status").get_by_text("Gần bạn nhất đứng trước")).to_be_visible()
            names = page.locator(".product__buy .points__name").all_inner_texts()
            said = page.locator(".product__buy p[data-part=distance]").count()
        distances = [far(HUE, by_name[name].at or HUE) for name in names]

        assert distances == sorted(distances)
        assert len(names) == said == sum("hang-1" in one.stocks for one in spots)

    def test_names_the_way_on_where_the_position_is_refused(self, placed: Placed, browser: Browser) -> None:
        """It has no province or commune to choose; the page of points has."""
        site, _ = placed
        with located(browser, None) as page:
            page.goto(f"{site.url}/san-pham/hang-1/")
            page.get_by_role("button", name="Gần tôi trước").click()
            said = page.get_by_role("status").filter(has_text="không cho biết vị trí của bạn")
            expect(said).not_to_contain_text("chọn tỉnh")
            said.get_by_role("link", name="Tìm theo tỉnh, xã ở trang điểm bán").click()
            page.wait_for_url(f"**{LIST}?co=hang-1")

    def test_leads_to_the_finder_and_the_map(self, placed: Placed, wide: Page) -> None:
        """Both are asked for this product."""
        site, spots = placed
        right = sum("hang-1" in one.stocks for one in spots)
        for link, path in (("Xem trên bản đồ", MAP), ("Tìm điểm bán sản phẩm này", LIST)):
            wide.goto(f"{site.url}/san-pham/hang-1/")
            wide.get_by_role("link", name=link).click()
            wide.wait_for_url(f"**{path}?co=hang-1")
            answered(wide)
            assert found(wide) == [right]

    def test_names_shops_with_the_day_they_were_opened(self, placed: Placed, wide: Page) -> None:
        """And that selling is the seller's affair."""
        site, _ = placed
        wide.goto(f"{site.url}/san-pham/hang-7/")

        expect(wide.locator(".product__buy")).to_contain_text("mở thử ngày 1/10/2026")

    def test_says_when_nobody_knows_where(self, placed: Placed, wide: Page) -> None:
        """And whom to ask."""
        site, _ = placed
        wide.goto(f"{site.url}/san-pham/hang-9/")

        expect(wide.locator(".product__buy")).to_contain_text("chưa biết nơi nào bán")
        assert wide.locator(".product__buy a").all_inner_texts() == ["HTX 0", "Điểm bán ở Thành phố Huế"]

    def test_offers_nothing_when_its_certificate_has_ended(self, placed: Placed, wide: Page) -> None:
        """Neither point nor shop."""
        site, _ = placed
        wide.goto(f"{site.url}/san-pham/hang-8/")

        assert wide.locator(".product__buy").count() == 0
        assert wide.locator("a[href*='ban.example.vn']").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_every_state_passes_axe(placed: Placed, browser: Browser, width: int, scheme: Any) -> None:
    """No violation of WCAG 2.2 AA or of good practice; nothing scrolls sideways."""
    site, _ = placed
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    faults = {}
    for name, path in STATES.items():
        page.goto(site.url + path)
        page.wait_for_load_state("networkidle")
        page.evaluate("() => { for (const one of document.querySelectorAll('details.finder__more')) one.open = true }")
        page.evaluate(AXE)
        result = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        faults[name] = [(one["id"], one["nodes"][0]["html"][:160]) for one in result["violations"]]
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    context.close()

    assert {name: found for name, found in faults.items() if found} == {}
