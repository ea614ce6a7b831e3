"""A page that cannot be rendered ends the build with its name, whoever renders the others."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.model.page import Page
from generator.publish.pages import PublishError, Theme, publish

TOTAL = 4000  # so many that what a helper has to tell does not fit into a pipe at once


def shown(_page: Page, _meta: Any, view: Any) -> str:
    """The text of a page."""
    return str(view)


def made(number: int, broken: int) -> tuple[Any, Any]:
    """Head and view of a page; one of them fails."""
    if number == broken:
        raise ValueError("no view")
    return "", number


@pytest.mark.parametrize("broken", [0, 1], ids=["in our own share", "in a helper's share"])
def test_a_failing_page_is_named_and_nothing_hangs(tmp_path: Path, broken: int) -> None:
    """The other processes are not waited for in vain."""
    pages = [Page(f"/{at}/", "x.html", "vi", True, partial(made, at, broken)) for at in range(TOTAL)]
    theme = Theme(shown, {("vi", "x.html"): ""})

    with pytest.raises(PublishError, match=rf"^/{broken}/ \(x\.html\): ValueError: no view$"):
        publish(tmp_path / "out", tmp_path / "memory", pages, [], {}, theme, 2)
