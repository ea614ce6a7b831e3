"""sRGB and light (IEC 61966-2-1)."""

from __future__ import annotations

__all__ = ["light"]


def light(part: int) -> float:
    """A part of an sRGB colour, 0 to 255, as light, 0 to 1."""
    share = part / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
