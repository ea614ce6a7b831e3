"""The words of the Typst files."""

from __future__ import annotations

import re
from gettext import NullTranslations
from pathlib import Path

from generator.print.words import words_of
from generator.render.language import Language

THEME = Path(__file__).parents[3] / "theme/print"
ASKED = re.compile(r'words\.([a-z_]+)\b(?!\()|say\("([a-z_]+)"')


def test_every_word_that_is_asked_for_is_there_and_no_other() -> None:
    """Typst would stop at one that is missing, but only on the sheet that asks for it."""
    asked = {
        name
        for path in THEME.glob("*.typ")
        for found in ASKED.findall(path.read_text(encoding="utf-8"))
        for name in found
        if name
    }

    assert asked == set(words_of(Language("vi", "", NullTranslations())))
