"""The order of the steps: read → check → derive → render. Publishing follows with the pages.

Nothing is written here but the cache.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from generator import cache
from generator.check.catalogue import check_catalogue
from generator.check.records import check_record
from generator.check.rules import Context
from generator.derive.catalogue import derive_catalogue
from generator.derive.lists import collect
from generator.derive.related import neighbours
from generator.diagnostics import Diagnostic
from generator.model.catalogue import Catalogue
from generator.model.sound import Checked
from generator.read.records import RecordFile, find_records, read_record
from generator.read.vocabularies import read_vocabulary
from generator.read.words import read_words
from generator.render.desk import Desk
from generator.render.language import Language
from generator.render.site import Knobs
from generator.render.views import StoryCard
from generator.settings import Settings

__all__ = ["Result", "Survey", "check_records", "compile_catalogue", "open_desks"]


Survey: TypeAlias = tuple[list[RecordFile], list[Diagnostic]]


class Result(NamedTuple):
    """The outcome of reading, checking and deriving; `found` is everything there is to say."""

    catalogue: Catalogue
    found: tuple[Diagnostic, ...]
    records: int


def compile_catalogue(settings: Settings, survey: Survey | None = None) -> Result:
    """Read, check and derive the records below the project; write nothing."""
    records, found = check_records(settings, survey)
    catalogue = derive_catalogue(records, read_vocabulary(), settings.today)
    return Result(catalogue, found, len(records))


def check_records(settings: Settings, survey: Survey | None = None) -> tuple[list[Checked], tuple[Diagnostic, ...]]:
    """Every record below the project, sound or not, and every finding about them."""
    files, stray = survey or find_records(settings.project)
    records = _checked(files, settings)
    across = check_catalogue(records)
    faulty = {one.position.path for one in across if one.severity == "error"}
    sound = [one._replace(value=None) if one.path in faulty else one for one in records]
    found = [*stray, *across, *(finding for one in records for finding in one.found)]
    return sound, tuple(sorted(found))


def _checked(files: Sequence[RecordFile], settings: Settings) -> list[Checked]:
    """The records of all files; those that did not change since the last check come from the cache."""
    path = settings.cache / "records.pickle"
    key = (cache.program_digest(), settings.today.isoformat(), str(settings.project))
    known: dict[RecordFile, Checked] = cache.load(path, key) or {}
    context = Context(read_vocabulary(), settings.today)
    records = {file: known.get(file) or _check(settings.project, file, context) for file in files}
    if records.keys() != known.keys():
        cache.store(path, key, records)
    return list(records.values())


def _check(project: Path, file: RecordFile, context: Context) -> Checked:
    raw, found = read_record(project, file)
    if raw is None:
        return Checked(file.kind, file.slug, file.folder, file.path, None, found)
    return check_record(raw, context, found)


def open_desks(
    catalogue: Catalogue, settings: Settings, knobs: Knobs, locale: Path, stories: Mapping[str, Sequence[StoryCard]]
) -> list[Desk]:
    """One desk a language, sharing the catalogue, its lists and neighbours."""
    collections, near = collect(catalogue), neighbours(catalogue)
    return [
        Desk(
            catalogue,
            collections,
            near,
            Language(code, knobs.base, read_words(locale, code)),
            knobs,
            stories.get(code, ()),
        )
        for code in settings.languages
    ]
