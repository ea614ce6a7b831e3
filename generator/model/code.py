"""Codes of short addresses: what a code is, and which record answers to which.

A code is four letters and a fifth that checks them.  The alphabet has 23 signs, a prime number, so that the weighted
sum of the five finds every single wrong sign and every two that changed places.  Left out are signs that look like
another (0 o, 1 l i, 2 z, 5 s, 8 b, 9 g q, u v) and those whose Vietnamese names are taken for another's (m en-nờ, c ca);
a code that was heard or copied with one of these is read as what was meant, where that is one sign.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import NamedTuple

from generator.text import fold

__all__ = ["ALPHABET", "ALSO_READ", "CAPACITY", "CODE_LENGTH", "NO_CODES", "Codes", "Issued", "code_at", "is_code",
           "nth_code", "read_code"]  # fmt: skip

ALPHABET = "23456789adefhjknprtvwxy"
ALSO_READ: Mapping[str, str] = {
    "b": "8",
    "c": "k",
    "g": "9",
    "i": "y",
    "m": "n",
    "q": "9",
    "s": "5",
    "u": "v",
    "z": "2",
}
CODE_LENGTH = 5
CAPACITY = len(ALPHABET) ** (CODE_LENGTH - 1)  # 279,841
_VALUE = {sign: value for value, sign in enumerate(ALPHABET)}
_READ = str.maketrans(dict(ALSO_READ)) | dict.fromkeys(map(ord, " -.·"))


class Issued(NamedTuple):
    """A code that was given to a record for good; `name` is what the record was called on that day, or ""."""

    code: str
    kind: str
    slug: str
    name: str

    @property
    def mark(self) -> str:
        """What tells the record from others without naming it: its folder may bear the name of a person."""
        return blake2b(f"{self.kind}/{self.slug}".encode(), digest_size=6).hexdigest()


class Codes(NamedTuple):
    """`issued`: the code of each record of the catalogue by its kind and slug.

    `lines` are all codes that are kept for good, in their order, also of records that left the catalogue, and where a
    record was given two.  `fresh` are those of them that no lock file has yet.
    """

    issued: Mapping[tuple[str, str], str]
    lines: tuple[Issued, ...] = ()
    fresh: tuple[Issued, ...] = ()

    def of(self, kind: str, slug: str) -> str:
        """The code of a record, "" where it has none."""
        return self.issued.get((kind, slug), "")

    @property
    def gone(self) -> tuple[Issued, ...]:
        """The codes whose record is not in the catalogue."""
        return tuple(one for one in self.lines if (one.kind, one.slug) not in self.issued)


NO_CODES = Codes({})


def nth_code(number: int) -> str:
    """The code of a number below `CAPACITY`: its four letters, and the one that checks them."""
    values = [number // len(ALPHABET) ** place % len(ALPHABET) for place in range(CODE_LENGTH - 2, -1, -1)]
    return "".join(ALPHABET[value] for value in (*values, -_sum(values) % len(ALPHABET)))


def code_at(kind: str, slug: str, attempt: int = 0) -> str:
    """The code that a record gets unless it is taken; another `attempt`, another code. The same on every machine."""
    digest = blake2b(f"{kind}/{slug}/{attempt}".encode(), digest_size=8).digest()
    return nth_code(int.from_bytes(digest) % CAPACITY)


def is_code(text: str) -> bool:
    """Whether `text` is a code as codes are written, its last letter right."""
    if len(text) != CODE_LENGTH or not _VALUE.keys() >= set(text):
        return False
    return _sum([_VALUE[sign] for sign in text]) % len(ALPHABET) == 0


def read_code(typed: str) -> str:
    """The code that somebody meant who typed capitals, blanks, marks or signs that look alike; "" where there is none."""
    meant = fold(typed).translate(_READ)
    return meant if is_code(meant) else ""


def _sum(values: list[int]) -> int:
    """The weighted sum; the weights, from 5 down to 1, differ from place to place, which finds what changed places."""
    return sum(value * (CODE_LENGTH - place) for place, value in enumerate(values))
