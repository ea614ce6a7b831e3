"""Builds in a child of this process: everything is imported already, so that hundreds of builds fit in a test."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

__all__ = ["build_in_fork", "can_trace", "start_build"]


def build_in_fork(settings: Path, said: Path) -> int:
    """One build, as `pelican -s settings` runs it; the exit status. What it says goes to the file `said`."""
    _, status = os.waitpid(start_build(settings, said), 0)
    return os.waitstatus_to_exitcode(status)


def start_build(settings: Path, said: Path) -> int:
    """Begin a build; the answer is its process, a group of its own."""
    import catalogue  # noqa: F401 - what a child need not import again
    import pelican

    sys.stdout.flush()
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        os.setpgid(0, 0)
        stream = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(stream, 1)
        os.dup2(stream, 2)
        pelican.main(["-s", str(settings), "--fatal", "errors"])
        status = 0
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else 1
    finally:
        os._exit(status)


@cache
def can_trace() -> bool:
    """Whether strace is here and may trace: some containers forbid it."""
    command = ["strace", "-qq", "-o", os.devnull, "true"]
    return bool(shutil.which("strace")) and subprocess.run(command, check=False, capture_output=True).returncode == 0  # noqa: S603
