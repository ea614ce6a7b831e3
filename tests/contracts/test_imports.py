"""Who may import what: the direction of data through the compiler."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GENERATOR = ROOT / "generator"
# part of the generator → the other parts it may import
MAY_IMPORT: dict[str, set[str]] = {
    "text": set(),
    "address": set(),
    "dates": set(),
    "terms": set(),
    "moon": set(),
    "almanac": {"moon"},
    "spoken_days": {"almanac", "text"},
    "distance": set(),
    "outlines": {"distance", "model"},
    "messages": set(),
    "cache": set(),
    "settings": set(),
    "diagnostics": {"messages"},
    "model": {"almanac", "spoken_days", "diagnostics", "text", "dates"},
    "hours": {"model", "almanac"},
    "read": {"model", "diagnostics", "text"},
    "check": {"model", "almanac", "distance", "outlines", "diagnostics", "text", "dates"},
    "photos": {"model", "cache"},
    "share_cards": {"model"},
    "qr": {"model", "address", "text", "read", "check", "share_cards"},
    "derive": {"model", "almanac", "outlines", "diagnostics", "text", "dates", "terms"},
    "gather": {"model", "read"},
    "render": {
        "model",
        "almanac",
        "text",
        "dates",
        "terms",
        "hours",
        "distance",
        "derive",
    },  # derive: its values, Collection and Neighbours
    "publish": {
        "model",
        "cache",
        "diagnostics",
        "progress",
        "share_cards",
        "qr",
    },  # what a build may remember: its pages and findings
    "hosting": {"model"},
    "stick": {"model", "derive", "publish"},
    "checking": {"model", "settings", "cache", "read", "check"},
    "pipeline": {
        "model",
        "diagnostics",
        "settings",
        "read",
        "check",
        "checking",
        "photos",
        "progress",
        "derive",
        "render",
    },
    "print": {
        "model",
        "address",
        "cache",
        "diagnostics",
        "settings",
        "pipeline",
        "progress",
        "publish",
        "qr",
        "render",
        "share_cards",
    },
    "schemas": {"model", "read"},
    "words": {"model", "read"},
    "progress": set(),
    "summary": {"progress"},
    "__main__": {
        "pipeline",
        "progress",
        "settings",
        "diagnostics",
        "schemas",
        "words",
        "hosting",
        "publish",
        "stick",
        "print",
        "qr",
    },
    "__init__": set(),
}
PURE = ("check", "derive", "render", "model", "text", "terms", "dates", "moon", "almanac", "spoken_days", "hours", "distance",
        "outlines", "diagnostics", "messages")  # fmt: skip
IMPURE = {"os", "io", "time", "random", "socket", "subprocess", "urllib.request", "locale", "tempfile", "shutil"}
MODULES = sorted(GENERATOR.rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """The full names of the modules that a file imports, in functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: whole names only"
            assert node.module
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def part_of(path: Path) -> str:
    """The part of the generator that a file belongs to."""
    first = path.relative_to(GENERATOR).parts[0]
    return first.removesuffix(".py")


def module_of(path: Path) -> str:
    """The full name of a module."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("path", MODULES, ids=module_of)
def test_a_module_imports_only_what_its_part_may(path: Path) -> None:
    """Steps know no step; only the pipeline knows the order."""
    parts = {name.split(".")[1] for name in imported(path) if name.startswith("generator.")}

    assert parts - {part_of(path)} <= MAY_IMPORT[part_of(path)]


def test_every_part_has_its_place_in_the_table() -> None:
    """A new part that nobody placed fails here, and so does one that is gone."""
    assert {part_of(path) for path in MODULES} == set(MAY_IMPORT)


def test_no_part_may_import_more_than_it_does() -> None:
    """The table says what is, not what might be."""
    used = {
        (part_of(path), name.split(".")[1])
        for path in MODULES
        for name in imported(path)
        if name.startswith("generator.")
    }
    allowed = {(part, other) for part, others in MAY_IMPORT.items() for other in others}

    assert allowed - used == set()


def test_parts_and_modules_import_in_one_direction() -> None:
    """No cycle, neither of parts nor of modules; a cycle is printed as a path."""
    names = {module_of(path) for path in MODULES} - {"generator"}
    steps = {module_of(path): {name for name in imported(path) if name in names} for path in MODULES}

    TopologicalSorter(MAY_IMPORT).prepare()
    TopologicalSorter({name: others - {name} for name, others in steps.items()}).prepare()


def test_the_compiler_knows_no_pelican() -> None:
    """Only `plugins` does."""
    names = {name.split(".")[0] for path in MODULES for name in imported(path)}

    assert names.isdisjoint({"pelican", "catalogue", "plugins"})


@pytest.mark.parametrize("path", [path for path in MODULES if part_of(path) in PURE], ids=module_of)
def test_steps_between_reading_and_publishing_are_pure(path: Path) -> None:
    """No files, clock, chance, locale or network: same input, same output."""
    calls = {ast.unparse(node.func) for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)}

    assert set(imported(path)).isdisjoint(IMPURE)
    assert calls.isdisjoint({"open", "print", "input", "date.today", "datetime.now", "datetime.today"})
