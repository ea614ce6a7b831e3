"""What a photo may cost, in one place. Beyond a limit it is refused, and one picture is missing, not the site.

Sources: phones of 2026 make photos of up to 50 Mpx and 15 MB in their usual setting; 12 Mpx and 5 MB are
common.  Wagtail refuses more than 128 Mpx, Pillow warns from 89 Mpx; OWASP ASVS 5.0, 5.2.1 and 5.2.6 ask for limits of
bytes and of pixels before anything is decoded.
"""

from __future__ import annotations

from generator.model.photo import Refused

__all__ = [
    "BYTES",
    "MEGABYTE",
    "MEGAPIXEL",
    "MEMORY",
    "PATIENCE",
    "PIXELS",
    "PROFILE_BYTES",
    "SCANS",
    "SECONDS",
    "SIDE",
    "Unfit",
    "check_bytes",
    "check_pixels",
    "unfit",
]

MEGABYTE = MEGAPIXEL = 1_000_000
BYTES = 25 * MEGABYTE  # of a file: a photo of 50 Mpx in good quality and room to spare
PIXELS = 60 * MEGAPIXEL  # in the first frame: 50 Mpx and room; decoded 240 MB with transparency
SIDE = 12_000  # pixels: panoramas of phones end below; a file of 65,535 x 100 is no photo
SECONDS = 20  # of the processor for all derivatives of one photo: 60 Mpx take about 6 on a slow machine
PATIENCE = 8  # times as long by the clock, for machines that are busy with other things
MEMORY = 1_500 * MEGABYTE  # of a worker: 60 Mpx of WebP with transparency need 1,000 MB, PNG 600, JPEG 250
SCANS = 100  # of a JPEG: progressive photos have about 10; 1,000 in 100 kB cost 9 s (Cloudflare and Chrome, 2015)
PROFILE_BYTES = 4 * MEGABYTE  # of a colour profile: those of presses have up to 3 MB


class Unfit(Exception):
    """A photo that cannot be shown; `refused` says why."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.code)
        self.refused = refused


def unfit(code: str) -> Unfit:
    """The refusal of a file that is not whole, by the code of the finding."""
    return Unfit(Refused(code))


def check_bytes(size: int) -> None:
    """Refuse a file of too many bytes, before it is read."""
    if size > BYTES:
        values = (("size", f"{size / MEGABYTE:.1f}"), ("limit", str(BYTES // MEGABYTE)))
        raise Unfit(Refused("photo-heavy", values))


def check_pixels(width: int, height: int) -> None:
    """Refuse sizes that are nothing or too much, before they are decoded."""
    if width < 1 or height < 1:
        raise unfit("photo-damaged")
    if width * height > PIXELS or max(width, height) > SIDE:
        values = {"width": width, "height": height, "limit": PIXELS // MEGAPIXEL, "side": SIDE}
        raise Unfit(Refused("photo-pixels", tuple((name, str(value)) for name, value in values.items())))
