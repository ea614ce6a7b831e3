"""The OCOP catalogue as a Pelican plugin: settings in, pages out.

Pelican reads the stories and pages of the office, keeps the theme and its
Jinja environment, writes the feeds of stories and calls the build; the
compiler in `generator` does the rest.
"""

from __future__ import annotations

import logging
from typing import Any

from pelican import signals

from catalogue.builder import CatalogueGenerator, RecordsRefused, settings_of
from catalogue.turn import begin, finish
from generator.cache import CacheError
from generator.publish.faults import NotPublished

__all__ = ["register"]


def _without_traceback(record: logging.LogRecord) -> bool:
    """A wrong record or a full disk is no fault of the program: the message says all, a traceback would bury it."""
    if record.exc_info and isinstance(record.exc_info[1], RecordsRefused | CacheError | NotPublished):
        record.exc_info = None
    return True


def _prepare(pelican: Any) -> None:
    """Pelican compiles article.html and page.html itself, but shows neither: it must know the names of filters."""
    logging.getLogger("pelican").addFilter(_without_traceback)
    pelican.settings["JINJA_FILTERS"] = {
        **dict.fromkeys(("phrase", "number", "vietnamese"), str),
        **pelican.settings["JINJA_FILTERS"],
    }


def _generators(pelican: Any) -> type[CatalogueGenerator]:
    """The first that Pelican asks for in a run; before this it has touched nothing."""
    options = settings_of(pelican.settings)
    begin(pelican, options.cache, options.messages)
    return CatalogueGenerator


def register() -> None:
    """Called by Pelican for every plugin in PLUGINS."""
    signals.initialized.connect(_prepare)
    signals.get_generators.connect(_generators)
    signals.finalized.connect(finish)
