"""A village's page, the day there, and what one can take along: paper, a file, a calendar."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import Any

import pytest
from built.building import PROJECT, BuiltSite
from built.reading import PageReader, file_for, read_page
from built.walked import PLACES, by_cosines
from playwright.sync_api import Browser, Page

AXE = (PROJECT / "tests/vendor/axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VILLAGE, DAY = "/lang-du-lich/lang-non/", "/lang-du-lich/lang-non/mot-ngay/"
FILE = "/tai-ve/mot-ngay-lang-non.html"
MARGIN = {"top": "12mm", "right": "12mm", "bottom": "12mm", "left": "12mm"}
DISTANCE = re.compile(r"(?:khoảng )?([\d.,]+) (k?m)")


def words_of(site: BuiltSite, route: str) -> str:
    """What a person reads on a page."""
    return " ".join(read_page(file_for(site.folder, route)).words)


class TestThePage:
    @pytest.mark.parametrize(
        "words",
        [
            "Làng nghề du lịch",
            "100.000–150.000 ₫ giá tham khảo tháng 5/2026",
            "0234 382 1234",
            "Hội làng Lễ hội: ngày 10/3 – 12/3 âm lịch hằng năm Lần tới: 16/4/2027 – 18/4/2027",
            "Chợ phiên Phiên chợ: họp vào Chủ nhật Lần tới: 22/11/2026",
            "Xin phép trước khi chụp ảnh.",
            "Điểm bán OCOP gần làng, theo đường chim bay",
        ],
    )
    def test_says_what_the_record_knows(self, walked: BuiltSite, words: str) -> None:
        """Prices with their date, festivals with their next days, rules, the telephone with consent."""
        assert words in words_of(walked, VILLAGE)

    def test_keeps_titles_apart_from_stars(self, site: BuiltSite) -> None:
        """International first, with body and year; not under the certificate."""
        words = words_of(site, "/lang-du-lich/lang-rau-tra-que/")

        said = "Danh hiệu, không phải hạng sao Làng du lịch tốt nhất (Best Tourism Villages) Quốc tế: UN Tourism, 2024"
        assert said in words
        assert "★" not in words

    def test_leaves_out_what_nobody_knows(self, site: BuiltSite) -> None:
        """No empty heading."""
        words = words_of(site, "/lang-du-lich/lang-gom-tho-ha/")

        assert not [part for part in ("Lễ hội", "Giá tham khảo", "Một ngày ở làng", "Danh hiệu") if part in words]

    def test_leads_to_the_day_the_calendar_and_the_map(self, walked: BuiltSite) -> None:
        """Each only where there is one."""
        links = read_page(file_for(walked.folder, VILLAGE)).links

        assert {DAY, f"{VILLAGE}lich.ics", "/ban-do/?lang=lang-non"} <= set(links)

    def test_every_source_of_an_enriched_record_stands_on_it(self, site: BuiltSite) -> None:
        """Whoever reads a fact can see where it was read."""
        html = site.text("/lang-du-lich/lang-co-duong-lam/").replace("&amp;", "&")
        record = (PROJECT / "content/villages/ha-noi/lang-co-duong-lam/village.yaml").read_text(encoding="utf-8")
        urls = re.findall(r"    url: (\S+)", record.partition("\nsources:")[2])

        assert len(urls) > 8
        assert [url for url in urls if url not in html] == []


class TestTheList:
    def test_stands_by_province_type_and_recognition(self, site: BuiltSite) -> None:
        """Each village under its province, its type, and every level at which it was recognised."""
        html = site.text("/lang-du-lich/")
        levels = html.partition("Xếp theo danh hiệu")[2].partition("</details>")[0]
        international, _, national = levels.partition(">Quốc gia<")

        assert ">Thành phố Đà Nẵng" in html
        assert "Xếp theo loại" in html
        assert "lang-rau-tra-que" in international
        assert "lang-rau-tra-que" in national

    def test_leads_to_the_map_and_to_the_calendar_of_all(self, site: BuiltSite) -> None:
        """One file of all festivals."""
        links = read_page(file_for(site.folder, "/lang-du-lich/")).links

        assert {"/ban-do/?kieu=lang", "/lang-du-lich/lich.ics"} <= set(links)


class TestDistances:
    def test_name_the_three_nearest_points_right_within_five_per_cent(self, site: BuiltSite) -> None:
        """Of every village of the example, by another formula, from the positions that the site publishes (V1)."""
        places = json.loads(site.text("/ban-do/noi.json"))
        points = {row[0]: row[7][:2] for row in places["points"] if row[7]}
        wrong = [
            (row[0], expected, shown)
            for row in places["villages"]
            if row[6]
            for expected, shown in [(nearest(row[6], points), shown_points(site, row[0]))]
            if not all_close(expected, shown)
        ]

        assert wrong == []

    def test_offer_nothing_farther_than_100_km(self, walked: BuiltSite) -> None:
        """Two of three."""
        assert len(shown_points(walked, "lang-non")) == 2

    def test_put_the_nearest_village_first(self, site: BuiltSite) -> None:
        """Within 60 km of Bát Tràng."""
        words = words_of(site, "/lang-du-lich/lang-gom-bat-trang/").partition("đi được trong ngày")[2]
        shown = [kilometres(*found) for found in DISTANCE.findall(words.partition("Nguồn")[0])]

        assert len(shown) == 6
        assert shown == sorted(shown)
        assert shown[-1] <= 60


def nearest(here: list[float], points: dict[str, list[float]]) -> list[float]:
    """The distances of the three nearest points, none above 100 km."""
    at = (here[0], here[1])
    return [far for far in sorted(by_cosines(at, (lat, lon)) for lat, lon in points.values())[:3] if far <= 100]


def shown_points(site: BuiltSite, slug: str) -> list[float]:
    """The distances of the points on a village's page, in km; 0 where no figure is given."""
    html = site.text(f"/lang-du-lich/{slug}/").partition("gần làng, theo đường chim bay")[2].partition("</section>")[0]
    kinds = re.findall(r'class="points__kind">[^<·]*·\s*([^<]+)<', html)
    return [kilometres(*found[1].groups()) if (found := (kind, DISTANCE.search(kind)))[1] else 0.0 for kind in kinds]


