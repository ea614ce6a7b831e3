"""How good derivatives are, and which quality a peer needs to be as good as ours.

Only whole pictures are judged, for which the true picture is the same with every tool: the photo, shrunk without loss
from all its pixels.  So what a tool loses by shrinking counts as well as what it loses by encoding.
"""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

from PIL import Image

from benchmarks.picturing.jobs import Form, Job, Qualities, nearest
from benchmarks.picturing.originals import shrunk, upright
from benchmarks.picturing.similarity import Reference, luma

__all__ = ["GRID", "Marks", "Places", "judge", "medians", "tuned"]

Marks: TypeAlias = dict[Form, list[float]]
Places: TypeAlias = Mapping[str, Mapping[Job, Path]]  # where each tool has put a derivative, by its name
GRID: Mapping[str, Sequence[int]] = {"webp": (68, 74, 80), "jpeg": (62, 72, 82)}


def judge(jobs: Iterable[Job], places: Places) -> dict[str, Marks]:
    """The SSIM of every whole picture, by tool and form."""
    of_photo: dict[Path, list[Job]] = defaultdict(list)
    for job in jobs:
        if not job.form.cropped:
            of_photo[job.photo].append(job)
    marks: dict[str, Marks] = {name: defaultdict(list) for name in places}
    for wanted in of_photo.values():
        for name, form, mark in _judged(wanted, places):
            marks[name][form].append(mark)
    return marks


def _judged(jobs: Sequence[Job], places: Places) -> Iterator[tuple[str, Form, float]]:
    """The derivatives of one photo, by every tool."""
    original = upright(jobs[0].photo)
    truths = {size: Reference(luma(shrunk(original, size))) for size in {(job.width, job.height) for job in jobs}}
    for job in jobs:
        for name, place in places.items():
            with Image.open(place[job]) as image:
                yield name, job.form, truths[job.width, job.height].ssim(luma(image))


def medians(marks: Marks) -> dict[Form, float]:
    """The median of each form."""
    return {form: statistics.median(found) for form, found in marks.items()}


def tuned(forms: Iterable[Form], ours: Mapping[Form, float], tried: Sequence[Mapping[Form, float]]) -> Qualities:
    """The quality at which a peer is as good as ours; `tried` are its medians at each step of the grid.

    Crops take what was found for the whole picture of the nearest width.
    """
    whole = {form: _crossing([step[form] for step in tried], GRID[form.format], good) for form, good in ours.items()}
    return {form: whole[nearest(form, whole)] for form in forms}


def _crossing(found: Sequence[float], qualities: Sequence[int], wanted: float) -> int:
    """Where the medians reach what is wanted, on a line between two steps; never beyond the first and the last."""
    for (below, low), (above, high) in pairwise(zip(found, qualities, strict=True)):
        if wanted <= above:
            return max(qualities[0], round(low + (high - low) * (wanted - below) / (above - below)))
    return qualities[-1]
