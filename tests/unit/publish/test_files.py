"""Files of a release, written by several processes at once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from generator.publish.files import put, remove


def test_a_folder_that_another_process_just_made_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the look and the making of a folder, somebody else may have made it."""
    seen = Path.is_dir

    def made_meanwhile(self: Path, **known: Any) -> bool:
        was_there = seen(self, **known)
        if tmp_path in self.parents:
            os.makedirs(self, exist_ok=True)  # noqa: PTH103 - Path.mkdir looks itself
        return was_there

    monkeypatch.setattr(Path, "is_dir", made_meanwhile)
    put(str(tmp_path / "a/b/c/index.html"), b"x")

    assert (tmp_path / "a/b/c/index.html").read_bytes() == b"x"


def test_removing_leaves_no_empty_folder_and_no_other_file(tmp_path: Path) -> None:
    """The folders above go as far as they are empty; what is gone already is no fault."""
    for name in ("a/b/one.html", "a/two.html"):
        put(str(tmp_path / name), b"x")

    remove(tmp_path, ["a/b/one.html", "a/c/three.html"])

    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "two.html"]
