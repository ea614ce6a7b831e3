"""Rules across records: unique slugs, references that exist, a household's consent for its own shop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.diagnostics import Diagnostic, Position
from generator.model.producer import PERSONAL_FORMS, Producer
from generator.model.sales_point import SalesPoint
from generator.model.sound import MODELS, Checked, Reference
from generator.text import nearest

__all__ = ["check_catalogue"]

_LIKE = 0.8  # two slips in ten letters; names of one kind share their first words, as nuoc-mam

_HOME = {
    "producer": "content/producers/{}.yaml",
    "product": "products/<tỉnh>/{}/product.yaml",
    "sales-point": "content/sales-points/<tỉnh>/{}.yaml",
    "village": "content/villages/<tỉnh>/{}/village.yaml",
    "fair": "content/fairs/{}/fair.yaml",
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
    producers = {one.slug: one.value for one in all_of if isinstance(one.value, Producer)}
    for one in all_of:
        if isinstance(one.value, SalesPoint) and one.value.producer in producers:
            found.extend(_unconsented(one.value, producers[one.value.producer], one.references))
    return found


def _unconsented(point: SalesPoint, operator: Producer, references: Iterable[Reference]) -> Iterator[Diagnostic]:
    """What a household's own shop may not show; told where the household is named."""
    consent = point.consent or operator.consent
    granted = consent.scope if consent else ()
    if operator.form not in PERSONAL_FORMS:
        return
    named = next(one.position for one in references if one.kind == "producer")
    for key in ("phone", "email"):
        if getattr(point, key) and key not in granted:
            yield Diagnostic(named, key, "consent-missing", (("key", key),), "warning")


def _unknown(references: Iterable[Reference], slugs: Mapping[str, Mapping[str, str]]) -> Iterator[Diagnostic]:
    for position, field, kind, slug in references:
        if slug in slugs[kind]:
            continue
        home = _HOME[kind]
        near = nearest(slug, slugs[kind], _LIKE)
        code, hint = ("reference", near) if near else ("reference-none", home.format(slug))
        values = (("value", slug), ("where", home.partition("/{}")[0]), ("meant", hint))
        yield Diagnostic(position, field, code, values)
