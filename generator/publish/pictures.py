"""Where the pictures of the site come from: derivatives from their shelf, share cards drawn once and kept."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from generator.cache import CacheError
from generator.model.card import ShareCard, card_name
from generator.publish.files import write
from generator.share_cards.draw import draw_card
from generator.share_cards.drawings import drawing_of
from generator.share_cards.recipe import cards_digest

__all__ = ["Pictures", "card_of", "cards_recipe", "clear_cards"]

_BEGIN, _END = b"\xff\xd8", b"\xff\xd9"  # of a JPEG
_DRAWN = (".jpg", ".png", ".svg")
_SPARE = 500  # cards that no page shows any more may stay, so that going back to them costs nothing


class Pictures(NamedTuple):
    """Where pictures come from. `derivatives` maps files of the output, of photos and to take home, to those of
    the cache, `shelf` is the cache of cards, `drawings` the theme's prints (SVG) by name, `recipe` a digest of
    all else that cards depend on, "" where none are drawn; `symbols` is the cache of QR codes."""

    derivatives: Mapping[str, Path]
    shelf: Path
    drawings: Mapping[str, bytes]
    recipe: str
    symbols: Path = Path("qr")


def cards_recipe(drawings: Mapping[str, bytes]) -> str:
    """What all cards depend on besides what is said on them: how they are drawn, and the prints."""
    digest = hashlib.blake2b(cards_digest().encode(), digest_size=16)
    for name in sorted(drawings):
        digest.update(f"{name} {len(drawings[name])} ".encode() + drawings[name])
    return digest.hexdigest()


def card_of(pictures: Pictures, card: ShareCard) -> bytes:
    """A card as it was kept, drawn if it was never drawn before."""
    kept = pictures.shelf / card_name(card, pictures.recipe).rpartition("/")[2]
    content = _kept(kept)
    if not content:
        content = _drawn(pictures, card)
        _keep(kept, content)
    return content


def _kept(path: Path) -> bytes:
    """A card as it was kept; nothing if it is not there or not whole."""
    try:
        content = path.read_bytes()
    except OSError:
        return b""
    return content if content.startswith(_BEGIN) and content.endswith(_END) else b""


def _keep(path: Path, content: bytes) -> None:
    try:
        write(str(path), content)
    except OSError as fault:
        raise CacheError(path, fault) from fault


def _drawn(pictures: Pictures, card: ShareCard) -> bytes:
    photo = pictures.derivatives.get(card.photo)
    return draw_card(card, _drawing(pictures.drawings[card.art]), photo.read_bytes() if photo else None)


@lru_cache(maxsize=64)
def _drawing(svg: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(drawing_of(svg)))
    image.load()
    return image


def clear_cards(shelf: Path, used: Iterable[str]) -> None:
    """Forget the oldest of the cards or QR codes that no page shows any more, where they are many."""
    names = {name.rpartition("/")[2] for name in used}
    spare = [path for path in shelf.glob("*.???") if path.suffix in _DRAWN and path.name not in names]
    spare.sort(key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in spare[max(_SPARE, len(names)) :]:
        path.unlink(missing_ok=True)
