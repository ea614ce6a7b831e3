"""The mark in the sizes of phones."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from generator.share_cards.icons import ICONS, icons_of

MARK = (Path(__file__).parents[3] / "theme/static/icons/icon.svg").read_bytes()
GROUND = "#1c5646"
ROUND, MASKED = "theme/icons/icon-512.png", "theme/icons/icon-maskable.png"


def drawn(name: str) -> Image.Image:
    """An icon in its pixels."""
    return Image.open(io.BytesIO(icons_of(MARK, GROUND)[name])).convert("RGBA")


@pytest.mark.parametrize("name", ICONS)
def test_have_their_size_and_are_light(name: str) -> None:
    """A phone fetches one of them, once."""
    assert drawn(name).size == (ICONS[name].size, ICONS[name].size)
    assert len(icons_of(MARK, GROUND)[name]) < 16_000


def test_open_corners_are_for_icons_that_nobody_cuts() -> None:
    """What a phone cuts to its own form has colour to the edge."""
    assert (drawn(ROUND).getpixel((0, 0))[3], drawn(MASKED).getpixel((0, 0))[3]) == (0, 255)


def test_what_is_cut_off_is_only_ground() -> None:
    """The mark stands within the circle of four fifths (W3C, safe zone)."""
    picture = drawn(MASKED)
    ground, edge = picture.getpixel((0, 0)), 51
    rows = [
        picture.crop(box)
        for box in ((0, 0, 512, edge), (0, 0, edge, 512), (512 - edge, 0, 512, 512), (0, 512 - edge, 512, 512))
    ]

    assert [row.getcolors() for row in rows] == [[(512 * edge, ground)]] * 4
