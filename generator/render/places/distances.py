"""Distances as text, rounded as people say them and never by more than 5 %."""

from __future__ import annotations

from generator.render.language import Language

__all__ = ["distance_text"]

_SHORT_M = 95  # below this, rounding to ten metres would be off by more than 5 %
_NEAR_M = 3000  # the middle of a commune may be as far from a place in it


def distance_text(kilometres: float, language: Language, *, approximate: bool = False) -> str:
    """`kilometres` as text: 400 m, 2,4 km, 38 km; with "about" before it where a place is known roughly.

    Of two places near one another of which one is known by its commune, no figure would be true.
    """
    metres = kilometres * 1000
    if approximate and metres < _NEAR_M:
        return language.t("ở gần, chưa rõ bao xa")
    if metres < _SHORT_M:
        return language.t("dưới 100 m")
    if metres < 995:
        text = f"{round(metres, -1):.0f} m"
    elif kilometres < 9.95:
        text = f"{kilometres:.1f} km".replace(".", "," if language.code == "vi" else ".")
    else:
        text = f"{language.number(round(kilometres))} km"
    return language.t("khoảng %s") % text if approximate else text
