"""Colours are those that were meant: measured as differences in CIELAB, where 1 is hardly visible and 2.3 just noticeable."""

from __future__ import annotations

import io

import pytest
from made_photos import (
    ADOBE,
    DISPLAY_P3,
    GREY_18,
    LINEAR,
    SRGB,
    SWAPPED,
    blank,
    matrix_profile,
    png,
    rows_of,
    saved,
    scene,
    with_profile_chunk,
)
from PIL import Image, ImageChops

from generator.model.photo import Refused, Wanted
from generator.photos.colour import to_srgb
from generator.photos.decode import opened, upright
from generator.photos.develop import develop
from generator.photos.press import press_profile

Colour = tuple[int, int, int]
CALCULATED = {  # with matrices and curves by hand, apart from the code and from littlecms
    "Display P3, skin": (DISPLAY_P3, (200, 150, 100), (209, 147, 91)),
    "Display P3, blue": (DISPLAY_P3, (90, 120, 160), (81, 121, 164)),
    "Display P3, cream": (DISPLAY_P3, (240, 230, 210), (242, 230, 208)),
    "Display P3, grey": (DISPLAY_P3, (128, 128, 128), (128, 128, 128)),
    "Display P3, beyond sRGB": (DISPLAY_P3, (255, 0, 0), (255, 0, 0)),
    "Adobe RGB, skin": (ADOBE, (200, 150, 100), (217, 151, 97)),
    "Adobe RGB, blue": (ADOBE, (90, 120, 160), (72, 121, 163)),
    "Adobe RGB, cream": (ADOBE, (240, 230, 210), (244, 231, 210)),
    "Adobe RGB, grey": (ADOBE, (128, 128, 128), (129, 129, 129)),
    "linear, skin": (LINEAR, (200, 150, 100), (229, 202, 168)),
    "linear, grey": (LINEAR, (128, 128, 128), (188, 188, 188)),
    "red and blue exchanged under the name of sRGB": (SWAPPED, (200, 150, 100), (100, 150, 200)),
    "sRGB under no name": (SRGB, (200, 150, 100), (200, 150, 100)),
}
GREYS = {40: 53, 128: 146, 200: 210}  # of a curve of 1.8


def lab(colour: Colour) -> tuple[float, float, float]:
    """A colour of sRGB in CIELAB."""
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in (part / 255 for part in colour)
    )
    x = (0.4361 * red + 0.3851 * green + 0.1431 * blue) / 0.9642
    y = 0.2225 * red + 0.7169 * green + 0.0606 * blue
    z = (0.0139 * red + 0.0971 * green + 0.7141 * blue) / 0.8249
    x, y, z = (one ** (1 / 3) if one > 0.008856 else 7.787 * one + 16 / 116 for one in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: Colour, other: Colour) -> float:
    """How different two colours look (CIE 1976)."""
    return sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5


