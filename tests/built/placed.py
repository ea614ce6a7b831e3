"""A small site of places made by chance, the same each time, and what is true of each, reckoned apart from the program."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from math import acos, cos, radians, sin
from pathlib import Path
from typing import Any, NamedTuple

from built.building import PROJECT
from built.counting import reference
from built.varied import put
from plugins_projects import write_office

SEED = 2107
POINTS, VILLAGES, PRODUCTS = 120, 14, 10
STOCKED, ENDED, SHOPS = 7, 8, (7, 8)  # the first so many stand in points; the numbers of others
HOSTILE = (
    "Cửa hàng </script><script>alert(1)</script>",
    "Quầy \"nháy\" & 'nháy' <b>đậm</b>",
    "Shop {{ 7*7 }} ${1} </template>",
)
PROVINCES = ("hue", "da-nang", "lam-dong", "ho-chi-minh", "dong-nai", "ha-noi")
FORMER = {"da-nang": "Quảng Nam", "lam-dong": "Bình Thuận", "dong-nai": "Bình Phước", "ho-chi-minh": "Bình Dương"}
FORMER_SLUGS = {
    "Quảng Nam": "quang-nam",
    "Bình Thuận": "binh-thuan",
    "Bình Phước": "binh-phuoc",
    "Bình Dương": "binh-duong",
}
TYPES = ("shop", "ocop-centre", "counter", "rest-stop")
TET = {"first": "lunar 12-28", "last": "lunar 01-05", "closed": "true"}
WEEKS: tuple[list[dict[str, str]], ...] = (
    [],
    [{"days": "mon-sat", "opens": "07:30", "closes": "17:00"}],
    [
        {"days": "mon-fri", "opens": "07:30", "closes": "11:30"},
        {"days": "mon-fri", "opens": "13:30", "closes": "17:00"},
    ],
    [{"days": "mon-sun", "opens": "18:00", "closes": "01:30", "overnight": "true"}],
    [{"days": "sat-sun", "opens": "00:00", "closes": "24:00"}],
)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Spot(NamedTuple):
    """One place as its record says it; `at` is where it lies, or the middle of its commune, or None."""

    slug: str
    kind: str
    type: str
    name: str
    provinces: frozenset[str]
    commune: str
    at: tuple[float, float] | None
    hours: list[dict[str, str]]
    tet: bool
    status: str
    stocks: frozenset[str]


def make_placed(root: Path, url: str) -> tuple[Path, list[Spot]]:
    """The project with its settings file, and every place that is not closed for good."""
    chance = random.Random(SEED)  # noqa: S311 - to vary, not to hide
    communes = read_communes()
    for number in range(PRODUCTS):
        put(root, f"products/hue/hang-{number}/product.yaml", product(number))
    for number in range(3):
        values = {"name": f"HTX {number}", "form": "htx", "place": {"province": "hue"}}
        put(root, f"content/producers/htx-{number}.yaml", values)
    spots = [point(root, chance, number, communes) for number in range(POINTS)]
    spots += [village(root, chance, number, communes) for number in range(VILLAGES)]
    return write_office(root, url), [one for one in spots if one.status != "closed"]


def read_communes() -> Mapping[str, list[tuple[str, float, float]]]:
    """(full name, latitude, longitude) of the communes of each province, from the reference table."""
    found: dict[str, list[tuple[str, float, float]]] = {}
    with (PROJECT / "generator/reference/communes.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            full = f"{row['kind']} {row['name']}"
            found.setdefault(row["province"], []).append((full, float(row["lat"]), float(row["lon"])))
    return found


def product(number: int) -> dict[str, Any]:
    """One product of three sets and three producers; two have shops on the web, and of one the certificate has ended."""
    issued = "2019-01-01" if number == ENDED else "2025-06-01"
    evidence = {"title": "Quyết định mẫu", "grade": "A"}
    links = [{"kind": "shop", "url": "https://ban.example.vn/x", "checked": "2026-10-01"}]
    return {
        "name": f"Hàng {number}",
        "set": str(4 + number % 3),
        "producer": f"htx-{number % 3}",
        "place": {"province": "hue"},
        "certifications": [{"stars": "4", "issued": issued, "evidence": evidence}],
        **({"links": links} if number in SHOPS else {}),
    }


def sets_and_producers(number: int) -> set[str]:
    """What the address calls the set and the producer of a product."""
    sets = {one["no"]: one["slug"] for group in reference("groups") for one in group["sets"]}
    return {f"hang-{number}", f"bo:{sets[4 + number % 3]}", f"chu:htx-{number % 3}"}


def place(chance: random.Random, communes: Mapping[str, Sequence[tuple[str, float, float]]]) -> dict[str, Any]:
    """Where a place is: a commune of today, now and then the former province, now and then its own position."""
    province = chance.choice(PROVINCES)
    near = [one for one in communes[province] if "Hoàng Sa" not in one[0]]
    name, lat, lon = chance.choice(near[:12])
    where = {"province": province, "commune": name}
    old = FORMER.get(province)
    if old and chance.random() < 0.4:
        where["before"] = f"huyện Mẫu, tỉnh {old}"
    exact = chance.random() < 0.6
    spot = (round(lat + chance.uniform(-0.01, 0.01), 5), round(lon + chance.uniform(-0.01, 0.01), 5))
    values: dict[str, Any] = {"place": where}
    if exact:
        values["position"] = {"lat": f"{spot[0]:.5f}", "lon": f"{spot[1]:.5f}"}
    former = {FORMER_SLUGS[old]} if old and "before" in where else set()
    return {
        "values": values,
        "provinces": frozenset({province, *former}),
        "commune": name,
        "at": spot if exact else (lat, lon),
    }


def point(root: Path, chance: random.Random, number: int, communes: Any) -> Spot:
    """Write one sales point."""
    where = place(chance, communes)
    name = HOSTILE[number] if number < len(HOSTILE) else f"Cửa hàng {chance.choice('ABCDEĐGHIKLMN')}{number}"
    hours, tet = chance.choice(WEEKS), chance.random() < 0.5
    status = chance.choice(["open", "open", "open", "", "paused", "closed"])
    stocks = sorted(chance.sample(range(STOCKED), chance.randint(0, 3)))
    kind = chance.choice(TYPES)
    values = {
        "name": name, "type": kind, "address": f"{number} đường Mẫu", "phone": f"0234 3 82{number:04d}", **where["values"],
        **({"hours": hours} if hours else {}), **({"special_hours": [TET]} if hours and tet else {}),
        **({"status": status} if status else {}), "stocks": [f"hang-{one}" for one in stocks],
    }  # fmt: skip
    province = values["place"]["province"]
    put(root, f"content/sales-points/{province}/diem-{number}.yaml", values)
    sold = frozenset(word for one in stocks for word in sets_and_producers(one))
    return Spot(
        f"diem-{number}",
        "point",
        kind,
        name,
        where["provinces"],
        where["commune"],
        where["at"],
        hours,
        tet,
        status,
        sold,
    )


def village(root: Path, chance: random.Random, number: int, communes: Any) -> Spot:
    """Write one village."""
    where = place(chance, communes)
    name = f"Làng {chance.choice('ABCDEĐGHIKLMN')}{number}"
    values = {"name": name, "type": "craft", **where["values"]}
    put(root, f"content/villages/{values['place']['province']}/lang-{number}/village.yaml", values)
    return Spot(
        f"lang-{number}",
        "village",
        "craft",
        name,
        where["provinces"],
        where["commune"],
        where["at"],
        [],
        False,
        "",
        frozenset(),
    )


def far(here: tuple[float, float], there: tuple[float, float]) -> float:
    """Kilometres by the spherical law of cosines: another formula than the program's."""
    (lat_a, lon_a), (lat_b, lon_b) = [(radians(lat), radians(lon)) for lat, lon in (here, there)]
    return 6371.0088 * acos(min(1, sin(lat_a) * sin(lat_b) + cos(lat_a) * cos(lat_b) * cos(lon_a - lon_b)))


def is_open(one: Spot, when: datetime, tet: Sequence[date] = ()) -> bool:
    """Whether a point is surely open; `tet` are the days of the holiday on which those that say so are closed."""
    if one.status == "paused" or not one.hours:
        return False
    return any(_covers(one, row, when, days_back, tet) for row in one.hours for days_back in (0, 1))


def _covers(one: Spot, row: Mapping[str, str], when: datetime, days_back: int, tet: Sequence[date]) -> bool:
    day = when.date() - timedelta(days=days_back)
    if (day in tet and one.tet) or DAYS[day.weekday()] not in _days(row["days"]):
        return False
    minute = when.hour * 60 + when.minute + 1440 * days_back
    return _minutes(row["opens"]) <= minute < _minutes(row["closes"]) + (1440 if "overnight" in row else 0)


def _days(text: str) -> Iterator[str]:
    first, _, last = text.partition("-")
    yield from DAYS[DAYS.index(first) : DAYS.index(last or first) + 1]


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)
