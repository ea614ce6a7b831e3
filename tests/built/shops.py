"""A small site of sales points with every kind of hours, for tests with a clock of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from built.varied import put
from plugins_projects import write_office

__all__ = ["SHOPS", "make_shops"]

WEEK = [
    {"days": "mon-fri", "opens": "07:30", "closes": "11:30"},
    {"days": "mon-fri", "opens": "13:30", "closes": "17:00"},
]
DAILY = [{"days": "mon-sun", "opens": "08:00", "closes": "17:00"}]
NIGHT = [{"days": "fri,sat", "opens": "18:00", "closes": "01:00", "overnight": "true"}]
TET = [{"first": "lunar 12-28", "last": "lunar 01-05", "closed": "true", "note": "Tết Nguyên đán"}]
MEETING = [
    {"first": "12-24", "opens": "08:00", "closes": "12:00", "note": "Đêm Giáng sinh"},
    {"first": "12-20", "last": "12-31", "closed": "true", "note": "Cuối năm"},
]
SHOPS: dict[str, dict[str, Any]] = {
    "trua": {"hours": WEEK, "status": "open", "checked": "2026-10-01"},
    "dem": {"hours": NIGHT, "status": "open"},
    "tet": {"hours": DAILY, "special_hours": TET, "status": "open", "checked": "2025-06-01"},
    "gap-nhau": {"hours": DAILY, "special_hours": MEETING, "status": "open"},
    "khong-noi-tet": {"hours": DAILY, "status": "open"},
    "hen": {"by_appointment": "true", "status": "open"},
    "tam-dung": {"hours": DAILY, "status": "paused"},
    "da-dong": {"hours": DAILY, "status": "closed"},
    "co-the-da-dong": {"hours": DAILY, "groups": ["thuc-pham", "do-uong"]},
    "khong-gio": {},
}


def make_shops(root: Path, url: str) -> Path:
    """The project with its settings; the answer is the settings file."""
    for number, (slug, fields) in enumerate(SHOPS.items()):
        values = {
            "name": f"Cửa hàng {slug}",
            "type": "shop",
            "address": f"{number} đường Mẫu",
            "place": {"province": "hue", "commune": "Phường Phú Xuân"},
            "phone": "0234 3 822 223",
            **({"position": {"lat": f"16.4{number}111", "lon": "107.58111"}} if slug != "hen" else {}),
            "stocks": ["mat-ong"],
            "stocks_checked": "2025-01-15",
            **fields,
        }
        put(root, f"content/sales-points/hue/{slug}.yaml", values)
    evidence = {"title": "Quyết định mẫu", "grade": "A"}
    certified = [{"stars": "4", "issued": "2025-06-01", "evidence": evidence}]
    product = {"name": "Mật ong", "set": "4", "place": {"province": "hue"}, "certifications": certified}
    put(root, "products/hue/mat-ong/product.yaml", product)
    return write_office(root, url)
