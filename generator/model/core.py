"""What a phone keeps of the site before anybody asks for it, by names below the site."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

__all__ = ["BUDGET", "Core", "Worker"]

BUDGET = 25_000_000  # bytes


class Core(NamedTuple):
    """`files` and `search` by language, "" for what all of them need; a page is named as in its address, home by "".

    `languages`: codes, the one without a folder first.  Files stand in order of what is missed most;
    `search` are the pieces of the index.
    """

    languages: tuple[str, ...]
    files: Mapping[str, tuple[str, ...]]
    search: Mapping[str, tuple[str, ...]]


class Worker(NamedTuple):
    """The service worker: the script of the theme, and what it keeps; `budget` is for what was visited besides."""

    script: str
    core: Core
    budget: int = BUDGET
