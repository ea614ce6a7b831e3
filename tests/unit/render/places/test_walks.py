"""How long a walk is, and its drawing."""

from __future__ import annotations

from gettext import NullTranslations
from itertools import pairwise
from math import acos, cos, radians, sin

import pytest

from generator.model.shared import Position
from generator.model.visit import Stop, Walk
from generator.render.language import Language
from generator.render.places.walks import drawing, length_km, stop_rows

VIETNAMESE = Language("vi", "", NullTranslations())
PLACES = ((16.4637, 107.5909), (16.4675, 107.5940), (16.4710, 107.5852), (16.4644, 107.5801))


def walk(*places: tuple[float, float] | None) -> Walk:
    """A walk with a stop at each of these places."""
    stops = [
        Stop.model_construct(time=f"{8 + at:02}:00", title=f"Trạm {at}", note="", minutes=None,
                             position=one and Position.model_construct(lat=one[0], lon=one[1]))
        for at, one in enumerate(places)
    ]  # fmt: skip
    return Walk.model_construct(summary="", season=(), stops=tuple(stops))


def by_cosines(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The great circle by another formula than that of the generator, in km."""
    (lat_a, lon_a), (lat_b, lon_b) = ((radians(x), radians(y)) for x, y in (one, other))
    return 6371.0088 * acos(sin(lat_a) * sin(lat_b) + cos(lat_a) * cos(lat_b) * cos(lon_b - lon_a))


def test_the_length_is_the_sum_of_the_ways() -> None:
    """Within 10 % of the true sum (feature K6); here within a thousandth."""
    true = sum(by_cosines(one, after) for one, after in pairwise(PLACES))

    assert length_km(walk(*PLACES)) == pytest.approx(true, rel=0.001)


@pytest.mark.parametrize("places", [(), (PLACES[0],), (*PLACES, None), (None, None)])
def test_no_length_is_told_where_a_position_is_missing(places: tuple[tuple[float, float] | None, ...]) -> None:
    """A sum of some of the ways would be too short."""
    assert length_km(walk(*places)) is None


def test_each_stop_tells_how_far_it_is_from_the_one_before() -> None:
    """Only where both positions are known."""
    rows = stop_rows(walk(PLACES[0], PLACES[1], None, PLACES[2]), VIETNAMESE)

    assert [(row.number, row.on) for row in rows] == [(1, ""), (2, "540 m"), (3, ""), (4, "")]


def test_the_drawing_has_north_above_and_keeps_the_numbers_of_the_list() -> None:
    """The second stop lies north-east of the first; the stop without a position is left out."""
    drawn = drawing(walk(PLACES[0], PLACES[1], None, PLACES[2]), VIETNAMESE)

    assert drawn is not None
    (first, across, down), (second, right, up), (fourth, *_) = drawn.stops
    assert (first, second, fourth) == (1, 2, 4)
    assert (right > across, up < down) == (True, True)


def test_the_drawing_is_true_to_scale() -> None:
    """A way that is twice as long is drawn twice as long, and the bar tells how long."""
    drawn = drawing(walk(*PLACES), VIETNAMESE)

    assert drawn is not None
    spots = [(x, y) for _, x, y in drawn.stops]
    drawn_length = sum(((a - c) ** 2 + (b - d) ** 2) ** 0.5 for (a, b), (c, d) in pairwise(spots))
    metres = float(drawn.scale_text.removesuffix(" m"))
    assert drawn_length / drawn.scale * metres / 1000 == pytest.approx(length_km(walk(*PLACES)), rel=0.02)


def test_nothing_is_drawn_of_one_place() -> None:
    """A walk needs two."""
    assert drawing(walk(PLACES[0], None), VIETNAMESE) is None
