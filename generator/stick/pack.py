"""The zip of a stick: one folder, names that every system takes, the same bytes of the same files."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator.model.published_names import is_text

__all__ = ["LONGEST", "Packed", "StickError", "pack"]

LONGEST = 180  # bytes of a path: Windows takes 260, and somebody puts the folder somewhere
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{no}" for port in ("com", "lpt") for no in range(1, 10))})
_FORBIDDEN = frozenset('<>:"\\|?*')
_MODE = 0o644 << 16


class StickError(Exception):
    """A stick that cannot be made; the message says why, in Vietnamese and English."""


class Packed(NamedTuple):
    """A zip that was made: its files, bytes before and after packing."""

    files: int
    unpacked: int
    size: int


def pack(to: Path, top: str, files: Mapping[str, Callable[[], bytes]], day: date) -> Packed:
    """Write the zip `to`, whole or not at all: `files` below the folder `top`, in the order of names, all of `day`.

    Raises `StickError` for names that some system does not take.
    """
    names = {f"{top}/{name}": make for name, make in sorted(files.items())}
    _check(names)
    to.parent.mkdir(parents=True, exist_ok=True)
    aside = to.with_name(f"{to.name}.{os.getpid()}.tmp")
    try:
        with zipfile.ZipFile(aside, "w") as zipped:
            unpacked = sum(_put(zipped, name, make(), day) for name, make in names.items())
        aside.replace(to)
    finally:
        aside.unlink(missing_ok=True)
    return Packed(len(names), unpacked, to.stat().st_size)


def _put(zipped: zipfile.ZipFile, name: str, content: bytes, day: date) -> int:
    entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.create_system = 3  # Unix, wherever it is made
    entry.external_attr = _MODE
    entry.compress_type = zipfile.ZIP_DEFLATED if is_text(name) else zipfile.ZIP_STORED
    zipped.writestr(entry, content, compresslevel=6)
    return len(content)


def _check(names: Iterable[str]) -> None:
    known: dict[str, str] = {}
    for name in names:
        other = known.setdefault(name.casefold(), name)
        if other != name:
            raise StickError(f"{name}, {other}: Windows coi hai tên này là một · Windows takes them for one name")
        if len(name.encode()) > LONGEST:
            raise StickError(f"{name}: dài quá {LONGEST} ký tự · longer than {LONGEST} letters")
        if not _is_taken(name):
            raise StickError(f"{name}: Windows không nhận tên này · Windows does not take this name")


def _is_taken(name: str) -> bool:
    """Whether every system takes the name: ASCII, no sign or word that Windows keeps for itself, no dot at an end."""
    parts = name.split("/")
    plain = name.isascii() and name.isprintable() and _FORBIDDEN.isdisjoint(name)
    return plain and not any(part.endswith((".", " ")) or part.split(".")[0].lower() in _RESERVED for part in parts)
