"""The sheets of fairs, made once and kept under a key of all that they follow from."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator.cache import CacheError
from generator.print import sheets
from generator.print.press import Stock, digest_of, pressed
from generator.print.selection import of_fair
from generator.print.sheets import Sheet
from generator.publish.files import write
from generator.render.desk import Desk

__all__ = ["FOLDER", "LABELS", "fair_sheets", "kept"]

FOLDER = "tai-ve/hoi-cho"
LABELS = "70x37"  # the format of labels that most shops have
_END = b"%%EOF"
_SPARE = 40  # files that no fair asks for any more may stay, so that going back to them costs nothing


def fair_sheets(desks: Sequence[Desk], fairs: Iterable[str], stock: Stock, shelf: Path) -> dict[str, Path]:
    """The sheets of the `fairs` of these slugs, by their names below the output, as files on the `shelf`.

    `desks` are those of all languages, Vietnamese first.  Raises `CacheError` where the shelf cannot be written.
    """
    found = {name: kept(sheet, stock, shelf) for name, sheet in _wanted(desks, fairs)}
    _clear(shelf, {path.name for path in found.values()})
    return found


def kept(sheet: Sheet, stock: Stock, shelf: Path) -> Path:
    """The file of one sheet, made if it was never made before."""
    path = shelf / f"{digest_of(sheet, stock)}.pdf"
    if not _whole(path):
        content = pressed(sheet, stock)
        try:
            write(str(path), content)
        except OSError as fault:
            raise CacheError(path, fault) from fault
    return path


def _wanted(desks: Sequence[Desk], fairs: Iterable[str]) -> Iterator[tuple[str, Sheet]]:
    own = desks[0]
    for slug in fairs:
        chosen, folder = of_fair(own, slug), f"{FOLDER}/{slug}"
        yield f"{folder}/so-tay.pdf", sheets.booklet(own, chosen)
        yield f"{folder}/nhan-qr.pdf", sheets.labels(own, chosen, LABELS)
        for desk in desks:
            ending = "" if desk is own else f"-{desk.language.code}"
            yield f"{folder}/phieu-nguoi-mua{ending}.pdf", sheets.buyers(desk, of_fair(desk, slug))


def _whole(path: Path) -> bool:
    try:
        return path.read_bytes().rstrip().endswith(_END)
    except OSError:
        return False


def _clear(shelf: Path, used: set[str]) -> None:
    """Forget the oldest of the files that no fair asks for."""
    spare = sorted((path for path in shelf.glob("*.pdf") if path.name not in used), key=_age, reverse=True)
    for path in spare[_SPARE:]:
        with contextlib.suppress(OSError):
            path.unlink()


def _age(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
