"""A record as it was written: text, lists and mappings, with the place of every value."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from generator.diagnostics import Position

__all__ = ["PLAN_LIMIT", "FieldPath", "RawRecord", "RawValue", "dotted", "position_of"]

RawValue: TypeAlias = "str | list[RawValue] | dict[str, RawValue]"
PLAN_LIMIT = 300 * 1024  # bytes of a plan that visitors load on a phone
FieldPath: TypeAlias = tuple[str | int, ...]


class RawRecord(NamedTuple):
    """One record file.

    `kind` is product, producer, sales-point, village or fair; `slug` and `folder` (the
    province's folder, or "") come from the path.  `values` holds only text, lists
    and mappings.  `positions` maps a path of keys and indexes to line and column,
    counted from 1.  `beside` maps the names of the other files of the record's own folder, in NFC,
    to those that the disk has.
    `stamp` is a digest of the file.  `plans` are the SVG files beside the record of a fair, by name, one
    byte over `PLAN_LIMIT` at most.
    """

    kind: str
    slug: str
    folder: str
    path: str
    values: dict[str, RawValue]
    positions: Mapping[FieldPath, tuple[int, int]]
    beside: Mapping[str, str] = MappingProxyType({})
    stamp: str = ""
    plans: Mapping[str, bytes] = MappingProxyType({})


def position_of(record: RawRecord, field: FieldPath) -> Position:
    """Where `field` stands in the file; the nearest field above it where it is missing."""
    while field and field not in record.positions:
        field = field[:-1]
    line, column = record.positions.get(field, (1, 1))
    return Position(record.path, line, column)


def dotted(field: FieldPath) -> str:
    """The name of a field in messages: `certifications[0].stars`."""
    name = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in field)
    return name.removeprefix(".")
