"""The engines that are compared: how each index is made, what is served of it, and how a page asks it.

Each gets the same listed products.  Pagefind reads their pages, of which it is told the part that is the
product's own; lunr and MiniSearch get the facts of these pages as fields.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from benchmarks.building.hugo import pagefind_command
from benchmarks.catalogue import ROOT
from benchmarks.measure import Run, run
from benchmarks.searching.sites import Site
from benchmarks.searching.whole_lunr import FIELDS, SHOWN

__all__ = ["Engine", "Made", "make_engines"]

MINISEARCH = "minisearch@7.2.0"
INTEGRITY = "dqT2XBYUOZOiC5t2HRnwADjhNS2cecp9u+TJRiJ1Qp/f5qjkeT5APcGPjHw+bz89Ms8Jp+cG4AlE+QZ/QnDglg=="  # SHA-512
OPTIONS = {"idField": "slug", "fields": FIELDS, "storeFields": SHOWN}
PRODUCT, RELATED = ".product", ".product > section.stack"
START = re.compile(r'<script type="module" src="([^"]+)/start\.js"')

# Each is a function that makes ready what a first question needs and gives a function that answers
# a text with the addresses or slugs of the ten best, when all that is shown of them is there.
_OURS = """async () => {{
  const {{ browse, suggest }} = await import("/ours{script}/search/service.js");
  return {call};
}}"""
_BROWSE = "async q => (await browse('/ours/tim-kiem/muc-luc.json', { q }, 10)).hits.map(({ path }) => path)"
_SUGGEST = """async q => {
    const { groups } = await suggest('/ours/tim-kiem/muc-luc.json', q);
    return groups.flatMap(({ hits }) => hits.map(({ path }) => path));
  }"""
_PAGEFIND = """async () => {
  const { search } = await import("/pagefind/pagefind.js");
  return async q => {
    const { results } = await search(q);
    return (await Promise.all(results.slice(0, 10).map(one => one.data()))).map(({ url }) => url);
  };
}"""
_LUNR = """async () => {
  const script = Object.assign(document.createElement("script"), { src: "/lunr/lunr.min.js" });
  const ready = new Promise((done, failed) => Object.assign(script, { onload: done, onerror: failed }));
  document.head.append(script);
  const files = ["index", "documents"].map(async name => (await fetch(`/lunr/${name}.json`)).json());
  const [raw, documents] = await Promise.all([...files, ready]);
  const index = lunr.Index.load(raw);
  return async q => index.search(q).slice(0, 10).filter(({ ref }) => documents[ref]).map(({ ref }) => ref);
}"""
_MINISEARCH = """async () => {
  const text = fetch("/minisearch/index.json").then(answer => answer.text());
  const { default: MiniSearch } = await import("/minisearch/minisearch.js");
  const index = MiniSearch.loadJSON(await text, %s);
  return async q => index.search(q, { prefix: true, fuzzy: 0.2, boost: { name: 2 } }).slice(0, 10).map(({ id }) => id);
}"""


class Engine(NamedTuple):
    """`start`: JavaScript, see above; `whole`: whether any question fetches the whole index."""

    name: str
    start: str
    whole: bool = False


class Made(NamedTuple):
    """All engines of a site. `served`: what a host would serve; `costs`: what each index took to make;
    `files`: those of each index, scripts left out."""

    engines: tuple[Engine, ...]
    served: Path
    costs: dict[str, Run]
    files: dict[str, list[Path]]


def make_engines(site: Site) -> Made:
    """Makes every index and lays out what is served."""
    served = site.work / "served"
    served.mkdir()
    (served / "ours").symlink_to(site.output)
    costs = {
        "ours": site.index,
        "Pagefind": _pagefind(site, served / "pagefind"),
        "lunr": _lunr(site, served / "lunr"),
        "MiniSearch": _minisearch(site, served / "minisearch"),
    }
    files = {
        "ours": _files(site.output / "tim-kiem", "**/*.json"),
        "Pagefind": _files(served / "pagefind", "index/*", "fragment/*", "*.pf_meta", "pagefind-entry.json"),
        "lunr": _files(served / "lunr", "*.json"),
        "MiniSearch": _files(served / "minisearch", "*.json"),
    }
    return Made(_engines(site.output), served, costs, files)


def _files(folder: Path, *patterns: str) -> list[Path]:
    return [path for pattern in patterns for path in folder.glob(pattern)]


def _engines(output: Path) -> tuple[Engine, ...]:
    found = START.search((output / "index.html").read_text(encoding="utf-8"))
    if not found:
        raise SystemExit("our pages start no script: nothing was measured")
    return (
        Engine("ours", _OURS.format(script=found[1], call=_BROWSE)),
        Engine("ours, suggestions", _OURS.format(script=found[1], call=_SUGGEST)),
        Engine("Pagefind", _PAGEFIND),
        Engine("lunr", _LUNR, whole=True),
        Engine("MiniSearch", _MINISEARCH % json.dumps(OPTIONS), whole=True),
    )


def _pagefind(site: Site, folder: Path) -> Run:
    """Pagefind's index of the pages of listed products alone, as ours has no other products in its lists."""
    pages = site.work / "pages"
    for row in site.rows:
        page = pages / "san-pham" / row["slug"] / "index.html"
        page.parent.mkdir(parents=True)
        os.link(site.output / page.relative_to(pages), page)
    folder.mkdir()
    chosen = ["--output-path", str(folder), "--root-selector", PRODUCT, "--exclude-selectors", RELATED]
    return run([*pagefind_command(pages), *chosen], site.work, folder)


def _lunr(site: Site, folder: Path) -> Run:
    folder.mkdir()
    cost = run(_module("benchmarks.searching.whole_lunr", site.facts, folder), ROOT, folder)
    shutil.copy(site.work / "program/theme/static/js/vendor/lunr.min.js", folder)
    return cost


def _module(name: str, *arguments: Path) -> list[str]:
    return [sys.executable, "-m", name, *map(str, arguments)]


def _minisearch(site: Site, folder: Path) -> Run:
    folder.mkdir()
    library = _fetched(site.work / "npm")
    maker = Path(__file__).with_name("minisearch.mjs")
    command = [_program("node"), str(maker), str(library), str(site.facts), str(folder / "index.json")]
    cost = run([*command, json.dumps(OPTIONS)], site.work, folder)
    shutil.copy(library, folder / "minisearch.js")
    return cost


def _fetched(folder: Path) -> Path:
    """The library as npm has it, its checksum compared."""
    folder.mkdir()
    packed = subprocess.run(  # noqa: S603 - a fixed command
        [_program("npm"), "pack", "--silent", MINISEARCH], cwd=folder, check=True, capture_output=True, text=True
    )
    archive = folder / packed.stdout.split()[-1]
    if base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode() != INTEGRITY:
        raise SystemExit(f"{MINISEARCH} is not what it was when this benchmark was written")
    shutil.unpack_archive(archive, folder, filter="data")
    module = folder / "minisearch.mjs"
    shutil.copy(folder / "package/dist/es/index.js", module)
    return module


def _program(name: str) -> str:
    found = shutil.which(name)
    if not found:
        raise SystemExit(f"{name} is not installed: MiniSearch needs it")
    return found
