"""The geography of `generator/reference`, as values: read when it is first asked for."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from generator.model.gazetteer import Commune, FormerCommune, Gazetteer
from generator.model.geography import Archipelago, Atlas, Land, Line

__all__ = ["read_land"]

_FOLDER = Path(__file__).parent.parent / "reference"
_DISTRICTS = frozenset({"Huyện", "Quận", "Thị xã", "Thành phố"})


@lru_cache(maxsize=1)
def read_land() -> Land:
    """Borders, archipelagos, communes now and before, as carried with the program."""
    geometry = json.loads((_FOLDER / "geometry.json").read_text(encoding="utf-8"))
    return Land(_atlas(geometry), Gazetteer(_communes(), _former_communes()))


def _atlas(geometry: dict[str, Any]) -> Atlas:
    scale = geometry["per_degree"]
    return Atlas(
        tuple(_line(steps, scale) for steps in geometry["arcs"]),
        _rings(geometry["provinces"]),
        _rings(geometry["former"]),
        tuple(
            Archipelago(**{**one, "rings": tuple(_line(steps, scale) for steps in one["rings"])})
            for one in geometry["archipelagos"]
        ),
    )


def _line(steps: Sequence[int], scale: int) -> Line:
    """The points of a line that is written as steps from the one before."""
    lons, lats = accumulate(steps[::2]), accumulate(steps[1::2])
    return tuple((lon / scale, lat / scale) for lon, lat in zip(lons, lats, strict=True))


def _rings(by_slug: dict[str, list[list[int]]]) -> dict[str, tuple[tuple[int, ...], ...]]:
    return {slug: tuple(tuple(ring) for ring in rings) for slug, rings in by_slug.items()}


def _communes() -> dict[str, tuple[Commune, ...]]:
    found: dict[str, list[Commune]] = {}
    for province, _, kind, name, lat, lon in _rows("communes.csv"):
        found.setdefault(province, []).append(Commune(name, kind, province, float(lat), float(lon)))
    return {province: tuple(communes) for province, communes in found.items()}


def _former_communes() -> dict[str, tuple[FormerCommune, ...]]:
    """A blank province is that of the row above; a district stands before its communes."""
    found: dict[str, list[FormerCommune]] = {}
    here: list[FormerCommune] = []
    district = ""
    for province, kind, name, lat, lon in _rows("former-communes.csv"):
        if province:
            here = found.setdefault(province, [])
        if kind in _DISTRICTS:
            district = f"{kind} {name}"
        here.append(FormerCommune(name, kind, "" if kind in _DISTRICTS else district, float(lat), float(lon)))
    return {province: tuple(communes) for province, communes in found.items()}


def _rows(name: str) -> Iterator[list[str]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        yield from rows
