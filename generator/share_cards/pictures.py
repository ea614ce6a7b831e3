"""The picture of a card: a photo that fills its part, or a print on a plate of dyed paper.

Photos are derivatives of ours, upright and in sRGB; one that cannot be decoded all the same is no photo.
"""

from __future__ import annotations

import io
import struct

from PIL import Image, ImageOps

from generator.share_cards.layout import PLATES

__all__ = ["photo_on", "print_on"]

_PIXELS = 24_000_000  # more than any derivative has
_UPPER = 0.45  # of a high photo a little more is cut off below: what counts stands above
_UNREADABLE = (OSError, ValueError, SyntaxError, EOFError, struct.error, Image.DecompressionBombError)


def photo_on(photo: bytes | None, size: tuple[int, int]) -> Image.Image | None:
    """The photo cut so that it fills `size`, in RGB; None where there is none or it cannot be decoded."""
    if not photo:
        return None
    try:
        with Image.open(io.BytesIO(photo), formats=("JPEG", "WEBP")) as image:
            if image.width * image.height > _PIXELS:
                return None
            image.draft("RGB", size)  # a large JPEG is decoded smaller
            return ImageOps.fit(image.convert("RGB"), size, Image.Resampling.BICUBIC, centering=(0.5, _UPPER))
    except _UNREADABLE:
        return None


def print_on(drawing: Image.Image, size: tuple[int, int], art: str) -> Image.Image:
    """A print on its plate: a landscape on the lower edge, else in the middle; what juts out is cut off.

    The colour of the plate depends on the name of the print alone.
    """
    width, height = size
    plate = Image.new("RGB", size, PLATES[sum(map(ord, art)) % len(PLATES)])
    room = height - drawing.height
    plate.paste(drawing, ((width - drawing.width) // 2, room if _stands(drawing, width) else room // 2), drawing)
    return plate


def _stands(drawing: Image.Image, width: int) -> bool:
    """Whether the print fills the plate from side to side and has a ground that reaches its lower edge."""
    ground = drawing.getchannel("A").crop((0, drawing.height - 2, drawing.width, drawing.height - 1))
    return drawing.width >= width and sum(ground.histogram()[128:]) * 2 > drawing.width
