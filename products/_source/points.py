"""Make the records of the sales points."""

from __future__ import annotations

import re

from links import STOCKS_OF
from places import Gazetteer, read_place
from sources import as_sources, split_sources
from writing import Plain, Record, fold, squeeze

KINDS = {
    "siêu thị": "mall-market",
    "cửa hàng": "shop",
    "cửa hàng HTX": "producer-shop",
    "cửa hàng đặc sản": "shop",
    "điểm OCOP làng nghề": "craft-village",
    "điểm OCOP gắn du lịch": "tourist-area",
    "điểm tại khu du lịch": "tourist-area",
    "trung tâm OCOP": "ocop-centre",
    "trung tâm": "ocop-centre",
    "trung tâm trưng bày": "fair-centre",
    "trung tâm đặc sản": "shop",
    "điểm trưng bày": "fair-centre",
    "phòng trưng bày": "fair-centre",
    "nhà trưng bày": "fair-centre",
    "quầy": "counter",
    "điểm dừng nghỉ": "rest-stop",
    "showroom nhà sản xuất": "producer-shop",
}

# The name or the address says more than the column: row, type.
TYPES = {
    "s019": "producer-shop",  # run by Công ty TNHH Hà Diệp, a producer
    "s020": "fair-centre",  # điểm trưng bày
    "s040": "transport",  # bến cảng hành khách
    "s041": "mall-market",  # chợ Vũng Liêm
    "s043": "tourist-area",  # khu du lịch biển Ba Động
    "s044": "tourist-area",  # khu di tích Ao Bà Om
}
_DAYS = {"2": "mon", "3": "tue", "4": "wed", "5": "thu", "6": "fri", "7": "sat"}


def point_record(
    row: dict[str, str], gazetteer: Gazetteer, producers: dict[str, str], products: dict[str, str]
) -> Record:
    """Write the record of a point; `producers` gives slugs by folded name, `products` by row."""
    operator = "" if "(" in row["operator"] else row["operator"]
    return squeeze(
        {
            "name": row["name"],
            "type": _type(row),
            "operator": operator,
            "producer": producers.get(fold(operator), "") if operator else "",
            "address": row["address"],
            "place": read_place(row, gazetteer).as_record(),
            "position": position(row),
            "hours": hours(row["hours"]),
            "phone": row["phone"],
            "stocks": sorted(products[product] for product in STOCKS_OF.get(row["id"], ())),
            "sources": as_sources(split_sources(row["source"])),
        }
    )


def _type(row: dict[str, str]) -> str:
    """Choose the type: what the name says before what the column says."""
    if re.search(r"\((?:quầy|khu) ", row["name"]):
        return "counter"
    return TYPES.get(row["id"], KINDS[row["kind"]])


def position(row: dict[str, str]) -> Record:
    """Write the position as published, no digit more or less."""
    return {"lat": Plain(row["lat"]), "lon": Plain(row["lon"])} if row["lat"] and row["lon"] else {}


def hours(text: str) -> list[Record]:
    """Take "07:30-11:30, 13:30-17:00 (thứ 2 - thứ 6)" apart; no days given means every day."""
    days = re.search(r"\(thứ (\d) - thứ (\d)\)", text)
    span = f"{_DAYS[days[1]]}-{_DAYS[days[2]]}" if days else "mon-sun"
    return [
        {"days": span, "opens": opens, "closes": closes}
        for opens, closes in re.findall(r"(\d\d:\d\d)-(\d\d:\d\d)", text)
    ]
