"""QR codes as they are printed: what a camera reads is the address, whatever stands beneath."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ElementTree

import pytest
import resvg_py
import zxingcpp
from PIL import Image

from generator.qr.symbol import QUIET, modules, png, svg

ADDRESS = "https://ocop.example.vn/q/39yxw/"
LONG = "Hạt điều rang muối vỏ lụa loại đặc biệt " * 5
SVG = "{http://www.w3.org/2000/svg}"


def at_300_dpi(text: str, millimetres: float) -> Image.Image:
    """A drawing whose symbol, quiet zone and all, is printed so wide, as a scanner sees it."""
    pixels = round(millimetres / 25.4 * 300)
    return Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=text, dpi=300, width=pixels)))).convert("RGB")


def read(picture: Image.Image) -> list[str]:
    """What a decoder finds in a picture."""
    return [found.text for found in zxingcpp.read_barcodes(picture)]


class TestSvg:
    @pytest.mark.parametrize("caption", [(), ("Mật ong rừng", "ocop.example.vn/q/39yxw"), (LONG, "x")])
    def test_is_read_at_two_centimetres(self, caption: tuple[str, ...]) -> None:
        """300 dots an inch, the smallest anybody prints."""
        assert read(at_300_dpi(svg(ADDRESS, caption), 20)) == [ADDRESS]

    def test_says_address_and_caption_in_text(self) -> None:
        """Whoever edits or hears it has words; signs of XML are no danger."""
        drawing = ElementTree.fromstring(svg(ADDRESS, ("Bánh <tráng> & mắm", "x")))  # noqa: S314 - our own

        assert drawing.get("aria-label") == ADDRESS
        assert [text.text for text in drawing.iter(f"{SVG}text")] == ["Bánh <tráng> & mắm", "x"]

    def test_breaks_a_long_name_into_three_lines(self) -> None:
        """And no more: the code is what matters."""
        assert svg(ADDRESS, (LONG, "x")).count("<text") == 4


class TestPng:
    def test_is_read_with_its_caption(self) -> None:
        """As it is downloaded."""
        assert read(Image.open(io.BytesIO(png(ADDRESS, (LONG, "ocop.example.vn/q/39yxw"))))) == [ADDRESS]

    def test_is_large_enough_for_a_poster(self) -> None:
        """Over a thousand pixels, every module of them as wide as the others."""
        picture = Image.open(io.BytesIO(png(ADDRESS)))

        assert picture.width >= 1000
        assert picture.width % (len(modules(ADDRESS)) + 2 * QUIET) == 0

    def test_is_the_same_every_time(self) -> None:
        """The same bytes, so that a build changes nothing without a reason."""
        assert png(ADDRESS, ("Mật ong",)) == png(ADDRESS, ("Mật ong",))


def test_correction_is_q_where_that_makes_no_larger_symbol() -> None:
    """An address of usual length fits the third version at M, and at Q just so: 29 modules."""
    assert len(modules(ADDRESS)) == 29
