"""A small catalogue in which every facet has something: made by chance, the same each time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from built.counting import reference
from plugins_projects import write, write_office

SEED = 1107
PRODUCTS = 160
ALPHABETICAL = ("Da trâu", "Dà trâu", "Đa trâu", "Ma", "Mà", "Mả", "Mã", "Má", "Mạ", "Ma đỏ", "Mă", "Mâ", "Na", "Nạ")
"""Names in the order of a Vietnamese dictionary; all of them are flowers (set 23)."""
WORDS = ("Trà", "Cà phê", "Nước mắm", "Mật ong", "Gạo", "Bánh", "Rượu", "Chả", "Khô", "Tinh dầu", "Nấm", "Hạt điều")
PLACES = ("dong-nai", "binh-phuoc", "phu-tho", "hoa-binh", "vinh-phuc", "hue", "ha-noi", "lam-dong", "dak-nong")
ISSUED = ("2023", "2024", "2025", "2023-11", "2023-12", "2024-02", "2025-06", "2024-02-29", "2023-11-21", "2023-11-22",
          "2023-11-23", "2023-12-31", "2024-05-21", "2025-01-15", "2026-03-01", "2023-06-15", "2023-09", "2020-05-05", "")  # fmt: skip


def make_varied(root: Path, url: str) -> Path:
    """The project with its settings; the answer is the settings file."""
    chance = random.Random(SEED)  # noqa: S311 - to vary, not to hide
    for number in range(PRODUCTS):
        name = f"{chance.choice(WORDS)} {chance.choice('abcdeghiklmnopqrstuvxy').upper()}{number}"
        put(root, f"products/{place(number)}/hang-{number}/product.yaml", {"name": name, **product(chance, number)})
    for number, name in enumerate(ALPHABETICAL):
        values = {
            "name": name,
            "set": "23",
            "place": {"province": "hue"},
            "certifications": [certification("4", "2025-06-01")],
        }
        put(root, f"products/hue/hoa-{number}/product.yaml", values)
    for slug, status in (("mo", "open"), ("dong", "closed"), ("chua-ro", "")):
        values = {
            "name": f"Cửa hàng {slug}",
            "type": "shop",
            "place": {"province": "hue"},
            **({"status": status} if status else {}),
        }
        stocks = sorted({f"hang-{chance.randrange(PRODUCTS)}" for _ in range(9)})
        put(root, f"content/sales-points/hue/{slug}.yaml", {**values, "stocks": stocks})
    put(root, "content/producers/htx-mau.yaml", {"name": "HTX Mẫu", "form": "htx", "place": {"province": "hue"}})
    return write_office(root, url)


def put(root: Path, name: str, values: dict[str, Any]) -> None:
    """Write a record."""
    write(root / name, yaml.safe_dump(values, allow_unicode=True, sort_keys=False))


def place(number: int) -> str:
    """The province of a product, now or before 1/7/2025."""
    return PLACES[number % len(PLACES)]


def product(chance: random.Random, number: int) -> dict[str, Any]:
    """A product without its name."""
    kind = (
        {"group": chance.choice(["thuc-pham", "do-uong"])}
        if chance.random() < 0.1
        else {"set": str(chance.randint(1, 22))}
    )
    months = chance.sample(range(1, 13), chance.randint(0, 5))
    return {
        **kind,
        "producer": "htx-mau",
        "summary": "Hàng mẫu.",
        "place": dict(located(chance, place(number))),
        "certifications": list(certifications(chance)),
        "season": [str(month) for month in sorted(months)],
        **({"sold_at": [chance.choice(["mo", "dong", "chua-ro"])]} if chance.random() < 0.2 else {}),
    }


def located(chance: random.Random, province: str) -> Iterator[tuple[str, str]]:
    """Where it is; sometimes the former province stands in the old address only."""
    now = {old["slug"]: (one["slug"], old["full_name"]) for one in reference("provinces") for old in one["former"]}
    successor, written = now[province]
    moved = successor != province and chance.random() < 0.5
    yield "province", successor if moved else province
    if moved:
        yield "before", f"xã Mẫu, {written.lower() if chance.random() < 0.5 else written}"


def certifications(chance: random.Random) -> Iterator[dict[str, Any]]:
    """One recognition, or two."""
    first = certification(chance.choice("345"), chance.choice(ISSUED))
    if chance.random() < 0.3:
        first["pending"] = {"document": "12/BB"}
    if chance.random() < 0.06:
        first["revoked"] = {"on": chance.choice(["2026-05-01", "2026-10"])}
    if chance.random() < 0.1:
        first["evidence"]["on"] = chance.choice(["2023-02-01", "2024-06"])
    yield first
    if chance.random() < 0.2:
        yield certification(chance.choice("345"), chance.choice(["2026-02", "2025-12-01", "2026"]))


def certification(stars: str, issued: str) -> dict[str, Any]:
    """A recognition with its evidence."""
    evidence = {"title": "Quyết định mẫu", "grade": "A"}
    return {"stars": stars, "decision": "12/QĐ-UBND", **({"issued": issued} if issued else {}), "evidence": evidence}
