"""One run of a program: CPU seconds, wall seconds, memory, files and bytes written."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

__all__ = ["Run", "median_of", "run"]

_SETTLE = 0.05  # seconds; file times of Linux are up to one tick of the clock behind


class Run(NamedTuple):
    """What one run cost. `cpu` is user + system with all children, in seconds; `memory` that of
    the largest single process, in MB; `files` and `size` (bytes) are what it wrote below its output."""

    cpu: float
    wall: float
    memory: float
    files: int
    size: int


def run(command: Sequence[str], folder: Path, output: Path, extra: Mapping[str, str] | None = None) -> Run:
    """Runs `command` in `folder` and measures it; what it prints is shown only if it fails.

    A program that prints a JSON object with `cpu` and `wall` has measured itself: those count.
    """
    time.sleep(_SETTLE)
    since = time.time_ns() - int(_SETTLE / 2 * 1e9)
    with tempfile.TemporaryFile() as printed:
        began = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 - our own commands
            command, cwd=folder, env={**os.environ, **(extra or {})}, stdout=printed, stderr=subprocess.STDOUT
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        said = printed.read().decode(errors="replace")
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}:\n{said}")
    own = _own_figures(said)
    files, size = _written(str(output), since)
    cpu = own.get("cpu", used.ru_utime + used.ru_stime)
    return Run(cpu, own.get("wall", wall), used.ru_maxrss / 1024, files, size)


def _own_figures(said: str) -> dict[str, float]:
    lines = said.strip().splitlines()
    found: dict[str, float] = json.loads(lines[-1]) if lines and lines[-1].startswith("{") else {}
    return found


def _written(folder: str, since: int) -> tuple[int, int]:
    """How many files below `folder` were written since then, and their bytes."""
    files, size = 0, 0
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            more, bytes_more = _written(entry.path, since)
            files, size = files + more, size + bytes_more
        else:
            status = entry.stat(follow_symlinks=False)
            if status.st_mtime_ns >= since:
                files, size = files + 1, size + status.st_size
    return files, size


def median_of(runs: Sequence[Run]) -> Run:
    """The median of every figure by itself."""
    columns = [statistics.median(column) for column in zip(*runs, strict=True)]
    return Run(*columns[:3], *map(int, columns[3:]))
