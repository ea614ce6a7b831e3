"""Which part of a photo fills a frame of another shape.

Around the point that the record names, if it names one.  Else a product on a plain ground is never cut: the ground is
continued where the frame is wider or higher than the photo.  Else the part with the most detail is kept, near the
middle: people put in the middle what they want to show, and a little above it in pictures that are tall.
"""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from PIL import Image, ImageChops, ImageFilter

from generator.model.photo import Focus

__all__ = ["Window", "cut", "glance", "largest", "window"]

_LOOK = 128  # pixels of the longer side: enough to find the product, few enough to cost nothing
_EVEN = 16  # of 255: how far pixels of a plain ground may be from its colour
_SLOPE = 64  # of 255: how far its colour may change from one end of a side to the other
_PLAIN = 0.97  # of the pixels of a side that must be plain
_MARGIN = 0.04  # of the photo, kept free around a product on a plain ground
_FILLED = 0.6  # of the frame, by the photo, where the grounds of two sides differ: a sky is no ground
_PULL = 0.6  # how much the middle counts against detail; chosen by eye on 100 photos
_MIDDLE, _UPPER = 0.5, 0.44


class Window(NamedTuple):
    """The part of a picture that is kept, in its pixels. It may reach beyond the picture, where ground is added."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Across, in pixels."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Down, in pixels."""
        return self.bottom - self.top

    def turned(self) -> Window:
        """The same part of the picture when it is mirrored at its diagonal."""
        return Window(self.top, self.left, self.bottom, self.right)


def largest(width: int, height: int, shape: tuple[int, int]) -> tuple[float, float]:
    """Width and height of the largest part of a photo that has a shape."""
    across, down = shape
    return min(width, height * across / down), min(height, width * down / across)


def glance(picture: Image.Image) -> Image.Image:
    """A small copy of an RGB picture: enough to see what is where."""
    scale = min(1.0, _LOOK / max(picture.size))
    size = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    return picture.resize(size, Image.Resampling.BOX)


def window(size: tuple[int, int], small: Image.Image, shape: tuple[int, int], focus: Focus | None) -> Window:
    """The part of a picture of a size that fills a frame of a shape. `small` is a glance at it.

    `focus` is in per cent from the left and the top.
    """
    width, height = size
    if focus:
        return _around(size, shape, focus[0] / 100, focus[1] / 100)
    if width * shape[1] < height * shape[0]:  # too tall for the shape: mirrored at its diagonal it is too wide
        found = _grounded((height, width), small.transpose(Image.Transpose.TRANSPOSE), (shape[1], shape[0]))
        return found.turned() if found else _around(size, shape, _MIDDLE, _busiest(size, small, shape, _UPPER))
    found = _grounded(size, small, shape)
    return found or _around(size, shape, _busiest(size, small, shape, _MIDDLE), _MIDDLE)


def cut(picture: Image.Image, kept: Window, size: tuple[int, int]) -> Image.Image:
    """The part of a picture at a size; what lies beyond the picture continues its edge."""
    edges = (max(0.0, kept.left), max(0.0, kept.top), min(picture.width, kept.right), min(picture.height, kept.bottom))
    inside = Window(*edges)
    if inside == kept:
        return _resized(picture, kept, size)
    scale = size[0] / kept.width
    left, top = round((inside.left - kept.left) * scale), round((inside.top - kept.top) * scale)
    width = min(size[0] - left, max(1, round(inside.width * scale)))
    height = min(size[1] - top, max(1, round(inside.height * scale)))
    return _framed(_resized(picture, inside, (width, height)), size, left, top)


def _resized(picture: Image.Image, kept: Window, size: tuple[int, int]) -> Image.Image:
    """Pixels are weighed anew only where they have to: a part of the same size is taken as it is."""
    if abs(kept.width - size[0]) < 1 and abs(kept.height - size[1]) < 1:
        left = min(round(kept.left), picture.width - size[0])
        top = min(round(kept.top), picture.height - size[1])
        if left >= 0 and top >= 0:
            return picture.crop((left, top, left + size[0], top + size[1])) if size != picture.size else picture
    return picture.resize(size, Image.Resampling.LANCZOS, box=kept, reducing_gap=2.0)


