"""The edition of a wish: the catalogue made narrow, with the pages that say something of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from catalogue.edition import Workshop, draft_of
from catalogue.finding import remembered_search
from catalogue.stick.wishes import Wish
from catalogue.theme import theme_of
from generator.derive.narrow import narrowed
from generator.derive.sized import sized
from generator.model.catalogue import Catalogue
from generator.model.page import DataFile, Page, Symbol
from generator.model.photo import published_name
from generator.pipeline import Result
from generator.publish.edition import Theme
from generator.read.words import read_words
from generator.render.data_files import quick_files
from generator.render.desk import Desk
from generator.render.language import Language
from generator.render.short_files import symbols
from generator.settings import Settings

__all__ = ["Load", "languages_of", "load_of"]

_OF_THE_WEB = frozenset({"404.html", "gone.html", "offline.html"})  # templates of what a server or a worker answers
_SUFFIXES = (".json", ".ics", ".vcf", ".svg", ".png")  # of files for readers and scripts; the others are for machines


class Load(NamedTuple):
    """What a stick is made of. `pages` are rendered by `theme`; `pictures` maps files to those that hold them now.

    `symbols` are QR codes, drawn once and kept in the folder `drawn`.
    """

    pages: list[Page]
    data: list[DataFile]
    symbols: list[Symbol]
    drawn: Path
    assets: Mapping[str, bytes]
    pictures: Mapping[str, Path]
    theme: Theme


def languages_of(options: Settings, workshop: Workshop) -> list[Language]:
    """The languages of the site."""
    locale = workshop.theme / "locale"
    return [Language(code, options.base, read_words(locale, code)) for code in options.languages]


def load_of(result: Result, options: Settings, workshop: Workshop, wish: Wish, pictures: str) -> Load:
    """Everything of a wish, with `pictures` as in `derive.sized`; nothing is published, the cache is its own."""
    drawn, options = options.cache / "qr", _for_a_folder(options, wish)
    catalogue = sized(narrowed(result.catalogue, wish.chosen) if wish.chosen else result.catalogue, pictures)
    shown = {name: result.derivatives[name] for name in _names(catalogue)}
    holds = {language.code: wish.holds(language) for language in languages_of(options, workshop)}
    draft = draft_of(result._replace(catalogue=catalogue, derivatives=shown), options, workshop, holds)
    left_out = {route for desk in draft.desks for route in _vacant(desk)} if wish.chosen else set()
    pages = [page for page in draft.pages if page.route not in left_out and page.template not in _OF_THE_WEB]
    data = [*quick_files(draft.desks, pages), *remembered_search(draft.desks, options, workshop.theme / "locale")]
    theme = theme_of(draft.environments, {page.template for page in pages}, draft.knobs, options.cache)
    files = [one for one in data if one.route.endswith(_SUFFIXES)]
    drawings = [one for one in symbols(draft.desks[0]) if one.route.endswith(".svg")]  # PNG is ten times as heavy
    return Load(pages, files, drawings, drawn, draft.assets, shown, theme)


def _for_a_folder(options: Settings, wish: Wish) -> Settings:
    """Without what only a site on the web needs; what is remembered of other builds stays as it is."""
    return replace(
        options, share_cards="none", hosts=(), compress=False, components=False, tiles={}, offline=False,
        cache=options.cache / "stick" / (wish.name or "all"),
    )  # fmt: skip


def _names(catalogue: Catalogue) -> Iterator[str]:
    """The files of all photos."""
    for shown in (catalogue.products, catalogue.villages, catalogue.fairs):
        for one in shown.values():
            for framed in one.photos:
                for derivative in framed.developed.derivatives:
                    yield published_name(one.slug, framed.developed, derivative)


def _vacant(desk: Desk) -> Iterator[str]:
    """The lists that would say that there is nothing, of what only this part of the catalogue has nothing of."""
    yield from (desk.language.route(one.path) for one in desk.collections.values() if not one.entries)
    if not desk.catalogue.fairs:
        yield desk.language.route("/hoi-cho/")
