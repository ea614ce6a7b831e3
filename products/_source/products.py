"""Make the product records: one product each, with every recognition and every source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from links import VILLAGE_OF
from places import Place, common_place
from producers import Producer, identity
from sets import kind_of
from sources import CRAWL, as_sources, decision_date, evidence, has_publication, split_sources
from writing import Plain, Record, fold, free_slug, slugify, squeeze

RELIABLE = frozenset({"official-list", "press"})

# Rows that are the same product under another spelling; the first name stays.
SAME = {
    "p1467": "p1462",  # trà hoa vàng of Đạp Thanh, Ba Chẽ: 4 stars in 2023, 5 stars in 2025
    "p1442": "p1443",  # community tourism in the nipa forest of Tịnh Khê
}

# Pages that say what a table took from an unnamed copy.
PAGES = {
    "p1022": "https://thuonghieusanpham.vn/"
    "che-shan-tuyet-ban-lien-hoi-tu-tinh-hoa-tra-viet-xuat-khau-chau-au-gia-5-trieu-dongkg-56982.html",
}

# Rows whose price does not fit the pack named beside it.
ODD_PRICES = frozenset({"p0905", "p0906"})  # a crate of six bottles at the price of one

# Who issued a decision, where the number or the text of the source names the body.
ISSUERS: tuple[tuple[str, str, str], ...] = (
    ("decision", "QĐ-BNNMT", "Bộ Nông nghiệp và Môi trường"),
    ("decision", "QĐ-BNN-VPĐP", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("source", "QĐ 3981/QĐ-UBND", "UBND tỉnh Lâm Đồng"),
    ("source", "QĐ 858/QĐ-UBND", "UBND tỉnh Đắk Nông"),
    ("source", "QĐ 1887/QĐ-UBND Đắk Song", "UBND huyện Đắk Song"),
    ("source", "QĐ 768/QĐ-UBND Cư Jút", "UBND huyện Cư Jút"),
    ("source", "duc-trong-trao-giay-chung-nhan-22-san-pham-ocop-277131", "UBND huyện Đức Trọng"),
    ("source", "tanh-linh-cong-nhan-them-3-san-pham-ocop-3-sao-130891", "UBND huyện Tánh Linh"),
    ("source", "trao-giay-chung-nhan-san-pham-ocop-4-sao-cho-21-san-pham-280929", "UBND tỉnh Bình Thuận"),
)


@dataclass
class Product:
    """The rows of one product."""

    rows: list[dict[str, str]]
    places: list[Place]
    slug: str = ""

    @property
    def name(self) -> str:
        """Give the name without the producer the table put behind it in brackets."""
        row = self.rows[0]
        match = re.match(r"^(.*) \(([^()]*)\)$", row["name"])
        return match[1] if match and match[2] in row["producer"] else row["name"]

    def as_record(self, producers: dict[str, Producer], villages: dict[str, str]) -> Record:
        """Write the record in the order of the format."""
        row = self.rows[0]
        producer = producers.get(identity(row))
        return squeeze(
            {
                "name": self.name,
                **kind_of(row),
                "producer": producer.slug if producer else "",
                "place": common_place(self.places).as_record(),
                "certifications": self._certifications(),
                "packs": [pack for each in self.rows for pack in packs(each)],
                "village": villages.get(VILLAGE_OF.get(row["id"], ""), ""),
                "aliases": [each["name"] for each in self.rows[1:]],
                "sources": self._sources(),
            }
        )

    def _certifications(self) -> list[Record]:
        """List the recognitions, the newest first, each once."""
        found: dict[tuple[str, str], Record] = {}
        for row in sorted(self.rows, key=lambda each: each["certified_year"], reverse=True):
            found.setdefault((row["stars"], row["certified_year"]), certification(row))
        return list(found.values())

    def _sources(self) -> list[Record]:
        """List every source of every row, each once."""
        found = []
        for row in self.rows:
            found += [source for source in split_sources(row["source"]) if source not in found]
        return as_sources(found)


def certification(row: dict[str, str]) -> Record:
    """Write the recognition a row tells of; what it does not tell stays out."""
    issued = decision_date(row["source"], row["decision_number"]) or Plain(row["certified_year"])
    return squeeze(
        {
            "stars": int(row["stars"]),
            "decision": row["decision_number"],
            "issuer": _issuer(row),
            "issued": issued,
            "evidence": evidence(split_sources(row["source"]), row["reliability"]),
        }
    )


def _issuer(row: dict[str, str]) -> str:
    """Name the body where decision or source does."""
    texts = {"decision": row["decision_number"], "source": row["source"]}
    return next((body for where, words, body in ISSUERS if words in texts[where]), "")


def packs(row: dict[str, str]) -> list[Record]:
    """Write the pack with its price, only where both are known."""
    if not (row["price_vnd"] and row["pack"]) or row["id"] in ODD_PRICES:
        return []
    label = row["pack"][:1].upper() + row["pack"][1:]
    dated = Plain(CRAWL) if "buudien.vn" in row["source"] else None
    return [squeeze({"label": label, "price": int(row["price_vnd"]), "price_on": dated})]


def is_wanted(row: dict[str, str]) -> bool:
    """Tell whether a list or the press gives the row its stars, and says where."""
    return bool(row["stars"]) and row["reliability"] in RELIABLE and has_publication(row["source"])


def with_page(row: dict[str, str]) -> dict[str, str]:
    """Put before the sources of a row the page found for it afterwards."""
    page = PAGES.get(row["id"])
    return {**row, "source": f"{page} ; {row['source']}"} if page else row


def gather(rows: list[dict[str, str]], places: list[Place]) -> list[Product]:
    """Join the rows of the same product, each product with its own slug."""
    found: dict[str, Product] = {}
    homes = {row["id"]: _home(row) for row in rows}
    for row, place in zip(rows, places, strict=True):
        home = homes[SAME.get(row["id"], row["id"])]
        product = found.setdefault(home, Product([], []))
        product.rows.append(row)
        product.places.append(place)
    for product in found.values():
        product.rows.sort(key=lambda row: (row["id"] in SAME, row["id"]))
    _name(found.values())
    return list(found.values())


def _home(row: dict[str, str]) -> str:
    """Give the key rows of one product share: the name, the producer, the province."""
    return f"{identity(row)}/{fold(row['name'])}"


def _name(products: Iterable[Product]) -> None:
    """Give every product its slug."""
    taken: set[str] = set()
    for product in products:
        row = product.rows[0]
        product.slug = free_slug(product.name, [slugify(row["producer"]), slugify(row["province_old"])], taken)
