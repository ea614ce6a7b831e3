"""A small site with fairs: one of which everything is known, in November 2026, one past, one called off."""

from __future__ import annotations

from pathlib import Path

from built.varied import certification, put
from plugins_projects import write_office

__all__ = ["PLAN", "make_exhibited"]

PLAN = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" font-family="sans-serif" font-size="14">
<rect x="10" y="10" width="380" height="180" fill="none" stroke="#444" stroke-width="3"/>
<g fill="#eee" stroke="#444"><rect x="30" y="30" width="80" height="60"/><rect x="130" y="30" width="80" height="60"/>
<rect x="250" y="110" width="120" height="60"/></g>
<g text-anchor="middle"><text x="70" y="65">A1</text><text x="170" y="65">A2</text><text x="310" y="145">B1</text></g></svg>
"""
_CALLED_OFF = {"on": "2026-12-05", "starts": "10:00", "ends": "14:00", "title": "Lễ khai mạc"}


def make_exhibited(root: Path, url: str) -> Path:
    """The project with its settings; the answer is the settings file."""
    for number in range(6):
        province, producer = ("hue", "htx-non") if number < 4 else ("lam-dong", "htx-tra")
        values = {"name": f"Trà sen {number}", "set": "5", "producer": producer, "place": {"province": province},
                  "certifications": [certification("4", "2025-06-01")]}  # fmt: skip
        put(root, f"products/{province}/tra-{number}/product.yaml", values)
    ended = {"name": "Nón đã hết hạn", "set": "5", "producer": "htx-non", "place": {"province": "hue"},
             "certifications": [certification("4", "2023-05-01")]}  # fmt: skip
    put(root, "products/hue/non-cu/product.yaml", ended)
    put(root, "content/producers/htx-non.yaml", {"name": "HTX Nón Phú Hồ", "form": "htx", "place": {"province": "hue"}})
    put(root, "content/producers/htx-tra.yaml", {"name": "HTX Trà", "form": "htx", "place": {"province": "lam-dong"}})
    put(root, "content/fairs/hoi-cho-hue/fair.yaml", _whole())
    (root / "content/fairs/hoi-cho-hue/so-do.svg").write_text(PLAN, encoding="utf-8")
    put(root, "content/fairs/hoi-cho-xuan/fair.yaml", _past())
    put(root, "content/fairs/hoi-cho-hoan/fair.yaml", {**_past(), "name": "Hội chợ bị hủy", "starts": "2026-12-05",
                                                       "ends": "2026-12-07", "status": "cancelled",
                                                       "programme": [_CALLED_OFF]})  # fmt: skip
    return write_office(root, url)


def _past() -> dict[str, object]:
    return {"name": "Hội chợ xuân", "starts": "2026-03-30", "ends": "2026-04-02", "place": {"province": "hue"},
            "products": ["non-cu", "tra-1"]}  # fmt: skip


def _whole() -> dict[str, object]:
    return {
        "name": "Hội chợ Huế",
        "summary": "Sản phẩm của Huế và bạn bè.",
        "starts": "2026-11-21",
        "ends": "2026-11-24",
        "opens": "08:00",
        "closes": "21:30",
        "venue": "Quảng trường Ngọ Môn",
        "address": "đường 23 tháng 8",
        "place": {"province": "hue", "commune": "Phường Phú Xuân"},
        "position": {"lat": "16.467800", "lon": "107.579100"},
        "entry": "Miễn phí",
        "organisers": ["Sở Công Thương"],
        "booth_count": "3",
        "provinces": ["hue", "lam-dong"],
        "plan": "so-do.svg",
        "booths": [
            {"number": "A1", "hall": "Nhà A", "producer": "htx-non", "products": ["tra-0", "tra-1"]},
            {"number": "A2", "hall": "Nhà A", "who": "Ẩm thực Huế", "note": "Bánh bèo, bánh lọc"},
            {"number": "B1", "hall": "Nhà B", "producer": "htx-tra", "products": ["tra-4"]},
        ],
        "query": {"province": "lam-dong"},
        "programme": [
            {"on": "2026-11-21", "starts": "08:00", "ends": "09:30", "title": "Lễ khai mạc", "where": "Sân khấu chính"},
            {"on": "2026-11-22", "starts": "10:00", "ends": "12:30", "title": "Pha trà sen", "where": "Gian A1"},
            {"on": "2026-11-22", "starts": "19:00", "ends": "21:00", "title": "Ca Huế", "note": "Ngoài trời"},
            {"on": "2026-11-24", "title": "Bế mạc"},
        ],
        "contacts": [
            {"kind": "office", "name": "Ban tổ chức", "about": "Gian hàng", "phone": "0234 382 1234"},
            {"kind": "person", "name": "Người đã đồng ý", "phone": "0912 345 678", "email": "nguoi@example.vn",
             "consent": {"on": "2026-11-01", "scope": ["phone"]}},
            {"kind": "person", "name": "Người chưa đồng ý", "phone": "0987 654 321"},
        ],
        "story": "Mỗi năm một lần.",
        "sources": [{"title": "Sở Công Thương", "url": "https://example.vn/hoi-cho"}],
    }  # fmt: skip
