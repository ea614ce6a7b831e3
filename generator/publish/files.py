"""Files of a release: written whole, linked where they are as they were, brought to the disk before they are shown."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from errno import EMLINK, ENOSYS, EOPNOTSUPP, EPERM, EXDEV
from pathlib import Path

__all__ = ["holds", "link", "put", "remove", "sync", "sync_folder", "write"]

_NO_LINKS = frozenset({EXDEV, EPERM, EMLINK, ENOSYS, EOPNOTSUPP})


def put(path: str, content: bytes) -> None:
    """Write a file of a folder that nobody reads yet.

    What stood there is unlinked and never written to: the served site may hold the same file.
    """
    file = _made(path)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(file, rest) :]
    finally:
        os.close(file)


def _made(path: str) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        return os.open(path, flags, 0o644)
    except (FileNotFoundError, FileExistsError, NotADirectoryError) as fault:
        _make_way(path, fault)
    return os.open(path, flags, 0o644)


def _make_way(path: str, fault: OSError) -> None:
    """The folders above a path, and nothing at it; a file of the release before may stand where a folder must."""
    with suppress(OSError):  # nearly always one folder or one file is all there is to it
        if isinstance(fault, FileNotFoundError):
            os.mkdir(os.path.dirname(path), 0o755)  # noqa: PTH102, PTH120 - hot path
        else:
            os.unlink(path)  # noqa: PTH108 - hot path
        return
    for folder in reversed(Path(path).parents):
        if not folder.is_dir():
            with suppress(OSError):  # nothing stands there, or another process was quicker and a folder does
                folder.unlink()
            folder.mkdir(mode=0o755, exist_ok=True)
    if os.path.isdir(path):  # noqa: PTH112 - hot path
        shutil.rmtree(path)
    Path(path).unlink(missing_ok=True)


def link(source: str, path: str) -> None:
    """Let `path` be the file `source` too; a copy where the file system has no links."""
    for _attempt in range(2):
        try:
            os.link(source, path, follow_symlinks=False)
        except (FileNotFoundError, FileExistsError, NotADirectoryError) as fault:
            _make_way(path, fault)
        except OSError as fault:
            if fault.errno not in _NO_LINKS:
                raise
            break
        else:
            return
    Path(path).unlink(missing_ok=True)
    shutil.copy2(source, path, follow_symlinks=False)


def write(path: str, content: bytes) -> bool:
    """Write `content` to `path` by rename, so that a reader sees the old file or the new one.

    A file that has these bytes already is left alone; whether it was written is the answer.
    """
    if holds(path, content):
        return False
    aside = f"{path}.{os.getpid()}.tmp"
    try:
        put(aside, content)
        os.replace(aside, path)  # noqa: PTH105 - hot path: called once a card
    except BaseException:
        with suppress(OSError):
            Path(aside).unlink(missing_ok=True)
        raise
    return True


def holds(path: str, content: bytes) -> bool:
    """Whether a file stands there with these bytes."""
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 - hot path
            return os.fstat(stream.fileno()).st_size == len(content) and stream.read() == content
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False


def remove(output: Path, names: Iterable[str]) -> None:
    """Remove files of an earlier release, and the folders that are empty then."""
    for name in names:
        path = output / name
        with suppress(NotADirectoryError, IsADirectoryError):  # a folder stands there now, or a file above it
            path.unlink(missing_ok=True)
        with suppress(OSError):  # a folder that is not empty, or not there any more
            for folder in path.parents:
                if folder == output:
                    break
                folder.rmdir()


def sync(folder: Path) -> None:
    """Bring everything of the file system of `folder` to the disk.

    One call for the whole release: to name each of ten thousand files and folders takes longer.
    """
    known = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
    if known is None or not hasattr(known, "syncfs"):
        getattr(os, "sync", lambda: None)()
        return
    file = os.open(folder, os.O_RDONLY)
    try:
        if known.syncfs(file):
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(file)


def sync_folder(folder: Path | str) -> None:
    """Bring the names in one folder to the disk."""
    if sys.platform == "win32":
        return
    file = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
