"""The whole program, with packages and mapshaper stood in for by a grid of square provinces."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.gather import __main__ as program
from generator.gather.fit import Fit
from generator.gather.packages import AdminUnit, LegacyUnit
from generator.gather.topology import Topology
from generator.read.vocabularies import read_vocabulary

TRUE = Fit(102.0, 0.02, 24.0, -0.02)
FORMER = read_vocabulary().former_by_slug
CODES = {one.slug: one.code for one in read_vocabulary().provinces}
SHORT = {slug: name for name, slug in program._IDS.items()}
CORNERS = {slug: (40.0 * (at % 8), 90.0 * (at // 8)) for at, slug in enumerate(FORMER)}
ISLANDS = [(0, 0)] * 11 + [(800, -480), (0, 0), (0, 0), (590, -560)]


def square(x: float, y: float) -> str:
    """The path of a square of 40 units."""
    return f"m {x},{y} 40,0 0,40 -40,0 z"


def paths() -> dict[str, str]:
    """By the ids of the package."""
    found = {SHORT.get(slug, slug.replace("-", "")): square(*corner) for slug, corner in CORNERS.items()}
    return found | {"hoangsa": " ".join(f"M {x} {y} l 9,0 0,9 z" for x, y in ISLANDS), "truongsa": square(700, 800)}


def now() -> list[AdminUnit]:
    """One commune in the middle of each square, and two special zones."""
    found = [AdminUnit("20333", "48", "Hoàng Sa", "Đặc khu", 16.5, 112.1, 1.0)]
    found.append(AdminUnit("22736", "56", "Trường Sa", "Đặc khu", 9.7, 114.4, 1.0))
    for slug, (x, y) in CORNERS.items():
        lon, lat = TRUE.degrees(x + 20, y + 20)
        old = FORMER[slug]
        found.append(AdminUnit(f"x{old.code}", CODES[old.now], old.name, "Xã", lat, lon, 1.0))
    return found


def before() -> list[LegacyUnit]:
    """One commune a former province."""
    return [LegacyUnit(f"x{one.code}", one.code, "A", "Huyện", 21, 105, "B", "Xã", 21, 105) for one in FORMER.values()]


def test_it_writes_three_files_and_says_how_well_the_map_fits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Borders by the fit, communes now and before."""
    topology = Topology([[(0.0, 0.0), (40.0, 0.0)]], {"ha-noi": [[0]]}, {"ha-noi": [[0]]})
    monkeypatch.setattr(program, "REFERENCE", tmp_path)
    monkeypatch.setattr(program, "read_paths", lambda _: paths())
    monkeypatch.setattr(program, "read_admin_units", lambda _: now())
    monkeypatch.setattr(program, "read_legacy_units", lambda _: before())
    monkeypatch.setattr(program, "topology_of", lambda *_: topology)
    program.main(["map.tgz", "units.whl"])
    geometry = json.loads((tmp_path / "geometry.json").read_text(encoding="utf-8"))

    assert "median 0.000" in capsys.readouterr().out
    assert geometry["arcs"][0] == pytest.approx([1020000, 233275, 8000, 0], abs=50)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["communes.csv", "former-communes.csv", "geometry.json"]
