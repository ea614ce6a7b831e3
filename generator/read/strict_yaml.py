"""A strict reading of YAML: text, lists and mappings, nothing guessed, nothing run.

Works on libyaml's events, so that anchors, aliases, tags and merge keys are
refused before a value is made of them.  Every scalar stays the text that was
typed, in NFC; a key with nothing but blanks behind it is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml
from yaml._yaml import CParser

from generator.diagnostics import Diagnostic, Position
from generator.model.record import FieldPath, RawValue, dotted
from generator.read.form import FORBIDDEN, field_at
from generator.text import nfc

__all__ = ["DEPTH_LIMIT", "NODE_LIMIT", "Parsed", "parse"]

DEPTH_LIMIT = 20
NODE_LIMIT = 10_000
_EMPTY = ""
_CURLY = "“”„‟‘’‚‛"
_CURLY_WHOLE = re.compile(f"[{_CURLY}][^{_CURLY}]*[{_CURLY}]")
_CURLY_VALUE = re.compile(f"[:-] *[{_CURLY}]")
_KEY_ONLY = re.compile(r"[\s-]*\w+")
_CUT = re.compile(r" *#\S.*")


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
        mark, code, values = _complaint(text, fault)
    where = Position(path, *_at(mark))
    field = "" if code in _ABOUT_THE_FILE else _field_on(text, where.line)
    return Diagnostic(where, field, code, values)


def _at(mark: Any) -> tuple[int, int]:
    """Line and column from 1 of a mark of libyaml."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _field_on(text: str, line: int) -> str:
    return field_at(text, sum(len(one) + 1 for one in text.split("\n")[: line - 1]))


def _complaint(text: str, fault: yaml.YAMLError) -> tuple[Any, str, tuple[tuple[str, str], ...]]:
    """libyaml's complaint as (mark, code, values) for writers of records, with the line it is about."""
    problem, context = (str(getattr(fault, name, "") or "") for name in ("problem", "context"))
    mark: Any = getattr(fault, "problem_mark", None)
    begun: Any = getattr(fault, "context_mark", None)
    code = _CODE_BY_PROBLEM.get(problem, "yaml-quote" if "quoted scalar" in context else "yaml-form")
    if "flow node" in context:
        code = "yaml-bracket"
    if begun and code in _BEGINS_EARLIER:
        mark = begun
    lines = text.split("\n")
    line = lines[min(mark.line, len(lines) - 1)] if mark else ""
    before = line[: mark.column].rstrip() if mark else ""
    if _CURLY_VALUE.search(line):
        code = "quotes-curly"
    elif code == "yaml-indent" and before.endswith(("'", '"')):
        code = "yaml-after-quote"
    elif code == "yaml-colon" and _KEY_ONLY.fullmatch(before):
        code = "yaml-indent"
    return mark, code, tuple((name, line.strip()) for name in ("line", "value", "name"))


_CODE_BY_PROBLEM = {
    "mapping values are not allowed in this context": "yaml-colon",
    "could not find expected ':'": "yaml-no-colon",
    "found character that cannot start any token": "yaml-start",
    "did not find expected node content": "yaml-start",
    "did not find expected comment or line break": "yaml-start",
    "block sequence entries are not allowed in this context": "yaml-start",
    "mapping keys are not allowed in this context": "yaml-start",
    "found undefined tag handle": "yaml-tag",
    "did not find expected <document start>": "yaml-documents",
    "did not find expected alphabetic or numeric character": "yaml-anchor",
    "did not find expected key": "yaml-indent",
    "did not find expected '-' indicator": "yaml-indent",
    "did not find expected ',' or ']'": "yaml-bracket",
    "did not find expected ',' or '}'": "yaml-bracket",
    "found unknown escape character": "yaml-escape",
    "did not find expected hexdecimal number": "yaml-escape",
    "found invalid Unicode character escape code": "yaml-escape",
}
# These are found where the text stops making sense, but were made where it began.
_BEGINS_EARLIER = frozenset({"yaml-no-colon", "yaml-bracket", "yaml-quote"})
_ABOUT_THE_FILE = frozenset({"file-empty", "file-no-mapping", "yaml-documents", "yaml-key"})


