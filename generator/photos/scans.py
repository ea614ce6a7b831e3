"""The scans of a JPEG (ITU-T T.81): whether they bring the whole picture.

libjpeg shows what is there and keeps its warnings to itself, so a progressive
photo that was cut between two scans would be shown without its details, and a
hole in a photo as a grey or torn part.
"""

from __future__ import annotations

from generator.photos.limits import SCANS, unfit

__all__ = ["Scans"]

_PROGRESSIVE = 0xC2
_SEQUENTIAL = (0xC0, 0xC1)
_MISSING = 15  # no scan leaves out so many bits
_FIRST_AC = 0x10  # the table of brightness, of which every unit of a scan has a block
_HOLE = bytes(512)  # in the pixels of a scan: the longest of 80 real photos is 105


class Scans:
    """What the scans of one JPEG have brought so far. Each step may raise `Unfit`."""

    def __init__(self) -> None:
        self.count = 0
        self.process = 0
        self.zeros_mean_nothing = True
        self.left_out: dict[int, list[int]] = {}

    def begin(self, process: int, frame: bytes) -> None:
        """The frame: by which process it is coded, and its components."""
        self.process = process
        self.left_out = {one: [_MISSING] * 64 for one in frame[6 : 6 + 3 * frame[5] : 3]}

    def tables(self, data: bytes) -> None:
        """Huffman tables. Zeros stand for plain blocks only where the shortest code is the one that ends a block."""
        at = 0
        while at + 17 <= len(data):
            if data[at] == _FIRST_AC and data[at + 17 : at + 18] == b"\0":
                self.zeros_mean_nothing = False
            at += 17 + sum(data[at + 1 : at + 17])

    def add(self, header: bytes, pixels: bytes) -> None:
        """A scan: of which components, which coefficients, and how many of their bits it leaves out.

        A hole of zeros in its pixels is what a download that was resumed wrongly leaves.
        """
        self.count += 1
        if self.process in _SEQUENTIAL and self.zeros_mean_nothing and _HOLE in pixels:
            raise unfit("photo-damaged")
        total = header[0] if header else 0
        components, rest = header[1 : 1 + 2 * total : 2], header[1 + 2 * total : 4 + 2 * total]
        if len(rest) == 3:
            for component in components:
                coefficients = self.left_out.setdefault(component, [_MISSING] * 64)
                for at in range(rest[0], min(rest[1], 63) + 1):
                    coefficients[at] = rest[2] & 15

    def check(self) -> None:
        """Whether there was a scan, not too many, and those of a progressive JPEG bring every bit."""
        if self.count > SCANS:
            raise unfit("photo-scans")
        if not self.count:
            raise unfit("photo-damaged")
        if self.process == _PROGRESSIVE and any(any(bits) for bits in self.left_out.values()):
            raise unfit("photo-cut")
