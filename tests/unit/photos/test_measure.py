"""How sharp a photo is, and whether two are the same picture."""

from __future__ import annotations

import io

import pytest
from made_photos import blank, saved, scene, speckled
from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter

from generator.model.photo import ALIKE, BLURRED, differing_bits
from generator.photos.measure import likeness_of, sharpness_of


def drawing() -> Image.Image:
    """A picture of 1200 pixels with many edges of all contrasts and directions."""
    picture = scene(1200, 900)
    draw = ImageDraw.Draw(picture)
    for place in range(0, 1200, 60):
        level = place * 7 % 200
        draw.polygon([(place, 30), (place + 40, 120), (place + 10, 240)], fill=(level, 255 - level, 90))
        draw.rectangle((place, 700, place + 25, 760 + place // 20), fill=(255 - level, level, 40))
    return picture


SHARP = drawing()


class TestSharpness:
    def test_is_high_where_edges_are_sharp(self) -> None:
        """A drawing has edges as sharp as can be."""
        assert sharpness_of(SHARP) > 0.7

    def test_falls_with_every_blur(self) -> None:
        """And is below the threshold where the blur is seen."""
        found = [sharpness_of(SHARP.filter(ImageFilter.GaussianBlur(radius))) for radius in (0, 1, 2, 3, 4, 6)]

        assert found == sorted(found, reverse=True)
        assert found[1] > BLURRED > found[3]

    @pytest.mark.parametrize("way", [(8, 0), (0, 8)], ids=["across", "down"])
    def test_is_low_where_the_hand_moved(self, way: tuple[int, int]) -> None:
        """Edges along the movement stay sharp, and do not count."""
        assert sharpness_of(SHARP.filter(ImageFilter.BoxBlur(way))) < BLURRED

    def test_is_high_where_only_the_background_is_blurred(self) -> None:
        """As good cameras do."""
        picture = SHARP.filter(ImageFilter.GaussianBlur(8))
        picture.paste(SHARP.crop((0, 20, 1200, 260)), (0, 20))

        assert sharpness_of(picture) > BLURRED

    @pytest.mark.parametrize("contrast", [0.3, 0.6, 1.5])
    def test_hardly_depends_on_contrast(self, contrast: float) -> None:
        """Fog is no blur."""
        assert sharpness_of(ImageEnhance.Contrast(SHARP).enhance(contrast)) == pytest.approx(
            sharpness_of(SHARP), abs=0.15
        )

    def test_is_not_feigned_by_noise(self) -> None:
        """Grain over a blurred photo makes it no sharper."""
        grain = speckled(1200, 900).point([120 + value // 16 for value in range(256)] * 3)
        noisy = ImageChops.add(SHARP.filter(ImageFilter.GaussianBlur(4)), grain, offset=-128)

        assert sharpness_of(noisy) < BLURRED

    def test_is_not_feigned_by_the_blocks_of_jpeg(self) -> None:
        """Strong compression makes edges of its own."""
        content = saved(SHARP.filter(ImageFilter.GaussianBlur(4)), "JPEG", quality=25)

        assert sharpness_of(Image.open(io.BytesIO(content))) < BLURRED

    @pytest.mark.parametrize("size", [(64, 48), (1, 1), (17, 17), (5, 400)])
    def test_of_nothing_is_nothing(self, size: tuple[int, int]) -> None:
        """A wall is not sharp, however small."""
        assert sharpness_of(blank((200, 200, 200), size)) == 0

    def test_is_that_of_the_size_on_the_page(self) -> None:
        """A large photo with a blur that is gone on the page is sharp."""
        large = SHARP.resize((3600, 2700), Image.Resampling.BICUBIC)

        assert sharpness_of(large) == pytest.approx(sharpness_of(SHARP), abs=0.1)


def saved_again(picture: Image.Image) -> Image.Image:
    """As it comes back from a chat."""
    return Image.open(io.BytesIO(saved(picture, "JPEG", quality=40))).convert("RGB")


class TestLikeness:
    @pytest.mark.parametrize(
        "changed",
        [
            SHARP.resize((400, 300), Image.Resampling.LANCZOS),
            saved_again(SHARP),
            ImageEnhance.Brightness(SHARP).enhance(1.1),
            SHARP.convert("L").convert("RGB"),
            SHARP.crop((9, 7, 1191, 893)),
        ],
        ids=["smaller", "saved again", "brighter", "grey", "cut a little"],
    )
    def test_is_near_for_the_same_picture(self, changed: Image.Image) -> None:
        """However it was sent."""
        assert differing_bits(likeness_of(SHARP), likeness_of(changed)) <= ALIKE

    @pytest.mark.parametrize(
        "other",
        [scene(1200, 900), SHARP.transpose(Image.Transpose.ROTATE_180), speckled(400, 300)],
        ids=["another", "turned", "noise"],
    )
    def test_is_far_for_another_picture(self, other: Image.Image) -> None:
        """Beyond the threshold."""
        assert differing_bits(likeness_of(SHARP), likeness_of(other)) > ALIKE

    def test_has_64_digits(self) -> None:
        """Zeros at the front as well."""
        assert likeness_of(blank((1, 2, 3))) == "0" * 64
        assert len(likeness_of(SHARP)) == 64

    def test_looks_at_every_place(self) -> None:
        """A picture that gets brighter from left to right has all bits."""
        assert likeness_of(Image.linear_gradient("L").rotate(90).convert("RGB")) == "f" * 64


@pytest.mark.parametrize(("one", "other", "bits"), [("00", "00", 0), ("00", "ff", 8), ("f0", "e1", 2)])
def test_likenesses_differ_in_bits(one: str, other: str, bits: int) -> None:
    """The same picture has 0."""
    assert differing_bits(one, other) == bits
