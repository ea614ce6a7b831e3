"""The example site, built once, served on this machine, and a real browser to look at it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from built.browsing import NOON
from built.building import PROJECT, BuiltSite, free_port, run_pelican
from built.exhibited import make_exhibited
from built.pictured import make_pictured
from built.placed import Spot, make_placed
from built.shops import make_shops
from built.varied import make_varied
from built.walked import make_walked
from catalogue.preview import serve
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The example site on 22/11/2026, in both languages."""
    folder, port = tmp_path_factory.mktemp("site"), free_port()
    url = f"http://localhost:{port}"
    done = run_pelican(folder / "out", folder / "cache", SITEURL=url)
    assert done.returncode == 0, done.stderr[-3000:]
    server = serve(folder / "out", port)
    yield BuiltSite(folder / "out", url)
    server.shutdown()


@pytest.fixture(scope="session")
def varied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[BuiltSite, Path]]:
    """A small site in which every facet has something, and its project."""
    root = tmp_path_factory.mktemp("varied")
    with _served(root, make_varied) as (built, _):
        yield built, root


@pytest.fixture(scope="session")
def pictured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """A small site whose photos have every shape."""
    with _served(tmp_path_factory.mktemp("pictured"), make_pictured) as (built, _):
        yield built


@pytest.fixture(scope="session")
def placed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[BuiltSite, list[Spot]]]:
    """A small site of many sales points and some villages, and what is true of each."""
    with _served(tmp_path_factory.mktemp("placed"), make_placed) as (built, (_, spots)):
        yield built, spots


@pytest.fixture(scope="session")
def shops(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """A small site of sales points with every kind of hours."""
    with _served(tmp_path_factory.mktemp("shops"), make_shops) as (built, _):
        yield built


@pytest.fixture(scope="session")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """A small site with a village of which everything is known."""
    with _served(tmp_path_factory.mktemp("walked"), make_walked) as (built, _):
        yield built


@pytest.fixture(scope="session")
def exhibited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """A small site with fairs past, running and called off."""
    with _served(tmp_path_factory.mktemp("exhibited"), make_exhibited) as (built, _):
        yield built


@contextmanager
def _served(root: Path, make: Callable[[Path, str], Any]) -> Iterator[tuple[BuiltSite, Any]]:
    """The project that `make` writes for an address, built and served there; and the answer of `make`."""
    port = free_port()
    url = f"http://localhost:{port}"
    made = make(root, url)
    _build(made[0] if isinstance(made, tuple) else made)
    server = serve(root / "out", port)
    yield BuiltSite(root / "out", url), made
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or the one that Playwright installed."""
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        _without_workers(started)
        yield started
        started.close()


def _without_workers(browser: Browser) -> None:
    """Its contexts know no service worker, which would fetch half of the site in each of them."""
    plain = browser.new_context

    def new_context(**options: Any) -> BrowserContext:
        context = plain(**options)
        context.add_init_script("delete Navigator.prototype.serviceWorker")
        return context

    browser.new_context = new_context


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page at the width of a phone."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="vi-VN")
    yield context.new_page()
    context.close()


@pytest.fixture
def wide(browser: Browser) -> Iterator[Page]:
    """A fresh page on a wide screen, at noon of the day of the build in Vietnam."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, locale="vi-VN", timezone_id="America/New_York"
    )
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(NOON))
    yield page
    context.close()


@pytest.fixture
def phone(page: Page) -> Page:
    """A fresh page at the width of a phone, on the day of the build."""
    page.clock.set_fixed_time(datetime.fromisoformat(NOON))
    return page


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A phone that runs no script."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


def _build(settings: Path) -> None:
    command = [sys.executable, "-m", "pelican", "-s", str(settings), "--fatal", "errors"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
