"""Distances as people say them."""

from __future__ import annotations

from gettext import NullTranslations

import pytest

from generator.render.language import Language
from generator.render.places.distances import OFF_KM, distance_text

VIETNAMESE = Language("vi", "", NullTranslations())


@pytest.mark.parametrize(
    ("kilometres", "text"),
    [
        (0, "dưới 100 m"),
        (0.094, "dưới 100 m"),
        (0.1, "100 m"),
        (0.4349, "430 m"),
        (0.996, "1,0 km"),
        (2.44, "2,4 km"),
        (9.96, "10 km"),
        (99.4, "99 km"),
        (1234.5, "1.234 km"),
    ],
)
def test_a_distance_is_rounded_as_it_is_said(kilometres: float, text: str) -> None:
    """Ten metres, a hundred metres, a kilometre."""
    assert distance_text(kilometres, VIETNAMESE) == text


@pytest.mark.parametrize("metres", range(100, 30_000, 377))
def test_rounding_is_never_off_by_more_than_five_per_cent(metres: int) -> None:
    """Feature V1 asks for that."""
    amount, unit = distance_text(metres / 1000, VIETNAMESE).split()
    said = float(amount.replace(".", "").replace(",", ".")) * (1000 if unit == "km" else 1)

    assert abs(said - metres) <= 0.05 * metres


def test_a_rough_place_makes_a_rough_distance() -> None:
    """Where a place is known by its commune or district, the distance says so."""
    assert distance_text(12.2, VIETNAMESE, off=OFF_KM["district"]) == "khoảng 12 km"


@pytest.mark.parametrize(
    ("kilometres", "precision"),
    [(0, "commune"), (0.78, "commune"), (2.9, "commune"), (3, "district"), (9.9, "district")],
)
def test_near_a_rough_place_no_figure_is_given(kilometres: float, precision: str) -> None:
    """It stands in the middle of its commune or district; whether 780 metres are really 780 nobody knows."""
    assert distance_text(kilometres, VIETNAMESE, off=OFF_KM[precision]) == "ở gần, chưa rõ bao xa"
