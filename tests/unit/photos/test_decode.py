"""Photos of every kind and mode become upright pixels on white."""

from __future__ import annotations

import io
import struct
import sys

import pillow_heif
import pytest
from made_photos import MARKS, adam7, blank, chunk, exif, laid, marked, png, rows_of, saved, scene, segment
from PIL import Image, ImageChops, ImageStat

from generator.model.photo import Refused, Wanted
from generator.photos import decode
from generator.photos.decode import opened, upright
from generator.photos.develop import develop
from generator.photos.kinds import kind_of

pillow_heif.register_heif_opener()
SIZE = (96, 64)
SLIGHT = 12  # of 255: what codecs that lose something may change in a plain corner


def shown(content: bytes, scale: float = 1.0) -> Image.Image:
    """The picture as it would be shown."""
    return upright(opened(content, kind_of(content)), scale)


def corners(picture: Image.Image) -> dict[str, tuple[int, ...]]:
    """The colour in each corner, a little inside."""
    across, down = picture.width // 16, picture.height // 10
    places = {"left": across, "right": picture.width - 1 - across, "top": down, "bottom": picture.height - 1 - down}
    return {name: picture.getpixel(tuple(places[side] for side in name.split())) for name in MARKS}


def same(one: Image.Image, other: Image.Image, most: int = 0) -> bool:
    """Whether two pictures differ nowhere by more than `most`."""
    return one.size == other.size and max(high for _, high in ImageChops.difference(one, other).getextrema()) <= most


def assert_upright(picture: Image.Image, size: tuple[int, int] = SIZE) -> None:
    """Each corner has its colour."""
    assert picture.size == size
    for name, colour in corners(picture).items():
        assert max(abs(one - other) for one, other in zip(colour, MARKS[name], strict=True)) <= SLIGHT, name


@pytest.mark.parametrize("turn", range(1, 9))
class TestATurnedPhoto:
    @pytest.mark.parametrize("form", ["JPEG", "WEBP", "PNG", "AVIF", "HEIF"])
    def test_stands_upright(self, form: str, turn: int) -> None:
        """By the tag of Exif, or by what AVIF and HEIC have in its place; never turned twice."""
        pixels = laid(marked(*SIZE), turn)
        options = {"quality": 95} | ({"subsampling": 0} if form == "JPEG" else {})

        assert_upright(shown(saved(pixels, form, exif=exif(turn), **options)))

    def test_stands_upright_when_it_is_made_smaller(self, turn: int) -> None:
        """A JPEG that is decoded at a part of its size."""
        pixels = laid(marked(384, 256), turn)

        assert_upright(shown(saved(pixels, "JPEG", exif=exif(turn), quality=95, subsampling=0), 0.25))

    def test_keeps_the_size_of_the_upright_picture(self, turn: int) -> None:
        """Width and height are known before the pixels are."""
        content = saved(laid(marked(*SIZE), turn), "JPEG", exif=exif(turn))

        assert opened(content, "JPEG")[-2:] == SIZE

    def test_is_turned_by_either_order_of_bytes(self, turn: int) -> None:
        """Motorola's and Intel's."""
        assert_upright(shown(saved(laid(marked(*SIZE), turn), "PNG", exif=exif(turn, "big"))))


XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6"/></rdf:RDF></x:xmpmeta>'
)
JPEG = saved(marked(*SIZE), "JPEG", quality=95, subsampling=0)
UNTURNED = {
    "a turn of 0": exif(0),
    "a turn of 9": exif(9),
    "a turn of another type": exif(6, kind=4),
    "an unknown order of bytes": exif(6).replace(b"II*", b"XX*"),
    "an end that is too soon": exif(6)[:20],
    "nothing": b"Exif\0\0",
    "a table that is elsewhere": b"Exif\0\0II*\0\xff\xff\xff\x7f",
}


@pytest.mark.parametrize("data", UNTURNED.values(), ids=UNTURNED)
def test_a_turn_that_makes_no_sense_is_none(data: bytes) -> None:
    """As browsers have it."""
    assert_upright(shown(JPEG[:2] + segment(0xE1, data) + JPEG[2:]))


def test_xmp_turns_nothing() -> None:
    """Pillow would obey it; browsers do not."""
    assert_upright(shown(JPEG[:2] + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP) + JPEG[2:]))


def test_only_the_first_exif_counts() -> None:
    """A second one, as some programs leave it, is not looked at."""
    laid_down = saved(laid(marked(*SIZE), 6), "JPEG", quality=95, subsampling=0)
    both = segment(0xE1, exif(6)) + segment(0xE1, exif(3))

    assert_upright(shown(laid_down[:2] + both + laid_down[2:]))


