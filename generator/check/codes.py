"""Rules on the lock file of codes, and what a site that is served has promised."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.diagnostics import Diagnostic, Position
from generator.model.code import Issued, is_code
from generator.model.sound import MODELS

__all__ = ["check_codes", "check_promises"]

_LINE = re.compile(r"(\S+)\s+([a-z-]+)/([a-z0-9-]+)(?:\s+(\S.*))?")
_EXAMPLE = "39yxw product/mat-ong-rung  Mật ong rừng"


def check_codes(path: str, lines: Iterable[tuple[int, str]]) -> tuple[tuple[Issued, ...], tuple[Diagnostic, ...]]:
    """The codes of the lock file at `path` from its numbered lines, in their order, and every finding about them."""
    first: dict[str, int] = {}
    owners: dict[tuple[str, str], Issued] = {}
    issued: list[Issued] = []
    found: list[Diagnostic] = []
    for number, line in lines:
        one = _issued(path, number, line)
        if isinstance(one, Diagnostic):
            found.append(one)
        elif first.setdefault(one.code, number) != number:
            values = (("value", one.code), ("line", str(first[one.code])))
            found.append(Diagnostic(Position(path, number, 1), one.code, "code-twice", values))
        else:
            issued.append(one)
            other = owners.setdefault((one.kind, one.slug), one)
            if other is not one:
                values = (("value", f"{one.kind}/{one.slug}"), ("other", other.code))
                found.append(Diagnostic(Position(path, number, 1), one.code, "code-second", values, "warning"))
    return tuple(sorted(issued)), tuple(found)


def _issued(path: str, number: int, line: str) -> Issued | Diagnostic:
    """What one line says, or what is wrong with it."""
    parts = _LINE.fullmatch(line)
    if not parts:
        values = (("value", line), ("meant", _EXAMPLE))
        return Diagnostic(Position(path, number, 1), line.split()[0], "code-line", values)
    one = Issued(parts[1], parts[2], parts[3], parts[4] or "")
    if not is_code(one.code):
        return Diagnostic(Position(path, number, 1), one.code, "code-wrong", (("value", one.code),))
    if one.kind not in MODELS:
        values = (("value", one.kind), ("known", ", ".join(MODELS)))
        return Diagnostic(Position(path, number, len(parts[1]) + 2), one.code, "code-kind", values)
    return one


def check_promises(path: str, promised: str, lines: Sequence[Issued]) -> tuple[Diagnostic, ...]:
    """A finding for every code of the served site (`promised`: its list) that would be gone or lead elsewhere.

    `lines` are all codes of the new edition, `path` the lock file that keeps them.
    """
    return tuple(_broken(path, promised, {one.code: one for one in lines}))


def _broken(path: str, promised: str, kept: Mapping[str, Issued]) -> Iterator[Diagnostic]:
    """The list names a record that was shown, and has the mark of one that was not."""
    for line in promised.splitlines():
        code, _, record = line.partition(" ")
        one = kept.get(code)
        other = f"{one.kind}/{one.slug}" if one else ""
        if not record or record in (other, one.mark if one else ""):
            continue
        finding = "code-lost" if "/" not in record else "code-moved" if one else "code-dropped"
        values = (("value", code), ("record", record), ("other", other))
        yield Diagnostic(Position(path, 1, 1), code, finding, values)
