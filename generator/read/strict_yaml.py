"""A strict reading of YAML: text, lists and mappings, nothing guessed, nothing run.

Works on libyaml's events, so that anchors, aliases, tags and merge keys are
refused before a value is made of them.  Every scalar stays the text that was
typed; a key with nothing behind it is left out.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import yaml
from yaml.cyaml import CParser

from generator.diagnostics import Diagnostic, Position
from generator.model.record import FieldPath, RawValue, dotted

__all__ = ["DEPTH_LIMIT", "NODE_LIMIT", "Parsed", "parse"]

DEPTH_LIMIT = 20
NODE_LIMIT = 10_000
_EMPTY = ""


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
        return _Builder(path, CParser(text)).document()
    except _Refused as refused:
        mark, code, values = refused.args
        return Diagnostic(_position(path, mark), "", code, values)
    except yaml.YAMLError as fault:
        return _syntax(path, text, fault)


def _position(path: str, mark: Any) -> Position:
    return Position(path, mark.line + 1, mark.column + 1) if mark else Position(path, 1, 1)


def _syntax(path: str, text: str, fault: yaml.YAMLError) -> Diagnostic:
    """libyaml's complaint in words for writers of records, with the line it stumbled over."""
    mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
    problem = str(getattr(fault, "problem", "") or "")
    context = getattr(fault, "context_mark", None)
    quoted = "quoted scalar" in str(getattr(fault, "context", "") or "")
    if quoted and context:
        mark = context
    lines = text.split("\n")
    at = min(mark.line, len(lines) - 1) if mark else 0
    code = "yaml-quote" if quoted else _CODE_BY_PROBLEM.get(problem, "yaml-form")
    values = (("line", lines[at].strip()), ("problem", problem))
    return Diagnostic(_position(path, mark), "", code, values)


_CODE_BY_PROBLEM = {
    "mapping values are not allowed in this context": "yaml-colon",
    "could not find expected ':'": "yaml-no-colon",
    "found character that cannot start any token": "yaml-start",
    "found undefined tag handle": "yaml-tag",
    "did not find expected <document start>": "yaml-documents",
}


class _Builder:
    """Makes values of the events of one parser, by recursive descent."""

    def __init__(self, path: str, parser: CParser) -> None:
        self.path = path
        self.event = parser.get_event
        self.positions: dict[FieldPath, tuple[int, int]] = {}
        self.faults: list[Diagnostic] = []
        self.nodes = 0

    def document(self) -> Parsed:
        self.event()
        start = self.event()
        if isinstance(start, yaml.StreamEndEvent):
            raise _Refused(None, "file-empty", ())
        first = self.event()
        if not isinstance(first, yaml.MappingStartEvent):
            empty = isinstance(first, yaml.ScalarEvent) and not first.value
            raise _Refused(first.start_mark, "file-empty" if empty else "file-no-mapping", ())
        values = self.value(first, (), 0)
        self.event()
        after = self.event()
        if not isinstance(after, yaml.StreamEndEvent):
            raise _Refused(after.start_mark, "yaml-documents", ())
        assert isinstance(values, dict)
        return Parsed(values, self.positions, tuple(self.faults))

    def value(self, event: Any, path: FieldPath, depth: int) -> RawValue:
        """The value that starts at `event`; `path` is where it belongs."""
        self.nodes += 1
        if self.nodes > NODE_LIMIT or depth > DEPTH_LIMIT:
            raise _Refused(event.start_mark, "yaml-too-large", ())
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise _Refused(event.start_mark, "yaml-anchor", (("name", str(event.anchor)),))
        if event.tag:
            raise _Refused(event.start_mark, "yaml-tag", (("name", str(event.tag)),))
        mark = event.start_mark
        self.positions[path] = mark.line + 1, mark.column + 1
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.items(path, depth)
        return self.mapping(path, depth)

    def items(self, path: FieldPath, depth: int) -> list[RawValue]:
        found: list[RawValue] = []
        while not isinstance(event := self.event(), yaml.SequenceEndEvent):
            value = self.value(event, (*path, len(found)), depth + 1)
            if value != _EMPTY:
                found.append(value)
        return found

    def mapping(self, path: FieldPath, depth: int) -> dict[str, RawValue]:
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
            self.positions[(*path, name)] = key.start_mark.line + 1, key.start_mark.column + 1
        return found

    def key(self, event: Any, path: FieldPath, lines: dict[str, int]) -> str:
        """The name of one key; refuses what is no text, and reports a key written twice."""
        if not isinstance(event, yaml.ScalarEvent):
            raise _Refused(event.start_mark, "yaml-key", ())
        if event.anchor or event.tag:
            code = "yaml-anchor" if event.anchor else "yaml-tag"
            raise _Refused(event.start_mark, code, (("name", str(event.anchor or event.tag)),))
        name = str(event.value)
        if name in lines:
            values = (("key", name), ("first", str(lines[name])))
            where = _position(self.path, event.start_mark)
            self.faults.append(Diagnostic(where, dotted((*path, name)), "key-twice", values))
        lines.setdefault(name, event.start_mark.line + 1)
        return name
