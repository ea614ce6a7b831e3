"""The same records give the same bytes, whoever builds them, where, and on what machine."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from plugins_projects import build, make_project, snapshot, write

# Answers in another order than the file system's: what a build makes of a folder may not depend on it.
_OTHER_ORDER = """\
import os
_scan, _list = os.scandir, os.listdir
class _Entries:
    def __init__(self, found): self._found = iter(found)
    def __iter__(self): return self
    def __next__(self): return next(self._found)
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def close(self): pass
os.listdir = lambda path=".": sorted(_list(path), reverse=True)
os.scandir = lambda path=".": _Entries(sorted(_scan(path), key=lambda one: one.name, reverse=True))
"""


class Way(NamedTuple):
    """One way to run a build: what is set for it, what is before its command, and what is done to the project first."""

    environment: Mapping[str, str] = {}
    before: tuple[str, ...] = ()
    settings: tuple[str, str] = ("", "")
    folder: str = "a"


WAYS = {
    "in another folder": Way(folder="một nơi khác/rất xa"),
    "in plain C": Way({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "in Vietnamese": Way({"LC_ALL": "vi_VN.UTF-8"}),
    "in Turkish, whose i has two capitals": Way({"LC_ALL": "tr_TR.UTF-8"}),
    "in California": Way({"TZ": "America/Los_Angeles"}),
    "on the other side of the date line": Way({"TZ": "Pacific/Kiritimati"}),
    "with another hash seed": Way({"PYTHONHASHSEED": "1"}),
    "with yet another hash seed": Way({"PYTHONHASHSEED": "4294967295"}),
    "by nobody at home": Way({"HOME": "/nonexistent", "USER": "nobody", "LOGNAME": "nobody", "TERM": "dumb"}),
    "on one core": Way(settings=("'per_page': 2", "'per_page': 2, 'jobs': 1")),
    "on five cores": Way(settings=("'per_page': 2", "'per_page': 2, 'jobs': 5")),
    "with folders listed in another order": Way({"PYTHONPATH": "{order}"}),
    "400 days later": Way(before=("faketime", "-f", "+400d")),
    "with a umask that hides all": Way(before=("sh", "-c", 'umask 077; exec "$@"', "sh")),
    "with optimised bytecode": Way({"PYTHONOPTIMIZE": "1", "PYTHONDONTWRITEBYTECODE": "1"}),
}


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site as it is usually built."""
    root = make_project(tmp_path_factory.mktemp("usual") / "a")
    done = build(root, PYTHONHASHSEED="0", TZ="Asia/Ho_Chi_Minh")
    assert done.returncode == 0, done.stderr
    return snapshot(root / "output")


@pytest.mark.parametrize("name", WAYS)
def test_the_same_bytes(usual: dict[str, bytes], name: str, tmp_path: Path) -> None:
    """Every file, by name and by byte."""
    way = WAYS[name]
    if way.before and not shutil.which(way.before[0]):
        pytest.skip(f"{way.before[0]} is not installed")
    root = make_project(tmp_path / way.folder)
    write(tmp_path / "order/sitecustomize.py", _OTHER_ORDER)
    settings = root / "settings.py"
    write(settings, settings.read_text(encoding="utf-8").replace(*way.settings))
    known = {key: value.replace("{order}", str(tmp_path / "order")) for key, value in way.environment.items()}
    done = run(root, way.before, known)

    assert done.returncode == 0, done.stderr
    assert differing(usual, snapshot(root / "output")) == []


def run(root: Path, before: tuple[str, ...], environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """A build with something before its command."""
    command = [*before, sys.executable, "-m", "pelican", "-s", str(root / "settings.py"), "--fatal", "errors"]
    return subprocess.run(  # noqa: S603 - our own command
        command, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """The names of the files that are not the same in both."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def test_everybody_may_read_what_was_built(tmp_path: Path) -> None:
    """A web server runs as somebody else: files 0644 and folders 0755, whatever the umask."""
    root = make_project(tmp_path / "a")
    run(root, WAYS["with a umask that hides all"].before, {})

    modes = {
        (path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in [root / "output", *(root / "output").rglob("*")]
    }
    assert modes == {(True, 0o755), (False, 0o644)}


def test_another_python_gives_the_same_bytes(usual: dict[str, bytes], tmp_path: Path) -> None:
    """The versions that we support, as far as they are here with what we need."""
    others = [f"python3.{minor}" for minor in range(11, 15) if minor != sys.version_info.minor]
    found = [one for one in others if shutil.which(one) and _can_build(one)]
    if not found:
        pytest.skip(f"none of {', '.join(others)} is here with the project's requirements")
    root = make_project(tmp_path / "a")
    for one in found:
        shutil.rmtree(root / "output", ignore_errors=True)
        shutil.rmtree(root / ".cache", ignore_errors=True)
        command = [one, "-m", "pelican", "-s", str(root / "settings.py"), "--fatal", "errors"]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own command
        assert differing(usual, snapshot(root / "output")) == [], one


def _can_build(python: str) -> bool:
    command = [python, "-c", "import pelican, yaml, PIL, pydantic, resvg_py, markdown_it"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0  # noqa: S603
