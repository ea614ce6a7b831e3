"""The figures of the comparison as Markdown."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from benchmarks.measure import Run
from benchmarks.picturing.jobs import Form, Qualities
from benchmarks.picturing.judge import Marks, medians

__all__ = ["Result", "costs", "forms"]


class Result(NamedTuple):
    """What one tool took and made. `sizes` are the bytes of every derivative by form."""

    run: Run
    sizes: Mapping[Form, Sequence[int]]
    marks: Marks
    qualities: Qualities


def costs(results: Mapping[str, Result], again: Run) -> Iterator[str]:
    """One row a tool, its CPU seconds and bytes beside ours; and our second run."""
    ours = next(iter(results.values()))
    ratios = "our CPU / its | our MB / its"
    yield f"\n| Tool | CPU s | wall s | largest process, MB | pictures | MB | median SSIM | {ratios} |"
    yield "|---|" + "---:|" * 8
    for name, result in results.items():
        run, size = result.run, _bytes(result)
        beside = " | " if result is ours else f"{ours.run.cpu / run.cpu:.2f} | {_bytes(ours) / size:.2f}"
        made, good = sum(map(len, result.sizes.values())), statistics.median(_all(result.marks))
        figures = f"{run.cpu:.1f} | {run.wall:.1f} | {run.memory:.0f} | {made:,} | {size / 1e6:.1f} | {good:.4f}"
        yield f"| {name} | {figures} | {beside} |"
    yield f"| ours, nothing changed | {again.cpu:.2f} | {again.wall:.2f} | {again.memory:.0f} | 0 | 0.0 | | | |"


def forms(results: Mapping[str, Result]) -> Iterator[str]:
    """Of every kind of derivative: the quality that was asked of each tool, and what came of it."""
    yield "\n| Derivative | " + " | ".join(f"{name}: quality | SSIM | kB" for name in results) + " |"
    yield "|---|" + "---:|" * (3 * len(results))
    good = {name: medians(result.marks) for name, result in results.items()}
    for form in sorted(next(iter(results.values())).sizes):
        cells = [_cell(form, result, good[name].get(form)) for name, result in results.items()]
        yield f"| {form.use} {form.width} {form.format} | {' | '.join(cells)} |"


def _cell(form: Form, result: Result, good: float | None) -> str:
    mark = "" if good is None else f"{good:.4f}"
    return f"{result.qualities[form]} | {mark} | {statistics.median(result.sizes[form]) / 1e3:.1f}"


def _bytes(result: Result) -> int:
    return sum(map(sum, result.sizes.values()))


def _all(marks: Marks) -> list[float]:
    return [mark for found in marks.values() for mark in found]
