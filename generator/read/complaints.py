"""What libyaml complains of, as findings for writers of records."""

from __future__ import annotations

import re
from typing import Any

import yaml

__all__ = ["CURLY", "complaint"]

CURLY = "“”„‟‘’‚‛"
_CURLY_VALUE = re.compile(f"[:-] *[{CURLY}]")
_KEY_ONLY = re.compile(r"[\s-]*\w+")
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


def complaint(text: str, fault: yaml.YAMLError) -> tuple[Any, str, tuple[tuple[str, str], ...]]:
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
