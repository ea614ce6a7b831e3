"""Paragraphs: a text in its style, broken into lines, small enough for its place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PIL import Image

from generator.share_cards.ink import set_line, width_of
from generator.share_cards.layout import Style
from generator.share_cards.letters import settable
from generator.share_cards.lines import balanced, cut_lines, syllables

__all__ = ["Paragraph", "fitted", "paragraph", "set_paragraph"]

_LARGE = 50  # letters above this height, in pixels, stand in at most three lines, smaller ones in four
_SPARE = 0.985  # of the width: hinting makes words a little wider than measured
_MIDDLE = 0.39  # the base line lies so many letter heights below the middle of a line, in Noto


class Paragraph(NamedTuple):
    """Lines in one style; no line when there is nothing to say."""

    style: Style
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        """How much of the card it takes, in pixels."""
        return len(self.lines) * self.style.leading


def paragraph(text: str, style: Style, width: int, most: int = 1) -> Paragraph:
    """`text` in at most `most` lines; what is too long is cut with an ellipsis."""
    parts, measure = syllables(settable(text)), partial(width_of, font=style.font, size=style.size)
    lines = balanced(parts, width * _SPARE, most, measure)
    return Paragraph(style, tuple(cut_lines(parts, width * _SPARE, most, measure) if lines is None else lines))


def fitted(text: str, styles: Sequence[Style], width: int, height: int) -> Paragraph | None:
    """`text` uncut in the first of `styles` in which it fits; None where it fits in none."""
    parts = syllables(settable(text))
    for style in styles:
        most = min(3 if style.size > _LARGE else 4, height // style.leading)
        lines = balanced(parts, width * _SPARE, most, partial(width_of, font=style.font, size=style.size))
        if lines is not None:
            return Paragraph(style, tuple(lines))
    return None


def set_paragraph(canvas: Image.Image, at: tuple[int, int], words: Paragraph) -> int:
    """Set a paragraph with its left and top edge `at`; returns its lower edge."""
    x, y = at
    style = words.style
    for line in words.lines:
        set_line(canvas, (x, y + style.leading // 2 + round(_MIDDLE * style.size)), line, style)
        y += style.leading
    return y
