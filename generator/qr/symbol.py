"""A QR code of an address as SVG and as PNG, with words beneath it.

Level of correction M (15 % may be soiled), or a higher one where that makes the symbol no larger; a quiet zone of four
modules, as ISO/IEC 18004 asks.  Black on white in the dark too: what reads it is a camera.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

import segno
from PIL import Image

from generator.qr.outline import outline_of
from generator.share_cards.ink import set_line, width_of
from generator.share_cards.layout import STRONG, TEXT, Style
from generator.share_cards.letters import settable
from generator.share_cards.lines import balanced, cut_lines, syllables

__all__ = ["QUIET", "modules", "png", "svg"]

QUIET = 4  # modules of white around the symbol
_WIDTH = 1200  # pixels of a PNG, about
_MARGIN = 2  # modules beside the words: what prints nothing at the edge of paper loses no letter
_LETTER, _LEADING, _FOOT = 1.7, 2.4, 1.6  # modules: height of letters, distance of lines, white below the last
_LINES = 3  # of one text
_INK = "#000000"
_FAMILY = "Noto Sans, Arial, sans-serif"


def modules(address: str) -> tuple[bytearray, ...]:
    """The symbol of an address, row by row, 1 where it is dark, without the quiet zone."""
    return segno.make_qr(address, error="m").matrix


def svg(address: str, caption: Sequence[str] = ()) -> str:
    """A drawing whose unit is a module, a millimetre if nobody sets another size.

    `caption` are texts beneath, each in at most three lines, the first one strong; whoever cannot see the drawing is
    told the address.
    """
    rows = modules(address)
    side = len(rows) + 2 * QUIET
    lines = _lines(caption, side - 2 * _MARGIN, 1)
    height = round(side + _LEADING * len(lines) + (_FOOT if lines else 0), 1)
    words = "".join(
        f'<text x="{side / 2:g}" y="{side + _LEADING * at + _LETTER:.1f}"{_weight(font)}>{escape(line)}</text>'
        for at, (line, font) in enumerate(lines)
    )
    size = f'viewBox="0 0 {side} {height:g}" width="{side}mm" height="{height:g}mm"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label={quoteattr(address)}>'
        f'<path fill="#fff" d="M0 0h{side}v{height:g}H0z"/>'
        f'<path shape-rendering="crispEdges" fill-rule="evenodd" d="{outline_of(rows, QUIET)}"/>'
        + (f'<g font-family="{_FAMILY}" font-size="{_LETTER}" text-anchor="middle">{words}</g>' if lines else "")
        + "</svg>\n"
    )


def _weight(font: str) -> str:
    return ' font-weight="600"' if font == STRONG else ""


def png(address: str, caption: Sequence[str] = ()) -> bytes:
    """The same as a picture about 1,200 pixels wide, each module so many whole pixels: 10 cm at 300 dots an inch."""
    rows = modules(address)
    side = len(rows) + 2 * QUIET
    scale = round(_WIDTH / side)
    lines = _lines(caption, (side - 2 * _MARGIN) * scale, scale)
    height = side + _LEADING * len(lines) + (_FOOT if lines else 0)
    canvas = Image.new("L", (side * scale, round(height * scale)), 255)
    canvas.paste(_enlarged(rows, scale), (QUIET * scale, QUIET * scale))
    for at, (line, font) in enumerate(lines):
        style = Style(font, round(_LETTER * scale), 0, _INK)
        left = round((side * scale - width_of(line, font, style.size)) / 2)
        set_line(canvas, (left, round((side + _LEADING * at + _LETTER) * scale)), line, style)
    return _packed(canvas)


def _enlarged(rows: Sequence[bytearray], scale: int) -> Image.Image:
    dots = bytes(0 if dark else 255 for row in rows for dark in row)
    small = Image.frombytes("L", (len(rows), len(rows)), dots)
    return small.resize((len(rows) * scale, len(rows) * scale), Image.Resampling.NEAREST)


def _packed(canvas: Image.Image) -> bytes:
    """Four greys are enough for letters of this size: a quarter of a byte a pixel."""
    canvas = canvas.point(lambda grey: (grey + 42) // 85)
    canvas.putpalette([level * 85 for level in range(4) for _ in "rgb"])
    file = io.BytesIO()
    canvas.save(file, "PNG", bits=2, compress_level=6, dpi=(300, 300))
    return file.getvalue()


def _lines(caption: Sequence[str], width: float, scale: float) -> list[tuple[str, str]]:
    """Every line beneath the symbol with its font; `width` and letters in modules times `scale`."""
    found: list[tuple[str, str]] = []
    for at, text in enumerate(filter(None, map(settable, caption))):
        font = TEXT if at else STRONG
        parts = syllables(text)

        def measure(words: str, font: str = font) -> float:
            return width_of(words, font, 100) / 100 * _LETTER * scale

        shown = balanced(parts, width, _LINES, measure) or cut_lines(parts, width, _LINES, measure)
        found += [(line, font) for line in shown]
    return found
