"""Pages and their pictures to files: made on all cores, and only where something they are made of changed.

The key of a page is a digest of its head, its view (or of what both follow from)
and its template with all that the template uses.  A page whose key is that of the last build, and whose
file still stands, is neither rendered nor written.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import multiprocessing
import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from generator import cache
from generator.model.card import card_name
from generator.model.page import Page, file_of
from generator.publish.edition import Edition, Theme
from generator.publish.files import remove, write
from generator.publish.pictures import Pictures, card_of, clear_cards

__all__ = ["Counts", "PublishError", "publish"]

_PICTURE = "picture"
SHARE = 64  # pages; fewer than two shares are not worth another process


class PublishError(Exception):
    """A page could not be rendered or written; the message names the page and the reason."""


class Counts(NamedTuple):
    """What a build did, in files; `files` names all that stand now."""

    written: int
    unchanged: int
    removed: int
    files: tuple[str, ...] = ()


class _Memory(NamedTuple):
    """What is known of the files of a build: the key of each, and the share card of each page that has one."""

    keys: dict[str, str]
    cards: dict[str, str]


_Done: TypeAlias = tuple[set[str], _Memory]  # the files that had to be written, and what is known of all


class _Work(NamedTuple):
    """What every process needs to do its share."""

    output: str
    known: _Memory
    theme: Theme
    pictures: Pictures


def publish(output: Path, memory: Path, edition: Edition, processes: int) -> Counts:
    """Bring the output folder up to date and forget files of earlier builds that are no more."""
    output.mkdir(parents=True, exist_ok=True)
    key = ("pages", str(output.resolve()))
    known = _known(cache.load(memory, key))
    pages, pictures = edition.pages, edition.pictures
    work = _Work(str(output), known, edition.theme, pictures)
    contents = {**edition.assets, **{file_of(one.route): one.make().encode() for one in edition.data}}
    _unsure(memory, key, {*known.keys, *contents, *pictures.derivatives, *(file_of(page.route) for page in pages)})
    written, now = set[str](), _Memory({}, {})
    for more, found in (_data_and_assets(work, contents), _derivatives(work), *_shares(work, pages, processes)):
        written |= more
        now.keys.update(found.keys)
        now.cards.update(found.cards)
    gone = known.keys.keys() - now.keys.keys()
    remove(output, sorted(gone))
    cache.store(memory, key, now)
    if known.cards != now.cards:
        clear_cards(pictures.shelf, now.cards.values())
    return Counts(len(written), len(now.keys) - len(written), len(gone), tuple(sorted(now.keys)))


def _known(stored: Any) -> _Memory:
    """What the last build remembered; of what an older program stored only the names are of use."""
    return stored if isinstance(stored, _Memory) else _Memory(dict.fromkeys(stored or (), ""), {})


def _unsure(memory: Path, key: tuple[str, ...], names: set[str]) -> None:
    """Until this build has ended, nothing is known of the files but their names: it may be interrupted."""
    cache.store(memory, key, _Memory(dict.fromkeys(sorted(names), ""), {}))


def _data_and_assets(work: _Work, contents: Mapping[str, bytes]) -> _Done:
    keys = {name: _digest(content) for name, content in contents.items()}
    written = {name for name, content in contents.items() if _bring(work, name, keys[name], partial(bytes, content))}
    return written, _Memory(keys, {})


def _derivatives(work: _Work) -> _Done:
    """A derivative's name says what is in it, so one that is there and was finished is right."""
    found = work.pictures.derivatives
    written = {name for name, source in found.items() if _bring(work, name, _PICTURE, source.read_bytes)}
    return written, _Memory(dict.fromkeys(found, _PICTURE), {})


def _digest(*parts: bytes) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def _bring(work: _Work, name: str, key: str, content: Callable[[], bytes]) -> bool:
    """Write a file unless it stands there from a build with the same key, or with the same bytes.

    Whether it was written is the answer.
    """
    return not _stands(work, name, key) and write(f"{work.output}/{name}", content())


def _stands(work: _Work, name: str, key: str) -> bool:
    return work.known.keys.get(name) == key and os.path.exists(f"{work.output}/{name}")  # noqa: PTH110 - hot path


def _shares(work: _Work, pages: Sequence[Page], processes: int) -> list[_Done]:
    """The pages in as many shares as processes, each done in a process of its own where that is possible."""
    count = min(processes, len(pages) // SHARE) if "fork" in multiprocessing.get_all_start_methods() else 1
    if count < 2:
        return [_share(work, pages)]
    context = multiprocessing.get_context("fork")
    helpers: list[Any] = []
    receivers: list[Connection] = []
    for at in range(1, count):
        receiver, sender = context.Pipe(duplex=False)
        receivers.append(receiver)
        helpers.append(context.Process(target=_helper, args=(work, pages[at::count], sender, receivers)))
        helpers[-1].start()
        sender.close()
    try:
        return [_share(work, pages[::count]), *map(_received, receivers)]
    finally:
        _close(receivers)  # a helper that still writes would never end
        for process in helpers:
            process.join()


def _close(connections: Sequence[Connection]) -> None:
    for one in connections:
        one.close()


def _helper(work: _Work, pages: Sequence[Page], sender: Connection, receivers: Sequence[Connection]) -> None:
    _close(receivers)  # inherited by the fork; an open one would keep its pipe alive
    with contextlib.suppress(BrokenPipeError):  # another share failed: nobody waits for this one
        try:
            sender.send(_share(work, pages))
        except PublishError as fault:
            sender.send(str(fault))


def _received(receiver: Connection) -> _Done:
    try:
        answer = receiver.recv()
    except EOFError:
        raise PublishError("a process that rendered pages ended early; is there enough memory?") from None
    if isinstance(answer, str):
        raise PublishError(answer)
    result: _Done = answer
    return result


def _share(work: _Work, pages: Sequence[Page]) -> _Done:
    """Render and write some pages with their share cards."""
    written, now = set[str](), _Memory({}, {})
    for page in pages:
        name = file_of(page.route)
        try:
            one = _page(work, page, name)
        except Exception as fault:
            raise PublishError(f"{page.route} ({page.template}): {type(fault).__name__}: {fault}") from fault
        written |= one.written
        now.keys[name] = one.key
        if one.card:
            now.keys[one.card], now.cards[name] = _PICTURE, one.card
    return written, now


class _Brought(NamedTuple):
    """A page that stands in the output folder: its key, its share card or "", and which of the two were written."""

    key: str
    card: str
    written: set[str]


def _page(work: _Work, page: Page, name: str) -> _Brought:
    """Bring one page and its share card."""
    made = None if page.inputs else page.make()
    told = page.inputs() if page.inputs else json.dumps(made, ensure_ascii=False)
    key = _digest(work.theme.digests[page.language, page.template].encode(), told.encode())
    card = work.known.cards.get(name, "")
    if _stands(work, name, key) and (not card or _stands(work, card, _PICTURE)):
        return _Brought(key, card, set())
    meta, view = made or page.make()
    files = {name: work.theme.render(page, meta, view).encode()}
    shown = getattr(meta, "share_card", None)
    card = card_name(shown, work.pictures.recipe) if shown else ""
    if shown:
        files[card] = card_of(work.pictures, shown)
    return _Brought(key, card, {one for one, content in files.items() if write(f"{work.output}/{one}", content)})
