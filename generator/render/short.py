"""Short addresses: what is said aloud, printed small, and read from a QR code."""

from __future__ import annotations

from generator.render.desk import Desk
from generator.render.views.values import ShortAddress

__all__ = ["PATHS", "SHORT", "has_symbol", "said", "short_address", "short_of", "short_path"]

SHORT = "/q/"
# kind of record → where its pages lie
PATHS = {
    "product": "/san-pham/",
    "producer": "/chu-the/",
    "sales-point": "/diem-ban/",
    "village": "/lang-du-lich/",
    "fair": "/hoi-cho/",
}


def short_path(desk: Desk, kind: str, slug: str) -> str:
    """The short path of a record below the site, one for all languages, as `/q/39yxw/`; "" where it has no code."""
    code = desk.catalogue.codes.of(kind, slug)
    return f"{SHORT}{code}/" if code else ""


def short_address(desk: Desk, kind: str, slug: str) -> str:
    """The same in full, as it stands in a QR code; "" where the record has no code."""
    path = short_path(desk, kind, slug)
    return f"{desk.knobs.origin}{desk.knobs.base}{path}" if path else ""


def short_of(desk: Desk, kind: str, slug: str) -> ShortAddress | None:
    """What the page of a record says of its short address; None where it has no code."""
    path, address = short_path(desk, kind, slug), short_address(desk, kind, slug)
    if not path:
        return None
    href = desk.knobs.base + path
    svg, png = (f"{href}qr.svg", f"{href}qr.png") if has_symbol(desk, kind) else ("", "")
    return ShortAddress(desk.catalogue.codes.of(kind, slug), address, said(address), href, svg, png)


def said(address: str) -> str:
    """An address as people write it: without the scheme, without a slash at its end."""
    return address.partition("://")[2].rstrip("/")


def has_symbol(desk: Desk, kind: str) -> bool:
    """Whether records of that kind have QR codes to download."""
    return desk.knobs.symbols == "all" or (desk.knobs.symbols == "fairs" and kind == "fair")
