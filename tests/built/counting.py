"""What the YAML records say of every product, reckoned apart from the program: listed or not, state, facets.

Shares no code with the generator, only its closed lists of provinces and
groups, which are data.  The rule of dates is that of the records' handbook: a
certificate holds for 36 months, a date known to the month or the year stands
for its whole span, and only what holds for every day of it is said for certain.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from built.building import PROJECT

REFERENCE = PROJECT / "generator/reference"
HALF_YEAR = timedelta(days=180)
CERTAIN = {"con-hieu-luc", "sap-het-han", "cho-danh-gia"}
ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = "\u0300\u0309\u0303\u0301\u0323"
Span = tuple[date | None, date | None]


class Ware(NamedTuple):
    """A product that stands in lists; `facets` are its values by facet, `newest` the day that orders it."""

    slug: str
    name: str
    stars: int
    facets: Mapping[str, set[str]]
    newest: str


def wares(project: Path, today: date) -> list[Ware]:
    """The products that stand in lists on `today`, in Vietnamese order of names."""
    records = {path.parent.name: load(path) for path in project.glob("products/[!_]*/*/product.yaml")}
    sold = sold_at_points(project, records)
    found = [one for slug, record in records.items() if (one := ware(slug, record, slug in sold, today))]
    return sorted(found, key=lambda one: (dictionary_key(one.name), one.slug))


def load(path: Path) -> dict[str, Any]:
    """A record, all of it text."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # type: ignore[no-any-return]  # noqa: S506


def sold_at_points(project: Path, records: Mapping[str, dict[str, Any]]) -> set[str]:
    """The products that a point which is not closed stocks, whichever of the two says so."""
    points = {path.stem: load(path) for path in project.glob("content/sales-points/*/*.yaml")}
    open_points = {slug for slug, point in points.items() if point.get("status") != "closed"}
    stocked = {product for slug in open_points for product in points[slug].get("stocks", [])}
    return stocked | {slug for slug, one in records.items() if open_points & set(one.get("sold_at", []))}


def ware(slug: str, record: dict[str, Any], sold: bool, today: date) -> Ware | None:
    """A product on `today`, or None where it stands in no list."""
    one = counting_certification(record["certifications"], today)
    state = state_of(one, today)
    if state in ("ended", "revoked") or record.get("draft") == "true":
        return None
    group, product_set = kind_of(record)
    facets = {
        "sao": {one["stars"]},
        "nhom": {group},
        "bo": {product_set} - {""},
        "tinh": set(places_of(record["place"])),
        "hieu-luc": {state},
        "mua": set(record.get("season", [])),
        "diem-ban": {"co"} if sold else set(),
    }
    day = issued(one)[1]
    return Ware(slug, record["name"], int(one["stars"]), facets, day.isoformat() if day else "")


def counting_certification(all_of: list[dict[str, Any]], today: date) -> dict[str, Any]:
    """The newest that was issued by today; an older one that surely holds before one of which that is not known."""
    by_age = sorted(all_of, key=lambda one: str(issued(one)[1] or issued(one)[0] or ""))
    known = [one for one in by_age if (issued(one)[0] or today) <= today] or by_age[:1]
    if state_of(known[-1], today) in CERTAIN | {"revoked"}:
        return known[-1]
    return next((one for one in reversed(known) if state_of(one, today) in CERTAIN), known[-1])


def state_of(one: dict[str, Any], today: date) -> str:
    """What holds of one certification, in the words of the address, or ended, or revoked."""
    first, last = span(one["expires"]) if "expires" in one else tuple(map(three_years_on, issued(one)))
    longer = HALF_YEAR if "pending" in one else timedelta()
    if "revoked" in one and span(one["revoked"]["on"])[0] <= today:
        return "revoked"
    if last and today > last + longer:
        return "ended"
    if first and today <= first:
        return "sap-het-han" if last and last - today <= HALF_YEAR else "con-hieu-luc"
    return "cho-danh-gia" if longer and first and today <= first + longer else "chua-ro"


