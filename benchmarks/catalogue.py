"""A synthetic catalogue of N products: our records, and the same facts as JSON lines for the peers.

    python -m benchmarks.catalogue N SITE FACTS.jsonl

Names, producers and communes are drawn from the example records of this project,
so that words are as common or as rare as in life; texts are drawn from the same
words by their frequency.  The same N and seed give the same bytes.  Nothing in it
is a true statement: no product, certificate, price or decision in it exists.
"""

from __future__ import annotations

import json
import random
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

__all__ = ["Facts", "facts_of", "write_facts", "write_records"]

ROOT = Path(__file__).resolve().parent.parent
Facts = dict[str, Any]
UNITS = ("500 g", "1 kg", "hộp", "chai 750 ml")
STARS, STAR_WEIGHTS = (3, 4, 5), (74, 24, 2)
_RECORD = """name: {name}
set: {set}
producer: {producer_slug}
place:
  province: {province_slug}
{commune}certifications:
  - stars: {stars}
    decision: {decision}
    issuer: {issuer}
    issued: {certified}
    code: {id}
    evidence:
      title: Quyết định {decision}
      url: https://example.org/{id}
      grade: A
summary: {summary}
story: |
{story}
packs:
  - label: {unit}
    price: {price}
    price_on: {certified}
"""


class _Words(NamedTuple):
    """What facts are drawn from. `places` are (province, its slug, commune or "")."""

    names: tuple[str, ...]
    producers: tuple[tuple[str, str], ...]
    places: tuple[tuple[str, str, str], ...]
    pool: tuple[str, ...]
    weights: tuple[int, ...]


def facts_of(total: int, seed: int = 7) -> Iterator[Facts]:
    """The facts of `total` products, one flat mapping each."""
    words, draw = _words(), random.Random(seed)  # noqa: S311 - a repeatable catalogue, no secret
    groups = _group_by_set()
    for number in range(total):
        yield _product(number, words, groups, draw)


def _product(number: int, words: _Words, groups: dict[int, str], draw: random.Random) -> Facts:
    province, province_slug, commune = draw.choice(words.places)
    name = draw.choice(words.names)
    if number % 3:
        name = f"{name} {commune or province}"
    producer_slug, producer = draw.choice(words.producers)
    of_set = draw.choice(tuple(groups))
    return {
        "id": f"p{number:06d}",
        "slug": f"{_slug(name)}-{number:06d}",
        "name": name,
        "stars": draw.choices(STARS, STAR_WEIGHTS)[0],
        "set": of_set,
        "group": groups[of_set],
        "province": province,
        "province_slug": province_slug,
        "commune": commune,
        "producer": producer,
        "producer_slug": producer_slug,
        "decision": f"{draw.randint(1, 4000)}/QĐ-UBND",
        "certified": f"{draw.randint(2024, 2026)}-{draw.randint(1, 10):02d}-15",
        "price": draw.randint(20, 900) * 1000,
        "unit": draw.choice(UNITS),
        "summary": _text(25, words, draw),
        "description": "\n\n".join(_text(45, words, draw) for _ in range(3)),
    }


def _slug(text: str) -> str:
    """`text` in small letters without marks; our own, so that no fault of the compiler stops a layout."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", kept)[:70].strip("-")


def _text(length: int, words: _Words, draw: random.Random) -> str:
    return " ".join(draw.choices(words.pool, words.weights, k=length)).capitalize() + "."


def _words() -> _Words:
    """The words of the example records, sorted, so that the order of files does not matter."""
    products = _read("products/*/*/product.yaml")
    makers = _read("content/producers/*.yaml")
    known = _provinces()
    named = [one["place"] for one in (*products.values(), *makers.values())]
    seen = {(place["province"], place.get("commune", "")) for place in named}
    seen |= {(slug, "") for slug in known.keys() - {slug for slug, _ in seen}}
    places = tuple(sorted((known[slug], slug, commune) for slug, commune in seen if slug in known))
    names = tuple(sorted({one["name"] for one in products.values()}))
    producers = tuple(sorted((path.stem, one["name"]) for path, one in makers.items()))
    text = " ".join((*names, *(name for _, name in producers), *(commune for *_, commune in places)))
    counted = Counter(re.findall(r"\w+", text.lower()))
    return _Words(names, producers, places, tuple(counted), tuple(counted.values()))


def _read(pattern: str) -> dict[Path, Facts]:
    return {path: yaml.load(path.read_bytes(), yaml.CBaseLoader) for path in sorted(ROOT.glob(pattern))}  # noqa: S506 - text only


def _provinces() -> dict[str, str]:
    found = json.loads((ROOT / "generator/reference/provinces.json").read_text(encoding="utf-8"))
    return {one["slug"]: one["name"] for one in found["provinces"]}


def _group_by_set() -> dict[int, str]:
    found = json.loads((ROOT / "generator/reference/groups.json").read_text(encoding="utf-8"))
    return {one["no"]: group["slug"] for group in found["groups"] for one in group["sets"]}


def write_facts(facts: Iterator[Facts], path: Path) -> Iterator[Facts]:
    """Passes `facts` on, each written to `path` as one line of JSON."""
    with path.open("w", encoding="utf-8") as lines:
        for one in facts:
            lines.write(json.dumps(one, ensure_ascii=False) + "\n")
            yield one


def write_records(facts: Iterator[Facts], site: Path) -> None:
    """Lays `facts` out below `site` as products and producers of our own format."""
    makers: dict[str, Facts] = {}
    for one in facts:
        folder = site / "products" / one["province_slug"] / one["slug"]
        folder.mkdir(parents=True)
        (folder / "product.yaml").write_text(_record(one), encoding="utf-8")
        makers.setdefault(one["producer_slug"], one)
    for folder in ("producers", "stories", "pages"):
        (site / "content" / folder).mkdir(parents=True)
    for slug, one in makers.items():
        text = f"name: {_quoted(one['producer'])}\nplace:\n  province: {one['province_slug']}\n"
        (site / "content/producers" / f"{slug}.yaml").write_text(text, encoding="utf-8")


def _record(one: Facts) -> str:
    """One product as its office would write it."""
    commune = f"  commune: {_quoted(one['commune'])}\n" if one["commune"] else ""
    story = "\n".join(f"  {line}".rstrip() for line in one["description"].split("\n"))
    quoted = {key: _quoted(one[key]) for key in ("name", "summary", "unit")}
    issuer = _quoted("UBND " + one["province"])
    return _RECORD.format(**{**one, **quoted, "commune": commune, "story": story, "issuer": issuer})


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def main(total: str, site: str, facts: str) -> None:
    """Writes both forms of the catalogue."""
    write_records(write_facts(facts_of(int(total)), Path(facts)), Path(site))


if __name__ == "__main__":
    main(*sys.argv[1:4])
