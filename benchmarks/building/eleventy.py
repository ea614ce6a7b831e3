"""Eleventy builds the catalogue: data as JSON, pages by pagination, Nunjucks; it comes from npm.

It prints a product's text as it is: it renders no Markdown here.

    python -m benchmarks.building.eleventy FACTS.jsonl FOLDER
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.building.markup import FRAME_FOOT, FRAME_HEAD, PRODUCT

__all__ = ["eleventy_command", "lay_out"]

_ELEVENTY = "@11ty/eleventy@3.1.8"
_SETTINGS = """export default function () {
  return { dir: { input: "src", output: "_site", data: "_data" }, markdownTemplateEngine: false };
}
"""
_LISTS = """import { readFileSync } from "node:fs";

const products = JSON.parse(readFileSync(new URL("./products.json", import.meta.url)));
const pages = [];
for (const [kind, field] of [["stars", "stars"], ["group", "group"], ["province", "province_slug"]]) {
  const found = new Map();
  for (const one of products) {
    const term = String(one[field]);
    if (!found.has(term)) found.set(term, []);
    found.get(term).push(one);
  }
  for (const [term, all] of found) {
    const count = Math.ceil(all.length / 24);
    for (let at = 0; at < count; at++)
      pages.push({ kind, term, number: at + 1, count, products: all.slice(24 * at, 24 * at + 24) });
  }
}
export default pages;
"""
_PRODUCT = """---
pagination: { data: products, size: 1, alias: p }
permalink: "products/{{ p.slug }}/index.html"
---
"""
_LIST = """---
pagination: { data: lists, size: 1, alias: f }
permalink: "{{ f.kind }}/{{ f.term }}/{% if f.number > 1 %}page/{{ f.number }}/{% endif %}index.html"
---
"""
_PRINTED = {
    "title": "{{ p.name }}",
    "body": "{{ p.description }}",
    **{
        name: f"{{{{ p.{name} }}}}"
        for name in ("summary", "group", "stars", "id", "producer", "commune", "province", "province_slug", "decision",
                     "certified", "price", "unit")
    },
}  # fmt: skip
_CARDS = (
    '<h1>{{ f.term }}</h1><ul>{% for p in f.products %}<li><a href="/products/{{ p.slug }}/">{{ p.name }}</a> '
    "<span>{{ p.stars }} sao</span> <span>{{ p.province }}</span></li>{% endfor %}</ul>"
    "<nav>{{ f.number }}/{{ f.count }}</nav>"
)


def lay_out(facts: Path, folder: Path) -> None:
    """Writes an Eleventy site below `folder` and installs Eleventy in it, as its own guide says."""
    with facts.open(encoding="utf-8") as lines:
        products = [json.loads(line) for line in lines]
    head = FRAME_HEAD % {"title": "{{ f.term }}", "summary": ""}
    files = {
        "package.json": '{"type": "module", "name": "catalogue", "version": "1.0.0", "private": true}',
        "eleventy.config.js": _SETTINGS,
        "src/_data/products.json": json.dumps(products, ensure_ascii=False),
        "src/_data/lists.js": _LISTS,
        "src/product.njk": _PRODUCT + (FRAME_HEAD + PRODUCT + FRAME_FOOT) % _PRINTED,
        "src/list.njk": _LIST + head + _CARDS + FRAME_FOOT,
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    command = [_npm(), "install", "--silent", "--no-audit", "--no-fund", _ELEVENTY]
    subprocess.run(command, cwd=folder, check=True)  # noqa: S603 - a fixed command


def _npm() -> str:
    program = shutil.which("npm")
    if program is None:
        raise SystemExit("Eleventy needs node and npm: apt install nodejs npm")
    return program


def eleventy_command(folder: Path, output: Path) -> list[str]:
    """Eleventy's build of `folder`."""
    program = folder / "node_modules/@11ty/eleventy/cmd.cjs"
    return [shutil.which("node") or "node", str(program), "--quiet", f"--output={output}"]


if __name__ == "__main__":
    lay_out(Path(sys.argv[1]), Path(sys.argv[2]))
