"""The view of where a product is sold."""

from __future__ import annotations

from typing import NamedTuple

from generator.render.views.places import PointCard
from generator.render.views.values import Anchor, Contact

__all__ = ["BuyView"]


class BuyView(NamedTuple):
    """Points, and shops on the web with the day somebody last opened them.

    `map` and `finder` are the addresses of the page of the map and of the list, asked for this product where a
    point has it. `ways` lead on where neither point nor shop is known.
    """

    points: tuple[PointCard, ...]
    shops: tuple[Contact, ...]
    map: str
    finder: str
    ways: tuple[Anchor, ...]
