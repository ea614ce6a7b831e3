"""The nearest of many places."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from generator.distance import kilometres
from generator.model.geography import Spot
from generator.render.places.grid import Grid


class Place(NamedTuple):
    """As much of a point as a grid asks for."""

    slug: str
    spot: Spot | None


spots = st.builds(Spot, st.floats(6.5, 23.5), st.floats(102, 117.9), st.just("exact"))
crowds = st.lists(st.one_of(spots, st.none()), max_size=60)


@given(crowds, spots, st.integers(1, 8))
def test_the_nearest_are_those_of_a_look_at_all(crowd: list[Spot | None], here: Spot, count: int) -> None:
    """The same kilometres in the same order; who has no spot is not among them."""
    grid = Grid([Place(str(at), spot) for at, spot in enumerate(crowd)])  # type: ignore[type-var]

    found = [far for far, _ in grid.nearest(here, count)]

    assert found == sorted(kilometres(here, spot) for spot in crowd if spot)[:count]


def test_the_one_that_asks_is_left_out() -> None:
    """Nobody is his own neighbour; of two in one spot the first comes first."""
    here = Spot(16.4, 107.6, "exact")
    grid = Grid([Place("a", here), Place("b", here), Place("c", here)])  # type: ignore[type-var]

    assert [one.slug for _, one in grid.nearest(here, 2, "a")] == ["b", "c"]
