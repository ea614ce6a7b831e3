"""Files in the output folder: written whole, by rename, and only when their bytes differ."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

__all__ = ["remove", "write"]


def write(path: str, content: bytes) -> bool:
    """Write `content` to `path` by rename, so that a reader sees the old file or the new one.

    A file that has these bytes already is left alone; whether it was written is the answer.
    """
    if _holds(path, content):
        return False
    aside = f"{path}.{os.getpid()}.tmp"
    try:
        file = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), mode=0o755, exist_ok=True)  # noqa: PTH103, PTH120 - hot path
        file = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    try:
        with os.fdopen(file, "wb") as stream:
            stream.write(content)
        os.replace(aside, path)  # noqa: PTH105 - hot path: called once a page
    except BaseException:
        Path(aside).unlink(missing_ok=True)
        raise
    return True


def _holds(path: str, content: bytes) -> bool:
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 - hot path
            return os.fstat(stream.fileno()).st_size == len(content) and stream.read() == content
    except FileNotFoundError:
        return False


def remove(output: Path, names: Iterable[str]) -> None:
    """Remove files of an earlier build, and the folders that are empty then."""
    for name in names:
        path = output / name
        path.unlink(missing_ok=True)
        for folder in path.parents:
            if folder == output or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()
