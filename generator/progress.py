"""How far the photos are, on a terminal; nothing where nobody watches."""

from __future__ import annotations

import sys
from collections.abc import Callable

__all__ = ["progress", "silent"]

_WIDTH = 30


def progress() -> Callable[[int, int], None]:
    """What is told of each photo: a line that grows, on a terminal alone."""
    return _show if sys.stderr.isatty() else silent


def silent(_done: int, _total: int) -> None:
    """Tell nobody."""


def _show(done: int, total: int) -> None:
    bar = "█" * (_WIDTH * done // total)
    sys.stderr.write(f"\rẢnh {bar:<{_WIDTH}} {done}/{total}" + ("\n" if done == total else ""))
    sys.stderr.flush()
