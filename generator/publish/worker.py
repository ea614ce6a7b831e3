"""The service worker `/sw.js`: the theme's script, after a line that says of which release it is and what it keeps.

It is made last, as it names the release; so the digest of the release counts it by what it is made of.
Sizes are those of the files as they are, which is what a phone stores; over the wire text takes less than half.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from generator.model.core import Worker
from generator.model.page import file_of
from generator.model.published_names import HASHED, immutable
from generator.publish.bring import bring_content
from generator.publish.release import digest_of, tops_of
from generator.publish.work import Done, Work, digest, key_of

__all__ = ["CORE_LIMIT", "SEARCH_LIMIT", "WORKER", "bring_worker", "script_of"]

WORKER = "sw.js"
CORE_LIMIT = 3_000_000  # bytes of the core in one language: less than 1 MB over the wire
SEARCH_LIMIT = 4_500_000  # bytes of the search in one language: less than 2 MB over the wire
_KEY = 12  # letters of a key, enough to tell one version of a file from another
Size: TypeAlias = Callable[[str], int]


def bring_worker(work: Work, done: Done, worker: Worker | None) -> str:
    """The digest of the release whose other files are `done`; and its service worker, unless the office wrote one."""
    if worker is None or WORKER in done.keys:
        return digest_of(done.keys)
    release = digest_of({**done.keys, WORKER: digest(repr(worker).encode())})

    def size(name: str) -> int:
        return os.path.getsize(f"{work.served if name in done.links else work.next}/{name}")  # noqa: PTH202 - hot path

    content = script_of(worker, release, done.keys, size)
    bring_content(work, done, WORKER, key_of(work, WORKER, content), content)
    return release


def script_of(worker: Worker, release: str, keys: Mapping[str, str], size: Size) -> bytes:
    """The service worker of a release; `keys` are those of its files, `size` tells the bytes of a file."""
    core, codes = worker.core, worker.core.languages
    shared, room = _within(CORE_LIMIT, core.files[""], keys, size)
    kept = {"": shared, **{code: _within(room, core.files[code], keys, size)[0] for code in codes}}
    search = {code: [name for name in core.search.get(code, ()) if name in keys] for code in ("", *codes)}
    told = {
        "release": release,
        "languages": codes,
        "tops": sorted(tops_of(keys)),
        "hashed": HASHED,
        "budget": worker.budget,
        "core": {code: [_row(name, keys) for name in names] for code, names in kept.items()},
        "search": {code: [[name] for name in names] for code, names in search.items()} if _fits(search, size) else {},
    }
    return f"self.OFFLINE = {json.dumps(told, separators=(',', ':'))};\n{worker.script}".encode()


def _within(room: int, names: Iterable[str], keys: Mapping[str, str], size: Size) -> tuple[list[str], int]:
    """Those of `names` that the release has and that fit, the first before the others; and the room that is left."""
    found = []
    for name in names:
        file = _file(name)
        if file in keys and size(file) <= room:
            found.append(name)
            room -= size(file)
    return found, room


def _fits(search: Mapping[str, Iterable[str]], size: Size) -> bool:
    """Whether the search fits in every language: half of it could not be asked."""
    sizes = {code: sum(map(size, names)) for code, names in search.items()}
    return all(sizes[""] + sizes[code] <= SEARCH_LIMIT for code in sizes if code)


def _row(name: str, keys: Mapping[str, str]) -> list[str]:
    """A name that says what is in the file needs no key."""
    return [name] if immutable(name) else [name, keys[_file(name)][:_KEY]]


def _file(name: str) -> str:
    return file_of(f"/{name}")
