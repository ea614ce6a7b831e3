"""What is made of a photo: widths, forms, qualities and limits. A change here makes every derivative anew.

Crops fill a frame of the page; whole pictures are fitted into one that is a third higher than wide.  Nothing is
enlarged: a photo that is smaller has fewer derivatives, the largest of its own size.

Qualities were measured on 40 sharp photos: the lowest whose structural similarity to the losslessly shrunk picture
is 0.965 in the median and 0.94 in the tenth percentile, which is what JPEG of quality 80 gives on a card; not below 70
for JPEG, whose loss of colour the measure does not see.  AVIF would save 2 to 9 % of the bytes for 1.6 to 3.3 times
WebP's time; effort 2 of WebP costs 9 to 15 % more bytes, effort 6 twice the time for nothing.
"""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from PIL import features

from generator.photos import limits

__all__ = [
    "BOUNDS",
    "FLOOR",
    "FORMS",
    "METHOD",
    "RECIPES",
    "Bound",
    "Recipe",
    "Size",
    "bound_of",
    "recipe_digest",
    "sizes",
]

FORMS = ("webp", "jpeg")
METHOD = 4  # effort of the WebP encoder, 0 to 6
FLOOR = 50  # the lowest quality: at 1920 pixels still 0.96; what is heavier gets fewer pixels
_VERSION = 1  # of what the code does with all this


class Bound(NamedTuple):
    """For pictures of up to a width: the most thousands of bytes, and the quality of each form."""

    width: int
    kilobytes: int
    webp: int
    jpeg: int


class Recipe(NamedTuple):
    """What is made for one use: `shape` width by height of a crop, None for the whole picture; `jpeg` the one width."""

    shape: tuple[int, int] | None
    widths: tuple[int, ...]
    jpeg: int


class Size(NamedTuple):
    """One picture to make, in pixels, and its forms."""

    width: int
    height: int
    forms: tuple[str, ...]


BOUNDS = (
    Bound(160, 15, 78, 80),
    Bound(320, 40, 78, 81),
    Bound(480, 70, 78, 81),
    Bound(640, 100, 78, 78),
    Bound(800, 130, 77, 76),
    Bound(1200, 220, 77, 72),
    Bound(1920, 300, 77, 70),
)
RECIPES = {
    "thumb": Recipe((4, 3), (160,), 160),
    "card": Recipe((4, 3), (320, 480, 640), 480),
    "wide": Recipe((8, 5), (480, 800, 1200, 1920), 1200),
    "page": Recipe(None, (480, 800, 1200), 800),
    "full": Recipe(None, (1920,), 1920),
}


def bound_of(width: int) -> Bound:
    """What holds for pictures of a width."""
    return next((bound for bound in BOUNDS if width <= bound.width), BOUNDS[-1])


def sizes(use: str, width: float, height: float) -> tuple[Size, ...]:
    """The pictures to make for a use of a photo, or of the part of it that a crop keeps, widest first."""
    recipe = RECIPES[use]
    found: dict[tuple[int, int], int] = {}
    for wanted in recipe.widths:
        across, down = recipe.shape or (3, 4)
        scale = min(1.0, wanted / width, wanted * down / across / height)
        found.setdefault(_pixels(width * scale, height * scale, recipe.shape), wanted)
    jpeg = max((made for made, wanted in found.items() if wanted <= recipe.jpeg), default=min(found))
    return tuple(Size(*made, FORMS if made == jpeg else FORMS[:1]) for made in sorted(found, reverse=True))


def recipe_digest() -> str:
    """Changes with all that can change the bytes of a derivative: this recipe, the limits, Pillow and its codecs."""
    codecs = ("webp", "avif", "jpg", "libjpeg_turbo", "zlib", "littlecms2")
    versions = [features.version("pil"), *(features.version(codec) for codec in codecs), _heif()]
    limited = [getattr(limits, name) for name in limits.__all__ if name.isupper()]
    made = (_VERSION, RECIPES, FORMS, BOUNDS, FLOOR, METHOD, limited, versions)
    return hashlib.blake2b(repr(made).encode(), digest_size=16).hexdigest()


def _pixels(width: float, height: float, shape: tuple[int, int] | None) -> tuple[int, int]:
    across = max(1, round(width))
    if shape:
        return across, max(1, round(across * shape[1] / shape[0]))
    return across, max(1, round(height))


def _heif() -> str:
    try:
        import pillow_heif
    except ImportError:
        return ""
    return str(pillow_heif.__version__)
