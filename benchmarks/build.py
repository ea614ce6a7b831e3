"""What a build costs, beside Hugo with Pagefind, Eleventy, stock Pelican and the floor: the budgets of the design.

    python benchmarks/build.py [--products 1000 5000 20000] [--rounds 5] [--peers hugo pagefind …] [--work FOLDER]

Sources and output lie on the RAM disk where there is one.  In every round the programs take turns: the peers, then
ours in one language: cold, nothing changed, and after each of several changes; then cold in two languages.
The work folder is removed at the end.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import NamedTuple

# In place of this folder, so that the modules beside this one have one name in every process.
sys.path[0] = str(Path(__file__).resolve().parent.parent)

from benchmarks import ours  # noqa: E402
from benchmarks.building.eleventy import eleventy_command  # noqa: E402
from benchmarks.building.hugo import hugo_command, pagefind_command  # noqa: E402
from benchmarks.building.stock_pelican import pelican_command  # noqa: E402
from benchmarks.building.tables import growth, table  # noqa: E402
from benchmarks.catalogue import ROOT  # noqa: E402
from benchmarks.measure import Run, median_of, run  # noqa: E402

LAID_OUT = frozenset({"hugo", "eleventy", "stock_pelican"})
PEERS = (*sorted(LAID_OUT), "pagefind", "floor")


class Bench(NamedTuple):
    """One catalogue under test: its size, the folder it lies in, who takes part besides us."""

    total: int
    work: Path
    peers: tuple[str, ...]

    @property
    def facts(self) -> Path:
        """The same facts as JSON lines."""
        return self.work / "facts.jsonl"

    @property
    def site(self) -> Path:
        """Our records."""
        return self.work / "site"


def measure(bench: Bench, rounds: int) -> dict[str, Run]:
    """The median cost of every program on one catalogue."""
    _python("benchmarks.catalogue", str(bench.total), str(bench.site), str(bench.facts))
    for peer in LAID_OUT & set(bench.peers):
        _python(f"benchmarks.building.{peer}", str(bench.facts), str(bench.work / peer))
    found: dict[str, list[Run]] = {}
    for _ in range(rounds):
        for name, cost in chain(_peer_runs(bench), _our_runs(bench)):
            print(f"  {name}: {cost.cpu:.2f} CPU s", file=sys.stderr)
            found.setdefault(name, []).append(cost)
    return {name: median_of(costs) for name, costs in found.items()}


def _python(module: str, *arguments: str) -> None:
    """Lays out sources in a process of its own: memory of this one would count for those it starts."""
    subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, check=True)  # noqa: S603 - our own


def _peer_runs(bench: Bench) -> Iterator[tuple[str, Run]]:
    output = bench.work / "peer-output"
    if "hugo" in bench.peers:
        with _emptied(output):
            yield "Hugo", run(hugo_command(output), bench.work / "hugo", output)
            if "pagefind" in bench.peers:
                yield "Pagefind", run(pagefind_command(output), bench.work / "hugo", output)
    if "eleventy" in bench.peers:
        with _emptied(output):
            folder = bench.work / "eleventy"
            yield "Eleventy", run(eleventy_command(folder, output), folder, output)
    if "stock_pelican" in bench.peers:
        with _emptied(output):
            yield "Pelican", run(pelican_command(output), bench.work / "stock_pelican", output)
    if "floor" in bench.peers:
        with _emptied(output):
            command = [sys.executable, "-m", "benchmarks.building.floor", str(bench.facts), str(output)]
            yield "floor", run(command, ROOT, output / "out")


@contextmanager
def _emptied(output: Path) -> Iterator[None]:
    """An empty folder, which is gone afterwards."""
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir()
    try:
        yield
    finally:
        shutil.rmtree(output)


def _our_runs(bench: Bench) -> Iterator[tuple[str, Run]]:
    """Builds after one another in one folder, each with the caches of those before; then cold in two languages."""
    fresh, program = bench.work / "fresh", ours.copy_program(bench.work)
    shutil.copytree(bench.site, fresh)
    settings, output = ours.write_settings(fresh, ("vi",)), fresh / "output"

    def build(now: Path = settings) -> Run:
        output.mkdir(exist_ok=True)
        return run(ours.command(now), program, output, ours.environment(program))

    yield "ours, cold", build()
    _same_number(bench.total, len(list((output / "san-pham").glob("*-[0-9]*"))))
    yield "ours, nothing changed", build()
    changes: Mapping[str, Callable[[], None]] = {
        "one record changed": lambda: ours.change_one_record(fresh, 0),
        "another record changed": lambda: ours.change_one_record(fresh, 1),
        "one record deleted": lambda: ours.delete_one_record(fresh),
        "one producer renamed": lambda: ours.rename_one_producer(fresh),
        "product template changed": lambda: ours.change_template(program),
    }
    for name, change in changes.items():
        change()
        yield f"ours, {name}", build()
    shutil.rmtree(fresh)
    shutil.copytree(bench.site, fresh)
    two = ours.write_settings(fresh, ("vi", "en"))
    yield "ours, cold, two languages", build(two)
    shutil.rmtree(fresh)


def _same_number(wanted: int, found: int) -> None:
    if found != wanted:
        raise SystemExit(f"our build made {found} product pages of {wanted}: nothing was measured")


def _arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measures our build beside Hugo, Pagefind and the floor.")
    disk = Path("/dev/shm")  # noqa: S108 - the RAM disk
    parser.add_argument("--products", type=int, nargs="+", default=[1000, 5000, 20000])
    parser.add_argument("--rounds", type=int, default=5, help="the median of so many is shown")
    parser.add_argument("--peers", nargs="*", choices=PEERS, default=list(PEERS))
    parser.add_argument("--work", type=Path, default=disk if disk.is_dir() else Path(tempfile.gettempdir()))
    return parser.parse_args(words)


def main(words: Sequence[str]) -> None:
    """Measures every size in turn, each in a fresh work folder, and prints the tables."""
    options, costs = _arguments(words), {}
    for total in options.products:
        with tempfile.TemporaryDirectory(prefix="ocop-bench-", dir=options.work) as work:
            print(f"{total:,} products", file=sys.stderr)
            costs[total] = measure(Bench(total, Path(work), tuple(options.peers)), options.rounds)
        print("\n".join(table(total, costs[total])), flush=True)
    if len(costs) > 1:
        print("\n".join(growth(costs)))


if __name__ == "__main__":
    main(sys.argv[1:])