def kilometres(amount: str, unit: str) -> float:
    """A distance as a page writes it."""
    return float(amount.replace(".", "").replace(",", ".")) / (1 if unit == "km" else 1000)


def all_close(expected: list[float], shown: list[float]) -> bool:
    """Whether the same number of distances is shown, each within 5 %; no figure only within the 10 km of a district."""
    pairs = zip(expected, shown, strict=False)
    return len(expected) == len(shown) and all(abs(a - b) <= 0.05 * a if b else a < 10 for a, b in pairs)


class TestTheDay:
    def test_has_its_stops_in_order_with_times_and_distances(self, walked: BuiltSite) -> None:
        """As the record has them; the whole is the sum of the ways within 10 % (K6)."""
        html = walked.text(DAY)
        total = re.search(r"Cả chuyến dài ([\d,]+) (k?m) theo đường chim bay", html)
        true = sum(by_cosines(one, after) for one, after in pairwise(PLACES))

        assert re.findall(r'<time datetime="([\d:]+)"', html) == [f"{hour:02}:00" for hour in range(8, 17)]
        assert total
        assert kilometres(*total.groups()) == pytest.approx(true, rel=0.1)

    def test_is_drawn_with_the_numbers_of_the_list(self, walked: BuiltSite) -> None:
        """Made by the server."""
        assert re.findall(r'class="walk__number"[^>]*>(\d)<', walked.text(DAY)) == list("123456789")

    def test_says_that_it_is_a_suggestion(self, site: BuiltSite) -> None:
        """Times are ours, not the village's; without positions no distance is told."""
        words = words_of(site, "/lang-du-lich/lang-gom-bat-trang/mot-ngay/")

        assert "Giờ và thứ tự là gợi ý của danh mục" in words
        assert "Cả chuyến dài" not in words

    def test_stands_only_where_there_is_a_walk(self, site: BuiltSite) -> None:
        """In both languages."""
        having = {path.parent.parent.name for path in (site.folder / "lang-du-lich").glob("*/mot-ngay/index.html")}
        english = {path.parent.parent.name for path in (site.folder / "en/lang-du-lich").glob("*/mot-ngay/index.html")}
        records = (PROJECT / "content/villages").glob("*/*/village.yaml")
        walks = {path.parent.name for path in records if "\nwalk:" in path.read_text(encoding="utf-8")}

        assert having == english == walks

    @pytest.mark.parametrize("prefix", ["", "/en"])
    def test_prints_on_one_a4(self, walked: BuiltSite, page: Page, prefix: str) -> None:
        """Nine stops, a drawing, eight products, points, rules, events: one sheet."""
        page.goto(walked.url + prefix + DAY)
        sheet = page.pdf(format="A4", margin=MARGIN)

        assert len(re.findall(rb"/Type /Page\b", sheet)) == 1

    def test_of_the_example_prints_on_one_a4(self, site: BuiltSite, page: Page) -> None:
        """Every walk."""
        sheets = {}
        for path in (site.folder / "lang-du-lich").glob("*/mot-ngay/index.html"):
            page.goto(f"{site.url}/lang-du-lich/{path.parent.parent.name}/mot-ngay/")
            sheets[path.parent.parent.name] = len(re.findall(rb"/Type /Page\b", page.pdf(format="A4", margin=MARGIN)))

        assert len(sheets) >= 2
        assert set(sheets.values()) == {1}

    def test_needs_no_script(self, walked: BuiltSite, plain: Page) -> None:
        """Stops, drawing and the way to the file."""
        plain.goto(walked.url + DAY)

        assert plain.locator(".stops__one").count() == 9
        assert plain.locator("svg.walk__drawing").is_visible()
        assert plain.locator(f"a[href='{FILE}'][download]").is_visible()


