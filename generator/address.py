"""Where a printed code may lead: what is printed stays, so never to a machine that only its owner reaches."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

__all__ = ["is_local", "public_origin", "written"]

_LOCAL = (".local", ".localhost", ".test", ".internal", ".lan")
_NOT_PUBLIC = (
    "{}: mã QR đã in không sửa được nữa, nên cần địa chỉ thật của trang, viết đủ cả https://: "
    "thêm --origin https://ocop.example.vn hoặc đặt SITEURL "
    "(a printed code cannot be mended, so it needs the real address of the site, https:// included: "
    "add --origin https://ocop.example.vn or set SITEURL)"
)


def public_origin(told: str) -> str:
    """The address of a site as it may be printed, without a slash at its end.

    Raises `ValueError`, saying how to mend it, for what is no whole address or one that only its owner reaches.
    """
    try:
        site = urlsplit(told)
        sound = site.scheme in ("http", "https") and not is_local(told)
    except ValueError:  # brackets that do not close
        sound = False
    if not sound:
        raise ValueError(_NOT_PUBLIC.format(told))
    return told.rstrip("/")


def is_local(origin: str) -> bool:
    """Whether an origin (scheme and host) cannot be the public address of a site."""
    host = (urlsplit(origin).hostname or "").rstrip(".")
    try:
        return not ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith(_LOCAL)


def written(address: str) -> str:
    """An address as it is printed: without the scheme, which nobody types."""
    return address.partition("://")[2] or address
