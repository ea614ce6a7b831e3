"""What every test may ask for."""

from __future__ import annotations

import locale
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from small_project import Project

_LOCALE = locale.setlocale(locale.LC_ALL)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project."""
    (tmp_path / "products").mkdir()
    return Project(tmp_path)


@pytest.fixture(autouse=True)
def the_locale_of_the_machine() -> Iterator[None]:
    """Pelican sets another one where it is opened within the tests; what programs say would be read in that."""
    locale.setlocale(locale.LC_ALL, _LOCALE)
    yield
    locale.setlocale(locale.LC_ALL, _LOCALE)


# Machines are shared and noisy: a property is judged by its answer, not by its time.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
