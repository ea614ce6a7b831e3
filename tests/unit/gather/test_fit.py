"""From the plane of a map to degrees."""

from __future__ import annotations

import pytest

from generator.gather.fit import Fit, Tie, centroid, fit_mercator, mercator, residuals, robust_fit

TRUE = Fit(102.0, 0.02, 24.0, -0.02)


def tie(name: str, x: float, y: float, off: float = 0.0) -> Tie:
    """A point that the true fit places, `off` degrees too far east."""
    lon, lat = TRUE.degrees(x, y)
    return Tie(name, x, y, lat, lon + off)


TIES = [tie(f"{x} {y}", x, y) for x in (0, 100, 200, 300) for y in (0, 250, 500, 800)]


def test_a_fit_is_found_again() -> None:
    """From points that it placed itself."""
    assert fit_mercator(TIES) == pytest.approx(TRUE)


def test_a_wrong_point_is_left_out() -> None:
    """A province that the map draws wrongly does not bend the others."""
    assert robust_fit([*TIES, tie("wrong", 150, 400, off=0.3)]) == pytest.approx(TRUE)


def test_residuals_tell_how_far_off_a_point_is() -> None:
    """In degrees, by name."""
    assert residuals(TRUE, [tie("wrong", 150, 400, off=0.3)]) == {"wrong": pytest.approx(0.3)}


@pytest.mark.parametrize(("lat", "north"), [(0, 0), (45, 50.4989), (-45, -50.4989)])
def test_mercator_stretches_with_latitude(lat: float, north: float) -> None:
    """Known values, in degrees of longitude."""
    assert mercator(lat) == pytest.approx(north, abs=1e-4)


def test_the_middle_is_that_of_the_area() -> None:
    """An island moves it by what it is worth."""
    square = [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)]
    island = [(4.0, 0.0), (5.0, 0.0), (5.0, 1.0), (4.0, 1.0)]

    assert centroid([square]) == pytest.approx((1, 1))
    assert centroid([square, island]) == pytest.approx(((4 * 1 + 4.5) / 5, (4 * 1 + 0.5) / 5))
