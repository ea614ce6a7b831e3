"""A small site with a village of which everything is known: its walk has positions, products, events, points near it."""

from __future__ import annotations

from math import acos, cos, radians, sin
from pathlib import Path

from built.varied import certification, put
from plugins_projects import write_office

__all__ = ["PLACES", "by_cosines", "make_walked"]

PLACES = ((16.4637, 107.5909), (16.4675, 107.5940), (16.4710, 107.5852), (16.4644, 107.5801), (16.4602, 107.5877),
          (16.4581, 107.5931), (16.4613, 107.5990), (16.4655, 107.5975), (16.4698, 107.6003))  # fmt: skip
POINTS = (("hue", 16.4731, 107.5912), ("hue", 16.5213, 107.6314), ("quang-tri", 17.4674, 106.6221))  # the last is far
NOTE = "Xem thợ làm việc, hỏi chuyện chủ nhà và tự tay làm thử một món nhỏ để mang về."


def make_walked(root: Path, url: str) -> Path:
    """The project with its settings; the answer is the settings file."""
    for number in range(9):
        values = {"name": f"Nón lá {number}", "set": "16", "producer": "htx-non", "village": "lang-non",
                  "place": {"province": "hue"}, "certifications": [certification("4", "2025-06-01")]}  # fmt: skip
        put(root, f"products/hue/non-{number}/product.yaml", values)
    put(root, "content/producers/htx-non.yaml", {"name": "HTX Nón", "form": "htx", "place": {"province": "hue"}})
    for number, (province, lat, lon) in enumerate(POINTS):
        values = {"name": f"Cửa hàng {number}", "type": "shop", "place": {"province": province},
                  "position": {"lat": f"{lat:.4f}", "lon": f"{lon:.4f}"}}  # fmt: skip
        put(root, f"content/sales-points/{province}/cua-hang-{number}.yaml", values)
    put(root, "content/villages/hue/lang-non/village.yaml", _village())
    return write_office(root, url)


def _village() -> dict[str, object]:
    stops = [
        {"time": f"{8 + at:02}:00", "title": f"Nơi thứ {at + 1}", "note": NOTE, "minutes": "45",
         "position": {"lat": f"{lat:.4f}", "lon": f"{lon:.4f}"}}
        for at, (lat, lon) in enumerate(PLACES)
    ]  # fmt: skip
    return {
        "name": "Làng nón",
        "type": "craft-tourism",
        "place": {"province": "hue"},
        "position": {"lat": "16.4637", "lon": "107.5909"},
        "season": ["2", "3"],
        "food": ["Bánh bèo", "Bánh lọc"],
        "getting_there": "Từ chợ Đông Ba đi xe buýt chừng 20 phút, xuống ở đầu làng.",
        "rules": ["Xin phép trước khi chụp ảnh.", "Ăn mặc kín đáo khi vào đình.", "Không mặc cả quá lời."],
        "phone": "0234 382 1234",
        "consent": {"on": "2026-05-01", "scope": ["phone"]},
        "prices": [{"what": "Tự làm một chiếc nón", "low": "100000", "high": "150000", "on": "2026-05"}],
        "events": [
            {"name": "Hội làng", "kind": "festival", "when": "lunar 03-10", "last": "lunar 03-12"},
            {"name": "Chợ phiên", "kind": "market", "days": "sun"},
        ],
        "walk": {"summary": "Một vòng quanh làng, từ đình ra bến rồi trở về.", "stops": stops},
    }


def by_cosines(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The great circle by another formula than that of the generator, in km."""
    (lat_a, lon_a), (lat_b, lon_b) = ((radians(x), radians(y)) for x, y in (one, other))
    return 6371.0088 * acos(min(1.0, sin(lat_a) * sin(lat_b) + cos(lat_a) * cos(lat_b) * cos(lon_b - lon_a)))
