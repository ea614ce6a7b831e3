"""Compiles the catalogue again and again in one process; what did not change stays in memory."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from catalogue.addresses import doubles
from catalogue.edition import draft_of
from catalogue.environments import LanguageEnvironment
from catalogue.preview.changes import Changes
from catalogue.preview.office import Office, Texts, options_of, texts_of
from catalogue.preview.show import Show, environments_for
from generator.diagnostics import Diagnostic, has_errors
from generator.pipeline import Memory, Result, compile_catalogue
from generator.progress import Steps
from generator.settings import Settings

__all__ = ["Compiled", "Workbench"]


class Compiled(NamedTuple):
    """What a change came to: the edition, None where errors forbid one; number of records; findings, as Pelican's."""

    show: Show | None
    records: int
    found: tuple[Diagnostic, ...]


class Workbench:
    """Everything that outlives a change: checked records, stories, compiled templates, the last edition."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.day: date | None = None
        self._memory: Memory = {}
        self._texts: Texts | None = None
        self._result: Result | None = None
        self._environments: Mapping[str, LanguageEnvironment] | None = None
        self._show: Show | None = None

    def compile(self, changes: Changes) -> Compiled:
        """The catalogue as it is now; raises what a fault in a text, the theme or the program raises."""
        options = self._today()
        if changes.theme:
            self._environments = None
        if changes.theme or changes.texts:
            self._texts = None
        if changes.records:
            self._result = None
        result = self._result = self._result or self._compiled(options)
        if has_errors(result.found) and not options.keep_going:
            return Compiled(None, result.records, result.found)
        return self._edition(result, options)

    def _compiled(self, options: Settings) -> Result:
        """Told while it goes only at the start, which may develop a thousand photos."""
        return compile_catalogue(options, None, Steps("" if self._memory else options.messages), self._memory)

    def _today(self) -> Settings:
        """The settings of now; what is known of records holds for one day."""
        options = options_of(self.office)
        if options.today != self.day:
            self._memory.clear()
            self.day = options.today
        return options

    def _edition(self, result: Result, options: Settings) -> Compiled:
        self._texts = self._texts or texts_of(self.office)
        draft = draft_of(result, options, self._texts.workshop)
        double = doubles(draft.pages)
        if double:
            return Compiled(None, result.records, (*result.found, *double))
        self._environments = environments_for(draft, self._environments)
        before = self._show
        leavings, cards = (before.leavings(), before.cards) if before else ({}, {})
        self._show = Show(draft, self._environments, self._texts.files, leavings, cards)
        return Compiled(self._show, result.records, result.found)
