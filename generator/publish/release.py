"""A release: the files of a site with the key of each, and how a folder says which release it holds."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from generator import cache
from generator.model.published_names import immutable
from generator.publish.files import put, sync, sync_folder

__all__ = ["MARKER", "NOTHING", "Release", "close", "digest_of", "forget_others", "kept_beside", "open_for_change",
           "release_in", "remember", "told", "tops_of", "whatever_in", "words_of"]  # fmt: skip

MARKER = "phat-hanh.json"
_FORMAT = "release 1"  # of what is remembered
_KEPT = 2  # releases that the hashed files of an old page outlive
_DIGEST = re.compile(r"[0-9a-f]{32}")


class Release(NamedTuple):
    """What is known of the files in a folder.

    `digest` tells the release from any other, "" where it is not known; `day` is the day of its build, ISO 8601.
    `keys` has the key of each file, `cards` the share card of each page that has one.  `kept` are the hashed files
    of earlier releases that old pages may still ask for, with their age in releases.  `tops` are the first parts of the
    names of all these: what else stands in the folder is not ours.  `turn` grows with every release that is shown.
    """

    digest: str
    day: str
    keys: Mapping[str, str]
    cards: Mapping[str, str]
    kept: Mapping[str, int]
    tops: frozenset[str]
    turn: int

    def stands_in(self, folder: Path) -> bool:
        """Whether no file of it is missing there."""
        return all(os.path.exists(f"{folder}/{name}") for name in self.keys)  # noqa: PTH110 - hot path


NOTHING = Release("", "", {}, {}, {}, frozenset(), 0)


def digest_of(keys: Mapping[str, str]) -> str:
    """The same files made of the same are the same release, wherever and whenever it is built."""
    text = "".join(f"{name} {keys[name]}\n" for name in sorted(keys))
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def told(folder: Path) -> dict[str, Any]:
    """What a folder says of the release in it: `release`, "" where it is not whole, `day`, `tops`; or nothing."""
    try:
        words = json.loads((folder / MARKER).read_bytes())
        digest, tops = str(words["release"]), frozenset(map(str, words["tops"]))
        return {"release": digest if _DIGEST.fullmatch(digest) else "", "day": str(words["day"]), "tops": tops}
    except (FileNotFoundError, NotADirectoryError, ValueError, LookupError, TypeError):
        return {}


def release_in(folder: Path, state: Path) -> Release | None:
    """The whole release in a folder, as `state` remembers it."""
    digest = told(folder).get("release")
    found = cache.load(state / f"{digest}.pickle", (_FORMAT, digest)) if digest else None
    return found if isinstance(found, Release) else None


def whatever_in(folder: Path) -> Release:
    """The files of a folder of which nothing is known but their names, and what it says itself."""
    names = (f"{path}/{file}" for path, _, files in os.walk(folder) for file in files)
    start = len(str(folder)) + 1
    keys = {name[start:].replace(os.sep, "/"): "" for name in names}
    return NOTHING._replace(keys=keys, tops=told(folder).get("tops", frozenset()))


def tops_of(*names: Iterable[str]) -> frozenset[str]:
    """The first parts of names, and the file that tells the release."""
    return frozenset(name.partition("/")[0] for some in names for name in some) | {MARKER}


def kept_beside(now: Mapping[str, str], served: Release, other: Release) -> dict[str, int]:
    """The hashed files to keep beside the files `now` for the pages of the releases before, with their age.

    `other` is the release before `served`, or the one that was rolled back.
    """
    aged = {name: age + 1 for name, age in served.kept.items() if age < _KEPT}
    aged |= dict.fromkeys(filter(immutable, other.keys.keys() - now.keys()), _KEPT)
    aged |= dict.fromkeys(filter(immutable, served.keys.keys() - now.keys()), 1)
    return {name: age for name, age in aged.items() if name not in now}


def open_for_change(folder: Path | str) -> None:
    """Before the first change: what stands in the folder is no whole release any more, after a power cut too."""
    try:
        os.unlink(f"{folder}/{MARKER}")  # noqa: PTH108 - hot path: called for every file
    except (FileNotFoundError, NotADirectoryError):
        return
    sync_folder(folder)


def words_of(release: Release) -> bytes:
    """What a folder says of a release; of half a release, which has no digest, only whose names are ours."""
    words = {"release": release.digest, "day": release.day, "files": len(release.keys), "tops": sorted(release.tops)}
    return f"{json.dumps(words)}\n".encode()


def close(folder: Path, release: Release) -> None:
    """After the last change: everything is on the disk, and then the folder says that it holds a release."""
    sync(folder)
    put(f"{folder}/{MARKER}", words_of(release))
    with (folder / MARKER).open("rb") as file:
        os.fsync(file.fileno())
    sync_folder(folder)


def remember(state: Path, release: Release) -> None:
    """Remember what a folder will hold; where that cannot be written, the next build makes everything anew."""
    cache.store(state / f"{release.digest}.pickle", (_FORMAT, release.digest), release)


def forget_others(state: Path, *releases: str) -> None:
    """Forget what no folder holds any more."""
    for path in state.glob("*.pickle"):
        if _DIGEST.fullmatch(path.stem) and path.stem not in releases:
            with suppress(OSError):
                path.unlink(missing_ok=True)
