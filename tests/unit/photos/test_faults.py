"""Files that are no photos, not whole, or traps: each is refused by its own code, before it costs anything."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_photos import (
    adam7,
    box,
    chunk,
    exif,
    gif_frame,
    interlaced_rows,
    marked,
    png,
    rows_of,
    saved,
    scene,
    segment,
    speckled,
    with_profile_chunk,
)

from generator.model.photo import Refused, Wanted
from generator.photos.develop import develop
from generator.photos.limits import BYTES, SCANS

THUMB = Wanted(("thumb",))
JPEG = saved(scene(), "JPEG")
PROGRESSIVE = saved(scene(), "JPEG", progressive=True)
BUSY = saved(speckled(96, 64), "JPEG")
PNG = saved(scene(), "PNG")
WEBP = saved(scene(), "WEBP", quality=80)
LOSSLESS = saved(scene(), "WEBP", lossless=True)
ANIMATED = saved(scene(), "WEBP", save_all=True, append_images=[marked()], lossless=True)
GIF = saved(scene(), "GIF")
AVIF = saved(scene(), "AVIF")
FTYP = b"ftyp"


def patched(content: bytes, at: int, data: bytes) -> bytes:
    """The content with other bytes at a place."""
    return content[:at] + data + content[at + len(data) :]


def resized(content: bytes, width: int, height: int) -> bytes:
    """A JPEG whose header says another size."""
    at = content.index(b"\xff\xc0")
    return patched(content, at + 5, struct.pack(">HH", height, width))


def png_of(width: int, height: int) -> bytes:
    """A PNG whose header says a size, and which has hardly any rows."""
    return png((width, height), bytes(1000))


def many_scans(times: int) -> bytes:
    """A progressive JPEG whose last scan is there many times."""
    at = PROGRESSIVE.rindex(b"\xff\xda")
    return PROGRESSIVE[:at] + PROGRESSIVE[at:-2] * times + b"\xff\xd9"


def without(content: bytes, name: bytes) -> bytes:
    """A PNG without its chunks of a name."""
    at, kept = 8, content[:8]
    while at < len(content):
        end = at + 12 + int.from_bytes(content[at : at + 4], "big")
        if content[at + 4 : at + 8] != name:
            kept += content[at:end]
        at = end
    return kept


def ispe(width: int, height: int) -> bytes:
    """An AVIF that says it is larger than it is."""
    at = AVIF.index(b"ispe") + 8
    return patched(AVIF, at, struct.pack(">II", width, height))


KINDS = {
    "TIFF, little-endian": (saved(scene(), "TIFF"), "TIFF"),
    "TIFF, big-endian": (b"MM\0*\0\0\0\x08" + bytes(50), "TIFF"),
    "TIFF, large": (b"II+\0\x08\0\0\0" + bytes(50), "TIFF"),
    "BMP": (saved(scene(), "BMP"), "BMP"),
    "Photoshop": (b"8BPS\0\1" + bytes(50), "PSD"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(50), "PDF"),
    "PDF after rubbish": (b"\0rubbish\n%PDF-1.4\n" + bytes(50), "PDF"),
    "PostScript": (b"%!PS-Adobe-3.0 EPSF-3.0\n", "EPS"),
    "EPS with a preview": (b"\xc5\xd0\xd3\xc6" + bytes(50), "EPS"),
    "FITS": (b"SIMPLE  =                    T" + b" " * 50, "FITS"),
    "icon": (saved(scene(32, 32), "ICO"), "ICO"),
    "cursor": (b"\0\0\2\0\1\0" + bytes(50), "ICO"),
    "JPEG 2000": (b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(50), "JPEG 2000"),
    "JPEG 2000, bare": (b"\xff\x4f\xff\x51" + bytes(50), "JPEG 2000"),
    "JPEG XL": (b"\xff\x0a" + bytes(50), "JPEG XL"),
    "JPEG XL in boxes": (b"\0\0\0\x0cJXL \r\n\x87\n" + bytes(50), "JPEG XL"),
    "JPEG XR": (b"II\xbc\1" + bytes(50), "JPEG XR"),
    "raw photo of Canon": (box(FTYP, b"crx \0\0\0\1crx isom"), "RAW"),
    "raw photo of Fuji": (b"FUJIFILMCCD-RAW 0201" + bytes(50), "RAW"),
    "SVG": (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "SVG"),
    "SVG with a declaration": (
        b'<?xml version="1.0"?>\n<!-- made -->\n<svg xmlns="http://www.w3.org/2000/svg"/>',
        "SVG",
    ),
    "SVG with a mark of bytes": (b"\xef\xbb\xbf  <svg/>", "SVG"),
    "saved error page": (b"<!DOCTYPE html>\n<html><head><title>404</title></head></html>", "HTML"),
    "saved page with a drawing": (b"<html><body><svg></svg></body></html>", "HTML"),
    "saved page, in capitals": (b"\r\n<HTML><BODY>Not found</BODY></HTML>", "HTML"),
    "XML": (b'<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', "XML"),
    "archive": (b"PK\3\4" + bytes(26) + b"photo.jpg" + JPEG, "ZIP"),
    "archive of nothing": (b"PK\5\6" + bytes(18), "ZIP"),
    "Word": (b"PK\3\4" + bytes(26) + b"word/document.xml" + bytes(50), "Word"),
    "Excel": (b"PK\3\4" + bytes(26) + b"xl/workbook.xml" + bytes(50), "Excel"),
    "PowerPoint": (b"PK\3\4" + bytes(26) + b"ppt/presentation.xml" + bytes(50), "PowerPoint"),
    "Word before 2007": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50), "Office"),
    "RAR": (b"Rar!\x1a\x07\1\0" + bytes(50), "RAR"),
    "7z": (b"7z\xbc\xaf\x27\x1c" + bytes(50), "7z"),
    "gzip": (b"\x1f\x8b\x08" + bytes(50), "gzip"),
    "bzip2": (b"BZh91AY&SY" + bytes(50), "bzip2"),
    "xz": (b"\xfd7zXZ\0" + bytes(50), "xz"),
    "film, MP4": (box(FTYP, b"isom\0\0\2\0isomiso2avc1mp41") + bytes(50), "MP4"),
    "film of an old phone": (box(FTYP, b"3gp5\0\0\0\03gp5") + bytes(50), "MP4"),
    "film of an iPhone": (box(FTYP, b"qt  \0\0\0\0qt  ") + bytes(50), "MOV"),
    "film, Matroska": (b"\x1aE\xdf\xa3" + bytes(50), "video"),
    "film, AVI": (b"RIFF\x40\0\0\0AVI LIST" + bytes(50), "video"),
    "sound": (b"RIFF\x40\0\0\0WAVEfmt " + bytes(50), "audio"),
    "sound of a phone": (box(FTYP, b"M4A \0\0\0\0M4A mp42isom"), "audio"),
    "text": ("Ảnh đã gửi qua Zalo".encode(), "TXT"),
    "text in 16 bits": ("Ảnh".encode("utf-16"), "TXT"),
    "base64": (b"data:image/png;base64,iVBORw0KGgo=", "TXT"),
    "PNM": (saved(scene(), "PPM"), "PNM"),
    "program": (b"MZ\x90\0" + bytes(50), "EXE"),
    "companion of a Mac": (b"\0\5\x16\7\0\2\0\0Mac OS X" + bytes(50), "AppleDouble"),
}
OVERSIZE = {
    "JPEG whose header lies": (resized(JPEG, 65_500, 65_500), "65500", "65500"),
    "PNG of 900 Mpx": (png_of(30_000, 30_000), "30000", "30000"),
    "PNG with a side of 2 to the 31": (png_of(2**31 - 1, 1), "2147483647", "1"),
    "PNG, long and thin": (png_of(12_001, 2), "12001", "2"),
    "PNG just above": (png_of(7_747, 7_746), "7747", "7746"),
    "WebP of 268 Mpx in 48 bytes": (
        b"RIFF\x28\0\0\0WEBPVP8L\x1c\0\0\0\x2f" + struct.pack("<I", 16_383 | 16_383 << 14) + bytes(23),
        *("16384", "16384"),
    ),
    "animated WebP on a vast canvas": (patched(ANIMATED, 24, b"\xff\xff\0\xff\xff\0"), "65536", "65536"),
    "lossy WebP whose header lies": (
        patched(WEBP, WEBP.index(b"\x9d\x01\x2a") + 3, b"\xff\x3f\xff\x3f"),
        "16383",
        "16383",
    ),
    "GIF with a vast screen": (gif_frame((65_535, 65_535), (0, 0, 1, 1)), "65535", "65535"),
    "GIF with a vast frame": (gif_frame((8, 8), (0, 0, 40_000, 40_000)), "40000", "40000"),
    "AVIF whose header lies": (ispe(60_000, 60_000), "60000", "60000"),
}
ROWS = rows_of(scene().tobytes(), 64)
BROKEN = {
    "JPEG, only its first bytes": (b"\xff\xd8\xff\xe0", "cut"),
    "JPEG cut in its header": (JPEG[:100], "cut"),
    "JPEG cut at a third": (JPEG[: len(JPEG) // 3], "cut"),
    "JPEG cut at two thirds": (JPEG[: len(JPEG) * 2 // 3], "cut"),
    "JPEG without its end": (JPEG[:-2], "cut"),
    "JPEG whose rest never came": (JPEG[: len(JPEG) // 2] + bytes(len(JPEG) // 2), "cut"),
    "JPEG cut and closed": (BUSY[: len(BUSY) // 2] + b"\xff\xd9", "cut"),
    "progressive JPEG cut": (PROGRESSIVE[: len(PROGRESSIVE) // 2], "cut"),
    "JPEG with a segment beyond its end": (b"\xff\xd8\xff\xe1\xff\xff" + JPEG[2:300], "cut"),
    "JPEG with a segment of no length": (b"\xff\xd8\xff\xe1\0\1" + JPEG[2:], "damaged"),
    "JPEG with nothing inside": (b"\xff\xd8\xff\xd9", "damaged"),
    "JPEG without tables": (b"\xff\xd8" + JPEG[JPEG.index(b"\xff\xc0") :], "damaged"),
    "JPEG of no size": (resized(JPEG, 0, 64), "damaged"),
    "JPEG with too many scans": (many_scans(SCANS + 1), "scans"),
    "PNG, only its first bytes": (PNG[:8], "cut"),
    "PNG cut": (PNG[: len(PNG) // 2], "cut"),
    "PNG without its end": (without(PNG, b"IEND"), "cut"),
    "PNG whose rest never came": (PNG[: len(PNG) // 2] + bytes(len(PNG) // 2), "damaged"),
    "PNG with a flipped bit": (patched(PNG, len(PNG) // 2, bytes((PNG[len(PNG) // 2] ^ 4,))), "damaged"),
    "PNG with half its rows": (png((96, 64), ROWS[: len(ROWS) // 2]), "cut"),
    "PNG without its last row": (png((96, 64), ROWS[: -len(ROWS) // 64]), "cut"),
    "interlaced PNG without its last pass": (
        png((96, 64), interlaced_rows(scene())[: -32 * 289], interlaced=True),
        "cut",
    ),
    "interlaced PNG, only its first passes": (png((96, 64), interlaced_rows(scene())[:900], interlaced=True), "cut"),
    "PNG whose pixels do not inflate": (
        without(PNG, b"IDAT")[:-12] + chunk(b"IDAT", b"rubbish") + PNG[-12:],
        "damaged",
    ),
    "PNG without pixels": (without(PNG, b"IDAT"), "damaged"),
    "PNG without a header": (without(PNG, b"IHDR"), "damaged"),
    "PNG with a header of no size": (png((0, 64), b""), "damaged"),
    "PNG with an unknown colour": (png((96, 64), ROWS, colour=5), "damaged"),
    "WebP, only its first bytes": (WEBP[:12], "cut"),
    "WebP cut": (WEBP[: len(WEBP) // 2], "cut"),
    "WebP with rubbish inside": (WEBP[:40] + bytes(reversed(WEBP[40:])), "damaged"),
    "WebP with no picture": (b"RIFF\x0c\0\0\0WEBPEXIF\0\0\0\0", "damaged"),
    "GIF, only its first bytes": (GIF[:6], "cut"),
    "GIF cut in its colours": (GIF[:50], "cut"),
    "GIF cut": (GIF[: len(GIF) // 2], "cut"),
    "GIF without a frame": (GIF[:13] + GIF[13 : 13 + 768] + b";", "damaged"),
    "AVIF cut": (AVIF[: len(AVIF) * 2 // 3], "cut"),
    "AVIF cut at a box": (AVIF[: int.from_bytes(AVIF[:4], "big")], "damaged"),
    "AVIF with a box of no length": (
        AVIF[: int.from_bytes(AVIF[:4], "big")] + struct.pack(">I4s", 4, b"meta"),
        "damaged",
    ),
    "AVIF whose rest never came": (saved(speckled(96, 64), "AVIF")[:-3000] + bytes(3000), "cut"),
}


@pytest.mark.parametrize("content", [b"", b"\0", bytes(5000)], ids=["nothing", "one", "many"])
def test_a_file_without_content_is_empty(content: bytes) -> None:
    """No bytes, or only zeros, as a broken copy leaves them."""
    assert develop(content, THUMB) == Refused("photo-empty")


@pytest.mark.parametrize(("content", "kind"), KINDS.values(), ids=KINDS)
def test_what_is_no_photo_is_told_by_its_kind(content: bytes, kind: str) -> None:
    """Its sender reads what was sent instead; no decoder of that kind is ever started."""
    assert develop(content, THUMB) == Refused("photo-kind", (("kind", kind),))


def test_what_nobody_knows_is_told_so() -> None:
    """Not guessed from its name."""
    assert develop(bytes(range(1, 200)), THUMB) == Refused("photo-unknown")


def test_a_pointer_of_git_lfs_is_told_apart() -> None:
    """The photo is there, but was not fetched: that is another thing to mend."""
    pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"

    assert develop(pointer, THUMB) == Refused("photo-lfs")


def test_too_many_bytes_are_refused() -> None:
    """The limit is told in MB, and how many there were."""
    content = JPEG + bytes(BYTES)

    assert develop(content, THUMB) == Refused("photo-heavy", (("size", "25.0"), ("limit", "25")))


@pytest.mark.parametrize(("content", "width", "height"), OVERSIZE.values(), ids=OVERSIZE)
def test_too_many_pixels_are_refused(content: bytes, width: str, height: str) -> None:
    """By what the header says, before anything is decoded."""
    assert develop(content, THUMB) == Refused(
        "photo-pixels", (("width", width), ("height", height), ("limit", "60"), ("side", "12000"))
    )


@pytest.mark.parametrize(("content", "reason"), BROKEN.values(), ids=BROKEN)
def test_a_photo_that_is_not_whole_is_refused(content: bytes, reason: str) -> None:
    """Never half a picture: Pillow alone would show many of these, with black or grey below."""
    assert develop(content, THUMB) == Refused(f"photo-{reason}")


BOMB = zlib.compress(bytes(50_000_000))
HARMLESS = {
    "archive behind the end": JPEG + b"PK\3\4" + bytes(5000),
    "page behind the end": PNG + b"<html><script>alert(1)</script></html>",
    "zeros behind the end": WEBP + bytes(5000),
    "second picture behind the end": JPEG + BUSY,
    "script in a comment": JPEG[:2] + segment(0xFE, b"<?php system($_GET[0]); ?>") + JPEG[2:],
    "broken metadata": JPEG[:2]
    + segment(0xE1, b"Exif\0\0II*\0\xff\xff\xff\xff")
    + segment(0xE2, b"MPF\0rubbish")
    + JPEG[2:],
    "broken metadata of a program": JPEG[:2] + segment(0xED, b"Photoshop 3.0\x008BIM\xff") + JPEG[2:],
    "text of 50 MB": PNG[:33] + chunk(b"zTXt", b"Comment\0\0" + BOMB) + PNG[33:],
    "profile of 50 MB": PNG[:33] + chunk(b"iCCP", b"icc\0\0" + BOMB) + PNG[33:],
    "profile that is none": PNG[:33] + with_profile_chunk(b"rubbish") + PNG[33:],
    "profile that does not inflate": PNG[:33] + chunk(b"iCCP", b"icc\0\0rubbish") + PNG[33:],
    "marks between the segments": JPEG[:2] + b"\xff\xff\xff" + JPEG[2:],
    "a hundred scans": many_scans(SCANS - PROGRESSIVE.count(b"\xff\xda") + 1),
    "later frames cut": saved(scene(), "GIF", save_all=True, append_images=[marked()])[:-40],
    "black last row": png((96, 64), ROWS[: -len(ROWS) // 64] + bytes(len(ROWS) // 64)),
    "turn that is none": JPEG[:2] + segment(0xE1, exif(9)) + JPEG[2:],
    "interlaced": adam7(scene()),
}


@pytest.mark.parametrize("content", HARMLESS.values(), ids=HARMLESS)
def test_what_hides_beside_the_pixels_has_no_effect(content: bytes) -> None:
    """Only pixels are taken, so the photo is shown, and nothing of the rest is in what is published."""
    made = develop(content, THUMB)

    assert not isinstance(made, Refused)
    assert (made[0].width, made[0].height) == (96, 64)
    for data in made[1].values():
        assert not any(word in data for word in (b"script", b"php", b"PK\3\4", b"8BIM", b"Exif"))


@pytest.mark.parametrize(
    "content", [JPEG, PROGRESSIVE, PNG, WEBP, LOSSLESS, GIF, AVIF], ids=lambda content: repr(content[:12])
)
class TestAnythingThatMayCome:
    @settings(max_examples=60, deadline=None, derandomize=True)
    @given(data=st.data())
    def test_never_raises(self, content: bytes, data: st.DataObject) -> None:
        """Changed, cut and repeated bytes are a photo or refused."""
        for _ in range(data.draw(st.integers(1, 6))):
            at = data.draw(st.integers(0, len(content) - 1))
            content = patched(content, at, data.draw(st.binary(min_size=1, max_size=4)))
        content = content[: data.draw(st.integers(0, len(content)))] or content
        made = develop(content, THUMB)

        assert isinstance(made, Refused) or made[1]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    start=st.sampled_from(
        [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF", FTYP, b"PK\3\4", b"<svg", b"II*\0"]
    ),
    rest=st.binary(),
)
def test_any_bytes_are_judged_without_raising(start: bytes, rest: bytes) -> None:
    """Bytes of chance are refused."""
    assert isinstance(develop(start + rest, THUMB), Refused)