class _Builder:
    """Makes values of the events of one parser, by recursive descent."""

    def __init__(self, path: str, text: str) -> None:
        """Ready to read `text`; `path` names it in findings."""
        self.path = path
        self.lines = text.split("\n")
        self.parser = CParser(text)
        self.positions: dict[FieldPath, tuple[int, int]] = {}
        self.faults: list[Diagnostic] = []
        self.nodes = 0

    def event(self) -> Any:
        """The next event of the parser."""
        return self.parser.get_event()

    def document(self) -> Parsed:
        """The one document of the stream; anything else is refused."""
        self.event()
        start = self.event()
        if isinstance(start, yaml.StreamEndEvent):
            raise _Refused(None, "file-empty", ())
        first = self.event()
        if not isinstance(first, yaml.MappingStartEvent):
            empty = isinstance(first, yaml.ScalarEvent) and not first.value
            raise _Refused(first.start_mark, "file-empty" if empty else "file-no-mapping", ())
        self.admit(first, 0)
        self.positions[()] = _at(first.start_mark)
        values = self.mapping((), 0)
        self.event()
        after = self.event()
        if not isinstance(after, yaml.StreamEndEvent):
            raise _Refused(after.start_mark, "yaml-documents", ())
        return Parsed(values, self.positions, tuple(self.faults))

    def admit(self, event: Any, depth: int) -> None:
        """Refuses what goes over the limits, and anchors, aliases and tags."""
        self.nodes += 1
        if self.nodes > NODE_LIMIT or depth > DEPTH_LIMIT:
            raise _Refused(event.start_mark, "yaml-too-large", ())
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise _Refused(event.start_mark, "yaml-anchor", (("name", str(event.anchor)),))
        if event.tag:
            raise _Refused(event.start_mark, "yaml-tag", (("name", _tag(event)),))

    def value(self, event: Any, path: FieldPath, depth: int) -> RawValue:
        """The value that starts at `event`; `path` is where it belongs."""
        self.admit(event, depth)
        self.positions[path] = _at(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return self.text(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.items(path, depth)
        return self.mapping(path, depth)

    def line(self, number: int) -> str:
        """One line counted from 0; "" after the last, where libyaml marks the end of the text."""
        return self.lines[number] if number < len(self.lines) else ""

    def text(self, event: Any, path: FieldPath) -> str:
        """The text of one scalar in NFC; reports what YAML would change or hide."""
        value, where = nfc(str(event.value)), Position(self.path, *self.positions[path])
        rest = self.line(event.end_mark.line)[event.end_mark.column :] if not event.style else ""
        for code, values in _slips(value, event.style or "", rest, self.line(where.line - 1).strip()):
            self.faults.append(Diagnostic(where, dotted(path), code, values))
        if not event.style and _CURLY_WHOLE.fullmatch(value):
            value = value[1:-1]
        return value if value.strip() else _EMPTY

    def items(self, path: FieldPath, depth: int) -> list[RawValue]:
        """The values of one list; empty ones are left out."""
        found: list[RawValue] = []
        while not isinstance(event := self.event(), yaml.SequenceEndEvent):
            value = self.value(event, (*path, len(found)), depth + 1)
            if value != _EMPTY:
                found.append(value)
        return found

    def mapping(self, path: FieldPath, depth: int) -> dict[str, RawValue]:
        """The values of one mapping by key; empty ones are left out."""
        found: dict[str, RawValue] = {}
        lines: dict[str, int] = {}
        while not isinstance(key := self.event(), yaml.MappingEndEvent):
            name = self.key(key, path, lines)
            event = self.event()
            value = self.value(event, (*path, name), depth + 1)
            if value == _EMPTY:
                continue
            found[name] = value
            if isinstance(event, yaml.ScalarEvent) and event.style not in ("|", ">"):
                continue
            self.positions[(*path, name)] = _at(key.start_mark)
        return found

    def key(self, event: Any, path: FieldPath, lines: dict[str, int]) -> str:
        """The name of one key; refuses what is no text, and reports a key written twice."""
        if not isinstance(event, yaml.ScalarEvent):
            raise _Refused(event.start_mark, "yaml-key", ())
        if event.anchor or event.tag:
            code, name = ("yaml-anchor", event.anchor) if event.anchor else ("yaml-tag", _tag(event))
            raise _Refused(event.start_mark, code, (("name", name),))
        name = nfc(str(event.value))
        if name in lines:
            values = (("key", name), ("first", str(lines[name])))
            where = Position(self.path, *_at(event.start_mark))
            self.faults.append(Diagnostic(where, dotted((*path, name)), "key-twice", values))
        lines.setdefault(name, _at(event.start_mark)[0])
        return name


def _tag(event: Any) -> str:
    return str(event.tag).replace("tag:yaml.org,2002:", "!!")


def _slips(value: str, style: str, rest: str, line: str) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """What is wrong with one scalar: curly quotes, a cut at #, hidden characters written as escapes."""
    if not style and _CURLY_WHOLE.fullmatch(value):
        yield "quotes-curly", (("value", value),)
    if _CUT.match(rest):
        yield "comment-cut", (("rest", rest.strip()),)
    hidden = FORBIDDEN.search(value) if style == '"' else None
    if hidden:
        yield "character", (("code", f"U+{ord(hidden[0]):04X}"),)
    elif style == '"' and re.search("[\r\t]", value):
        yield "yaml-escape", (("line", line),)
