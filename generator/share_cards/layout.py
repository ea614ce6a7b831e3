"""What stands where on a card, in pixels, and the colours and sizes it is set in.

Colours are those of the light scheme in `theme/static/css/tokens.css`; a test holds them equal.
The smallest text is 26 px: chats show cards 300 px wide, and a quarter of that can still be made out.
"""

from __future__ import annotations

from typing import NamedTuple

from generator.model.card import CARD_HEIGHT, CARD_WIDTH

__all__ = [
    "ACCENT",
    "BESIDE",
    "CARE",
    "GAP",
    "GOLD",
    "INK",
    "KICKER",
    "LARGE_NAMES",
    "LEAD",
    "LINE",
    "LINES",
    "NAME",
    "NAMES",
    "PAPER",
    "PLATES",
    "RANKS",
    "SITE",
    "SOFT",
    "STRONG",
    "TEXT",
    "UNDER",
    "UNTIL",
    "WARNING",
    "Box",
    "Frame",
    "Style",
]

NAME, TEXT, STRONG = "NotoSerif-Bold.ttf", "NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf"  # below fonts/
PAPER, INK, SOFT, LINE = "#f6f2e6", "#211f1a", "#5b5546", "#d2c8af"
ACCENT, GOLD, CARE = "#1c5646", "#8a5f00", "#8f351f"
PLATES = ("#e6dcbf", "#d2dccb", "#ecd3bf", "#cddadb")


class Box(NamedTuple):
    """A part of the card."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        return self.right - self.left, self.bottom - self.top


class Style(NamedTuple):
    """How a text is set: a font of `fonts/`, height of the letters and distance of lines in pixels."""

    font: str
    size: int
    leading: int
    colour: str


class Frame(NamedTuple):
    """The two parts of a card; in `words`, the name of the catalogue stands below the `rule`."""

    picture: Box
    words: Box
    rule: int


BESIDE = Frame(Box(0, 0, 544, CARD_HEIGHT), Box(596, 36, 1148, 528), 546)
UNDER = Frame(Box(0, 0, CARD_WIDTH, 240), Box(64, 262, 1136, 528), 546)  # a frieze

NAMES = tuple(Style(NAME, size, round(size * 1.3), INK) for size in (82, 74, 68, 62, 56, 52, 48, 44, 40))
LARGE_NAMES = NAMES[:6]  # a name is at least so large while there is room for it below
KICKER = Style(STRONG, 28, 40, ACCENT)
LINES = Style(TEXT, 28, 40, SOFT)
LEAD = Style(TEXT, 32, 46, SOFT)  # the same where no certificate stands below
RANKS = tuple(Style(STRONG, size, 48, INK) for size in (36, 32, 28))
UNTIL = Style(TEXT, 28, 40, SOFT)
WARNING = Style(STRONG, 28, 40, CARE)
SITE = Style(NAME, 28, 44, INK)
GAP = 16  # between parts
