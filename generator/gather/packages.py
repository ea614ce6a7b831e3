"""The two packages that the geography comes from, read as they were published.

npm `@svg-maps/vietnam` 2.0.0 (CC BY 4.0, Stephen Truong) has the 63 provinces and the two archipelagos as
SVG paths; PyPI `vietnamadminunits` 1.0.4 (MIT, Tran Ngoc Minh Hieu) has the communes now and before.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import tarfile
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

__all__ = ["AdminUnit", "LegacyUnit", "read_admin_units", "read_legacy_units", "read_paths"]

SVG_MAPS_SHA256 = "49627ce5e2456d6a7bd742637f2fca44ffa0cce58515674de900dd991dfd689f"
ADMIN_UNITS_SHA256 = "737ee3662e877290386c1c45ed4d71f2e5fae34ab6fb9c64bfb4cb74b216ea35"


class AdminUnit(NamedTuple):
    """A commune since 1/7/2025; `area` in km² is None where the package does not know it."""

    code: str
    province: str
    name: str
    kind: str
    lat: float
    lon: float
    area: float | None


class LegacyUnit(NamedTuple):
    """A commune before 1/7/2025 and its district; a district without communes has "" for its commune."""

    code: str
    province: str
    district: str
    district_kind: str
    district_lat: float
    district_lon: float
    name: str
    kind: str
    lat: float | None
    lon: float | None


def read_paths(package: Path) -> dict[str, str]:
    """The SVG path of each location of `@svg-maps/vietnam`, by the package's own id."""
    _verify(package, SVG_MAPS_SHA256)
    with tarfile.open(package) as archive:
        member = archive.extractfile("package/index.js")
        assert member, "the package is as its digest says"
        script = member.read().decode("utf-8")
    locations = json.loads(script[script.index("{") :].rstrip().rstrip(";"))["locations"]
    return {one["id"]: one["path"] for one in locations}


def read_admin_units(package: Path) -> list[AdminUnit]:
    """The 3,321 communes, by code; `province` is the code of one of the 34."""
    query = "SELECT wardCode, provinceCode, wardShort, wardType, wardLat, wardLon, wardAreaKm2 FROM admin_units"
    return sorted(AdminUnit(*row) for row in _rows(package, query))


def read_legacy_units(package: Path) -> list[LegacyUnit]:
    """The communes before 1/7/2025, by code; `province` is the code of one of the 63."""
    query = (
        "SELECT coalesce(wardCode, ''), provinceCode, districtShort, districtType, districtLat, districtLon,"
        " coalesce(wardShort, ''), coalesce(wardType, ''), wardLat, wardLon FROM admin_units_legacy"
    )
    return sorted(LegacyUnit(*row) for row in _rows(package, query))


def _rows(package: Path, query: str) -> list[tuple[Any, ...]]:
    _verify(package, ADMIN_UNITS_SHA256)
    with zipfile.ZipFile(package) as archive:
        content = archive.read("vietnamadminunits/data/dataset.db")
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content)
        return database.execute(query).fetchall()


def _verify(package: Path, digest: str) -> None:
    found = hashlib.sha256(package.read_bytes()).hexdigest()
    if found != digest:
        raise ValueError(f"{package}: SHA-256 {found}, wanted {digest}")
