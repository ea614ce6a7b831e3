"""Closed lines: made from arcs, their area, what lies within, how far off something is."""

from __future__ import annotations

import pytest

from generator.model.geography import Atlas, Line
from generator.outlines import area_of, is_within, kilometres_off, rings_of

SQUARE: Line = ((106.0, 16.0), (107.0, 16.0), (107.0, 17.0), (106.0, 17.0), (106.0, 16.0))
HOLE: Line = ((106.4, 16.4), (106.4, 16.6), (106.6, 16.6), (106.6, 16.4), (106.4, 16.4))


def test_a_ring_is_its_arcs_end_to_start() -> None:
    """`~n` is arc n from its end; where two arcs meet there is one point."""
    arcs = (((0.0, 0.0), (1.0, 0.0)), ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0)))

    assert rings_of(Atlas(arcs, {}, {}, ()), [(0, ~1)]) == (((0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (0.0, 0.0)),)


def test_an_area_is_in_square_degrees_of_latitude() -> None:
    """A degree of longitude is shorter, and the way round does not matter."""
    assert area_of(SQUARE) == area_of(SQUARE[::-1]) == pytest.approx(0.961, abs=0.001)


@pytest.mark.parametrize(
    ("lat", "lon", "within"),
    [(16.2, 106.2, True), (16.5, 106.5, False), (16.5, 107.1, False), (15.9, 106.5, False), (17.1, 106.5, False)],
)
def test_what_lies_in_a_hole_lies_without(lat: float, lon: float, *, within: bool) -> None:
    """Rings of one province count together."""
    assert is_within([SQUARE, HOLE], lat, lon) is within


@pytest.mark.parametrize(
    ("lat", "lon", "km"), [(16.5, 107.1, 10.66), (18.0, 106.5, 111.2), (16.0, 106.0, 0), (15.9, 105.9, 15.42)]
)
def test_the_nearest_point_of_a_line_counts(lat: float, lon: float, km: float) -> None:
    """Sides and corners, in kilometres; a point that stands twice is no fault."""
    assert kilometres_off([(SQUARE[0], *SQUARE)], lat, lon) == pytest.approx(km, abs=0.1)
