"""Files of the next release, one by one: left where they stand, to be linked from the served site, or made.

The key of a page is a digest of its head, its view (or of what both follow from)
and its template with all that the template uses.  A page whose key is that of the served site or of the release
before it, and whose file still stands, is neither rendered nor written.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from contextlib import suppress

from generator.cache import CacheError
from generator.model.card import card_name
from generator.model.page import DataFile, Page, file_of
from generator.model.published_names import TWINS
from generator.publish.compress import twins
from generator.publish.faults import NotPublished, not_published
from generator.publish.files import holds, put
from generator.publish.pictures import card_of
from generator.publish.release import open_for_change
from generator.publish.work import Copied, Done, Item, PublishError, Work, key_of

__all__ = ["bring_all", "bring_content"]

_PICTURE = "picture"


def bring_all(work: Work, items: Iterable[Item], tell: Callable[[int], None] | None = None) -> Done:
    """Bring some pages with their share cards, and other files; `tell` hears how many are done."""
    done = Done({}, {}, set(), set())
    for number, item in enumerate(items, 1):
        try:
            _bring(work, done, item)
        except CacheError as fault:
            raise NotPublished(str(fault)) from fault
        except (OSError, MemoryError) as fault:
            raise not_published(work.next, fault) from fault
        except Exception as fault:
            told = f"{item.name}" if isinstance(item, Copied) else item.route
            template = f" ({item.template})" if isinstance(item, Page) else ""
            raise PublishError(f"{told}{template}: {type(fault).__name__}: {fault}") from fault
        if tell:
            tell(number)
    return done


def _bring(work: Work, done: Done, item: Item) -> None:
    if isinstance(item, Page):
        _bring_page(work, done, item)
    elif isinstance(item, DataFile):
        _bring_data(work, done, item)
    elif item.picture:
        _bring_picture(work, done, item.name, item.source.read_bytes)
    else:
        content = item.source.read_bytes()
        bring_content(work, done, item.name, key_of(work, item.name, content), content)


def _bring_page(work: Work, done: Done, page: Page) -> None:
    name = file_of(page.route)
    made = None if page.inputs else page.make()
    told = page.inputs() if page.inputs else json.dumps(made, ensure_ascii=False)
    key = key_of(work, name, work.theme.digests[page.language, page.template].encode(), told.encode())
    known = work.shown if work.shown.keys.get(name) == key else work.before
    card = known.cards.get(name, "")
    stands = _stands(work, done, name, key)  # first: the card of another page than this counts for nothing
    if not (stands and (not card or card in done.keys or _stands(work, done, card, _PICTURE))):
        meta, view = made or page.make()
        bring_content(work, done, name, key, work.theme.render(page, meta, view).encode())
        shown = getattr(meta, "share_card", None)
        card = card_name(shown, work.pictures.recipe) if shown else ""
        if shown:
            _bring_picture(work, done, card, lambda: card_of(work.pictures, shown))
    if card:
        done.cards[name] = card


def _bring_data(work: Work, done: Done, file: DataFile) -> None:
    name = file_of(file.route)
    key = key_of(work, name, f"{work.salt} {name} {file.inputs()}".encode()) if file.inputs else ""
    if not (key and _stands(work, done, name, key)):
        content = file.make().encode()
        bring_content(work, done, name, key or key_of(work, name, content), content)


def _bring_picture(work: Work, done: Done, name: str, content: Callable[[], bytes]) -> None:
    """Its name says what is in it, so one that stands in a whole release is right; many pages may share one."""
    if name not in done.keys and not _stands(work, done, name, _PICTURE):
        bring_content(work, done, name, _PICTURE, content())


def bring_content(work: Work, done: Done, name: str, key: str, content: bytes) -> None:
    """Write a file with its twins, unless they stand there under that key."""
    if not _stands(work, done, name, key):
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


def _same_file(one: str, other: str) -> bool:
    """Whether two names are links of one file: another key, but the same bytes."""
    with suppress(OSError):
        return os.path.samefile(one, other)  # noqa: PTH121 - hot path
    return False


def _stands(work: Work, done: Done, name: str, key: str) -> bool:
    """Whether a file with that key is there already, with the twins that it had; then they are noted."""
    names = [name]
    if work.compress:
        had = (name + suffix for suffix in TWINS)
        names += [twin for twin in had if twin in work.shown.keys or twin in work.before.keys]
    return all(_stands_alone(work, done, one, key) for one in names)


def _stands_alone(work: Work, done: Done, name: str, key: str) -> bool:
    exists = os.path.exists
    prepared = work.before.keys.get(name) == key and exists(f"{work.next}/{name}")
    if work.shown.keys.get(name) == key and exists(f"{work.served}/{name}"):
        if not prepared:
            done.links.add(name)
    elif prepared:
        if not _same_file(f"{work.served}/{name}", f"{work.next}/{name}"):
            done.changed.add(name)
    else:
        return False
    done.keys[name] = key
    return True
