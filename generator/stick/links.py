"""The addresses on a page, made to lead from file to file.

On the site an address begins at the root, and a folder answers with its page.  On a stick there is no root and
nobody answers for a folder: addresses are relative and name `index.html`.  What is not on the stick is had
from the site itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from generator.model.page import file_of

__all__ = ["Aboard", "relinked"]

_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_ATTRIBUTE = re.compile(r'(?<=\s)(href|src|srcset|action|formaction|poster|content|data-[a-z-]+)="([^"]*)"')
_REFRESH = re.compile(r"(?i)(\s*\d+\s*;\s*url=)(/.*)")
_ROOT = "data-base"  # the site's root without a slash at the end
_DATA = "data-"


class Aboard(NamedTuple):
    """What a stick holds and where the rest is: names of its files, origin and base of the site."""

    files: Collection[str]
    origin: str
    base: str

    def address(self, value: str, up: str) -> str:
        """Where `value`, which begins at the root, leads from a page that is `up` below the top."""
        path, mark, rest = _parted(value)
        name = file_of(path.removeprefix(self.base))
        if path.startswith(f"{self.base}/") and name in self.files:
            return f"{up}{name}{mark}{rest}"
        return self.origin + value

    def source(self, value: str, up: str) -> str:
        """The same for what scripts are told: a folder, a file of data (see `handing`), or a page."""
        path, mark, rest = _parted(value)
        name = path.removeprefix(self.base).lstrip("/")
        if path.endswith("/"):
            return up + name
        return f"{up}{name}{mark}{rest}" if f"{name}.js" in self.files else self.address(value, up)


def relinked(html: str, name: str, aboard: Aboard) -> str:
    """The page that lies at `name`, its addresses made to lead from there."""
    up = "../" * name.count("/") or "./"

    def attribute(match: re.Match[str]) -> str:
        return f'{match[1]}="{_led(match[1], match[2], up, aboard)}"'

    return _TAG.sub(lambda tag: _ATTRIBUTE.sub(attribute, tag[0]) if '="' in tag[0] else tag[0], html)


def _led(name: str, value: str, up: str, aboard: Aboard) -> str:
    if name == _ROOT:
        return up.rstrip("/")
    if name == "content":
        return _REFRESH.sub(lambda match: match[1] + aboard.address(match[2], up), value)
    if name == "srcset":
        return ", ".join(_one(part, up, aboard) for part in value.split(", "))
    if not value.startswith("/") or value.startswith("//"):
        return value
    return aboard.source(value, up) if name.startswith(_DATA) else aboard.address(value, up)


def _one(part: str, up: str, aboard: Aboard) -> str:
    """One picture of several, with what says how wide it is."""
    address, blank, width = part.partition(" ")
    return f"{aboard.address(address, up)}{blank}{width}" if address.startswith("/") else part


def _parted(value: str) -> tuple[str, str, str]:
    """The path, the first mark of what follows it, and what follows."""
    found = re.search(r"[?#]", value)
    return (value[: found.start()], found[0], value[found.end() :]) if found else (value, "", "")
