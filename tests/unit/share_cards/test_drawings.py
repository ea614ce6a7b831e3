"""Prints become pixels of the size that a card needs."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from generator.share_cards.drawings import drawing_of, is_frieze
from generator.share_cards.layout import BESIDE, UNDER
from unit.share_cards.samples import ART, drawing

NAMES = sorted(path.stem for path in ART.glob("*.svg"))
SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="800" height="600">%s</svg>'


def opened(svg: bytes) -> Image.Image:
    """A print made and read again."""
    return Image.open(io.BytesIO(drawing_of(svg)))


class TestAPrint:
    @pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("set-")])
    def test_of_a_set_fits_on_its_plate(self, name: str) -> None:
        """Large, and whole but for a landscape, which runs over the sides."""
        width, height = BESIDE.picture.size
        image = drawing(name)

        assert image.mode == "RGBA"
        assert image.height <= height - 100
        assert image.width <= width - 60 or image.width > width
        assert image.width * image.height > 0.2 * width * height

    def test_comes_without_its_margin(self) -> None:
        """Wherever the motif stands in the file, it stands in the middle of the plate."""
        image = opened(SQUARE % b'<rect x="500" y="300" width="200" height="200" fill="#b5482c"/>')

        assert image.getbbox() == (0, 0, *image.size)
        assert image.width == image.height

    def test_that_is_a_frieze_is_as_wide_as_the_card(self) -> None:
        """It stands above the words."""
        assert is_frieze(drawing("frieze"))
        assert drawing("frieze").size == UNDER.picture.size

    def test_may_be_empty(self) -> None:
        """Then nothing is seen on the plate."""
        assert opened(SQUARE % b"").getbbox() is None

    def test_is_the_same_each_time(self) -> None:
        """Same input, same bytes."""
        svg = (ART / "set-05.svg").read_bytes()

        assert drawing_of(svg) == drawing_of(svg)

    def test_that_is_no_svg_is_refused(self) -> None:
        """The theme is ours; a broken print is a fault of the program."""
        with pytest.raises(ValueError, match=r"."):
            drawing_of(b"no svg")
