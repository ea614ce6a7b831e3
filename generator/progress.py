"""The steps of a build: told on a terminal while they go, and what each of them cost."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple, TextIO

__all__ = ["STEPS", "Spent", "Steps", "number", "seconds", "silent"]

STEPS = {
    "read": ("Đọc và kiểm hồ sơ", "Reading and checking records"),
    "photos": ("Làm ảnh", "Developing photos"),
    "derive": ("Lập danh mục", "Deriving the catalogue"),
    "edition": ("Soạn trang", "Laying out pages"),
    "publish": ("Viết trang", "Writing pages"),
    "switch": ("Đổi sang bản mới", "Switching to the new site"),
}
_WIDTH = 24  # of a bar, in signs
_PAUSE = 0.1  # seconds between two looks of a bar: faster than this nobody reads
_CLEAR = "\r\x1b[2K"


class Spent(NamedTuple):
    """What a step cost: seconds on the clock, seconds of the processor with all child processes that ended, and how
    many things it was about (0: not counted)."""

    step: str
    wall: float
    cpu: float
    things: int


class Steps:
    """The steps of one build in their order; `spent` holds those that ended.

    A line that grows is written where somebody watches, to a terminal that is no log of CI; `language` "" is for
    nobody.
    """

    def __init__(self, language: str = "", stream: TextIO | None = None) -> None:
        self.spent: list[Spent] = []
        self._language = language
        self._stream = stream or sys.stderr
        self._watched = bool(language) and self._stream.isatty() and not os.environ.get("CI")
        self._label, self._count, self._told = "", 0, 0.0

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """One step of `STEPS`; nothing is remembered of one that failed."""
        self._label, self._count, self._told = STEPS[name][self._language == "en"], 0, 0.0
        wall, cpu = time.perf_counter(), _cpu()
        self._write(f"{_CLEAR}{self._label} …")
        yield
        spent = Spent(name, time.perf_counter() - wall, _cpu() - cpu, self._count)
        self.spent.append(spent)
        many = number(spent.things, self._language) if spent.things else ""
        self._write(f"{_CLEAR}{self._label:<28}{many:>9}  {seconds(spent.wall, self._language)}\n")

    def count(self, things: int) -> None:
        """How many things the step is about."""
        self._count = things

    def tell(self, done: int, total: int) -> None:
        """How far the step is."""
        self._count = total
        now = time.perf_counter()
        if now - self._told < _PAUSE and done < total:
            return
        self._told = now
        bar = "█" * (_WIDTH * done // total)
        many = f"{number(done, self._language)}/{number(total, self._language)}"
        self._write(f"{_CLEAR}{self._label} {bar:░<{_WIDTH}} {many}")

    def _write(self, text: str) -> None:
        if self._watched:
            self._stream.write(text)
            self._stream.flush()


def silent(_done: int, _total: int) -> None:
    """Tell nobody."""


def number(value: int, language: str) -> str:
    """A number with its thousands parted as the language does."""
    return f"{value:,}" if language == "en" else f"{value:,}".replace(",", ".")


def seconds(value: float, language: str) -> str:
    """Seconds with one decimal."""
    return f"{value:.1f} s" if language == "en" else f"{value:.1f} giây".replace(".", ",")


def _cpu() -> float:
    """Seconds of the processor that this process and the children that ended have used."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system
