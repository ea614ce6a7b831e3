"""The generator that Pelican runs: compile before anything is written, then publish."""

from __future__ import annotations

import contextlib
import gc
import json
import sys
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican.generators import Generator

from catalogue.edition import Workshop, edition_of
from catalogue.summary import summary
from generator.diagnostics import Diagnostic, Position, as_text, has_errors
from generator.model.page import Page
from generator.photos.recipe import recipe_digest
from generator.pipeline import Result, compile_catalogue
from generator.progress import progress
from generator.publish.edition import Edition
from generator.publish.pages import Counts, publish
from generator.publish.unchanged import LastBuild, fingerprint, forget, last_build, remember
from generator.read.records import find_records
from generator.settings import Settings, settings_from
from generator.share_cards.recipe import cards_digest

__all__ = ["CatalogueGenerator", "RecordsRefused"]


BUILD = "build.pickle"
_REFUSED = {
    "vi": "hồ sơ có lỗi, chưa đăng gì; trang đang có vẫn nguyên",
    "en": "records have errors, nothing was published; the site stands as it was",
}


class RecordsRefused(Exception):
    """Records have errors; the report stands above, and nothing was published."""


class CatalogueGenerator(Generator):  # type: ignore[misc]
    """Pelican's way in: `generate_context` checks, `generate_output` publishes."""

    def generate_context(self) -> None:
        """Compile the catalogue; raises before anything is written when records have errors."""
        self.started = time.perf_counter()
        gc.freeze()
        gc.disable()  # a build keeps what it makes until its end: collecting finds nothing and costs a seventh
        self.options = _settings(self.settings)
        self.output = Path(self.output_path)
        survey = find_records(self.options.project)
        knobs = f"{self.options!r}{_plain(self.settings)}{recipe_digest()}{cards_digest()}"
        self.fingerprint = fingerprint(survey[0], self._folders(), knobs)
        self.last = last_build(self.options.cache / BUILD, self.output, self.fingerprint)
        if self.last:
            _report(self.last.found, self.options)
            return
        self.result: Result = compile_catalogue(self.options, survey, progress())
        _report(self.result.found, self.options)
        if has_errors(self.result.found) and not self.options.keep_going:
            raise RecordsRefused(_REFUSED[self.options.messages])

    def generate_output(self, _writer: Any) -> None:
        """Publish, unless the last build was made of the same and still stands."""
        if self.last:
            counts = Counts(0, len(self.last.files), 0)
            self._say(summary(self.last.records, self.last.pages, counts, self._seconds(), self.options.messages))
            return
        edition = self._edition()
        forget(self.options.cache / BUILD)
        counts = publish(self.output, self.options.cache / "pages.pickle", edition, self.options.processes)
        pages = len(edition.pages)
        build = LastBuild(self.fingerprint, self.result.found, self.result.records, pages, counts.files)
        if self.result.settled:
            remember(self.options.cache / BUILD, self.output, build)
        self._say(summary(build.records, pages, counts, self._seconds(), self.options.messages))

    def _edition(self) -> Edition:
        """Every page and file; no two pages may share an address."""
        articles, pages = self.context["articles"], self.context["pages"]
        workshop = Workshop(self.env, self.settings["JINJA_ENVIRONMENT"], Path(self.theme), articles, pages)
        edition = edition_of(self.result, self.options, workshop)
        self._refuse_double(edition.pages)
        return edition

    def _folders(self) -> list[Path]:
        """The folders that count by their bytes."""
        texts = [Path(self.settings["PATH"]) / name
                 for name in (*self.settings["ARTICLE_PATHS"], *self.settings["PAGE_PATHS"])]  # fmt: skip
        return [Path(self.theme), Path(__file__).parent, *texts]

    def _seconds(self) -> float:
        return time.perf_counter() - self.started

    def _say(self, text: str) -> None:
        print(text, file=sys.stderr)

    def _refuse_double(self, pages: list[Page]) -> None:
        """Two pages at one address are an error that names both."""
        first: dict[str, Page] = {}
        double = []
        for page in pages:
            other = first.setdefault(page.route.casefold(), page)
            if other is not page:
                values = (("value", page.route), ("other", other.source or other.template))
                double.append(Diagnostic(Position(page.source or page.template, 1, 1), "", "route-taken", values))
        if double:
            _report(double, self.options)
            raise RecordsRefused(_REFUSED[self.options.messages])


def _settings(values: dict[str, Any]) -> Settings:
    """The compiler's settings: CATALOGUE of the settings file, and the address of the site."""
    project = Path(values["PATH"]).resolve().parent
    site = urlsplit(values["SITEURL"] or "http://localhost:8000")
    named = {"name": values["SITENAME"], "tagline": values.get("SITESUBTITLE") or ""}
    address = {"origin": f"{site.scheme}://{site.netloc}", "base": site.path.rstrip("/")}
    return settings_from(project, {**named, **address, **values.get("CATALOGUE", {})})


def _plain(values: dict[str, Any]) -> str:
    """Pelican's settings that are data; what is code counts by its file."""
    known = {}
    for name, value in values.items():
        with contextlib.suppress(TypeError, ValueError):
            known[name] = json.dumps(value, sort_keys=True)
    return repr(sorted(known.items()))


def _report(found: Any, options: Settings) -> None:
    """The findings on standard error, whole lines, as Pelican's log would break them."""
    shown = [one for one in found if one.severity != "note"]
    if shown:
        print(as_text(shown, options.messages), file=sys.stderr)
