"""Rules across records: unique slugs, references that exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.diagnostics import Diagnostic, Position
from generator.model.sound import MODELS, Checked, Reference
from generator.text import nearest

__all__ = ["check_catalogue"]

_HOME = {
    "producer": "content/producers/{}.yaml",
    "product": "products/<tỉnh>/{}/product.yaml",
    "sales-point": "content/sales-points/<tỉnh>/{}.yaml",
    "village": "content/villages/<tỉnh>/{}/village.yaml",
}


def check_catalogue(records: Iterable[Checked]) -> list[Diagnostic]:
    """Every finding that needs more than one record.

    A reference to a record that has faults of its own is no finding: it will exist.
    """
    all_of = list(records)
    slugs: dict[str, dict[str, str]] = {kind: {} for kind in MODELS}
    found: list[Diagnostic] = []
    for one in all_of:
        first = slugs[one.kind].setdefault(one.slug, one.path)
        if first != one.path:
            values = (("value", one.slug), ("other", first))
            found.append(Diagnostic(Position(one.path, 1, 1), "", "slug-taken", values))
    for one in all_of:
        found.extend(_unknown(one.references, slugs))
    return found


def _unknown(references: Iterable[Reference], slugs: Mapping[str, Mapping[str, str]]) -> Iterator[Diagnostic]:
    for position, field, kind, slug in references:
        if slug in slugs[kind]:
            continue
        home = _HOME[kind]
        near = nearest(slug, slugs[kind])
        code, hint = ("reference", near) if near else ("reference-none", home.format(slug))
        values = (("value", slug), ("where", home.partition("/{}")[0]), ("meant", hint))
        yield Diagnostic(position, field, code, values)
