"""The theme's modules as one classic script: browsers load no module from a folder.

Each module becomes a function that is called once, when something first imports it, so that a page runs no more
than it needs.  The forms of `import` and `export` are those of `publish.scripts`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from generator.publish.scripts import (
    COMMENT,
    ENTRY,
    EXPORT,
    IMPORT,
    INDENT,
    LATER,
    SOURCE_MAP,
    ScriptError,
    path_of,
)

__all__ = ["stick_script"]

_STAND_INS = "stick/stand-ins.js"
_INSTEAD = {"address.js": "stick/address.js"}
_LEFT_OUT = frozenset({"kept.js", "offline.js", "search/scan.js"})  # keep pages, read addresses on paper
_VENDOR = "vendor/"
_HIRED = re.compile(r'\bnew Worker\(new URL\("([^"]+\.js)", import\.meta\.url\)\)')
_LEFT = re.compile(r"^(?:import|export)\b.*$|\bimport\.meta\b|\bimport\(", re.MULTILINE)
_BEGIN = """(() => {
const once = (make) => {
let done = false;
let made;
return () => {
if (!done) made = make();
done = true;
return made;
};
};
"""
_END = "const { fetch, history, hired } = $stick_stand_ins();\n$start();\n})();\n"


class _Module(NamedTuple):
    """`text` defines its function; `uses` are the modules that it imports, `hires` those that are workers."""

    text: str
    uses: frozenset[str]
    hires: frozenset[str]


def stick_script(sources: Mapping[str, str]) -> str:
    """All that is reached from `start.js`; names are paths below `js/`.

    Raises `ScriptError` for a form of import or export that the theme does not use.
    """
    made: dict[str, _Module] = {}
    workers: set[str] = set()
    waiting = [ENTRY, _STAND_INS]
    while waiting:
        name = waiting.pop()
        if name not in made:
            vendored = name.startswith(_VENDOR)
            made[name] = _vendored(sources, name) if vendored else _module(sources, name, name in workers)
            workers |= made[name].hires
            waiting += sorted(made[name].uses | made[name].hires)
    return _BEGIN + "".join(made[name].text for name in sorted(made)) + _END


def _vendored(sources: Mapping[str, str], name: str) -> _Module:
    """Not strict: such scripts find the page by `this`."""
    body = SOURCE_MAP.sub("", sources[name])
    return _Module(f"const {_variable(name)} = once(function () {{\n{body}\n}});\n", frozenset(), frozenset())


def _module(sources: Mapping[str, str], name: str, worker: bool) -> _Module:  # noqa: FBT001
    uses: set[str] = set()
    hires: set[str] = set()

    def known(path: str, form: str) -> str:
        found = path_of(name, path)
        found = _INSTEAD.get(found, found)
        if found not in sources:
            raise ScriptError(f"{name}: write it as the other scripts do: {form.strip()}")
        uses.add(found)
        return _variable(found)

    def later(match: re.Match[str]) -> str:
        if path_of(name, match[1]) in _LEFT_OUT:
            return 'Promise.reject(new Error("left out"))'
        return f"Promise.resolve().then({known(match[1], match[0])})"

    def hired(match: re.Match[str]) -> str:
        hires.add(path_of(name, match[1]))
        return f"hired({_variable(path_of(name, match[1]))})"

    text = COMMENT.sub("", sources[name])
    text = IMPORT.sub(lambda match: _bound(match[1], known(match[2], match[0])), text)
    text = LATER.sub(later, text)
    text = _HIRED.sub(hired, text)
    exports = ", ".join(match[2] for match in EXPORT.finditer(text))
    text = EXPORT.sub(r"\1 \2", text)
    left = _LEFT.search(text)
    if left:
        raise ScriptError(f"{name}: write it as the other scripts do: {left[0]}")
    body = f'{{\n"use strict";\n{INDENT.sub("", text)}return {{ {exports} }};\n}}'
    return _Module(_defined(name, body, worker), frozenset(uses), frozenset(hires))


def _defined(name: str, body: str, worker: bool) -> str:  # noqa: FBT001
    if worker:
        return f"const {_variable(name)} = (self, addEventListener, postMessage) => {body};\n"
    return f"const {_variable(name)} = once(() => {body});\n"


def _bound(wanted: str | None, variable: str) -> str:
    if not wanted:
        return f"{variable}();\n"
    names = ", ".join(part.strip().replace(" as ", ": ") for part in wanted.split(",") if part.strip())
    return f"const {{ {names} }} = {variable}();\n"


def _variable(name: str) -> str:
    return "$" + re.sub(r"\W", "_", name.removesuffix(".js"))
