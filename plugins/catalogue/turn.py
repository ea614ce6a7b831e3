"""One run of Pelican into an output folder: it waits for its turn, others write beside the site, and then all is shown.

Pelican and other plugins get a folder of their own to write to, in generators as
in the signals before `finalized`; what they wrote becomes part of the release.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from io import FileIO
from pathlib import Path
from typing import Any, NamedTuple

from generator.publish.faults import not_published
from generator.publish.place import Place, enter, place_of

__all__ = ["TURN", "Turn", "begin", "finish", "waiting"]

TURN = "CATALOGUE_TURN"  # among Pelican's settings: all that a generator gets to see
_WAITING = {
    "vi": "một lần dựng khác đang chạy (tiến trình {}); đang chờ",
    "en": "another build is running (process {}); waiting",
}


class Turn(NamedTuple):
    """The folders are ours until `lock` is closed; `last` is what to do when all others have written."""

    place: Place
    lock: FileIO
    last: list[Callable[[], None]]


def begin(pelican: Any, cache: Path, messages: str) -> None:
    """Before anything is read or written."""
    _end(pelican)  # of a run that failed, where Pelican watches and runs again
    output = Path(pelican.settings["OUTPUT_PATH"])
    try:
        place = place_of(output, cache)
        lock = enter(place, waiting(messages))
    except OSError as fault:
        raise not_published(output, fault) from fault
    pelican.settings[TURN] = Turn(place, lock, [])
    pelican.output_path = str(place.others)


def waiting(messages: str) -> Callable[[str], None]:
    """Says whom we wait for, in the language of messages."""
    return lambda process: print(_WAITING[messages].format(process), file=sys.stderr, flush=True)


def finish(pelican: Any) -> None:
    """After everybody has written."""
    turn = pelican.settings.get(TURN)
    if turn:
        with closing(turn.lock):
            for step in turn.last:
                step()
        _end(pelican)


def _end(pelican: Any) -> None:
    turn = pelican.settings.pop(TURN, None)
    if turn:
        if not turn.lock.closed:
            turn.lock.close()
        shutil.rmtree(turn.place.others, ignore_errors=True)
