"""What the name of a published file says: whether it changes with the content, and what kind of content it is.

Names are paths below the output folder, as `theme/site.da70b2f7a534.css`.  They are made in
`publish/assets.py`, `render/search/pieces.py`, `model/card.py` and `model/photo.py`; a test
holds them and the pattern here together.
"""

from __future__ import annotations

import re

from generator.model.photo import PUBLISHED, USES

__all__ = ["CONTENT_TYPES", "HASHED", "TWINS", "immutable", "is_text", "suffix_of"]

TWINS = (".br", ".gz")  # what is compressed ahead lies beside the file, under its name and one of these, best first

# The regular expression of a hashed name; of the kind that nginx, Apache and Caddy understand alike.
HASHED = (
    r"(?:theme/[a-z]+\.[0-9a-f]{12}\.css"
    r"|theme/js-[0-9a-f]{12}/.+"
    r"|tim-kiem/manh/.+-[a-z2-7]{4,}\.json"
    rf"|{PUBLISHED}the/[0-9a-f]{{16}}\.jpg"
    rf"|{PUBLISHED}[a-z0-9-]+-[0-9a-f]{{10}}-(?:{'|'.join(USES)})-[0-9]+\.(?:jpg|webp))"
    r"(?:\.br|\.gz)?"
)
_HASHED = re.compile(HASHED)

CONTENT_TYPES = {
    "css": "text/css; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",  # has no charset: it is UTF-8 (RFC 8259), as XML says of itself
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8",
    "vcf": "text/vcard; charset=utf-8",
    "webmanifest": "application/manifest+json",
    "webp": "image/webp",
    "xml": "application/xml",
    "zip": "application/zip",
}
_PACKED = frozenset({"jpg", "pdf", "png", "webp", "zip"})


def immutable(name: str) -> bool:
    """Whether another content would have another name, so that a copy of the file is right for ever."""
    return _HASHED.fullmatch(name) is not None


def is_text(name: str) -> bool:
    """Whether the file is of a kind that compression makes smaller."""
    suffix = suffix_of(name)
    return suffix in CONTENT_TYPES and suffix not in _PACKED


def suffix_of(name: str) -> str:
    """What stands after the last dot, or nothing."""
    return name.rpartition("/")[2].rpartition(".")[2] if "." in name else ""
