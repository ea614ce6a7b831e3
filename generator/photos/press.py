"""A colour profile for pictures in printing inks that come without one, as scans of brochures do.

Read as light, pure inks would glow as no print does.  The profile says how the sixteen solids of an offset press on
coated paper look (US Web Coated (SWOP) v2 as Adobe's programs show it in sRGB), and mixes them in between after Yule
and Nielsen, Journal of the Optical Society of America 1951: halftones print darker than their share of ink.

The form is that of ICC.1:2001 (version 2), section 6.5.7: a table of 9 steps of each ink, in CIELAB.
"""

from __future__ import annotations

import functools
import struct
from itertools import product

from generator.photos.light import light

__all__ = ["press_profile"]

_SOLIDS = {  # cyan, magenta, yellow, black: what is printed in full, as sRGB
    (0, 0, 0, 0): (255, 255, 255),
    (1, 0, 0, 0): (0, 174, 239),
    (0, 1, 0, 0): (236, 0, 140),
    (0, 0, 1, 0): (255, 242, 0),
    (0, 1, 1, 0): (237, 28, 36),
    (1, 0, 1, 0): (0, 166, 81),
    (1, 1, 0, 0): (46, 49, 146),
    (1, 1, 1, 0): (54, 53, 52),
    (0, 0, 0, 1): (35, 31, 32),
    (1, 0, 0, 1): (0, 18, 25),
    (0, 1, 0, 1): (30, 2, 8),
    (0, 0, 1, 1): (28, 26, 0),
    (0, 1, 1, 1): (22, 2, 2),
    (1, 0, 1, 1): (0, 14, 6),
    (1, 1, 0, 1): (6, 4, 12),
    (1, 1, 1, 1): (0, 0, 0),
}
_STEPS = 9
_SPREAD = 2.0  # of light in the paper; with it half black is a grey of 152, in SWOP 148
_WHITE = (0.9642, 1.0, 0.8249)  # D50
_TO_XYZ = ((0.4361, 0.3851, 0.1431), (0.2225, 0.7169, 0.0606), (0.0139, 0.0971, 0.7141))  # linear sRGB, adapted to D50


@functools.cache
def press_profile() -> bytes:
    """An ICC profile from four inks to colours."""
    roots = {inks: tuple(light(part) ** (1 / _SPREAD) for part in colour) for inks, colour in _SOLIDS.items()}
    steps = [step / (_STEPS - 1) for step in range(_STEPS)]
    table = bytearray()
    for inks in product(steps, repeat=4):
        shares = [(_share(inks, solid), colour) for solid, colour in roots.items()]
        red, green, blue = (sum(share * colour[band] for share, colour in shares) ** _SPREAD for band in range(3))
        table += struct.pack(">3H", *_lab(red, green, blue))
    matrix = struct.pack(">9i", *(65_536 * (row == column) for row in range(3) for column in range(3)))
    straight = struct.pack(">2H", 0, 65_535)
    look = (
        b"mft2"
        + bytes(4)
        + bytes((4, 3, _STEPS, 0))
        + matrix
        + struct.pack(">2H", 2, 2)
        + straight * 4
        + table
        + straight * 3
    )
    return _profile(
        {b"A2B0": look, b"wtpt": b"XYZ " + bytes(4) + struct.pack(">3i", *(round(65_536 * one) for one in _WHITE))}
    )


def _share(inks: tuple[float, ...], solid: tuple[int, ...]) -> float:
    """How much of the paper is covered by exactly these inks (Demichel)."""
    share = 1.0
    for ink, printed in zip(inks, solid, strict=True):
        share *= ink if printed else 1 - ink
    return share


def _lab(red: float, green: float, blue: float) -> tuple[int, int, int]:
    """Linear sRGB in CIELAB, as the 16 bits of version 2 have it: 0xFF00 is 100, 0x8000 is 0."""
    light = [sum(part * one for part, one in zip(row, (red, green, blue), strict=True)) for row in _TO_XYZ]
    x, y, z = (
        ratio ** (1 / 3) if ratio > 216 / 24_389 else (24_389 / 27 * ratio + 16) / 116
        for ratio in (one / white for one, white in zip(light, _WHITE, strict=True))
    )
    return round(max(0.0, 116 * y - 16) * 652.8), round((500 * (x - y) + 128) * 256), round((200 * (y - z) + 128) * 256)


def _profile(tags: dict[bytes, bytes]) -> bytes:
    listed, body, at = b"", b"", 132 + 12 * len(tags)
    for name, data in tags.items():
        data += bytes(-len(data) % 4)
        listed += name + struct.pack(">2I", at + len(body), len(data))
        body += data
    header = struct.pack(">I4s4s4s4s4s", at + len(body), bytes(4), b"\2\x40\0\0", b"prtr", b"CMYK", b"Lab ")
    header += bytes(12) + b"acsp" + bytes(28) + struct.pack(">3i", 63_190, 65_536, 54_061) + bytes(48)
    return header + struct.pack(">I", len(tags)) + listed + body
