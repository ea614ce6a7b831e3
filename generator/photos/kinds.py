"""What a file really is, by its first bytes: names and suffixes say nothing.

Photos arrive as a film, as a saved error page, as a scan in a PDF, or as the pointer that Git LFS leaves.  Each is told
by its kind, so that its sender knows what to send instead.

Sources: the magic numbers of the formats' own standards, as `file(1)` lists them; the brands of ISO 14496-12
files from mp4ra.org.
"""

from __future__ import annotations

import re

__all__ = ["ACCEPTED", "kind_of"]

ACCEPTED = {"JPEG": "JPEG", "PNG": "PNG", "WebP": "WEBP", "GIF": "GIF", "AVIF": "AVIF", "HEIC": "HEIF"}
"""The kinds that can be photos, and what Pillow calls them."""

_BMP_HEADERS = {size.to_bytes(4, "little") for size in (12, 16, 40, 52, 56, 64, 108, 124)}
_STARTS = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"IIU\0", "RAW"),
    (b"IIRO", "RAW"),
    (b"FUJIFILMCCD-RAW", "RAW"),
    (b"8BPS", "PSD"),
    (b"gimp xcf", "XCF"),
    (b"%!PS", "EPS"),
    (b"\xc5\xd0\xd3\xc6", "EPS"),
    (b"SIMPLE  =", "FITS"),
    (b"\0\0\1\0", "ICO"),
    (b"\0\0\2\0", "ICO"),
    (b"icns", "ICO"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"II\xbc\1", "JPEG XR"),
    (b"qoif", "QOI"),
    (b"DDS ", "DDS"),
    (b"\x76\x2f\x31\x01", "EXR"),
    (b"\xd7\xcd\xc6\x9a", "WMF"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\0", "xz"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
    (b"\x1aE\xdf\xa3", "video"),
    (b"FLV\1", "video"),
    (b"\0\0\1\xba", "video"),
    (b"\0\0\1\xb3", "video"),
    (b"0&\xb2u\x8ef\xcf\x11", "video"),
    (b"OggS", "audio"),
    (b"ID3", "audio"),
    (b"MZ", "EXE"),
    (b"\x7fELF", "ELF"),
    (b"\0\5\x16\7", "AppleDouble"),
    (b"version https://git-lfs.github.com/spec/", "LFS"),
)
_RIFF = {b"WEBP": "WebP", b"AVI ": "video", b"WAVE": "audio"}
_BRANDS = {
    **dict.fromkeys((b"avif", b"avis"), "AVIF"),
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"mif2"), "HEIC"),
    b"crx ": "RAW",
    b"jxl ": "JPEG XL",
    b"jp2 ": "JPEG 2000",
    b"M4A ": "audio",
    b"qt  ": "MOV",
}
_OFFICE = ((b"word/", "Word"), (b"xl/", "Excel"), (b"ppt/", "PowerPoint"))
_HEAD = 4096
_MARKUP = re.compile(
    rb"(?:<\?xml|<!doctype|<!--|<svg|<html|<head|<body|<meta|<title|<script|<div|<p>|<h1)", re.IGNORECASE
)
_CONTROL = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def kind_of(content: bytes) -> str:
    """What a file is: one of `ACCEPTED`, the name of another kind, `LFS` for the pointer of a file that Git LFS
    keeps elsewhere, or `unknown`."""
    head = content[:_HEAD]
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    if head[4:8] == b"ftyp":
        return _branded(head)
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12], "unknown")
    if head.startswith((b"PK\3\4", b"PK\5\6", b"PK\7\x08")):
        return next((kind for part, kind in _OFFICE if part in content), "ZIP")
    if head.startswith(b"BM") and head[6:10] == bytes(4) and head[14:18] in _BMP_HEADERS:
        return "BMP"
    if b"%PDF-" in head[:1024]:
        return "PDF"
    return _written(head)


def _branded(head: bytes) -> str:
    """The kind of a file of the family of MP4: by its first brand, then by those it is compatible with."""
    end = min(int.from_bytes(head[:4], "big"), len(head))
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, end, 4))]
    known = [_BRANDS[brand] for brand in brands if brand in _BRANDS]
    if brands[0] in (b"mif1", b"msf1", b"mif2") and "AVIF" in known and not {b"heic", b"heix", b"hevc"} & set(brands):
        return "AVIF"
    if brands[0] in _BRANDS:
        return _BRANDS[brands[0]]
    return next((kind for kind in known if kind not in ("audio", "MOV")), "MP4")


def _written(head: bytes) -> str:
    """The kind of a text; `unknown` if it is none."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "TXT"
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if re.match(rb"P[1-7]\s", text):
        return "PNM"
    if not text or _CONTROL.search(text):
        return "unknown"
    if not _MARKUP.match(text):
        return "TXT"
    lower = text.lower()
    if b"<svg" in lower and not (0 <= lower.find(b"<html") < lower.find(b"<svg")):
        return "SVG"
    return "XML" if lower.startswith(b"<?xml") and b"<html" not in lower else "HTML"
