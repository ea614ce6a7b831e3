"""The work on all cores: the files in as many shares as there are processes."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from typing import Any, TypeAlias

from generator.publish.bring import bring_all
from generator.publish.faults import NotPublished
from generator.publish.work import Done, Item, PublishError, Work

__all__ = ["SHARE", "Tell", "bring_in_shares"]

Tell: TypeAlias = Callable[[int, int], None]
SHARE = 64  # files; fewer than two shares are not worth another process


def bring_in_shares(work: Work, items: Sequence[Item], processes: int, tell: Tell) -> list[Done]:
    """Each share done in a process of its own where that is possible; `tell` hears how many are done, of how many."""
    count = min(processes, len(items) // SHARE) if "fork" in multiprocessing.get_all_start_methods() else 1
    total = len(items)
    if count < 2:
        return [bring_all(work, items, lambda done: tell(done, total))]
    context = multiprocessing.get_context("fork")
    helpers: list[Any] = []
    receivers: list[Connection] = []
    try:
        for at in range(1, count):
            receiver, sender = context.Pipe(duplex=False)
            receivers.append(receiver)
            helper = context.Process(target=_helper, args=(work, items[at::count], sender, receivers))
            helper.start()
            helpers.append(helper)
            sender.close()
        own = bring_all(work, items[::count], lambda done: tell(min(done * count, total), total))
        return [own, *map(_received, receivers)]
    finally:
        _close(receivers)  # a helper that still writes would never end
        for process in helpers:
            process.join()


def _close(connections: Sequence[Connection]) -> None:
    for one in connections:
        one.close()


def _helper(work: Work, items: Sequence[Item], sender: Connection, receivers: Sequence[Connection]) -> None:
    _close(receivers)  # inherited by the fork; an open one would keep its pipe alive
    with contextlib.suppress(BrokenPipeError):  # another share failed: nobody waits for this one
        try:
            sender.send(bring_all(work, _while_awaited(items)))
        except (PublishError, NotPublished) as fault:
            sender.send(fault)


def _while_awaited(items: Sequence[Item]) -> Iterator[Item]:
    """The items, as long as somebody waits for them: a helper does not outlive a build that was killed."""
    owner = os.getppid()
    for item in items:
        if os.getppid() != owner:
            return
        yield item


def _received(receiver: Connection) -> Done:
    try:
        answer = receiver.recv()
    except EOFError:
        raise PublishError("a process that rendered pages ended early; is there enough memory?") from None
    if isinstance(answer, Exception):
        raise answer
    result: Done = answer
    return result
