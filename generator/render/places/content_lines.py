"""Lines of text as calendars and address books write them: RFC 5545 (iCalendar) and RFC 2426 (vCard) alike."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["escaped", "folded"]

OCTETS = 75


def escaped(text: str) -> str:
    """Text as RFC 5545 writes it (3.3.11): no control characters, four signs with a backslash before them."""
    text = re.sub(r"[\x00-\x09\x0b-\x1f\x7f]", "", text)
    return re.sub(r"([\\;,])", r"\\\1", text).replace("\n", "\\n")


def folded(line: str) -> Iterator[str]:
    """`line` in pieces of at most 75 octets, all but the first beginning with a blank (RFC 5545, 3.1)."""
    piece, size = "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > OCTETS:
            yield piece
            piece, size = " ", 1
        piece, size = piece + sign, size + octets
    yield piece
