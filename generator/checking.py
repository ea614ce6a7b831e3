"""Every record checked: known from an earlier build where its file did not change, else read again, on all cores.

The cache keeps records in shares by their paths, so that a changed record costs one share and not the whole.
Helpers hand over what they checked through the cache: whatever one of them did not leave there, as when it
was killed or the disk is full, is checked here, with the same findings.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias
from zlib import crc32

from generator import cache
from generator.check.records import check_record
from generator.check.rules import Context
from generator.model.sound import Checked
from generator.read.geography import read_land
from generator.read.records import RecordFile, read_record
from generator.read.vocabularies import read_vocabulary
from generator.settings import Settings

__all__ = ["Memory", "checked_records"]

SHARES = 64
WORTH_A_HELPER = 500  # records; fewer are checked in the time that it takes to fork and to hand them over

Memory: TypeAlias = dict[RecordFile, Checked]


class _Shelf(NamedTuple):
    """The cache of checked records of one project, program and day, and what a check needs to know."""

    folder: Path
    key: tuple[str, ...]
    project: Path
    context: Context

    def load(self, number: int) -> Memory:
        """What was kept of one share; nothing where it is damaged or of another day or program."""
        found: Memory = cache.load(self.folder / f"{number:02}.pickle", self.key) or {}
        return found

    def fill(self, number: int, files: Sequence[RecordFile], known: Mapping[RecordFile, Checked]) -> Memory:
        """One share of `files`, those that are not `known` checked; kept for the next build."""
        share = {file: known.get(file) or self.check(file) for file in files}
        cache.store(self.folder / f"{number:02}.pickle", self.key, share)
        return share

    def check(self, file: RecordFile) -> Checked:
        """The record of one file, read and checked."""
        raw, found = read_record(self.project, file)
        if raw is None:
            return Checked(file.kind, file.slug, file.folder, file.path, None, found)
        return check_record(raw, self.context, found)


def checked_records(files: Sequence[RecordFile], settings: Settings, memory: Memory) -> list[Checked]:
    """The records of all files, in their order; those that did not change come from `memory`, or from the cache.

    `memory` holds all of them afterwards; the cache is read and written only where `memory` was empty.
    """
    key = (cache.program_digest(), settings.today.isoformat(), str(settings.project))
    context = Context(read_vocabulary(), read_land(), settings.today)
    shelf = _Shelf(settings.cache / "records", key, settings.project, context)
    if memory:
        found = {file: memory.get(file) or shelf.check(file) for file in files}
    else:
        found = _from_shares(shelf, files, settings.processes)
    memory.clear()
    memory.update(found)
    return [found[file] for file in files]


def _from_shares(shelf: _Shelf, files: Sequence[RecordFile], processes: int) -> Memory:
    """The records of all files from the shares of the cache; those that are not up to date are filled first."""
    wanted: dict[int, list[RecordFile]] = {}
    for file in files:
        wanted.setdefault(crc32(file.path.encode()) % SHARES, []).append(file)
    known = {number: shelf.load(number) for number in wanted}
    stale = {number: share for number, share in wanted.items() if set(share) != known[number].keys()}
    new = sum(file not in known[number] for number, share in stale.items() for file in share)
    if new > WORTH_A_HELPER and "fork" in multiprocessing.get_all_start_methods():
        known |= _on_all_cores(shelf, stale, known, processes)
    for number, share in stale.items():
        if set(share) != known[number].keys():
            known[number] = shelf.fill(number, share, known[number])
    return {file: one for share in known.values() for file, one in share.items()}


def _on_all_cores(
    shelf: _Shelf, stale: Mapping[int, Sequence[RecordFile]], known: Mapping[int, Memory], processes: int
) -> dict[int, Memory]:
    """The stale shares, filled by this process and its helpers; those of a helper that ended early are as they were."""
    numbers = list(stale)
    helpers: list[tuple[Any, list[int]]] = []
    for at in range(1, processes):
        part = numbers[at::processes]
        helper = multiprocessing.get_context("fork").Process(target=_help, args=(shelf, part, stale, known))
        helper.start()
        helpers.append((helper, part))
    try:
        filled = {number: shelf.fill(number, stale[number], known[number]) for number in numbers[::processes]}
    finally:
        for helper, _ in helpers:
            helper.join()
    return filled | {number: shelf.load(number) for _, part in helpers for number in part}


def _help(
    shelf: _Shelf, part: Sequence[int], stale: Mapping[int, Sequence[RecordFile]], known: Mapping[int, Memory]
) -> None:
    """Fill shares for as long as the build that waits for them lives; a fault shows again where it is told better."""
    owner = os.getppid()
    with contextlib.suppress(Exception, KeyboardInterrupt):
        for number in part:
            if os.getppid() == owner:
                shelf.fill(number, stale[number], known[number])
