"""A live preview as a process of its own, on a small project or a copy of the program."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from built.building import free_port
from plugins_projects import PROJECT

_PATIENCE = 120.0  # seconds; a busy machine is no failure


class Preview(NamedTuple):
    """A preview that runs: the project, its address, what it has written on the terminal so far, its process."""

    root: Path
    url: str
    terminal: Path
    process: subprocess.Popen[bytes]

    def get(self, route: str) -> tuple[int, str]:
        """Status and text of a route, without what the preview adds to pages."""
        try:
            with urllib.request.urlopen(self.url + route) as answer:  # noqa: S310 - our own host
                status, content = answer.status, answer.read()
        except urllib.error.HTTPError as fault:
            status, content = fault.code, fault.read()
        text = content.decode(errors="replace")
        before, tag, after = text.rpartition('<script defer src="/_preview/reload.js"')
        return status, before + after.partition("</script>")[2] if tag else text

    def says(self) -> str:
        """Everything on the terminal."""
        return self.terminal.read_text(encoding="utf-8", errors="replace")

    def report(self) -> dict[str, Any] | None:
        """What is wrong, as open pages are told it."""
        told = until(lambda: self._told())
        report: dict[str, Any] | None = json.loads(told)["report"]
        return report

    def _told(self) -> bytes:
        """The first event; none from a process that is about to make room for the next."""
        with urllib.request.urlopen(f"{self.url}/_preview/events") as events:  # noqa: S310 - our own host
            return bytes(events.readline().partition(b"data: ")[2])

    def edit(self, path: str, *pairs: tuple[str, str]) -> None:
        """Replace text in a file of the project, as an editor does: another file in its place."""
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        aside = file.with_name(f".{file.name}.swp")
        aside.write_text(text, encoding="utf-8")
        aside.replace(file)


def until(holds: Callable[[], Any]) -> Any:
    """The first true answer of `holds`; fails when there is none for a long time."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        answer = holds()
        if answer:
            return answer
        time.sleep(0.05)
    raise AssertionError("waited in vain")


@contextmanager
def previewing(root: Path, program: Path = PROJECT) -> Iterator[Preview]:
    """The preview of the project at `root`, whose settings file is settings.py, until the block ends."""
    port = free_port()
    terminal = root.parent / f"{root.name}.txt"
    known = {**os.environ, "PYTHONPATH": str(program)}
    with terminal.open("wb") as said:
        process = subprocess.Popen(command(root, port, program), env=known, stdout=said, stderr=said)  # noqa: S603
    preview = Preview(root, f"http://localhost:{port}", terminal, process)
    try:
        until(lambda: "Ctrl+C" in preview.says() or process.poll() is not None)
        assert process.poll() is None, preview.says()
        yield preview
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(_PATIENCE)


def command(root: Path, port: int, program: Path = PROJECT) -> list[str]:
    """The command that README names, with a settings file and a port of its own."""
    entry = program / "plugins/catalogue/preview"
    return [sys.executable, str(entry), "--settings", str(root / "settings.py"), "--port", str(port)]


def copy_program(folder: Path) -> Path:
    """A copy of the program that a test may break."""
    for name in ("generator", "plugins"):
        shutil.copytree(PROJECT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "pelicanconf.py", folder)
    return folder
