"""Distances as text, rounded as people say them and never by more than 5 %."""

from __future__ import annotations

from generator.render.language import Language

__all__ = ["OFF_KM", "distance_text"]

OFF_KM = {"exact": 0, "commune": 3, "district": 10}  # as far a place may be from what stands for it

_SHORT_M = 95  # below this, rounding to ten metres would be off by more than 5 %


def distance_text(kilometres: float, language: Language, *, off: float = 0) -> str:
    """`kilometres` as text: 400 m, 2,4 km, 38 km; with "about" before it where a place may be `off` by kilometres.

    Nearer than that no figure would be true.
    """
    metres = kilometres * 1000
    if kilometres < off:
        return language.t("ở gần, chưa rõ bao xa")
    if metres < _SHORT_M:
        return language.t("dưới 100 m")
    if metres < 995:
        text = f"{round(metres, -1):.0f} m"
    elif kilometres < 9.95:
        text = f"{kilometres:.1f} km".replace(".", "," if language.code == "vi" else ".")
    else:
        text = f"{language.number(round(kilometres))} km"
    return language.t("khoảng %s") % text if off else text
