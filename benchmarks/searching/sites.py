"""The sites that are searched: the example site, and ours of N synthetic products."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import ours
from benchmarks.catalogue import ROOT
from benchmarks.measure import Run, run

__all__ = ["Site", "example", "synthetic"]


class Site(NamedTuple):
    """A built site. `output`: what a host would serve; `facts`: a file with those of its listed products;
    `index`: what our index of it costs by itself."""

    work: Path
    output: Path
    facts: Path
    index: Run

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The facts, one mapping a listed product."""
        found: list[dict[str, Any]] = json.loads(self.facts.read_text(encoding="utf-8"))
        return found


def example(work: Path) -> Site:
    """The example site, in its two languages."""
    for folder in ("content", "products"):
        shutil.copytree(ROOT / folder, work / "site" / folder, ignore=shutil.ignore_patterns("_*"))
    return _built(work, ("vi", "en"))


def synthetic(total: int, work: Path) -> Site:
    """A site of `total` products, in one language; not one of them is real."""
    command = [sys.executable, "-m", "benchmarks.catalogue", str(total), str(work / "site"), str(work / "facts.jsonl")]
    subprocess.run(command, cwd=ROOT, check=True)  # noqa: S603 - our own
    return _built(work, ("vi",))


def _built(work: Path, languages: Sequence[str]) -> Site:
    """Builds the site, then its index once more to measure it."""
    program, output, facts = ours.copy_program(work), work / "site/output", work / "facts/facts.json"
    settings = ours.write_settings(work / "site", languages)
    for folder in (output, facts.parent):
        folder.mkdir()
    run(ours.command(settings), program, output, ours.environment(program))
    again = [sys.executable, "-m", "benchmarks.searching.own_index", str(settings), str(facts)]
    return Site(work, output, facts, run(again, program, facts.parent, {"PYTHONPATH": str(ROOT)}))