HALF = Image.linear_gradient("L").resize(SIZE)
MODES = {
    "RGB": (scene(), scene()),
    "grey": (HALF, HALF.convert("RGB")),
    "palette": (scene().quantize(256), scene().quantize(256).convert("RGB")),
    "two colours": (HALF.convert("1"), HALF.convert("1").convert("RGB")),
}


@pytest.mark.parametrize(("stored", "expected"), MODES.values(), ids=MODES)
def test_every_mode_of_png_becomes_rgb(stored: Image.Image, expected: Image.Image) -> None:
    """The pixels are the same, exactly."""
    assert same(shown(saved(stored, "PNG")), expected)


@pytest.mark.parametrize("bits", [1, 2, 4])
def test_few_bits_of_grey_become_all_of_it(bits: int) -> None:
    """The highest value is white, whatever number it is."""
    rows = b"\0" + bytes(2) + b"\xff" * 2

    picture = shown(png((32 // bits, 1), rows, colour=0, bits=bits))

    assert picture.getpixel((0, 0)) == (0, 0, 0)
    assert picture.getpixel((picture.width - 1, 0)) == (255, 255, 255)


class TestSixteenBits:
    def test_of_grey_keep_their_slope(self) -> None:
        """Pillow would make all but the darkest 256th white."""
        values = [round(place * 65_535 / 255) for place in range(256)]
        rows = b"\0" + struct.pack(">256H", *values)

        picture = shown(png((256, 1), rows, colour=0, bits=16))

        assert [picture.getpixel((place, 0)) for place in range(256)] == [(place,) * 3 for place in range(256)]

    @pytest.mark.parametrize(("colour", "samples"), [(2, 3), (6, 4)])
    def test_of_colour_keep_their_slope(self, colour: int, samples: int) -> None:
        """RGB and RGBA."""
        values = [
            value
            for place in range(256)
            for value in (*(place * 257,) * 3, 65_535)[-samples if samples == 4 else 0 : samples]
        ]
        rows = b"\0" + struct.pack(f">{256 * samples}H", *values)

        picture = shown(png((256, 1), rows, colour=colour, bits=16))

        assert [picture.getpixel((place, 0)) for place in range(256)] == [(place,) * 3 for place in range(256)]

    def test_of_grey_and_transparency_stand_on_white(self) -> None:
        """Half of black over white is grey."""
        rows = b"\0" + struct.pack(">4H", 0, 65_535, 0, 32_768)

        picture = shown(png((2, 1), rows, colour=4, bits=16))

        assert picture.getpixel((0, 0)) == (0, 0, 0)
        assert abs(picture.getpixel((1, 0))[0] - 127) <= 1

    def test_of_grey_with_one_colour_left_out(self) -> None:
        """That one is white, its neighbours are not."""
        rows = b"\0" + struct.pack(">2H", 20_000, 20_257)

        picture = shown(png((2, 1), rows, colour=0, bits=16, extra=[chunk(b"tRNS", struct.pack(">H", 20_000))]))

        assert [picture.getpixel((place, 0))[0] for place in range(2)] == [255, 79]


def cut_out(mode: str = "RGBA") -> Image.Image:
    """A dark product on a ground that is transparent, and black below."""
    picture = Image.new(mode, SIZE, 0 if mode == "LA" else (0, 0, 0, 0))
    picture.paste((40, 255) if mode == "LA" else (40, 40, 40, 255), (32, 16, 64, 48))
    return picture


TRANSPARENT = {
    "RGBA": saved(cut_out(), "PNG"),
    "grey": saved(cut_out("LA"), "PNG"),
    "palette": saved(cut_out().quantize(16), "PNG"),
    "lossless WebP": saved(cut_out(), "WEBP", lossless=True),
    "lossy WebP": saved(cut_out(), "WEBP", quality=95),
    "GIF": saved(cut_out(), "GIF"),
    "AVIF": saved(cut_out(), "AVIF", quality=95),
    "HEIC": saved(cut_out(), "HEIF", quality=95),
}


@pytest.mark.parametrize("content", TRANSPARENT.values(), ids=TRANSPARENT)
def test_what_is_transparent_stands_on_white(content: bytes) -> None:
    """Never on black, as a cut-out shows in programs that forget."""
    picture = shown(content)

    assert min(picture.getpixel((4, 4))) >= 255 - SLIGHT
    assert max(abs(part - 40) for part in picture.getpixel((48, 32))) <= SLIGHT


@pytest.mark.parametrize(
    ("colour", "row", "left_out"),
    [(0, b"\0\x28\x50", b"\0\x28"), (2, b"\0\x28\x28\x28\x50\x50\x50", b"\0\x28\0\x28\0\x28")],
    ids=["grey", "RGB"],
)
def test_one_colour_that_is_left_out_is_white(colour: int, row: bytes, left_out: bytes) -> None:
    """As old programs make pictures transparent."""
    picture = shown(png((2, 1), row, colour=colour, extra=[chunk(b"tRNS", left_out)]))

    assert [picture.getpixel((place, 0)) for place in range(2)] == [(255, 255, 255), (80, 80, 80)]


def test_half_transparent_is_half_white() -> None:
    """Shadows stay soft."""
    picture = shown(saved(blank((0, 0, 0, 128), mode="RGBA"), "PNG"))

    assert abs(picture.getpixel((8, 8))[0] - 127) <= 1


def test_an_interlaced_png_is_the_same_picture() -> None:
    """All seven passes."""
    assert same(shown(adam7(scene())), scene())


@pytest.mark.parametrize("size", [(1, 1), (2, 1), (1, 2), (3, 5), (8, 8), (9, 7)])
def test_a_tiny_interlaced_png_is_whole(size: tuple[int, int]) -> None:
    """Also where passes have no pixels, and all is black."""
    assert same(shown(adam7(blank((0, 0, 0), size))), blank((0, 0, 0), size))


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG", "AVIF"])
def test_of_an_animation_the_first_frame_counts(form: str) -> None:
    """Nothing moves on the pages."""
    still = marked(*SIZE)
    options = {"GIF": {}, "WEBP": {"lossless": True}, "PNG": {}, "AVIF": {"quality": 95}}[form]

    assert_upright(shown(saved(still, form, save_all=True, append_images=[blank((1, 200, 3), SIZE)], **options)))


def test_of_two_pictures_in_a_jpeg_the_first_counts() -> None:
    """Phones put a second one for depth behind the first."""
    content = saved(marked(*SIZE), "MPO", save_all=True, append_images=[blank((1, 200, 3), SIZE)], quality=95)

    assert_upright(shown(content))


def test_a_gif_is_as_large_as_its_screen() -> None:
    """A frame that fills a part of it stands where it belongs, on white."""
    picture = shown(saved(cut_out(), "GIF"))

    assert picture.size == SIZE


@pytest.mark.parametrize("scale", [1.0, 0.75, 0.5, 0.3, 0.125, 0.01])
def test_a_jpeg_has_the_size_that_is_asked_for(scale: float) -> None:
    """To the pixel, at whatever part of its size it was decoded; and it is the same picture."""
    picture = shown(saved(scene(401, 263), "JPEG", quality=95, subsampling=0), scale)

    expected = (max(1, round(401 * scale)), max(1, round(263 * scale)))
    assert picture.size == expected
    difference = ImageChops.difference(picture, scene(401, 263).resize(expected, Image.Resampling.LANCZOS))
    assert max(ImageStat.Stat(difference).mean) < 8


def test_a_decoder_gets_nothing_but_pixels() -> None:
    """Metadata have no way into it, and none out."""
    content = saved(scene(), "PNG", exif=exif(1), pnginfo=None)
    negative = opened(content, "PNG")

    assert b"eXIf" not in negative.parts.content
    assert upright(negative, 1.0).info == {}
    assert Image.open(io.BytesIO(content)).info


class TestHeic:
    def test_is_refused_by_its_own_code_where_no_decoder_is_installed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Its sender reads how to make the phone send JPEG."""
        content = saved(scene(), "HEIF")
        monkeypatch.setitem(sys.modules, "pillow_heif", None)
        decode._reads_heic.cache_clear()

        assert develop(content, Wanted(("thumb",))) == Refused("photo-heic")
        decode._reads_heic.cache_clear()

    def test_that_is_cut_is_not_whole(self) -> None:
        """Whether there is a decoder or not."""
        content = saved(scene(), "HEIF")

        assert develop(content[:-200], Wanted(("thumb",))) == Refused("photo-cut")


def test_black_rows_are_no_missing_rows() -> None:
    """A photo of the night ends in black."""
    assert same(shown(png(SIZE, rows_of(bytes(96 * 64 * 3), 64))), blank((0, 0, 0), SIZE))
