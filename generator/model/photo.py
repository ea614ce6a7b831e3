"""A photo beside a record, and what is made of it."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias

__all__ = ["ALIKE", "BLURRED", "FLEETING", "PUBLISHED", "SMALL", "USES", "Derivative", "Developed", "Focus", "Refused", "Wanted",
           "as_developed", "differing_bits", "published_name", "stem_of"]  # fmt: skip

USES = ("thumb", "card", "wide", "page", "full")
PUBLISHED = "anh/"  # the folder of pictures below the site
SMALL = 800  # px of the longer side: below, the page of a product shows it soft on most screens
BLURRED = 0.42  # a photo of less sharpness is called blurred; measured in `photos/measure.py`, as the next
ALIKE = 24  # bits: two photos whose likenesses differ in no more are called the same picture
Focus: TypeAlias = tuple[float, float]  # per cent from the left and from the top of the upright picture


class Derivative(NamedTuple):
    """One picture made of a photo. `use` is one of `USES`, `form` is webp or jpeg; pixels and bytes."""

    use: str
    form: str
    width: int
    height: int
    size: int

    @property
    def name(self) -> str:
        """Its file in the folder of the photo, as `card-480.webp`."""
        return f"{self.use}-{self.width}.{'jpg' if self.form == 'jpeg' else self.form}"


class Developed(NamedTuple):
    """What is known of a photo that was decoded.

    `key` is a digest of its bytes and of how it was made.
    `width` and `height` are those of the upright photo, in pixels.  `tint` is its colour on the whole,
    one of the names in `photos/tint.py`.  `sharpness` is at least 0, more is sharper.  `likeness` is a
    perceptual hash, 64 hexadecimal digits: pictures that look alike differ in few bits.
    `derivatives` are sorted by use, form and width.
    """

    key: str
    width: int
    height: int
    tint: str
    sharpness: float
    likeness: str
    derivatives: tuple[Derivative, ...]

    def of(self, use: str, form: str) -> tuple[Derivative, ...]:
        """The derivatives for one use in one form, narrowest first."""
        return tuple(one for one in self.derivatives if (one.use, one.form) == (use, form))


def as_developed(facts: list[Any]) -> Developed:
    """What a JSON file says of a developed photo; raises ValueError or TypeError where it says something else."""
    key, width, height, tint, sharpness, likeness, derivatives = facts
    made = tuple(Derivative(*one) for one in derivatives)
    return Developed(key, width, height, tint, sharpness, likeness, made)


class Refused(NamedTuple):
    """A file that cannot be shown: the code of the finding, and the values of its words."""

    code: str
    values: tuple[tuple[str, str], ...] = ()


FLEETING = frozenset({"photo-crashed", "photo-unreadable", "photo-changed"})  # may be better at the next build


class Wanted(NamedTuple):
    """What to make of one photo: for which uses, and around which point a crop is made (None: choose well)."""

    uses: tuple[str, ...]
    focus: Focus | None = None


def published_name(slug: str, developed: Developed, derivative: Derivative) -> str:
    """The file of a derivative below the output folder, as `anh/mat-ong-rung-3f0a91c2d4-card-480.webp`."""
    return f"{PUBLISHED}{stem_of(slug, developed)}-{derivative.name}"


def stem_of(slug: str, developed: Developed) -> str:
    """How the files of one photo begin: the record's name, and enough of the key to tell another photo from it."""
    return f"{slug}-{developed.key[:10]}"


def differing_bits(one: str, other: str) -> int:
    """In how many of their 256 bits two likenesses differ."""
    return (int(one, 16) ^ int(other, 16)).bit_count()
