"""A small catalogue with photos of every shape, drawn by the tests themselves, and a record without any."""

from __future__ import annotations

import random
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from PIL import Image, ImageDraw
from plugins_projects import write, write_office

__all__ = ["CREDIT", "MANY", "PRODUCTS", "VILLAGES", "make_pictured"]

CREDIT = "HTX Mẫu"
LANDSCAPE, PORTRAIT, SQUARE, PANORAMA, TINY = (1600, 1200), (1200, 1800), (1300, 1300), (2400, 400), (200, 150)
MANY = (LANDSCAPE, PORTRAIT, SQUARE, PANORAMA)
"""The shapes of the product with several photos, in order."""


class Kept(NamedTuple):
    """A record to make: its photos by their sizes, and the day of its certificate."""

    photos: tuple[tuple[int, int], ...] = ()
    issued: str = "2025-06-01"


PRODUCTS = {
    "ngang": Kept((LANDSCAPE,)),
    "dung": Kept((PORTRAIT,)),
    "vuong": Kept((SQUARE,)),
    "toan-canh": Kept((PANORAMA,)),
    "nho": Kept((TINY,)),
    "nhieu": Kept(MANY),
    "het-han": Kept((LANDSCAPE, PORTRAIT), "2020-01-01"),
    "khong-anh": Kept(),
    **{f"hang-{number}": Kept(((700, 525),)) for number in range(8)},
}
VILLAGES = {"lang-mot": Kept((LANDSCAPE,)), "lang-ba": Kept((LANDSCAPE, PORTRAIT, LANDSCAPE)), "lang-khong": Kept()}


def make_pictured(root: Path, url: str) -> Path:
    """The project with its settings; the answer is the settings file."""
    for slug, kept in PRODUCTS.items():
        evidence = {"title": "Quyết định mẫu", "grade": "A"}
        values = {"set": "4", "certifications": [{"stars": 4, "issued": kept.issued, "evidence": evidence}]}
        _record(root / f"products/hue/{slug}/product.yaml", slug, kept, values)
    for slug, kept in VILLAGES.items():
        _record(root / f"content/villages/hue/{slug}/village.yaml", slug, kept, {"type": "craft"})
    return write_office(root, url)


def _record(path: Path, slug: str, kept: Kept, values: dict[str, Any]) -> None:
    photos = []
    for number, size in enumerate(kept.photos):
        file = f"anh-{number}.jpg"
        photos.append({"file": file, "alt": f"Ảnh {slug} {number}", "credit": CREDIT, "licence": "CC BY 4.0"})
        path.parent.mkdir(parents=True, exist_ok=True)
        (path.parent / file).write_bytes(_drawn(f"{slug} {number}", size))
    named = {"name": f"Hàng {slug}", "place": {"province": "hue"}, **values}
    write(path, yaml.safe_dump(named | ({"photos": photos} if photos else {}), allow_unicode=True, sort_keys=False))


def _drawn(name: str, size: tuple[int, int]) -> bytes:
    """A photo by chance, the same each time: many sharp shapes on a ground of one colour."""
    chance = random.Random(name)  # noqa: S311 - to vary, not to hide
    picture = Image.new("RGB", size, tuple(chance.randint(60, 200) for _ in range(3)))
    pen = ImageDraw.Draw(picture)
    for _ in range(120):
        x, y, wide = chance.randrange(size[0]), chance.randrange(size[1]), chance.randint(4, max(8, min(size) // 6))
        pen.rectangle((x, y, x + wide, y + wide), fill=tuple(chance.randint(0, 255) for _ in range(3)))
    file = BytesIO()
    picture.save(file, "JPEG", quality=85)
    return file.getvalue()
