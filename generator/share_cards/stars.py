"""Stars with five points, drawn once for each size.

They are drawn and not taken from a font: the fonts of the cards have none, and no letter of a name can become one.
"""

from __future__ import annotations

import math
from functools import lru_cache

from PIL import Image, ImageChops, ImageDraw

from generator.share_cards.layout import GOLD

__all__ = ["MOST", "set_stars", "width_of_stars"]

MOST = 5

_SIZE, _STEP = 40, 45  # width of a star, distance from one to the next
_STROKE = 3.2
_FINER = 8  # drawn so many times larger, for smooth edges
_INNER = (3 - math.sqrt(5)) / 2  # of a pentagram: its inner points stand at this part of the radius


def width_of_stars(count: int) -> int:
    """How wide a row of `count` stars is, in pixels."""
    return (count - 1) * _STEP + _SIZE if count else 0


def set_stars(canvas: Image.Image, at: tuple[int, int], count: int, *, outlined: bool) -> None:
    """Draw `count` stars in a row, the first with its left and top edge `at`."""
    x, y = at
    for number in range(count):
        canvas.paste(GOLD, (x + number * _STEP, y), _star(outlined=outlined))


@lru_cache(maxsize=2)
def _star(*, outlined: bool) -> Image.Image:
    full = _shape(_SIZE / 2)
    if not outlined:
        return full.reduce(_FINER)
    # an edge of a pentagram lies cos(72°) of the radius from the middle
    inner = _shape(_SIZE / 2 - _STROKE / math.cos(math.radians(72)))
    return ImageChops.subtract(full, inner).reduce(_FINER)


def _shape(radius: float) -> Image.Image:
    """A filled star of this radius in the middle of a picture of the full size."""
    image = Image.new("L", (_SIZE * _FINER, _SIZE * _FINER))
    middle_x, middle_y = _SIZE / 2, _SIZE / 2 * 1.05  # a star looks higher than it is
    points = []
    for number in range(10):
        far = radius * (_INNER if number % 2 else 1)
        angle = math.pi * number / 5
        points.append(((middle_x + far * math.sin(angle)) * _FINER, (middle_y - far * math.cos(angle)) * _FINER))
    ImageDraw.Draw(image).polygon(points, fill=255)
    return image
