"""From a catalogue to an edition of the site: the pages of all languages and how the theme shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from jinja2 import Environment

from catalogue.components import component_page
from catalogue.contents import content_pages, story_cards
from catalogue.environments import LanguageEnvironment, environment_for
from catalogue.finding import remembered_search
from catalogue.keeping import files_beside, worker_of
from catalogue.theme import theme_of
from generator.hosting.policy import meta_policy
from generator.hosting.site_files import host_files
from generator.model.page import Page, file_of
from generator.pipeline import Result, open_desks
from generator.publish.assets import Assets, collect_assets
from generator.publish.edition import Edition
from generator.publish.pictures import Pictures, cards_recipe
from generator.read.words import read_words
from generator.render.data_files import quick_files
from generator.render.desk import Desk
from generator.render.language import Language
from generator.render.pages import pages_of
from generator.render.short_files import redirects, symbols
from generator.render.site import NO_TILES, Knobs, Names, Site, Tiles
from generator.settings import Settings

__all__ = ["Draft", "Workshop", "draft_of", "edition_of"]

_WITHOUT_HEADERS = frozenset({"github", "gitlab"})  # hosts that let no site set headers: its pages say the policy


class Workshop(NamedTuple):
    """What Pelican brings: its environment and the options of it, the theme's folder, stories and pages."""

    env: Environment
    jinja: Mapping[str, Any]
    theme: Path
    articles: list[Any]
    pages: list[Any]


Take: TypeAlias = Callable[[Sequence[Desk]], Mapping[str, Path]]  # files by their names below the output


def _nothing(_desks: Sequence[Desk]) -> Mapping[str, Path]:
    return {}


class Draft(NamedTuple):
    """An edition whose templates are not read yet and whose files for machines are not listed.

    `desks` and `environments` are one a language, the latter by its code.
    `workers` are the scripts of service workers:
    `worker` keeps the site, `gone` takes away what was kept.
    """

    desks: list[Desk]
    pages: list[Page]
    environments: Mapping[str, LanguageEnvironment]
    knobs: Knobs
    assets: Mapping[str, bytes]
    pictures: Pictures
    workers: Mapping[str, str]


def edition_of(result: Result, options: Settings, workshop: Workshop, take: Take = _nothing) -> Edition:
    """The edition of a catalogue without errors; `take` makes what visitors may take home."""
    draft = draft_of(result, options, workshop)
    pictures = draft.pictures._replace(derivatives={**draft.pictures.derivatives, **take(draft.desks)})
    theme = theme_of(draft.environments, {page.template for page in draft.pages}, draft.knobs, options.cache)
    search = remembered_search(draft.desks, options, workshop.theme / "locale")
    data = [*quick_files(draft.desks, draft.pages), *search]
    edition = Edition(
        draft.pages, data, draft.assets, theme, pictures, options.today.isoformat(), options.compress,
        tuple(symbols(draft.desks[0])),
    )  # fmt: skip
    worker = worker_of(draft.workers if options.offline else {}, draft.desks, draft.pages, draft.assets, search)
    return edition._replace(assets={**draft.assets, **_host_files(edition, options, draft.desks[0])}, worker=worker)


def _host_files(edition: Edition, options: Settings, desk: Desk) -> dict[str, bytes]:
    """What the hosts of the site read in it."""
    routes = [page.route for page in edition.pages] + [file.route for file in edition.data]
    names = [*map(file_of, routes), *edition.assets, *edition.pictures.derivatives] if options.hosts else []
    short = redirects(desk) if options.hosts else ()
    return host_files(options.hosts, names, options.languages, options.tiles.get("url", ""), short)


def draft_of(
    result: Result, options: Settings, workshop: Workshop, stick: Mapping[str, str] = MappingProxyType({})
) -> Draft:
    """The pages of a catalogue without errors, and what they are made with; `stick` as in `Knobs`."""
    assets = collect_assets(workshop.theme / "static")
    pictures = _pictures(result, options, assets.files)
    knobs = _knobs(options, assets, pictures.recipe, len(result.catalogue.products))._replace(stick=stick)
    desks = _desks(result, options, knobs, workshop)
    environments = {
        desk.language.code: environment_for(workshop.env, workshop.jinja, desk.language, _site(desk, options))
        for desk in desks
    }
    pages = [page for desk in desks for page in _pages(desk, options, workshop)]
    files = {**assets.files, **files_beside(assets, options)}
    return Draft(desks, pages, environments, knobs, files, pictures, assets.workers)


def _pictures(result: Result, options: Settings, files: Mapping[str, bytes]) -> Pictures:
    """Where pictures come from: what was made of photos, and the theme's prints for share cards."""
    drawings = {Path(name).stem: content for name, content in files.items() if name.startswith("theme/art/")}
    recipe = "" if options.share_cards == "none" else cards_recipe(drawings)
    return Pictures(result.derivatives, options.cache / "share-cards", drawings, recipe, options.cache / "qr")


def _desks(result: Result, options: Settings, knobs: Knobs, workshop: Workshop) -> list[Desk]:
    locale = workshop.theme / "locale"
    languages = [Language(code, knobs.base, read_words(locale, code)) for code in options.languages]
    stories = {language.code: story_cards(workshop.articles, language) for language in languages}
    return open_desks(result.catalogue, options, knobs, locale, stories)


def _pages(desk: Desk, options: Settings, workshop: Workshop) -> Iterator[Page]:
    yield from pages_of(desk)
    yield from content_pages(desk, workshop.articles, workshop.pages)
    if options.components:
        yield component_page(desk, workshop.theme / "examples")


def _knobs(options: Settings, assets: Assets, cards: str, products: int) -> Knobs:
    base = options.base
    return Knobs(
        options.origin,
        base,
        _names(options),
        options.per_page,
        options.languages,
        base + assets.stylesheet,
        base + assets.script,
        cards,
        options.own_cards(products),
        symbols=options.symbols(products),
        sheets={name: base + sheet for name, sheet in assets.sheets.items()},
        saved_styles=assets.saved,
        tiles=Tiles(**options.tiles) if options.tiles else NO_TILES,
        offline=options.offline,
    )


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
        sheets=knobs.sheets,
        tiles=knobs.tiles,
        policy=meta_policy(knobs.tiles.url) if _WITHOUT_HEADERS & set(options.hosts) else "",
        stick=knobs.stick.get(language.code, ""),
        offline=knobs.offline,
    )
