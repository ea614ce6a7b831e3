"""Where a printed code may lead: what is printed stays, so never to a machine that only its owner reaches."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

__all__ = ["is_local", "written"]

_LOCAL = (".local", ".localhost", ".test", ".internal", ".lan")


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
