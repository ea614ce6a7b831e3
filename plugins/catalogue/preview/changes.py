"""What is watched, and what a changed file means for the preview."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from watchfiles import DefaultFilter, watch

import generator
from catalogue.preview.office import Office, options_of

__all__ = ["Changes", "changes_of", "folders_of", "stamp_of", "watched"]

PROGRAM = (Path(generator.__file__).parent, Path(__file__).parents[1])
_STEP, _GATHER, _PAUSE = (
    20,
    200,
    400,
)  # ms: silence that ends a save, the longest save, how often idle work is looked at


class Changes(NamedTuple):
    """Which parts of a project a change touches, and the files, sorted; without files: everything is read."""

    program: bool = False
    theme: bool = False
    texts: bool = False
    records: bool = True
    files: tuple[Path, ...] = ()


def folders_of(office: Office) -> list[Path]:
    """The folders to watch that are there: records, stories and pages, theme, program."""
    project = Path(office.settings["PATH"]).resolve().parent
    wanted = [project / "products", project / "content", office.theme, *PROGRAM]
    return [folder for folder in wanted if folder.is_dir()]


def stamp_of(office: Office) -> tuple[object, ...]:
    """What tells that the settings changed or a folder came: settings files import each other, so all beside count."""
    files = sorted(office.file.parent.glob("*.py"))
    return (*((file.name, _written(file)) for file in files), *folders_of(office))


def _written(file: Path) -> int:
    """When a file was written, in nanoseconds; 0 where an editor just takes it away."""
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def changes_of(files: Iterable[Path], office: Office) -> Changes:
    """What the changed files mean."""
    changed, content = tuple(sorted(files)), Path(office.settings["PATH"])
    texts = [file for file in changed if file.is_relative_to(content) and file.suffix != ".yaml"]
    theme = [file for file in changed if file.is_relative_to(office.theme)]
    records = {*changed} - {*theme} - {file for file in texts if file.suffix == ".md"}
    return Changes(_any(changed, PROGRAM), bool(theme), bool(texts), bool(records), changed)


def _any(files: Iterable[Path], folders: Sequence[Path]) -> bool:
    return any(file.is_relative_to(folder) for file in files for folder in folders)


def watched(office: Office) -> Iterator[Changes]:
    """What changed, as it changes; nothing changed is told some times a second, for what waits for quiet.

    Where the system lets a user watch too few folders, the files are looked at in turn.
    """
    kept = (options_of(office).cache, office.output)
    for polling in (False, True):
        try:
            for found in watch(
                *folders_of(office), watch_filter=DefaultFilter(ignore_paths=kept), step=_STEP, debounce=_GATHER,
                rust_timeout=_PAUSE, yield_on_timeout=True, force_polling=polling,
            ):  # fmt: skip
                yield changes_of((Path(path) for _, path in found), office)
        except OSError:
            if polling:
                raise
