"""The search of the example catalogue by itself: its files, its whole index, a page with lunr to ask them."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from built.building import PROJECT, TODAY, free_port
from catalogue.preview import serve
from playwright.sync_api import Browser, Page
from stock_lunr import whole

from generator.model.search import SearchDocument
from generator.pipeline import compile_catalogue, open_desks
from generator.render.search.documents import documents
from generator.render.search.files import search_files
from generator.render.search.numbers import numbered
from generator.render.site import Knobs, Names
from generator.settings import Settings

SCRIPTS = PROJECT / "theme/static/js"


class Index(NamedTuple):
    """Where the files are served, all documents, and lunr's whole index of them."""

    url: str
    documents: list[SearchDocument]
    whole: dict[str, Any]

    def page(self, browser: Browser) -> Page:
        """A page on which `lunr` is known and the scripts of the theme can be imported from /js/."""
        page = browser.new_page()
        page.goto(f"{self.url}/empty.html")
        page.add_script_tag(url=f"{self.url}/js/vendor/lunr.min.js")
        return page


def index_example(folder: Path) -> tuple[Index, Any]:
    """The index of the example catalogue below `folder`, and the server that serves it."""
    settings = Settings(PROJECT, date.fromisoformat(TODAY), languages=("vi",), cache=folder / "cache")
    names = Names("", "", "")
    knobs = Knobs("http://localhost", "", {"vi": names}, 24, ("vi",), "", "")
    catalogue = compile_catalogue(settings).catalogue
    desks = open_desks(catalogue, settings, knobs, PROJECT / "theme/locale", {})
    site, port = folder / "site", free_port()
    for one in search_files(desks):
        path = site / one.route.lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(one.make(), encoding="utf-8")
    shutil.copytree(SCRIPTS, site / "js")
    (site / "empty.html").write_text('<!doctype html><html lang="vi"><title>tim</title>', encoding="utf-8")
    found = documents(desks, {})
    return Index(f"http://localhost:{port}", found, whole(numbered(found))), serve(site, port)
