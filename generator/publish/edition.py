"""An edition: everything that one build publishes, as values.

Pages are made when they are asked for, so an edition of many thousands is a list of addresses.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from generator.model.core import Worker
from generator.model.page import DataFile, Page, Symbol
from generator.publish.pictures import Pictures

__all__ = ["Edition", "Theme"]


class Theme(NamedTuple):
    """How pages are rendered: `render(page, meta, view)`, and a digest for each language and template."""

    render: Callable[[Page, Any, Any], str]
    digests: Mapping[tuple[str, str], str]


class Edition(NamedTuple):
    """All pages and files of a site, how pages are rendered, and where pictures come from.

    `assets` maps files of the output to their bytes; `day` is the day of the build, ISO 8601;
    `compress`: texts get compressed twins.  `symbols` are QR codes.
    `worker` is the service worker, of a site that is kept offline.
    """

    pages: list[Page]
    data: list[DataFile]
    assets: Mapping[str, bytes]
    theme: Theme
    pictures: Pictures
    day: str = ""
    compress: bool = False
    symbols: Sequence[Symbol] = ()
    worker: Worker | None = None
