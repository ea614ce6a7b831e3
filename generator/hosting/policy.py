"""What every host sends with the files of the site: one policy, for all of them the same.

Sources: OWASP ASVS 5.0, 3.4 (headers); RFC 9111 (caching), RFC 8246 (immutable); web.dev and MDN for the rest.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.model.published_names import immutable

__all__ = ["CACHED", "FOREVER", "FRESH", "Served", "cache_control", "content_security_policy", "meta_policy",
           "security_headers"]  # fmt: skip

FOREVER = "public, max-age=31536000, immutable"  # the name changes with the content
AN_HOUR = "public, max-age=3600"  # drawings and icons: an old one harms nobody, and a list shows many of them
FRESH = "public, max-age=0, must-revalidate"  # asked again at every visit, answered by 304: stars end on their day

# Patterns of names below the site, first match first, for all that is not FRESH; `immutable` tells the first.
CACHED = (("theme/.*", AN_HOUR),)

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HOST = re.compile(r"[A-Za-z0-9.-]+(?::[0-9]+)?")
_HEADERS = {
    # No includeSubDomains: the other hosts of a province's domain are not ours to promise for.
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    # Providers of map tiles and shops see from which site somebody comes, not from which page.
    "Referrer-Policy": "strict-origin-when-cross-origin",
    # The finder asks for the position, the check of a code for the camera; nothing else is ever asked for.
    "Permissions-Policy": "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class Served(NamedTuple):
    """A site on a server of one's own.

    `host` is its name, `root` its folder there.  `languages` are the codes of the site, the one without a
    folder first.  `tiles` is the address of the map's tiles or "".  `port`: without encryption on that port,
    behind something that encrypts; 0: encrypted, on 443, and the visitors of port 80 sent there.
    """

    host: str
    root: str
    languages: tuple[str, ...] = ("vi", "en")
    tiles: str = ""
    port: int = 0

    @property
    def not_found(self) -> tuple[tuple[str, str], ...]:
        """The pages for what is not there, as (addresses begin with, page), the most special first."""
        return (*((f"/{code}/", f"/{code}/404.html") for code in self.languages[1:]), ("/", "/404.html"))


def content_security_policy(tiles: str = "") -> str:
    """The policy for a site whose map shows tiles of that address, or none. Raises `ValueError` for a strange host."""
    if not tiles:
        return _POLICY
    address = urlsplit(tiles)
    if not _HOST.fullmatch(address.netloc):
        raise ValueError(f"tiles: {address.netloc!r} is no host that a Content-Security-Policy can name")
    return _POLICY.replace("img-src 'self'", f"img-src 'self' {address.scheme}://{address.netloc}")


def meta_policy(tiles: str = "") -> str:
    """The policy as a page can state it itself, for hosts without headers: `frame-ancestors` is ignored there."""
    return content_security_policy(tiles).replace("; frame-ancestors 'none'", "")


def security_headers(tiles: str = "") -> dict[str, str]:
    """The headers that go with every answer."""
    return {"Content-Security-Policy": content_security_policy(tiles), **_HEADERS}


def cache_control(name: str) -> str:
    """How long a copy of the file `name` (a path below the output folder) may be shown without asking."""
    if immutable(name):
        return FOREVER
    return next((value for pattern, value in CACHED if re.fullmatch(pattern, name)), FRESH)
