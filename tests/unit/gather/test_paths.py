"""SVG paths as rings of points."""

from __future__ import annotations

from itertools import chain

import pytest

from generator.gather.paths import rings_of_path


@pytest.mark.parametrize(
    ("path", "rings"),
    [
        ("m 1,2 3,0 0,4 z", [[(1, 2), (4, 2), (4, 6)]]),
        ("M1 2 4 2 4 6 1 2Z", [[(1, 2), (4, 2), (4, 6)]]),
        ("m 0,0 l 1,0 0,1 z m 5,5 1,0 0,1 z", [[(0, 0), (1, 0), (1, 1)], [(5, 5), (6, 5), (6, 6)]]),
        ("m 1,1 2,0 L 9,9 z", [[(1, 1), (3, 1), (9, 9)]]),
        ("m 1e1,-2.5e-1 -.5,0 0,1 z", [[(10, -0.25), (9.5, -0.25), (9.5, 0.75)]]),
        ("m 0,0 c 0,1 1,1 1,0 l 0,-1 z", [[(0, 0), (0.5, 0.75), (1, 0), (1, -1)]]),
        ("M 0 0 C 0 1 1 1 1 0 L 1 -1 Z", [[(0, 0), (0.5, 0.75), (1, 0), (1, -1)]]),
    ],
    ids=["steps", "places", "two rings", "mixed", "exponents", "curve by steps", "curve by places"],
)
def test_a_path_is_its_closed_rings(path: str, rings: list[list[tuple[float, float]]]) -> None:
    """Points after M go on as lines; after z the pen is where the ring began."""
    found = rings_of_path(path)

    assert [len(ring) for ring in found] == [len(ring) for ring in rings]
    assert list(chain(*chain(*found))) == pytest.approx(list(chain(*chain(*rings))))
