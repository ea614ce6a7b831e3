"""What pictures cost, and how good they are, beside libvips and sharp at equal measured quality.

    python benchmarks/pictures.py [--photos ../shared/data/photos] [--number 60] [--rounds 3]
    python benchmarks/pictures.py --qualities    # what each quality of WebP, JPEG and AVIF gives and costs
    python benchmarks/pictures.py --cards        # what a share card costs

All tools make the same derivatives of the same photos, those of `generator/photos/recipe.py`.  First each peer's
quality is found that gives the SSIM of ours; then they take turns.  The work folder is removed at the end.
"""

from __future__ import annotations

import argparse
import multiprocessing
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import ParamSpec, TypeVar

# In place of this folder, so that the modules beside this one have one name in every process.
sys.path[0] = str(Path(__file__).resolve().parent.parent)

from benchmarks import ours  # noqa: E402
from benchmarks.catalogue import ROOT  # noqa: E402
from benchmarks.measure import Run, median_of  # noqa: E402
from benchmarks.picturing import cards, qualities, tables  # noqa: E402
from benchmarks.picturing.jobs import Form, Job, Qualities, jobs_of, own_qualities  # noqa: E402
from benchmarks.picturing.judge import GRID, judge, medians, tuned  # noqa: E402
from benchmarks.picturing.makers import Peer, own_run, peers  # noqa: E402
from benchmarks.picturing.originals import chosen, picture_bytes  # noqa: E402
from benchmarks.picturing.own_pictures import read_developed  # noqa: E402
from generator.model.photo import Developed  # noqa: E402
from generator.photos.shelf import folder_of  # noqa: E402

STEPS = range(len(GRID["webp"]))
P = ParamSpec("P")
T = TypeVar("T")


def aside(function: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """What a function returns, called in a process of its own.

    Pixels stay out of this process: what it holds would count as memory of every program that it starts.
    """
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as one:
        return one.submit(function, *arguments, **named).result()


class Bench:
    """The photos, our program and our shelf below a work folder; what is made of them, once it is."""

    def __init__(self, work: Path, photos: Sequence[Path]) -> None:
        self.work, self.shelf, self.told = work, work / "own" / "shelf", work / "developed.json"
        self.photos = work / "photos"
        self.photos.mkdir()
        for number, path in enumerate(photos, 1):
            shutil.copyfile(path, self.photos / f"photo-{number:02}{path.suffix.lower()}")
        self.program = ours.copy_program(work)
        self.developed: Mapping[Path, Developed] = {}

    def own(self, *, cold: bool) -> Run:
        """Our own run: `cold` with an empty shelf, else with the one of the run before."""
        if cold:
            shutil.rmtree(self.shelf.parent, ignore_errors=True)
        cost = own_run(self.program, self.photos, self.shelf, self.told)
        self.developed = read_developed(self.photos, self.told)
        return cost

    def places(self, jobs: Sequence[Job]) -> Mapping[Job, Path]:
        """Where our derivatives lie."""
        keys = {photo: developed.key for photo, developed in self.developed.items()}
        return {
            job: folder_of(self.shelf, keys[job.photo]) / job.name.removeprefix(f"{job.photo.stem}-") for job in jobs
        }

    def output(self, name: str) -> Path:
        """The folder of what a peer makes."""
        return self.work / "output" / name


def tune(bench: Bench, peer: Peer, jobs: Sequence[Job]) -> Qualities:
    """The qualities at which a peer is as good as ours."""
    whole = [job for job in jobs if not job.form.cropped]
    places = {"ours": bench.places(whole)}
    for at in STEPS:
        output = bench.output(f"{peer.kind}-{at}")
        peer.make(whole, {job.form: GRID[job.form.format][at] for job in whole}, output)
        places[str(at)] = _within(output, whole)
    found = {name: medians(marks) for name, marks in aside(judge, whole, places).items()}
    for at in STEPS:
        shutil.rmtree(bench.output(f"{peer.kind}-{at}"))
    return tuned({job.form for job in jobs}, found["ours"], [found[str(at)] for at in STEPS])


def compare(bench: Bench, rounds: int) -> None:
    """Finds the qualities, lets the tools take turns, and prints the tables."""
    others = peers(bench.work)
    bench.own(cold=True)
    jobs = jobs_of(bench.developed)
    asked = {"ours": own_qualities({job.form for job in jobs})}
    for peer in others:
        print(f"finding the quality of {peer.name}", file=sys.stderr)
        asked[peer.name] = tune(bench, peer, jobs)
    runs = _turns(bench, others, jobs, asked, rounds)
    places = {"ours": bench.places(jobs), **{peer.name: _within(bench.output(peer.kind), jobs) for peer in others}}
    marks = aside(judge, jobs, places)
    results = {
        name: tables.Result(median_of(runs[name]), _sizes(place), marks[name], asked[name])
        for name, place in places.items()
    }
    print("\n".join([*tables.costs(results, median_of(runs["again"])), *tables.forms(results)]))


def _turns(
    bench: Bench, others: Sequence[Peer], jobs: Sequence[Job], asked: Mapping[str, Qualities], rounds: int
) -> Mapping[str, list[Run]]:
    """Every tool once a round, in turn."""
    runs: dict[str, list[Run]] = defaultdict(list)
    for turn in range(rounds):
        print(f"round {turn + 1} of {rounds}", file=sys.stderr)
        runs["ours"].append(bench.own(cold=True))
        runs["again"].append(bench.own(cold=False))
        for peer in others:
            runs[peer.name].append(peer.make(jobs, asked[peer.name], bench.output(peer.kind)))
    return runs


def _within(folder: Path, jobs: Sequence[Job]) -> Mapping[Job, Path]:
    return {job: folder / job.name for job in jobs}


def _sizes(place: Mapping[Job, Path]) -> Mapping[Form, list[int]]:
    found: dict[Form, list[int]] = defaultdict(list)
    for job, path in place.items():
        found[job.form].append(picture_bytes(path))
    return found


def _arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measures our pictures beside libvips and sharp.")
    disk = Path("/dev/shm")  # noqa: S108 - the RAM disk
    parser.add_argument("--photos", type=Path, default=ROOT.parent / "shared/data/photos", help="a folder of photos")
    parser.add_argument("--number", type=int, default=60, help="how many of them, the largest first")
    parser.add_argument("--rounds", type=int, default=3, help="the median of so many is shown")
    parser.add_argument("--qualities", action="store_true", help="measure qualities instead of tools")
    parser.add_argument("--cards", action="store_true", help="measure share cards instead of tools")
    parser.add_argument("--work", type=Path, default=disk if disk.is_dir() else Path(tempfile.gettempdir()))
    return parser.parse_args(words)


def main(words: Sequence[str]) -> None:
    """Compares the tools, or the qualities, and prints the tables."""
    options = _arguments(words)
    photos = aside(chosen, options.photos, options.number)
    if options.qualities or options.cards:
        print("\n".join((qualities if options.qualities else cards).table(photos)))
        return
    with tempfile.TemporaryDirectory(prefix="ocop-bench-", dir=options.work) as work:
        compare(Bench(Path(work), photos), options.rounds)


if __name__ == "__main__":
    main(sys.argv[1:])
