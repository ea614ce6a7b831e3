"""Maps that the server drew, as pages carry them: whole, lawful, light, and the same as the list beside them."""

from __future__ import annotations

import gzip
import re
from html import unescape
from typing import Any

import pytest
from built.building import BuiltSite
from playwright.sync_api import Browser, Page

COUNTRY_LABELS = ("Biển Đông", "Quần đảo Hoàng Sa (Đà Nẵng)", "Quần đảo Trường Sa (Khánh Hòa)")
COUNTRY_PAGES = ["/", "/tinh/", "/ban-do/", "/en/", "/en/tinh/", "/en/ban-do/"]
SVG = re.compile(r'<svg class="chart__sheet".*?</svg>', re.DOTALL)
COUNTRY_BYTES, PROVINCE_BYTES = 9_000, 4_000  # compressed
LABELS = "[...document.querySelectorAll('.chart__sheet text')].map(one => one.textContent)"


def drawn(site: BuiltSite) -> dict[str, list[str]]:
    """Every drawn map of the site by the route of its page."""
    found = {}
    for path in sorted(site.folder.rglob("index.html")):
        charts = SVG.findall(path.read_text(encoding="utf-8"))
        if charts:
            found[f"/{path.parent.relative_to(site.folder).as_posix()}/".replace("/./", "/")] = charts
    return found


def texts(chart: str) -> str:
    """What is written on a map, lines joined."""
    rows = re.findall(r"<text[^>]*>(.*?)</text>", chart, re.DOTALL)
    return "\n".join(" ".join(unescape(re.sub(r"<[^>]+>", "", row)).replace(")", ") ").replace("(", " (").split())
                     for row in rows)  # fmt: skip


def titles(chart: str) -> list[str]:
    """What the marks of a map say."""
    marks = r'class="chart__mark"[^>]*><title>(.*?)</title>'
    return [unescape(one) for one in re.findall(marks, chart)]


def told(title: str) -> set[int]:
    """The numbers that the title of a mark tells: by name, or, where they are many, as runs."""
    named = re.findall(r"(?:^|; )(\d+)\. ", title)
    if named:
        return set(map(int, named))
    runs = [run.partition("–") for run in title.partition(" (")[0].split(", ")]
    return {number for first, _, last in runs for number in range(int(first), int(last or first) + 1)}


def provinces(maps: dict[str, list[str]]) -> dict[str, list[str]]:
    """The maps of pages of provinces."""
    return {route: charts for route, charts in maps.items() if re.search(r"/tinh/[^/]+/$", route)}


@pytest.fixture(scope="module")
def maps(site: BuiltSite) -> dict[str, list[str]]:
    """Read once."""
    return drawn(site)


def is_country(chart: str) -> bool:
    """Whether a map is of the whole country: it has the land of many provinces."""
    return chart.count("chart__land") > 1


class TestMapsOfTheCountry:
    def test_stand_where_they_should(self, maps: dict[str, list[str]]) -> None:
        """On the first page, over the provinces and below the live map, in both languages."""
        assert set(COUNTRY_PAGES) <= {route for route, charts in maps.items() if any(map(is_country, charts))}

    def test_show_both_archipelagos_and_the_sea_on_every_page_that_has_one(self, maps: dict[str, list[str]]) -> None:
        """By their Vietnamese names, in English pages too, with an island drawn for each; no other name of the sea."""
        charts = [(route, chart) for route, rows in maps.items() for chart in rows if is_country(chart)]

        for route, chart in charts:
            assert all(label in texts(chart) for label in COUNTRY_LABELS), route
            assert chart.count("chart__land") == 34, route
            [islands] = re.findall(r'chart__dots" d="([^"]+)"', chart)
            assert islands.count("h0") >= 60, route
            assert "China Sea" not in chart, route
            assert "Nam Hải" not in chart, route

    def test_are_light(self, maps: dict[str, list[str]]) -> None:
        """At most 9 kB over the wire."""
        sizes = {route: len(gzip.compress(chart.encode())) for route, rows in maps.items()
                 for chart in rows if is_country(chart)}  # fmt: skip

        assert {route: size for route, size in sizes.items() if size > COUNTRY_BYTES} == {}

    @pytest.mark.parametrize("width", [320, 360, 768, 1440])
    @pytest.mark.parametrize("media", ["screen", "print"])
    @pytest.mark.parametrize("route", ["/", "/en/tinh/", "/ban-do/"])
    def test_cut_off_no_name_and_let_none_cover_another(
        self, site: BuiltSite, browser: Browser, route: str, media: Any, width: int
    ) -> None:
        """Every name lies within the map, whole, on a narrow screen, a wide one and on paper."""
        context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=False)
        page = context.new_page()
        page.emulate_media(media=media)
        page.goto(site.url + route)
        page.locator(".chart__sheet").first.wait_for()
        sheet = page.locator(".chart__sheet").first.bounding_box()
        boxes = [one.bounding_box() for one in page.locator(".chart__sea, .chart__islands").all()]
        names = [one.text_content() for one in page.locator(".chart__sea, .chart__islands").all()]
        context.close()

        assert sheet
        assert len(boxes) == 3
        assert all(label in " / ".join(" ".join((name or "").split()) for name in names) for label in COUNTRY_LABELS)
        for at, box in enumerate(boxes):
            assert box
            assert sheet["x"] <= box["x"]
            assert box["x"] + box["width"] <= sheet["x"] + sheet["width"] + 1
            assert box["height"] >= 9
            for other in boxes[at + 1 :]:
                assert other
                assert box["y"] + box["height"] <= other["y"] + 2 or other["y"] + other["height"] <= box["y"] + 2


