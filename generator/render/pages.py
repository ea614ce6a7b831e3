"""Every page of the site, in order, in every language."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.page import Page
from generator.render.desk import Desk
from generator.render.makers import day, listing, map_page, overview, point, producer, product, search, village

__all__ = ["pages_of"]


def pages_of(desk: Desk) -> Iterator[Page]:
    """Every page of one language."""
    for maker in (overview, search, listing, product, producer, point, map_page, village, day):
        yield from maker.pages(desk)
