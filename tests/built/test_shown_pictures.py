"""Pictures in a real browser: the right file for the width, placeholders, what waits and what does not."""

from __future__ import annotations

import gzip
import re

import pytest
from built.browsing import LIST, open_list, tick
from built.building import PROJECT, BuiltSite
from built.pictured import PRODUCTS
from PIL import Image
from playwright.sync_api import Browser, Page, Route

from generator.photos.tint import TINTS

SHAPES = ("ngang", "dung", "vuong", "toan-canh", "nho", "nhieu")
PAGES = ("/", "/san-pham/", "/tinh/hue/", "/lang-du-lich/", "/lang-du-lich/lang-mot/", "/lang-du-lich/lang-ba/",
         *(f"/san-pham/{slug}/" for slug in SHAPES))  # fmt: skip
WIDTHS = (320, 360, 375, 414, 480, 490, 600, 660, 768, 840, 900, 959, 961, 1100, 1280, 1440, 1920)
LOADED = "() => [...document.querySelectorAll('main img')].every(one => one.complete && one.naturalWidth)"
EAGERLY = "() => document.querySelectorAll('main img').forEach(one => one.loading = 'eager')"
SHOWN = """() => [...document.querySelectorAll("main picture:not(.picture--small, .gallery__thumb *)")].map(one => {
    const [image, source] = [one.querySelector("img"), one.querySelector("source")];
    const { width, height } = image.getBoundingClientRect();
    const ratio = image.getAttribute("width") / image.getAttribute("height");
    const drawn = getComputedStyle(image).objectFit === "contain" ? Math.min(width, height * ratio) : width;
    return [source.sizes, drawn, image.naturalWidth]; })"""
PLACES = """all => all.map(one => { const { x, y, width, height } = one.getBoundingClientRect();
                               return [x, y, width, height].map(Math.round); })"""
CARDS = """() => [...document.querySelectorAll("[data-part=list] .card")].map(card => {
    const shown = card.querySelector(".picture").cloneNode(true);
    for (const name of ["loading", "fetchpriority"]) shown.querySelector("img").removeAttribute(name);
    return [shown.outerHTML.replace(/\\s+/g, " "), card.innerText.replace(/\\s+/g, " "),
            card.querySelector("a").href, getComputedStyle(card).blockSize]; })"""


def images(html: str) -> list[str]:
    """Every `<img>` of a page's main part, as written; what scripts copy is left out."""
    main = html.partition("<main")[2].partition("</main>")[0]
    return re.findall(r"<img[^>]*>", re.sub(r"<template.*?</template>", "", main, flags=re.DOTALL))


class TestSources:
    @pytest.mark.parametrize("width", WIDTHS)
    def test_are_chosen_for_the_width_that_is_shown(self, pictured: BuiltSite, browser: Browser, width: int) -> None:
        """What `sizes` promises differs from the layout by 12 % at most, in every place where photos stand."""
        context = browser.new_context(viewport={"width": width, "height": 900 if width > 600 else 740})
        page = context.new_page()
        wrong = []
        for path in PAGES:
            page.goto(pictured.url + path)
            page.evaluate(EAGERLY)
            page.wait_for_function(LOADED)
            # a file of 480 pixels named 480w is as wide to the browser as `sizes` says
            wrong += [(path, *row) for row in page.evaluate(SHOWN) if abs(row[2] / row[1] - 1) > 0.12]
        context.close()

        assert wrong == []

    def test_are_as_wide_as_their_names_say(self, pictured: BuiltSite) -> None:
        """Each address of a srcset leads to a file of that width, and `width` and `height` are those of the JPEG."""
        for path in PAGES:
            html = pictured.text(path)
            for address, width in re.findall(r"(/anh/\S+\.webp) (\d+)w", html):
                assert _size(pictured, address)[0] == int(width)
            for address, width, height in re.findall(r'src="(/anh/[^"]+)" width="(\d+)" height="(\d+)"', html):
                assert _size(pictured, address) == (int(width), int(height))

    def test_have_a_placeholder_of_their_colour(self) -> None:
        """The stylesheet knows every tint that the darkroom may name, by the same colour, and no other."""
        css = (PROJECT / "theme/static/css/components/tints.css").read_text(encoding="utf-8")

        assert dict(re.findall(r'\[data-tint="(\w+)"\] \{ --plate: (#\w+); \}', css)) == dict(TINTS)


