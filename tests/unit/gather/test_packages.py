"""The two packages, read as they were published."""

from __future__ import annotations

import io
import sqlite3
import tarfile
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from generator.gather import packages

SCRIPT = 'export default {"label": "Map", "locations": [{"name": "An", "id": "an", "path": "m 0,0 z"}]};\n'
NOW = "('00100', '01', 'An', 'Phường', 21.0, 105.0, NULL)"
BEFORE = "(NULL, '01', 'Cồn', 'Huyện', 22.0, 106.0, NULL, NULL, NULL, NULL)"


def map_package(folder: Path) -> Path:
    """A package with one location."""
    path = folder / "map.tgz"
    with tarfile.open(path, "w:gz") as archive:
        member = tarfile.TarInfo("package/index.js")
        member.size = len(SCRIPT)
        archive.addfile(member, io.BytesIO(SCRIPT.encode()))
    return path


def units_package(folder: Path) -> Path:
    """A package with one commune now, and one district before."""
    now = "wardCode, provinceCode, wardShort, wardType, wardLat, wardLon, wardAreaKm2"
    before = "wardCode, provinceCode, districtShort, districtType, districtLat, districtLon, wardShort, wardType, wardLat, wardLon"
    database = sqlite3.connect(":memory:")
    for table, columns, row in (("admin_units", now, NOW), ("admin_units_legacy", before, BEFORE)):
        database.execute(f"CREATE TABLE {table} ({columns})")
        database.execute(f"INSERT INTO {table} VALUES {row}")  # noqa: S608 - our own rows
    database.commit()
    path = folder / "units.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("vietnamadminunits/data/dataset.db", database.serialize())
    return path


def test_the_map_gives_paths_by_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of every location."""
    package = map_package(tmp_path)
    monkeypatch.setattr(packages, "SVG_MAPS_SHA256", sha256(package.read_bytes()).hexdigest())

    assert packages.read_paths(package) == {"an": "m 0,0 z"}


def test_the_units_give_communes_and_districts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not known is None, a name that is not there empty."""
    package = units_package(tmp_path)
    monkeypatch.setattr(packages, "ADMIN_UNITS_SHA256", sha256(package.read_bytes()).hexdigest())

    assert packages.read_admin_units(package) == [("00100", "01", "An", "Phường", 21.0, 105.0, None)]
    assert packages.read_legacy_units(package) == [("", "01", "Cồn", "Huyện", 22.0, 106.0, "", "", None, None)]


def test_another_package_is_refused(tmp_path: Path) -> None:
    """Both digests are shown."""
    with pytest.raises(ValueError, match="wanted 49627ce5"):
        packages.read_paths(map_package(tmp_path))
