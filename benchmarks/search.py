"""What a search costs a visitor and a build, and how good it is, beside Pagefind, stock lunr and MiniSearch.

    python benchmarks/search.py [--products 0 1000 5000 20000] [--queries 100] [--timed 30] [--each FILE]

0 is the example site, of which the rank of what its questions must find is measured too; N is our site of N
synthetic products.  Every engine gets the same listed products, and a real browser with a processor four times
slower asks each its first question in a fresh context, and one more.  The work folder is removed at the end.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, closing
from pathlib import Path

# In place of this folder, so that the modules beside this one have one name in every process.
sys.path[0] = str(Path(__file__).resolve().parent.parent)

from playwright.sync_api import Browser  # noqa: E402

from benchmarks import ours  # noqa: E402
from benchmarks.searching import tables  # noqa: E402
from benchmarks.searching.engines import Made, make_engines  # noqa: E402
from benchmarks.searching.questions import cases, drawn, questions  # noqa: E402
from benchmarks.searching.rank import Marks, marks  # noqa: E402
from benchmarks.searching.sites import Site, example, synthetic  # noqa: E402
from benchmarks.searching.slowdown import FACTOR, factors  # noqa: E402
from benchmarks.searching.visits import Visits, browser, visits  # noqa: E402
from benchmarks.searching.wire import Wire  # noqa: E402

OF_WHOLE = 5  # visits to an engine that fetches its whole index whatever is asked


def measure(opened: Browser, wire: Wire, made: Made, texts: Sequence[str], timed: int) -> Mapping[str, Visits]:
    """The visits to every engine; prints the table row by row, as a size takes minutes."""
    print(tables.visit_head(), flush=True)
    found = {}
    for engine in made.engines:
        found[engine.name] = visits(opened, wire, engine, texts[:OF_WHOLE] if engine.whole else texts, timed)
        print(tables.visit_row(engine.name, found[engine.name]), flush=True)
    return found


def judge(opened: Browser, wire: Wire, made: Made, site: Site) -> Mapping[str, Marks]:
    """How each engine answers the questions of the tests; the box is not asked, as it shows a few of each kind."""
    asked, known = questions(), cases(site.rows)
    engines = [engine for engine in made.engines if engine.name != "ours, suggestions"]
    return {engine.name: marks(opened, wire, engine, asked, known, ours.TODAY) for engine in engines}


def _arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measures the search beside Pagefind, lunr and MiniSearch.")
    disk = Path("/dev/shm")  # noqa: S108 - the RAM disk
    parser.add_argument("--products", type=int, nargs="+", default=[0, 1000, 5000, 20000], help="0: the example")
    parser.add_argument("--queries", type=int, default=100, help="visits to an engine, for bytes and requests")
    parser.add_argument("--timed", type=int, default=30, help="how many of them are timed on the slow processor")
    parser.add_argument("--each", type=Path, help="a file for what every engine makes of every question")
    parser.add_argument("--work", type=Path, default=disk if disk.is_dir() else Path(tempfile.gettempdir()))
    return parser.parse_args(words)


def _measured(total: int, options: argparse.Namespace) -> Mapping[str, Visits]:
    """Prints the tables of one catalogue, 0 for the example site; gives its visits."""
    with ExitStack() as until:
        work = Path(until.enter_context(tempfile.TemporaryDirectory(prefix="ocop-bench-", dir=options.work)))
        print(f"{total:,} products" if total else "example site", file=sys.stderr)
        site = synthetic(total, work) if total else example(work)
        made = make_engines(site)
        wire = until.enter_context(closing(Wire(made.served)))
        opened = until.enter_context(browser())
        print(f"\n### {f'{total:,} products' if total else f'Example site, {len(site.rows)} listed products'}")
        if not total:
            _print_quality(judge(opened, wire, made, site), options.each)
        print("\n".join(tables.index_table(made)), flush=True)
        return measure(opened, wire, made, drawn(site.rows, options.queries), options.timed)


def _print_quality(found: Mapping[str, Marks], each: Path | None) -> None:
    print("\n".join(tables.quality(found)), flush=True)
    if each:
        each.write_text("\n".join(tables.each(found)) + "\n", encoding="utf-8")


def main(words: Sequence[str]) -> None:
    """Measures every site in turn, each in a fresh work folder, and prints the tables."""
    options = _arguments(words)
    with browser() as opened:
        page, worker = factors(opened)
    print(f"Slowed {FACTOR} times; in fact {page:.1f} times in a page and {worker:.1f} times in a worker.")
    found = {total: _measured(total, options) for total in options.products}
    print("\n".join(tables.budgets(found)))


if __name__ == "__main__":
    main(sys.argv[1:])
