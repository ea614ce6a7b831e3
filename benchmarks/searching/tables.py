"""The figures as Markdown."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence

from benchmarks.searching.engines import Made
from benchmarks.searching.rank import Marks
from benchmarks.searching.visits import Visit
from benchmarks.searching.wire import packed

__all__ = ["budgets", "each", "index_table", "quality", "visit_table"]

Visits = Mapping[str, Sequence[Visit]]
MEDIAN, WORST, PART, EXAMPLE = 150, 300, 0.2, 40  # kB for a first question of 20,000; beside Pagefind; of the example
_KEPT = {True: "kept", False: "over"}


def index_table(made: Made) -> Iterator[str]:
    """What each index costs to make, and its size."""
    yield "\n| Index | CPU s | wall s | largest process, MB | files | MB | MB as sent |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for name, cost in made.costs.items():
        files = made.files[name]
        sizes = [sum(path.stat().st_size for path in files), sum(len(packed(path)) for path in files)]
        size = " | ".join(f"{size / 1e6:.2f}" for size in sizes)
        yield f"| {name} | {cost.cpu:.2f} | {cost.wall:.2f} | {cost.memory:.0f} | {len(files):,} | {size} |"


def visit_table(visits: Visits) -> Iterator[str]:
    """Bytes, requests and milliseconds of the first and the following question."""
    first, following = "first: kB | worst | scripts | requests | ms | worst", "following: kB | requests | ms"
    yield f"\n| A question | visits, timed | {first} | {following} | longest task, ms |\n|---|" + "---:|" * 11
    for name, made in visits.items():
        times = [one.times for one in made if one.times]
        first, ms = [one.first.size / 1e3 for one in made], [one.first for one in times]
        row = [
            f"{len(made)}, {len(times)}",
            f"{_median(first):,.1f} | {max(first):,.1f} | {_median([one.first.scripts / 1e3 for one in made]):,.1f}",
            f"{_median([one.first.requests for one in made]):.0f}",
            f"{_median(ms):,.0f} | {max(ms):,.0f}",
            f"{_median([one.following.size / 1e3 for one in made]):,.1f}",
            f"{_median([one.following.requests for one in made]):.0f}",
            f"{_median([one.following for one in times]):,.0f} | {_median([one.longest for one in times]):,.0f}",
        ]
        yield f"| {name} | {' | '.join(row)} |"


def _median(figures: Sequence[float]) -> float:
    return statistics.median(figures)


def budgets(sizes: Mapping[int, Visits]) -> Iterator[str]:
    """Our budgets, of the example site (0) and of the largest catalogue that was measured."""
    yield "\n| Budget of the first question | measured | budget | |\n|---|---:|---:|---|"
    for total, visits in sizes.items():
        kilobytes = {name: [one.first.size / 1e3 for one in made] for name, made in visits.items()}
        own, of_pagefind = kilobytes["ours"], _median(kilobytes["Pagefind"])
        name = f"{total:,} products" if total else "example site"
        if total:
            yield _row(f"{name}: median, kB", _median(own), MEDIAN)
            yield _row(f"{name}: worst, kB", max(own), WORST)
            yield _row(f"{name}: median / Pagefind's", _median(own) / of_pagefind, PART)
        else:
            yield _row(f"{name}: median, kB", _median(own), EXAMPLE)
            yield _row(f"{name}: worst, kB", max(own), EXAMPLE)


def _row(name: str, found: float, limit: float) -> str:
    return f"| {name} | {found:,.{2 if limit < 1 else 1}f} | {limit} | {_KEPT[found <= limit]} |"


def quality(found: Mapping[str, Marks]) -> Iterator[str]:
    """The share of questions and cases that each engine gets right, in all and by heading."""
    some = next(iter(found.values()))
    asked, names = list(some.places), list(found)
    yield f"\n| | asked | {' | '.join(names)} |\n|---|---:|" + "---:|" * len(names)

    def row(name: str, total: int, count: Callable[[Marks], int]) -> str:
        counts = " | ".join(f"{count(one)}" for one in found.values())
        return f"| {name} | {total} | {counts} |"

    yield row("first", len(asked), lambda one: one.among(1, asked))
    yield row("among the first three", len(asked), lambda one: one.among(3, asked))
    yield row("among ten", len(asked), lambda one: one.among(10, asked))
    yield row("refused with an exception", len(asked), lambda one: one.refused)
    for alike, name in (
        (True, "cases: written differently, same answer"),
        (False, "cases: other accents, other answer"),
    ):
        cases = [case for case in some.right if case.alike is alike]
        yield row(name, len(cases), lambda one, cases=cases: sum(one.right[case] for case in cases))
    yield f"\n| Among the first three, by heading | asked | {' | '.join(names)} |\n|---|---:|" + "---:|" * len(names)
    for heading in dict.fromkeys(one.heading for one in asked):
        inside = [one for one in asked if one.heading == heading]
        yield row(heading, len(inside), lambda one, inside=inside: one.among(3, inside))


def each(found: Mapping[str, Marks]) -> Iterator[str]:
    """Every question with the place it got (a dash where not among ten), every case with a plus or a dash."""
    yield f"| Question or case | {' | '.join(found)} |\n|---|" + "---:|" * len(found)
    some = next(iter(found.values()))
    for question in some.places:
        yield _line(question.text, [str(one.places[question] or "–") for one in found.values()])
    for case in some.right:
        name = f"{'=' if case.alike else '≠'} {case.why}"
        yield _line(name, ["+" if one.right[case] else "–" for one in found.values()])


def _line(text: str, results: Sequence[str]) -> str:
    escaped = text.replace("|", "\\|")
    return f"| {escaped} | {' | '.join(results)} |"
