"""Write places as they are called since 1/7/2025, with what they were called before."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from writing import Record, slugify, squeeze

OLD_CITIES = frozenset({"Hà Nội", "Hồ Chí Minh", "Đà Nẵng", "Hải Phòng", "Cần Thơ"})
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_DOUBT = re.compile(r"\s*\((?:theo nguồn|mới)\)$")
_RENAMED = "tên xã sau 1/7/2025"


@dataclass(frozen=True)
class Place:
    """Where something is: names before 1/7/2025 and, where known, the commune since."""

    province: str
    province_old: str = ""
    district: str = ""
    commune_old: str = ""
    commune: str = ""

    def as_record(self) -> Record:
        """Write the place for a record."""
        kind = "thành phố" if self.province_old in OLD_CITIES else "tỉnh"
        former = f"{kind} {self.province_old}" if self.province_old else ""
        before = ", ".join(filter(None, (self.commune_old, self.district, former)))
        return squeeze({"province": slugify(self.province), "commune": self.commune, "before": before})


def key(name: str) -> str:
    """Compare names of places whatever their capitals and wherever their tone marks stand."""
    syllables = unicodedata.normalize("NFD", name.lower()).split()
    return " ".join(_tone_last(syllable) for syllable in syllables)


def _tone_last(syllable: str) -> str:
    """Move the tone mark to the end: hoà and hòa are the same syllable."""
    tones = "".join(ch for ch in syllable if ch in _TONES)
    return "".join(ch for ch in syllable if ch not in _TONES) + tones


class Gazetteer:
    """Communes since 1/7/2025 and what became of the old ones."""

    def __init__(self, geo: Path) -> None:
        """Read the tables; without them no commune is carried over."""
        self._names: dict[str, str] = {}
        self._by_name: dict[tuple[str, str], str] = {}
        self._became: dict[tuple[str, str, str], set[str]] = {}
        self._districts: dict[tuple[str, str], set[str]] = {}
        if (geo / "wards_old_to_2025.csv").exists():
            self._read(geo)

    def _read(self, geo: Path) -> None:
        """Fill the tables."""
        for row in read_rows(geo / "communes_34.csv"):
            name = f"{row['type']} {row['name']}"
            self._names[row["code"]] = name
            self._by_name[key(row["province34"]), key(name)] = row["code"]
        for row in read_rows(geo / "wards_old_to_2025.csv"):
            province, district = key(row["old_province63"]), key(row["old_district"])
            code = row["new_code"] if row["relation"] == "whole" else ""
            self._became.setdefault((province, district, key(row["old_ward"])), set()).add(code)
            self._districts.setdefault((province, district), set()).add(row["new_code"])

    def became(self, place: Place) -> str:
        """Name the one commune an old commune went into as a whole, or nothing."""
        old = (key(place.province_old), key(place.district), key(place.commune_old))
        codes = self._became.get(old, set())
        return self._names.get(next(iter(codes)), "") if len(codes) == 1 else ""

    def is_new(self, place: Place) -> bool:
        """Tell whether the commune named is plainly one that exists only since 1/7/2025 in that district."""
        old = (key(place.province_old), key(place.district))
        code = self._by_name.get((key(place.province), key(place.commune_old)))
        return code in self._districts.get(old, set()) and (*old, key(place.commune_old)) not in self._became

    def canonical(self, province: str, commune: str) -> str:
        """Spell a new commune as the table does, else as given with a capital."""
        code = self._by_name.get((key(province), key(commune)))
        return self._names[code] if code else commune[:1].upper() + commune[1:]


def read_rows(path: Path) -> list[dict[str, str]]:
    """Read a CSV file, every field trimmed and in NFC."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            {name: unicodedata.normalize("NFC", value or "").strip() for name, value in row.items()}
            for row in csv.DictReader(file)
        ]


def read_place(row: Mapping[str, str], gazetteer: Gazetteer, renamed: bool = False) -> Place:
    """Read the place of a row; `renamed` says that its commune is a name of after 1/7/2025."""
    stated = row["commune"]
    renamed = renamed or stated.endswith("(mới)") or row.get("place_note") == _RENAMED
    place = Place(
        province=row["province_new"],
        province_old=row.get("province_old", row.get("province", "")),
        district=row["district"],
        commune_old=_DOUBT.sub("", stated),
    )
    if not place.commune_old or stated.endswith("(theo nguồn)"):
        return replace(place, commune_old="")
    if renamed or gazetteer.is_new(place):
        commune = gazetteer.canonical(place.province, place.commune_old)
        return replace(place, commune=commune, commune_old="")
    return replace(place, commune=gazetteer.became(place))


def common_place(places: Sequence[Place]) -> Place:
    """Keep of several places what they agree on; a gap disagrees with nothing."""
    agreed: dict[str, str] = {}
    broken = False
    for field in fields(Place):
        values = {getattr(place, field.name) for place in places} - {""}
        broken = broken or (len(values) > 1 and field.name != "commune")
        agreed[field.name] = values.pop() if len(values) == 1 and not broken else ""
    return Place(**agreed)
