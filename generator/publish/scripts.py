"""Scripts of the theme as they are published: few files, without comments.

The theme's modules are small and many; a browser would ask for each.  So the
modules that one entry imports are joined into it.  Entries are the script of
every page, each module that is imported only when it is needed, the worker, and modules
with a state of their own, which must be there only once.

This is no bundler: it knows the few forms of `import` and `export` that the
theme uses, one a line, and refuses others.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

__all__ = ["COMMENT", "ENTRY", "EXPORT", "IMPORT", "INDENT", "LATER", "SOURCE_MAP", "ScriptError", "classic_script",
           "path_of", "published_scripts"]  # fmt: skip

ENTRY = "start.js"
SHARED = frozenset({"hours.js", "opening.js", "search/service.js"})  # one memory of days, one clock, one worker
_VENDOR = "vendor/"
IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"([^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export ((?:async )?function|class|const) (\w+)", re.MULTILINE)
LATER = re.compile(r'\bimport\("([^"]+)"\)')
_WORKER = re.compile(r'new URL\("([^"]+\.js)", import\.meta\.url\)')
COMMENT = re.compile(r"^[ ]*(?:/\*.*?\*/|//[^\n]*)[ ]*\n", re.MULTILINE | re.DOTALL)
SOURCE_MAP = re.compile(r"\n?//# sourceMappingURL=\S*\s*\Z")  # of a vendored script: the map is not published
INDENT = re.compile(r"^[ ]+|\n(?=\n)", re.MULTILINE)
_UNKNOWN = re.compile(r"^(import|export) .*$", re.MULTILINE)


class ScriptError(Exception):
    """A script that cannot be published; the message names it and the line."""


def published_scripts(sources: Mapping[str, str]) -> dict[str, str]:
    """The entries that are reached from `start.js`, each with all that it imports. Names are paths below `js/`."""
    found: dict[str, str] = {}
    waiting = [ENTRY]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        script = _Script(sources, name)
        found[name] = script.joined()
        waiting += script.entries
        if script.worker:
            found[script.worker] = _Script(sources, script.worker, classic=True).joined()
    return found


def classic_script(sources: Mapping[str, str], name: str) -> str:
    """A script for where modules are not understood, with all that it imports."""
    return _Script(sources, name, classic=True).joined()


class _Script:
    """One entry on its way to be published; `entries` are those that it imports, `worker` the one it starts."""

    def __init__(self, sources: Mapping[str, str], name: str, *, classic: bool = False) -> None:
        self.sources, self.name, self.classic = sources, name, classic
        self.entries: list[str] = []
        self.worker = ""
        self.names: dict[str, str] = {}
        self.parts: list[str] = []

    def joined(self) -> str:
        """The script with all that it imports, each module in a scope of its own."""
        body = self._body(self.name)
        if not self.classic:
            return "".join(self._shared()) + "".join(self.parts) + body
        return "".join(self.parts) + f"(() => {{\n{body}}})();\n"

    def _shared(self) -> Iterator[str]:
        for entry in self.entries:
            if entry in self.names:
                yield f'import * as {self.names[entry]} from "{self._address(entry)}";\n'

    def _address(self, entry: str) -> str:
        path = posixpath.relpath(entry, posixpath.dirname(self.name) or ".")
        return path if path.startswith(".") else f"./{path}"

    def _body(self, name: str) -> str:
        """The text of a module, its imports replaced by what they bring."""
        text = COMMENT.sub("", self.sources[name])
        text = IMPORT.sub(lambda match: self._imported(name, match), text)
        for match in LATER.finditer(text):
            if name != self.name:
                raise ScriptError(f"{name}: only an entry may import later: {match[0]}")
            self.entries.append(path_of(name, match[1]))
        for match in _WORKER.finditer(text):
            self.worker = path_of(name, match[1])
        left = _UNKNOWN.search(EXPORT.sub("", text))
        if left:
            raise ScriptError(f"{name}: write it as the other scripts do: {left[0]}")
        return INDENT.sub("", text)

    def _imported(self, name: str, match: re.Match[str]) -> str:
        wanted, path = match[1], path_of(name, match[2])
        if path not in self.sources or not (wanted or path.startswith(_VENDOR)):
            raise ScriptError(f"{name}: write it as the other scripts do: {match[0].strip()}")
        if not wanted:
            self.parts.append(SOURCE_MAP.sub("", self.sources[path]) + "\n")
            return ""
        bound = ", ".join(part.strip().replace(" as ", ": ") for part in wanted.split(",") if part.strip())
        return f"const {{ {bound} }} = {self._module(path)};\n"

    def _module(self, path: str) -> str:
        """The variable that holds what a module exports."""
        if path not in self.names:
            variable = re.sub(r"\W", "_", path.removesuffix(".js"))
            if path in SHARED and not self.classic:
                self.entries.append(path)
            else:
                body = self._body(path)
                exports = ", ".join(match[2] for match in EXPORT.finditer(body))
                inside = EXPORT.sub(r"\1 \2", body)
                self.parts.append(f"const ${variable} = (() => {{\n{inside}return {{ {exports} }};\n}})();\n")
            self.names[path] = f"${variable}"
        return self.names[path]


def path_of(name: str, path: str) -> str:
    """What the module `name` means by `path`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
