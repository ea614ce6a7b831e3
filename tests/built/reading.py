"""What tests read out of a built site: pages with their links, words, attributes and JSON-LD."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

HUMAN_ATTRIBUTES = ("alt", "aria-label", "title", "placeholder")
VOID = ("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr")
SILENT = ("script", "style", "template")


class PageReader(HTMLParser):
    """One page: `links`, `ids`, `words` (text a person reads), `spoken` (the same with its language),
    `json_ld`, `inline` (what a strict policy forbids)."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.words: list[str] = []
        self.inline: list[str] = []
        self.json_ld: list[Any] = []
        self.meta: dict[str, str] = {}
        self.canonical = ""
        self.alternates: dict[str, str] = {}
        self.spoken: list[tuple[str, str]] = []
        self._open: list[str] = []
        self._languages: list[str] = []
        self._script = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note links, ids, head and what stands inline."""
        known = {name: value or "" for name, value in attrs}
        self.inline += [f"{tag} {name}" for name in known if name == "style" or name.startswith("on")]
        self.ids.add(known.get("id", ""))
        if tag in ("a", "link") and known.get("rel") not in ("canonical", "alternate"):
            self.links.append(known.get("href", ""))
        if tag in ("img", "script", "use") and (known.get("src") or known.get("href")):
            self.links.append(known.get("src") or known["href"])
        self.words += [known[name] for name in HUMAN_ATTRIBUTES if known.get(name)]
        self._head(tag, known)
        if tag not in VOID:
            self._open.append(tag)
            self._languages.append(known.get("lang") or (self._languages[-1] if self._languages else ""))
        self._script = known.get("type", "inline") if tag == "script" and "src" not in known else ""

    def _head(self, tag: str, known: Mapping[str, str]) -> None:
        if tag == "meta":
            self.meta[known.get("name") or known.get("property", "")] = known.get("content", "")
        elif tag == "link" and known.get("rel") == "canonical":
            self.canonical = known["href"]
        elif tag == "link" and known.get("rel") == "alternate" and "hreflang" in known:
            self.alternates[known["hreflang"]] = known["href"]

    def handle_endtag(self, tag: str) -> None:
        """Close the element, and those that were left open in it."""
        while self._open:
            self._languages.pop()
            if self._open.pop() == tag:
                break

    def handle_data(self, data: str) -> None:
        """Text, JSON-LD, or a script that a strict policy forbids."""
        if self._open and self._open[-1] == "script":
            if self._script == "application/ld+json":
                self.json_ld.append(json.loads(data))
            elif self._script:
                self.inline.append("script")
        elif data.strip() and not any(tag in SILENT for tag in self._open):
            self.words.append(data.strip())
            if self._open[-1] != "title":
                self.spoken.append((self._languages[-1], data.strip()))


@lru_cache(maxsize=8192)
def read_page(path: Path) -> PageReader:
    """The page in one file."""
    reader = PageReader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def pages(folder: Path) -> Iterator[tuple[str, PageReader]]:
    """Every page below `folder` with its route, sorted; not the copies to keep, nor what only leads on from `/q/`."""
    for path in sorted(folder.rglob("*.html")):
        if "tai-ve" in path.parts or path.is_relative_to(folder / "q"):
            continue
        route = "/" + path.relative_to(folder).as_posix().removesuffix("index.html")
        yield route, read_page(path)


def inside_links(route: str, page: PageReader, origin: str = "") -> Iterator[tuple[str, str]]:
    """(route, fragment) of every link of a page that stays on the site."""
    for href in page.links:
        target = urlsplit(urljoin("http://site" + route, href.replace(origin, "http://site") if origin else href))
        if target.netloc == "site":
            yield unquote(target.path), target.fragment


def file_for(folder: Path, route: str) -> Path:
    """The file that answers a route."""
    return folder / route.lstrip("/") / "index.html" if route.endswith("/") else folder / route.lstrip("/")


def clicks_from_home(folder: Path) -> dict[str, int]:
    """How many links lead from the home page to each page, by the shortest way."""
    clicks = {"/": 0}
    waiting = deque(["/"])
    while waiting:
        route = waiting.popleft()
        for target, _ in inside_links(route, read_page(file_for(folder, route))):
            path = file_for(folder, target)
            if target not in clicks and path.suffix == ".html" and path.is_file():
                clicks[target] = clicks[route] + 1
                waiting.append(target)
    return clicks
