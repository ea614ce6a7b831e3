"""What a build costs, beside Hugo with Pagefind and beside the floor: the budgets of the design.

    python benchmarks/build.py [--products 1000 5000 20000] [--rounds 1] [--work FOLDER]

Sources and output lie on the RAM disk where there is one.  In every round the
programs take turns: Hugo, Pagefind's index of Hugo's output, the floor, then our
cold build, our build with nothing changed and with one record changed, all in
one language, and our cold build in two.  The work folder is removed at the end.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

# In place of this folder, so that the modules beside this one have one name in every process.
sys.path[0] = str(Path(__file__).resolve().parent.parent)

from benchmarks import ours  # noqa: E402
from benchmarks.catalogue import ROOT  # noqa: E402
from benchmarks.measure import Run, median_of, run  # noqa: E402
from benchmarks.peers import hugo_command, pagefind_command  # noqa: E402

MEMORY_LIMIT = 600  # MB
Budget = tuple[str, Callable[[Mapping[str, Run]], float], float]


def _peers(runs: Mapping[str, Run]) -> float:
    return runs["Hugo"].cpu + runs["Pagefind"].cpu


BUDGETS: tuple[Budget, ...] = (
    ("cold / (Hugo + Pagefind)", lambda runs: runs["ours, cold"].cpu / _peers(runs), 0.5),
    ("cold / floor", lambda runs: runs["ours, cold"].cpu / runs["floor"].cpu, 2),
    ("nothing changed / Hugo", lambda runs: runs["ours, nothing changed"].cpu / runs["Hugo"].cpu, 0.2),
    ("one changed / Hugo", lambda runs: runs["ours, one changed"].cpu / runs["Hugo"].cpu, 0.2),
)


def measure(total: int, rounds: int, work: Path) -> dict[str, Run]:
    """The median cost of every program on a catalogue of `total` products."""
    site, facts = work / "site", work / "facts.jsonl"
    _python("benchmarks.catalogue", str(total), str(site), str(facts))
    _python("benchmarks.peers", str(facts), str(work / "hugo"))
    program = ours.copy_program(work)
    found: dict[str, list[Run]] = {}
    for _ in range(rounds):
        for name, cost in chain(_peer_runs(work, facts), _our_runs(total, site, program)):
            print(f"  {name}: {cost.cpu:.2f} CPU s", file=sys.stderr)
            found.setdefault(name, []).append(cost)
    return {name: median_of(costs) for name, costs in found.items()}


def _python(module: str, *arguments: str) -> None:
    """Lays out sources in a process of its own: memory of this one would count for those it starts."""
    subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, check=True)  # noqa: S603 - our own


def _peer_runs(work: Path, facts: Path) -> Iterator[tuple[str, Run]]:
    output, floor = work / "hugo-output", work / "floor"
    _clear(output, floor)
    output.mkdir()
    yield "Hugo", run(hugo_command(output), work / "hugo", output)
    yield "Pagefind", run(pagefind_command(output), work / "hugo", output)
    _clear(output)
    floor.mkdir()
    command = [sys.executable, "-m", "benchmarks.floor", str(facts), str(floor)]
    yield "floor", run(command, ROOT, floor / "out")
    _clear(floor)


def _our_runs(total: int, site: Path, program: Path) -> Iterator[tuple[str, Run]]:
    one, two = ours.write_settings(site, ("vi",)), ours.write_settings(site, ("vi", "en"))
    output = site / "output"

    def build(settings: Path) -> Run:
        output.mkdir(exist_ok=True)
        return run(ours.command(settings), program, output, ours.environment(program))

    _clear(output, site / ".cache")
    yield "ours, cold", build(one)
    _same_number(total, len(list((output / "san-pham").glob("*-[0-9]*"))))
    yield "ours, nothing changed", build(one)
    ours.change_one_record(site)
    yield "ours, one changed", build(one)
    _clear(output, site / ".cache")
    yield "ours, cold, two languages", build(two)
    _clear(output, site / ".cache")


def _same_number(wanted: int, found: int) -> None:
    if found != wanted:
        raise SystemExit(f"our build made {found} product pages of {wanted}: nothing was measured")


def _clear(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def table(total: int, runs: Mapping[str, Run]) -> Iterator[str]:
    """The costs and the ratios with their budgets, as Markdown."""
    yield f"\n### {total:,} products\n"
    yield "| Program | CPU s | wall s | largest process, MB | files written | MB written |"
    yield "|---|---:|---:|---:|---:|---:|"
    for name, cost in runs.items():
        seconds, written = f"{cost.cpu:.2f} | {cost.wall:.2f}", f"{cost.files:,} | {cost.size / 1e6:.1f}"
        yield f"| {name} | {seconds} | {cost.memory:.0f} | {written} |"
    yield "\n| Ratio of CPU seconds | measured | budget | |\n|---|---:|---:|---|"
    for name, ratio, limit in BUDGETS:
        yield _row(name, ratio(runs), limit, ".2f")
    largest = max(cost.memory for name, cost in runs.items() if name.startswith("ours"))
    yield _row("largest process, MB", largest, MEMORY_LIMIT, ".0f")


def _row(name: str, found: float, limit: float, form: str) -> str:
    return f"| {name} | {found:{form}} | {limit} | {'kept' if found <= limit else 'over'} |"


def growth(costs: Mapping[int, Mapping[str, Run]]) -> Iterator[str]:
    """CPU milliseconds a product at each size: these must not grow with the catalogue."""
    names = next(iter(costs.values()))
    yield "\n### CPU milliseconds a product\n"
    yield f"| Program | {' | '.join(f'{total:,}' for total in costs)} |"
    yield "|---|" + "---:|" * len(costs)
    for name in names:
        figures = (f"{1000 * runs[name].cpu / total:.2f}" for total, runs in costs.items())
        yield f"| {name} | {' | '.join(figures)} |"


def _arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measures our build beside Hugo, Pagefind and the floor.")
    disk = Path("/dev/shm")  # noqa: S108 - the RAM disk
    parser.add_argument("--products", type=int, nargs="+", default=[1000, 5000, 20000])
    parser.add_argument("--rounds", type=int, default=1, help="the median of so many is shown")
    parser.add_argument("--work", type=Path, default=disk if disk.is_dir() else Path(tempfile.gettempdir()))
    return parser.parse_args(words)


def main(words: Sequence[str]) -> None:
    """Measures every size in turn, each in a fresh work folder, and prints the tables."""
    options, costs = _arguments(words), {}
    for total in options.products:
        with tempfile.TemporaryDirectory(prefix="ocop-bench-", dir=options.work) as work:
            print(f"{total:,} products", file=sys.stderr)
            costs[total] = measure(total, options.rounds, Path(work))
        print("\n".join(table(total, costs[total])), flush=True)
    if len(costs) > 1:
        print("\n".join(growth(costs)))


if __name__ == "__main__":
    main(sys.argv[1:])
