"""The site on a stick, opened from a folder in real browsers that have no network."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from built.browsing import NAMES, NOON, READ_OPTIONS, STATUS, answered, names_shown, tick
from built.building import BuiltSite
from built.finding import ids
from built.firefox import Firefox, find_firefox, firefox
from built.pictured import MANY
from built.sticks import LIVE, Stick, crawled, faults_of, make_stick
from playwright.sync_api import Browser, Page

from generator.derive.sized import PICTURES

ASKED = "?sao=4&hieu-luc=chua-ro"
OPTION = "[role=option]"


@pytest.fixture(scope="module")
def whole(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Stick:
    """The whole example."""
    return make_stick(tmp_path_factory.mktemp("whole"), site.folder.parent / "cache", "--all")


@pytest.fixture(scope="module")
def hanoi(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Stick:
    """One province of the example."""
    return make_stick(tmp_path_factory.mktemp("hanoi"), site.folder.parent / "cache", "--province", "ha-noi")


@pytest.fixture(scope="module")
def photos(pictured: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Stick]:
    """A site with photos, by how many of its pictures came along."""
    return {size: with_photos(pictured, tmp_path_factory.mktemp(size), size) for size in PICTURES}


@pytest.fixture
def ashore(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page without network, on the day of the build, and all that goes wrong on it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN", offline=True)
    faults, page = faults_of(context), context.new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(NOON))
    yield page, faults
    context.close()


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """Firefox, where there is one."""
    if not find_firefox():
        pytest.skip("no Firefox here: apt-get install firefox-esr")
    with firefox(tmp_path_factory.mktemp("fox") / "profile") as started:
        yield started


def with_photos(pictured: BuiltSite, folder: Path, size: str) -> Stick:
    """The site with photos, on a stick with pictures of a size."""
    root, asked = pictured.folder.parent, ("--settings", "settings.py", "--all", "--pictures", size)
    return make_stick(folder, root / "cache", *asked, project=root)


def texts(of: Stick) -> dict[str, str]:
    """The pages of a stick, by their names."""
    root = of.top / "trang"
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in root.rglob("*.html")}


class TestTheZip:
    def test_it_says_how_large_it_is_and_how_it_opens(self, hanoi: Stick) -> None:
        """At the end of the command."""
        assert re.search(r"\d,\d MB \(giải nén \d+,\d MB\), \d+ tệp: \d+ trang, 0 tệp ảnh\.", hanoi.said)
        assert "MO-TRANG-NAY.html" in hanoi.said

    def test_it_holds_one_folder_with_two_files_and_the_site(self, hanoi: Stick) -> None:
        """Named after what it is and its day."""
        assert hanoi.top.name == "ocop-ha-noi-2026-11-22"
        assert sorted(path.name for path in hanoi.top.iterdir()) == ["DOC-TRUOC.txt", "MO-TRANG-NAY.html", "trang"]

    def test_the_same_records_give_the_same_bytes(
        self, photos: dict[str, Stick], pictured: BuiltSite, tmp_path: Path
    ) -> None:
        """Made again, it is the same zip."""
        again = with_photos(pictured, tmp_path, "small")

        assert again.zip.read_bytes() == photos["small"].zip.read_bytes()

    def test_what_only_the_web_needs_stays_there(self, whole: Stick) -> None:
        """Feeds, sitemaps, share cards, compressed twins, workers."""
        names = zipfile.ZipFile(whole.zip).namelist()

        assert not [
            name for name in names if re.search(r"\.(xml|gz|br|jpg|webmanifest|json)$|sw\.js|/q/[^/]+/index", name)
        ]

    def test_a_province_that_is_none_is_told(self, site: BuiltSite, tmp_path: Path) -> None:
        """With those that there are."""
        with pytest.raises(AssertionError, match="không có tỉnh nào tên là 'ha-nam-ninh'; có: an-giang"):
            make_stick(tmp_path, site.folder.parent / "cache", "--province", "ha-nam-ninh")

    def test_one_that_leads_to_this_machine_is_refused(self, site: BuiltSite, tmp_path: Path) -> None:
        """Whoever opens it elsewhere would be sent to nowhere."""
        with pytest.raises(AssertionError, match="http://localhost:8000: mã QR đã in"):
            make_stick(
                tmp_path, site.folder.parent / "cache", "--province", "ha-noi", "--origin", "http://localhost:8000"
            )


class TestPictures:
    def test_small_ones_are_at_most_800_pixels_wide(self, photos: dict[str, Stick]) -> None:
        """But for the one JPEG of a wide photo, where there is no smaller one."""
        widths = {int(found[1]) for path in (photos["small"].top / "trang/anh").iterdir()
                  if (found := re.search(r"-(\d+)\.webp$", path.name))}  # fmt: skip

        assert max(widths) == 800

    def test_each_size_is_smaller_than_the_next(self, photos: dict[str, Stick]) -> None:
        """None has no photo at all."""
        none, small, full = (photos[size].zip.stat().st_size for size in ("none", "small", "full"))

        assert none < small < full
        assert not (photos["none"].top / "trang/anh").exists()

    def test_without_photos_the_drawing_of_the_set_stands(self, photos: dict[str, Stick]) -> None:
        """As for a product that never had one."""
        page = texts(photos["none"])["san-pham/ngang/index.html"]

        assert "../../theme/art/set-" in page
        assert "/anh/" not in page

    def test_the_gallery_shows_small_photos_large(
        self, photos: dict[str, Stick], ashore: tuple[Page, list[str]]
    ) -> None:
        """Every picture of the page is there; the viewer opens the widest that came along."""
        page, faults = ashore
        page.goto(photos["small"].url("san-pham/nhieu/index.html"))
        page.locator("[data-part=photo]").first.click()
        page.wait_for_selector("dialog[open] img")
        page.wait_for_function("() => document.querySelector('dialog[open] img').naturalWidth > 0")

        assert page.locator("[data-part=photo]").count() == len(MANY)
        assert faults == []


class TestInChromium:
    @pytest.mark.parametrize("of", ["whole", "hanoi"])
    def test_no_link_leads_nowhere(
        self, of: str, ashore: tuple[Page, list[str]], request: pytest.FixtureRequest
    ) -> None:
        """Thirty pages from the first on: every file that they link to is there, and nothing is complained of."""
        page, faults = ashore
        stick = request.getfixturevalue(of)
        opened, missing = crawled(page, stick.url("index.html"), 30)

        assert (len(opened), missing, faults) == (30, set(), [])

    def test_the_file_to_open_leads_to_the_province(self, hanoi: Stick, ashore: tuple[Page, list[str]]) -> None:
        """Its page is where the stick begins; it says what it is, of when, and where the newest is."""
        page, _ = ashore
        page.goto((hanoi.top / "MO-TRANG-NAY.html").as_uri())
        page.wait_for_url("**/tinh/ha-noi/index.html")

        assert page.locator(".stick").inner_text() == (
            f"Bản trên USB: chỉ riêng Thành phố Hà Nội, dữ liệu tính đến 22/11/2026. Bản mới: {LIVE}/tinh/ha-noi/"
        )

    def test_a_part_counts_what_it_has(self, hanoi: Stick, site: BuiltSite) -> None:
        """The list of everything is that of the province on the site; other provinces are found there."""
        counted = re.search(r"<strong>\d+ sản phẩm</strong>", site.text("/tinh/ha-noi/"))
        pages = texts(hanoi)

        assert counted
        assert counted[0] in pages["san-pham/index.html"]
        assert f'href="{LIVE}/tinh/hue/"' in pages["tinh/index.html"]

    def test_the_search_answers(self, whole: Stick, ashore: tuple[Page, list[str]]) -> None:
        """From any page, in both languages, and what it offers opens."""
        page, faults = ashore
        page.goto(whole.url("en/hang-sao/index.html"))
        page.locator("#find").press_sequentially("nuoc mam")
        page.locator(OPTION).first.click()
        page.wait_for_url("**/en/san-pham/*/index.html")

        assert "mắm" in page.locator("h1").inner_text().lower()
        assert faults == []

    def test_filters_count_as_on_the_site(
        self, whole: Stick, site: BuiltSite, wide: Page, ashore: tuple[Page, list[str]]
    ) -> None:
        """The same number beside each, the same products; and an address that Back goes through."""
        wide.goto(f"{site.url}/san-pham/{ASKED}")
        answered(wide)
        page, faults = ashore
        page.goto(whole.url("san-pham/index.html") + ASKED)
        answered(page)
        assert page.evaluate(READ_OPTIONS) == wide.evaluate(READ_OPTIONS)
        assert names_shown(page) == names_shown(wide)

        tick(page, "sao", "3")
        page.go_back()
        page.wait_for_function("asked => location.search === asked", arg=ASKED)
        assert faults == []

    def test_the_finder_lists_points_as_on_the_site(
        self, whole: Stick, site: BuiltSite, wide: Page, ashore: tuple[Page, list[str]]
    ) -> None:
        """The same places in the same order."""
        page, faults = ashore
        for one, address in ((wide, f"{site.url}/diem-ban/"), (page, whole.url("diem-ban/index.html"))):
            one.goto(f"{address}?tinh=ha-noi")
            one.wait_for_selector("[data-part=list][aria-busy=false] li")

        assert ids(page) == ids(wide)
        assert faults == []

    def test_the_map_shows_marks(self, whole: Stick, ashore: tuple[Page, list[str]]) -> None:
        """On our own land, with the archipelagos; the corners of a province are there too."""
        page, faults = ashore
        page.goto(whole.url("ban-do/index.html") + "?tinh=ha-noi")
        page.wait_for_selector(".live__mark")
        page.wait_for_selector(".live__lines", state="attached")

        assert {"Hoàng Sa", "Trường Sa"} <= set(re.findall("Hoàng Sa|Trường Sa", page.locator(".live").inner_text()))
        assert faults == []

    def test_certificates_are_judged_by_the_clock_of_the_device(
        self, whole: Stick, ashore: tuple[Page, list[str]]
    ) -> None:
        """A stick that lies in a drawer for years shows no stars that have ended."""
        page, _ = ashore
        page.clock.set_fixed_time(datetime.fromisoformat("2036-01-01T12:00:00+07:00"))
        page.goto(whole.url("sao/5/index.html"))
        page.wait_for_function("() => document.querySelector('.card [data-state=ended]')")

        assert page.locator(".card [data-state=valid]").count() == 0

    def test_all_of_it_stands_without_scripts(self, whole: Stick, plain: Page) -> None:
        """Lists, pages and the links between them."""
        plain.goto(whole.url("san-pham/index.html"))
        plain.locator(".card a").first.click()

        assert plain.url.endswith("/index.html")
        assert plain.locator("h1").count() == 1


class TestInFirefox:
    def test_the_search_answers_from_a_folder(self, whole: Stick, fox: Firefox) -> None:
        """What is offered are files."""
        fox.goto(whole.url("tinh/index.html"))
        fox.type("#find", "nuoc mam")
        offered = f"document.querySelector('{OPTION}[href]')"
        fox.wait(offered)

        assert re.search(r"^file:.*/trang/san-pham/[^/]+/index\.html$", fox.run(f"{offered}.href"))
        assert fox.faults == []

    def test_filters_count_as_they_do_in_chromium(
        self, whole: Stick, fox: Firefox, ashore: tuple[Page, list[str]]
    ) -> None:
        """The same number beside each, and the same products."""
        page, _ = ashore
        page.goto(whole.url("san-pham/index.html") + ASKED)
        answered(page)
        fox.goto(whole.url("san-pham/index.html") + ASKED)
        fox.wait("document.querySelector('[data-part=list][aria-busy=false]')")

        assert fox.run(f"({READ_OPTIONS})()") == page.evaluate(READ_OPTIONS)
        assert fox.run(f"[...document.querySelectorAll('{NAMES}')].length") == len(names_shown(page))
        assert fox.run(f"document.querySelector('{STATUS}').innerText") == page.locator(STATUS).inner_text()

    @pytest.mark.parametrize(("name", "sign"), [("ban-do", ".live__mark"), ("diem-ban", "[data-part=list] li a")])
    def test_places_are_found(self, whole: Stick, fox: Firefox, name: str, sign: str) -> None:
        """On the map, and in the list of points."""
        fox.goto(whole.url(f"{name}/index.html") + "?tinh=ha-noi")
        fox.wait(f"document.querySelector('{sign}')")

        assert fox.faults == []
