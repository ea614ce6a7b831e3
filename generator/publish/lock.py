"""One build at a time for each output folder; the lock dies with its owner. Windows has none: let one build run."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from io import FileIO
from pathlib import Path

__all__ = ["take"]

if sys.platform != "win32":
    from fcntl import LOCK_EX, LOCK_NB, flock


def take(path: Path, tell: Callable[[str], None]) -> FileIO:
    """The lock file, ours until it is closed. `tell` hears once whom we wait for: the number of a process, or "?".

    Processes that were forked meanwhile hold it too, so that a build that was killed is over before the next begins.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    file = FileIO(os.open(path, os.O_RDWR | os.O_CREAT, 0o644), "r+")
    if sys.platform != "win32":
        try:
            flock(file, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            tell(file.read(20).decode("ascii", "replace").strip() or "?")
            flock(file, LOCK_EX)
        file.seek(0)
        file.truncate()
        file.write(f"{os.getpid()}\n".encode())
    return file
