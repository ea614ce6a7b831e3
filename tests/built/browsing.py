"""How tests use the list that a visitor narrows."""

from __future__ import annotations

from collections.abc import Mapping

from built.building import BuiltSite
from playwright.sync_api import Page

__all__ = ["LIST", "NAMES", "NOON", "READ_OPTIONS", "STATUS", "address", "answered", "names_shown", "open_list", "scroll",
           "tick", "total_shown"]  # fmt: skip

NOON = "2026-11-22T12:00:00+07:00"
STATUS, LIST, NAMES = "[data-part=status]", "[data-part=list]", "[data-part=list] .card__title"
READ_OPTIONS = """() => [...document.querySelectorAll("input[type=checkbox][form=browse]")].map(one => ({
    facet: one.name, value: one.value, checked: one.checked, disabled: one.disabled,
    total: Number(one.closest("label").querySelector("[data-part=total]").textContent.replace(/[.,]/g, ""))}))"""


def answered(page: Page) -> None:
    """Wait until the list is what was asked for."""
    page.wait_for_selector(f"{LIST}[aria-busy=false]")


def open_list(page: Page, site: BuiltSite, asked: str = "", path: str = "/san-pham/") -> None:
    """Open the list with a question in its address."""
    page.goto(site.url + path + asked)
    if asked:
        answered(page)


def tick(page: Page, facet: str, value: str) -> None:
    """Press the box of an option, as a visitor does, unfolding what hides it."""
    box = page.locator(f"input[name={facet}][value='{value}']")
    box.evaluate(
        "one => { for (let at = one; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true }"
    )
    before = page.url
    box.click()
    page.wait_for_function("before => location.href !== before", arg=before)
    answered(page)


def scroll(page: Page, y: int) -> None:
    """Turn the wheel over the list, and wait until the page stands still and remembers where."""
    page.mouse.move(800, 600)
    page.mouse.wheel(0, y)
    page.wait_for_function("y => scrollY === y && history.state?.y === y", arg=y)


def total_shown(page: Page) -> int:
    """The number of products above the list."""
    return int(page.locator(f"{STATUS} strong").inner_text().split()[0].replace(".", ""))


def names_shown(page: Page) -> list[str]:
    """The names in the list, in order."""
    return page.locator(NAMES).all_inner_texts()


def address(chosen: Mapping[str, list[str]]) -> str:
    """The query of the address for what is chosen."""
    return "?" + "&".join(f"{facet}={','.join(values)}" for facet, values in chosen.items() if values)
