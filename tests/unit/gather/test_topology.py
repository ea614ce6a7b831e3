"""Outlines to provinces over shared arcs; mapshaper itself is not run."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from generator.gather.topology import topology_of

SQUARES = {"b": [[(1.0, 0.0), (2.0, 0.0), (2.0, 1.0), (1.0, 1.0)]], "a": [[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)]]}
MADE = {
    "arcs": [[[1, 0], [1, -1]], [[1, -1], [2, -1], [1, 0]], [[1, -1], [0, 0], [1, 0]]],
    "objects": {
        "former": {
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]], "properties": {"id": "b", "now": "ab"}},
                {"type": "MultiPolygon", "arcs": [[[-1, 2]]], "properties": {"id": "a", "now": "ab"}},
            ]
        },
        "provinces": {"geometries": [{"type": "Polygon", "arcs": [[1, 2]], "properties": {"now": "ab"}}]},
    },
}
STAND_IN = """\
import json, sys
given = sys.argv[sys.argv.index("-i") + 1]
made = sys.argv[sys.argv.index("-o") + 1]
open({seen!r}, "w").write(json.dumps([sys.argv[1:], json.load(open(given))]))
open(made, "w").write({answer!r})
"""


def stand_in(folder: Path) -> list[str]:
    """A program that notes what it gets and answers with `MADE`."""
    script = folder / "mapshaper.py"
    script.write_text(STAND_IN.format(seen=str(folder / "seen.json"), answer=json.dumps(MADE)), encoding="utf-8")
    return [sys.executable, str(script)]


def test_outlines_are_handed_over_with_north_up_and_closed(tmp_path: Path) -> None:
    """As GeoJSON, with the province that each became part of."""
    topology_of(SQUARES, {"a": "ab", "b": "ab"}, stand_in(tmp_path))
    orders, given = json.loads((tmp_path / "seen.json").read_text(encoding="utf-8"))

    assert given["features"][1]["geometry"]["coordinates"] == [[[[0, 0], [1, 0], [1, -1], [0, 0]]]]
    assert given["features"][1]["properties"] == {"id": "a", "now": "ab"}
    assert [order for order in orders if order in ("snap", "-clean", "-dissolve")] == [
        "snap",
        "-clean",
        *["-dissolve"] * 2,
    ]


def test_arcs_come_back_with_south_up_and_rings_by_slug(tmp_path: Path) -> None:
    """Polygons and multipolygons alike, sorted."""
    found = topology_of(SQUARES, {"a": "ab", "b": "ab"}, stand_in(tmp_path))

    assert found.arcs[0] == [(1, 0), (1, 1)]
    assert found.former == {"a": [[-1, 2]], "b": [[0, 1]]}
    assert (list(found.former), found.provinces) == (["a", "b"], {"ab": [[1, 2]]})
