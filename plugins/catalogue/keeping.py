"""What a site that phones keep has besides its pages: icons, and the service worker or the one that removes it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from generator import cache
from generator.model.core import Worker
from generator.model.page import DataFile, Page
from generator.publish.assets import Assets
from generator.publish.worker import WORKER
from generator.render.desk import Desk
from generator.render.offline import PRINTED, core_of
from generator.settings import Settings

__all__ = ["files_beside", "worker_of"]

_MARK = "theme/icons/icon.svg"


def files_beside(assets: Assets, options: Settings) -> dict[str, bytes]:
    """The icons; and of a site that is not kept offline the worker that takes away what one before it kept."""
    gone = assets.workers.get("gone", "")
    found = {WORKER: gone.encode()} if gone and not options.offline else {}
    return {**found, **_icons(assets.files[_MARK], options)} if _MARK in assets.files else found


def _icons(mark: bytes, options: Settings) -> Mapping[str, bytes]:
    """Drawn once, as the program that draws takes longer to start than one changed record to bring."""
    path, key = options.cache / "icons.pickle", (cache.program_digest(), hashlib.blake2b(mark).hexdigest())
    known: Mapping[str, bytes] | None = cache.load(path, key)
    if known is None:
        from generator.share_cards.icons import icons_of

        known = icons_of(mark, PRINTED)
        cache.store(path, key, known)
    return known


def worker_of(
    scripts: Mapping[str, str],
    desks: Sequence[Desk],
    pages: Sequence[Page],
    assets: Mapping[str, bytes],
    search: Sequence[DataFile],
) -> Worker | None:
    """The service worker with the core of the site; none without its script."""
    if "worker" not in scripts:
        return None
    core = core_of(desks, pages, assets, (one.route for one in search))
    return Worker(scripts["worker"], core)
