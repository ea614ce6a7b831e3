"""How far the photos are, on a terminal alone."""

from __future__ import annotations

import io

import pytest

from generator.progress import progress


class Terminal(io.StringIO):
    """Somebody who watches."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def test_a_terminal_sees_a_line_that_grows(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line, ended with the last photo."""
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    tell = progress()
    for done in (1, 2):
        tell(done, 2)

    first, last = terminal.getvalue().split("\r")[1:]
    assert (first.count("█"), first.endswith("1/2")) == (15, True)
    assert (last.count("█"), last.endswith("2/2\n")) == (30, True)


def test_nobody_else_sees_anything(capsys: pytest.CaptureFixture[str]) -> None:
    """A log of CI has no use for it."""
    progress()(1, 2)

    assert capsys.readouterr() == ("", "")
