"""A strict reading of YAML: text, lists and mappings, nothing guessed, nothing run.

Works on libyaml's events, so that anchors, aliases, tags and merge keys are
refused before a value is made of them.  Every scalar stays the text that was
typed, in NFC; a key with nothing but blanks behind it is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

import yaml
from yaml import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, StreamEndEvent
from yaml._yaml import CParser

from generator.diagnostics import Diagnostic, Position
from generator.model.record import FieldPath, RawValue, dotted
from generator.read.complaints import CURLY, complaint
from generator.read.form import FORBIDDEN, field_at
from generator.text import nfc

__all__ = ["DEPTH_LIMIT", "NODE_LIMIT", "Parsed", "parse"]

DEPTH_LIMIT = 20
NODE_LIMIT = 10_000
_EMPTY = ""
_BLOCKS = ("|", ">")
_CURLY_WHOLE = re.compile(f"[{CURLY}][^{CURLY}]*[{CURLY}]")
_CUT = re.compile(r" *#\S.*")
_ABOUT_THE_FILE = frozenset({"file-empty", "file-no-mapping", "yaml-documents", "yaml-key"})


class Parsed(NamedTuple):
    """The mapping of one file and where each of its values stands (line and column from 1)."""

    values: dict[str, RawValue]
    positions: dict[FieldPath, tuple[int, int]]
    faults: tuple[Diagnostic, ...] = ()


class _Refused(Exception):
    """Stops the parsing of one file with its finding: (mark, code, values)."""


def parse(path: str, text: str) -> Parsed | Diagnostic:
    """The one mapping that `text` holds, or the first reason why it is none."""
    try:
        return _Builder(path, text).document()
    except _Refused as refused:
        mark, code, values = refused.args
    except yaml.YAMLError as fault:
        mark, code, values = complaint(text, fault)
    where = Position(path, *(_at(mark) if mark else (1, 1)))
    field = "" if code in _ABOUT_THE_FILE else _field_on(text, where.line)
    return Diagnostic(where, field, code, values)


def _at(mark: Any) -> tuple[int, int]:
    """Line and column from 1 of a mark of libyaml."""
    return mark.line + 1, mark.column + 1


def _field_on(text: str, line: int) -> str:
    return field_at(text, sum(len(one) + 1 for one in text.split("\n")[: line - 1]))


class _Builder:
    """Makes values of the events of one parser, by recursive descent.

    A catalogue has a million events: what is asked of each is asked here and not in functions of their own,
    and whether a scalar has a slip is looked into only where one sign of it says so.
    """

    def __init__(self, path: str, text: str) -> None:
        """Ready to read `text`; `path` names it in findings."""
        self.path = path
        self.text = text
        self.event: Callable[[], Any] = CParser(text).get_event
        self.positions: dict[FieldPath, tuple[int, int]] = {}
        self.faults: list[Diagnostic] = []
        self.nodes = 0
        self.may_be_cut = "#" in text

    def document(self) -> Parsed:
        """The one document of the stream; anything else is refused."""
        self.event()
        start = self.event()
        if isinstance(start, StreamEndEvent):
            raise _Refused(None, "file-empty", ())
        first = self.event()
        if not isinstance(first, MappingStartEvent):
            empty = isinstance(first, ScalarEvent) and not first.value
            raise _Refused(first.start_mark, "file-empty" if empty else "file-no-mapping", ())
        values = self.value(first, (), 0)
        self.event()
        after = self.event()
        if not isinstance(after, StreamEndEvent):
            raise _Refused(after.start_mark, "yaml-documents", ())
        return Parsed(values, self.positions, tuple(self.faults))

    def value(self, event: Any, path: FieldPath, depth: int) -> Any:
        """The value that starts at `event`; `path` is where it belongs. Refuses anchors, tags and what is too large."""
        self.nodes += 1
        if self.nodes > NODE_LIMIT or depth > DEPTH_LIMIT:
            raise _Refused(event.start_mark, "yaml-too-large", ())
        if event.anchor or event.tag:
            raise _marked(event)
        mark = event.start_mark
        self.positions[path] = mark.line + 1, mark.column + 1
        kind = type(event)
        if kind is ScalarEvent:
            return self.scalar(event, path)
        return self.mapping(path, depth) if kind is MappingStartEvent else self.items(path, depth)

    def scalar(self, event: Any, path: FieldPath) -> str:
        """The text of one scalar in NFC; reports what YAML would change or hide."""
        value, style = nfc(event.value), event.style
        if style == '"':
            if not value.isprintable() or "\ufffd" in value:
                self.hidden(value, path)
        elif not style:
            if value[:1] in CURLY and _CURLY_WHOLE.fullmatch(value):
                self.report(path, "quotes-curly", ("value", value))
                value = value[1:-1]
            if self.may_be_cut:
                self.cut(event.end_mark, path)
        return _EMPTY if not value or value.isspace() else value

    def items(self, path: FieldPath, depth: int) -> list[RawValue]:
        """The values of one list; empty ones are left out."""
        found: list[RawValue] = []
        while type(event := self.event()) is not SequenceEndEvent:
            value = self.value(event, (*path, len(found)), depth + 1)
            if value != _EMPTY:
                found.append(value)
        return found

    def mapping(self, path: FieldPath, depth: int) -> dict[str, RawValue]:
        """The values of one mapping by key; empty ones are left out."""
        found: dict[str, RawValue] = {}
        lines: dict[str, int] = {}
        while type(key := self.event()) is not MappingEndEvent:
            if type(key) is not ScalarEvent:
                raise _Refused(key.start_mark, "yaml-key", ())
            if key.anchor or key.tag:
                raise _marked(key)
            name = nfc(key.value)
            here = (*path, name)
            if name in lines:
                self.report(here, "key-twice", ("key", name), ("first", str(lines[name])), at=_at(key.start_mark))
            else:
                lines[name] = _at(key.start_mark)[0]
            event = self.event()
            value = self.value(event, here, depth + 1)
            if value != _EMPTY:
                found[name] = value
                if type(event) is not ScalarEvent or event.style in _BLOCKS:
                    self.positions[here] = _at(key.start_mark)
        return found

    def cut(self, end: Any, path: FieldPath) -> None:
        """Reports what a # after a plain scalar hides."""
        rest = self.line(end.line)[end.column :]
        if _CUT.match(rest):
            self.report(path, "comment-cut", ("rest", rest.strip()))

    def hidden(self, value: str, path: FieldPath) -> None:
        """Reports a character that was written as an escape."""
        if found := FORBIDDEN.search(value):
            self.report(path, "character", ("code", f"U+{ord(found[0]):04X}"))
        elif "\r" in value or "\t" in value:
            self.report(path, "yaml-escape", ("line", self.line(self.positions[path][0] - 1).strip()))

    def line(self, number: int) -> str:
        """One line counted from 0; "" after the last, where libyaml marks the end of the text."""
        lines = self.text.split("\n")
        return lines[number] if number < len(lines) else ""

    def report(self, path: FieldPath, code: str, *values: tuple[str, str], at: tuple[int, int] | None = None) -> None:
        """Adds a finding about the value of `path`, where it stands if not elsewhere."""
        self.faults.append(Diagnostic(Position(self.path, *(at or self.positions[path])), dotted(path), code, values))


def _marked(event: Any) -> _Refused:
    """The refusal of an anchor, an alias or a tag."""
    if event.anchor:
        return _Refused(event.start_mark, "yaml-anchor", (("name", str(event.anchor)),))
    return _Refused(event.start_mark, "yaml-tag", (("name", event.tag.replace("tag:yaml.org,2002:", "!!")),))
