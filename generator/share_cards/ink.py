"""Words in ink: the fonts, how wide a word is, and its picture.

Words are set one by one, since the same ones come again and again: `cơ sở sản xuất`, `cà phê`,
the names of provinces.  Their pictures are kept; that is what makes cards cheap.
Raqm sets marks and kerning where Pillow has it, else Pillow itself does.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from generator.share_cards.layout import Style

__all__ = ["FONTS", "Word", "set_line", "width_of", "word_in"]

FONTS = Path(__file__).parent / "fonts"
_EM = 100  # words are measured once, at this size


class Word(NamedTuple):
    """The picture of a word: how much ink where; its place from the start of the word on the base line; its width."""

    ink: Image.Image
    left: int
    top: int
    advance: int


def width_of(text: str, font: str, size: int) -> float:
    """How wide `text` is about, in pixels; hinting may change it by one in a hundred."""
    return sum(_em_width(word, font) for word in text.split(" ")) * size / _EM + text.count(" ") * _space(font, size)


def set_line(canvas: Image.Image, at: tuple[int, int], text: str, style: Style) -> None:
    """Set words in one line, from `at` on the base line."""
    x, base = at
    for word in text.split(" "):
        if word:
            ink = word_in(word, style.font, style.size)
            canvas.paste(style.colour, (x + ink.left, base + ink.top), ink.ink)
            x += ink.advance
        x += _space(style.font, style.size)


@lru_cache(maxsize=2048)  # about 12 MB
def word_in(word: str, font: str, size: int) -> Word:
    """The picture of `word`, which has at least one letter."""
    face = _font(font, size)
    left, top, right, bottom = (round(edge) for edge in face.getbbox(word, anchor="ls"))
    ink = Image.new("L", (max(1, right - left), max(1, bottom - top)))
    ImageDraw.Draw(ink).text((-left, -top), word, fill=255, font=face, anchor="ls")
    return Word(ink, left, top, round(face.getlength(word)))


@lru_cache(maxsize=256)
def _space(font: str, size: int) -> int:
    """The width of the blank between words, in whole pixels."""
    return round(_em_width("\u00a0", font) * size / _EM)


@lru_cache(maxsize=16_384)
def _em_width(word: str, font: str) -> float:
    return _font(font, _EM).getlength(word) if word else 0


@lru_cache(maxsize=64)
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / name), size)
