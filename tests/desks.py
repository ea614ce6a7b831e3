"""A desk for a small project, in Vietnamese."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from plugins_projects import PROJECT
from small_project import TODAY, Project

from generator.pipeline import open_desks
from generator.render.desk import Desk
from generator.render.site import Knobs, Names

NAMES = Names("Danh mục", "", "")


def desk_of(project: Project, today: date = TODAY) -> Desk:
    """The desk at which the pages of `project` are made; addresses begin with https://ocop.example."""
    knobs = Knobs("https://ocop.example", "", {"vi": NAMES, "en": NAMES}, 24, ("vi", "en"), "", "")
    settings = replace(project.settings(today), languages=("vi",))
    return open_desks(project.compile(today).catalogue, settings, knobs, PROJECT / "theme/locale", {})[0]
