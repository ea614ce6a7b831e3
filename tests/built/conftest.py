"""The example site, built once, served on this machine, and a real browser to look at it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from built.building import BuiltSite, free_port, run_pelican
from catalogue.preview import serve
from playwright.sync_api import Browser, Page, sync_playwright


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
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or the one that Playwright installed."""
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page at the width of a phone."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="vi-VN")
    yield context.new_page()
    context.close()
