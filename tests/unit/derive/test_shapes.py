"""Outlines with fewer points for smaller maps."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.derive.shapes import rings_of, simplified
from generator.model.geography import Archipelago, Atlas, Line
from generator.outlines import area_of
from generator.read.geography import read_land

LAND = read_land().atlas
WAVY: Line = ((0.0, 0.0), (0.5, 0.001), (1.0, 0.0), (1.5, 0.4), (2.0, 0.0))
ISLET: Line = ((5.0, 5.0), (5.01, 5.0), (5.01, 5.01), (5.0, 5.01), (5.0, 5.0))
ISLAND: Line = ((0.0, 0.0), (0.0, -2.0), (2.0, -2.0), (2.0, 0.0))
SMALL = Atlas(
    (WAVY, ISLAND, ISLET),
    {"a": ((0, ~1), (2,))},
    {"b": ((0, ~1),), "c": ((2,),)},
    (Archipelago("x", "X", "a", 5.0, 5.0, (ISLET,)),),
)


def test_a_point_that_hardly_stands_out_goes() -> None:
    """The ends of an arc stay, and so does what stands out."""
    assert simplified(SMALL, 0.05).arcs[0] == (WAVY[0], WAVY[2], WAVY[3], WAVY[4])


def test_no_tolerance_changes_nothing() -> None:
    """Every point makes some triangle."""
    assert simplified(SMALL, 0.0) == SMALL


def test_small_near_islands_go_but_not_the_last_ring_of_a_province() -> None:
    """`c` is nothing but its islet; for `a` it is one island of two."""
    found = simplified(SMALL, 0.05)

    assert [len(found.provinces["a"]), len(found.former["c"])] == [1, 1]


def test_islands_of_an_archipelago_always_stay() -> None:
    """With three corners at least."""
    [island] = simplified(SMALL, 0.05).archipelagos[0].rings

    assert len(island) == 4
    assert island[0] == island[-1]


def test_arcs_that_nothing_uses_are_left_out() -> None:
    """And the others numbered anew."""
    alone = SMALL._replace(former={"b": SMALL.former["b"]})

    assert len(simplified(alone, 0.05).arcs) == 2


@pytest.mark.parametrize("tolerance", [0.005, 0.01, 0.02, 0.05])
class TestTheCountry:
    def test_keeps_its_borders_shared(self, tolerance: float) -> None:
        """Each arc is a coast or the border of two, as before."""
        found = simplified(LAND, tolerance)
        runs = Counter(at for rings in found.provinces.values() for ring in rings for at in ring)
        uses = Counter(max(at, ~at) for at in runs)

        assert set(runs.values()) == {1}
        assert set(uses.values()) == {1, 2}

    def test_keeps_its_provinces_and_islands(self, tolerance: float) -> None:
        """All 34, all 63, Hoàng Sa and Trường Sa with every ring."""
        found = simplified(LAND, tolerance)
        rings = [len(one.rings) for one in found.archipelagos]

        assert (found.provinces.keys(), found.former.keys()) == (LAND.provinces.keys(), LAND.former.keys())
        assert rings == [len(one.rings) for one in LAND.archipelagos]

    def test_keeps_its_size(self, tolerance: float) -> None:
        """What a coast loses it gains elsewhere."""
        sizes = [
            sum(area_of(line) for rings in atlas.provinces.values() for line in rings_of(atlas, rings))
            for atlas in (LAND, simplified(LAND, tolerance))
        ]

        assert sizes[1] == pytest.approx(sizes[0], rel=0.005)


def test_a_map_of_the_country_has_a_quarter_of_the_points() -> None:
    """At about 2 km."""
    before, after = (sum(map(len, atlas.arcs)) for atlas in (LAND, simplified(LAND, 0.02)))

    assert after < before / 3
