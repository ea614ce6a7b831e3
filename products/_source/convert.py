"""Make the records of the catalogue from the tables of gathered facts.

    python products/_source/convert.py DATA_FOLDER [PROJECT_ROOT]

DATA_FOLDER holds products.csv, sales_points.csv, villages.csv and, where communes are to be carried over
to their names since 1/7/2025, geo/. The same tables give the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

import producers as producing
from places import Gazetteer, read_place, read_rows
from points import point_record
from villages import village_record
from writing import fold, free_slug, slugify, write_record

import products as making

# A decision of the merged provinces names communes as they are called since 1/7/2025.
_MERGED = ("3981/QĐ-UBND", "1898/QĐ-UBND")


def main(arguments: list[str]) -> int:
    """Convert the tables of a folder into the records of a project."""
    if not 1 <= len(arguments) <= 2:
        print("usage: python products/_source/convert.py DATA_FOLDER [PROJECT_ROOT]", file=sys.stderr)
        return 2
    data = Path(arguments[0])
    root = Path(arguments[1]) if len(arguments) > 1 else Path(__file__).resolve().parents[2]
    counts = convert(data, root)
    print(", ".join(f"{count} {kind}" for kind, count in counts.items()))
    return 0


def convert(data: Path, root: Path) -> dict[str, int]:
    """Write every record and count them by kind."""
    gazetteer = Gazetteer(data / "geo")
    rows = [row for row in map(making.with_page, read_rows(data / "products.csv")) if making.is_wanted(row)]
    places = [read_place(row, gazetteer, row["decision_number"] in _MERGED) for row in rows]
    producers = producing.gather(rows, places)
    products = making.gather(rows, places)
    village_rows = read_rows(data / "villages.csv")
    villages = _slugs(village_rows)
    for product in products:
        folder = root / "products" / slugify(product.rows[0]["province_new"]) / product.slug
        write_record(folder / "product.yaml", product.as_record(producers, villages))
    for producer in producers.values():
        write_record(root / "content/producers" / f"{producer.slug}.yaml", producer.as_record())
    for row in village_rows:
        folder = root / "content/villages" / slugify(row["province_new"]) / villages[row["id"]]
        write_record(folder / "village.yaml", village_record(row, gazetteer))
    points = _write_points(data, root, gazetteer, producers, products)
    return {"products": len(products), "producers": len(producers), "sales points": points, "villages": len(villages)}


def _write_points(
    data: Path,
    root: Path,
    gazetteer: Gazetteer,
    producers: dict[str, producing.Producer],
    products: list[making.Product],
) -> int:
    """Write the sales points and count them."""
    rows = read_rows(data / "sales_points.csv")
    by_name = {fold(name): producer.slug for producer in producers.values() for name in producer.names}
    by_row = {row["id"]: product.slug for product in products for row in product.rows}
    slugs = _slugs(rows)
    for row in rows:
        path = root / "content/sales-points" / slugify(row["province_new"]) / f"{slugs[row['id']]}.yaml"
        write_record(path, point_record(row, gazetteer, by_name, by_row))
    return len(rows)


def _slugs(rows: list[dict[str, str]]) -> dict[str, str]:
    """Give every row of a table its own slug."""
    taken: set[str] = set()
    return {row["id"]: free_slug(row["name"], [row["province_new"], row["province"]], taken) for row in rows}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
