"""Pages as Chromium prints them, read back from the PDF."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from built.building import BuiltSite
from playwright.sync_api import Page
from pypdf import PdfReader

TODAY = "22/11/2026"
WARE = re.compile(
    r"^(?:Trà|Cà phê|Nước mắm|Mật ong|Gạo|Bánh|Rượu|Chả|Khô|Tinh dầu|Nấm|Hạt điều) [A-Y]\d+\s*$", re.MULTILINE
)


def sheets(page: Page, url: str) -> list[str]:
    """The text of every sheet of A4 that a page takes."""
    page.goto(url)
    return [sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf(format="A4"))).pages]


def longest_products(site: BuiltSite, number: int) -> list[str]:
    """The routes of the products with the longest pages."""
    files = sorted((site.folder / "san-pham").glob("*/index.html"), key=lambda file: file.stat().st_size)
    return [f"/san-pham/{file.parent.name}/" for file in files[-number:]]


class TestProduct:
    def test_takes_one_sheet(self, site: BuiltSite, page: Page) -> None:
        """Of the ten longest pages of the example at most one does not."""
        taken = [len(sheets(page, site.url + route)) for route in longest_products(site, 10)]

        assert sorted(taken)[:9] == [1] * 9
        assert max(taken) <= 2

    def test_carries_certificate_date_and_the_address_of_its_source(self, site: BuiltSite, page: Page) -> None:
        """Whoever holds the sheet can check it; what leads through the site is left out."""
        (text,) = sheets(page, f"{site.url}/san-pham/tra-hoa-vang-ba-che/")

        assert all(words in text for words in ("377/QĐ-BNN-VPĐP", f"tính đến {TODAY}", "(https://", "/q/"))
        assert [
            words for words in ("Nhóm hàng", "Mục lục", "Chép liên kết", "Khả năng tiếp cận") if words in text
        ] == []

    def test_has_no_star_after_the_end(self, site: BuiltSite, page: Page) -> None:
        """An ended product says so in words."""
        ended = next(path for path in sorted(Path(site.folder, "san-pham").glob("*/index.html"))
                     if '<p class="badge badge--large"' in (text := path.read_text(encoding="utf-8"))
                     and re.search(r'badge--large"[^>]*data-state="ended"', text))  # fmt: skip
        text = "".join(sheets(page, f"{site.url}/san-pham/{ended.parent.name}/"))

        assert "★" not in text
        assert "ã hết hạn" in text


class TestList:
    def test_cuts_no_card(self, varied: tuple[BuiltSite, Path], page: Page) -> None:
        """On every sheet stand as many names as makers."""
        found = sheets(page, f"{varied[0].url}/chu-the/htx-mau/")[1:]

        assert len(found) >= 2
        assert [len(WARE.findall(text)) for text in found[:-1]] == [text.count("HTX Mẫu") for text in found[:-1]]

    @pytest.mark.parametrize("route", ["/tinh/lam-dong/", "/diem-ban/", "/thay-doi/2025/"])
    def test_says_its_date_on_every_sheet(self, site: BuiltSite, page: Page, route: str) -> None:
        """And at the end the address of the page."""
        found = sheets(page, site.url + route)

        assert len(found) >= 2
        assert all(f"tính đến {TODAY}" in text for text in found)
        assert f"{site.url}{route}" in found[-1]
