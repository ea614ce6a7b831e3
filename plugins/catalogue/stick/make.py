"""The files of a stick, and the zip of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from catalogue.edition import Workshop
from catalogue.stick.edition import Load, languages_of, load_of
from catalogue.stick.wishes import Wish
from generator.model.page import DataFile, Page, file_of
from generator.pipeline import Result
from generator.publish.symbols import bytes_of
from generator.settings import Settings
from generator.stick.handing import handed, is_data, script_of
from generator.stick.links import Aboard, relinked
from generator.stick.pack import Packed, pack
from generator.stick.scripts import stick_script
from generator.stick.sheets import OPEN, READ, SITE, Cover, opener, reading

__all__ = ["Filled", "fill"]

_SCRIPT = "theme/stick.js"
_LETTERS = 40  # of a fair's name in the folder of all, so that long ones leave room for the paths below it
_THEME = "theme/"  # what lies beside it is for servers and workers
_Make = Callable[[], bytes]


class Filled(NamedTuple):
    """A stick that was made: the zip, and how many of its files are pages and pictures."""

    packed: Packed
    pages: int
    pictures: int


def fill(result: Result, options: Settings, workshop: Workshop, wish: Wish, pictures: str, to: Path,
         office: Mapping[str, Path] = {}) -> Filled:  # fmt: skip
    """Make the zip `to` of a wish. `pictures` as in `derive.sized`; `office` are files of the office by route.

    Raises `StickError` for names that some system does not take.
    """
    load = load_of(result, options, workshop, wish, pictures)
    files = _files(load, options, workshop.theme / "static/js", office)
    cover = _cover(options, workshop, wish)
    top = {OPEN: partial(_text, opener, cover), READ: partial(_text, reading, cover)}
    folder = "-".join(filter(None, ("ocop", wish.name[:_LETTERS].rstrip("-"), options.today.isoformat())))
    packed = pack(to, folder, {**top, **{f"{SITE}{name}": make for name, make in files.items()}}, options.today)
    return Filled(packed, len(load.pages), len(load.pictures))


def _files(load: Load, options: Settings, scripts: Path, office: Mapping[str, Path]) -> dict[str, _Make]:
    """How each file below the folder of the site is made, by its name."""
    found: dict[str, _Make] = {_SCRIPT: partial(_script, scripts)}
    for name, content in load.assets.items():
        if name.startswith(_THEME) and not name.endswith(".js"):
            found[name] = partial(bytes, content)
    for name, path in {**load.pictures, **{file_of(route): path for route, path in office.items()}}.items():
        found[name] = path.read_bytes
    for symbol in load.symbols:
        found[file_of(symbol.route)] = partial(bytes_of, symbol, load.drawn)
    for file in load.data:
        name = file_of(file.route)
        found[script_of(name) if is_data(name) else name] = partial(_data, file)
    aboard = Aboard(frozenset(found) | {file_of(page.route) for page in load.pages}, options.origin, options.base)
    for page in load.pages:
        found[file_of(page.route)] = partial(_page, load, page, aboard)
    return found


def _page(load: Load, page: Page, aboard: Aboard) -> bytes:
    meta, view = page.make()
    return relinked(load.theme.render(page, meta, view), file_of(page.route), aboard).encode()


def _data(file: DataFile) -> bytes:
    name = file_of(file.route)
    return (handed(name, file.make()) if is_data(name) else file.make()).encode()


def _script(folder: Path) -> bytes:
    sources = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.js")}
    return stick_script(sources).encode()


def _text(write: Callable[[Cover], str], cover: Cover) -> bytes:
    return write(cover).encode()


def _cover(options: Settings, workshop: Workshop, wish: Wish) -> Cover:
    languages = languages_of(options, workshop)[:2]
    holds = tuple(map(wish.holds, languages))
    days = tuple(language.day(options.today) for language in languages)
    return Cover(options.name, holds, days, file_of(wish.start), options.origin + options.base + "/")
