"""How tests use the finder of places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from built.browsing import NOON
from built.building import BuiltSite
from playwright.sync_api import Browser, Page

__all__ = [
    "HUE",
    "LIST",
    "MAP",
    "STATUS",
    "answered",
    "choose",
    "edited",
    "found",
    "ids",
    "located",
    "near_me",
    "open_finder",
    "totals",
]

LIST, MAP = "/diem-ban/", "/ban-do/"
STATUS, ROWS, MORE = "[data-part=status]", "[data-part=list] > ol > li", "button[data-part=more]"
HUE = (16.4637, 107.5909)


def open_finder(page: Page, site: BuiltSite, asked: str, path: str = LIST) -> None:
    """Open a page of places with a question in its address, and wait for the answer."""
    page.goto(site.url + path + asked)
    answered(page)


def answered(page: Page) -> None:
    """Wait until the list is what was asked for."""
    page.wait_for_selector("[data-part=list][aria-busy=false]", state="attached")


def choose(page: Page, label: str, value: str) -> None:
    """Choose in a field, as a visitor does, and wait for the answer."""
    field = page.get_by_role("combobox", name=label, exact=True)
    before = page.url
    field.focus()
    field.select_option(value)
    page.wait_for_function("before => location.href !== before", arg=before)
    answered(page)


@contextmanager
def edited(page: Page, site: BuiltSite) -> Iterator[dict[str, Any]]:
    """The file of places, which the page gets as it is left."""
    file = json.loads(site.text(MAP + "noi.json"))
    yield file
    page.route("**/noi.json*", lambda route: route.fulfill(json=file))


def near_me(page: Page) -> None:
    """Press the button, and wait until the list is in order."""
    page.get_by_role("button", name="Gần tôi", exact=True).click()
    page.get_by_role("group", name="Đang lọc theo").get_by_text("Gần tôi").wait_for()


def ids(page: Page) -> list[str]:
    """The slugs in the list, in order, all of them."""
    while page.locator(MORE).count():
        page.locator(MORE).click()
    return [one.partition(":")[2] for one in page.locator(ROWS).evaluate_all("all => all.map(one => one.dataset.id)")]


def found(page: Page) -> list[int]:
    """The numbers above the list: of points, and of villages where there are any."""
    return [int(number) for number in re.findall(r"\d+", page.locator(f"{STATUS} strong").inner_text())]


def totals(page: Page, name: str) -> dict[str, int]:
    """The number beside every choice of a field."""
    texts = page.locator(f"select[name={name}] option[value]:not([value=''])").evaluate_all(
        "all => all.map(one => [one.value, one.textContent])"
    )
    return {value: int(text.rpartition("(")[2].rstrip(")").replace(".", "")) for value, text in texts if "(" in text}


@contextmanager
def located(browser: Browser, at: tuple[float, float] | None = HUE, width: int = 1280) -> Iterator[Page]:
    """A page of a visitor who is `at` some place and lets sites know it, or who lets none know; it is noon of 22/11/2026."""
    options = {"geolocation": {"latitude": at[0], "longitude": at[1]}, "permissions": ["geolocation"]} if at else {}
    context = browser.new_context(
        viewport={"width": width, "height": 900}, locale="vi-VN", timezone_id="America/New_York", **options
    )  # type: ignore[arg-type]
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(NOON))
    yield page
    context.close()
