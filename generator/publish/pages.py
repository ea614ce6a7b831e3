"""An edition becomes the site: made beside it, on all cores, only where something changed; then shown, all at once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from generator.model.page import DataFile, Page, Symbol, file_of
from generator.model.published_names import immutable
from generator.progress import Steps
from generator.publish.bring import bring_content
from generator.publish.edition import Edition
from generator.publish.faults import not_published
from generator.publish.files import link, remove
from generator.publish.pictures import clear_cards
from generator.publish.place import Place, carry_foreign, clear_foreign, show
from generator.publish.release import (
    MARKER,
    NOTHING,
    Release,
    close,
    kept_beside,
    open_for_change,
    release_in,
    remember,
    tops_of,
    whatever_in,
)
from generator.publish.shares import Tell, bring_in_shares
from generator.publish.standing import settle
from generator.publish.symbols import kept_name
from generator.publish.work import Copied, Done, Item, PublishError, Work, digest, key_of
from generator.publish.worker import bring_worker

__all__ = ["Counts", "PublishError", "complete", "publish"]


class Counts(NamedTuple):
    """What a build did, in files, beside the site that was served; `release` stands now.

    `whole`: no visitor saw anything between the site before and this one.
    """

    written: int
    unchanged: int
    removed: int
    release: str = ""
    whole: bool = True


def publish(place: Place, edition: Edition, processes: int, steps: Steps | None = None) -> Counts:
    """Make the release and show it; the caller holds the place (`place.enter`).

    Raises `NotPublished` where disk or memory do not suffice, `PublishError` for a page that cannot be rendered.
    """
    umask = os.umask(0o022)
    try:
        return _publish(place, edition, processes, steps or Steps())
    except (OSError, MemoryError) as fault:
        raise not_published(place.next, fault) from fault
    finally:
        os.umask(umask)


def _publish(place: Place, edition: Edition, processes: int, steps: Steps) -> Counts:
    shown = release_in(place.served, place.state) or whatever_in(place.served)
    before = release_in(place.next, place.state)
    if before is None and place.next.exists():
        shutil.rmtree(place.next)  # half of a release, or nobody knows what
    before = before or NOTHING
    with steps.step("publish"):
        done = _brought(place, shown, before, edition, processes, steps.tell)
        told = bring_worker(_work(place, shown, before, edition), done, edition.worker)
    kept = kept_beside(done.keys, shown, before)
    tops = tops_of(done.keys, kept)
    release = Release(told, edition.day, done.keys, done.cards, kept, tops, shown.turn + 1)
    counts = _counted(shown, done, release)
    if release.digest == shown.digest and not done.changed:
        return counts
    with steps.step("switch"):
        complete(place, shown, before, release, done.links)
        whole = show(place, shown, release)
    if shown.cards != done.cards:
        with suppress(OSError):  # the site is shown; what stays in the cache harms nobody
            clear_cards(edition.pictures.shelf, {*done.cards.values(), *shown.cards.values()})
    if edition.symbols:
        with suppress(OSError):
            clear_cards(edition.pictures.symbols, map(kept_name, edition.symbols))
    return counts._replace(whole=whole)


def _counted(shown: Release, done: Done, release: Release) -> Counts:
    ours = shown.tops | release.tops
    gone = sum(name.partition("/")[0] in ours for name in shown.keys.keys() - done.keys.keys() - {MARKER})
    return Counts(len(done.changed), len(done.keys) - len(done.changed), gone, release.digest)


def _brought(place: Place, shown: Release, before: Release, edition: Edition, processes: int, tell: Tell) -> Done:
    """Every file of the edition and of other writers, made or found."""
    work = _work(place, shown, before, edition)
    others = _others(place.others)
    items: Sequence[Item] = _items(edition, others)
    done = Done({}, {}, set(), set())
    if shown.digest or before.digest:
        done, items = settle(work, items)
    for name, content in edition.assets.items():
        if name not in others:
            bring_content(work, done, name, key_of(work, name, content), content)
    for share in bring_in_shares(work, items, processes, tell):
        done.keys.update(share.keys)
        done.cards.update(share.cards)
        done.changed.update(share.changed)
        done.links.update(share.links)
    return done


def _work(place: Place, shown: Release, before: Release, edition: Edition) -> Work:
    salt = digest("".join(sorted(edition.theme.digests.values())).encode())
    return Work(
        str(place.served), str(place.next), shown, before, edition.theme, salt, edition.pictures, edition.compress
    )


def _items(edition: Edition, others: Mapping[str, Path]) -> Sequence[Item]:
    """What can be shared out; a file that an office wrote itself stands in place of ours."""
    ready = edition.pictures.derivatives.items()
    pictures = (Copied(name, source, picture=immutable(name)) for name, source in ready)
    theirs = (Copied(name, source, picture=False) for name, source in others.items())
    ours: list[Page | DataFile | Symbol] = [*edition.pages, *edition.data, *edition.symbols]
    return [*(one for one in ours if not others or file_of(one.route) not in others), *pictures, *theirs]


def _others(folder: Path) -> dict[str, Path]:
    """The files that others wrote for this release."""
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


def complete(place: Place, shown: Release, before: Release, release: Release, links: set[str]) -> None:
    """Make the next folder whole: without what is no more, with what stays as it is, on the disk, and marked."""
    place.next.mkdir(mode=0o755, parents=True, exist_ok=True)
    open_for_change(place.next)
    if place.served.exists():
        shutil.copymode(place.served, place.next)
    remove(place.next, sorted((before.keys.keys() | before.kept.keys()) - release.keys.keys() - release.kept.keys()))
    for name in links:
        link(f"{place.served}/{name}", f"{place.next}/{name}")
    kept = {name: age for name, age in release.kept.items() if _kept(place, before, name)}
    clear_foreign(place, release)
    carry_foreign(place, shown, release)
    remember(place.state, release._replace(kept=kept))
    close(place.next, release)


def _kept(place: Place, before: Release, name: str) -> bool:
    """A file of an older release in the next folder; whether it is still to be had."""
    path = f"{place.next}/{name}"
    if (name in before.keys or name in before.kept) and os.path.exists(path):  # noqa: PTH110 - hot path
        return True
    if not os.path.exists(f"{place.served}/{name}"):  # noqa: PTH110 - hot path
        return False
    link(f"{place.served}/{name}", path)
    return True
