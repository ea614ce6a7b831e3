"""What the plugin refuses before it publishes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from catalogue.builder import CatalogueGenerator, RecordsRefused

from generator.model.page import Page
from generator.settings import Settings


def page(route: str, template: str) -> Page:
    """A page that nobody will render."""
    return Page(route, template, "vi", True, lambda: (None, None))


def test_two_pages_on_one_address_are_refused_and_both_named(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is overwritten: `route-taken` names both, small and capital letters alike."""
    generator = object.__new__(CatalogueGenerator)
    generator.options = Settings(Path(), date(2026, 11, 22))
    pages = [page("/san-pham/x/", "product.html"), page("/San-pham/X/", "page.html"), page("/a/", "page.html")]

    with pytest.raises(RecordsRefused):
        generator._refuse_double(pages)
    [line, _, count] = capsys.readouterr().err.splitlines()
    assert ("lỗi[route-taken]" in line, line.count("product.html"), count[:5]) == (True, 1, "1 lỗi")


def test_pages_of_different_addresses_are_published(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is said about them."""
    generator = object.__new__(CatalogueGenerator)

    generator._refuse_double([page("/a/", "page.html"), page("/b/", "page.html")])

    assert capsys.readouterr().err == ""
