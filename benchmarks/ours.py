"""Our own build under test: a copy of the program beside synthetic records, and how to run it.

The program is copied before it is measured, so that somebody who edits it
meanwhile changes neither its caches nor its figures.
"""

from __future__ import annotations

import compileall
import re
import shutil
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.catalogue import ROOT

__all__ = [
    "TODAY",
    "change_one_record",
    "change_template",
    "command",
    "copy_program",
    "delete_one_record",
    "environment",
    "rename_one_producer",
    "write_settings",
]

TODAY = "2026-11-22"
_PRODUCER = re.compile(r"^producer: \"?([a-z0-9-]+)", re.MULTILINE)
_SETTINGS = """from pelicanconf import *

SITEURL = "https://example.org"
PATH = {content!r}
OUTPUT_PATH = {output!r}
CATALOGUE = {{**CATALOGUE, "languages": {languages!r}, "jobs": {jobs}, "today": "{today}"}}
"""


def copy_program(work: Path) -> Path:
    """Copies the compiler, the plugin, the theme and the settings below `work`, compiled to bytecode."""
    program = work / "program"
    shutil.rmtree(program, ignore_errors=True)
    for folder in ("generator", "plugins", "theme"):
        shutil.copytree(ROOT / folder, program / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pelicanconf.py", program)
    compileall.compile_dir(program, quiet=1)
    return program


def write_settings(site: Path, languages: Sequence[str], jobs: int = 0) -> Path:
    """A settings file that builds `site` (its cache stays beside it); `jobs` 0 is one process a core."""
    path = site / f"settings_{'_'.join(languages)}.py"
    values = {"content": str(site / "content"), "output": str(site / "output")}
    path.write_text(_SETTINGS.format(**values, languages=tuple(languages), jobs=jobs, today=TODAY), encoding="utf-8")
    return path


def command(settings: Path) -> list[str]:
    """The build, as an office runs it; a plugin that cannot be loaded is a failure."""
    return [sys.executable, "-m", "pelican", "-s", str(settings), "--fatal", "errors"]


def environment(program: Path) -> Mapping[str, str]:
    """The copy of the program, before any other that may be installed."""
    return {"PYTHONPATH": str(program), "CATALOGUE_TODAY": TODAY}


def change_one_record(site: Path, which: int = 0) -> None:
    """Changes the summary of a product, as a clerk would."""
    path = _products(site)[which]
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('summary: "', 'summary: "Mới: ', 1), encoding="utf-8")


def delete_one_record(site: Path) -> None:
    """Takes the last product out of the catalogue."""
    shutil.rmtree(_products(site)[-1].parent)


def rename_one_producer(site: Path) -> None:
    """Changes the name of the producer with the most products."""
    makers = Counter(_PRODUCER.search(path.read_text(encoding="utf-8"))[1] for path in _products(site))  # type: ignore[index]
    path = site / "content/producers" / f"{makers.most_common(1)[0][0]}.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('name: "', 'name: "Mới ', 1), encoding="utf-8")


def change_template(program: Path) -> None:
    """Adds a mark to the template of products, so that every page of a product is another."""
    path = program / "theme/templates/product.html"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("{% block main %}", '{% block main %}<span id="moi"></span>', 1), encoding="utf-8")


def _products(site: Path) -> list[Path]:
    return sorted((site / "products").glob("*/*/product.yaml"))
