"""What of the next release stands already: left where it is, or to be linked from the served site.

The key of a page is a digest of its head, its view (or of what both follow from)
and its template with all that the template uses.  A page whose key is that of the served site or of the release
before it, and whose file still stands, is neither rendered nor written.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from generator.cache import CacheError
from generator.model.page import DataFile, Page, Symbol, file_of
from generator.model.published_names import TWINS
from generator.publish.faults import NotPublished, not_published
from generator.publish.symbols import symbol_key
from generator.publish.work import Copied, Done, Item, PublishError, Work, key_of

__all__ = ["PICTURE", "data_key", "drawn_key", "named", "page_key", "page_stands", "settle", "stands"]

PICTURE = "picture"  # the key of all of them: their names say what is in them


@contextmanager
def named(work: Work, item: Item) -> Iterator[None]:
    """What fails is said with the name of the item."""
    try:
        yield
    except CacheError as fault:
        raise NotPublished(str(fault)) from fault
    except (OSError, MemoryError) as fault:
        raise not_published(work.next, fault) from fault
    except Exception as fault:
        told = f"{item.name}" if isinstance(item, Copied) else item.route
        template = f" ({item.template})" if isinstance(item, Page) else ""
        raise PublishError(f"{told}{template}: {type(fault).__name__}: {fault}") from fault


def settle(work: Work, items: Iterable[Item]) -> tuple[Done, list[Item]]:
    """What stands as it is, as can be told without making it, and the items that are left.

    Most of a site, after one change; the few that are left may not be worth another process.
    """
    done, left = Done({}, {}, set(), set()), []
    for item in items:
        with named(work, item):
            if not _settled(work, done, item):
                left.append(item)
    return done, left


def _settled(work: Work, done: Done, item: Item) -> bool:
    if isinstance(item, Copied):
        return item.picture and stands(work, done, item.name, PICTURE)
    if isinstance(item, Symbol):
        return stands(work, done, file_of(item.route), drawn_key(work, item))
    if not item.inputs:
        return False
    name = file_of(item.route)
    if isinstance(item, DataFile):
        return stands(work, done, name, data_key(work, name, item.inputs()))
    return page_stands(work, done, name, page_key(work, item, name, item.inputs()))


def page_key(work: Work, page: Page, name: str, told: str) -> str:
    """The key of a page of which `told` tells head and view."""
    return key_of(work, name, work.theme.digests[page.language, page.template].encode(), told.encode())


def page_stands(work: Work, done: Done, name: str, key: str) -> bool:
    """Whether a page stands as it is, with its share card; the card of another page than this counts for nothing."""
    known = work.shown if work.shown.keys.get(name) == key else work.before
    card = known.cards.get(name, "")
    if not stands(work, done, name, key):
        return False
    if card and not (card in done.keys or stands(work, done, card, PICTURE)):
        return False
    if card:
        done.cards[name] = card
    return True


def data_key(work: Work, name: str, told: str) -> str:
    """The key of a file for machines that follows from `told`."""
    return key_of(work, name, f"{work.salt} {name} {told}".encode())


def drawn_key(work: Work, symbol: Symbol) -> str:
    """The key of a QR code, whatever theme and program are: drawing thousands again is not cheap."""
    return key_of(work, file_of(symbol.route), symbol_key(symbol).encode())


def _same_file(one: str, other: str) -> bool:
    """Whether two names are links of one file: another key, but the same bytes."""
    with suppress(OSError):
        return os.path.samefile(one, other)  # noqa: PTH121 - hot path
    return False


def stands(work: Work, done: Done, name: str, key: str) -> bool:
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
