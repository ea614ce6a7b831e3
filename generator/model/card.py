"""The share card of a page: what a chat or a network shows when somebody sends its address."""

from __future__ import annotations

from hashlib import blake2b
from typing import NamedTuple

from generator.model.photo import PUBLISHED

__all__ = ["CARD_HEIGHT", "CARD_WIDTH", "ShareCard", "card_name"]

CARD_WIDTH, CARD_HEIGHT = 1200, 630


class ShareCard(NamedTuple):
    """Everything that is written and shown on one card, ready in the language of the page.

    `title` is the name of the thing; `kicker` stands above it (kind or set), `lines` below it (who, where).
    `stars` is 0 where no star may be shown; `outlined` stars belong to a term that is not known.
    `rank` says the stars in words ("Hạng 4 sao"), `until` says until when they hold, or what holds no more.
    `art` names a drawing of the theme without suffix (`set-07`), `photo` a derivative among the published
    files or "": it is shown instead of the drawing.  `site` is the name of the catalogue.
    """

    title: str
    kicker: str
    lines: tuple[str, ...]
    stars: int
    outlined: bool
    rank: str
    until: str
    art: str
    photo: str
    site: str


def card_name(card: ShareCard, recipe: str) -> str:
    """The file of a card below the output folder; another drawing or `recipe` is another file."""
    return f"{PUBLISHED}the/{blake2b(repr((recipe, *card)).encode(), digest_size=8).hexdigest()}.jpg"
