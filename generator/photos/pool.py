"""Photos developed on all cores, each in a worker process that is killed when it takes too long."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock, Timer
from typing import Any, NamedTuple, TypeAlias

from generator.cache import CacheError
from generator.model.photo import Developed, Refused, Wanted, as_developed
from generator.photos.limits import PATIENCE, SECONDS

__all__ = ["Answer", "Request", "Tell", "develop_all"]

_PROGRAM = Path(__file__).resolve().parents[2]
_LOCK = Lock()
_OUT_OF_TIME = -getattr(signal, "SIGXCPU", 24)
_COMMAND = (sys.executable, "-m", "generator.photos.worker")


Tell: TypeAlias = Callable[[int, int], None]  # how many photos are done, of how many


class Request(NamedTuple):
    """One photo to develop: its file, what to make of it, and the shelf to put it on."""

    path: Path
    wanted: Wanted
    shelf: Path


class Answer(NamedTuple):
    """What became of a photo; `content` is the digest of its bytes, "" if they were not read."""

    content: str
    outcome: Developed | Refused


_Waiting: TypeAlias = "deque[tuple[int, Request]]"


def develop_all(requests: Sequence[Request], processes: int, tell: Tell) -> list[Answer]:
    """The answers to all requests, in their order; `tell` hears how many are done, of how many.

    Pixels stay in the workers, so memory does not grow with the number of photos.  Raises `CacheError` where
    the shelf cannot be written.
    """
    waiting: _Waiting = deque(enumerate(requests))
    answers: dict[int, Answer] = {}
    with ThreadPoolExecutor(max_workers=max(1, min(processes, len(requests)))) as threads:
        try:
            for done in [threads.submit(_serve, waiting, answers, len(requests), tell) for _ in range(processes)]:
                done.result()
        finally:
            waiting.clear()  # after an interruption nobody starts another photo
    return [answers[at] for at in range(len(requests))]


def _serve(waiting: _Waiting, answers: dict[int, Answer], total: int, tell: Tell) -> None:
    """Let one worker do what is waiting; it is started with the first photo."""
    worker = _Worker()
    try:
        while True:
            try:
                at, request = waiting.popleft()
            except IndexError:
                return
            answer = worker.develop(request)
            with _LOCK:
                answers[at] = answer
                tell(len(answers), total)
    finally:
        worker.close()


class _Worker:
    """A process that takes one photo at a time; after a crash the next photo starts another."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None

    def develop(self, request: Request) -> Answer:
        """The answer of the process, or that it crashed or took too long."""
        process = self.process = self.process or _started()
        late: list[bool] = []
        timer = Timer(SECONDS * PATIENCE, lambda: (late.append(True), process.kill()))  # type: ignore[func-returns-value]
        timer.start()
        try:
            answer = _asked(process, request)
        finally:
            timer.cancel()
        if answer:
            return answer
        self.close()
        slow = late or process.returncode == _OUT_OF_TIME
        return Answer("", Refused("photo-slow", (("limit", str(SECONDS)),)) if slow else Refused("photo-crashed"))

    def close(self) -> None:
        """End the process, at once: between photos it has nothing to lose."""
        if self.process:
            self.process.kill()
            self.process.communicate()
            self.process = None


def _started() -> subprocess.Popen[bytes]:
    paths = filter(None, (str(_PROGRAM), os.environ.get("PYTHONPATH")))
    return subprocess.Popen(  # noqa: S603 - our own command
        _COMMAND,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
    )


def _asked(process: subprocess.Popen[bytes], request: Request) -> Answer | None:
    """The answer to a request, or None where the process ended first."""
    assert process.stdin
    assert process.stdout
    uses, focus = request.wanted
    told = {"path": str(request.path), "uses": uses, "focus": focus, "shelf": str(request.shelf)}
    try:
        process.stdin.write(json.dumps(told).encode() + b"\n")
        process.stdin.flush()
        line = process.stdout.readline()
    except OSError:
        return None
    return _read(json.loads(line), request.shelf) if line.endswith(b"\n") else None


def _read(answer: dict[str, Any], shelf: Path) -> Answer:
    if "unkept" in answer:
        raise CacheError(shelf, str(answer["unkept"]))
    if "refused" in answer:
        code, values = answer["refused"]
        return Answer(answer["content"], Refused(code, tuple((name, value) for name, value in values)))
    return Answer(answer["content"], as_developed(answer["developed"]))
