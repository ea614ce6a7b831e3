"""Prints of the theme, from SVG to the pixels that a card needs."""

from __future__ import annotations

import io

import resvg_py
from PIL import Image

from generator.share_cards.layout import BESIDE, UNDER

__all__ = ["drawing_of", "is_frieze"]

_FRIEZE = 3.0  # times as wide as high
_MARGIN_X, _MARGIN_Y = 34, 70  # around a motif, in pixels of the card
_WIDEST = 736  # of a print with its margins: what is small in it stays smaller than the rest
_SMALL = 200  # the width at which it is looked at first
_OVER = 1.14  # a landscape is so much wider than its plate


def drawing_of(svg: bytes) -> bytes:
    """A print as a PNG with alpha, at the size in which it stands on a card; the same bytes each time.

    A motif comes without the empty margin around it.  Raises ValueError where it is no SVG.
    """
    text = svg.decode("utf-8")
    small = _rendered(text, _SMALL)
    image = _rendered(text, _width(small))
    if not is_frieze(small) and not _is_landscape(small):
        image = image.crop(image.getbbox())
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def is_frieze(drawing: Image.Image) -> bool:
    """Whether a print is so wide that it stands above the words and not beside them."""
    return drawing.width >= _FRIEZE * drawing.height


def _rendered(text: str, width: int) -> Image.Image:
    png = resvg_py.svg_to_bytes(svg_string=text, skip_system_fonts=True, width=width)
    with Image.open(io.BytesIO(png)) as image:
        return image.convert("RGBA")


def _width(small: Image.Image) -> int:
    """The width at which to render a print, margins included."""
    width, height = BESIDE.picture.size
    if is_frieze(small):
        return UNDER.picture.size[0]
    if _is_landscape(small):
        return round(width * _OVER)
    left, top, right, bottom = small.getbbox() or (0, 0, *small.size)
    scale = min((width - 2 * _MARGIN_X) / (right - left), (height - 2 * _MARGIN_Y) / (bottom - top))
    return min(round(small.width * scale), _WIDEST)


def _is_landscape(small: Image.Image) -> bool:
    """Whether a print runs from edge to edge."""
    left, _, right, _ = small.getbbox() or (1, 0, 0, 0)
    return left == 0 and right == small.width
