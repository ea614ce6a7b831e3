"""The order of the steps: read → check → derive → render. Publishing follows with the pages.

Nothing is written here but the cache.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from generator.check.catalogue import check_catalogue
from generator.check.codes import check_codes
from generator.check.photos import check_photos
from generator.check.renamed import check_renamed
from generator.checking import Memory, checked_records
from generator.derive.catalogue import derive_catalogue
from generator.derive.changes import changes_of
from generator.derive.codes import codes_of
from generator.derive.ledger import ledger_of
from generator.derive.lists import collect
from generator.derive.missing import missing_positions
from generator.derive.related import neighbours
from generator.diagnostics import Diagnostic
from generator.model.catalogue import Catalogue
from generator.model.code import Issued
from generator.model.photo import FLEETING, Developed, Refused, Wanted, published_name
from generator.model.sound import Checked, PhotoRow
from generator.photos.darkroom import Darkroom, Wish, develop_photos
from generator.photos.pool import Tell
from generator.photos.shelf import folder_of
from generator.progress import Steps
from generator.read.codes import CODES, read_codes
from generator.read.geography import read_land
from generator.read.records import RecordFile, find_records
from generator.read.vocabularies import read_vocabulary
from generator.read.words import read_words
from generator.render.desk import Desk
from generator.render.language import Language
from generator.render.maps.drawings import Drawings
from generator.render.site import Knobs
from generator.render.views.values import StoryCard
from generator.settings import Settings

__all__ = ["Inspection", "Memory", "Result", "Survey", "check_positions", "check_project", "check_records",
           "compile_catalogue", "open_desks"]  # fmt: skip


Survey: TypeAlias = tuple[list[RecordFile], list[Diagnostic]]
# What is made of the photos of each kind of record; the others have no folder for photos.
_USES_OF_KIND: Mapping[str, tuple[str, ...]] = {
    "product": ("card", "full", "page", "thumb"),
    "village": ("full", "page", "thumb", "wide"),
    "fair": ("full", "page", "thumb", "wide"),
}


class Inspection(NamedTuple):
    """Every record, sound or not, what became of every photo, every finding, in the order of the report, and every
    code that was issued."""

    records: list[Checked]
    outcomes: Mapping[PhotoRow, Developed | Refused]
    found: tuple[Diagnostic, ...]
    codes: tuple[Issued, ...] = ()


class Result(NamedTuple):
    """The outcome of reading, checking and deriving; `found` is everything there is to say.

    `derivatives` maps the files of pictures below the output folder to those that hold them now.
    """

    catalogue: Catalogue
    found: tuple[Diagnostic, ...]
    records: int
    derivatives: Mapping[str, Path]

    @property
    def settled(self) -> bool:
        """Whether the next build would find the same: no photo failed for a reason that may be gone by then."""
        return not any(one.code in FLEETING for one in self.found)


def compile_catalogue(
    settings: Settings, survey: Survey | None = None, steps: Steps | None = None, memory: Memory | None = None
) -> Result:
    """Read, check and derive the records and photos below the project; write nothing but the cache.

    A process that compiles again and again hands in the same `memory` while the day is the same.
    """
    steps = steps or Steps()
    records, outcomes, found, issued = check_project(settings, survey, steps, memory)
    with steps.step("derive"):
        catalogue = derive_catalogue(records, read_vocabulary(), read_land(), settings.today, outcomes)
        catalogue = catalogue._replace(codes=codes_of(catalogue, issued, issue=settings.issue))
    return Result(catalogue, found, len(records), dict(_derivatives(catalogue, _shelf(settings))))


def check_project(
    settings: Settings, survey: Survey | None = None, steps: Steps | None = None, memory: Memory | None = None
) -> Inspection:
    """Every record, every photo and every code below the project."""
    steps = steps or Steps()
    with steps.step("read"):
        survey = survey or find_records(settings.project)
        steps.count(len(survey[0]))
        records, found = check_records(settings, survey, memory)
        written = read_codes(settings.project)
        issued, about_codes = check_codes(CODES, written.lines)
        renamed = check_renamed(CODES, written.lines, issued, records)
    with steps.step("photos"):
        outcomes = _developed(records, settings, steps.tell)
    all_found = [*found, *written.found, *about_codes, *renamed, *check_photos(outcomes)]
    return Inspection(records, outcomes, tuple(sorted(all_found)), issued)


def check_positions(records: Sequence[Checked]) -> tuple[Diagnostic, ...]:
    """A note for every sales point and village that has no position, in the order of the report."""
    return tuple(sorted(missing_positions(records, read_vocabulary(), read_land().gazetteer)))


def check_records(
    settings: Settings, survey: Survey | None = None, memory: Memory | None = None
) -> tuple[list[Checked], tuple[Diagnostic, ...]]:
    """Every record below the project, sound or not, and every finding about them; photos are not opened."""
    files, stray = survey or find_records(settings.project)
    records = checked_records(files, settings, {} if memory is None else memory)
    across = check_catalogue(records)
    faulty = {one.position.path for one in across if one.severity == "error"}
    sound = [one._replace(value=None) if one.path in faulty else one for one in records]
    found = [*stray, *across, *(finding for one in records for finding in one.found)]
    return sound, tuple(sorted(found))


def _developed(records: Sequence[Checked], settings: Settings, tell: Tell) -> dict[PhotoRow, Developed | Refused]:
    """What became of every photo that a record shows, of faulty records too."""
    wishes = {use: Wish(use.path, Wanted(_USES_OF_KIND[one.kind], use.focus)) for one in records for use in one.photos}
    room = Darkroom(_shelf(settings), settings.today, settings.processes, settings.photo_cache_mb, tell)
    outcomes = develop_photos(settings.project, wishes.values(), room)
    return {use: outcomes[wish] for use, wish in wishes.items()}


def _shelf(settings: Settings) -> Path:
    return settings.cache / "photos"


def _derivatives(catalogue: Catalogue, shelf: Path) -> Iterator[tuple[str, Path]]:
    shown = [(one.slug, one.photos) for one in catalogue.products.values()]
    shown += [(one.slug, one.photos) for one in catalogue.villages.values()]
    shown += [(one.slug, one.photos) for one in catalogue.fairs.values()]
    for slug, photos in shown:
        for framed in photos:
            folder = folder_of(shelf, framed.developed.key)
            for derivative in framed.developed.derivatives:
                yield published_name(slug, framed.developed, derivative), folder / derivative.name


def open_desks(
    catalogue: Catalogue, settings: Settings, knobs: Knobs, locale: Path, stories: Mapping[str, Sequence[StoryCard]]
) -> list[Desk]:
    """One desk a language, sharing the catalogue, its lists, neighbours and drawings of maps."""
    collections, near = collect(catalogue), neighbours(catalogue)
    former = {one.slug: [old.slug for old in one.former] for one in catalogue.vocabulary.provinces}
    drawings = Drawings(read_land().atlas, former)
    ledger = ledger_of(changes_of(catalogue))
    return [
        Desk(
            catalogue,
            collections,
            near,
            Language(code, knobs.base, read_words(locale, code)),
            knobs,
            drawings,
            stories.get(code, ()),
            ledger=ledger,
        )
        for code in settings.languages
    ]
