"""QR codes of the site: drawn once, kept outside the output by what they show."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from generator.cache import CacheError
from generator.model.page import Symbol
from generator.publish.files import write
from generator.qr.recipe import symbols_digest
from generator.qr.symbol import png, svg

__all__ = ["bytes_of", "kept_name", "symbol_key"]

_WHOLE = {"png": (b"\x89PNG", b"IEND\xaeB`\x82"), "svg": (b"<svg", b"</svg>\n")}  # first and last bytes


def symbol_key(symbol: Symbol) -> str:
    """A digest of all that a QR code follows from; the same key, the same bytes."""
    told = repr((symbols_digest(), symbol.route[-3:], symbol.address, symbol.caption))
    return hashlib.blake2b(told.encode(), digest_size=12).hexdigest()


def kept_name(symbol: Symbol) -> str:
    """The file of a QR code on the shelf."""
    return f"{symbol_key(symbol)}.{symbol.route[-3:]}"


def bytes_of(symbol: Symbol, shelf: Path) -> bytes:
    """A QR code as it was kept in the folder `shelf`, drawn if it was never drawn before."""
    form, kept = symbol.route[-3:], shelf / kept_name(symbol)
    begin, end = _WHOLE[form]
    with suppress(OSError):
        content = kept.read_bytes()
        if content.startswith(begin) and content.endswith(end):
            return content
    content = png(symbol.address, symbol.caption) if form == "png" else svg(symbol.address, symbol.caption).encode()
    try:
        write(str(kept), content)
    except OSError as fault:
        raise CacheError(kept, fault) from fault
    return content
