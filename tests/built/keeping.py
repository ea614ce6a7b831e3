"""How tests use the list of a visitor."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from built.building import BuiltSite
from playwright.sync_api import Page, expect

__all__ = ["LIST", "codes_by_slug", "follow_list", "keep_first", "kept", "names", "open_list", "row_of", "rows", "seed"]

LIST = "/danh-sach/"
STORE = "danh-sach"


def rows(site: BuiltSite) -> dict[str, list[Any]]:
    """Every product that a list may name, by its code, as it is published."""
    files = sorted((site.folder / "danh-sach/manh").glob("*.json"))
    return {
        code: row for file in files for code, row in json.loads(file.read_text(encoding="utf-8"))["products"].items()
    }


def row_of(site: BuiltSite, slug: str) -> list[Any]:
    """The published row of one product."""
    return rows(site)[codes_by_slug(site)[slug]]


def codes_by_slug(site: BuiltSite) -> dict[str, str]:
    """The code of each product."""
    return {row[0]: code for code, row in rows(site).items()}


def keep_first(page: Page, number: int = 1) -> None:
    """Press the sign on the first so many cards of a page."""
    for at in range(number):
        page.locator(".keep").nth(at).click()


def kept(page: Page) -> list[str]:
    """The codes that the browser keeps."""
    return list(page.evaluate(f"JSON.parse(localStorage.getItem('{STORE}'))?.codes ?? []"))


def seed(page: Page, site: BuiltSite, value: object) -> None:
    """Put something into the browser's store, before the page is opened."""
    page.goto(site.url + "/robots.txt")
    page.evaluate(
        "([key, value]) => localStorage.setItem(key, value)",
        [STORE, value if isinstance(value, str) else json.dumps(value)],
    )


def open_list(page: Page, site: BuiltSite, codes: Sequence[str] = (), language: str = "") -> None:
    """Open the own list with those products in it."""
    seed(page, site, {"version": 1, "codes": list(codes)})
    page.goto(site.url + language + LIST)
    expect(page.locator("[data-shown]")).to_be_attached()


def follow_list(page: Page, site: BuiltSite, asked: str, language: str = "") -> None:
    """Open a list that an address names."""
    page.goto(site.url + language + LIST + asked)
    expect(page.locator("[data-shown]")).to_be_attached()


def names(page: Page) -> list[str]:
    """The names on the cards of the list, in order."""
    return page.locator(".list .card__title").all_inner_texts()
