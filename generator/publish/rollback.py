"""Back to the release before: the two folders change their names once more."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from generator.publish.faults import NotPublished, not_published
from generator.publish.pages import complete
from generator.publish.place import Place, enter, place_of, show
from generator.publish.release import NOTHING, kept_beside, release_in, told, tops_of, whatever_in

__all__ = ["CannotRollBack", "add_options", "roll_back", "run"]

_NO = {
    "none": (
        "bên cạnh {} không có bản đăng trước; dựng lại từ hồ sơ cũ (git)",
        "no release before stands beside {}; build it again from the records of that day (git)",
    ),
    "half": (
        "bản đăng trước bên cạnh {} không trọn vẹn; dựng lại từ hồ sơ cũ (git)",
        "the release before, beside {}, is not whole; build it again from the records of that day (git)",
    ),
    "same": (
        "bên cạnh {} là chính bản đang đăng; dựng lại từ hồ sơ cũ (git)",
        "what stands beside {} is the release that is served; build the one before again from its records (git)",
    ),
    "never": (
        "bản bên cạnh {} mới hơn và chưa từng đăng; muốn đăng nó thì dựng lại",
        "what stands beside {} is newer and was never shown; to show it, build",
    ),
}
_DONE = (
    "đang đăng: bản {release}, ngày {day}; sửa hồ sơ trước khi dựng lại, lần dựng sau đăng theo hồ sơ",
    "now served: release {release} of {day}; mend the records first: the next build publishes what they say",
)
_WAITING = ("một lần dựng đang chạy (tiến trình {}); đang chờ", "a build is running (process {}); waiting")


class CannotRollBack(Exception):
    """There is no release to go back to; the message is "none", "half", "same" or "never" (it was never shown)."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of the command; folders are below the project."""
    parser.add_argument("--output", type=Path, default=Path("output"), help="the folder that is served")
    parser.add_argument("--cache", type=Path, default=Path(os.environ.get("CATALOGUE_CACHE", ".cache/ocop")))
    parser.add_argument("--language", choices=("vi", "en"), default="vi")


def run(options: argparse.Namespace) -> int:
    """The command: 0 when the release before is served, 2 when that cannot be."""
    english = options.language == "en"
    place = place_of(options.project / options.output, options.project / options.cache)
    try:
        with closing(enter(place, partial(_wait, _WAITING[english]))):
            there = roll_back(place)
    except CannotRollBack as fault:
        return _complain(_NO[str(fault)][english].format(place.served))
    except (NotPublished, OSError) as fault:
        return _complain(str(fault))
    sys.stdout.write(f"{_DONE[english].format(**there)}\n")
    return 0


def _wait(words: str, process: str) -> None:
    sys.stderr.write(f"{words.format(process)}\n")


def _complain(text: str) -> int:
    sys.stderr.write(f"{text}\n")
    return 2


def roll_back(place: Place) -> dict[str, Any]:
    """Show the release before the served one; the answer is what it says of itself: `release`, `day`.

    The hashed files of the release that leaves stay, for the pages that are open in browsers.  The caller holds
    the place.  Raises `CannotRollBack`, and `NotPublished` where the disk refuses.
    """
    if not place.next.exists():
        raise CannotRollBack("none")
    before = release_in(place.next, place.state)
    if not (before and before.stands_in(place.next)):
        raise CannotRollBack("half")
    shown = release_in(place.served, place.state)
    if shown and shown.digest == before.digest:
        raise CannotRollBack("same")
    if shown and before.turn > shown.turn:
        raise CannotRollBack("never")
    there, shown = told(place.next), shown or whatever_in(place.served)
    kept = {**before.kept, **kept_beside(before.keys, shown, NOTHING)}
    turn = max(before.turn, shown.turn) + 1
    release = before._replace(kept=kept, tops=tops_of(before.keys, kept), turn=turn)
    umask = os.umask(0o022)
    try:
        complete(place, shown, before, release, set())
        show(place, shown, release)
    except OSError as fault:
        raise not_published(place.next, fault) from fault
    finally:
        os.umask(umask)
    return there
