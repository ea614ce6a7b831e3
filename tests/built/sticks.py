"""How tests make sticks: by the command, unpacked into a folder such as people have."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from built.building import PROJECT, TODAY
from playwright.sync_api import BrowserContext, Page

__all__ = ["LIVE", "Stick", "crawled", "faults_of", "make_stick"]

LIVE = "https://ocop.example.vn"
_LEFT = "net::ERR_ABORTED"
_HREFS = """() => [...document.querySelectorAll("a[href]")]
    .map(one => new URL(one.getAttribute("href"), one.baseURI).href).filter(one => one.startsWith("file:"))"""


class Stick(NamedTuple):
    """A stick as it was unpacked: its one folder; the zip; what the command said."""

    top: Path
    zip: Path
    said: str

    def url(self, name: str) -> str:
        """The address of a file of the site."""
        return (self.top / "trang" / name).as_uri()


def make_stick(folder: Path, cache: Path, *asked: str, project: Path = PROJECT) -> Stick:
    """What `python -m generator stick` makes, in a folder whose path has blanks and marks."""
    made = folder / "Gian hàng của Sở"
    made.mkdir(parents=True)
    command = [
        sys.executable,
        "-m",
        "generator",
        "--project",
        str(project),
        "stick",
        "--origin",
        LIVE,
        *asked,
        "--to",
        f"{made}/stick.zip",
    ]
    known = {**os.environ, "SITEURL": LIVE, "CATALOGUE_CACHE": str(cache), "CATALOGUE_TODAY": TODAY}
    done = subprocess.run(command, cwd=PROJECT, env=known, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr[-3000:]
    with zipfile.ZipFile(made / "stick.zip") as zipped:
        zipped.extractall(made)
    (top,) = (path for path in made.iterdir() if path.is_dir())
    return Stick(top, made / "stick.zip", done.stdout)


def faults_of(context: BrowserContext) -> list[str]:
    """A list in which everything appears that browsers complain of, and every request that is not for a file.

    What a page still asked for when it was left is no fault.
    """
    found: list[str] = []
    context.on("console", lambda said: found.append(said.text) if said.type in ("error", "warning") else None)
    context.on("weberror", lambda fault: found.append(str(fault.error)))
    context.on("request", lambda one: None if one.url.startswith(("file:", "data:")) else found.append(one.url))
    context.on("requestfailed", lambda one: None if one.failure == _LEFT else found.append(f"{one.url}: {one.failure}"))
    return found


def crawled(page: Page, start: str, most: int) -> tuple[set[str], set[str]]:
    """The pages that were opened, from `start` on, and the files that they link to and that are not there."""
    opened: set[str] = set()
    missing: set[str] = set()
    waiting = [start]
    while waiting and len(opened) < most:
        address = waiting.pop(0)
        opened.add(address)
        page.goto(address)
        linked = {re.split("[?#]", one)[0] for one in page.evaluate(_HREFS)}
        missing |= {one for one in linked if not Path(unquote(urlsplit(one).path)).is_file()}
        pages = sorted(one for one in linked - opened - set(waiting) if one.endswith(".html"))
        waiting += pages[:: max(1, len(pages) // 8)]
    return opened, missing
