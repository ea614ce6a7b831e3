"""Distances as text, rounded as people say them and never by more than 5 %."""

from __future__ import annotations

from generator.render.language import Language

__all__ = ["distance_text"]

_SHORT_M = 95  # below this, rounding to ten metres would be off by more than 5 %


def distance_text(kilometres: float, language: Language, *, approximate: bool = False) -> str:
    """`kilometres` as text: 400 m, 2,4 km, 38 km; with "about" before it where a place is known roughly.

    Two places known by the same commune lie in one spot of the map, however far apart they are.
    """
    metres = kilometres * 1000
    if metres < _SHORT_M:
        return language.t("cùng địa bàn") if approximate else language.t("dưới 100 m")
    if metres < 995:
        text = f"{round(metres, -1):.0f} m"
    elif kilometres < 9.95:
        text = f"{kilometres:.1f} km".replace(".", "," if language.code == "vi" else ".")
    else:
        text = f"{language.number(round(kilometres))} km"
    return language.t("khoảng %s") % text if approximate else text
