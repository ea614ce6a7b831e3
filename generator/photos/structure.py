"""The parts of a photo's file: what its pixels need, its turn and its colour profile. Nothing is decoded here.

Pillow shows files that end too soon without a word, and reads texts and previews that nobody sees.  So the file is
walked once: it must be whole, and what is not needed for the pixels is left out before a codec sees it.  What hides
there (second pictures, archives behind the end, texts that inflate to 100 MB) has no effect.

Sources: ITU-T T.81 annex B (JPEG), ICC.1:2022 annex B (profiles in JPEG), W3C PNG third edition,
RFC 9649 (WebP), GIF89a, ISO 14496-12 (AVIF, HEIC), Exif 3.0 section 4.6.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Literal, NamedTuple

from generator.photos.limits import PROFILE_BYTES, check_pixels, unfit
from generator.photos.scans import Scans

__all__ = ["Parts", "parts_of", "turn_of"]

_ORDERS: dict[bytes, Literal["little", "big"]] = {b"II*\0": "little", b"MM\0*": "big"}  # of TIFF
_NULS = 1024  # at the end of AVIF and HEIC: no encoder writes so many, broken downloads do
_SCAN_END = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")
_SIZE = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
_PNG_KEPT = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_ORIENTATION, _SHORT = 0x0112, 3


class Parts(NamedTuple):
    """A file taken apart: `content` for the codec; `turn` 1 to 8 as Exif counts; `profile` an ICC profile or nothing.

    `rows` tells of a PNG how its rows are checked: (bits a pixel, interlaced); None for other kinds.
    """

    content: bytes
    turn: int = 1
    profile: bytes = b""
    rows: tuple[int, bool] | None = None


def parts_of(content: bytes, kind: str) -> Parts:
    """Take a file apart. Raises `Unfit` where it ends too soon, is too large in pixels or makes no sense."""
    walk = {"JPEG": _jpeg, "PNG": _png, "WebP": _webp, "GIF": _gif, "AVIF": _boxes, "HEIC": _boxes}[kind]
    return walk(content)


def turn_of(exif: bytes) -> int:
    """The orientation tag of Exif metadata, 1 to 8; 1 if it is missing or makes no sense, as browsers have it."""
    tiff = exif.removeprefix(b"Exif\0\0")
    order = _ORDERS.get(tiff[:4])
    if order is None:
        return 1

    def number(at: int, size: int) -> int:
        return int.from_bytes(tiff[at : at + size], order)

    first = number(4, 4)
    for at in range(first + 2, min(first + 2 + 12 * number(first, 2), len(tiff) - 11), 12):
        if (number(at, 2), number(at + 2, 2), number(at + 4, 4)) == (_ORIENTATION, _SHORT, 1):
            turn = number(at + 8, 2)
            return turn if 1 <= turn <= 8 else 1
    return 1


def _jpeg(content: bytes) -> Parts:
    kept, profile, turn, scans, sized = [b"\xff\xd8"], dict[int, bytes](), 1, Scans(), False
    for marker, start, end in _segments(content):
        data = content[start + 4 : end]
        if marker in _SIZE and not sized:
            check_pixels(int.from_bytes(data[3:5], "big"), int.from_bytes(data[1:3], "big"))
            sized = True
            scans.begin(marker, data)
        if marker == 0xC4:
            scans.tables(data)
        if marker == 0xE1 and data.startswith(b"Exif\0\0") and turn == 1:
            turn = turn_of(data)
        if marker == 0xE2 and data.startswith(b"ICC_PROFILE\0") and len(data) > 14:
            profile[data[12]] = data[14:]
        if marker == 0xDA:
            found = _SCAN_END.search(content, end)
            if not found:
                raise unfit("photo-cut")
            scans.add(data, content[end : found.start()])
            end = found.start()
        if marker in (0xE0, 0xEE) or not 0xE0 <= marker <= 0xFE:
            kept.append(content[start:end])
    if not sized:
        raise unfit("photo-damaged")
    scans.check()
    whole = b"".join(profile[number] for number in sorted(profile))
    return Parts(b"".join((*kept, b"\xff\xd9")), turn, whole[:PROFILE_BYTES])


def _segments(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Each segment up to the end of the first picture: its marker, where it starts, where it ends."""
    at = 2
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            raise unfit("photo-cut")
        marker = content[at + 1]
        if marker == 0xD9:
            return
        if marker in _BARE or marker in (0x00, 0xFF):
            at += 1 if marker == 0xFF else 2
            continue
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        if max(end, at + 4) > len(content):
            raise unfit("photo-cut")
        if end < at + 4:
            raise unfit("photo-damaged")
        yield marker, at, end
        at = end


