"""Whatever is edited, in whatever order: the folder that builds brought up to date is that of a clean build.

CATALOGUE_CHAINS says how many chains of edits are tried; each is drawn from its own number.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from random import Random

import pytest
from edits import EDITS
from forking import build_in_fork
from plugins_projects import make_project, snapshot, write

from generator.model.published_names import immutable

CHAINS = int(os.environ.get("CATALOGUE_CHAINS", "3"))
LINKS = 4  # builds in a chain
AT_ONCE = (1, 1, 1, 2, 4)  # edits before a build


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built once; each chain begins with a copy of it."""
    root = make_project(tmp_path_factory.mktemp("chains") / "a")
    assert build_in_fork(root / "settings.py", root / "said.txt") == 0, (root / "said.txt").read_text("utf-8")
    return root


@pytest.mark.parametrize("number", range(CHAINS))
def test_a_chain_of_edits_gives_the_bytes_of_a_clean_build(built: Path, number: int, tmp_path: Path) -> None:
    """After each build of the chain: the same names, the same bytes; besides, only what old pages may still ask for."""
    root, chance = tmp_path / "a", Random(number)  # noqa: S311 - drawn to be drawn again
    shutil.copytree(built, root, symlinks=True)
    _point_to(root, built)
    done = []
    for _ in range(LINKS):
        for name in chance.sample(sorted(EDITS), chance.choice(AT_ONCE)):
            EDITS[name](root, chance)
            done.append(name)
        clean = _clean_build(root)
        status = build_in_fork(root / "settings.py", root / "said.txt")
        assert status == 0, f"{done}: {(root / 'said.txt').read_text('utf-8')}"
        assert _of_today(snapshot(root / "output"), clean) == clean, f"after {done}"
        done.append("|")


def _point_to(root: Path, built: Path) -> None:
    settings = root / "settings.py"
    write(settings, settings.read_text(encoding="utf-8").replace(f"'{built}", f"'{root}"))


def _clean_build(root: Path) -> dict[str, bytes]:
    """What a build makes that knows of none before it."""
    settings, text = root / "clean.py", (root / "settings.py").read_text(encoding="utf-8")
    write(settings, text.replace(f"{root}/output", f"{root}/clean").replace("'.cache'", "'.clean'"))
    for name in ("clean", ".clean", ".clean.next"):
        shutil.rmtree(root / name, ignore_errors=True)
    status = build_in_fork(settings, root / "said.txt")
    assert status == 0, (root / "said.txt").read_text("utf-8")
    return snapshot(root / "clean")


def _of_today(output: dict[str, bytes], clean: dict[str, bytes]) -> dict[str, bytes]:
    """Without the hashed files of releases before, which stay for pages that are open somewhere."""
    return {name: content for name, content in output.items() if name in clean or not immutable(name)}
