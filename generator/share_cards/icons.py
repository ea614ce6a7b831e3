"""The mark of the site in the sizes that phones ask for, from its SVG."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import NamedTuple

import resvg_py
from PIL import Image

__all__ = ["ICONS", "Icon", "icons_of"]


class Icon(NamedTuple):
    """A PNG of `size` pixels. `share` of it is the mark, the rest its ground: phones cut off up to a tenth of each side
    of icons that are to be cut (W3C, Web Application Manifest, safe zone); 0: the mark as it is, its corners open."""

    size: int
    share: float = 0


ICONS = {
    "theme/icons/icon-192.png": Icon(192),
    "theme/icons/icon-512.png": Icon(512),
    "theme/icons/icon-maskable.png": Icon(512, 0.8),
    "apple-touch-icon.png": Icon(180, 1),  # where iPhones look for it, without a word in any page
}


@lru_cache(maxsize=2)
def icons_of(svg: bytes, ground: str) -> dict[str, bytes]:
    """Every icon by its name below the site; `ground` is the colour around the mark. The same bytes each time."""
    return {name: _drawn(svg.decode("utf-8"), ground, icon) for name, icon in ICONS.items()}


def _drawn(svg: str, ground: str, icon: Icon) -> bytes:
    mark = _rendered(svg, round(icon.size * (icon.share or 1)))
    if icon.share:
        at = (icon.size - mark.width) // 2
        whole = Image.new("RGBA", (icon.size, icon.size), ground)
        whole.alpha_composite(mark, (at, at))
        mark = whole
    out = io.BytesIO()
    mark.save(out, "PNG", optimize=True)
    return out.getvalue()


def _rendered(svg: str, width: int) -> Image.Image:
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, width=width)
    with Image.open(io.BytesIO(png)) as image:
        return image.convert("RGBA")
