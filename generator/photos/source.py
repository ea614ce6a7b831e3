"""The file of a photo, opened so that nothing but a regular file of bearable size is ever read."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple

from generator.model.photo import Refused
from generator.photos.limits import BYTES, Unfit, check_bytes

__all__ = ["Signature", "look", "read_photo"]


class Signature(NamedTuple):
    """By what a file is known again without being read: bytes, times of writing and of change, number on the disk.

    The path is not among them: a file that was moved is still the same.
    """

    size: int
    modified_ns: int
    changed_ns: int
    inode: int


def look(path: Path) -> Signature | Refused:
    """The signature of the file at `path`; links, pipes, devices and files that are too large are refused."""
    try:
        return _judged(os.stat(path, follow_symlinks=False))  # noqa: PTH116 - hot path
    except (OSError, ValueError):
        return Refused("photo-unreadable")


def read_photo(path: Path) -> bytes | Refused:
    """The bytes of the file at `path`; one that changes while it is read is refused."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as stream:
            before = _judged(os.fstat(stream.fileno()))
            if isinstance(before, Refused):
                return before
            content = stream.read(BYTES + 1)
            after = _judged(os.fstat(stream.fileno()))
    except (OSError, ValueError):
        return Refused("photo-unreadable")
    return content if before == after and len(content) == before.size else Refused("photo-changed")


def _judged(status: os.stat_result) -> Signature | Refused:
    if not stat.S_ISREG(status.st_mode):
        return Refused("photo-link")
    try:
        check_bytes(status.st_size)
    except Unfit as refusal:
        return refusal.refused
    return Signature(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
