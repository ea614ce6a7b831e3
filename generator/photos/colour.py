"""Colours of a photo as sRGB, which browsers assume where nothing else is said.

A profile is applied as colour management has it: relative colorimetric with black point compensation, as browsers
and printers do for photos; what sRGB cannot show is cut at its edge.  A profile that does not fit the pixels or
cannot be read is left aside, as browsers do.
"""

from __future__ import annotations

import functools
import io

from PIL import Image, ImageChops, ImageCms

from generator.photos.press import press_profile

__all__ = ["to_srgb"]

_SPACES = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK"}
_SAME = 2  # of 255: a profile whose colours differ by no more from sRGB is sRGB, whatever it is called


def to_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """The same picture in RGB, without metadata. `image` is L, RGB or CMYK; `profile` an ICC profile or nothing."""
    transform = _transform(profile, image.mode) if profile else None
    if transform is None and image.mode == "CMYK":
        transform = _transform(press_profile(), image.mode)
    if transform is None:
        return _bare(image if image.mode == "RGB" else image.convert("RGB"))
    space, applied = transform
    source = image if image.mode == space else image.convert(space)
    return _bare(applied.apply(source))


def _bare(image: Image.Image) -> Image.Image:
    image.info = {}
    return image


@functools.lru_cache(maxsize=8)
def _transform(profile: bytes, mode: str) -> tuple[str, ImageCms.ImageCmsTransform] | None:
    """The space that a profile starts from and the way to sRGB; None where nothing is to be done."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        space = _SPACES.get(source.profile.xcolor_space, "")
        if not space or (mode != space and (mode, space) != ("L", "RGB")):
            return None
        applied = ImageCms.ImageCmsTransform(
            source,
            ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")),
            space,
            "RGB",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
        return None if _changes_nothing(applied, space) else (space, applied)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


def _changes_nothing(applied: ImageCms.ImageCmsTransform, space: str) -> bool:
    if space == "CMYK":
        return False
    probe = _probe().convert(space)
    difference = ImageChops.difference(applied.apply(probe), probe.convert("RGB"))
    return max(high for _, high in difference.getextrema()) <= _SAME  # type: ignore[misc]  # three bands


def _probe() -> Image.Image:
    """Greys, and colours of many kinds, each a pixel."""
    levels = range(0, 256, 51)
    colours = [(red, green, blue) for red in levels for green in levels for blue in levels]
    probe = Image.new("RGB", (len(colours), 1))
    probe.putdata(colours)
    return probe
