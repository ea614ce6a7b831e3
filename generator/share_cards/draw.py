"""A share card as a whole: a page of an almanac, 1200 x 630 pixels.

The picture stands at the left (a frieze above), words beside it; at the foot a double rule and the name of
the catalogue.
"""

from __future__ import annotations

import io
from functools import lru_cache

from PIL import Image

from generator.model.card import CARD_HEIGHT, CARD_WIDTH, ShareCard
from generator.share_cards import layout
from generator.share_cards.drawings import is_frieze
from generator.share_cards.layout import BESIDE, UNDER, Frame
from generator.share_cards.paragraphs import paragraph, set_paragraph
from generator.share_cards.pictures import photo_on, print_on
from generator.share_cards.words import set_words

__all__ = ["LARGEST", "draw_card"]

LARGEST = 300_000  # bytes
_QUALITIES = (86, 74, 60, 45, 30)  # the first serves all but the most restless photos


def draw_card(card: ShareCard, drawing: Image.Image, photo: bytes | None) -> bytes:
    """A JPEG in sRGB without metadata, at most `LARGEST` bytes, the same bytes each time.

    `drawing` is the print of `card.art` as `drawing_of` makes it; it is never changed, and cards that share
    one are cheaper when they are given the same object.  It is shown where there is no
    photo, or one that cannot be decoded.  No text makes it fail.
    """
    picture, frame = photo_on(photo, BESIDE.picture.size), BESIDE
    if picture is None:
        frame = UNDER if is_frieze(drawing) else BESIDE
        picture = _print(_Drawing(drawing), card.art, frame)
    canvas = _paper(card.site, frame).copy()
    canvas.paste(picture, frame.picture[:2])
    set_words(canvas, card, frame.words)
    return _encoded(canvas)


class _Drawing:
    """A drawing as a key: the same object is the same drawing."""

    def __init__(self, image: Image.Image) -> None:
        self.image = image

    def __hash__(self) -> int:
        return id(self.image)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Drawing) and other.image is self.image


@lru_cache(maxsize=48)  # all prints of the theme, 1.4 MB each
def _print(drawing: _Drawing, art: str, frame: Frame) -> Image.Image:
    return print_on(drawing.image, frame.picture.size, art)


@lru_cache(maxsize=8)  # 3 MB each
def _paper(site: str, frame: Frame) -> Image.Image:
    """The card before anything is shown or said of its subject."""
    canvas = Image.new("RGB", (CARD_WIDTH, CARD_HEIGHT), layout.PAPER)
    left, _, right, _ = frame.words
    for top in (frame.rule, frame.rule + 6):
        canvas.paste(layout.INK, (left, top, right, top + 3))
    set_paragraph(canvas, (left, frame.rule + 18), paragraph(site, layout.SITE, right - left))
    return canvas


def _encoded(canvas: Image.Image) -> bytes:
    # colour at half the width and height: no difference was seen beside 4:4:4 at 82, and it takes half the time
    for quality in _QUALITIES:
        out = io.BytesIO()
        canvas.save(out, "JPEG", quality=quality, subsampling="4:2:0")
        if out.tell() <= LARGEST:
            break
    return out.getvalue()
