"""Record files to raw records. Says what lies where; judges only the form of a file.

    products/<province>/<slug>/product.yaml
    content/producers/<slug>.yaml
    content/sales-points/<province>/<slug>.yaml
    content/villages/<province>/<slug>/village.yaml
    content/fairs/<slug>/fair.yaml

A name that begins with `_` or `.` is no record.  Whatever else looks like a
record and is none is reported, so that no product is lost in silence.
"""

from __future__ import annotations

import contextlib
import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple, TypeAlias

from generator.diagnostics import Diagnostic, Position
from generator.model.record import PLAN_LIMIT, RawRecord
from generator.read.form import SIZE_LIMIT, decode
from generator.read.strict_yaml import parse

__all__ = ["KINDS", "Beside", "RecordFile", "find_records", "read_record"]


class _Layout(NamedTuple):
    """Where the records of one kind lie; `file` is "" where the file itself is the record."""

    root: str
    by_province: bool
    file: str
    example: str


KINDS: Mapping[str, _Layout] = {
    "product": _Layout("products", True, "product.yaml", "products/<tỉnh>/<tên>/product.yaml"),
    "producer": _Layout("content/producers", False, "", "content/producers/<tên>.yaml"),
    "sales-point": _Layout("content/sales-points", True, "", "content/sales-points/<tỉnh>/<tên>.yaml"),
    "village": _Layout("content/villages", True, "village.yaml", "content/villages/<tỉnh>/<tên>/village.yaml"),
    "fair": _Layout("content/fairs", False, "fair.yaml", "content/fairs/<tên>/fair.yaml"),
}  # fmt: skip


Entries: TypeAlias = list[os.DirEntry[str]]  # of one folder, sorted by name
_LOOKS_LIKE_RECORD = re.compile(r".*\.ya?ml(\.txt)?", re.IGNORECASE)


class Beside(NamedTuple):
    """A file beside a record: its name as the disk has it, its size in bytes, when it was written or changed."""

    name: str
    size: int
    modified_ns: int


class RecordFile(NamedTuple):
    """A record file that was found: its kind, slug, province folder and path below the project."""

    kind: str
    slug: str
    folder: str
    path: str
    size: int
    modified_ns: int
    beside: tuple[Beside, ...]


def find_records(project: Path) -> tuple[list[RecordFile], list[Diagnostic]]:
    """Every record file below `project`, sorted by path, and what lies in a wrong place."""
    files: list[RecordFile] = []
    stray: list[Diagnostic] = []
    for kind, layout in KINDS.items():
        root = f"{project}/{layout.root}"
        if os.path.isdir(root):  # noqa: PTH112 - hot path: text, here and below
            for path, entry, entries in _walk(root, layout.root, stray):
                found = _record_file(kind, layout, path, entry, entries)
                (files if isinstance(found, RecordFile) else stray).append(found)  # type: ignore[arg-type]
    files.sort(key=attrgetter("path"))
    return files, stray


def _walk(root: str, below: str, stray: list[Diagnostic]) -> Iterator[tuple[str, os.DirEntry[str], Entries]]:
    """What looks like a record below a folder, links among it, each with all entries of its own folder.

    Links are not followed. A folder that cannot be opened is told in `stray`.
    """
    waiting = [(root, below)]
    while waiting:
        folder, below = waiting.pop()
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=attrgetter("name"))
        except OSError as fault:
            values = (("reason", fault.strerror or type(fault).__name__),)
            stray.append(Diagnostic(Position(below, 1, 1), "", "file-unreadable", values))
            continue
        for entry in entries:
            name = entry.name
            if name[0] in "_.":
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append((entry.path, f"{below}/{name}"))
            elif _LOOKS_LIKE_RECORD.fullmatch(name) or (entry.is_symlink() and _is_folder(entry)):
                yield f"{below}/{name}", entry, entries


def _record_file(
    kind: str, layout: _Layout, path: str, entry: os.DirEntry[str], entries: Entries
) -> RecordFile | Diagnostic:
    """The record file at `path`, or the finding that it is none or lies in a wrong place."""
    if not entry.is_file(follow_symlinks=False):
        return Diagnostic(Position(path, 1, 1), "", "file-link")
    parts = path[len(layout.root) + 1 :].split("/")
    wanted = 1 + layout.by_province + bool(layout.file)
    right_name = parts[-1] == layout.file if layout.file else parts[-1].endswith(".yaml")
    if len(parts) != wanted or not right_name:
        return Diagnostic(Position(path, 1, 1), "", "file-stray", (("meant", layout.example),))
    slug = parts[-2] if layout.file else parts[-1].removesuffix(".yaml")
    folder = parts[0] if layout.by_province else ""
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError as fault:
        values = (("reason", fault.strerror or type(fault).__name__),)
        return Diagnostic(Position(path, 1, 1), "", "file-unreadable", values)
    beside = tuple([_beside(one) for one in entries if one is not entry]) if layout.file else ()
    return RecordFile(kind, slug, folder, path, status.st_size, status.st_mtime_ns, beside)


def _is_folder(link: os.DirEntry[str]) -> bool:
    """Whether a link leads to a folder; one that leads to itself does not."""
    try:
        return link.is_dir()
    except OSError:
        return False


def _beside(entry: os.DirEntry[str]) -> Beside:
    """A file that is gone meanwhile, as those of editors, has no size."""
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return Beside(entry.name, 0, 0)
    return Beside(entry.name, status.st_size, max(status.st_mtime_ns, status.st_ctime_ns))


def read_record(project: Path, file: RecordFile) -> tuple[RawRecord | None, tuple[Diagnostic, ...]]:
    """The raw record of one file, or the findings that make it unreadable."""
    try:
        raw = b"\0" * (SIZE_LIMIT + 1) if file.size > SIZE_LIMIT else _bytes_of(f"{project}/{file.path}")
    except OSError as fault:
        values = (("reason", fault.strerror or type(fault).__name__),)
        return None, (Diagnostic(Position(file.path, 1, 1), "", "file-unreadable", values),)
    text = decode(file.path, raw)
    if not isinstance(text, str):
        return None, text
    parsed = parse(file.path, text)
    if isinstance(parsed, Diagnostic):
        return None, (parsed,)
    record = RawRecord(
        file.kind, file.slug, file.folder, file.path,
        parsed.values, parsed.positions, names_of(file), blake2b(raw, digest_size=12).hexdigest(),
        _plans_of(project, file),
    )  # fmt: skip
    return record, parsed.faults


def _plans_of(project: Path, file: RecordFile) -> dict[str, bytes]:
    """The drawings beside the record of a fair, by name in NFC; those that cannot be opened are left out."""
    found: dict[str, bytes] = {}
    if file.kind == "fair":
        folder = f"{project}/{file.path.rpartition('/')[0]}"
        for name, written in names_of(file).items():
            path = Path(folder, written)
            if name.endswith(".svg") and path.is_file() and not path.is_symlink():
                with contextlib.suppress(OSError), path.open("rb") as drawing:
                    found[name] = drawing.read(PLAN_LIMIT + 1)
    return found


def _bytes_of(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - hot path
        return file.read()


def names_of(file: RecordFile) -> dict[str, str]:
    """The names of the files beside a record as one types them (NFC), with those that the disk has."""
    return {unicodedata.normalize("NFC", one.name): one.name for one in file.beside}
