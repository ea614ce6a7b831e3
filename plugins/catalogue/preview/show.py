"""One edition in memory: made page by page when a browser asks.

The index of the search costs more than all the rest and its files are named by
what is in them, so it is made only when one of them is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import Any

from catalogue.edition import Draft
from catalogue.environments import LanguageEnvironment
from generator.model.card import ShareCard, card_name
from generator.model.page import DataFile, Page, Symbol
from generator.publish.pictures import card_of
from generator.publish.symbols import bytes_of
from generator.publish.worker import WORKER
from generator.render.data_files import quick_files
from generator.render.search.files import search_files
from generator.render.short_files import symbols

__all__ = ["SEARCH", "Show", "environments_for"]

SEARCH = "/tim-kiem/"  # where the files of the search lie
_KEPT = 64  # pages; a browser asks for the same ones, a link checker for all


class Show:
    """Answers routes with bytes.

    `texts` are files of the office that are published as they are; `leavings` those of the edition before, which
    open pages may still ask for.
    """

    def __init__(
        self,
        draft: Draft,
        environments: Mapping[str, LanguageEnvironment],
        texts: Mapping[str, Path],
        leavings: Mapping[str, bytes],
        cards: dict[str, ShareCard],
    ) -> None:
        self.draft = draft
        self.environments = environments
        self.pages = {page.route: page for page in draft.pages}
        self.cards = cards
        self._texts, self._leavings = texts, leavings
        self._rendered: dict[str, bytes] = {}
        self._files: dict[str, bytes] = {}
        self._lock, self._index_lock = RLock(), RLock()

    def answer(self, route: str) -> bytes | None:
        """The bytes at `route`, or None if nothing is there; raises whatever the making of a page raises."""
        page = self.pages.get(route)
        return self._page(page) if page else self._file(route)

    def leavings(self) -> dict[str, bytes]:
        """The theme's files and all others that were asked for, by route."""
        return {**{f"/{name}": content for name, content in self.draft.assets.items()}, **self._files}

    def _page(self, page: Page) -> bytes:
        with self._lock:
            if page.route not in self._rendered:
                if len(self._rendered) >= _KEPT:
                    self._rendered.clear()
                self._rendered[page.route] = self._render(page).encode()
            return self._rendered[page.route]

    def _render(self, page: Page) -> str:
        head, view = page.make()
        self._remember_card(head)
        return self.environments[page.language].get_template(page.template).render(meta=head, view=view)

    def _remember_card(self, head: Any) -> None:
        card = getattr(head, "share_card", None)
        if card:
            self.cards[card_name(card, self.draft.pictures.recipe)] = card

    def _file(self, route: str) -> bytes | None:
        name, pictures = route.lstrip("/"), self.draft.pictures
        if name == WORKER:  # nothing may stand between a browser and what was saved just now
            return self.draft.workers.get("gone", "").encode()
        if name in self.draft.assets:
            return self.draft.assets[name]
        if name in pictures.derivatives:
            return pictures.derivatives[name].read_bytes()
        if name in self.cards:
            return card_of(pictures, self.cards[name])
        if route in self._symbols:
            return bytes_of(self._symbols[route], pictures.symbols)
        if route in self._texts:
            return self._texts[route].read_bytes()
        return self._made(route)

    def _made(self, route: str) -> bytes | None:
        if route not in self._files:
            file = self._quick.get(route) or (self._index().get(route) if route.startswith(SEARCH) else None)
            if file is None:
                return self._leavings.get(route)
            self._files[route] = file.make().encode()
        return self._files[route]

    @cached_property
    def _quick(self) -> dict[str, DataFile]:
        return {one.route: one for one in quick_files(self.draft.desks, self.draft.pages)}

    @cached_property
    def _symbols(self) -> dict[str, Symbol]:
        return {one.route: one for one in symbols(self.draft.desks[0])}

    def _index(self) -> dict[str, DataFile]:
        with self._index_lock:  # pages are made meanwhile
            return self._search

    @cached_property
    def _search(self) -> dict[str, DataFile]:
        return {one.route: one for one in search_files(self.draft.desks)}


def environments_for(
    draft: Draft, known: Mapping[str, LanguageEnvironment] | None
) -> Mapping[str, LanguageEnvironment]:
    """The environments of the edition before where they say the same of the site: their templates are compiled."""
    if known and {code: env.site for code, env in known.items()} == {
        code: env.site for code, env in draft.environments.items()
    }:
        return known
    return draft.environments
