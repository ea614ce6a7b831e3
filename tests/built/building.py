"""How tests build the example site: as a user would, into a folder of their own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page

PROJECT = Path(__file__).resolve().parents[2]
TODAY = "2026-11-22"


class BuiltSite(NamedTuple):
    """The output folder of a build, and where it is served."""

    folder: Path
    url: str

    def text(self, route: str) -> str:
        """The file that answers `route`."""
        path = self.folder / route.lstrip("/")
        return (path / "index.html" if route.endswith("/") else path).read_text(encoding="utf-8")


def run_pelican(output: Path, cache: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build the example site as a user would, into another folder."""
    known = {**os.environ, "CATALOGUE_TODAY": TODAY, "CATALOGUE_CACHE": str(cache), **environment}
    command = [sys.executable, "-m", "pelican", "-s", str(PROJECT / "pelicanconf.py"),
               "-o", str(output), "--fatal", "errors", "-e", "CATALOGUE_ISSUE=false"]  # fmt: skip
    return subprocess.run(command, env=known, capture_output=True, text=True, check=False)  # noqa: S603


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def lend_scripts(page: Page) -> None:
    """The theme's modules one by one at /lent/, for tests that import them; the site serves them joined."""
    modules = PROJECT / "theme/static/js"
    page.route(
        "**/lent/**",
        lambda route: route.fulfill(
            path=modules / route.request.url.partition("/lent/")[2], content_type="text/javascript"
        ),
    )
