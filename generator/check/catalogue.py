"""Rules across records: unique slugs, references that exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.diagnostics import Diagnostic, Position
from generator.model.record import FieldPath, dotted
from generator.model.sound import Checked
from generator.text import nearest

__all__ = ["check_catalogue"]

# kind → its fields that name records of another kind
REFERENCES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "product": (("producer", "producer"), ("sold_at", "sales-point"), ("village", "village")),
    "sales-point": (("producer", "producer"), ("stocks", "product")),
    "producer": (),
    "village": (),
}
_HOME = {
    "producer": "content/producers/{}.yaml",
    "product": "products/<tỉnh>/{}/product.yaml",
    "sales-point": "content/sales-points/<tỉnh>/{}.yaml",
    "village": "content/villages/<tỉnh>/{}/village.yaml",
}


def check_catalogue(records: Iterable[Checked]) -> list[Diagnostic]:
    """Every finding that needs more than one record; lines are not known here.

    A reference to a record that has faults of its own is no finding: it will exist.
    """
    all_of = list(records)
    slugs: dict[str, dict[str, str]] = {kind: {} for kind in REFERENCES}
    found: list[Diagnostic] = []
    for one in all_of:
        first = slugs[one.kind].setdefault(one.slug, one.path)
        if first != one.path:
            values = (("value", one.slug), ("other", first))
            found.append(Diagnostic(Position(one.path, 1, 1), "", "slug-taken", values))
    for one in all_of:
        if one.value is not None:
            found.extend(_references(one, one.value, slugs))
    return found


def _references(one: Checked, value: Any, slugs: Mapping[str, Mapping[str, str]]) -> Iterator[Diagnostic]:
    for field, kind in REFERENCES[one.kind]:
        named = getattr(value, field)
        listed = isinstance(named, tuple)
        for at, slug in enumerate(named if listed else (named,)):
            if slug and slug not in slugs[kind]:
                path: FieldPath = (field, at) if listed else (field,)
                yield _unknown(one.path, path, kind, slug, slugs[kind])


def _unknown(path: str, field: FieldPath, kind: str, slug: str, known: Mapping[str, str]) -> Diagnostic:
    near = nearest(slug, known)
    values: tuple[tuple[str, str], ...] = (("kind", kind), ("value", slug))
    if near:
        return Diagnostic(Position(path), dotted(field), "reference", (*values, ("near", near)))
    where = _HOME[kind].format(slug)
    return Diagnostic(Position(path), dotted(field), "reference-none", (*values, ("where", where)))