def _png(content: bytes) -> Parts:
    kept, profile, turn, header = [content[:8]], b"", 1, b""
    for name, start, end in _chunks(content):
        data = content[start + 8 : end - 4]
        if name in _PNG_KEPT:
            if zlib.crc32(content[start + 4 : end - 4]) != int.from_bytes(content[end - 4 : end], "big"):
                raise unfit("photo-damaged")
            kept.append(content[start:end])
        if name == b"IHDR" and not header:
            header = data
            check_pixels(int.from_bytes(data[:4], "big"), int.from_bytes(data[4:8], "big"))
        elif name == b"iCCP" and not profile:
            profile = _inflated(data.partition(b"\0")[2][1:])
        elif name == b"eXIf":
            turn = turn_of(data)
    if len(header) != 13:
        raise unfit("photo-damaged")
    samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}.get(header[9], 0)
    return Parts(b"".join(kept), turn, profile, (header[8] * samples, header[12] == 1))


def _chunks(content: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Each chunk of a PNG up to its end: its name, where it starts, where it ends."""
    at, name = 8, b""
    while name != b"IEND":
        name = content[at + 4 : at + 8]
        end = at + 12 + int.from_bytes(content[at : at + 4], "big")
        if end > len(content) or len(name) < 4:
            raise unfit("photo-cut")
        if not name.isalpha():
            raise unfit("photo-damaged")
        yield name, at, end
        at = end


def _inflated(data: bytes) -> bytes:
    """A colour profile as PNG keeps it; nothing if it is broken or inflates beyond any sense."""
    unzip = zlib.decompressobj()
    try:
        profile = unzip.decompress(data, PROFILE_BYTES)
    except zlib.error:
        return b""
    return profile if unzip.eof else b""


def _webp(content: bytes) -> Parts:
    size = 8 + int.from_bytes(content[4:8], "little")
    if len(content) < size - 1:  # some writers forget the last byte, which only pads
        raise unfit("photo-cut")
    whole = content[:size]
    profile, turn, at = b"", 1, 12
    while at + 8 <= size:
        name, length = whole[at : at + 4], int.from_bytes(whole[at + 4 : at + 8], "little")
        data = whole[at + 8 : at + 8 + length]
        if name == b"VP8X":
            check_pixels(int.from_bytes(data[4:7], "little") + 1, int.from_bytes(data[7:10], "little") + 1)
        elif name == b"VP8 ":
            check_pixels(int.from_bytes(data[6:8], "little") & 0x3FFF, int.from_bytes(data[8:10], "little") & 0x3FFF)
        elif name == b"VP8L":
            bits = int.from_bytes(data[1:5], "little")
            check_pixels((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        elif name == b"ICCP":
            profile = data[:PROFILE_BYTES]
        elif name == b"EXIF":
            turn = turn_of(data)
        at += 8 + length + length % 2
    return Parts(whole, turn, profile)


def _gif(content: bytes) -> Parts:
    """A GIF up to the end of its first frame."""
    if len(content) < 13:
        raise unfit("photo-cut")
    check_pixels(int.from_bytes(content[6:8], "little"), int.from_bytes(content[8:10], "little"))
    at = 13 + _table(content[10:11])
    while content[at : at + 1] == b"!":
        at = _past_blocks(content, at + 2)
    if content[at : at + 1] != b",":
        raise unfit("photo-damaged" if content[at : at + 1] else "photo-cut")
    frame = content[at : at + 10]
    left, top, width, height = (int.from_bytes(frame[start : start + 2], "little") for start in (1, 3, 5, 7))
    check_pixels(left + width, top + height)
    end = _past_blocks(content, at + 11 + _table(frame[9:10]))
    return Parts(content[:end] + b";")


def _table(flags: bytes) -> int:
    """How many bytes a colour table has, by the byte of flags before it."""
    return 3 << (flags[0] & 7) + 1 if flags and flags[0] & 0x80 else 0


def _past_blocks(content: bytes, at: int) -> int:
    while at < len(content) and content[at]:
        at += 1 + content[at]
    if at >= len(content):
        raise unfit("photo-cut")
    return at + 1


def _boxes(content: bytes) -> Parts:
    """AVIF and HEIC: whole boxes, and no item larger than a photo. Turn and profile are told by the codec."""
    at = last = 0
    while at < len(content):
        size = int.from_bytes(content[at : at + 4], "big")
        if size == 1:
            size = int.from_bytes(content[at + 8 : at + 16], "big")
        last, at = at, at + (size or len(content) - at)
        if at > len(content):
            raise unfit("photo-cut")
        if at < last + 8:
            raise unfit("photo-damaged")
    if content[last + 4 : last + 8] == b"mdat":
        _check_tail(content)
    for found in re.finditer(rb"ispe\0\0\0\0", content[: 1 << 20]):
        width, height = content[found.end() : found.end() + 4], content[found.end() + 4 : found.end() + 8]
        check_pixels(int.from_bytes(width, "big"), int.from_bytes(height, "big"))
    return Parts(content)


def _check_tail(content: bytes) -> None:
    if content.endswith(bytes(_NULS)):
        raise unfit("photo-cut")
