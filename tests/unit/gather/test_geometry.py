"""The text of `geometry.json`."""

from __future__ import annotations

import json

import pytest

from generator.gather.fit import Fit
from generator.gather.geometry import archipelagos, geometry_text
from generator.gather.topology import Topology

FIT = Fit(100.0, 0.01, 0.0, 0.01)
TOPOLOGY = Topology([[(0.0, 0.0), (100.0, 0.0), (100.001, 0.0), (100.0, 100.0)]], {"a": [[0]]}, {"b": [[0]]})
TRIANGLE = [(0.0, 0.0), (30.0, 0.0), (0.0, 30.0)]


def islands(x: float, y: float) -> list[tuple[float, float]]:
    """A small ring about a point."""
    return [(x + dx, y + dy) for dx, dy in TRIANGLE]


def test_an_arc_is_steps_in_parts_of_a_degree() -> None:
    """Longitude first, from (0, 0); points that fall together are one."""
    made = json.loads(geometry_text(TOPOLOGY, FIT, []))

    assert made["arcs"] == [[1000000, 0, 10000, 0, 0, 9999]]
    assert (made["former"], made["provinces"], made["per_degree"]) == ({"a": [[0]]}, {"b": [[0]]}, 10000)


def test_source_and_licence_stand_in_the_file() -> None:
    """As CC BY 4.0 asks."""
    made = json.loads(geometry_text(TOPOLOGY, FIT, []))

    assert "@svg-maps/vietnam" in made["source"]
    assert made["licence"].startswith("CC BY 4.0")


def test_an_arc_a_line_shows_what_changed() -> None:
    """In a diff."""
    assert len(geometry_text(TOPOLOGY, FIT, []).splitlines()) > 10


def test_hoang_sa_is_tied_to_its_own_islands() -> None:
    """Wherever the map draws it; Trường Sa follows the map."""
    far = {0: islands(0, 0), 11: islands(800, -480), 14: islands(590, -560)}
    outlines = {"hoang-sa": [far.get(at, islands(400, -300)) for at in range(15)], "truong-sa": [islands(1400, 900)]}
    hoang_sa, truong_sa = archipelagos(outlines, FIT, {"hoang-sa": (16.5, 112.1), "truong-sa": (9.7, 114.4)})

    assert hoang_sa["rings"][0][:2] == pytest.approx([1112000, 157800], abs=1000)
    assert truong_sa["rings"][0][:2] == pytest.approx([1140000, 89600], abs=1000)
    assert (hoang_sa["lat"], truong_sa["province"]) == (16.5, "khanh-hoa")
