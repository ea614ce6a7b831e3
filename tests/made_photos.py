"""Photos for tests, made in memory: every format, mode, profile, turn and fault that photos arrive with."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterable
from typing import Any

from PIL import Image, ImageDraw

__all__ = [
    "ADOBE",
    "DISPLAY_P3",
    "GREY_18",
    "LINEAR",
    "SRGB",
    "SWAPPED",
    "adam7",
    "blank",
    "box",
    "chunk",
    "exif",
    "gif_frame",
    "interlaced_rows",
    "laid",
    "marked",
    "matrix_profile",
    "png",
    "rows_of",
    "saved",
    "scene",
    "segment",
    "speckled",
    "with_profile_chunk",
]

MARKS = {
    "left top": (220, 30, 30),
    "right top": (30, 160, 30),
    "left bottom": (30, 30, 220),
    "right bottom": (20, 20, 20),
}
_TURNS = {  # how the pixels lie in the file, for the picture to stand upright after the turn that Exif tells
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def scene(width: int = 96, height: int = 64) -> Image.Image:
    """A picture with soft slopes, hard edges and many colours."""
    across = Image.linear_gradient("L").rotate(90).resize((width, height))
    down = Image.linear_gradient("L").resize((width, height))
    picture = Image.merge("RGB", (across, down, across.transpose(Image.Transpose.FLIP_LEFT_RIGHT)))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((width * 0.3, height * 0.25, width * 0.6, height * 0.7), fill=(230, 200, 60))
    draw.rectangle((width * 0.65, height * 0.5, width * 0.85, height * 0.8), fill=(30, 60, 40))
    return picture


def speckled(width: int, height: int) -> Image.Image:
    """A picture that no encoder can make small: as good as noise, the same every time."""
    value, data = 12_345, bytearray()
    for _ in range(257 * 61):
        value = (1_103_515_245 * value + 12_345) & 0x7FFFFFFF
        data.append(value >> 16 & 0xFF)
    needed = width * height * 3
    return Image.frombytes("RGB", (width, height), bytes(data * (needed // len(data) + 1))[:needed])


def marked(width: int = 96, height: int = 64) -> Image.Image:
    """A light picture with another colour in each corner: see `MARKS`."""
    picture = Image.new("RGB", (width, height), (200, 200, 200))
    draw = ImageDraw.Draw(picture)
    size = min(width, height) // 3
    for place, colour in MARKS.items():
        left = 0 if "left" in place else width - size
        top = 0 if "top" in place else height - size
        draw.rectangle((left, top, left + size - 1, top + size - 1), fill=colour)
    return picture


def blank(colour: Any, size: tuple[int, int] = (64, 48), mode: str = "RGB") -> Image.Image:
    """A picture of one colour."""
    return Image.new(mode, size, colour)


def laid(picture: Image.Image, turn: int) -> Image.Image:
    """The pixels as a camera stores them, so that the picture stands upright when it is turned as Exif says."""
    way = _TURNS[turn]
    return picture if way is None else picture.transpose(way)


def saved(picture: Image.Image, form: str, **options: Any) -> bytes:
    """The picture as Pillow writes it."""
    stream = io.BytesIO()
    picture.save(stream, form, **options)
    return stream.getvalue()


def exif(turn: int, order: str = "little", kind: int = 3) -> bytes:
    """Exif metadata that say nothing but the turn; `kind` is the type of the tag, 3 is right."""
    sign = "<" if order == "little" else ">"
    value = struct.pack(sign + "HH", turn, 0) if kind == 3 else struct.pack(sign + "I", turn)
    first = (b"II*\0" if order == "little" else b"MM\0*") + struct.pack(sign + "I", 8)
    return b"Exif\0\0" + first + struct.pack(sign + "HHHI", 1, 0x0112, kind, 1) + value + bytes(4)


def segment(marker: int, data: bytes) -> bytes:
    """A segment of a JPEG."""
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def chunk(name: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(
    size: tuple[int, int],
    rows: bytes,
    *,
    colour: int = 2,
    bits: int = 8,
    interlaced: bool = False,
    extra: Iterable[bytes] = (),
) -> bytes:
    """A PNG of rows, each with its filter byte; `extra` chunks stand before the pixels."""
    header = struct.pack(">IIBBBBB", *size, bits, colour, 0, 0, interlaced)
    parts = (chunk(b"IHDR", header), *extra, chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def rows_of(data: bytes, height: int) -> bytes:
    """Rows of a PNG, without any filter."""
    width = len(data) // height
    return b"".join(b"\0" + data[row * width : (row + 1) * width] for row in range(height))


def interlaced_rows(picture: Image.Image) -> bytes:
    """The rows of the seven passes of an interlaced PNG, of an RGB picture."""
    steps = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    data, rows = picture.tobytes(), b""
    for left, top, across, down in steps:
        for row in range(top, picture.height, down):
            places = range(row * picture.width + left, (row + 1) * picture.width, across)
            if places:
                rows += b"\0" + b"".join(data[3 * place : 3 * place + 3] for place in places)
    return rows


def adam7(picture: Image.Image) -> bytes:
    """An RGB picture as an interlaced PNG."""
    return png(picture.size, interlaced_rows(picture), interlaced=True)


def with_profile_chunk(profile: bytes) -> bytes:
    """An ICC profile as PNG keeps it."""
    return chunk(b"iCCP", b"icc\0\0" + zlib.compress(profile))


def box(name: bytes, data: bytes) -> bytes:
    """A box of an ISO 14496-12 file."""
    return struct.pack(">I4s", len(data) + 8, name) + data


def gif_frame(screen: tuple[int, int], place: tuple[int, int, int, int], data: bytes = b"\2\2\x44\1\0") -> bytes:
    """A GIF with a screen of a size and one frame at left, top, width, height."""
    head = b"GIF89a" + struct.pack("<HHBBB", *screen, 0x80, 0, 0) + bytes((0, 0, 0, 255, 255, 255))
    return head + b"," + struct.pack("<4HB", *place, 0) + data + b";"


def matrix_profile(colorants: Iterable[tuple[float, float, float]], curve: bytes, name: str = "made") -> bytes:
    """An ICC profile of version 2: the XYZ of red, green and blue under D50, and one curve; grey if there are none."""
    listed = list(colorants)
    described = name.encode() + b"\0"
    text = b"desc" + bytes(4) + struct.pack(">I", len(described)) + described + bytes(78)
    tags = {b"desc": text, b"wtpt": _xyz((0.9642, 1.0, 0.8249))}
    if listed:
        tags |= {name: _xyz(one) for name, one in zip((b"rXYZ", b"gXYZ", b"bXYZ"), listed, strict=True)}
        tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    else:
        tags[b"kTRC"] = curve
    table, body, at = b"", b"", 132 + 12 * len(tags)
    for tag, data in tags.items():
        data += bytes(-len(data) % 4)
        table += tag + struct.pack(">II", at + len(body), len(data))
        body += data
    space = b"RGB " if listed else b"GRAY"
    head = struct.pack(">I4s4s4s4s4s", at + len(body), bytes(4), b"\2\x20\0\0", b"mntr", space, b"XYZ ")
    head += bytes(12) + b"acsp" + bytes(28) + struct.pack(">3i", 63_190, 65_536, 54_061) + bytes(48)
    return head + struct.pack(">I", len(tags)) + table + body


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(65_536 * value) for value in values))


def _gamma(value: float) -> bytes:
    return b"curv" + bytes(4) + struct.pack(">IH", 1, round(256 * value))


def _srgb_curve() -> bytes:
    steps = [step / 1023 for step in range(1024)]
    light = [step / 12.92 if step <= 0.04045 else ((step + 0.055) / 1.055) ** 2.4 for step in steps]
    return b"curv" + bytes(4) + struct.pack(">I1024H", 1024, *(round(65_535 * one) for one in light))


_SRGB_COLORANTS = ((0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141))
SRGB = matrix_profile(_SRGB_COLORANTS, _srgb_curve(), "No name that anybody knows")
DISPLAY_P3 = matrix_profile(
    ((0.5151, 0.2412, -0.0011), (0.2920, 0.6922, 0.0419), (0.1571, 0.0666, 0.7841)), _srgb_curve()
)
ADOBE = matrix_profile(
    ((0.6097, 0.3111, 0.0195), (0.2053, 0.6257, 0.0609), (0.1492, 0.0632, 0.7446)), _gamma(2.19921875)
)
SWAPPED = matrix_profile(_SRGB_COLORANTS[::-1], _srgb_curve(), "sRGB IEC61966-2.1")
LINEAR = matrix_profile(_SRGB_COLORANTS, _gamma(1.0))
GREY_18 = matrix_profile((), _gamma(1.8))
