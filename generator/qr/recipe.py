"""What decides how a QR code looks, besides its address and its caption."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

from generator.share_cards.recipe import cards_digest

__all__ = ["symbols_digest"]


@cache
def symbols_digest() -> str:
    """32 hexadecimal digits that change with what draws here, the fonts, and the libraries that draw."""
    digest = hashlib.blake2b(f"{cards_digest()} {metadata.version('segno')}".encode(), digest_size=16)
    for path in sorted({*Path(__file__).parent.glob("*.py")} - {Path(__file__).with_name("command.py")}):
        digest.update(hashlib.blake2b(path.read_bytes()).digest())
    return digest.hexdigest()
