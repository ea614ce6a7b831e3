"""Whether there is anything to do at all: what a build is made of, in one digest.

Records count by path, size and time of writing; the theme, the office's texts
and the program by their bytes.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from generator import cache
from generator.diagnostics import Diagnostic

__all__ = ["LastBuild", "fingerprint", "forget", "last_build", "remember"]


class LastBuild(NamedTuple):
    """A build that was finished: what it was made of, its findings, its numbers, its files."""

    fingerprint: str
    found: tuple[Diagnostic, ...]
    records: int
    pages: int
    files: tuple[str, ...]


def fingerprint(records: Sequence[object], folders: Iterable[Path], knobs: str) -> str:
    """A digest of everything that a build follows from; `knobs` are settings as text."""
    digest = hashlib.blake2b(f"{cache.program_digest()}{knobs}{records!r}".encode(), digest_size=16)
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                content = path.read_bytes()
                digest.update(f"{path.relative_to(folder)} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def last_build(memory: Path, output: Path, wanted: str) -> LastBuild | None:
    """The last build into `output`, if it was made of the same and all its files still stand."""
    last: LastBuild | None = cache.load(memory, ("build", str(output.resolve())))
    if last is None or last.fingerprint != wanted:
        return None
    return last if all(os.path.exists(output / name) for name in last.files) else None  # noqa: PTH110 - hot path


def forget(memory: Path) -> None:
    """Before files are written: until the build has ended, there is no last build."""
    try:
        memory.unlink(missing_ok=True)
    except OSError as fault:
        raise cache.CacheError(memory, fault) from fault


def remember(memory: Path, output: Path, build: LastBuild) -> None:
    """Remember a build that was finished."""
    cache.store(memory, ("build", str(output.resolve())), build)
