"""Gather the producers behind the products: one record each, whatever the spelling."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from places import Place, common_place
from sources import as_sources, best, split_sources
from writing import Record, fold, free_slug, slugify, squeeze

FORMS = {"HTX": "htx", "DN": "dn", "Hộ": "ho_kd"}
_COMPANY = re.compile(r"công ty|dntn|chi nhánh|nhà máy", re.IGNORECASE)
_SHORT = (
    (r"\bhop tac xa\b", "htx"),
    (r"\bto hop tac\b", "tht"),
    (r"\bcong ty\b", "cty"),
    (r"\bco phan\b", "cp"),
    (r"\bho kinh doanh\b", "hkd"),
    (r"\bho sxkd\b", "hkd"),
    (r"\bmot thanh vien\b", "mtv"),
    (r"\bthuong mai\b", "tm"),
    (r"\bsan xuat\b", "sx"),
    (r"\bdich vu\b", "dv"),
    (r"\bnong nghiep\b", "nn"),
    (r"\bva\b", ""),
)

# Spellings of one producer that the rule above does not see.
SAME = {
    "Công ty Cổ phần Lâm sản Đạp Thanh": "Công ty CP Kinh doanh lâm sản Đạp Thanh",
    "Dịch vụ du lịch cộng đồng rừng dừa Tịnh Khê": "Rừng dừa nước Tịnh Khê",
}

# What the column calls a producer although it is an administrative unit.
NO_PRODUCER = frozenset({"xã Ngọc Chiến"})


@dataclass
class Producer:
    """What the rows say of one producer."""

    slug: str = ""
    names: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    rows: list[dict[str, str]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Give the spelling used most often, the first of equals."""
        return Counter(self.names).most_common(1)[0][0]

    def as_record(self) -> Record:
        """Write the record: name, form, place, public website, sources."""
        sites = sorted({row["contact_public"] for row in self.rows} - {""})
        return squeeze(
            {
                "name": self.name,
                "form": form_of(self.name, self.rows[0]["producer_type"]),
                "place": common_place(self.places).as_record(),
                "links": [{"kind": "website", "label": site, "url": f"https://{site}"} for site in sites],
                "aliases": sorted(set(self.names) - {self.name}),
                "sources": self._sources(),
            }
        )

    def _sources(self) -> list[Record]:
        """List once each page that names the producer beside a product."""
        found = []
        for row in self.rows:
            source = best(split_sources(row["source"]))
            if source not in found:
                found.append(source)
        return as_sources(found)


def identity(row: dict[str, str]) -> str:
    """Give the key that spellings of the same producer in the same province share."""
    short = fold(SAME.get(row["producer"], row["producer"]))
    for long, brief in _SHORT:
        short = re.sub(long, brief, short)
    return f"{fold(row['province_old'])}/{' '.join(short.split())}"


def form_of(name: str, kind: str) -> str:
    """Give the legal form, only where the name or the list plainly says it."""
    folded = fold(name)
    for words, form in (("trang trai", "trang_trai"), ("to hop tac", "tht")):
        if words in folded:
            return form
    if kind == "DN" and not _COMPANY.search(name):
        return ""
    return FORMS.get(kind, "")


def gather(rows: list[dict[str, str]], places: list[Place]) -> dict[str, Producer]:
    """Give the producers of the rows by identity, each with its own slug."""
    found: dict[str, Producer] = {}
    for row, place in zip(rows, places, strict=True):
        if not row["producer"] or row["producer"] in NO_PRODUCER:
            continue
        producer = found.setdefault(identity(row), Producer())
        producer.names.append(row["producer"])
        producer.places.append(place)
        producer.rows.append(row)
    taken: set[str] = set()
    for producer in found.values():
        producer.slug = free_slug(producer.name, [slugify(producer.places[0].province_old)], taken)
    return found
