"""The generator that Pelican runs: compile before anything is written, then publish."""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import gc
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from pelican.generators import Generator

from catalogue.promises import broken_promises, keep_codes, stamp_of_codes
from catalogue.turn import TURN, Turn
from generator.diagnostics import Diagnostic, as_text, has_errors
from generator.photos.recipe import recipe_digest
from generator.progress import Steps
from generator.publish.unchanged import LastBuild, fingerprint, last_build, remember_build
from generator.read.records import find_records
from generator.settings import Settings, settings_from
from generator.share_cards.recipe import cards_digest
from generator.summary import Built, Files, profile, summary

if TYPE_CHECKING:
    from generator.publish.edition import Edition

__all__ = ["CatalogueGenerator", "RecordsRefused", "settings_of"]


_REFUSED = {
    "vi": "hồ sơ có lỗi, chưa đăng gì; trang đang có vẫn nguyên",
    "en": "records have errors, nothing was published; the site stands as it was",
}
_FILE_BY_FILE = {
    "vi": "{} không đổi được một lần (ổ gắn riêng, hoặc thư mục chứa nó không cho ghi): đã đăng từng tệp; "
    "để luôn trọn vẹn, hãy đặt nó trong một thư mục ghi được, cùng ổ đĩa",
    "en": "{} cannot be changed at once (a mount point, or the folder that holds it cannot be written): published "
    "file by file; for a site that is whole at every moment, put it in a folder that can be written, on the same disk",
}


_made: list[Any] = []  # by the last run


@atexit.register
def _leave_to_the_system() -> None:
    """The process ends: to free what it made object by object takes two seconds at 20,000 products."""
    gc.freeze()
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(_made))


class RecordsRefused(Exception):
    """Records have errors; the report stands above, and nothing was published."""


class CatalogueGenerator(Generator):  # type: ignore[misc]
    """Pelican's way in: `generate_context` checks, `generate_output` publishes.

    What makes pages is imported where it is needed: a build with nothing to do ends before.
    """

    def generate_context(self) -> None:
        """Compile the catalogue; raises before anything is written when records have errors."""
        self.started = time.perf_counter()
        gc.freeze()
        gc.disable()  # a build keeps what it makes until its end: collecting finds nothing and costs a seventh
        self.options = settings_of(self.settings)
        self.turn: Turn = self.settings[TURN]
        self.steps = Steps(self.options.messages)
        survey = find_records(self.options.project)
        knobs = f"{replace(self.options, profile='')!r}{_plain(self.settings)}{recipe_digest()}{cards_digest()}"
        self.fingerprint = fingerprint(survey[0], self._folders(), knobs)
        self.last = last_build(self.turn.place, self.fingerprint + stamp_of_codes(self.options.project))
        if self.last:
            self._report(self.last.found)
            return
        from generator.pipeline import compile_catalogue

        self.result = compile_catalogue(self.options, survey, self.steps)
        self._report(self.result.found)
        broken = broken_promises(self.turn.place.served, self.result.catalogue.codes)
        self._report(broken)
        if broken or (has_errors(self.result.found) and not self.options.keep_going):
            raise RecordsRefused(_REFUSED[self.options.messages])

    def generate_output(self, _writer: Any) -> None:
        """Publish when all others have written, unless the last build was made of the same and still stands."""
        if self.last:
            self._tell(self.last, Files(0, self.last.files, 0))
            return
        with self.steps.step("edition"):
            edition = self._edition()
        _made[:] = [self.result, edition]
        self.turn.last.append(partial(self._publish, edition))

    def _publish(self, edition: Edition) -> None:
        from generator.publish.pages import publish

        place = self.turn.place
        counts = publish(place, edition, self.options.processes, self.steps)
        kept = keep_codes(self.options.project, self.result.catalogue.codes, self.options.messages)
        files = Files(counts.written, counts.unchanged, counts.removed)
        build = LastBuild(
            self.fingerprint + stamp_of_codes(self.options.project), self.result.found, self.result.records,
            len(edition.pages), len(self.result.derivatives), files.written + files.unchanged, counts.release,
        )  # fmt: skip
        if self.result.settled and kept:
            remember_build(place, build)
        if not counts.whole:
            print(_FILE_BY_FILE[self.options.messages].format(place.served), file=sys.stderr)
        self._tell(build, files)

    def _edition(self) -> Edition:
        """Every page and file; no two pages may share an address."""
        from catalogue.addresses import doubles
        from catalogue.edition import Workshop, edition_of
        from catalogue.takeaway import takeaways

        articles, pages = self.context["articles"], self.context["pages"]
        workshop = Workshop(self.env, self.settings["JINJA_ENVIRONMENT"], Path(self.theme), articles, pages)
        edition = edition_of(
            self.result, self.options, workshop, partial(takeaways, self.result, self.options, workshop)
        )
        double = doubles(edition.pages)
        if double:
            self._report(double)
            raise RecordsRefused(_REFUSED[self.options.messages])
        return edition

    def _folders(self) -> list[Path]:
        """The folders and files that count by their bytes: the theme, the program, the office's texts and files."""
        known, linked = self.settings, sorted(map(str, self.context["static_links"]))
        names = [*known["ARTICLE_PATHS"], *known["PAGE_PATHS"], *known["STATIC_PATHS"], *linked]
        return [Path(self.theme), Path(__file__).parent, *(Path(known["PATH"]) / name for name in names)]

    def _report(self, found: Sequence[Diagnostic]) -> None:
        """The findings on standard error, whole lines, as Pelican's log would break them."""
        shown = [one for one in found if one.severity != "note"]
        if shown:
            print(as_text(shown, self.options.messages), file=sys.stderr)

    def _tell(self, build: LastBuild, files: Files) -> None:
        """The summary, and where the time went, if somebody asked."""
        language, warnings = self.options.messages, sum(one.severity == "warning" for one in build.found)
        wall = time.perf_counter() - self.started
        built = Built(build.records, build.pages, build.pictures, files, warnings, wall)
        print(summary(built, language), file=sys.stderr)
        if self.options.profile:
            Path(self.options.profile).write_text(profile(self.steps.spent, built, language), encoding="utf-8")


def settings_of(values: dict[str, Any]) -> Settings:
    """The compiler's settings: CATALOGUE of the settings file, and the address of the site."""
    project = Path(values["PATH"]).resolve().parent
    site = urlsplit(values["SITEURL"] or "http://localhost:8000")
    named = {"name": values["SITENAME"], "tagline": values.get("SITESUBTITLE") or ""}
    address = {"origin": f"{site.scheme}://{site.netloc}", "base": site.path.rstrip("/")}
    issues = {"issue": values.get("CATALOGUE_ISSUE", True)}
    return settings_from(project, {**named, **address, **issues, **values.get("CATALOGUE", {})})


def _plain(values: dict[str, Any]) -> str:
    """Pelican's settings that are data; what is code counts by its file."""
    known = {}
    for name, value in values.items():
        with contextlib.suppress(TypeError, ValueError):
            known[name] = json.dumps(value, sort_keys=True)
    return repr(sorted(known.items()))
