"""How far places are from one another, in words, and what stands for it where no spot is known."""

from __future__ import annotations

from generator.model.catalogue import Locality, Point, Tourism
from generator.render.desk import Desk
from generator.render.places.distances import OFF_KM, distance_text

__all__ = ["distance_said", "strangeness"]


def strangeness(there: Locality, here: Locality) -> tuple[bool, bool, bool]:
    """Smaller is nearer: the same commune, the same district before 1/7/2025, the same former province."""
    district = here.before.partition(",")[2]
    return (
        not here.commune or there.commune != here.commune,
        not district or there.before.partition(",")[2] != district,
        there.former != here.former,
    )


def distance_said(desk: Desk, here: Point | Tourism, there: Point | Tourism, far: float) -> str:
    """`far` kilometres as text, rough where one of both places is known by its commune or district."""
    off = max(OFF_KM[one.spot.precision] for one in (here, there) if one.spot)
    return distance_text(far, desk.language, off=off)
