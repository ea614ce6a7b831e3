"""The addresses of pages: each belongs to one page."""

from __future__ import annotations

from collections.abc import Iterable

from generator.diagnostics import Diagnostic, Position
from generator.model.page import Page

__all__ = ["doubles"]


def doubles(pages: Iterable[Page]) -> list[Diagnostic]:
    """The findings that two pages have one address, which name both."""
    first: dict[str, Page] = {}
    found = []
    for page in pages:
        other = first.setdefault(page.route.casefold(), page)
        if other is not page:
            values = (("value", page.route), ("other", other.source or other.template))
            found.append(Diagnostic(Position(page.source or page.template, 1, 1), "", "route-taken", values))
    return found
