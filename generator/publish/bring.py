"""Files of the next release that do not stand already: made, with what belongs to them, and written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from generator.model.card import card_name
from generator.model.page import DataFile, Page, Symbol, file_of
from generator.publish.compress import twins
from generator.publish.files import holds, put
from generator.publish.pictures import card_of
from generator.publish.release import open_for_change
from generator.publish.standing import PICTURE, data_key, drawn_key, named, page_key, page_stands, stands
from generator.publish.symbols import bytes_of
from generator.publish.work import Done, Item, Work, key_of

__all__ = ["bring_all", "bring_content"]


def bring_all(work: Work, items: Iterable[Item], tell: Callable[[int], None] | None = None) -> Done:
    """Bring some pages with their share cards, and other files; `tell` hears how many are done."""
    done = Done({}, {}, set(), set())
    for number, item in enumerate(items, 1):
        with named(work, item):
            _bring(work, done, item)
        if tell:
            tell(number)
    return done


def _bring(work: Work, done: Done, item: Item) -> None:
    if isinstance(item, Page):
        _bring_page(work, done, item)
    elif isinstance(item, DataFile):
        _bring_data(work, done, item)
    elif isinstance(item, Symbol):
        _bring_symbol(work, done, item)
    elif item.picture:
        _bring_picture(work, done, item.name, item.source.read_bytes)
    else:
        content = item.source.read_bytes()
        bring_content(work, done, item.name, key_of(work, item.name, content), content)


def _bring_page(work: Work, done: Done, page: Page) -> None:
    name = file_of(page.route)
    made = None if page.inputs else page.make()
    key = page_key(work, page, name, page.inputs() if page.inputs else json.dumps(made, ensure_ascii=False))
    if page_stands(work, done, name, key):
        return
    meta, view = made or page.make()
    bring_content(work, done, name, key, work.theme.render(page, meta, view).encode())
    shown = getattr(meta, "share_card", None)
    if shown:
        card = done.cards[name] = card_name(shown, work.pictures.recipe)
        _bring_picture(work, done, card, lambda: card_of(work.pictures, shown))


def _bring_data(work: Work, done: Done, file: DataFile) -> None:
    name = file_of(file.route)
    key = data_key(work, name, file.inputs()) if file.inputs else ""
    if not (key and stands(work, done, name, key)):
        content = file.make().encode()
        bring_content(work, done, name, key or key_of(work, name, content), content)


def _bring_symbol(work: Work, done: Done, symbol: Symbol) -> None:
    name = file_of(symbol.route)
    key = drawn_key(work, symbol)
    if not stands(work, done, name, key):
        bring_content(work, done, name, key, bytes_of(symbol, work.pictures.symbols))


def _bring_picture(work: Work, done: Done, name: str, content: Callable[[], bytes]) -> None:
    """Its name says what is in it, so one that stands in a whole release is right; many pages may share one."""
    if name not in done.keys and not stands(work, done, name, PICTURE):
        bring_content(work, done, name, PICTURE, content())


def bring_content(work: Work, done: Done, name: str, key: str, content: bytes) -> None:
    """Write a file with its twins, unless they stand there under that key."""
    if not stands(work, done, name, key):
        for one, bytes_ in {name: content, **(twins(name, content) if work.compress else {})}.items():
            _bring_bytes(work, done, one, key, bytes_)


def _bring_bytes(work: Work, done: Done, name: str, key: str, content: bytes) -> None:
    """Write a file, unless it is to be linked because its bytes are those of the served one."""
    done.keys[name] = key
    if name in work.shown.keys and holds(f"{work.served}/{name}", content):
        done.links.add(name)
        return
    open_for_change(work.next)
    put(f"{work.next}/{name}", content)
    done.changed.add(name)
