"""The process in which photos are decoded, so that a codec that crashes costs one picture and not the build.

One request a line on standard input, one answer a line on standard output, as
JSON: `developed`, `refused`, or `unkept` where the shelf cannot be written.  It ends
when its input ends.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
import os
import sys
from pathlib import Path
from typing import Any, BinaryIO

from generator.model.photo import Developed, Refused, Wanted
from generator.photos.develop import develop
from generator.photos.limits import MEMORY, SECONDS
from generator.photos.recipe import recipe_digest
from generator.photos.shelf import keep, key_of, recall
from generator.photos.source import read_photo

__all__ = ["main"]


def main() -> None:
    """Answer requests until there are no more."""
    _limit_memory()
    answers = _own_output()
    for line in sys.stdin.buffer:
        _limit_time()
        answers.write(json.dumps(_answer(json.loads(line))).encode() + b"\n")
        answers.flush()


def _limit_memory() -> None:
    """Where the system can: more than the limit is refused by the system, and a crash leaves no core behind."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _limit_time() -> None:
    """Where the system can: a photo that takes too much of the processor ends this process."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(used.ru_utime + used.ru_stime) + SECONDS, most))


def _own_output() -> BinaryIO:
    """Standard output for answers alone: what a codec prints goes nowhere."""
    own = os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - no path of ours
        os.dup2(nowhere.fileno(), 1)
    return own


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    content = read_photo(Path(request["path"]))
    if isinstance(content, Refused):
        return {"content": "", "refused": content}
    digest = hashlib.blake2b(content, digest_size=16).hexdigest()
    try:
        made = _made(content, digest, request)
    except OSError as fault:
        return {"content": digest, "unkept": fault.strerror or type(fault).__name__}
    return {"content": digest, "refused" if isinstance(made, Refused) else "developed": made}


def _made(content: bytes, digest: str, request: dict[str, Any]) -> Developed | Refused:
    focus = request["focus"]
    wanted = Wanted(tuple(request["uses"]), tuple(focus) if focus else None)
    shelf, key = Path(request["shelf"]), key_of(digest, recipe_digest(), wanted)
    known = recall(shelf, key)
    if known:
        return known
    result = develop(content, wanted)
    if isinstance(result, Refused):
        return result
    developed, files = result
    developed = developed._replace(key=key)
    keep(shelf, developed, files)
    return developed


if __name__ == "__main__":
    main()
