"""`generator/reference/geometry.json`: provinces and archipelagos in degrees, over shared arcs.

Changes made to `@svg-maps/vietnam` 2.0.0, as CC BY 4.0 asks to say: borders snapped to one another and cleaned,
provinces of 1/7/2025 made as unions, plane coordinates turned into degrees and rounded, Hoàng Sa moved to its
place.  The westernmost outlines of Trường Sa (109.5 to 110.6° E) are no slip: they are the banks of the southern
shelf, Tư Chính among them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.gather.fit import Fit, Tie, centroid, fit_mercator
from generator.gather.paths import Outline
from generator.gather.topology import Topology

__all__ = ["PER_DEGREE", "archipelagos", "geometry_text"]

PER_DEGREE = 10_000  # about 11 m; the map itself is true to about 1 km
# The map draws Hoàng Sa 1.1° too far east, 0.5° too far south and a tenth too large.  Three islands that its outlines
# show tie it to their places, in whole minutes, the number of the outline first; these agree within 2 km with the
# outlines that github:thanglequoc/vietnamese-provinces-database publishes.
_HOANG_SA_TIES = (
    (0, "Tri Tôn", 15 + 47 / 60, 111 + 12 / 60),
    (14, "Phú Lâm", 16 + 50 / 60, 112 + 20 / 60),
    (11, "Linh Côn", 16 + 40 / 60, 112 + 44 / 60),
)
_LABELS = {"hoang-sa": ("Quần đảo Hoàng Sa", "da-nang"), "truong-sa": ("Quần đảo Trường Sa", "khanh-hoa")}


def archipelagos(
    outlines: Mapping[str, Sequence[Outline]], fit: Fit, labels: Mapping[str, tuple[float, float]]
) -> list[dict[str, Any]]:
    """Hoàng Sa and Trường Sa in degrees; `labels` are (lat, lon) of the special zones of these names."""
    own = fit_mercator(
        [Tie(name, *centroid([outlines["hoang-sa"][at]]), lat, lon) for at, name, lat, lon in _HOANG_SA_TIES]
    )
    fits = {"hoang-sa": own, "truong-sa": fit}
    return [
        {
            "slug": slug,
            "name": name,
            "province": province,
            "lat": labels[slug][0],
            "lon": labels[slug][1],
            "rings": [_steps(_placed([*ring, ring[0]], fits[slug])) for ring in outlines[slug]],
        }
        for slug, (name, province) in _LABELS.items()
    ]


def geometry_text(topology: Topology, fit: Fit, islands: Iterable[Mapping[str, Any]]) -> str:
    """The text of `geometry.json`: an arc a line, each point as steps from the one before, first longitude."""
    lists: dict[str, Sequence[object]] = {
        "arcs": [_steps(_placed(arc, fit)) for arc in topology.arcs],
        "archipelagos": list(islands),
    }
    head = {
        "source": "npm @svg-maps/vietnam 2.0.0, Stephen Truong, https://github.com/VictorCazanave/svg-maps",
        "licence": "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
        "changes": "python -m generator.gather geometry; see generator/reference/README.md",
        "per_degree": PER_DEGREE,
    }
    parts = [f"{_compact(key)}: {_compact(value)}" for key, value in head.items()]
    parts += [f"{_compact(key)}: [\n{_lines(map(_compact, rows))}\n]" for key, rows in lists.items()]
    for name in ("provinces", "former"):
        rings = getattr(topology, name)
        rows = (f"{_compact(slug)}: {_compact(of_one)}" for slug, of_one in rings.items())
        parts.append(f"{_compact(name)}: {{\n{_lines(rows)}\n}}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _placed(line: Outline, fit: Fit) -> list[tuple[int, int]]:
    """The points of `line` in parts of a degree; points that fall together are one."""
    degrees = [fit.degrees(*point) for point in line]
    points = [(round(lon * PER_DEGREE), round(lat * PER_DEGREE)) for lon, lat in degrees]
    return [point for at, point in enumerate(points) if not at or point != points[at - 1]]


def _steps(points: Sequence[tuple[int, int]]) -> list[int]:
    before = [(0, 0), *points[:-1]]
    return [step for (x, y), (x0, y0) in zip(points, before, strict=True) for step in (x - x0, y - y0)]


def _lines(rows: Iterable[str]) -> str:
    return ",\n".join(rows)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
