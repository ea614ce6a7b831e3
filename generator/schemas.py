"""JSON Schema files, one a kind of record, so that editors complete and check while typing.

They follow from the declarations in `model`, and so does the table of fields in
`products/README.md`; `python -m generator schema` writes both, and a test holds
that they are current.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from generator.model.fields import parts_of
from generator.model.sound import MODELS
from generator.read.vocabularies import read_vocabulary

__all__ = ["SCHEMAS", "handbook", "schema_of", "write_handbook", "write_schemas"]

SCHEMAS = Path(__file__).parent / "schema"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: str) -> dict[str, Any]:
    """The schema of one kind of record, with the slugs of provinces and groups as closed lists."""
    schema = MODELS[kind].model_json_schema(by_alias=True)
    known = read_vocabulary()
    place = schema["$defs"]["Place"]["properties"]["province"]
    place["enum"] = sorted({*known.province_by_slug, *known.former_by_slug})
    if "group" in schema["properties"]:
        schema["properties"]["group"]["enum"] = list(known.group_by_slug)
    return {"$schema": _DIALECT, **_plain(schema)}


def _plain(value: Any) -> Any:
    """The schema without what only we read, and without defaults, which editors would write out."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items() if key not in ("x-ocop", "default")}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value


def write_schemas(folder: Path = SCHEMAS) -> list[Path]:
    """Write one file a kind; the answer is their paths."""
    folder.mkdir(exist_ok=True)
    paths = []
    for kind in MODELS:
        path = folder / f"{kind}.schema.json"
        text = json.dumps(schema_of(kind), ensure_ascii=False, indent=1) + "\n"
        path.write_text(text, encoding="utf-8", newline="\n")
        paths.append(path)
    return paths


_MARK = "<!-- fields: made by `python -m generator schema`; do not edit below this line -->\n"
_TITLES = {
    "product": "Sản phẩm · product",
    "producer": "Chủ thể · producer",
    "sales-point": "Điểm bán · sales point",
    "village": "Làng · village",
    "fair": "Hội chợ · fair",
}


def handbook() -> str:
    """The fields of every kind of record as Markdown tables."""
    return "".join(f"\n## {_TITLES[kind]}\n{_table(model, '')}" for kind, model in MODELS.items())


def _table(model: type[BaseModel], within: str) -> str:
    rows = "".join(_rows(model, within))
    return f"\n| Trường | Tên | Ghi gì | Bắt buộc |\n| --- | --- | --- | --- |\n{rows}"


def _rows(model: type[BaseModel], within: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        needed = "có" if field.is_required() else ""
        yield f"| `{within}{name}` | {field.title} | {field.description} | {needed} |\n"
        for part in parts_of(field.annotation):
            yield from _rows(part, f"{within}{name}.")


def write_handbook(path: Path) -> None:
    """Bring the tables at the foot of a handbook up to date."""
    head = path.read_text(encoding="utf-8").partition(_MARK)[0]
    path.write_text(head + _MARK + handbook(), encoding="utf-8", newline="\n")
