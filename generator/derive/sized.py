"""The pictures of a catalogue where room is short: all of them, small ones, or the drawings that stand in for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from generator.model.catalogue import Catalogue, Entry, Exhibition, Framed, Tourism
from generator.model.photo import Derivative, Developed

__all__ = ["PICTURES", "SMALL_WIDTH", "sized"]

PICTURES = ("none", "small", "full")
SMALL_WIDTH = 800  # px: what a phone's screen shows of a whole photo
_LARGEST = "full"  # the use that others stand in for

_Pictured = TypeVar("_Pictured", Entry, Tourism, Exhibition)


def sized(catalogue: Catalogue, pictures: str) -> Catalogue:
    """The catalogue with `pictures` of PICTURES: "none" leaves the drawings, "small" what is at most 800 px wide."""
    if pictures == "full":
        return catalogue
    return catalogue._replace(
        products=_each(catalogue.products, pictures),
        villages=_each(catalogue.villages, pictures),
        fairs=_each(catalogue.fairs, pictures),
    )


def _each(shown: Mapping[str, _Pictured], pictures: str) -> dict[str, _Pictured]:
    if pictures == "none":
        return {slug: one._replace(photos=()) for slug, one in shown.items()}
    return {slug: one._replace(photos=tuple(map(_small, one.photos))) for slug, one in shown.items()}


def _small(framed: Framed) -> Framed:
    developed = framed.developed
    kept = tuple(one for one in developed.derivatives if _is_small(developed, one))
    return framed._replace(developed=developed._replace(derivatives=kept))


def _is_small(developed: Developed, one: Derivative) -> bool:
    """At most 800 px wide, or the narrowest for its use; for the largest there is the widest of the page stands in."""
    needed = one.use != _LARGEST and one == developed.of(one.use, one.form)[0]
    return one.width <= SMALL_WIDTH or needed