def middle(picture: Image.Image) -> Colour:
    """The colour in the middle."""
    red, green, blue = picture.convert("RGB").getpixel((picture.width // 2, picture.height // 2))
    return red, green, blue


@pytest.mark.parametrize(("profile", "stored", "meant"), CALCULATED.values(), ids=CALCULATED)
class TestAProfile:
    def test_is_applied(self, profile: bytes, stored: Colour, meant: Colour) -> None:
        """To the values that its matrix and its curve say."""
        assert apart(middle(to_srgb(blank(stored), profile)), meant) <= 1

    @pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
    def test_is_found_in_every_kind_of_file(self, profile: bytes, stored: Colour, meant: Colour, form: str) -> None:
        """And the derivatives have the colours that were meant, without a profile."""
        made = develop(saved(blank(stored), form, quality=95, icc_profile=profile), Wanted(("thumb",)))

        assert not isinstance(made, Refused)
        for data in made[1].values():
            picture = Image.open(io.BytesIO(data))
            assert apart(middle(picture), meant) <= 2.5
            assert "icc_profile" not in picture.info


@pytest.mark.parametrize(("stored", "meant"), GREYS.items())
def test_a_profile_of_grey_is_applied_to_grey(stored: int, meant: int) -> None:
    """Scanners write them."""
    content = saved(blank(stored, mode="L"), "JPEG", quality=95, icc_profile=GREY_18)

    assert apart(middle(upright(opened(content, "JPEG"), 1)), (meant, meant, meant)) <= 1


def test_a_profile_of_colour_is_applied_to_grey() -> None:
    """Cameras write it into pictures that were made grey."""
    assert apart(middle(to_srgb(blank(128, mode="L"), LINEAR)), (188, 188, 188)) <= 1


def test_a_profile_in_many_segments_is_one() -> None:
    """Those of presses are larger than a segment of a JPEG can be."""
    large = DISPLAY_P3 + bytes(150_000)
    content = saved(blank((200, 150, 100)), "JPEG", quality=95, subsampling=0, icc_profile=large)

    assert content.count(b"ICC_PROFILE\0") == 3
    assert apart(middle(upright(opened(content, "JPEG"), 1)), (209, 147, 91)) <= 1


@pytest.mark.parametrize(
    "profile",
    [b"", b"rubbish", DISPLAY_P3[:200], bytes(500), GREY_18, press_profile(), DISPLAY_P3.replace(b"acsp", b"none")],
    ids=["none", "rubbish", "cut", "zeros", "of grey", "of inks", "without its mark"],
)
def test_a_profile_that_does_not_fit_is_left_aside(profile: bytes) -> None:
    """The colours stay as they are, as browsers have it."""
    assert middle(to_srgb(blank((200, 150, 100)), profile)) == (200, 150, 100)


def test_srgb_under_any_name_changes_no_pixel() -> None:
    """Its values tell what a profile is; most photos carry such a one, and no time is lost with them."""
    assert not ImageChops.difference(to_srgb(scene(), SRGB), scene()).getbbox()


def test_the_same_values_as_srgb_with_gamma_2_2_are_no_srgb() -> None:
    """The curves differ in the dark by what can be seen."""
    gamma = b"curv" + bytes(4) + b"\0\0\0\1\2\x33"
    profile = matrix_profile(((0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141)), gamma)

    assert middle(to_srgb(blank((8, 8, 8)), profile)) != (8, 8, 8)


def test_a_profile_in_a_png_with_a_palette_is_applied() -> None:
    """To the colours, not to their numbers."""
    picture = blank((200, 150, 100)).quantize(8)

    assert apart(middle(upright(opened(saved(picture, "PNG", icc_profile=DISPLAY_P3), "PNG"), 1)), (209, 147, 91)) <= 1


def test_a_profile_and_sixteen_bits_are_both_heeded() -> None:
    """As cameras' own programs export."""
    row = b"".join((value * 257).to_bytes(2, "big") for value in (200, 150, 100)) * 4
    content = png((4, 2), rows_of(row * 2, 2), bits=16, extra=[with_profile_chunk(DISPLAY_P3)])

    assert apart(middle(upright(opened(content, "PNG"), 1)), (209, 147, 91)) <= 1


PRINTED = {
    "paper": ((0, 0, 0, 0), (255, 255, 255)),
    "cyan": ((255, 0, 0, 0), (0, 174, 239)),
    "magenta": ((0, 255, 0, 0), (236, 0, 140)),
    "yellow": ((0, 0, 255, 0), (255, 242, 0)),
    "red": ((0, 255, 255, 0), (237, 28, 36)),
    "black": ((0, 0, 0, 255), (35, 31, 32)),
    "half black": ((0, 0, 0, 128), (148, 148, 148)),
    "all inks": ((255, 255, 255, 255), (0, 0, 0)),
}


@pytest.mark.parametrize(("inks", "meant"), PRINTED.values(), ids=PRINTED)
class TestInks:
    def test_without_a_profile_look_as_printed(self, inks: tuple[int, ...], meant: Colour) -> None:
        """Not as light: pure cyan is no glowing (0, 255, 255)."""
        assert apart(middle(to_srgb(blank(inks, mode="CMYK"), b"")), meant) <= 3

    def test_in_a_jpeg_are_not_inverted(self, inks: tuple[int, ...], meant: Colour) -> None:
        """Adobe writes them upside down, and says so in a segment that is kept."""
        content = saved(blank(inks, mode="CMYK"), "JPEG", quality=95)

        assert apart(middle(upright(opened(content, "JPEG"), 1)), meant) <= 4

    def test_with_a_profile_follow_it(self, inks: tuple[int, ...], meant: Colour) -> None:
        """A profile of inks as it comes in a file."""
        content = saved(blank(inks, mode="CMYK"), "JPEG", quality=95, icc_profile=press_profile())

        assert apart(middle(upright(opened(content, "JPEG"), 1)), meant) <= 4
