"""How the pieces of the search are named: by what is in them, so that what did not change is kept.

`theme/static/js/search/store.js` names them alike.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from itertools import takewhile
from string import ascii_uppercase

__all__ = ["columns_piece", "digest_of", "front_coded", "number_piece", "row_piece", "shard_piece", "short"]


def digest_of(texts: Iterable[str]) -> str:
    """A digest of some texts; what names a file is its beginning, see `short`."""
    digest = hashlib.blake2b(digest_size=10)
    for text in texts:
        digest.update(f"{len(text)}\n{text}".encode())
    return base64.b32encode(digest.digest()).decode().lower()


def short(digest: str) -> str:
    """What a name says of a digest: enough beside the rest of the name, and a directory stays small."""
    return digest[:6]


def shard_piece(first: str, digest: str) -> str:
    """The file of the terms from the word `first` on."""
    return f"tu-{first}-{short(digest)}.json"


def row_piece(language: str, block: int, digest: str) -> str:
    """The file of what is shown of the documents of a block."""
    return f"{language}-{block}-{short(digest)}.json"


def number_piece(at: int, digest: str) -> str:
    """The file of decision numbers and codes of some blocks."""
    return f"so-{at}-{short(digest)}.json"


def columns_piece(digest: str) -> str:
    """The file of the columns."""
    return f"cot-{short(digest)}.json"


def front_coded(words: Iterable[str]) -> str:
    """Sorted words, each as a capital, which says how many letters it shares with the one before, and its others."""
    found, last = [], ""
    for word in words:
        alike = _alike(last, word)
        found.append(ascii_uppercase[alike] + word[alike:])
        last = word
    return "".join(found)


def _alike(one: str, other: str) -> int:
    """How many letters two words share at the beginning; of ASCII alone, which all languages count alike."""
    pairs = zip(one, other[: len(ascii_uppercase) - 1], strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1] and pair[0].isascii(), pairs))
