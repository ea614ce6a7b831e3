"""Codes of short addresses, as a value: which record answers to which code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

__all__ = ["NO_CODES", "Codes"]


class Codes(NamedTuple):
    """`issued`: the code of each record by its kind and slug."""

    issued: Mapping[tuple[str, str], str]

    def of(self, kind: str, slug: str) -> str:
        """The code of a record, "" where it has none."""
        return self.issued.get((kind, slug), "")


NO_CODES = Codes({})
