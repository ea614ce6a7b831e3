"""What a build may remember: checked records and keys of pages, outside the output folder.

Only our own writing is read back: a file of another version, of another day or
damaged counts as empty, be it by one bit (a sum stands before the rest).
The folder can be deleted at any time.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import zlib
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

__all__ = ["CacheError", "load", "program_digest", "store"]

_SUM = 4  # bytes


class CacheError(Exception):
    """The cache folder cannot be written, which a build needs; the message names the path, why, and how to mend it."""

    def __init__(self, path: Path | str, fault: OSError | str) -> None:
        reason = fault if isinstance(fault, str) else fault.strerror or type(fault).__name__
        super().__init__(
            f"không ghi được {path} ({reason}): cần chỗ trống trên đĩa và quyền ghi · "
            f"{path} cannot be written ({reason}): it needs room on the disk and permission to write"
        )


@lru_cache(maxsize=1)
def program_digest() -> str:
    """A digest of the compiler's own source and closed lists: another program, another cache."""
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.suffix in (".py", ".json", ".csv"):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def load(path: Path, key: tuple[str, ...]) -> Any:
    """What was stored at `path` under the same `key`, or None."""
    try:
        content = memoryview(path.read_bytes())
        if zlib.crc32(content[_SUM:]) != int.from_bytes(content[:_SUM], "big"):
            return None
        stored, value = pickle.loads(content[_SUM:])  # noqa: S301 - our own file, see the docstring
    except Exception:  # noqa: BLE001 - whatever a damaged pickle raises, the answer is the same
        return None
    return value if stored == key else None


def store(path: Path, key: tuple[str, ...], value: Any) -> None:
    """Store `value` whole or not at all; a cache that cannot be written is no fault."""
    aside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        content = pickle.dumps((key, value), protocol=pickle.HIGHEST_PROTOCOL)
        with aside.open("wb") as file:
            file.write(zlib.crc32(content).to_bytes(_SUM, "big"))
            file.write(content)
        aside.replace(path)
    except OSError:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
