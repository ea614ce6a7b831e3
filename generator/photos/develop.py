"""One photo, from its bytes to all its derivatives.

Runs in a worker process, for codecs are large programs in C and photos come from anybody.  Nothing here
reads a file, a clock or a setting: the same bytes give the same derivatives.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator

from PIL import Image

from generator.model.photo import USES, Derivative, Developed, Refused, Wanted
from generator.photos.crop import Window, cut, glance, largest, window
from generator.photos.decode import Negative, opened, upright
from generator.photos.encode import Encoded, encoded
from generator.photos.kinds import ACCEPTED, kind_of
from generator.photos.limits import Unfit, check_bytes, unfit
from generator.photos.measure import likeness_of, sharpness_of
from generator.photos.recipe import RECIPES, Size, sizes
from generator.photos.tint import tint_of

__all__ = ["develop"]


def develop(content: bytes, wanted: Wanted) -> tuple[Developed, dict[str, bytes]] | Refused:
    """The derivatives of a photo, by name, and what is known of it; or why it cannot be shown.

    `key` is left empty: who keeps the derivatives knows it.  Never raises: what a codec raises is a damaged photo.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return _developed(content, wanted)
        except Unfit as refusal:
            return refusal.refused
        except Exception as error:  # noqa: BLE001 - codecs raise anything, from SyntaxError to MemoryError
            cut_off = isinstance(error, OSError) and "truncated" in str(error)
            return unfit("photo-cut" if cut_off else "photo-damaged").refused


def _developed(content: bytes, wanted: Wanted) -> tuple[Developed, dict[str, bytes]]:
    negative = opened(content, _accepted(content))
    scale = max(_scale(negative, use) for use in ("page", *wanted.uses))  # what is measured needs the size of the page
    picture = upright(negative, scale)
    small = glance(picture)
    made = list(_derivatives(_prints(picture, small, negative, wanted)))
    developed = Developed(
        "",
        negative.width,
        negative.height,
        tint_of(small),
        sharpness_of(picture),
        likeness_of(small),
        tuple(sorted(derivative for derivative, _ in made)),
    )
    return developed, {derivative.name: data for derivative, data in made}


def _accepted(content: bytes) -> str:
    """The kind of a file that may be a photo. Raises `Unfit` for others."""
    if not content or (content[0] == 0 and content.count(0) == len(content)):
        raise Unfit(Refused("photo-empty"))
    kind = kind_of(content)
    if kind == "LFS":
        raise Unfit(Refused("photo-lfs"))
    if kind == "unknown":
        raise Unfit(Refused("photo-unknown"))
    if kind not in ACCEPTED:
        raise Unfit(Refused("photo-kind", (("kind", kind),)))
    check_bytes(len(content))
    return kind


def _scale(negative: Negative, use: str) -> float:
    """At which scale a photo has all pixels that a use needs, at most 1."""
    recipe, width, height = RECIPES[use], negative.width, negative.height
    if recipe.shape:
        return min(1.0, max(recipe.widths) / largest(width, height, recipe.shape)[0])
    most = max(recipe.widths)
    return min(1.0, most / width, most * 4 / 3 / height)


def _prints(
    picture: Image.Image, small: Image.Image, negative: Negative, wanted: Wanted
) -> Iterator[tuple[str, Size, Image.Image]]:
    """Each picture to make, use by use, narrowest first; every one is made of the next wider."""
    for use in (use for use in USES if use in wanted.uses):
        shape, kept = RECIPES[use].shape, Window(0, 0, *picture.size)
        across, down = float(negative.width), float(negative.height)
        if shape:
            kept = window(picture.size, small, shape, wanted.focus)
            across, down = (side * negative.width / picture.width for side in (kept.width, kept.height))
        made, last = list[tuple[str, Size, Image.Image]](), picture
        for size in sizes(use, across, down):
            last = cut(last, kept, (size.width, size.height))
            kept = Window(0, 0, *last.size)
            made.append((use, size, last))
        yield from reversed(made)


def _derivatives(prints: Iterable[tuple[str, Size, Image.Image]]) -> Iterator[tuple[Derivative, bytes]]:
    """Each print in its forms. One that would be too heavy may end as narrow as another, and is left out."""
    before, known = dict[str, Encoded](), set[str]()
    for use, size, image in prints:
        for form in size.forms:
            data = before[form] = encoded(image, form, before.get(form))
            derivative = Derivative(use, form, data.width, data.height, len(data.content))
            if derivative.name not in known:
                known.add(derivative.name)
                yield derivative, data.content