def issued(one: dict[str, Any]) -> Span:
    """When it was issued; a day of publication bounds a day that is not known."""
    if "issued" in one:
        return span(one["issued"])
    published = one["evidence"].get("on")
    return None, span(published)[1] if published else None


def span(text: str) -> tuple[date, date]:
    """The first and the last day that a date can mean."""
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    if day:
        return date(year, month, day), date(year, month, day)
    after = date(year + (month or 12) // 12, (month or 12) % 12 + 1, 1)
    return date(year, month or 1, 1), after - timedelta(days=1)


def three_years_on(day: date | None) -> date | None:
    """36 months later; 29 February becomes the 28th."""
    if day is None:
        return None
    return date(day.year + 3, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


def kind_of(record: Mapping[str, Any]) -> tuple[str, str]:
    """The slugs of group and set; the set is "" where it is not known."""
    for group in reference("groups"):
        for one in group["sets"]:
            if record.get("set") == str(one["no"]):
                return group["slug"], one["slug"]
    return record["group"], ""


@cache
def reference(name: str) -> list[dict[str, Any]]:
    """The closed list of provinces or of groups."""
    return json.loads((REFERENCE / f"{name}.json").read_text(encoding="utf-8"))[name]  # type: ignore[no-any-return]


def places_of(place: Mapping[str, str]) -> Iterator[str]:
    """The province of today, and the former one if another took it in."""
    provinces = reference("provinces")
    now = {one["slug"] for one in provinces}
    successor = {old["slug"]: one["slug"] for one in provinces for old in one["former"]}
    named = {plain(name): old["slug"] for one in provinces for old in one["former"]
             for name in (old["slug"], old["name"], *old["aliases"])}  # fmt: skip
    former = named.get(plain(place.get("before", "").rpartition(",")[2]), "")
    if place["province"] not in now:
        former = place["province"]
    yield successor.get(place["province"], place["province"]) if place["province"] not in now else place["province"]
    if former and former not in now:
        yield former


def plain(name: str) -> str:
    """The name of a province without accents, tỉnh, thành phố and hyphens."""
    letters = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    words = "".join(sign if sign.isalnum() else " " for sign in letters if not unicodedata.combining(sign)).split()
    drop = {("tinh",): 1, ("thanh", "pho"): 2}
    for start, length in drop.items():
        if tuple(words[:length]) == start:
            return " ".join(words[length:])
    return " ".join(words)


def dictionary_key(name: str) -> tuple[list[list[tuple[int, str]]], list[list[int]]]:
    """The order of Vietnamese dictionaries: all letters first, then the tones ngang, huyền, hỏi, ngã, sắc, nặng."""
    letters, tones = [], []
    for word in name.lower().split():
        bare = unicodedata.normalize("NFD", word)
        letters.append(
            [rank(sign) for sign in unicodedata.normalize("NFC", bare.translate(dict.fromkeys(map(ord, TONES))))]
        )
        tones.append([1 + TONES.index(marks[0]) if (marks := [one for one in rest if one in TONES]) else 0
                      for rest in clusters(bare)])  # fmt: skip
    return letters, tones


def rank(sign: str) -> tuple[int, str]:
    """Signs, then figures, then the alphabet."""
    if sign in ALPHABET:
        return 2 + ALPHABET.index(sign), ""
    return (1, sign) if sign.isdigit() else (0, sign)


def clusters(text: str) -> list[str]:
    """Each letter with its marks."""
    found: list[str] = []
    for sign in text:
        if unicodedata.combining(sign) and found:
            found[-1] += sign
        else:
            found.append(sign)
    return found


def narrowed(all_of: list[Ware], chosen: Mapping[str, list[str]], leave: str = "") -> list[Ware]:
    """Those that have one of the chosen values in every facet; the facet `leave` is not asked."""
    return [one for one in all_of
            if all(not values or facet == leave or one.facets[facet] & set(values) for facet, values in chosen.items())]  # fmt: skip


def option_total(all_of: list[Ware], chosen: Mapping[str, list[str]], facet: str, value: str) -> int:
    """The number beside an option: the products that have it, among those that pass all the other facets."""
    return sum(value in one.facets[facet] for one in narrowed(all_of, chosen, leave=facet))
