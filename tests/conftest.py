"""What every test may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project."""
    (tmp_path / "products").mkdir()
    return Project(tmp_path)
