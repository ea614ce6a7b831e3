"""The figures as Markdown."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence

from benchmarks.searching.engines import Made
from benchmarks.searching.rank import Marks
from benchmarks.searching.visits import Visits
from benchmarks.searching.wire import packed

__all__ = ["budgets", "each", "index_table", "quality", "visit_head", "visit_row"]

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


def visit_head() -> str:
    """The head of the table of visits, whose rows follow as they are measured."""
    first, following = "first: kB | worst | scripts | requests | ms | worst", "following: kB | requests | ms"
    return f"\n| A question | visits, timed | {first} | {following} | longest task, ms |\n|---|" + "---:|" * 11


def visit_row(name: str, made: Visits) -> str:
    """Bytes, requests and milliseconds of the first and the following question."""
    sizes, ms = [one.size / 1e3 for one in made.first], [one.first for one in made.times]
    row = [
        f"{len(made.first)}, {len(ms)}",
        f"{_median(sizes):,.1f} | {max(sizes):,.1f} | {_median([one.scripts / 1e3 for one in made.first]):,.1f}",
        f"{_median([one.requests for one in made.first]):.0f} | {_median(ms):,.0f} | {max(ms):,.0f}",
        f"{_median([one.size / 1e3 for one in made.following]):,.1f}",
        f"{_median([one.requests for one in made.following]):.0f}",
        f"{_median([one.following for one in made.times]):,.0f}",
        f"{_median([one.longest for one in made.times]):,.0f}",
    ]
    return f"| {name} | {' | '.join(row)} |"


def _median(figures: Sequence[float]) -> float:
    return statistics.median(figures)


def budgets(sizes: Mapping[int, Mapping[str, Visits]]) -> Iterator[str]:
    """Our budgets, of the example site (0) and of the largest catalogue that was measured."""
    yield "\n| Budget of the first question | measured | budget | |\n|---|---:|---:|---|"
    for total, visits in sizes.items():
        kilobytes = {name: [one.size / 1e3 for one in made.first] for name, made in visits.items()}
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
    """How many questions and cases each engine gets right, in all and by heading."""
    some = next(iter(found.values()))
    asked = list(some.places)
    yield from _head("Questions and cases", found)
    yield _counts("first", len(asked), found, lambda one: one.among(1, asked))
    yield _counts("among the first three", len(asked), found, lambda one: one.among(3, asked))
    yield _counts("among ten", len(asked), found, lambda one: one.among(10, asked))
    yield _counts("refused with an exception", len(asked), found, lambda one: one.refused)
    for alike, name in ((True, "written differently, same answer"), (False, "other accents, other answer")):
        cases = [case for case in some.right if case.alike is alike]
        yield _counts(name, len(cases), found, lambda one, cases=cases: sum(one.right[case] for case in cases))
    yield from _head("Among the first three, by heading", found)
    for heading in dict.fromkeys(one.heading for one in asked):
        inside = [one for one in asked if one.heading == heading]
        yield _counts(heading, len(inside), found, lambda one, inside=inside: one.among(3, inside))


def _head(name: str, found: Mapping[str, Marks]) -> Iterator[str]:
    yield f"\n| {name} | asked | {' | '.join(found)} |\n|---|---:|" + "---:|" * len(found)


def _counts(name: str, total: int, found: Mapping[str, Marks], count: Callable[[Marks], int]) -> str:
    return f"| {name} | {total} | {' | '.join(str(count(one)) for one in found.values())} |"


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
