"""The work of a build as values: what there is to bring, what is known, what became of it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple, TypeAlias

from generator.model.page import DataFile, Page, Symbol
from generator.model.published_names import is_text
from generator.publish.edition import Theme
from generator.publish.pictures import Pictures
from generator.publish.release import Release

__all__ = ["Copied", "Done", "Item", "PublishError", "Work", "digest", "key_of"]


class PublishError(Exception):
    """A page could not be rendered; the message names the page and the reason."""


class Copied(NamedTuple):
    """A file that is there already: a `picture`, whose name says what is in it, or any other file."""

    name: str
    source: Path
    picture: bool


Item: TypeAlias = Page | DataFile | Symbol | Copied


class Work(NamedTuple):
    """What every process needs to do its share: both folders and the releases in them; `salt` is what files for
    machines depend on besides what they tell themselves; `compress`: texts get compressed twins."""

    served: str
    next: str
    shown: Release
    before: Release
    theme: Theme
    salt: str
    pictures: Pictures
    compress: bool = False


class Done(NamedTuple):
    """What became of a share: the keys of its files, the card of each page, the files that are other than those of
    the served site, and those that must be linked from there."""

    keys: dict[str, str]
    cards: dict[str, str]
    changed: set[str]
    links: set[str]


def key_of(work: Work, name: str, *parts: bytes) -> str:
    """The key of a file that is made of `parts`; another where it has compressed twins."""
    return f"{digest(*parts)}+" if work.compress and is_text(name) else digest(*parts)


def digest(*parts: bytes) -> str:
    """What has the same digest is the same."""
    state = hashlib.blake2b(digest_size=16)
    for part in parts:
        state.update(part)
    return state.hexdigest()
