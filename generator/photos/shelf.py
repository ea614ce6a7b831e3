"""Where derivatives are kept: a folder for each photo, named by its content and by how it was made.

Such a folder appears whole or not at all, and never changes.  All of it can be
deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.model.photo import Developed, Wanted, as_developed

__all__ = ["FACTS", "folder_of", "keep", "key_of", "recall", "stands"]

FACTS = "facts.json"


def key_of(content: str, recipe: str, wanted: Wanted) -> str:
    """The name of what is made of a photo: of the digest of its bytes, the recipe, the uses and the focus."""
    return hashlib.blake2b(repr((content, recipe, *wanted)).encode(), digest_size=16).hexdigest()


def folder_of(shelf: Path, key: str) -> Path:
    """The folder of one photo's derivatives."""
    return shelf / key[:2] / key


def keep(shelf: Path, developed: Developed, files: Mapping[str, bytes]) -> None:
    """Put the derivatives of a photo on the shelf, in place of what stands there: it cannot be read back."""
    folder = folder_of(shelf, developed.key)
    aside = folder.with_name(f"{developed.key}.{os.getpid()}.tmp")
    aside.mkdir(parents=True, exist_ok=True)
    try:
        for name, content in files.items():
            (aside / name).write_bytes(content)
        (aside / FACTS).write_text(json.dumps(developed), encoding="utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        aside.rename(folder)
    except OSError:
        shutil.rmtree(aside, ignore_errors=True)
        if recall(shelf, developed.key) is None:  # else somebody made the same meanwhile
            raise


def recall(shelf: Path, key: str) -> Developed | None:
    """What was made of a photo, if it stands on the shelf."""
    try:
        developed = as_developed(json.loads((folder_of(shelf, key) / FACTS).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return developed if stands(shelf, developed) else None


def stands(shelf: Path, developed: Developed) -> bool:
    """Whether all derivatives of a photo are there, in their sizes."""
    try:
        with os.scandir(folder_of(shelf, developed.key)) as found:
            sizes = {entry.name: entry.stat().st_size for entry in found}
    except OSError:
        return False
    return all(sizes.get(one.name) == one.size for one in developed.derivatives)
