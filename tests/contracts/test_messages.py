"""Every finding has its words in both languages, and every word its finding."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from generator.messages import MESSAGES

ROOT = Path(__file__).parents[2]
SOURCES = [
    path
    for folder in ("generator", "plugins")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if path.name not in ("messages.py", "test_messages.py")
]
REPORTS = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests/faulty").glob("*/expected.txt"))
TESTS = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").glob("**/test_*.py"))
MADE_OF_PARTS = {
    "date-form",
    "date-calendar",
    "year-day-form",
    "year-day-calendar",
}  # f"date-{reason}" in model/kinds.py
RAISING = {"Diagnostic": 2, "fault": 0, "_Refused": 1}  # function → place of the code among its arguments


def literals(path: Path) -> set[str]:
    """Every text in quotes of a module."""
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.value for node in tree if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def raised(path: Path) -> set[str]:
    """The codes that a module writes out where it raises a finding."""
    codes = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RAISING:
            codes |= {str(one.value) for one in node.args[RAISING[node.func.id] :][:1] if isinstance(one, ast.Constant)}
        elif isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple) and len(node.value.elts) == 4:
            codes |= {str(one.value) for one in node.value.elts[1:2] if isinstance(one, ast.Constant)}
    return codes


@pytest.mark.parametrize("code", MESSAGES)
def test_a_code_has_words_in_vietnamese_and_english(code: str) -> None:
    """What is wrong and how to mend it, in both languages."""
    assert list(MESSAGES[code]) == ["vi", "en"]
    assert all(words.what and words.mend for words in MESSAGES[code].values())


@pytest.mark.parametrize("code", MESSAGES)
def test_both_languages_show_the_same_values(code: str) -> None:
    """The value that is wrong is repeated in each; names of fields may be left out in English."""
    vi, en = ({key for _, key, _, _ in Formatter().parse(words.what) if key} for words in MESSAGES[code].values())

    assert en | {"label"} == vi | {"label"}


@pytest.mark.parametrize("code", MESSAGES)
def test_a_code_is_small_letters_and_hyphens(code: str) -> None:
    """It lasts for ever and can be searched for."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code)


@pytest.mark.parametrize("code", MESSAGES)
def test_a_code_is_raised_by_a_faulty_record_or_a_test(code: str) -> None:
    """A finding that nobody has seen is a finding that nobody has read."""
    assert f"[{code}]:" in REPORTS or re.search(f'["\\[`]{code}["\\]`]', TESTS)


@pytest.mark.parametrize("code", [code for code in MESSAGES if code not in MADE_OF_PARTS])
def test_a_code_is_raised_by_the_program(code: str) -> None:
    """Words for nothing are dropped."""
    assert any(code in literals(path) for path in SOURCES)


def test_every_code_that_is_raised_has_words() -> None:
    """A slip in a code is found here, not by a writer of records."""
    codes = {code for path in SOURCES for code in raised(path)}

    assert len(codes) > 40
    assert codes - set(MESSAGES) == set()
