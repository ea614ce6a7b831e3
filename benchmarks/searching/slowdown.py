"""A processor that is some times slower, for all threads of a page.

The throttle of the DevTools protocol (Emulation.setCPUThrottlingRate) slows a page's main thread alone: a worker
answers "Operation is only supported for pages, not workers".  As two of the engines work in a worker, the whole
process of the page is stopped instead and let go again in turn, so that of any stretch of time it has its part.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from playwright.sync_api import Browser

__all__ = ["FACTOR", "factors", "renderers", "slow"]

FACTOR = 4
TURN = 0.002  # seconds that a process runs before it is stopped
_LOOP = "const began = performance.now(); let sum = 0; for (let at = 0; at < 1.5e8; at += 1) sum += at % 7;"
_IN_PAGE = f"() => {{ {_LOOP} return performance.now() - began; }}"
_IN_WORKER = f"""() => new Promise(done => {{
  const text = `{_LOOP} postMessage(performance.now() - began);`;
  const worker = new Worker(URL.createObjectURL(new Blob([text])));
  worker.onmessage = ({{ data }}) => done(data);
}})"""


def renderers(browser: Browser) -> list[int]:
    """The processes of the pages that are open."""
    session = browser.new_browser_cdp_session()
    found = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return [one["id"] for one in found if one["type"] == "renderer"]


@contextmanager
def slow(processes: Sequence[int]) -> Iterator[None]:
    """While this lasts the processes run a part of the time."""
    done = threading.Event()
    thread = threading.Thread(target=_take_turns, args=(processes, done))
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _take_turns(processes: Sequence[int], done: threading.Event) -> None:
    """However long a turn was in fact, the pause after it is so many times as long."""
    while not done.is_set():
        began = time.perf_counter()
        time.sleep(TURN)
        ran = time.perf_counter() - began
        _signal(processes, signal.SIGSTOP)
        time.sleep(ran * (FACTOR - 1))
        _signal(processes, signal.SIGCONT)


def _signal(processes: Sequence[int], number: int) -> None:
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, number)


def factors(browser: Browser) -> tuple[float, float]:
    """How many times as long a loop takes in fact, in a page and in its worker."""
    page = browser.new_page()
    processes = renderers(browser)
    found = []
    for script in (_IN_PAGE, _IN_WORKER):
        page.evaluate(script)
        quick = min(page.evaluate(script) for _ in range(3))
        with slow(processes):
            found.append(min(page.evaluate(script) for _ in range(3)) / quick)
    page.close()
    return found[0], found[1]
