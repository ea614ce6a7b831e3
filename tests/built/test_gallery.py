"""Photos on pages: as sharp as they are shown and no sharper, whole, in a strip, as large as the screen (I1, I2)."""

from __future__ import annotations

import re
from typing import Any

import pytest
from built.building import PROJECT, BuiltSite
from built.pictured import CREDIT, MANY
from playwright.sync_api import Browser, BrowserContext, Page, expect

AXE = (PROJECT / "tests/vendor/axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SHAPES = ("ngang", "dung", "vuong", "toan-canh", "nho", "nhieu")
LOADED = "() => [...document.querySelectorAll('main img')].every(one => one.complete && one.naturalWidth)"
OPENED = "dialog[open]"
PHOTO = "[data-part=photo]"


class TestAProductPage:
    @pytest.mark.parametrize("slug", SHAPES)
    def test_shows_the_whole_photo_and_keeps_the_name_near(self, pictured: BuiltSite, page: Page, slug: str) -> None:
        """Nothing is cut off, no small photo is enlarged, and the name stands on the first screen of a phone."""
        page.goto(f"{pictured.url}/san-pham/{slug}/")
        page.wait_for_function(LOADED.replace("main img", ".photo:first-of-type img"))
        image = page.locator(".photo img").first
        fit, drawn = image.evaluate(
            "one => [getComputedStyle(one).objectFit, one.getBoundingClientRect().width / one.naturalWidth]"
        )

        assert fit == ("scale-down" if slug == "nho" else "contain")
        assert slug != "nho" or (image.evaluate("one => one.naturalWidth") == 200 and drawn >= 1)
        assert page.locator("h1").bounding_box()["y"] < 720  # type: ignore[index]

    def test_says_whose_the_photo_is(self, pictured: BuiltSite) -> None:
        """Credit and licence stand below it, in Vietnamese, and are marked as such on English pages."""
        assert f"Ảnh: {CREDIT} · CC BY 4.0" in pictured.text("/san-pham/ngang/")
        assert f'Photo: <span lang="vi">{CREDIT}</span>' in pictured.text("/en/san-pham/ngang/")
        assert "không phải ảnh sản phẩm" in pictured.text("/san-pham/khong-anh/")
        assert "không phải ảnh sản phẩm" not in pictured.text("/san-pham/ngang/")

    def test_takes_the_colour_from_photos_of_what_has_ended(self, pictured: BuiltSite, page: Page) -> None:
        """On its page and on cards, as with prints."""
        page.goto(pictured.url + "/san-pham/het-han/")

        assert "grayscale(1)" in page.locator(".product__picture .picture").first.evaluate(
            "one => getComputedStyle(one).filter"
        )

    def test_prints_photos_and_no_prints(self, pictured: BuiltSite, page: Page) -> None:
        """On paper the first photo stands, without the others and the small ones: a product is one sheet."""
        page.emulate_media(media="print")
        page.goto(pictured.url + "/san-pham/nhieu/")

        assert page.locator(".photo").evaluate_all("all => all.map(one => one.checkVisibility()).indexOf(false)") == 1
        assert not page.locator(".gallery__thumbs").is_visible()
        assert page.locator(".gallery__strip").evaluate("one => one.scrollWidth <= one.clientWidth")
        page.goto(pictured.url + "/san-pham/khong-anh/")
        assert not page.locator(".picture--artwork").first.is_visible()

    @pytest.mark.parametrize("path", ["/san-pham/nhieu/", "/san-pham/toan-canh/", "/lang-du-lich/lang-ba/"])
    def test_fits_a_narrow_screen(self, pictured: BuiltSite, page: Page, path: str) -> None:
        """A strip is drawn along within its place; the page itself never scrolls sideways."""
        page.set_viewport_size({"width": 320, "height": 640})
        page.goto(pictured.url + path)

        assert page.evaluate("document.documentElement.scrollWidth") <= 320


class TestTheStripWithoutScripts:
    def test_leads_to_each_photo_by_the_small_ones(self, pictured: BuiltSite, plain: Page) -> None:
        """A small photo is a link to the large one, which then stands in view."""
        plain.goto(pictured.url + "/san-pham/nhieu/")
        for number in (3, 1, 4):
            plain.get_by_role("link", name=f"Ảnh {number}", exact=True).click()
            expect(plain.locator(f"#anh-{number}")).to_be_in_viewport(ratio=0.9)
            expect(plain.locator("h1")).to_be_in_viewport()

    def test_is_drawn_along_with_the_arrow_keys(self, pictured: BuiltSite, plain: Page) -> None:
        """It takes the focus, and its name says how many there are and what to do."""
        plain.goto(pictured.url + "/san-pham/nhieu/")
        strip = plain.get_by_role("group", name="4 ảnh, kéo ngang để xem")
        strip.focus()
        plain.keyboard.press("ArrowRight")

        expect(plain.locator("#anh-2")).to_be_in_viewport(ratio=0.9)
        assert [
            " ".join(one.split()) for one in plain.locator(".photo__count .visually-hidden").all_text_contents()
        ] == [f"Ảnh {number} trên {len(MANY)}" for number in range(1, len(MANY) + 1)]

    @pytest.mark.parametrize("path", ["/san-pham/ngang/", "/san-pham/nhieu/", "/lang-du-lich/lang-ba/"])
    def test_opens_each_photo_as_a_file(self, pictured: BuiltSite, plain: Page, path: str) -> None:
        """Every photo is a link to its largest JPEG."""
        plain.goto(pictured.url + path)
        found = [one.get_attribute("href") or "" for one in plain.locator(PHOTO).all()]

        assert all(re.fullmatch(r"/anh/[\w-]+-full-\d+\.jpg", one) for one in found)
        assert all((pictured.folder / one.lstrip("/")).is_file() for one in found)
        plain.locator(PHOTO).first.click()
        plain.wait_for_url("**" + found[0])


class TestTheStrip:
    def test_marks_the_small_photo_of_the_one_in_view(self, pictured: BuiltSite, wide: Page) -> None:
        """The first press already does it, and leaves the address as it was."""
        wide.goto(pictured.url + "/san-pham/nhieu/")
        for number in (3, 2):
            small = wide.get_by_role("link", name=f"Ảnh {number}", exact=True)
            small.click()
            expect(small).to_have_attribute("aria-current", "true")
            expect(wide.locator(f"#anh-{number}")).to_be_in_viewport(ratio=0.9)

        assert wide.locator("[aria-current=true][data-part=thumb]").count() == 1
        assert wide.url == pictured.url + "/san-pham/nhieu/"


def open_photo(page: Page, site: BuiltSite, path: str = "/san-pham/nhieu/", number: int = 0) -> None:
    """Press a photo, with nothing of the gallery fetched before."""
    page.goto(site.url + path)
    page.locator(PHOTO).nth(number).click()
    expect(page.locator(OPENED)).to_be_visible()


def count(page: Page) -> str:
    """What the dialog says of where one is."""
    return page.locator(f"{OPENED} [data-part=count]").inner_text()


class TestFullScreen:
    def test_opens_with_the_first_press(self, pictured: BuiltSite, wide: Page) -> None:
        """The press waits for the script; the largest WebP is shown, no larger than it is, with whose it is."""
        open_photo(wide, pictured, number=1)
        image = wide.locator(".viewer__slide:not([inert]) img")

        expect(image).to_have_attribute("src", re.compile(r"/anh/nhieu-\w+-full-1200\.webp$"))
        assert count(wide) == "Ảnh 2 trên 4"
        assert wide.locator(".viewer__slide:not([inert]) figcaption").inner_text() == f"Ảnh: {CREDIT} · CC BY 4.0"
        assert image.get_attribute("alt") == "Ảnh nhieu 1"

    def test_never_enlarges(self, pictured: BuiltSite, wide: Page) -> None:
        """A photo of 200 pixels is 200 pixels wide on any screen, alone and without steps."""
        open_photo(wide, pictured, "/san-pham/nho/")

        assert wide.locator(".viewer__image").bounding_box()["width"] == 200  # type: ignore[index]
        assert not wide.locator("[data-part=steps]").is_visible()

    def test_turns_by_keys_and_buttons(self, pictured: BuiltSite, wide: Page) -> None:
        """Arrows and buttons with words; at both ends they rest."""
        open_photo(wide, pictured)
        before, after = (wide.get_by_role("button", name=name) for name in ("Ảnh trước", "Ảnh sau"))
        seen = [count(wide)]
        for key in ("ArrowRight", "ArrowRight", "ArrowLeft"):
            wide.keyboard.press(key)
            seen.append(count(wide))
        for button in (after, after, after, before):
            button.press("Enter")
            seen.append(count(wide))

        assert [one.split()[1] for one in seen] == ["1", "2", "3", "2", "3", "4", "4", "3"]
        expect(wide.locator(".viewer__slide").nth(2)).to_be_in_viewport(ratio=0.9)
        assert before.get_attribute("aria-disabled") == "false"

    def test_turns_by_swiping(self, pictured: BuiltSite, browser: Browser) -> None:
        """A finger draws the strip along, and the photos of the full screen; the count follows."""
        context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
        page = context.new_page()
        page.goto(pictured.url + "/san-pham/nhieu/")
        _swipe(page, 300, 60)
        expect(page.locator("#anh-2")).to_be_in_viewport(ratio=0.9)
        page.locator(PHOTO).nth(1).tap()
        seen = []
        for way in ((300, 60), (300, 60), (60, 300)):
            _swipe(page, *way)
            seen.append(count(page))
        context.close()

        assert [one.split()[1] for one in seen] == ["3", "4", "3"]

    @pytest.mark.parametrize("way", ["Escape", "button", "beside", "back"])
    def test_closes_and_gives_the_focus_back(self, pictured: BuiltSite, wide: Page, way: str) -> None:
        """By Esc, the button, a press beside the photo or Back; the page stays, at the photo shown last."""
        open_photo(wide, pictured)
        wide.keyboard.press("ArrowRight")
        if way == "Escape":
            wide.keyboard.press("Escape")
        elif way == "button":
            wide.get_by_role("button", name="Đóng").click()
        elif way == "beside":
            wide.locator(".viewer__slide:not([inert])").click(position={"x": 5, "y": 100})
        else:
            wide.go_back()

        expect(wide.locator(OPENED)).to_have_count(0)
        expect(wide.locator(PHOTO).nth(1)).to_be_focused()
        assert wide.url == pictured.url + "/san-pham/nhieu/"
        assert not wide.evaluate("Boolean(history.state?.viewer)")

    def test_shows_the_jpeg_where_the_webp_is_refused(self, pictured: BuiltSite, wide: Page) -> None:
        """A photo that cannot be had in one form is shown in the other."""
        wide.route("**/*-full-*.webp", lambda route: route.abort())
        open_photo(wide, pictured)

        expect(wide.locator(".viewer__image").first).to_have_attribute("src", re.compile(r"-full-1600\.jpg$"))

    def test_leaves_a_press_for_a_new_tab_alone(self, pictured: BuiltSite, wide: Page) -> None:
        """With Ctrl a photo is a link like any other."""
        wide.goto(pictured.url + "/san-pham/nhieu/")
        with wide.context.expect_page() as opened:
            wide.locator(PHOTO).first.click(modifiers=["ControlOrMeta"])

        assert opened.value.url.endswith(".jpg")
        assert wide.locator(OPENED).count() == 0

    def test_opens_the_file_where_the_script_cannot_be_had(self, pictured: BuiltSite, wide: Page) -> None:
        """The press that waited goes on as if there were no script."""
        wide.route("**/gallery.js", lambda route: route.abort())
        wide.goto(pictured.url + "/san-pham/ngang/")
        wide.locator(PHOTO).click()

        wide.wait_for_url("**/anh/ngang-*-full-1600.jpg")

    def test_holds_all_photos_of_a_village(self, pictured: BuiltSite, wide: Page) -> None:
        """The one across the page and those below the words are turned as one."""
        open_photo(wide, pictured, "/lang-du-lich/lang-ba/")
        wide.keyboard.press("ArrowRight")

        assert count(wide) == "Ảnh 2 trên 3"

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_passes_axe_and_keeps_the_policy(self, pictured: BuiltSite, browser: Browser, scheme: Any) -> None:
        """No violation before and after it opens, on phones and wide screens; nothing that the policy refuses."""
        said: list[str] = []
        found = {}
        for width in (360, 1440):
            strict = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
            _watched(strict, said)
            open_photo(strict.pages[0], pictured)
            strict.close()
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
            )
            page = context.new_page()
            for path in ("/san-pham/nhieu/", "/san-pham/het-han/", "/lang-du-lich/lang-ba/", "/lang-du-lich/"):
                page.goto(pictured.url + path)
                found[path, width] = _violations(page)
            open_photo(page, pictured)
            found["open", width] = _violations(page)
            context.close()

        assert said == []
        assert {where: faults for where, faults in found.items() if faults} == {}


def _swipe(page: Page, start: int, end: int) -> None:
    """One finger across the screen, and what it set in motion at rest again."""
    finger = page.context.new_cdp_session(page)
    for at in range(13):
        x = start + (end - start) * at / 12
        kind = "touchMove" if at else "touchStart"
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": 350}]})
        page.wait_for_timeout(16)
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_timeout(1000)


def _watched(context: BrowserContext, said: list[str]) -> None:
    """A page whose console is written down."""
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda fault: said.append(str(fault)))


def _violations(page: Page) -> list[tuple[str, str]]:
    page.evaluate(AXE)
    result = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    return [(one["id"], one["nodes"][0]["html"][:160]) for one in result["violations"]]
