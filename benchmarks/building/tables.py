"""The costs of builds as Markdown: a table a size, the ratios with their budgets, the growth."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress

from benchmarks.measure import Run

__all__ = ["growth", "table"]

MEMORY_LIMIT = 600  # MB
Budget = tuple[str, Callable[[Mapping[str, Run]], float], float | None]  # None: told, not budgeted


def _peers(runs: Mapping[str, Run]) -> float:
    return runs["Hugo"].cpu + runs["Pagefind"].cpu


BUDGETS: tuple[Budget, ...] = (
    ("cold / (Hugo + Pagefind)", lambda runs: runs["ours, cold"].cpu / _peers(runs), 0.5),
    ("cold / floor", lambda runs: runs["ours, cold"].cpu / runs["floor"].cpu, 2),
    ("nothing changed / Hugo", lambda runs: runs["ours, nothing changed"].cpu / runs["Hugo"].cpu, 0.2),
    ("one record changed / Hugo", lambda runs: runs["ours, one record changed"].cpu / runs["Hugo"].cpu, 0.2),
    ("another record changed / Hugo", lambda runs: runs["ours, another record changed"].cpu / runs["Hugo"].cpu, 0.2),
    ("cold / Eleventy", lambda runs: runs["ours, cold"].cpu / runs["Eleventy"].cpu, None),
    ("cold / Pelican", lambda runs: runs["ours, cold"].cpu / runs["Pelican"].cpu, None),
    ("cold / Hugo", lambda runs: runs["ours, cold"].cpu / runs["Hugo"].cpu, None),
)


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
        with suppress(KeyError):  # a peer that did not take part
            yield _row(name, ratio(runs), limit, ".2f")
    largest = max(cost.memory for name, cost in runs.items() if name.startswith("ours"))
    yield _row("largest process, MB", largest, MEMORY_LIMIT, ".0f")


def _row(name: str, found: float, limit: float | None, form: str) -> str:
    verdict = f"{limit} | {'kept' if found <= limit else 'over'}" if limit is not None else " | "
    return f"| {name} | {found:{form}} | {verdict} |"


def growth(costs: Mapping[int, Mapping[str, Run]]) -> Iterator[str]:
    """CPU milliseconds a product at each size: these must not grow with the catalogue."""
    names = next(iter(costs.values()))
    yield "\n### CPU milliseconds a product\n"
    yield f"| Program | {' | '.join(f'{total:,}' for total in costs)} |"
    yield "|---|" + "---:|" * len(costs)
    for name in names:
        figures = (f"{1000 * runs[name].cpu / total:.2f}" for total, runs in costs.items())
        yield f"| {name} | {' | '.join(figures)} |"
