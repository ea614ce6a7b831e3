"""Every page of the site, in order, in every language."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.page import Page
from generator.render.desk import Desk
from generator.render.makers import (
    changes,
    day,
    fair,
    gone,
    listing,
    map_page,
    my_list,
    offline,
    overview,
    point,
    producer,
    product,
    search,
    village,
)

__all__ = ["pages_of"]

_MAKERS = (overview, search, listing, product, producer, point, map_page, village,
           fair, day, gone, changes, offline, my_list)  # fmt: skip


def pages_of(desk: Desk) -> Iterator[Page]:
    """Every page of one language."""
    for maker in _MAKERS:
        yield from maker.pages(desk)
