"""What browsers are shown: the edition, what is wrong with it, and what each of them was given last.

One stage is shared by the thread that compiles and the threads that answer.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Condition
from typing import NamedTuple

from catalogue.preview.reports import Report
from catalogue.preview.show import SEARCH, Show
from generator.model.page import file_of
from generator.publish.worker import WORKER

__all__ = ["Answer", "Stage", "State"]

_MISSING = "/404.html"
_KEPT = 256  # pages whose last good bytes are remembered


class State(NamedTuple):
    """A moment of the preview. `edition` grows with each edition, also from one process to the next."""

    edition: int
    report: Report | None


class Answer(NamedTuple):
    """The bytes at a route, and whether something is there at all: if not, they are the page that says so."""

    found: bool
    content: bytes


class Stage:
    """The show that is on; before the first, what the folder `output` holds."""

    def __init__(self, output: Path, explain: Callable[[Exception], Report]) -> None:
        self.state = State(time.time_ns() // 1_000_000, None)
        self.open = True
        self._output = output
        self._explain = explain
        self._show: Show | None = None
        self._turn = Condition()
        self._served: dict[str, list[tuple[int, str]]] = {}
        self._good: dict[str, Answer] = {}

    def put(self, show: Show, report: Report | None = None) -> None:
        """Show another edition."""
        with self._turn:
            self._show = show
            self.state = State(self.state.edition + 1, report)
            self._turn.notify_all()

    def tell(self, report: Report | None) -> None:
        """Say what is wrong, or that nothing is any more; the edition stays."""
        with self._turn:
            if report != self.state.report:
                self.state = self.state._replace(report=report)
                self._turn.notify_all()

    def close(self) -> None:
        """The preview ends: nobody waits any more."""
        with self._turn:
            self.open = False
            self._turn.notify_all()

    def next(self, seen: State | None, patience: float) -> State | None:
        """The state as soon as it is another than `seen`; None if it was not for `patience` seconds."""
        with self._turn:
            self._turn.wait_for(lambda: not self.open or self.state is not seen, patience)
            return self.state if self.open and self.state is not seen else None

    def answer(self, route: str) -> Answer:
        """What to give for `route`: of the edition, else the last good bytes, else what the folder holds."""
        edition = self.state.edition
        try:
            answer = self._made(route)
        except Exception as fault:  # noqa: BLE001 - whatever a template or a maker raises is told, and the preview stands
            self.tell(self._explain(fault))
            return self._good.get(route) or self._stored(route)
        self._remember(edition, route, answer)
        return answer

    def changed(self, since: int, routes: Iterable[str]) -> bool:
        """Whether a browser that was given `routes` in the edition `since`, or later, would be given other bytes now.

        Files of the search do not count: every change of a product changes some, and they cost the most.
        """
        return any(self._differs(since, route) for route in routes if not _of_search(route))

    def _differs(self, since: int, route: str) -> bool:
        before = [digest for edition, digest in self._served.get(route, ()) if edition <= since]
        try:
            now = _digest(self._made(route))
        except Exception as fault:  # noqa: BLE001 - as above
            self.tell(self._explain(fault))
            return False
        return not before or before[-1] != now

    def _made(self, route: str) -> Answer:
        if self._show is None:
            return self._stored(route)
        content = self._show.answer(route)
        if content is not None:
            return Answer(True, content)
        return Answer(False, next(filter(None, map(self._show.answer, _pages_of_nothing(route))), b""))

    def _stored(self, route: str) -> Answer:
        """What a build left in the output folder; not its service worker: nothing shall be kept."""
        if route == f"/{WORKER}":
            return Answer(False, b"")
        for found, one in ((True, route), *((False, page) for page in _pages_of_nothing(route))):
            path = (self._output / file_of(one)).resolve()
            if path.is_relative_to(self._output.resolve()) and path.is_file():
                return Answer(found, path.read_bytes())
        return Answer(False, b"")

    def _remember(self, edition: int, route: str, answer: Answer) -> None:
        rows = self._served.setdefault(route, [])
        if not rows or rows[-1][1] != _digest(answer):
            rows.append((edition, _digest(answer)))
        if len(self._good) >= _KEPT:
            self._good.clear()
        self._good[route] = answer


def _pages_of_nothing(route: str) -> tuple[str, str]:
    """The pages that say that nothing is there: in the language of the route, if it has one, else in the first."""
    return f"/{route.split('/')[1]}{_MISSING}", _MISSING


def _of_search(route: str) -> bool:
    return route.startswith(SEARCH) and not route.endswith("/")


def _digest(answer: Answer) -> str:
    return hashlib.blake2b(answer.content, digest_size=12).hexdigest()
