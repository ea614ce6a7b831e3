"""What the plugin refuses before it publishes."""

from __future__ import annotations

from catalogue.addresses import doubles

from generator.diagnostics import as_text
from generator.model.page import Page


def page(route: str, template: str) -> Page:
    """A page that nobody will render."""
    return Page(route, template, "vi", True, lambda: (None, None))


def test_two_pages_on_one_address_are_both_named() -> None:
    """Nothing is overwritten: `route-taken` names both, small and capital letters alike."""
    pages = [page("/san-pham/x/", "product.html"), page("/San-pham/X/", "page.html"), page("/a/", "page.html")]

    [line, _, count] = as_text(doubles(pages), "vi").splitlines()
    assert ("lỗi[route-taken]" in line, line.count("product.html"), count[:5]) == (True, 1, "1 lỗi")


def test_pages_of_different_addresses_are_published() -> None:
    """Nothing is said about them."""
    assert doubles([page("/a/", "page.html"), page("/b/", "page.html")]) == []
