"""What is remembered of photos between builds: which file holds which content, and what was made of it."""

from __future__ import annotations

import shutil
import time
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator import cache
from generator.model.photo import Developed, Refused
from generator.photos.limits import MEGABYTE
from generator.photos.shelf import stands
from generator.photos.source import Signature

__all__ = ["KEPT_DAYS", "PhotoMemory"]

_AT_WORK = 24 * 3600  # seconds
KEPT_DAYS = 30  # what no build asked for in so many days is forgotten


class _Made(NamedTuple):
    """What became of a photo, and the last day on which a build asked for it."""

    outcome: Developed | Refused
    day: date


@dataclass
class PhotoMemory:
    """`seen`: content by signature; `made`: outcome by key; each with the last day of its use. See `load`, `store`."""

    shelf: Path
    today: date
    seen: dict[Signature, tuple[str, date]] = field(default_factory=dict)
    made: dict[str, _Made] = field(default_factory=dict)
    changed: bool = False

    @classmethod
    def load(cls, shelf: Path, recipe: str, today: date) -> PhotoMemory:
        """What the last build remembered under the same recipe."""
        memory = cls(shelf, today)
        memory.seen, memory.made = cache.load(_file(shelf), ("photos", recipe)) or ({}, {})
        return memory

    def content_of(self, signature: Signature) -> str:
        """The digest of the file's bytes, "" if it was not seen before."""
        content, _ = self.seen.get(signature, ("", None))
        if content:
            self.note_content(signature, content)
        return content

    def note_content(self, signature: Signature, content: str) -> None:
        """Note what a file holds."""
        self.changed |= self.seen.get(signature) != (content, self.today)
        self.seen[signature] = content, self.today

    def recall(self, key: str) -> Developed | Refused | None:
        """What became of a photo, if that still holds: its derivatives stand, or it was refused for good."""
        made = self.made.get(key)
        if made is None:
            return None
        if isinstance(made.outcome, Refused):
            holds = made.outcome.code != "photo-slow" or made.day == self.today
        else:
            holds = stands(self.shelf, made.outcome)
        if not holds:
            return None
        self.note(key, made.outcome)
        return made.outcome

    def note(self, key: str, outcome: Developed | Refused) -> None:
        """Note what became of a photo, or that it was asked for today."""
        self.changed |= self.made.get(key) != (outcome, self.today)
        self.made[key] = _Made(outcome, self.today)

    def store(self, recipe: str, limit_mb: int) -> None:
        """Forget what is old or too much, oldest first, never what was used today; then write."""
        if not self.changed:
            return
        self._forget(limit_mb * MEGABYTE)
        cache.store(_file(self.shelf), ("photos", recipe), (self.seen, self.made))

    def _forget(self, limit: int) -> None:
        total = 0
        for key, made in sorted(self.made.items(), key=lambda pair: pair[1].day, reverse=True):
            total += _weight(made.outcome)
            age = (self.today - made.day).days
            if age > KEPT_DAYS or (age and total > limit):
                del self.made[key]
        self.seen = {one: known for one, known in self.seen.items() if (self.today - known[1]).days <= KEPT_DAYS}
        for folder in self.shelf.glob("??/*"):
            if folder.name not in self.made and _is_left(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _file(shelf: Path) -> Path:
    return shelf.with_suffix(".pickle")


def _is_left(folder: Path) -> bool:
    """Whether nobody can be at work on a folder any more: another build may use the same shelf."""
    with suppress(OSError):
        return time.time() - folder.stat().st_mtime > _AT_WORK
    return False


def _weight(outcome: Developed | Refused) -> int:
    return sum(one.size for one in outcome.derivatives) if isinstance(outcome, Developed) else 0
