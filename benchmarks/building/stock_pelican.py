"""Pelican as it comes, without our plugin: an article a product, categories, tags and authors as lists.

python -m benchmarks.building.stock_pelican FACTS.jsonl FOLDER
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from benchmarks.building.markup import FRAME_FOOT, FRAME_HEAD, PRODUCT
from benchmarks.catalogue import Facts

__all__ = ["lay_out", "pelican_command"]

_SETTINGS = """PATH = "content"
SITENAME = "OCOP"
SITEURL = ""
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
THEME = "theme"
PLUGINS = []
DEFAULT_PAGINATION = 24
PAGINATED_TEMPLATES = {"category": None, "tag": None, "author": None}
DIRECT_TEMPLATES = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""
_ARTICLE = """Title: {name}
Date: {certified}
Slug: {slug}
Category: {group}
Tags: {stars}
Authors: {province}
Summary: {summary}
Producer: {producer}
Commune: {commune}
Decision: {decision}
Price: {price}
Unit: {unit}
Ident: {id}
Province_slug: {province_slug}

{description}
"""
_PRINTED = {
    "title": "{{ article.title }}",
    "summary": "{{ article.summary | striptags }}",
    "body": "{{ article.content }}",
    "group": "{{ article.category }}",
    "stars": "{{ article.tags[0] }}",
    "province": "{{ article.author }}",
    "id": "{{ article.ident }}",
    "certified": "{{ article.date.date() }}",
    **{name: f"{{{{ article.{name} }}}}" for name in ("producer", "commune", "decision", "price", "unit")},
    "province_slug": "{{ article.province_slug }}",
}
_CARDS = (
    "<ul>{% for a in articles_page.object_list %}"
    '<li><a href="/{{ a.url }}">{{ a.title }}</a> <span>{{ a.tags[0] }} sao</span> <span>{{ a.author }}</span></li>'
    "{% endfor %}</ul><nav>{{ articles_page.number }}/{{ articles_paginator.num_pages }}</nav>"
)
_LISTS = ("index", "category", "tag", "author")
_UNUSED = ("page", "archives", "authors", "categories", "tags", "period_archives")


def lay_out(facts: Path, folder: Path) -> None:
    """Writes a Pelican site below `folder`."""
    article = (FRAME_HEAD + PRODUCT + FRAME_FOOT) % _PRINTED
    listing = FRAME_HEAD % {"title": "OCOP", "summary": ""} + _CARDS + FRAME_FOOT
    templates = {"article": article, **dict.fromkeys(_LISTS, listing), **dict.fromkeys(_UNUSED, "")}
    files = {f"theme/templates/{name}.html": text for name, text in templates.items()}
    files["pelicanconf.py"] = _SETTINGS
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "theme/static").mkdir()
    content = folder / "content"
    content.mkdir()
    with facts.open(encoding="utf-8") as lines:
        for line in lines:
            one: Facts = json.loads(line)
            (content / f"{one['slug']}.md").write_text(_ARTICLE.format(**one), encoding="utf-8")


def pelican_command(output: Path) -> list[str]:
    """Pelican's build of the folder it is run in."""
    return [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-o", str(output), "--fatal", "errors"]


if __name__ == "__main__":
    lay_out(Path(sys.argv[1]), Path(sys.argv[2]))
