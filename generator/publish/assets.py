"""Static files of the theme: stylesheets joined into one, scripts into a few, both under a content hash.

A file whose address changes with its content can be kept for ever by browsers.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import NamedTuple

from generator.publish.scripts import ENTRY, published_scripts

__all__ = ["Assets", "collect_assets", "join_stylesheet"]

_IMPORT = re.compile(r'@import url\("([^"]+)"\)(?: layer\(([a-z]+)\))?(?: ([a-z]+))?;\n?')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


class Assets(NamedTuple):
    """`files` maps output names to content; the addresses are paths below the site."""

    files: dict[str, bytes]
    stylesheet: str
    script: str


def collect_assets(static: Path) -> Assets:
    """The static files of a theme folder: `css/site.css` with its imports, `js/`, and all else as it is."""
    css = join_stylesheet(static / "css" / "site.css").encode()
    stylesheet = f"theme/site.{_hash(css)}.css"
    scripts = _scripts(static / "js")
    folder = f"theme/js-{_hash(*(part for name in sorted(scripts) for part in (name.encode(), scripts[name])))}"
    files = {stylesheet: css, **{f"{folder}/{name}": content for name, content in scripts.items()}}
    for path in _files(static):
        name = path.relative_to(static).as_posix()
        if not name.startswith(("css/", "js/")):
            files[f"theme/{name}"] = path.read_bytes()
    return Assets(files, f"/{stylesheet}", f"/{folder}/{ENTRY}")


def _scripts(folder: Path) -> dict[str, bytes]:
    """Scripts joined, and what lies beside them, as licences, as it is."""
    texts = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in _files(folder)}
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
    lines = (line.strip() for line in _COMMENT.sub("", css).splitlines())
    return "".join(f"{line}\n" for line in lines if line)
