"""Pictures are written within the limit of their width, and without anything but pixels."""

from __future__ import annotations

import io

import pytest
from made_photos import blank, exif, saved, scene, speckled
from PIL import Image

from generator.photos.encode import Encoded, encoded
from generator.photos.recipe import BOUNDS, FORMS, Bound, bound_of


def decoded(made: Encoded) -> Image.Image:
    """The picture that was written."""
    return Image.open(io.BytesIO(made.content))


@pytest.mark.parametrize("form", FORMS)
class TestAPicture:
    def test_has_the_form_and_the_size_that_it_says(self, form: str) -> None:
        """To the pixel."""
        made = encoded(scene(301, 203), form)

        assert decoded(made).format == form.upper()
        assert decoded(made).size == (made.width, made.height) == (301, 203)

    def test_has_no_metadata(self, form: str) -> None:
        """Whatever the picture in memory carries."""
        picture = Image.open(
            io.BytesIO(saved(scene(), "JPEG", exif=exif(6), comment=b"private", icc_profile=b"private", dpi=(72, 72)))
        )
        made = encoded(picture, form)

        assert not set(decoded(made).info) & {"exif", "icc_profile", "comment", "xmp", "dpi"}
        assert b"private" not in made.content

    def test_is_the_same_each_time(self, form: str) -> None:
        """Byte by byte."""
        assert encoded(scene(200, 150), form) == encoded(scene(200, 150), form)

    @pytest.mark.parametrize("width", [60, 160, 320, 480])
    def test_is_within_its_limit_whatever_it_shows(self, form: str, width: int) -> None:
        """Noise needs fewer pixels in the end, in the same shape."""
        made = encoded(speckled(width, width * 3 // 4), form)

        assert len(made.content) <= 1000 * bound_of(width).kilobytes
        assert made.width / made.height == pytest.approx(4 / 3, rel=0.03)
        assert decoded(made).size == (made.width, made.height)

    def test_is_within_its_limit_when_the_estimate_is_wrong(self, form: str) -> None:
        """The picture before was a plain one, or one much heavier."""
        light, heavy = encoded(blank(0, (60, 45)), form), encoded(speckled(60, 45), form)._replace(weight=1e9)

        for before in (light, heavy):
            assert len(encoded(speckled(320, 240), form, before).content) <= 40_000

    def test_keeps_its_quality_where_it_can(self, form: str) -> None:
        """Nothing before it makes a light picture worse."""
        alone = encoded(scene(320, 240), form)

        assert encoded(scene(320, 240), form, encoded(scene(160, 120), form)) == alone

    def test_of_one_pixel_can_be_written(self, form: str) -> None:
        """The smallest there is."""
        assert decoded(encoded(blank((9, 9, 9), (1, 1)), form)).size == (1, 1)


def test_a_heavy_picture_is_near_its_limit() -> None:
    """Quality is not given away: what is written weighs at least two thirds of what it may."""
    made = encoded(speckled(300, 225).resize((1200, 900), Image.Resampling.BICUBIC), "webp")

    assert 2 / 3 <= len(made.content) / (1000 * bound_of(1200).kilobytes) <= 1


def test_a_jpeg_is_progressive_and_its_colours_are_halved() -> None:
    """It shows early on slow lines, and weighs less."""
    picture = decoded(encoded(scene(320, 240), "jpeg"))

    assert picture.info["progressive"]
    assert [sampling for _, *sampling, _ in picture.layer] == [[2, 2], [1, 1], [1, 1]]


@pytest.mark.parametrize("bound", BOUNDS[:5])
def test_a_simple_picture_is_far_below_its_limit(bound: Bound) -> None:
    """The limits are for the heaviest."""
    picture = scene(bound.width, bound.width * 3 // 4)

    assert len(encoded(picture, "webp").content) < 300 * bound.kilobytes
