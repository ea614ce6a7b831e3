"""Outlines that nearly touch to provinces over shared arcs, by mapshaper (MPL 2.0, Matthew Bloch).

The outlines of `@svg-maps/vietnam` coincide only in part: most vertices of a common border lie within
0.2 units of the neighbour's (a unit is about 2 km), and some borders leave slivers and gaps.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from generator.gather.paths import Outline

__all__ = ["MAPSHAPER", "Topology", "topology_of"]

MAPSHAPER = ("npx", "--yes", "mapshaper@0.7.70")
SNAP_UNITS = 0.2  # closes every gap but those of river mouths; 0.3 begins to close straits between islands


class Topology(NamedTuple):
    """Arcs in the units of the map, and the rings of each former province and of each province."""

    arcs: list[Outline]
    former: dict[str, list[list[int]]]
    provinces: dict[str, list[list[int]]]


def topology_of(
    outlines: Mapping[str, Sequence[Outline]], now: Mapping[str, str], program: Sequence[str] = MAPSHAPER
) -> Topology:
    """The arcs of `outlines`, by former province; `now` names the province that each became part of."""
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder, "outlines.json"), Path(folder, "topology.json")
        given.write_text(json.dumps(_features(outlines, now)), encoding="utf-8")
        subprocess.run([*program, *_orders(given, made)], check=True)  # noqa: S603 - the maintainer's own program
        found = json.loads(made.read_text(encoding="utf-8"))
    arcs = [[(x, -y) for x, y in arc] for arc in found["arcs"]]
    return Topology(arcs, _rings(found["objects"]["former"], "id"), _rings(found["objects"]["provinces"], "now"))


def _orders(given: Path, made: Path) -> list[str]:
    return [
        *("-i", str(given), "snap", f"snap-interval={SNAP_UNITS}", "name=outlines"),
        *("-clean", "-dissolve", "id", "copy-fields=now", "name=former"),
        *("-dissolve", "now", "+", "name=provinces"),
        *("-o", str(made), "target=former,provinces", "format=topojson", "no-quantization"),
    ]


def _features(outlines: Mapping[str, Sequence[Outline]], now: Mapping[str, str]) -> dict[str, Any]:
    """GeoJSON of `outlines` with north up, as mapshaper takes it."""
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"id": slug, "now": now[slug]},
                "geometry": {
                    "type": "MultiPolygon",
                    "coordinates": [[[(x, -y) for x, y in [*ring, ring[0]]]] for ring in rings],
                },
            }
            for slug, rings in outlines.items()
        ],
    }


def _rings(layer: Mapping[str, Any], key: str) -> dict[str, list[list[int]]]:
    found = {}
    for shape in layer["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        found[shape["properties"][key]] = [ring for polygon in polygons for ring in polygon]
    return dict(sorted(found.items()))
