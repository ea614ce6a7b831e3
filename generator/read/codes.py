"""The lock file of codes to its lines. Says what stands where; judges only the form of the file."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from generator.diagnostics import Diagnostic, Position
from generator.read.form import decode

__all__ = ["CODES", "CodeLines", "read_codes"]

CODES = "content/codes.txt"
_LIMIT = 40_000_000  # bytes: every code there can be, with a name


class CodeLines(NamedTuple):
    """The lines that hold a code, each with its number from 1; `found` says why a file could not be read."""

    lines: tuple[tuple[int, str], ...]
    found: tuple[Diagnostic, ...] = ()


def read_codes(project: Path) -> CodeLines:
    """The lock file of a project; without one, no code was issued yet."""
    try:
        raw = (project / CODES).read_bytes()
    except FileNotFoundError:
        return CodeLines(())
    except OSError as fault:
        values = (("reason", fault.strerror or type(fault).__name__),)
        return CodeLines((), (Diagnostic(Position(CODES, 1, 1), "", "file-unreadable", values),))
    text = decode(CODES, raw, _LIMIT)
    if not isinstance(text, str):
        return CodeLines((), text)
    lines = enumerate((line.strip() for line in text.split("\n")), 1)
    return CodeLines(tuple((number, line) for number, line in lines if line and line[0] != "#"))
