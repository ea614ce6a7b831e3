"""Static files of the theme: stylesheets joined into one, scripts into a few, both under a content hash.

A file whose address changes with its content can be kept for ever by browsers.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from generator.publish.scripts import ENTRY, classic_script, published_scripts

__all__ = ["Assets", "collect_assets", "join_stylesheet"]

_IMPORT = re.compile(r'@import url\("([^"]+)"\)(?: layer\(([a-z]+)\))?(?: ([a-z]+))?;\n?')
_BLANKS = re.compile(r"""(?P<quoted>"[^"]*"|'[^']*')|(?P<sign>; *(?=\})|:[ ]| ?[{};,] ?)""")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


class Assets(NamedTuple):
    """`files` maps output names to content; the addresses are paths below the site.

    `sheets` are the stylesheets that only some pages link, by their names.  `saved` is the one that pages to keep
    carry in themselves.  `workers` are service workers by name: that of the site, and the one that takes it away.
    """

    files: dict[str, bytes]
    stylesheet: str
    script: str
    sheets: Mapping[str, str] = {}
    saved: str = ""
    workers: Mapping[str, str] = {}


def collect_assets(static: Path) -> Assets:
    """The static files of a theme folder: the stylesheets in `css/` with their imports, `js/`, and all else as it is.

    A stylesheet is one that imports: `site.css` is that of every page, `saved.css` that of pages to keep.
    """
    styles = {path.stem: join_stylesheet(path).encode() for path in _stylesheets(static / "css")}
    saved = styles.pop("saved", b"").decode()
    sheets = {name: f"theme/{name}.{_hash(css)}.css" for name, css in styles.items()}
    texts = _texts(static / "js")
    scripts = _scripts(texts)
    folder = f"theme/js-{_hash(*(part for name in sorted(scripts) for part in (name.encode(), scripts[name])))}"
    files = {f"{folder}/{name}": content for name, content in scripts.items()}
    files |= {sheets[name]: css for name, css in styles.items()}
    for path in _files(static):
        name = path.relative_to(static).as_posix()
        if not name.startswith(("css/", "js/")):
            files[f"theme/{name}"] = path.read_bytes()
    own = {name: f"/{sheet}" for name, sheet in sheets.items() if name != "site"}
    return Assets(files, f"/{sheets['site']}", f"/{folder}/{ENTRY}", own, saved, _workers(texts))


def _stylesheets(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.glob("*.css")) if _IMPORT.search(path.read_text(encoding="utf-8"))]


def _texts(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in _files(folder)}


def _workers(texts: Mapping[str, str]) -> dict[str, str]:
    names = ("worker", "gone")
    return {name: classic_script(texts, f"offline/{name}.js") for name in names if f"offline/{name}.js" in texts}


def _scripts(texts: Mapping[str, str]) -> dict[str, bytes]:
    """Scripts joined, and what lies beside them, as licences, as it is."""
    beside = {name: text for name, text in texts.items() if not name.endswith(".js")}
    return {name: text.encode() for name, text in {**published_scripts(texts), **beside}.items()}


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))


def _hash(*parts: bytes) -> str:
    digest = hashlib.blake2b(digest_size=6)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def join_stylesheet(path: Path) -> str:
    """A stylesheet with its `@import … layer(…)` lines replaced by the files they name, comments left out."""

    def imported(match: re.Match[str]) -> str:
        css = _tidy((path.parent / match[1]).read_text(encoding="utf-8"))
        if match[3]:
            css = f"@media {match[3]} {{\n{css}}}\n"
        return f"@layer {match[2]} {{\n{css}}}\n" if match[2] else css

    return _IMPORT.sub(imported, _tidy(path.read_text(encoding="utf-8")))


def _tidy(css: str) -> str:
    """Without comments, and without blanks where CSS needs none; what stands in quotes is left as it is."""
    lines = (line.strip() for line in _COMMENT.sub("", css).splitlines())
    return "".join(f"{_BLANKS.sub(_close, line)}\n" for line in lines if line)


def _close(match: re.Match[str]) -> str:
    return match["quoted"] or match["sign"].strip()
