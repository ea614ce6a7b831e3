"""Pictures as WebP and JPEG, within the limit of their width and without any metadata.

Encoding is most of the work, so the quality that keeps the limit is estimated, from the picture one size smaller
and from each try: the weight of both forms doubles with about 40 steps of quality between 50 and 80.
"""

from __future__ import annotations

import io
import math
from typing import NamedTuple

from PIL import Image

from generator.photos.recipe import FLOOR, METHOD, bound_of

__all__ = ["Encoded", "encoded"]

_SLOPE = 0.017  # natural logarithm of the weight, for each step of quality; measured
_GROWTH = 0.62  # weight grows with so much of a power of the pixels; measured from 1200 to 1920 pixels
_ROOM = 0.97  # of the limit, aimed at by an estimate
_NEAR = 1.1  # a try in the lowest quality is worth its time up to so many times the limit


class Encoded(NamedTuple):
    """The bytes of a picture, the pixels it has in the end, and about how heavy it would be in full quality."""

    content: bytes
    width: int
    height: int
    weight: float

    def grown(self, pixels: int) -> float:
        """About how heavy the same picture is with so many pixels, in full quality."""
        return self.weight * math.pow(pixels / (self.width * self.height), _GROWTH)


def encoded(image: Image.Image, form: str, before: Encoded | None = None) -> Encoded:
    """An RGB picture as `webp` or `jpeg`; with less quality, and then fewer pixels, where it would be too heavy.

    `before` is the same photo in the same form at another size, if there is one already.
    """
    best = getattr(bound_of(image.width), form)
    quality = best
    if before:
        quality = max(FLOOR, _fitting(best, before.grown(image.width * image.height), _most(image), best))
    while True:
        content, most = _written(image, form, quality), _most(image)
        if len(content) <= most:
            return Encoded(content, *image.size, len(content) * math.exp(_SLOPE * (best - quality)))
        at_floor = len(content) * math.exp(_SLOPE * (FLOOR - quality))
        if quality > FLOOR and at_floor < most * _NEAR:
            quality = max(FLOOR, _fitting(quality, len(content), most, quality - 1))
        else:
            image = _smaller(image, most * _ROOM / max(at_floor, most))


def _most(image: Image.Image) -> int:
    """The bytes that a picture may have."""
    return 1000 * bound_of(image.width).kilobytes


def _fitting(quality: int, weight: float, most: int, highest: int) -> int:
    """The quality in which a picture of a weight in another quality is light enough, by estimate."""
    if weight <= most:
        return highest
    return min(highest, math.floor(quality - math.log(weight / (most * _ROOM)) / _SLOPE))


def _smaller(image: Image.Image, share: float) -> Image.Image:
    """A picture of about that share of the bytes, which is always fewer pixels."""
    scale = min(0.95, share ** (1 / (2 * 0.9)))
    width = max(1, math.floor(image.width * scale))
    return image.resize((width, max(1, round(image.height * width / image.width))), Image.Resampling.LANCZOS)


def _written(image: Image.Image, form: str, quality: int) -> bytes:
    stream = io.BytesIO()
    if form == "webp":
        image.save(stream, "WEBP", quality=quality, method=METHOD, icc_profile=b"", exif=b"", xmp=b"")
    else:
        bare = {"icc_profile": b"", "exif": b"", "xmp": b"", "comment": b""}
        image.save(stream, "JPEG", quality=quality, progressive=True, optimize=True, subsampling="4:2:0", **bare)
    return stream.getvalue()