class TestTheFileToKeep:
    def test_opens_from_disk_without_network(self, walked: BuiltSite, browser: Browser) -> None:
        """No request but for itself, its styles are there, nothing on the console."""
        context = browser.new_context(offline=True)
        page = context.new_page()
        asked: list[str] = []
        said: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"file://{walked.folder}{FILE}")
        columns = page.locator(".day").evaluate("one => getComputedStyle(one).display")
        context.close()

        assert (columns, said) == ("grid", [])
        assert asked == [f"file://{walked.folder}{FILE}"]

    def test_has_no_script_and_only_full_addresses(self, walked: BuiltSite) -> None:
        """What it links to is on the site, and it says so."""
        text = walked.text(FILE)
        links = [link for link in read(text).links if not link.startswith(("tel:", "https://", "#"))]

        assert "<script" not in text
        assert [link for link in links if not link.startswith(walked.url)] == []
        assert not re.search(r"@import|url\(|<img|<link", text)

    def test_says_the_same_as_the_page(self, walked: BuiltSite) -> None:
        """Every word of the body of the page."""
        page, file = (read(walked.text(route)).words for route in (DAY, FILE))
        start, end = page.index("Một ngày ở làng"), page.index("Tải bản mở được khi không có mạng (một tệp HTML)")

        assert set(page[start:end]) <= set(file)

    def test_is_no_page_of_the_site(self, walked: BuiltSite) -> None:
        """Search engines leave it alone."""
        assert "tai-ve" not in walked.text("/sitemap.xml")
        assert read(walked.text(FILE)).meta["robots"] == "noindex"


def read(text: str) -> PageReader:
    """A page from its text."""
    reader = PageReader()
    reader.feed(text)
    return reader


class TestCalendars:
    def test_of_a_village_and_of_all_are_published(self, walked: BuiltSite) -> None:
        """With the line ends that calendars want, and in both languages."""
        for route in (f"{VILLAGE}lich.ics", "/lang-du-lich/lich.ics", f"/en{VILLAGE}lich.ics"):
            content = (walked.folder / route.lstrip("/")).read_bytes()

            assert content.startswith(b"BEGIN:VCALENDAR\r\n")
            assert max(map(len, content.split(b"\r\n"))) <= 75

    def test_are_served_as_calendars(self, walked: BuiltSite, page: Page) -> None:
        """A browser hands them to the calendar program."""
        answer = page.request.get(f"{walked.url}{VILLAGE}lich.ics")

        assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
        assert "DTSTART;VALUE=DATE:20270416" in answer.text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_village_and_day_pass_axe(walked: BuiltSite, browser: Browser, width: int, scheme: Any) -> None:
    """No violation of WCAG 2.2 AA or of good practice."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = {}
    for route in (VILLAGE, DAY, "/en" + DAY, "/lang-du-lich/"):
        page.goto(walked.url + route)
        page.evaluate(AXE)
        result = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        found[route] = [(one["id"], one["nodes"][0]["html"][:160]) for one in result["violations"]]
    context.close()

    assert {route: faults for route, faults in found.items() if faults} == {}


@pytest.mark.parametrize("route", [VILLAGE, DAY])
def test_nothing_scrolls_sideways_on_a_narrow_screen(walked: BuiltSite, page: Page, route: str) -> None:
    """At 320 px."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(walked.url + route)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
