"""Give every product its set of Decision 26/2026, or its group alone where the name does not tell the set."""

from __future__ import annotations

import re

from writing import Record

FOOD, DRINK, HERB, CRAFT, TRAVEL = "thuc-pham", "do-uong", "duoc-lieu", "thu-cong-my-nghe", "du-lich"
Kind = int | str

SUBGROUPS: dict[str, Kind] = {
    "Rau, củ, quả, hạt tươi": 1,
    "Thịt, thủy sản, trứng, sữa tươi": 2,
    "Gạo, ngũ cốc, hạt": 3,
    "Mật ong, mật khác, nông sản thực phẩm": 4,
    "Đồ ăn nhanh, bánh kẹo": 5,
    "Chế biến từ gạo, ngũ cốc": 6,
    "Chế biến từ rau, củ, quả, hạt": 7,
    "Chế biến từ thịt, trứng, sữa": 8,
    "Chế biến từ thủy, hải sản": 8,
    "Gia vị": FOOD,
    "Chè, trà": FOOD,
    "Cà phê, ca cao": 13,
    "Đồ uống có cồn": DRINK,
    "Đồ uống không cồn": 17,
    "Thực phẩm chức năng, thuốc dược liệu": 18,
    "Mỹ phẩm, hóa mỹ phẩm": 19,
    "Thảo dược khác": 20,
    "Thủ công mỹ nghệ, trang trí": 21,
    "Vải, may mặc": 22,
    "Du lịch cộng đồng, du lịch sinh thái, điểm du lịch": 26,
}

# Within a subgroup the words of the name decide; the first rule that fits wins.
WORDS: dict[str, tuple[tuple[str, Kind], ...]] = {
    "Gia vị": (
        (r"^(?:nước (?:mắm|sốt|ớt)|tương|mắm (?:nêm|xay|tôm|tép|ruốc)\b)", 9),
        (r"^(?:muối|tiêu|hạt tiêu|đường|bột nghệ)", 10),
    ),
    "Chè, trà": ((r"shan tuyết|xanh|đen|hồng trà|đinh|móc câu|nõn|búp|ướp hoa|trà lài", 11),),
    "Đồ uống có cồn": (
        (r"^rượu gạo(?!.*trùng)|^rượu ngô", 14),
        (r"vang|nho|bưởi|mơ|trùng|sâm|đinh lăng|ba kích|nấm|sim", 15),
    ),
    "Đồ uống không cồn": (
        (r"^trà ", 12),
        (r"^nước khoáng.*vị ", DRINK),
        (r"^nước (?:khoáng|uống)", 16),
    ),
    "Thảo dược khác": ((r"^(?:trà|chè|hoa trà) ", 12),),
    "Mỹ phẩm, hóa mỹ phẩm": ((r"^(?:tinh dầu|dầu tràm)", 20),),
    "Thực phẩm chức năng, thuốc dược liệu": (
        (r"tinh bột nghệ|nhung hươu|tỏi đen (?!dori$)", HERB),
        (r"^(?:nấm )?(?:đông trùng hạ thảo|cordyceps|fresh cordyceps)", HERB),
    ),
    "Đồ ăn nhanh, bánh kẹo": ((r"^kem ", FOOD),),
}

# Rows whose subgroup does not fit their name, or whose name leaves the set open: row, set or group, why.
CORRECTIONS: dict[str, tuple[Kind, str]] = {
    "p0012": (HERB, "nước cốt nhàu: a drink or a remedy, not said"),
    "p0125": (4, "raw bird's nest"),
    "p0671": (FOOD, "lạc: fresh or dried, not said"),
    "p0674": (FOOD, "ngũ cốc: raw or processed, not said"),
    "p0691": (DRINK, "chanh đào ngâm mật ong: a drink or a preserve, not said"),
    "p0745": (FOOD, "mung bean flour: set 5, 6 or 7, not said"),
    "p0756": (CRAFT, "agarwood: incense or ornament, not said"),
    "p0757": (CRAFT, "agarwood: incense or ornament, not said"),
    "p0845": (FOOD, "honey with ginseng: set 4 or 8, not said"),
    "p0881": (FOOD, "frozen crickets: fresh or processed, not said"),
    "p0894": (FOOD, "mắm cá: a dish or a condiment, not said"),
    "p0895": (FOOD, "mắm cá: a dish or a condiment, not said"),
    "p0897": (FOOD, "ready-to-eat shrimp paste: a dish or a condiment, not said"),
    "p0923": (FOOD, "rice paper with anchovy: set 6 or 8, not said"),
    "p1439": (FOOD, "hành tím: a vegetable or a spice, not said"),
    "p1441": (18, "cao: an extract"),
    "p1447": (HERB, "black garlic: food or herb, not said"),
    "p1506": (HERB, "floor cleaner: no cosmetic"),
    "p1542": (FOOD, "stewed bird's nest: a drink or a food, not said"),
    "p1716": (11, "trà mầm of the tea cooperative of Phú Lương"),
    "p1874": (FOOD, "coconut nectar: set 4 or 8"),
    "p1936": (11, "green tea of the same brand as chè xanh Ngọc Thúy Nõn"),
    "p2036": (FOOD, "honey with passion fruit: set 4 or 8, not said"),
    "p2038": (FOOD, "honey with kumquat: set 4 or 8, not said"),
    "p2039": (FOOD, "honey with royal jelly: set 4 or 8, not said"),
    "p2181": (HERB, "spirulina: food or functional food, not said"),
    "p2179": (DRINK, "ginger tea sold in bottles"),
    "p2237": (HERB, "the name does not say what it is"),
    "p2238": (HERB, "the name does not say what it is"),
    "p2239": (HERB, "the name does not say what it is"),
    "p2240": (HERB, "the name does not say what it is"),
}


def kind_of(row: dict[str, str]) -> Record:
    """Give `set`, or `group` where the set stays open."""
    kind = CORRECTIONS[row["id"]][0] if row["id"] in CORRECTIONS else _by_words(row)
    return {"set": kind} if isinstance(kind, int) else {"group": kind}


def _by_words(row: dict[str, str]) -> Kind:
    """Decide by the words of the name within the subgroup of the row."""
    name = row["name"].lower()
    for pattern, kind in WORDS.get(row["subgroup"], ()):
        if re.search(pattern, name):
            return kind
    return SUBGROUPS[row["subgroup"]]
