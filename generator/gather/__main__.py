"""`python -m generator.gather SVG_MAPS.tgz ADMIN_UNITS.whl`: make the geography of `generator/reference` again."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.gather.communes import communes_text, former_communes_text, ties_of
from generator.gather.fit import Fit, Tie, residuals, robust_fit
from generator.gather.geometry import archipelagos, geometry_text
from generator.gather.packages import AdminUnit, read_admin_units, read_legacy_units, read_paths
from generator.gather.paths import Outline, rings_of_path
from generator.gather.topology import topology_of
from generator.model.vocabulary import Vocabulary
from generator.read.vocabularies import read_vocabulary

REFERENCE = Path(__file__).parent.parent / "reference"
# ids of the map that are not slugs without hyphens
_IDS = {"baria": "ba-ria-vung-tau", "hcm": "ho-chi-minh", "tthue": "hue"}
_ISLANDS = {"hoangsa": ("hoang-sa", "Hoàng Sa"), "truongsa": ("truong-sa", "Trường Sa")}


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the three files and say how well the fit holds."""
    parser = argparse.ArgumentParser(prog="python -m generator.gather", description=__doc__)
    parser.add_argument("svg_maps", type=Path, help="npm pack @svg-maps/vietnam@2.0.0")
    parser.add_argument("admin_units", type=Path, help="pip download --no-deps vietnamadminunits==1.0.4")
    given = parser.parse_args(arguments)
    known = read_vocabulary()
    units, legacy = read_admin_units(given.admin_units), read_legacy_units(given.admin_units)
    former_slugs = {one.code: slug for slug, one in known.former_by_slug.items()}
    slugs = {one.code: slug for slug, one in known.province_by_slug.items()}
    outlines = _outlines(read_paths(given.svg_maps), known)
    mainland = {slug: rings for slug, rings in outlines.items() if slug in known.former_by_slug}
    ties = ties_of(units, legacy, mainland, former_slugs)
    fit = robust_fit(ties)
    _report(fit, ties)
    topology = topology_of(mainland, {slug: one.now for slug, one in known.former_by_slug.items()})
    islands = archipelagos(outlines, fit, _labels(units))
    _write("geometry.json", geometry_text(topology, fit, islands))
    _write("communes.csv", communes_text(units, slugs))
    _write("former-communes.csv", former_communes_text(legacy, units, former_slugs))


def _outlines(paths: Mapping[str, str], known: Vocabulary) -> dict[str, list[Outline]]:
    """The rings of each location, by the slug of its former province or archipelago."""
    slug_of = {slug.replace("-", ""): slug for slug in known.former_by_slug} | _IDS
    slug_of |= {name: slug for name, (slug, _) in _ISLANDS.items()}
    return {slug_of[name]: rings_of_path(path) for name, path in paths.items()}


def _labels(units: Sequence[AdminUnit]) -> dict[str, tuple[float, float]]:
    zones = {one.name: (one.lat, one.lon) for one in units if one.kind == "Đặc khu"}
    return {slug: zones[name] for slug, name in _ISLANDS.values()}


def _report(fit: Fit, ties: Sequence[Tie]) -> None:
    off = sorted(residuals(fit, ties).items(), key=lambda pair: pair[1])
    mean = (sum(one**2 for _, one in off) / len(off)) ** 0.5
    print(fit)
    print(f"residuals in degrees: median {off[len(off) // 2][1]:.3f}, root mean square {mean:.3f}; the largest:")
    for name, one in off[-5:]:
        print(f"  {name} {one:.3f}")


def _write(name: str, text: str) -> None:
    path = REFERENCE / name
    path.write_text(text, encoding="utf-8")
    print(f"{path}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