class TestMapsOfProvinces:
    def test_stand_on_every_page_of_a_province(self, site: BuiltSite, maps: dict[str, list[str]]) -> None:
        """Of the 34 and of the former ones, on the first page of each list."""
        folders = {path.name for path in (site.folder / "tinh").iterdir() if path.is_dir()}

        assert {name for name in folders if f"/tinh/{name}/" not in maps} == set()
        assert not [route for route in maps if "/trang/" in route]

    @pytest.mark.parametrize(
        ("route", "name"), [("/tinh/da-nang/", "Quần đảo Hoàng Sa"), ("/tinh/khanh-hoa/", "Quần đảo Trường Sa"),
                            ("/en/tinh/da-nang/", "Quần đảo Hoàng Sa")])  # fmt: skip
    def test_of_the_two_show_their_archipelago(self, maps: dict[str, list[str]], route: str, name: str) -> None:
        """In a frame of its own, under its name."""
        [chart] = maps[route]

        assert name in texts(chart)
        assert "chart__inset" in chart

    def test_are_light(self, maps: dict[str, list[str]]) -> None:
        """At most 4 kB over the wire, most of them far less."""
        sizes = {route: len(gzip.compress(chart.encode())) for route, rows in maps.items()
                 for chart in rows if not is_country(chart)}  # fmt: skip

        assert {route: size for route, size in sizes.items() if size > PROVINCE_BYTES} == {}
        assert sorted(sizes.values())[len(sizes) // 2] <= 3_000

    def test_mark_what_the_list_beside_them_numbers_and_nothing_else(
        self, site: BuiltSite, maps: dict[str, list[str]]
    ) -> None:
        """No place is lost between map and list."""
        for route, [chart] in provinces(maps).items():
            beside = re.findall(r'numbered__seal--\w+(?: numbered__seal--near)?">(\d+)<', site.text(route))

            assert sorted(number for title in titles(chart) for number in told(title)) == list(map(int, beside)), route

    def test_never_draw_an_approximate_place_as_an_exact_one(self, site: BuiltSite, maps: dict[str, list[str]]) -> None:
        """A number that is dashed in the list stands in a dashed seal whose title says so."""
        seals = r'(?:<a|<g) class="chart__mark"[^>]*><title>(.*?)</title>.*?class="chart__seal( chart__seal--near)?"'
        for route, [chart] in provinces(maps).items():
            dashed = set(map(int, re.findall(r'numbered__seal--near">(\d+)<', site.text(route))))
            for title, near in re.findall(seals, chart, re.DOTALL):
                assert bool(near) == bool(dashed & told(title)), route
                assert bool(near) == title.endswith(("(vị trí gần đúng)", "(approximate position)")) or ";" in title

    def test_say_where_the_geometry_is_from(self, maps: dict[str, list[str]], site: BuiltSite) -> None:
        """Source and licence stand below every map."""
        assert [route for route in maps if "@svg-maps/vietnam (CC BY 4.0)" not in site.text(route)] == []


def test_a_map_is_no_trap_for_the_keyboard(site: BuiltSite, page: Page) -> None:
    """Its links are those of the list beside it; the Tab key meets each only once."""
    page.goto(site.url + "/tinh/")
    hrefs = page.evaluate(
        "[...document.querySelectorAll('.chart__way')].map(one => [one.getAttribute('href'), one.tabIndex])"
    )
    listed = set(
        page.evaluate("[...document.querySelectorAll('main .index__link[href]')].map(one => one.getAttribute('href'))")
    )

    assert len(hrefs) == 34
    assert {href for href, _ in hrefs} <= listed | {href for href, _ in hrefs if "/tinh/" in href}
    assert {index for _, index in hrefs} == {-1}
