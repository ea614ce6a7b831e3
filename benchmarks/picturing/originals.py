"""The photos of a comparison: which are taken, and how each looks at a size without loss.

What is compared must be read alike by all tools: JPEG, PNG and WebP in colour, opaque, whole.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

__all__ = ["chosen", "has_profile", "picture_bytes", "shrunk", "upright"]

KINDS = ("JPEG", "PNG", "WEBP")
EIGHTFOLD = "exif-"  # one picture in eight orientations, which would count eight times
_SRGB = ImageCms.createProfile("sRGB")


def chosen(folder: Path, number: int) -> list[Path]:
    """The largest photos of a folder that all tools can read, most pixels first."""
    found = sorted(_readable(folder))
    if not found:
        raise SystemExit(f"{folder}: no photos here; say with --photos where they are")
    return [path for _, path in found[:number]]


def _readable(folder: Path) -> Iterator[tuple[int, Path]]:
    """Number of pixels, negative, and path of every photo that fits."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name.startswith(EIGHTFOLD):
            continue
        try:
            with Image.open(path, formats=KINDS) as image:
                image.load()
                if image.mode == "RGB":
                    yield -image.width * image.height, path
        except (UnidentifiedImageError, OSError):
            continue


def upright(path: Path) -> Image.Image:
    """A photo as it is meant to be seen: upright, in sRGB."""
    with Image.open(path, formats=KINDS) as image:
        profile = image.info.get("icc_profile")
        turned = ImageOps.exif_transpose(image)
    if not profile:
        return turned
    meant = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    converted = ImageCms.profileToProfile(turned, meant, _SRGB, outputMode="RGB")
    assert converted
    return converted


def has_profile(path: Path) -> bool:
    """Whether a photo says in which colours it is meant."""
    with Image.open(path, formats=KINDS) as image:
        return bool(image.info.get("icc_profile"))


def shrunk(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The whole picture at a size, by Lanczos from all its pixels."""
    return image.resize(size, Image.Resampling.LANCZOS)


def picture_bytes(path: Path) -> int:
    """The bytes of a file that are picture: libvips 8.14 leaves EXIF and profile in WebP though told to strip."""
    content = path.read_bytes()
    if content[:4] != b"RIFF":
        return len(content)
    at, size = 12, 12
    while at < len(content):
        whole = 8 + (length := int.from_bytes(content[at + 4 : at + 8], "little")) + length % 2
        size += whole if content[at : at + 3] in (b"VP8", b"ALP") else 0
        at += whole
    return size
