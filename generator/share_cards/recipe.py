"""What decides how a card looks, besides what is said on it."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

from PIL import features

__all__ = ["cards_digest"]

_PACKAGES = ("pillow", "resvg_py")
_LIBRARIES = ("freetype2", "raqm", "harfbuzz", "libjpeg_turbo")  # that Pillow is built on


@cache
def cards_digest() -> str:
    """32 hexadecimal digits that change with this package, its fonts, and the libraries that draw."""
    digest = hashlib.blake2b(digest_size=16)
    for part in (*map(metadata.version, _PACKAGES), *map(features.version, _LIBRARIES)):
        digest.update(f"{part}\n".encode())
    here = Path(__file__).parent
    for path in sorted([*here.glob("*.py"), *here.glob("fonts/*.ttf")]):
        digest.update(hashlib.blake2b(path.read_bytes()).digest())
    return digest.hexdigest()
