"""What is made of the photos: the same derivatives for every tool, in pixels those that our recipe asks for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from generator.model.photo import Developed
from generator.photos.recipe import RECIPES, bound_of

__all__ = ["Form", "Job", "Qualities", "jobs_of", "nearest", "own_qualities", "write_jobs"]


class Form(NamedTuple):
    """One kind of derivative: what it is for, in which format, and up to which width."""

    use: str
    format: str
    width: int

    @property
    def cropped(self) -> bool:
        """Whether the picture fills a frame, so that a part of the photo is lost."""
        return RECIPES[self.use].shape is not None


class Job(NamedTuple):
    """One derivative of one photo, in pixels; `name` is its file below the output of a tool."""

    photo: Path
    form: Form
    width: int
    height: int
    name: str


Qualities = Mapping[Form, int]


def jobs_of(developed: Mapping[Path, Developed]) -> list[Job]:
    """A job for every derivative that we made of every photo."""
    return [
        Job(
            photo, Form(one.use, one.form, _upto(one.use, one.width)), one.width, one.height, f"{photo.stem}-{one.name}"
        )
        for photo, known in developed.items()
        for one in known.derivatives
    ]


def _upto(use: str, width: int) -> int:
    """The width of the recipe that a derivative stands for: a small photo gives a narrower one."""
    widths = RECIPES[use].widths
    return min((wanted for wanted in widths if wanted >= width), default=max(widths))


def nearest(form: Form, known: Iterable[Form]) -> Form:
    """The form of the same format whose width is nearest; the wider one of two."""
    alike = [one for one in known if one.format == form.format]
    return min(alike, key=lambda one: (abs(one.width - form.width), -one.width))


def own_qualities(forms: Iterable[Form]) -> Qualities:
    """The quality that our recipe asks of every form; what is too heavy gets less."""
    return {form: getattr(bound_of(form.width), form.format) for form in forms}


def write_jobs(path: Path, jobs: Iterable[Job], qualities: Qualities) -> None:
    """The jobs as JSON, photo by photo, for a tool that reads them."""
    photos: dict[str, list[dict[str, object]]] = {}
    for job in jobs:
        wanted = {"width": job.width, "height": job.height, "cropped": job.form.cropped}
        made = {"name": job.name, "format": job.form.format, "quality": qualities[job.form]}
        photos.setdefault(str(job.photo), []).append(wanted | made)
    path.write_text(json.dumps(photos, ensure_ascii=False), encoding="utf-8")
