"""The files of the search, of which a build makes only those that changed since the last."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from generator import cache
from generator.model.page import DataFile
from generator.render.desk import Desk
from generator.render.search.files import searched
from generator.render.search.memory import NOTHING
from generator.settings import Settings

__all__ = ["remembered_search"]


def remembered_search(desks: Sequence[Desk], options: Settings, locale: Path) -> list[DataFile]:
    """Every file of the search.  What is remembered holds for the same program, day and words of the theme."""
    words = b"".join(path.read_bytes() for path in sorted(locale.glob("*.po")))
    day, path = options.today.isoformat(), options.cache / "search.pickle"
    key = ("search", cache.program_digest(), day, hashlib.blake2b(words, digest_size=16).hexdigest())
    found = searched(desks, cache.load(path, key) or NOTHING)
    cache.store(path, key, found.memory)
    return found.files
