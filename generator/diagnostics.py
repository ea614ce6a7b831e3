"""Findings about records: where, what, and how to mend it.

A fault in the records is a `Diagnostic` value, gathered and reported all at
once; a fault in the program is an exception.  The words stand in `messages`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from generator.messages import MESSAGES, UNREAD, Words

__all__ = ["Diagnostic", "Position", "Severity", "as_json", "as_text", "has_errors"]

Severity = Literal["error", "warning", "note"]
_SEVERITY_WORDS: Mapping[str, Mapping[str, str]] = {
    "vi": {"error": "lỗi", "warning": "nhắc", "note": "ghi chú", "mend": "cách sửa"},
    "en": {"error": "error", "warning": "warning", "note": "note", "mend": "mend"},
}

# Values that are closed lists are shown whole.
_LISTS = frozenset({"known", "known_en", "near", "now"})


class Position(NamedTuple):
    """A place in a file below the project; lines and columns count from 1, 0 is not known."""

    path: str
    line: int = 0
    column: int = 0


class Diagnostic(NamedTuple):
    """One finding. `field` is the dotted name of the field (`certifications[0].stars`).

    `values` fills the words of `messages.MESSAGES[code]`.
    """

    position: Position
    field: str
    code: str
    values: tuple[tuple[str, str], ...] = ()
    severity: Severity = "error"

    def words(self, language: str) -> Words:
        """What is wrong and how to mend it, in `language` (vi or en)."""
        what, mend = MESSAGES[self.code][language]
        shown = {key: _visible(value, 600 if key in _LISTS else 120) for key, value in self.values}
        return Words(what.format_map(shown), mend.format_map(shown))


def _visible(value: str, limit: int = 240) -> str:
    """`value` with control and invisible characters spelled out, at most `limit` characters."""
    line = "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in value)
    return line if len(line) <= limit else line[: limit - 1] + "…"


def has_errors(found: Iterable[Diagnostic]) -> bool:
    """Whether a finding stops the publishing."""
    return any(one.severity == "error" for one in found)


def as_text(found: Iterable[Diagnostic], language: str = "vi") -> str:
    """One finding a paragraph, sorted by position, and a line that counts them."""
    ordered = sorted(found)
    names = _SEVERITY_WORDS[language]
    lines: list[str] = []
    for one in ordered:
        what, mend = one.words(language)
        path, line, column = one.position
        field = f" {_visible(one.field)}:" if one.field else ""
        lines.append(
            f"{_visible(path)}:{line}:{column}:{field} {names[one.severity]}[{one.code}]: {what}\n"
            f"    {names['mend']}: {mend}"
        )
    lines.append(_count(ordered, language))
    return "\n".join(lines)


def _count(found: Iterable[Diagnostic], language: str) -> str:
    """How many findings of each severity, and how many files hide others until they can be read."""
    found = list(found)
    unread = len({one.position.path for one in found if one.code in UNREAD})
    severities = [one.severity for one in found]
    errors, warnings = severities.count("error"), severities.count("warning")
    notes = severities.count("note")
    if language == "vi":
        more = f"; {unread} tệp chưa đọc được hết, sửa xong chạy lại có thể thấy thêm lỗi" if unread else ""
        return f"{errors} lỗi, {warnings} nhắc, {notes} ghi chú{more}"
    more = f"; {unread} file(s) not read to the end: once mended, run again, there may be more" if unread else ""
    return f"{errors} error(s), {warnings} warning(s), {notes} note(s){more}"


def as_json(found: Iterable[Diagnostic], language: str = "vi") -> str:
    """The findings as a JSON array for programs, sorted by position, keys as in `Diagnostic`."""
    rows = []
    for one in sorted(found):
        what, mend = one.words(language)
        rows.append({**one.position._asdict(), "field": one.field, "code": one.code,
                     "severity": one.severity, "what": what, "mend": mend})  # fmt: skip
    return json.dumps(rows, ensure_ascii=False, indent=1)
