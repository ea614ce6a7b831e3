"""How long it takes from saving a file to seeing it in a browser that nobody touches.

    python benchmarks/preview.py                     # the example site (0), 1,000 and 20,000 products
    python benchmarks/preview.py --products 0 300 --rounds 9 --work /dev/shm

A product's page is open in Chromium.  Its record is saved with another name, again and again; each time the clock
runs from before the file is replaced until the page has that name.  The same for a record that becomes wrong, until
the report lies over the page, and for a stylesheet of the theme.  The build of the output folder, which follows
some seconds after the start, is waited for first.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

# In place of this folder, so that the modules beside this one have one name in every process.
sys.path[0] = str(Path(__file__).resolve().parent.parent)

from playwright.sync_api import Page, expect, sync_playwright  # noqa: E402

from benchmarks.catalogue import ROOT, facts_of, write_records  # noqa: E402
from benchmarks.ours import copy_program, environment, write_settings  # noqa: E402

PORT = 8463
PATIENCE = 600  # seconds
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


class Figures(NamedTuple):
    """Of one size: products; seconds until the preview answers; then seconds on the clock, median and worst of the
    rounds, of a changed record, a wrong one, a stylesheet; and the memory of the preview at its end, in MB."""

    products: int
    start: float
    changed: tuple[float, float]
    wrong: tuple[float, float]
    style: tuple[float, float]
    memory: float


def measure(products: int, rounds: int, work: Path) -> Figures:
    """Lay out a project of that size, preview it, change it."""
    site, program = work / "site", copy_program(work)
    site.mkdir()
    _lay_out(products, site)
    settings = write_settings(site, ("vi", "en"))
    record = min((site / "products").glob("*/[a-z]*/product.yaml"))
    began = time.perf_counter()
    with _previewing(settings, program, work / "terminal.txt") as process, sync_playwright() as playwright:
        start = time.perf_counter() - began
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page()
        page.goto(f"http://localhost:{PORT}/san-pham/{record.parent.name}/")
        _wait(lambda: (site / "output/index.html").exists() and _quiet(work / "terminal.txt"))
        changed = _rounds(rounds, lambda at: _change(record, at, page))
        wrong = _rounds(rounds, lambda at: _break(record, at, page))
        style = _rounds(rounds, lambda at: _restyle(program / "theme/static/css/base.css", at, page))
        memory = _memory(process.pid)
        browser.close()
    count = sum(1 for _ in (site / "products").glob("*/*/product.yaml"))
    return Figures(count, start, changed, wrong, style, memory)


def _lay_out(products: int, site: Path) -> None:
    if products:
        write_records(facts_of(products), site)
        for name in ("stories", "pages"):
            shutil.copytree(ROOT / "content" / name, site / "content" / name, dirs_exist_ok=True)
    else:
        for name in ("products", "content"):
            shutil.copytree(ROOT / name, site / name)


@contextmanager
def _previewing(settings: Path, program: Path, said: Path) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, str(program / "plugins/catalogue/preview"), "--settings", str(settings),
               "--port", str(PORT)]  # fmt: skip
    known: Mapping[str, str] = {**os.environ, **environment(program)}
    with said.open("wb") as terminal:
        process = subprocess.Popen(command, env=known, stdout=terminal, stderr=terminal)  # noqa: S603 - our own command
    try:
        _wait(lambda: b"Ctrl+C" in said.read_bytes() or process.poll() is not None)
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def _wait(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise SystemExit("nothing happened")
        time.sleep(0.02)


def _quiet(said: Path) -> bool:
    """Whether the build of the output folder has told its end, and what it left behind is cleared away."""
    text = said.read_text(encoding="utf-8", errors="replace")
    return "đã dựng xong" in text and time.time() - said.stat().st_mtime > 1


def _rounds(rounds: int, one: Callable[[int], float]) -> tuple[float, float]:
    times = [one(at) for at in range(rounds)]
    return median(times), max(times)


def _change(record: Path, at: int, page: Page) -> float:
    name = f"Mới lần {at}"
    text = re.sub(r"(?m)^name:.*$", f"name: {name}", record.read_text(encoding="utf-8"), count=1)
    return _timed(record, text, lambda: expect(page.locator("h1")).to_have_text(name, timeout=PATIENCE * 1000))


def _break(record: Path, at: int, page: Page) -> float:
    """Made wrong, which is timed, and mended."""
    good = record.read_text(encoding="utf-8")
    report = page.locator("#preview-report details")
    wrong = re.sub(r"(?m)^( *-? *)stars:.*$", rf"\g<1>stars: {90 + at}", good, count=1)
    seconds = _timed(record, wrong, lambda: expect(report).to_be_visible(timeout=PATIENCE * 1000))
    _timed(record, good, lambda: expect(report).to_have_count(0, timeout=PATIENCE * 1000))
    return seconds


def _restyle(sheet: Path, at: int, page: Page) -> float:
    text = f"{sheet.read_text(encoding='utf-8')}body {{ outline: {at + 2}px solid; }}\n"
    body = page.locator("body")
    seen = expect(body).to_have_css
    return _timed(sheet, text, lambda: seen("outline-width", f"{at + 2}px", timeout=PATIENCE * 1000))


def _timed(file: Path, text: str, seen: Callable[[], None]) -> float:
    """Save as an editor does, and wait until it is seen; then leave the preview a moment of rest."""
    aside = file.with_name(f".{file.name}.swp")
    aside.write_text(text, encoding="utf-8")
    began = time.perf_counter()
    aside.replace(file)
    seen()
    seconds = time.perf_counter() - began
    time.sleep(0.3)
    return seconds


def _memory(number: int) -> float:
    """The greatest resident memory that a process has had, in MB."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{number}/status").read_text())
    return int(found[1]) / 1024 if found else 0.0


def main(words: Sequence[str] | None = None) -> None:
    """Measure every size and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--products", type=int, nargs="+", default=[0, 1000, 20_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", type=Path, default=Path("/dev/shm") if Path("/dev/shm").is_dir() else None)  # noqa: S108
    asked = parser.parse_args(words)
    print("| Products | start, s | changed record, s | worst | wrong record, s | worst | stylesheet, s | worst | MB |")
    print("|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
    for products in asked.products:
        with tempfile.TemporaryDirectory(dir=asked.work) as folder:
            one = measure(products, asked.rounds, Path(folder))
        pairs = " | ".join(f"{middle:.2f} | {worst:.2f}" for middle, worst in (one.changed, one.wrong, one.style))
        print(f"| {one.products:,} | {one.start:.1f} | {pairs} | {one.memory:.0f} |", flush=True)


if __name__ == "__main__":
    main()
