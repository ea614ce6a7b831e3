"""A page as a value: where it goes, which template shows it, and how its view is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

__all__ = ["DataFile", "Page", "Symbol", "file_of"]


class Page(NamedTuple):
    """`route` is its address on the site, as `/san-pham/x/`; `make` gives its head and its view.

    `make` is called where the page is rendered, so that the views of all pages
    are never in memory together.  `indexed` pages stand in the sitemap.
    `source` is the file a page was written in, where there is one.  `inputs` tells
    all that head and view follow from, at less cost than making them; two pages with
    the same inputs are the same.
    """

    route: str
    template: str
    language: str
    indexed: bool
    make: Callable[[], tuple[Any, Any]]
    source: str = ""
    inputs: Callable[[], str] | None = None


class DataFile(NamedTuple):
    """A file that no template shows, as the sitemap or a feed; `inputs` as for a page."""

    route: str
    make: Callable[[], str]
    inputs: Callable[[], str] | None = None


class Symbol(NamedTuple):
    """A QR code of `address` with the texts of `caption` beneath; a route that ends in `.svg` or `.png` says its form."""

    route: str
    address: str
    caption: tuple[str, ...]


def file_of(route: str) -> str:
    """The file below the output folder that answers `route`."""
    return route.lstrip("/") + ("index.html" if route.endswith("/") else "")
