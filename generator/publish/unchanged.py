"""Whether there is anything to do at all: what a build is made of, in one digest.

Records count by path, size and time of writing; the theme, the office's texts
and the program by their bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from generator import cache
from generator.diagnostics import Diagnostic
from generator.publish.place import Place
from generator.publish.release import release_in

__all__ = ["LastBuild", "fingerprint", "last_build", "remember_build"]

_BUILD = "build.pickle"


class LastBuild(NamedTuple):
    """A build that was finished: what it was made of, its findings, its numbers, the release it made."""

    fingerprint: str
    found: tuple[Diagnostic, ...]
    records: int
    pages: int
    pictures: int
    files: int
    release: str


def fingerprint(records: Sequence[object], folders: Iterable[Path], knobs: str) -> str:
    """A digest of everything that a build follows from; `folders` may be files, `knobs` are settings as text."""
    digest = hashlib.blake2b(f"{cache.program_digest()}{knobs}{records!r}".encode(), digest_size=16)
    for folder in folders:
        for path in sorted(folder.rglob("*")) if folder.is_dir() else [folder]:
            if path.is_file() and "__pycache__" not in path.parts:
                content = path.read_bytes()
                digest.update(f"{path.relative_to(folder.parent)} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def last_build(place: Place, wanted: str) -> LastBuild | None:
    """The last build, if it was made of the same, and what it made is still served, without a file missing."""
    last = cache.load(place.state / _BUILD, ("build",))
    if not isinstance(last, LastBuild) or last.fingerprint != wanted:
        return None
    served = release_in(place.served, place.state)
    return last if served and served.digest == last.release and served.stands_in(place.served) else None


def remember_build(place: Place, build: LastBuild) -> None:
    """Remember a build that was finished."""
    cache.store(place.state / _BUILD, ("build",), build)
