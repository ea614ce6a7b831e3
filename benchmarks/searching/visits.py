"""Visits in a real browser: a first question in a fresh context, then a following one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.searching.engines import Engine
from benchmarks.searching.slowdown import renderers, slow
from benchmarks.searching.wire import Sent, Wire

__all__ = ["Times", "Visits", "answers", "browser", "visits"]

ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
WATCH = """() => {
  window.longest = 0;
  const note = list => list.forEach(({ duration }) => (window.longest = Math.max(window.longest, duration)));
  window.watcher = new PerformanceObserver(list => note(list.getEntries()));
  window.watcher.observe({ type: "longtask" });
}"""
FIRST = """async ([start, text]) => {
  const began = performance.now();
  window.ask = await eval(`(${start})`)();
  await window.ask(text);
  return performance.now() - began;
}"""
FOLLOWING = (
    "async text => { const began = performance.now(); await window.ask(text); return performance.now() - began; }"
)
LONGEST = "() => new Promise(done => setTimeout(() => done(window.longest), 100))"
SETTLE = 30  # milliseconds, in which an engine may fetch what it was not waiting for
ALL = """async ([start, texts]) => {
  const ask = await eval(`(${start})`)();
  const found = [];
  for (const text of texts) found.push(await ask(text).catch(fault => String(fault)));
  return found;
}"""


class Times(NamedTuple):
    """Milliseconds of the first and the following answer on the slow processor, and of the longest task of the
    main thread, 0 where none was longer than 50."""

    first: float
    following: float
    longest: float


class Visits(NamedTuple):
    """What was sent for each first and each following answer, and the times of those visits that were slowed."""

    first: list[Sent]
    following: list[Sent]
    times: list[Times]


@contextmanager
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or the one that Playwright installed."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        yield started
        started.close()


def visits(opened: Browser, wire: Wire, engine: Engine, texts: Sequence[str], timed: int) -> Visits:
    """A visit for each text, which the text before it follows; then the first so many once more, slowed and timed.

    Before, all were made at full speed, so that the host has packed every file when time counts.
    """
    pairs = [(text, texts[at - 1]) for at, text in enumerate(texts)]
    first, following = zip(*_sent(opened, wire, engine, pairs), strict=True)
    found = Visits(list(first), list(following), [_timed(opened, wire, engine, *pair) for pair in pairs[:timed]])
    if wire.missing:
        raise SystemExit(f"{engine.name} asked for what is not there: {sorted(wire.missing)[:5]}")
    return found


def _sent(opened: Browser, wire: Wire, engine: Engine, pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[Sent, Sent]]:
    """What is sent for two questions to a page that is opened anew with nothing kept; sooner than a fresh context."""
    page = opened.new_page()
    session = page.context.new_cdp_session(page)
    for pair in pairs:
        page.goto("about:blank")
        session.send("Network.clearBrowserCache")
        page.goto(wire.url)
        yield _asked(page, wire, FIRST, [engine.start, pair[0]]), _asked(page, wire, FOLLOWING, pair[1])
    page.close()


def _asked(page: Page, wire: Wire, script: str, question: str | list[str]) -> Sent:
    wire.take()
    page.evaluate(script, question)
    page.wait_for_timeout(SETTLE)
    return wire.take()


def _timed(opened: Browser, wire: Wire, engine: Engine, text: str, other: str) -> Times:
    """The times of two questions in a fresh context."""
    context = opened.new_context(locale="vi-VN")
    page = context.new_page()
    page.goto(wire.url)
    page.evaluate(WATCH)
    with slow(renderers(opened)):
        first = page.evaluate(FIRST, [engine.start, text])
        following = page.evaluate(FOLLOWING, other)
        longest = page.evaluate(LONGEST)
    context.close()
    return Times(first, following, longest)


def answers(opened: Browser, wire: Wire, engine: Engine, texts: Sequence[str], day: str) -> list[list[str] | str]:
    """The ten best slugs for each text, on `day`; what the engine says instead, where it refuses a text."""
    context = opened.new_context(locale="vi-VN")
    page = context.new_page()
    page.clock.set_fixed_time(f"{day}T12:00:00+07:00")
    page.goto(wire.url)
    found: list[Any] = page.evaluate(ALL, [engine.start, list(texts)])
    context.close()
    return [one if isinstance(one, str) else [_slug(address) for address in one] for one in found]


def _slug(address: str) -> str:
    return address.partition("?")[0].rstrip("/").rpartition("/")[2]