def _size(site: BuiltSite, address: str) -> tuple[int, int]:
    with Image.open(site.folder / address.lstrip("/")) as picture:
        return picture.size


class TestLoading:
    @pytest.mark.parametrize("path", PAGES)
    def test_gives_one_picture_of_a_page_priority(self, pictured: BuiltSite, path: str) -> None:
        """Only the first one that opens a page; every picture says its size and is decoded beside the text."""
        found = images(pictured.text(path))

        assert all('width="' in one and 'height="' in one and 'decoding="async"' in one for one in found)
        assert sum("fetchpriority" in one for one in found) == (path != "/")
        assert path == "/" or 'fetchpriority="high"' in found[0]

    def test_takes_the_first_row_of_a_list_at_once(self, pictured: BuiltSite) -> None:
        """Three cards that stand above the fold; all others wait until they are near."""
        lazy = ['loading="lazy"' in one for one in images(pictured.text("/san-pham/"))]

        assert lazy == [False] * 3 + [True] * (len(lazy) - 3)

    @pytest.mark.parametrize("width", [360, 1280])
    @pytest.mark.parametrize("path", [*PAGES[2:], "/san-pham/"])
    def test_moves_nothing(self, pictured: BuiltSite, browser: Browser, path: str, width: int) -> None:
        """Every picture has its whole place before its first byte has come; a pixel is for rounding."""
        boxes = []
        for answered in (False, True):
            context = browser.new_context(viewport={"width": width, "height": 900})
            page = context.new_page()
            if not answered:
                page.route("**/anh/**", _unanswered)
            page.goto(pictured.url + path, wait_until="load" if answered else "domcontentloaded")
            page.wait_for_function("() => document.styleSheets.length && document.readyState !== 'loading'")
            boxes.append(page.locator("main picture, main h2").evaluate_all(PLACES))
            context.close()

        before, after = boxes
        assert len(before) == len(after) > 0
        assert [one for one in zip(before, after, strict=True) if max(map(_apart, *one)) > 1] == []

    def test_of_a_page_is_light_without_its_pictures(self, pictured: BuiltSite, page: Page) -> None:
        """With a gallery too, a product page with its styles and scripts is at most 30 kB compressed."""
        bodies: list[bytes] = []
        page.on("response", lambda one: None if "/anh/" in one.url or "/art/" in one.url else bodies.append(one.body()))
        page.goto(pictured.url + "/san-pham/nhieu/")
        page.wait_for_load_state("networkidle")

        assert sum(len(gzip.compress(body)) for body in bodies) <= 30_000

    def test_of_the_gallery_is_light(self, pictured: BuiltSite) -> None:
        """Strip and full screen are at most 3 kB compressed, and wait until somebody uses them."""
        [script] = pictured.folder.glob("theme/js-*/gallery.js")

        assert len(gzip.compress(script.read_bytes())) <= 3_000


def _unanswered(_route: Route) -> None:
    """A picture that is still on its way."""


def _apart(one: float, other: float) -> float:
    return abs(one - other)


class TestCards:
    @pytest.mark.parametrize("path", ["/san-pham/", "/en/san-pham/"])
    def test_made_in_the_browser_are_the_servers(self, pictured: BuiltSite, wide: Page, path: str) -> None:
        """The picture is the same HTML, a photo or a print, but for when it is loaded; so are words, link and size."""
        open_list(wide, pictured, path=path)
        written = wide.evaluate(CARDS)
        tick(wide, "sao", "4")
        tick(wide, "sao", "4")

        assert wide.evaluate(CARDS) == written
        assert len(written) == sum(kept.issued > "2021" for kept in PRODUCTS.values())
        assert wide.locator(f"{LIST} picture").count() == len(written) - 1


class TestAShare:
    def test_names_its_picture(self, pictured: BuiltSite) -> None:
        """Address in full, size, form and words of the card, for networks and chats."""
        html = pictured.text("/san-pham/ngang/")
        told = dict(re.findall(r'<meta (?:property|name)="(og:image[\w:]*|twitter:card)" content="([^"]+)">', html))

        assert told["og:image"].startswith(f"{pictured.url}/anh/")
        assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630")
        assert (told["og:image:type"], told["twitter:card"]) == ("image/jpeg", "summary_large_image")
        assert "ngang" in told["og:image:alt"]
