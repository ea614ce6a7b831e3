"""The kinds of records by name, and what the check hands over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from generator.diagnostics import Diagnostic, Position
from generator.model.fair import Fair
from generator.model.fields import Record
from generator.model.photo import Developed, Focus, Refused
from generator.model.producer import Producer
from generator.model.product import Product
from generator.model.sales_point import SalesPoint
from generator.model.village import Village

__all__ = ["MODELS", "Checked", "Outcomes", "PhotoRow", "Reference", "Sound"]

Sound: TypeAlias = Product | Producer | SalesPoint | Village | Fair
MODELS: Mapping[str, type[Record]] = {
    "product": Product,
    "producer": Producer,
    "sales-point": SalesPoint,
    "village": Village,
    "fair": Fair,
}


class Reference(NamedTuple):
    """A record of another kind that a record names: in which field, at which place."""

    position: Position
    field: str
    kind: str
    slug: str


class PhotoRow(NamedTuple):
    """A photo that a record shows: where that is written, and the file as the disk names it, below the project.

    `at` is its number in the record, from 0; `focus` the point that a crop must keep, if the record says so.
    """

    position: Position
    field: str
    at: int
    path: str
    focus: Focus | None = None


Outcomes: TypeAlias = Mapping[PhotoRow, Developed | Refused]  # what became of photos


class Checked(NamedTuple):
    """A record file after its check: `value` is None where an error was found.

    `references` and `photos`, those that are there, are known of faulty records too, as far as they can be read.
    `stamp` is a digest of the file: the same stamp, the same record.
    `plan` is the SVG of a fair's plan, "" where it has none that is sound.
    """

    kind: str
    slug: str
    folder: str
    path: str
    value: Sound | None
    found: tuple[Diagnostic, ...]
    references: tuple[Reference, ...] = ()
    photos: tuple[PhotoRow, ...] = ()
    stamp: str = ""
    plan: str = ""
