"""The words of a card: above what it is, its name, who and where; below what its certificate says."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from PIL import Image

from generator.model.card import ShareCard
from generator.share_cards import layout
from generator.share_cards.layout import GAP, Box
from generator.share_cards.paragraphs import Paragraph, fitted, paragraph, set_paragraph
from generator.share_cards.stars import MOST, set_stars, width_of_stars

__all__ = ["set_words"]

_LINES = 3  # at most, of who and where
_ROWS = 2  # at most, of one of them, and of what holds until when
_LOW = 300  # below a frieze there is less room than this


class _Certificate(NamedTuple):
    """What is said of a certificate: stars and their words in one row, then until when they hold."""

    stars: int
    outlined: bool
    rank: Paragraph
    until: Paragraph

    @property
    def row(self) -> int:
        """The height of the first row."""
        return layout.RANKS[0].leading if self.stars or self.rank.lines else 0

    @property
    def height(self) -> int:
        return self.row + self.until.height


def set_words(canvas: Image.Image, card: ShareCard, box: Box) -> None:
    """Set all words of `card` within `box`, and its stars."""
    width, height = box.size
    kicker = paragraph(card.kicker, layout.KICKER, width)
    certificate = _certificate(card, width, _ROWS if height > _LOW else 1)
    below = certificate.height + 2 * GAP if certificate.height else 0
    room = height - kicker.height - below - GAP
    name, lines = _subject(card, width, room)
    spare = max(0, min(GAP // 2, room - name.height - _height(lines)))
    y = set_paragraph(canvas, (box.left, box.top), kicker) + GAP // 2
    y = set_paragraph(canvas, (box.left, y), name) + GAP // 2 + spare
    for line in lines:
        y = set_paragraph(canvas, (box.left, y), line)
    if certificate.height:
        _set_certificate(canvas, certificate, box)


def _certificate(card: ShareCard, width: int, rows: int) -> _Certificate:
    stars = max(0, min(card.stars, MOST))
    ended = not stars and not card.rank.strip()
    beside = width - (width_of_stars(stars) + GAP if stars else 0)
    rank = fitted(card.rank, layout.RANKS, beside, layout.RANKS[0].leading)
    until = paragraph(card.until, layout.WARNING if ended else layout.UNTIL, width, rows)
    return _Certificate(stars, card.outlined, rank or paragraph(card.rank, layout.RANKS[-1], beside), until)


def _subject(card: ShareCard, width: int, height: int) -> tuple[Paragraph, list[Paragraph]]:
    """The name as large as it fits, and the lines below it; they give way before it is set small or cut."""
    whole, short = (_lines(card, width, rows) for rows in (_ROWS, 1))
    tries = [(whole, layout.LARGE_NAMES), *((short[:count], layout.NAMES) for count in range(len(short), 0, -1))]
    for lines, styles in tries:
        name = fitted(card.title, styles, width, height - _height(lines))
        if name:
            return name, whole if name.height + _height(whole) <= height else lines
    smallest = layout.NAMES[-1]
    lines = short[:2]
    while lines and height - _height(lines) < 2 * smallest.leading:
        lines = lines[:-1]
    return paragraph(card.title, smallest, width, (height - _height(lines)) // smallest.leading), lines


def _lines(card: ShareCard, width: int, rows: int) -> list[Paragraph]:
    """Who and where, of each at most so many rows. They are larger where nothing is said of a certificate."""
    style = layout.LINES if card.stars or card.rank or card.until else layout.LEAD
    found = [paragraph(text, style, width, rows) for text in islice(card.lines, _LINES)]
    return [line._replace(style=style._replace(colour=layout.INK)) for line in found[:1]] + found[1:]


def _height(lines: list[Paragraph]) -> int:
    return sum(line.height for line in lines)


def _set_certificate(canvas: Image.Image, certificate: _Certificate, box: Box) -> None:
    top = box.bottom - certificate.height
    canvas.paste(layout.LINE, (box.left, top - GAP, box.right, top - GAP + 2))
    set_stars(canvas, (box.left, top + 2), certificate.stars, outlined=certificate.outlined)
    beside = width_of_stars(certificate.stars) + GAP if certificate.stars else 0
    set_paragraph(canvas, (box.left + beside, top), certificate.rank)
    set_paragraph(canvas, (box.left, top + certificate.row), certificate.until)
