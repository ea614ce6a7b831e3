"""What is wrong, as the browser and the terminal show it: findings in records, faults in templates or the program."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from jinja2 import TemplateSyntaxError

from catalogue.preview.office import TextsRefused
from generator.diagnostics import Diagnostic, as_text

__all__ = ["Report", "Row", "report_of_fault", "report_of_findings", "report_of_output"]

_LIMIT = 100  # rows in the browser; the terminal has them all
_WORDS: Mapping[str, Mapping[str, str]] = {
    "vi": {
        "records": "Hồ sơ có lỗi: trang bên dưới là bản tốt gần nhất",
        "fault": "Mẫu trang, bài viết hoặc chương trình có lỗi: trang bên dưới là bản tốt gần nhất",
        "mend": "Cách sửa",
        "mend-fault": "sửa tệp này rồi lưu; trang tự nạp lại",
        "more": "còn {count} mục nữa, xem trong cửa sổ lệnh",
        "error": "lỗi", "warning": "nhắc", "note": "ghi chú",
    },
    "en": {
        "records": "Records have errors: the page below is the last good one",
        "fault": "A template, a text or the program has a fault: the page below is the last good one",
        "mend": "Mend",
        "mend-fault": "mend this file and save it; the page reloads by itself",
        "more": "{count} more, see the terminal",
        "error": "error", "warning": "warning", "note": "note",
    },
}  # fmt: skip
_PLACE = re.compile(r'^ *File "(?P<path>[^"]+)", line (?P<line>\d+)', re.MULTILINE)


class Row(NamedTuple):
    """One thing that is wrong. `where` is `file:line:column`, `field` the dotted name of a field or ""."""

    where: str
    field: str
    severity: str
    what: str
    mend: str


class Report(NamedTuple):
    """What is wrong: `language` of the words, `title`, `mend` (the word before each mend), rows, how many were left
    out in words or "", and `text` for the terminal."""

    language: str
    title: str
    mend: str
    rows: tuple[Row, ...]
    more: str
    text: str


def report_of_findings(found: Sequence[Diagnostic], language: str) -> Report:
    """Findings about records, errors first, then warnings; notes are left to the check."""
    shown = [one for one in found if one.severity != "note"]
    rows = [_row(one, language) for one in sorted(shown, key=lambda one: (one.severity != "error", one))]
    return _report("records", rows, language, as_text(shown, language))


def _row(one: Diagnostic, language: str) -> Row:
    what, mend = one.words(language)
    path, line, column = one.position
    return Row(f"{path}:{line}:{column}", one.field, _WORDS[language][one.severity], what, mend)


def report_of_fault(fault: Exception, project: Path, theme: Path, language: str) -> Report:
    """A fault in a template, told by its line there; in a text; or in the program, told by the deepest line of ours."""
    if isinstance(fault, TextsRefused):
        return _faults([("", one) for one in fault.faults], language, str(fault))
    text = "".join(traceback.format_exception(fault))
    where = _named(fault) if isinstance(fault, TemplateSyntaxError) else _place(_frames(fault), project, theme)
    return _faults([(_below(where, project), f"{type(fault).__name__}: {fault}")], language, text)


def report_of_output(said: str, project: Path, language: str) -> Report:
    """What a process that failed wrote: the last place of ours in its traceback, and its last line."""
    frames = [(found["path"], int(found["line"])) for found in _PLACE.finditer(said)]
    last = said.strip().rpartition("\n")[2]
    return _faults([(_below(_place(frames, project, project), project), last)], language, said)


def _faults(rows: Iterable[tuple[str, str]], language: str, text: str) -> Report:
    words = _WORDS[language]
    shown = [Row(where, "", words["error"], what, words["mend-fault"]) for where, what in rows]
    return _report("fault", shown, language, text)


def _report(title: str, rows: Sequence[Row], language: str, text: str) -> Report:
    words = _WORDS[language]
    more = words["more"].format(count=len(rows) - _LIMIT) if len(rows) > _LIMIT else ""
    return Report(language, words[title], words["mend"], tuple(rows[:_LIMIT]), more, text)


def _named(fault: TemplateSyntaxError) -> str:
    return f"{fault.filename or fault.name}:{fault.lineno}"


def _frames(fault: Exception) -> list[tuple[str, int]]:
    return [(frame.filename, frame.lineno or 0) for frame in traceback.extract_tb(fault.__traceback__)]


def _place(frames: Sequence[tuple[str, int]], project: Path, theme: Path) -> str:
    """The deepest line in a template; without one, the deepest of the project; else the deepest of all."""
    ours = [one for one in frames if Path(one[0]).is_relative_to(project) and "site-packages" not in one[0]]
    templates = [one for one in frames if Path(one[0]).is_relative_to(theme) and one[0].endswith(".html")]
    deepest = (templates or ours or list(frames))[-1:]
    return "".join(f"{path}:{line}" for path, line in deepest)


def _below(where: str, project: Path) -> str:
    return where.removeprefix(f"{project}/")