def _around(size: tuple[int, int], shape: tuple[int, int], x: float, y: float) -> Window:
    """The largest window whose middle is as near to a point as the picture allows; the point from 0 to 1."""
    across, down = largest(*size, shape)
    left = min(max(0.0, x * size[0] - across / 2), size[0] - across)
    top = min(max(0.0, y * size[1] - down / 2), size[1] - down)
    return Window(left, top, left + across, top + down)


def _grounded(size: tuple[int, int], small: Image.Image, shape: tuple[int, int]) -> Window | None:
    """Around the whole product in a picture that is wider than a shape, if ground can be added above and below."""
    width, height = small.size
    sides = ((0, 0, width, 1), (0, height - 1, width, height))
    grounds = [_ground(small, side) for side in sides]
    if any(max(high - low for low, high in ground.getextrema()) > _SLOPE for ground in grounds):  # type: ignore[misc]
        return None
    others = [_differing(small, ground) for ground in grounds]
    if any(_share(other.crop(side)) > 1 - _PLAIN for other, side in zip(others, sides, strict=True)):
        return None
    box = ImageChops.darker(*others).filter(ImageFilter.MedianFilter(3)).getbbox()
    if box is None:
        return None
    spare = _MARGIN * size[0]
    left, right = max(0.0, box[0] * size[0] / width - spare), min(size[0], box[2] * size[0] / width + spare)
    across = max(largest(*size, shape)[0], right - left)
    down = across * shape[1] / shape[0]
    if size[1] < down * _FILLED and _share(_differing(*grounds)) > 1 - _PLAIN:
        return None
    start = min(max(0.0, (left + right - across) / 2), size[0] - across)
    above = (size[1] - down) / 2
    return Window(start, above, start + across, above + down)


def _ground(small: Image.Image, side: tuple[int, int, int, int]) -> Image.Image:
    """A picture of nothing but the ground, as a side has it: its colours may change slowly along the side."""
    edge = small.crop(side)
    return _smooth(edge, edge.size).resize(small.size, Image.Resampling.NEAREST)


def _differing(picture: Image.Image, ground: Image.Image) -> Image.Image:
    """White where a picture is not of the colour of a ground, black where it is."""
    red, green, blue = ImageChops.difference(picture, ground).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point([0] * _EVEN + [255] * (256 - _EVEN))


def _share(side: Image.Image) -> float:
    """How much of a side is white, 0 to 1."""
    return side.histogram()[255] / (side.width * side.height)


def _busiest(size: tuple[int, int], small: Image.Image, shape: tuple[int, int], middle: float) -> float:
    """Where the middle of the window with the most detail is, 0 to 1, along the side that is cut."""
    if min(small.size) < 3:  # nothing is left without the rim, where the filter sees no edges
        return middle
    detail = small.convert("L").filter(ImageFilter.FIND_EDGES).crop((1, 1, small.width - 1, small.height - 1))
    across, down = largest(*size, shape)
    lying = across / size[0] < down / size[1]
    length = detail.width if lying else detail.height
    strip = detail.resize((length, 1) if lying else (1, length), Image.Resampling.BOX).tobytes()
    kept = max(1, round(length * min(across / size[0], down / size[1])))
    sums = [0, *accumulate(value + 1 for value in strip)]

    def worth(start: int) -> float:
        away = abs((start + kept / 2) / length - middle)
        return (sums[start + kept] - sums[start]) / sums[-1] - _PULL * away

    return (max(range(length - kept + 1), key=worth) + kept / 2) / length


def _framed(part: Image.Image, size: tuple[int, int], left: int, top: int) -> Image.Image:
    """A picture on a larger ground: its edges are continued, smoothed along their length."""
    made = Image.new("RGB", size)
    width, height = part.size
    for box, place, room in (
        ((0, 0, 1, height), (0, top), (left, height)),
        ((width - 1, 0, width, height), (left + width, top), (size[0] - left - width, height)),
        ((0, 0, width, 1), (left, 0), (width, top)),
        ((0, height - 1, width, height), (left, top + height), (width, size[1] - top - height)),
    ):
        if min(room) > 0:
            made.paste(_smooth(part.crop(box), room), place)
    made.paste(part, (left, top))
    return made


def _smooth(edge: Image.Image, size: tuple[int, int]) -> Image.Image:
    """A line of pixels as an area of a size, without the grain along the line."""
    few = min(8, edge.width), min(8, edge.height)
    return edge.resize(few, Image.Resampling.BOX).resize(size, Image.Resampling.BICUBIC)
