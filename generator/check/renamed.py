"""A code whose record is gone while one of the same name came: most likely a folder got another name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.diagnostics import Diagnostic, Position
from generator.model.code import Issued
from generator.model.sound import Checked
from generator.text import fold

__all__ = ["check_renamed"]


def check_renamed(
    path: str, lines: Iterable[tuple[int, str]], issued: Sequence[Issued], records: Sequence[Checked]
) -> tuple[Diagnostic, ...]:
    """A warning for each, at its line of the lock file at `path`; told until the newcomer has a code."""
    coded, present = {(one.kind, one.slug) for one in issued}, {(one.kind, one.slug) for one in records}
    newcomers = {
        (one.kind, fold(one.value.name)): one.slug
        for one in records
        if one.value is not None and (one.kind, one.slug) not in coded
    }
    left = [one for one in issued if (one.kind, one.slug) not in present and one.name] if newcomers else []
    numbers = {line.split()[0]: number for number, line in lines} if left else {}
    return tuple(
        _found(path, numbers[one.code], one, other)
        for one in left
        if (other := newcomers.get((one.kind, fold(one.name))))
    )


def _found(path: str, line: int, one: Issued, other: str) -> Diagnostic:
    values = (("value", one.code), ("record", f"{one.kind}/{one.slug}"), ("folder", one.slug), ("other", other))
    return Diagnostic(Position(path, line, 1), one.code, "code-left", values, "warning")
