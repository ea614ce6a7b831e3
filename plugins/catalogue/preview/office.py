"""Pelican's part of a preview: its settings, its environment, the stories, pages and files of the office."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pelican import Pelican
from pelican.generators import ArticlesGenerator, PagesGenerator, StaticGenerator
from pelican.settings import read_settings

from catalogue.builder import settings_of
from catalogue.edition import Workshop
from generator.settings import Settings

__all__ = ["Office", "Texts", "TextsRefused", "open_office", "options_of", "texts_of"]


class TextsRefused(Exception):
    """Stories or pages that Pelican could not read; `faults` are its messages."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class Office(NamedTuple):
    """A settings file as Pelican read it, with its plugins registered."""

    file: Path
    settings: dict[str, Any]

    @property
    def theme(self) -> Path:
        """The folder of the theme."""
        return Path(self.settings["THEME"])

    @property
    def output(self) -> Path:
        """The folder that builds write."""
        return Path(self.settings["OUTPUT_PATH"])


class Texts(NamedTuple):
    """What Pelican brings to an edition, and the files of the office that it copies, by route."""

    workshop: Workshop
    files: Mapping[str, Path]


def open_office(file: Path) -> Office:
    """Read a settings file and register its plugins; the page of components is built."""
    os.environ["CATALOGUE_COMPONENTS"] = "1"
    settings = {**read_settings(str(file)), "CATALOGUE_ISSUE": False}  # what is just being written may get another name
    Pelican(settings)
    return Office(file, settings)


def options_of(office: Office) -> Settings:
    """The compiler's settings of now: the day may have changed since they were read."""
    return settings_of(office.settings)


def texts_of(office: Office) -> Texts:
    """Stories, pages and files as they are now; raises `TextsRefused`."""
    values = office.settings
    context: dict[str, Any] = {**values, "generated_content": {}, "static_links": set(), "static_content": {},
                               "localsiteurl": values["SITEURL"]}  # fmt: skip
    faults = _Faults()
    logging.getLogger("pelican").addHandler(faults)
    try:
        readers = [
            kind(context=context, settings=values, path=values["PATH"], theme=values["THEME"], output_path="")
            for kind in (ArticlesGenerator, PagesGenerator, StaticGenerator)
        ]
        for one in readers:
            one.generate_context()
        for one in readers[:2]:
            one.refresh_metadata_intersite_links()
    finally:
        logging.getLogger("pelican").removeHandler(faults)
    if faults.told:
        raise TextsRefused(faults.told)
    files = {f"/{one.save_as}": Path(one.source_path) for one in readers[2].staticfiles}
    stories, pages = context["articles"], context["pages"]
    return Texts(Workshop(readers[0].env, values["JINJA_ENVIRONMENT"], office.theme, stories, pages), files)


class _Faults(logging.Handler):
    """Hears what Pelican complains of, with the reason that it keeps to itself."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """One complaint."""
        reason = sys.exc_info()[1]
        self.told.append(f"{record.getMessage()}: {reason}" if reason else record.getMessage())
