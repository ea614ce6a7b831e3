"""The generator that Pelican runs: compile before anything is written, then publish."""

from __future__ import annotations

import contextlib
import gc
import json
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican.generators import Generator

from catalogue.components import component_page
from catalogue.contents import content_pages, story_cards
from catalogue.environments import environment_for, theme_of
from generator.diagnostics import Diagnostic, Position, as_text, has_errors
from generator.model.page import Page
from generator.photos.recipe import recipe_digest
from generator.pipeline import Result, compile_catalogue, open_desks
from generator.progress import progress
from generator.publish.assets import collect_assets
from generator.publish.pages import Counts, publish
from generator.publish.pictures import Pictures, cards_recipe
from generator.publish.unchanged import LastBuild, fingerprint, forget, last_build, remember
from generator.read.records import find_records
from generator.read.words import read_words
from generator.render.data_files import data_files
from generator.render.desk import Desk
from generator.render.language import Language
from generator.render.pages import pages_of
from generator.render.site import Knobs, Names, Site, Tiles
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
            self._say(_summary(self.last.records, self.last.pages, counts, self._seconds(), self.options.messages))
            return
        counts, pages = self._publish()
        build = LastBuild(self.fingerprint, self.result.found, self.result.records, pages, counts.files)
        if self.result.settled:
            remember(self.options.cache / BUILD, self.output, build)
        self._say(_summary(build.records, pages, counts, self._seconds(), self.options.messages))

    def _publish(self) -> tuple[Counts, int]:
        """Make every page, check that no two share an address, and write what changed."""
        theme_folder = Path(self.theme)
        assets = collect_assets(theme_folder / "static")
        pictures = self._pictures(assets.files)
        products = len(self.result.catalogue.products)
        knobs = _knobs(self.options, assets.stylesheet, assets.script, pictures.recipe, products)
        knobs = knobs._replace(saved_styles=assets.saved, map_stylesheet=self.options.base + assets.map_stylesheet,
                               day_stylesheet=self.options.base + assets.day_stylesheet)  # fmt: skip
        desks = self._desks(knobs, theme_folder / "locale")
        options = self.settings["JINJA_ENVIRONMENT"]
        environments = {
            desk.language.code: environment_for(self.env, options, desk.language, _site(desk, self.options))
            for desk in desks
        }
        pages = self._pages(desks)
        self._refuse_double(pages)
        data = list(data_files(desks, pages))
        theme = theme_of(environments, {page.template for page in pages}, knobs)
        memory = self.options.cache / "pages.pickle"
        forget(self.options.cache / BUILD)
        processes = self.options.processes
        return publish(self.output, memory, pages, data, assets.files, theme, pictures, processes), len(pages)

    def _pictures(self, files: Mapping[str, bytes]) -> Pictures:
        """Where pictures come from: what was made of photos, and the theme's prints for share cards."""
        drawings = {Path(name).stem: content for name, content in files.items() if name.startswith("theme/art/")}
        recipe = "" if self.options.share_cards == "none" else cards_recipe(drawings)
        return Pictures(self.result.derivatives, self.options.cache / "share-cards", drawings, recipe)

    def _folders(self) -> list[Path]:
        """The folders that count by their bytes."""
        texts = [Path(self.settings["PATH"]) / name
                 for name in (*self.settings["ARTICLE_PATHS"], *self.settings["PAGE_PATHS"])]  # fmt: skip
        return [Path(self.theme), Path(__file__).parent, *texts]

    def _seconds(self) -> float:
        return time.perf_counter() - self.started

    def _say(self, text: str) -> None:
        print(text, file=sys.stderr)

    def _desks(self, knobs: Knobs, locale: Path) -> list[Desk]:
        articles = self.context["articles"]
        languages = [Language(code, knobs.base, read_words(locale, code)) for code in self.options.languages]
        stories = {language.code: story_cards(articles, language) for language in languages}
        return open_desks(self.result.catalogue, self.options, knobs, locale, stories)

    def _pages(self, desks: list[Desk]) -> list[Page]:
        found: list[Page] = []
        for desk in desks:
            found += pages_of(desk)
            found += content_pages(desk, self.context["articles"], self.context["pages"])
            if self.options.components:
                found.append(component_page(desk, Path(self.theme) / "examples"))
        return found

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


def _knobs(options: Settings, stylesheet: str, script: str, cards: str, products: int) -> Knobs:
    known = Knobs(
        options.origin, options.base, _names(options), options.per_page, options.languages,
        options.base + stylesheet, options.base + script, cards, options.own_cards(products),
    )  # fmt: skip
    return known._replace(tiles=Tiles(**options.tiles)) if options.tiles else known


def _names(options: Settings) -> dict[str, Names]:
    """Name, tagline and contact of the site by language; what is not translated stands as it is."""
    own = {"name": options.name, "tagline": options.tagline, "contact": options.contact}
    return {code: Names(**{**own, **options.translations.get(code, {})}) for code in options.languages}


def _site(desk: Desk, options: Settings) -> Site:
    language, knobs = desk.language, desk.knobs
    return Site(
        name=desk.names.name,
        tagline=desk.names.tagline,
        lang=language.code,
        root=language.href("/"),
        base=knobs.base,
        origin=knobs.origin,
        stylesheet=knobs.stylesheet,
        script=knobs.script,
        contact=desk.names.contact,
        today=language.day(options.today),
        today_iso=options.today.isoformat(),
        map_stylesheet=knobs.map_stylesheet,
        day_stylesheet=knobs.day_stylesheet,
        tiles=knobs.tiles,
    )


def _summary(records: int, pages: int, counts: Counts, seconds: float, language: str) -> str:
    if language == "vi":
        return (
            f"Xong: {records} hồ sơ, {pages} trang; ghi {counts.written} tệp, "
            f"giữ nguyên {counts.unchanged}, xóa {counts.removed}; {seconds:.1f} giây."
        )
    return (
        f"Done: {records} records, {pages} pages; {counts.written} files written, "
        f"{counts.unchanged} unchanged, {counts.removed} removed; {seconds:.1f} s."
    )
