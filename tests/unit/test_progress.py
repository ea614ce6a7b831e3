"""The steps of a build, as somebody at a terminal sees them, and as a profile tells them."""

from __future__ import annotations

import io

import pytest

from generator.progress import Steps


class Terminal(io.StringIO):
    """Somebody who watches."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.fixture(autouse=True)
def no_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests say themselves who watches."""
    monkeypatch.delenv("CI", raising=False)


def seen(terminal: Terminal) -> list[str]:
    """What stood on the line, one after the other."""
    return [text.rstrip("\n") for text in terminal.getvalue().split("\r\x1b[2K")[1:]]


def test_a_terminal_sees_which_step_how_many_and_how_long() -> None:
    """A bar while it goes, then a line that stays."""
    steps = Steps("vi", terminal := Terminal())
    with steps.step("publish"):
        steps.tell(1000, 2000)
        steps.tell(2000, 2000)

    begun, *bars, ended = seen(terminal)
    assert begun == "Viết trang …"
    assert [bar.count("█") for bar in bars] == [12, 24]
    assert bars[0].endswith("1.000/2.000")
    assert ended.split() == ["Viết", "trang", "2.000", "0,0", "giây"]


def test_a_bar_is_not_drawn_more_often_than_one_reads() -> None:
    """Twenty thousand pages are no twenty thousand writes to a terminal."""
    steps = Steps("en", terminal := Terminal())
    with steps.step("publish"):
        for done in range(1, 20_001):
            steps.tell(done, 20_000)

    assert len(seen(terminal)) < 100
    assert "20,000/20,000" in seen(terminal)[-2]


def test_steps_are_told_in_english_where_messages_are() -> None:
    """The setting of messages counts."""
    steps = Steps("en", terminal := Terminal())
    with steps.step("read"):
        steps.count(1141)

    assert seen(terminal)[-1].split() == ["Reading", "and", "checking", "records", "1,141", "0.0", "s"]


@pytest.mark.parametrize("reason", ["no terminal", "CI"])
def test_nobody_else_sees_anything(reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A log has no use for a line that grows."""
    stream = io.StringIO() if reason == "no terminal" else Terminal()
    if reason == "CI":
        monkeypatch.setenv("CI", "true")
    steps = Steps("vi", stream)
    with steps.step("read"):
        steps.tell(1, 2)

    assert stream.getvalue() == ""


def test_what_each_step_cost_is_remembered() -> None:
    """In their order, with the processor's time of the step alone."""
    steps = Steps("vi", io.StringIO())
    with steps.step("read"):
        steps.count(3)
        sum(range(2_000_000))
    with steps.step("derive"):
        pass

    read, derive = steps.spent
    assert (read.step, read.things, derive.step) == ("read", 3, "derive")
    assert read.cpu > derive.cpu


def test_a_step_that_failed_is_not_counted() -> None:
    """The message of the failure says more."""
    steps = Steps("vi", io.StringIO())
    with pytest.raises(ValueError, match="no"), steps.step("read"):
        raise ValueError("no")

    assert steps.spent == []
