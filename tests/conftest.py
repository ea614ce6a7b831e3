"""What every test may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings
from small_project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project."""
    (tmp_path / "products").mkdir()
    return Project(tmp_path)


# Machines are shared and noisy: a property is judged by its answer, not by its time.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
