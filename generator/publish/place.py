"""Where a site is made and where it is shown: folders beside each other, so that they can change their names."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import NamedTuple

from generator.publish.exchange import exchange, recover
from generator.publish.faults import MIXED, SHOWN, not_published
from generator.publish.files import link, remove, sync, sync_folder, write
from generator.publish.lock import take
from generator.publish.release import MARKER, NOTHING, Release, forget_others, words_of

__all__ = ["Place", "carry_foreign", "clear_foreign", "enter", "place_of", "show"]


class Place(NamedTuple):
    """`served` is the site, `next` the release that is made, and afterwards the one before.

    Whoever else writes files of the site writes them to `others`.  `state` remembers the releases of both folders.
    """

    served: Path
    next: Path
    others: Path
    state: Path
    lock: Path


def place_of(output: Path, cache: Path) -> Place:
    """The folders for an output folder: beside it, or in the cache where nothing can stand beside it."""
    served = output.resolve()
    state = cache.resolve() / "releases" / hashlib.blake2b(os.fsencode(served), digest_size=8).hexdigest()
    above = next(folder for folder in served.parents if folder.exists())
    beside = os.access(above, os.W_OK) and not served.is_mount()
    stem = str(served.with_name(f".{served.name}")) if beside else str(state / "site")
    return Place(served, Path(f"{stem}.next"), Path(f"{stem}.others"), state, Path(f"{stem}.lock"))


def enter(place: Place, tell: Callable[[str], None]) -> FileIO:
    """Wait for our turn (`lock.take`) and clear away what a killed build left; the place is ours until the answer is
    closed."""
    try:
        lock = take(place.lock, tell)
        recover(place.served, place.next)
    except OSError as fault:
        raise not_published(place.lock, fault) from fault
    shutil.rmtree(place.others, ignore_errors=True)
    return lock


def carry_foreign(place: Place, served: Release, release: Release) -> None:
    """What no release made stays: a file that proves whose site it is, `.well-known`, whatever an office put there.

    Top names count: below a folder of ours everything is ours.
    """
    if place.next.parent != place.served.parent or not place.served.is_dir():
        return
    for name in {entry.name for entry in os.scandir(place.served)} - served.tops - release.tops:
        _carry(place.served / name, place.next / name)


def clear_foreign(place: Place, release: Release) -> None:
    """What stands in the next folder and is not ours was carried there at another time."""
    for name in {entry.name for entry in os.scandir(place.next)} - release.tops:
        _clear(place.next / name)


def _clear(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _carry(source: Path, path: Path) -> None:
    if source.is_dir() and not source.is_symlink():
        shutil.copytree(source, path, symlinks=True, copy_function=link)
    else:
        link(str(source), str(path))


def show(place: Place, served: Release, release: Release) -> bool:
    """Let `release`, which stands in the next folder, be the site; whether all of it at once was possible."""
    whole = exchange(place.served, place.next)
    if not whole:
        try:
            _bring_file_by_file(place, served, release)
        except OSError as fault:
            raise not_published(place.served, fault, MIXED) from fault
    else:
        try:
            for folder in {place.served.parent, place.next.parent}:
                sync_folder(folder)
        except OSError as fault:
            raise not_published(place.served, fault, SHOWN) from fault
    forget_others(place.state, release.digest, served.digest)
    return whole


def _bring_file_by_file(place: Place, served: Release, release: Release) -> None:
    """First what others ask for, then who asks, the first page last, and then what is no more."""
    half = NOTHING._replace(tops=served.tops | release.tops)
    write(f"{place.served}/{MARKER}", words_of(half))
    for name in sorted([*release.keys, *release.kept], key=_rank):
        known = served.keys.get(name) == release.keys.get(name, "")
        if not (known and os.path.exists(place.served / name)):  # noqa: PTH110 - hot path
            write(f"{place.served}/{name}", (place.next / name).read_bytes())
    before = {name for name in (*served.keys, *served.kept) if name.partition("/")[0] in half.tops} - {MARKER}
    remove(place.served, sorted(before - release.keys.keys() - release.kept.keys()))
    sync(place.served)
    write(f"{place.served}/{MARKER}", (place.next / MARKER).read_bytes())
    with suppress(OSError):
        sync_folder(place.served)


def _rank(name: str) -> tuple[int, str]:
    return (0 if not name.endswith(".html") else 2 if name == "index.html" else 1), name
