"""The map that moves: lawful, quiet on the network, usable without a mouse, and in step with the list beside it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from built.building import PROJECT, BuiltSite
from catalogue.preview import serve
from playwright.sync_api import Browser, Page, Route, expect

AXE = (PROJECT / "tests/vendor/axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NAMES = ("Biển Đông", "Quần đảo Hoàng Sa (Đà Nẵng)", "Quần đảo Trường Sa (Khánh Hòa)")
MAP, MARK = ".live__map", ".live__mark"
TILES = "https://tiles.example/{z}/{x}/{y}.png"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da6364f80f00010501012718e3660000000049454e44ae426082"
)
OPEN = """async ([script, rows, total]) => {
    const { open } = await import(script);
    document.querySelector("[data-part=map]").dataset.total = total;
    window.map = await open(document.querySelector("[data-part=map]"));
    window.heard = [];
    map.onChoose((id) => heard.push(id));
    map.show(rows);
}"""


def row(number: int, lat: float, lon: float, **changed: Any) -> dict[str, Any]:
    """One place as the finder gives it to the map."""
    return {"id": f"diem:{number}", "kind": "point", "number": number, "name": f"Nơi {number}", "type": "Cửa hàng",
            "href": f"/diem-ban/{number}/", "lat": lat, "lon": lon, "approximate": False, "state": "", **changed}  # fmt: skip


HANOI, HUE, CA_MAU = (
    row(1, 21.03, 105.85),
    row(2, 16.46, 107.59, approximate=True),
    row(3, 9.18, 105.15, kind="village"),
)
TOGETHER = [row(number, 12.25, 109.19) for number in (4, 5, 6)]
PLACES = [HANOI, HUE, CA_MAU, *TOGETHER]
Opened = Callable[..., Page]


@pytest.fixture
def opened(site: BuiltSite, wide: Page) -> Opened:
    """Opens the map of the site with rows of a test instead of those of the finder."""

    def opening(
        rows: list[dict[str, Any]], page: Page = wide, route: str = "/ban-do/", *, total: int = 0, motion: bool = False
    ) -> Page:
        page.emulate_media(reduced_motion="no-preference" if motion else "reduce")
        script = next(site.folder.glob("theme/js-*/map/map.js")).relative_to(site.folder).as_posix()
        page.route("**/start.js", lambda asked: asked.abort())
        page.goto(site.url + route)
        page.evaluate(OPEN, [f"/{script}", rows, total or len(rows)])
        return page

    return opening


def words(page: Page, selector: str) -> list[str]:
    """What stands in elements, blanks as one."""
    return [" ".join(text.split()) for text in page.locator(selector).all_inner_texts()]


def settled(page: Page) -> None:
    """Wait until nothing more is fetched; the map itself jumps, for the tests want no motion."""
    page.wait_for_load_state("networkidle")


class TestTheLaw:
    @pytest.mark.parametrize("route", ["/ban-do/", "/en/ban-do/"])
    def test_the_map_opens_with_both_archipelagos_and_the_sea_in_view(self, opened: Opened, route: str) -> None:
        """Islands and Vietnamese names, in English too, all of them within the map."""
        page = opened(PLACES, route=route)
        room = page.locator(MAP).bounding_box()
        names = page.locator(".live__name--sea, .live__name--islands")

        assert tuple(words(page, ".live__name--sea, .live__name--islands")) == NAMES
        assert page.locator(".live__islands").count() == 2
        assert room
        for box in (one.bounding_box() for one in names.all()):
            assert box
            assert room["x"] <= box["x"] <= box["x"] + box["width"] <= room["x"] + room["width"]
            assert room["y"] <= box["y"] <= box["y"] + box["height"] <= room["y"] + room["height"]

    def test_they_are_in_view_on_a_narrow_phone(self, opened: Opened, phone: Page) -> None:
        """At 320 px, and no name covers another."""
        phone.set_viewport_size({"width": 320, "height": 640})
        page = opened(PLACES, phone)
        boxes = [one.bounding_box() for one in page.locator(".live__name--sea, .live__name--islands").all()]

        for at, box in enumerate(boxes):
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 320
            for other in boxes[at + 1 :]:
                assert other
                assert box["y"] + box["height"] <= other["y"] + 3 or other["y"] + other["height"] <= box["y"] + 3

    def test_paper_shows_the_drawing_with_both(self, opened: Opened) -> None:
        """The map that moves is left out of a print, the drawing comes back."""
        page = opened(PLACES)
        page.emulate_media(media="print")

        expect(page.locator(MAP)).to_be_hidden()
        expect(page.locator(".chart__sheet")).to_be_visible()
        for name in NAMES:
            assert name.replace(" (", "(") in (page.locator(".chart__sheet").text_content() or "").replace(" (", "(")

    def test_a_print_of_a_narrowed_list_shows_no_numbers_that_are_not_its_own(self, opened: Opened) -> None:
        """The drawing is numbered as the whole list; beside another list its seals would lie."""
        page = opened(PLACES, total=7)
        page.emulate_media(media="print")

        assert page.locator(".chart__mark").first.is_hidden()


class TestTheNetwork:
    def test_only_the_country_is_fetched_at_first(self, opened: Opened, site: BuiltSite, wide: Page) -> None:
        """One file of geometry; provinces only when one is near them, each once, and from no other host."""
        asked: list[str] = []
        wide.on("request", lambda request: asked.append(request.url))
        page = opened(PLACES)
        settled(page)
        first = [url for url in asked if url.endswith(".json")]
        page.evaluate("map.map.setView([16.46, 107.59], 9)")
        settled(page)
        page.evaluate("map.map.setView([16.3, 107.4], 9)")
        settled(page)
        near = [url.rpartition("/")[2] for url in asked if "/ban-do/tinh/" in url]

        assert [url.removeprefix(site.url) for url in first] == ["/ban-do/viet-nam.json"]
        assert near == ["hue.json"]
        assert {url.split("/")[2] for url in asked} == {site.url.removeprefix("http://")}

    def test_nothing_is_refused_by_the_policy(self, opened: Opened, wide: Page) -> None:
        """No inline style or script: the console says nothing but that the test took start.js away."""
        said: list[str] = []
        wide.on("console", lambda message: said.append(message.text))
        page = opened(PLACES)
        page.evaluate("map.choose('diem:3')")
        settled(page)

        assert [line for line in said if "ERR_FAILED" not in line] == []

    def test_a_province_that_cannot_be_had_leaves_the_map_as_it_is(self, opened: Opened, wide: Page) -> None:
        """The outline of the country stands, and the next move asks again."""
        wide.route("**/ban-do/tinh/*.json", lambda route: route.abort())
        page = opened(PLACES)
        page.evaluate("map.map.setView([16.46, 107.59], 9)")
        settled(page)

        assert page.locator("path.live__land").count() >= 34


class TestMarks:
    def test_carry_the_numbers_of_the_list(self, opened: Opened) -> None:
        """Alone by number, together by how many; in the order of the list for the Tab key."""
        page = opened(PLACES)

        assert words(page, MARK) == ["1", "2", "3", "3 nơi"]

    def test_never_show_an_approximate_place_as_an_exact_one(self, opened: Opened) -> None:
        """It looks different and says so; together with others too."""
        page = opened([HANOI, HUE, row(7, 16.46, 107.6)])
        group = page.get_by_role("button", name=re.compile("2 nơi"))

        assert page.locator(f"{MARK}--near").count() == 1
        assert "live__mark--near" in (group.get_attribute("class") or "")
        page.evaluate("map.choose('diem:2')")
        expect(page.locator(".live__card")).to_contain_text("vị trí gần đúng")

    def test_are_all_there_wherever_one_looks(self, opened: Opened) -> None:
        """Numbers of single marks and of joined ones make up the list, at every zoom."""
        rows = [row(at + 1, 16 + (at * 7 % 11) / 20, 107.5 + (at * 5 % 13) / 20) for at in range(40)]
        page = opened(rows)
        for zoom in (5, 7, 8, 9):
            page.evaluate("zoom => map.map.setView([16.25, 107.8], zoom, {animate: false})", zoom)
            texts = words(page, MARK)
            alone = [int(text) for text in texts if text.isdigit()]
            joined = [int(text.split()[0]) for text in texts if not text.isdigit()]
            assert len(alone) + sum(joined) == 40
            assert len(set(alone)) == len(alone)

    def test_places_on_one_spot_open_as_a_short_list(self, opened: Opened) -> None:
        """At the deepest zoom nothing would part them."""
        page = opened(PLACES)
        page.evaluate("map.map.setView([12.25, 109.19], map.map.getMaxZoom(), {animate: false})")
        page.get_by_role("button", name=re.compile("3 nơi")).click()

        assert words(page, ".live__choice") == ["4. Nơi 4", "5. Nơi 5", "6. Nơi 6"]
        page.get_by_role("button", name="5. Nơi 5").click()
        assert page.evaluate("heard") == ["diem:5"]
        expect(page.locator(".live__link")).to_have_attribute("href", "/diem-ban/5/")


class TestChoosing:
    def test_a_press_on_a_mark_tells_the_list(self, opened: Opened) -> None:
        """And opens the way to its page; the mark is the current one."""
        page = opened(PLACES)
        page.get_by_role("button", name=re.compile(r"^1\. ")).click()

        assert page.evaluate("heard") == ["diem:1"]
        expect(page.locator(".live__link")).to_have_text("Nơi 1")
        assert words(page, f"{MARK}[aria-current]") == ["1"]

    def test_the_list_can_choose_a_place_on_the_map(self, opened: Opened) -> None:
        """The map goes there, near enough to tell it from others, and tells nobody: the list knows."""
        page = opened([HANOI, row(8, 21.09, 105.91), CA_MAU])
        page.evaluate("map.choose('diem:8')")
        settled(page)

        assert words(page, f"{MARK}[aria-current]") == ["8"]
        assert page.evaluate("heard") == []
        assert page.evaluate("map.map.getBounds().contains([21.09, 105.91])")

    def test_another_list_takes_the_place_of_the_first(self, opened: Opened) -> None:
        """What is no longer found is no longer drawn, and the map goes where the rest is."""
        page = opened(PLACES)
        page.evaluate("rows => map.show(rows)", [CA_MAU])
        settled(page)

        assert words(page, MARK) == ["3"]
        assert page.evaluate("map.map.getBounds().contains([9.18, 105.15])")
        assert not page.evaluate("map.map.getBounds().contains([21.03, 105.85])")

    def test_the_visitor_is_drawn_and_taken_away_again(self, opened: Opened) -> None:
        """In words; nothing is fetched for it."""
        page = opened(PLACES)
        page.evaluate("map.visitor([16.05, 108.2])")
        assert words(page, ".live__you") == ["Bạn ở đây"]
        page.evaluate("map.visitor(null)")

        assert page.locator(".live__you").count() == 0

    def test_the_visitor_is_shown_with_the_nearest(self, opened: Opened) -> None:
        """Where the list begins with those; beside a list in another order the map stays."""
        near = [row(at + 1, 16.05 + at * 0.02, 108.2) for at in range(8)]
        page = opened([*near, row(9, 21.03, 105.85)])
        page.evaluate("map.visitor([16.0, 108.1])")
        settled(page)
        sees = "place => map.map.getBounds().contains(place)"

        assert page.evaluate(sees, [16.0, 108.1])
        assert page.evaluate(sees, [16.05 + 6 * 0.02, 108.2])
        assert not page.evaluate(sees, [21.03, 105.85])
        page.evaluate("rows => { map.show(rows); map.visitor([16.0, 108.1]); }", [row(1, 21.03, 105.85), *near])
        settled(page)
        assert page.evaluate(sees, [21.03, 105.85])


class TestNobodyIsLost:
    def test_one_press_shows_the_whole_country_again(self, opened: Opened) -> None:
        """From wherever one is, without the wheel."""
        page = opened(PLACES)
        page.evaluate("map.choose('diem:3')")
        page.get_by_role("button", name="Cả nước").click()
        settled(page)

        assert page.evaluate("[[23, 105.3], [8.7, 104.8]].every(place => map.map.getBounds().contains(place))")

    def test_land_is_always_in_sight(self, opened: Opened) -> None:
        """Open sea at a deep zoom looks like a broken map: it comes back to the nearest coast."""
        page = opened(PLACES)
        page.evaluate("map.map.setView([13.5, 110.8], 10, {animate: false})")
        settled(page)

        assert page.evaluate("Math.abs(map.map.getCenter().lng - 109.3) < 0.5")

    def test_no_province_has_its_name_below_a_mark(self, opened: Opened) -> None:
        """Half a name is none; the names of the sea and the archipelagos always stand."""
        page = opened([row(at + 1, 14 + at % 10 * 0.15, 107.5 + at // 10 * 0.2) for at in range(90)])
        page.evaluate("map.map.setView([14.6, 108.3], 8, {animate: false})")
        boxes = "all => all.map(one => one.getBoundingClientRect().toJSON())"
        names = page.locator(".live__name--province:not(.live__name--hidden)").evaluate_all(boxes)
        marks = page.locator(MARK).evaluate_all(boxes)

        assert page.locator(".live__name--province.live__name--hidden").count()
        for name in names:
            for mark in marks:
                assert (
                    name["right"] <= mark["left"] or mark["right"] <= name["left"]
                    or name["bottom"] <= mark["top"] or mark["bottom"] <= name["top"]
                )  # fmt: skip


class TestTheKeyboard:
    def test_goes_through_the_marks_opens_zooms_and_leaves(self, opened: Opened) -> None:
        """Tab, Enter, plus and minus, Esc twice."""
        page = opened(PLACES)
        page.locator(MARK).first.focus()
        page.keyboard.press("Tab")
        assert words(page, ":focus") == ["2"]
        page.keyboard.press("Enter")
        assert words(page, ":focus") == ["Nơi 2"]
        page.keyboard.press("Escape")
        assert words(page, ":focus") == ["2"]
        before = page.evaluate("map.map.getZoom()")
        page.keyboard.press("+")
        settled(page)
        assert page.evaluate("map.map.getZoom()") > before
        page.keyboard.press("Escape")

        assert not page.evaluate("document.querySelector('.live__map').contains(document.activeElement)")
        assert page.evaluate("heard") == ["diem:2"]

    def test_comes_as_near_as_what_stands_together_allows(self, opened: Opened) -> None:
        """One press on many fills the map with them; its name tells how many, and no numbers that do not add up."""
        near = [row(at + 1, 16.4 + at * 0.03, 107.5 + at * 0.03) for at in range(5)]
        page = opened([*near, row(6, 21.03, 105.85), row(7, 9.18, 105.15)])
        group = page.get_by_role("button", name=re.compile("^5 nơi"))

        assert group.get_attribute("aria-label") == "5 nơi (Nơi 1…). Bấm để phóng to"
        group.click()
        settled(page)
        assert words(page, MARK) == ["1", "2", "3", "4", "5"]

    def test_goes_into_what_stands_together(self, opened: Opened) -> None:
        """Enter on a mark of several comes nearer, and the focus stays with the first of them."""
        page = opened([HANOI, row(9, 16.2, 107.8), row(10, 16.6, 108.2), CA_MAU])
        page.get_by_role("button", name=re.compile("2 nơi")).focus()
        page.keyboard.press("Enter")
        settled(page)

        assert words(page, ":focus") == ["9"]

    def test_brings_marks_into_view_that_stand_beside_it(self, opened: Opened, wide: Page) -> None:
        """Whatever gets the focus is seen; a map that moves for it draws its marks anew, once."""
        faults: list[str] = []
        wide.on("pageerror", lambda fault: faults.append(str(fault)))
        page = opened([row(at + 1, 16 + at * 0.02, 107.2 + at * 0.25) for at in range(12)])
        page.evaluate("map.map.setView([16, 107.3], 8, {animate: false})")
        page.locator(MAP).focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("+")
        met = []
        for _ in range(9):
            page.keyboard.press("Tab")
            room, mark = page.locator(MAP).bounding_box(), page.locator(":focus").bounding_box()
            if not page.locator(f"{MARK}:focus").count():
                break
            assert room
            assert mark
            assert room["x"] <= mark["x"] <= mark["x"] + mark["width"] <= room["x"] + room["width"]
            met += words(page, ":focus")

        assert faults == []
        assert met == sorted(met, key=int)
        assert len(met) > 4

    def test_sees_where_it_is(self, opened: Opened) -> None:
        """A mark in focus has a visible outline."""
        page = opened(PLACES)
        page.locator(MARK).first.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")

        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


class TestManners:
    def test_the_wheel_scrolls_the_page_unless_ctrl_is_held(self, opened: Opened) -> None:
        """A map that swallows the wheel is a trap; a line says how it is meant."""
        page = opened(PLACES)
        page.locator(MAP).scroll_into_view_if_needed()
        page.locator(MAP).hover()
        before = page.evaluate("map.map.getZoom()")
        page.mouse.wheel(0, -200)

        expect(page.locator(".live__hint")).to_be_visible()
        assert page.evaluate("map.map.getZoom()") == before

    def test_the_first_notch_with_ctrl_moves_the_map_and_not_the_page(self, opened: Opened) -> None:
        """The page neither zooms nor scrolls, from the first notch on; without Ctrl the page has the wheel."""
        page = opened(PLACES)
        page.locator(MAP).scroll_into_view_if_needed()
        page.locator(MAP).hover()
        page.evaluate(
            "new Promise(done => { map.map.once('zoomend', done); document.querySelector('.live__map').firstChild"
            ".dispatchEvent(new WheelEvent('wheel', {deltaY: -120, ctrlKey: true, bubbles: true, cancelable: true,"
            " clientX: 500, clientY: 400})); })"
        )
        free = page.evaluate(
            "document.querySelector('.live__map').firstChild"
            ".dispatchEvent(new WheelEvent('wheel', {deltaY: -120, bubbles: true, cancelable: true}))"
        )

        assert free
        before = page.evaluate("[map.map.getZoom(), scrollY]")
        page.keyboard.down("Control")
        page.mouse.wheel(0, 200)
        page.keyboard.up("Control")
        page.wait_for_function("zoom => map.map.getZoom() < zoom", arg=before[0])
        assert page.evaluate("scrollY") == before[1]

    def test_one_finger_scrolls_the_page(self, opened: Opened, browser: Browser) -> None:
        """On a touch screen the map leaves the vertical stroke of one finger to the page; two fingers move it."""
        context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
        page = opened(PLACES, context.new_page())
        state = page.evaluate("[map.map.dragging.enabled(), map.map.touchZoom.enabled(), "
                              "getComputedStyle(document.querySelector('.live__map')).touchAction]")  # fmt: skip
        context.close()

        assert state == [False, True, "pan-x pan-y"]

    @pytest.mark.parametrize("motion", [True, False])
    def test_nothing_moves_by_itself_where_that_is_not_wanted(self, opened: Opened, motion: bool) -> None:
        """prefers-reduced-motion: views change at once."""
        page = opened(PLACES, motion=motion)

        assert (
            page.evaluate("['zoomAnimation', 'fadeAnimation', 'inertia'].map(one => map.map.options[one])")
            == [motion] * 3
        )

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("width", [360, 1440])
    def test_axe_finds_nothing(self, opened: Opened, browser: Browser, width: int, scheme: Any) -> None:
        """With marks, a card and a visitor on it."""
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
        page = opened(PLACES, context.new_page())
        page.evaluate("map.visitor([18, 106])")
        page.evaluate("map.choose('diem:2')")
        settled(page)
        page.evaluate(AXE)
        result = page.evaluate("rules => axe.run(document.querySelector('.live'), {runOnly: rules})", RULES)
        context.close()

        assert [(one["id"], one["nodes"][0]["html"][:160]) for one in result["violations"]] == []


class TestTiles:
    @pytest.fixture
    def tiled(self, wide: Page, opened: Opened) -> Page:
        """The map as it stands where an operator set tiles, which a test answers."""

        def with_tiles(route: Route) -> None:
            html = route.fetch().text().replace('data-part="map"', f'data-part="map" data-tiles="{TILES}"', 1)
            route.fulfill(body=html, content_type="text/html; charset=utf-8")

        wide.route("https://tiles.example/**", lambda route: route.fulfill(body=PIXEL, content_type="image/png"))
        wide.route("**/ban-do/", with_tiles)
        return opened(PLACES)

    def test_lie_below_our_names(self, tiled: Page) -> None:
        """Whatever they print, Hoàng Sa, Trường Sa and Biển Đông stand above; land is then only its borders."""
        settled(tiled)
        depth = "name => Number(getComputedStyle(document.querySelector(name)).zIndex)"

        assert tiled.locator("img.leaflet-tile").count() > 0
        assert tuple(words(tiled, ".live__name--sea, .live__name--islands")) == NAMES
        assert tiled.evaluate(depth, ".live__seas") > tiled.evaluate(depth, ".leaflet-marker-pane")
        assert tiled.evaluate(depth, ".live__names") > tiled.evaluate(depth, ".leaflet-tile-pane")
        assert tiled.evaluate("getComputedStyle(document.querySelector('path.live__land')).fill") == "none"
        for name in tiled.locator(".live__name--sea, .live__name--islands").all():
            expect(name).to_be_visible()

    def test_are_allowed_by_the_preview_only_where_they_are_set(self, site: BuiltSite) -> None:
        """The site that a test serves has none, and its policy names no host."""
        assert "data-tiles" not in site.text("/ban-do/")
        assert callable(serve)


class TestTheRealList:
    def test_every_place_with_a_position_is_on_the_map_under_its_number(self, site: BuiltSite, wide: Page) -> None:
        """As many as the file of places has; the first of the list is chosen from the list and found on the map."""
        file = json.loads(site.text("/ban-do/noi.json"))
        wide.goto(site.url + "/ban-do/")
        wide.wait_for_selector(MARK)
        total = sum(int(text.split()[0]) if "nơi" in text else 1 for text in words(wide, MARK))

        assert 0 < total <= len(file["points"]) + len(file["villages"])
        assert total == int(wide.locator(".live").get_attribute("data-total") or "")
