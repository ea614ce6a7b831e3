"""Short addresses and QR codes of the example: every code leads to its page, every symbol is read."""

from __future__ import annotations

import io
import re
from pathlib import Path

import resvg_py
import zxingcpp
from built.building import PROJECT, BuiltSite, lend_scripts
from built.reading import pages, read_page
from PIL import Image
from playwright.sync_api import Page, expect

from generator.check.codes import check_codes
from generator.model.code import is_code, nth_code, read_code
from generator.read.codes import CODES, read_codes

HONEY = "hat-dieu-nguyen-vi-ha-my"
TWO_CENTIMETRES = round(20 / 25.4 * 300)  # pixels at 300 dots an inch, quiet zone and all
REFRESH = re.compile(r'http-equiv="refresh" content="0; url=([^"]+)"')
TYPED = ["39yxw", "39YXW", " 39 y-x.w", "3gyxw", "39ỷxw", "39yxx", "", "mật ong", "0000o", "đ9yxw", "uvmnq"]
TYPED += ["22223", "2222", "bcgim", "8k9yn", "QQSUZ", "đ2222", "22 222"]
ASK = "async (all) => { const { isCode, readCode } = await import('/lent/code.js'); return all.map((one) => [isCode(one), readCode(one)]); }"


def code_of(slug: str) -> str:
    """The code of a product of the example."""
    return next(one.code for one in issued() if (one.kind, one.slug) == ("product", slug))


def issued() -> list[tuple[str, str, str, str]]:
    """The lines of the lock file of the example."""
    return list(check_codes(CODES, read_codes(PROJECT).lines)[0])


def folders(site: BuiltSite) -> list[Path]:
    """The folders of all codes."""
    return sorted(path for path in (site.folder / "q").iterdir() if path.is_dir())


def read(picture: Image.Image) -> str:
    """What a decoder finds in a picture with one symbol."""
    [found] = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    return str(found.text)


def at_two_centimetres(path: Path) -> Image.Image:
    """A drawing as a printer of 300 dots an inch sets it, without its letters."""
    png = resvg_py.svg_to_bytes(svg_path=str(path), dpi=300, width=TWO_CENTIMETRES, skip_system_fonts=True)
    return Image.open(io.BytesIO(bytes(png))).convert("L")


class TestTheLockFile:
    def test_of_the_example_has_a_code_for_every_record(self, site: BuiltSite) -> None:
        """Whoever adds a record builds the site once and keeps the new lines with it."""
        built = {folder.name for folder in folders(site)}

        assert built == {code for code, *_ in issued()}

    def test_is_what_the_site_has_promised(self, site: BuiltSite) -> None:
        """Codes in order, each with its record; names are not told."""
        assert site.text("/q/codes.txt").splitlines() == [f"{code} {kind}/{slug}" for code, kind, slug, _ in issued()]


class TestPages:
    def test_lead_to_the_page_that_leads_back(self, site: BuiltSite) -> None:
        """The page of every code sends on to a page that is there and shows the same short address."""
        ends = {folder.name: REFRESH.findall(site.text(f"/q/{folder.name}/")) for folder in folders(site)}

        strange = {code for code, [end] in ends.items() if f'href="/q/{code}/"' not in site.text(end)}
        assert strange == set()

    def test_stand_in_no_sitemap(self, site: BuiltSite) -> None:
        """Nor may a search engine keep them."""
        assert "/q/" not in site.text("/sitemap.xml")
        assert {page.meta["robots"] for _, page in pages(site.folder / "q")} == {"noindex"}

    def test_lead_on_without_scripts(self, site: BuiltSite, plain: Page) -> None:
        """As the browser of any phone follows them."""
        plain.goto(f"{site.url}/q/{code_of(HONEY)}/")

        plain.wait_for_url(f"{site.url}/san-pham/{HONEY}/")

    def test_have_a_link_in_each_language(self, site: BuiltSite) -> None:
        """For a browser that does not follow."""
        links = read_page(site.folder / "q" / code_of(HONEY) / "index.html").links

        assert {f"/san-pham/{HONEY}/", f"/en/san-pham/{HONEY}/"} <= set(links)


class TestSymbols:
    def test_are_read_at_two_centimetres(self, site: BuiltSite) -> None:
        """Every SVG of the example, at 300 dots an inch, says its short address."""
        said = {folder.name: read(at_two_centimetres(folder / "qr.svg")) for folder in folders(site)}

        assert said == {code: f"{site.url}/q/{code}/" for code in said}
        assert len(said) > 1000

    def test_are_read_as_pictures(self, site: BuiltSite) -> None:
        """The PNG of every sixteenth, for they are large; drawn of the same modules."""
        said = {folder.name: read(Image.open(folder / "qr.png").convert("L")) for folder in folders(site)[::16]}

        assert said == {code: f"{site.url}/q/{code}/" for code in said}

    def test_stand_on_the_page_with_the_short_address(self, site: BuiltSite, phone: Page) -> None:
        """The symbol alone is shown, its words are cut off and stand beside it."""
        phone.goto(f"{site.url}/san-pham/{HONEY}/")
        symbol = phone.locator(".short-address img")
        symbol.scroll_into_view_if_needed()
        box = symbol.bounding_box()

        assert box
        assert abs(box["width"] - box["height"]) < 1
        expect(phone.locator(".short-address")).to_contain_text(f"/q/{code_of(HONEY)}")


class TestTypedCodes:
    def test_are_read_as_in_python(self, site: BuiltSite, page: Page) -> None:
        """js/code.js is the twin of generator/model/code.py."""
        lend_scripts(page)
        page.goto(site.url)
        typed = [*TYPED, *(nth_code(number * 997) for number in range(200)), *(f"{number:05}" for number in range(200))]

        assert page.evaluate(ASK, typed) == [[is_code(one), read_code(one)] for one in typed]

    def test_lead_to_their_page(self, site: BuiltSite, phone: Page) -> None:
        """On the page where certificates are checked, in capitals as on a label."""
        phone.goto(f"{site.url}/kiem-tra/?q={code_of(HONEY).upper()}")

        phone.get_by_role("link", name=f"Mở trang của mã {code_of(HONEY)}").click()
        phone.wait_for_url(f"{site.url}/san-pham/{HONEY}/")

    def test_that_were_never_issued_lead_nowhere(self, site: BuiltSite, phone: Page) -> None:
        """A code that is right in form is looked up before a link is shown."""
        free = next(code for code in map(nth_code, range(100)) if code not in {one[0] for one in issued()})
        phone.goto(f"{site.url}/kiem-tra/?q={free}")

        expect(phone.locator("[data-part=answer]")).to_contain_text("Không có")
        expect(phone.locator("[data-say=short]")).to_have_count(0)
