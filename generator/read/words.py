"""The words of the interface in another language, from the theme's gettext catalogues."""

from __future__ import annotations

from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

__all__ = ["read_words"]


def read_words(locale: Path, language: str) -> NullTranslations:
    """The words of `language` in `locale/<language>.po`; Vietnamese is the language of the keys."""
    path = locale / f"{language}.po"
    if language == "vi" or not path.is_file():
        return NullTranslations()
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language, domain="catalogue")
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)
