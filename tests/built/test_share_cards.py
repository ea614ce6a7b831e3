"""The share cards of the example site, as a chat or a network fetches them."""

from __future__ import annotations

import re

from built.building import BuiltSite
from built.reading import file_for, pages
from PIL import Image

from generator.model.card import CARD_HEIGHT, CARD_WIDTH


def test_every_page_has_one(site: BuiltSite) -> None:
    """A full address on our own host, with its size and words; the file is there."""
    for route, page in pages(site.folder):
        address = page.meta["og:image"]

        assert address.startswith(f"{site.url}/anh/the/"), route
        assert file_for(site.folder, address.removeprefix(site.url)).is_file(), route
        assert (page.meta["og:image:width"], page.meta["og:image:height"]) == (str(CARD_WIDTH), str(CARD_HEIGHT))
        assert page.meta["og:image:alt"], route


def test_each_is_of_the_size_that_its_page_says(site: BuiltSite) -> None:
    """JPEG, 1200 x 630, at most 300 kB; the same card for pages that say the same."""
    cards = sorted((site.folder / "anh/the").iterdir())

    for path in cards:
        with Image.open(path) as image:
            assert (image.format, image.size, image.mode) == ("JPEG", (CARD_WIDTH, CARD_HEIGHT), "RGB")
        assert path.stat().st_size <= 300_000
    assert len(cards) > 2000


def test_no_card_of_an_ended_product_speaks_of_stars(site: BuiltSite) -> None:
    """What a network stored outlives the certificate: a rank stands only beside its day, after the end none does."""
    for route, page in pages(site.folder / "san-pham"):
        if route == "/" or "/trang/" in route:
            continue
        words = page.meta["og:image:alt"]
        rank = re.search(r"Hạng [345] sao\. (Còn hiệu lực đến|Hiệu lực đến|Chưa rõ thời hạn)", words)
        assert (rank is None) == (page.meta.get("robots") == "noindex"), route
        assert rank or re.search(r"Đã (hết hạn|bị thu hồi)", words), route
