"""A JPEG is shown whole or not at all, as far as its scans tell."""

from __future__ import annotations

import pytest
from made_photos import saved, speckled
from PIL import Image, ImageDraw

from generator.model.photo import Refused, Wanted
from generator.photos.develop import develop

THUMB = Wanted(("thumb",))
END = b"\xff\xd9"
BUSY = speckled(480, 360)


def verdict(content: bytes) -> str:
    """`shown`, or the code of the refusal."""
    made = develop(content, THUMB)
    return made.code if isinstance(made, Refused) else "shown"


def studio() -> Image.Image:
    """A product on a ground that is nothing but white, as shops want it."""
    picture = Image.new("RGB", (1600, 1200), (255, 255, 255))
    ImageDraw.Draw(picture).ellipse((700, 500, 900, 700), (180, 40, 30))
    return picture


class TestAProgressiveJPEG:
    @pytest.mark.parametrize("share", [0.2, 0.4, 0.6, 0.8])
    def test_that_was_cut_and_closed_is_refused(self, share: float) -> None:
        """Its first scans would be shown as a soft picture."""
        content = saved(BUSY, "JPEG", progressive=True, quality=90)

        assert verdict(content[: int(len(content) * share)] + END) == "photo-cut"

    @pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
    def test_that_is_whole_is_shown(self, mode: str) -> None:
        """Of one component, three or four."""
        assert verdict(saved(BUSY.convert(mode), "JPEG", progressive=True)) == "shown"


class TestACutJPEG:
    @pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
    @pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
    def test_that_was_closed_is_refused(self, mode: str, share: float) -> None:
        """Where its pixels end the decoder's grey begins."""
        content = saved(BUSY.convert(mode), "JPEG", quality=90)

        assert verdict(content[: int(len(content) * share)] + END) == "photo-cut"


class TestAHole:
    @pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
    def test_in_the_middle_of_a_jpeg_is_seen(self, share: float) -> None:
        """A download that was resumed at a wrong place leaves zeros."""
        content = saved(BUSY, "JPEG", quality=90)
        at = int(len(content) * share)

        assert verdict(content[:at] + bytes(2000) + content[at + 2000 :]) == "photo-damaged"

    @pytest.mark.parametrize("picture", [studio(), Image.new("RGB", (3000, 2000), "white"), Image.new("L", (900, 900))])
    @pytest.mark.parametrize("options", [{"optimize": True}, {}, {"progressive": True}], ids=str)
    def test_is_not_seen_in_a_white_ground(self, picture: Image.Image, options: dict[str, bool]) -> None:
        """With tables made for the picture, zeros are what plain blocks are written with."""
        assert verdict(saved(picture, "JPEG", **options)) == "shown"

    @pytest.mark.parametrize("lossless", [True, False])
    def test_is_not_seen_in_a_plain_webp(self, lossless: bool) -> None:
        """However little there is to say of it."""
        assert verdict(saved(studio(), "WEBP", lossless=lossless)) == "shown"
        assert verdict(saved(Image.new("RGB", (4000, 3000), "white"), "WEBP", lossless=lossless)) == "shown"
