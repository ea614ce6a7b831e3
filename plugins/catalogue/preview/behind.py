"""The output folder, brought up to date by an ordinary build while nobody changes anything."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO

__all__ = ["Behind"]

_QUIET = 3.0  # seconds without a change before a build begins


class Behind:
    """At most one build at a time, at low priority; `step` is called some times a second."""

    def __init__(self, settings: Path) -> None:
        self._settings = settings
        self._due: float | None = None
        self._running: tuple[subprocess.Popen[bytes], IO[bytes]] | None = None

    def want(self) -> None:
        """Something changed that the folder does not hold yet."""
        self._due = time.monotonic() + _QUIET

    def put_off(self) -> None:
        """There is nothing good to build now."""
        self._due = None

    def step(self) -> str | None:
        """Begin what is due; of a build that has ended "", or all that it said if it failed; else None."""
        if self._running:
            return self._ended()
        if self._due is not None and time.monotonic() >= self._due:
            self._due = None
            self._running = self._begun()
        return None

    def stop(self) -> None:
        """End the build that runs; publishing is whole or not at all."""
        if self._running:
            self._running[0].terminate()
            self._running[0].wait()
            self._running = None

    def _begun(self) -> tuple[subprocess.Popen[bytes], IO[bytes]]:
        nice = shutil.which("nice")
        said = tempfile.TemporaryFile()  # noqa: SIM115 - closed when the build has ended
        command = [*([nice, "-n", "19"] if nice else []),
                   sys.executable, "-m", "pelican", "-s", str(self._settings), "--fatal", "errors",
                   "-e", "CATALOGUE_ISSUE=false"]  # fmt: skip
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said), said  # noqa: S603

    def _ended(self) -> str | None:
        assert self._running
        process, said = self._running
        if process.poll() is None:
            return None
        self._running = None
        said.seek(0)
        text = said.read().decode(errors="replace").strip()
        said.close()
        return text if process.returncode else ""
