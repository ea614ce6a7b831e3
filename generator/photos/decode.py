"""From the bytes of a photo to upright pixels in sRGB, as many as are needed.

Pillow opens the one kind that the bytes are, and only what its pixels need.  JPEGs are decoded at a half, a quarter
or an eighth where more pixels than needed remain, which costs a fraction.  What is transparent stands on white.
"""

from __future__ import annotations

import functools
import io
import zlib
from typing import NamedTuple

from PIL import Image, ImageChops

from generator.model.photo import Refused
from generator.photos.colour import to_srgb
from generator.photos.kinds import ACCEPTED
from generator.photos.limits import Unfit, check_pixels, unfit
from generator.photos.structure import Parts, parts_of, turn_of

__all__ = ["Negative", "opened", "upright"]

SPARE = 1.5
"""So many times the pixels that are needed, each way, are weighed at the end; what is beyond is averaged before, by the
decoder if it can.  The result is similar to all pixels weighed by 0.998; 1.25 would save 10 % of the time, at 0.99."""
_GREY = 128  # what decoders show where a JPEG has no more data
_BLEED = 3  # rows in which colour runs over from the blocks above
_SWAPPED = 5  # and above: orientations that lie on their side
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


class Negative(NamedTuple):
    """A photo that is opened, its pixels not yet decoded. `width` and `height` are those of the upright picture."""

    image: Image.Image
    parts: Parts
    kind: str
    width: int
    height: int


def opened(content: bytes, kind: str) -> Negative:
    """Open a photo of a kind that is accepted. Raises `Unfit`, or whatever Pillow raises for a broken file."""
    parts = parts_of(content, kind)
    if kind == "HEIC" and not _reads_heic():
        raise Unfit(Refused("photo-heic"))
    image = Image.open(io.BytesIO(parts.content), formats=[ACCEPTED[kind]])
    check_pixels(*image.size)
    if kind in ("AVIF", "HEIC"):  # both tell the turn that is left to do and the profile after reading their boxes
        parts = parts._replace(
            turn=turn_of(image.info.get("exif") or b""), profile=image.info.get("icc_profile") or b""
        )
    width, height = image.size
    return Negative(image, parts, kind, *((height, width) if parts.turn >= _SWAPPED else (width, height)))


def upright(negative: Negative, scale: float) -> Image.Image:
    """The picture at `scale` of its size, at most 1: upright, RGB in sRGB, without metadata."""
    image, turn = negative.image, negative.parts.turn
    width, height = (max(1, round(side * scale)) for side in image.size)
    if negative.kind == "JPEG" and scale < 1:
        image.draft(None, (round(width * SPARE), round(height * SPARE)))
    image.load()
    if negative.kind == "PNG":
        _check_rows(image, negative.parts)
    elif negative.kind == "JPEG":
        _check_end(image)
    plain = _plain(image)
    if plain.size != (width, height):
        plain = plain.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=SPARE)
    if turn in _TURNS:
        plain = plain.transpose(_TURNS[turn])
    return to_srgb(plain, negative.parts.profile)


@functools.cache
def _reads_heic() -> bool:
    """HEIC needs a decoder that is installed only where it is wanted."""
    try:
        import pillow_heif
    except ImportError:
        return False
    pillow_heif.register_heif_opener(thumbnails=False)
    return True


def _plain(image: Image.Image) -> Image.Image:
    """Eight bits of grey, RGB or CMYK; on white where the photo is transparent."""
    if image.mode.startswith("I"):
        return _sixteen(image)
    if image.mode in ("L", "RGB", "CMYK") and "transparency" not in image.info:
        return image
    if image.has_transparency_data:
        return _on_white(image)
    return image.convert("L" if image.mode in ("1", "L") else "RGB")


def _sixteen(image: Image.Image) -> Image.Image:
    """Grey of 16 bits as 8: Pillow would make all that is brighter than the darkest 256th white."""
    table = [round(value / 257) for value in range(65_536)]
    seen_through = image.info.get("transparency")
    if isinstance(seen_through, int) and 0 <= seen_through < len(table):
        table[seen_through] = 255
    return image.convert("I").point(table, "L")


def _on_white(image: Image.Image) -> Image.Image:
    colour = image.info.get("transparency")
    if image.mode == "RGB" and isinstance(colour, tuple) and max(colour) > 255:
        image.info["transparency"] = tuple(part >> 8 for part in colour)  # of 16 bits, as the pixels were
    layers = image if image.mode == "RGBA" else image.convert("RGBA")
    white = Image.new("RGB", image.size, (255, 255, 255))
    white.paste(layers, mask=layers.getchannel("A"))
    return white


def _check_end(image: Image.Image) -> None:
    """Refuse a JPEG that was cut and then closed: its last rows are the decoder's grey, from within a row on."""
    last = set(image.crop((0, image.height - 1, image.width, image.height)).tobytes())
    turned = image.mode == "CMYK" and last == {255 - _GREY}  # where the inks of a press are turned round
    if last != {_GREY} and not turned:
        return
    away = ImageChops.difference(image, Image.new(image.mode, image.size, (*last,) * len(image.getbands())))
    box = away.getbbox(alpha_only=False)
    if box is None:
        return
    step = away.crop((0, max(0, box[3] - _BLEED), image.width, box[3])).getbbox(alpha_only=False)
    if step and step[0] == 0 and step[2] < image.width:
        raise unfit("photo-cut")


def _check_rows(image: Image.Image, parts: Parts) -> None:
    """Refuse a PNG whose rows end before the picture does: Pillow leaves the rest black without a word.

    Only a last row without any light needs the check, which inflates all rows again.
    """
    bits, interlaced = parts.rows or (0, False)
    row = image.height - 1 - (image.height % 2 if interlaced and image.height > 1 else 0)
    last = image.crop((0, row, image.width, row + 1))
    if any(last.tobytes()):
        return
    sizes = _passes(*image.size) if interlaced else [image.size]
    wanted = sum(height * (1 + (width * bits + 7) // 8) for width, height in sizes if width and height)
    if _rows_there(parts.content, wanted) < wanted:
        raise unfit("photo-cut")


def _passes(width: int, height: int) -> list[tuple[int, int]]:
    """The sizes of the seven passes of an interlaced PNG."""
    steps = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    return [(-((left - width) // across), -((top - height) // down)) for left, top, across, down in steps]


def _rows_there(content: bytes, wanted: int) -> int:
    """How many bytes of rows a PNG holds, counted until they are as many as wanted."""
    unzip, at, found = zlib.decompressobj(), 8, 0
    while at < len(content) and found < wanted:
        length = int.from_bytes(content[at : at + 4], "big")
        if content[at + 4 : at + 8] == b"IDAT":
            waiting = content[at + 8 : at + 8 + length]
            while waiting and not unzip.eof and found < wanted:
                found += len(unzip.decompress(waiting, 1 << 20))
                waiting = unzip.unconsumed_tail
        at += 12 + length
    return found
