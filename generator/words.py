"""The words of the interface, gathered for translators.

From the templates (gettext calls and trans blocks), from `t("…")` in `render`
and the plugin, and from what the declarations call things.  The gettext
catalogue of each language keeps what was translated; what is new is added empty.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment
from jinja2.ext import babel_extract

from generator.model.geography import ATTRIBUTION
from generator.model.producer import FORMS
from generator.model.product import GRADES, MARK_KINDS
from generator.model.sales_point import POINT_TYPES
from generator.model.shared import LINK_KINDS
from generator.model.sound import MODELS
from generator.model.village import LANGUAGES, RECOGNITION_LEVELS, VILLAGE_TYPES
from generator.model.visit import EVENT_KINDS
from generator.read.vocabularies import read_vocabulary

__all__ = ["gathered", "update_words"]

_ENVIRONMENT = Environment(extensions=["jinja2.ext.i18n"])  # noqa: S701 - parses only
_OPTIONS = {"trimmed": "false", "newstyle_gettext": "true", "trim_blocks": "true", "lstrip_blocks": "true"}
_LISTS = (FORMS, GRADES, MARK_KINDS, POINT_TYPES, LINK_KINDS, LANGUAGES, VILLAGE_TYPES, RECOGNITION_LEVELS, EVENT_KINDS)


def gathered(theme: Path) -> dict[str | tuple[str, str], str]:
    """Every message (a pair where it has a plural) with the English the declarations give it, or ""."""
    found: dict[str | tuple[str, str], str] = {}
    for path in sorted((theme / "templates").rglob("*.html")):
        for message in _in_template(path):
            found.setdefault(message, "")
    for folder in (Path(__file__).parent / "render", Path(__file__).parent / "print", theme.parent / "plugins"):
        for path in sorted(folder.rglob("*.py")):
            for word in _in_python(path):
                found.setdefault(word, "")
    for vietnamese, english in _declared():
        found[vietnamese] = found.get(vietnamese) or english
    return found


def _in_template(path: Path) -> Iterator[str | tuple[str, str]]:
    source = BytesIO(path.read_bytes())
    for _line, function, message, _comments in babel_extract(source, ("_", "gettext", "ngettext"), (), _OPTIONS):
        if function == "ngettext":
            assert isinstance(message, tuple), "ngettext takes two messages"
            yield str(message[0]), str(message[1])
        elif message:
            yield str(message[0] if isinstance(message, tuple) else message)


def _in_python(path: Path) -> Iterator[str]:
    """The constant words in calls of `….t("…")`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "t":
            word = node.args[0]
            if isinstance(word, ast.Constant) and isinstance(word.value, str):
                yield word.value


def _declared() -> Iterator[tuple[str, str]]:
    """Labels of fields, closed lists, groups and sets, with their English."""
    for model in MODELS.values():
        for field in model.model_fields.values():
            extra = field.json_schema_extra
            if isinstance(extra, dict) and isinstance(extra["x-ocop"], dict):
                yield str(extra["x-ocop"]["label"]), str(extra["x-ocop"]["english"])
    for words in _LISTS:
        yield from words.values()
    yield ATTRIBUTION, "Borders: @svg-maps/vietnam (CC BY 4.0), modified"
    known = read_vocabulary()
    for province in known.provinces:
        yield province.region, ""
    for group in known.groups:
        yield group.name, group.en
        yield group.short, group.short_en
        for one in group.sets:
            yield one.name, one.en
            yield one.short, one.en
            yield one.subgroup, ""


def update_words(theme: Path) -> list[str]:
    """Bring every `locale/<language>.po` up to date; the answer says what is not translated yet."""
    messages = gathered(theme)
    report = []
    for path in sorted((theme / "locale").glob("*.po")):
        with path.open("rb") as file:
            old = read_po(file, locale=path.stem, domain="catalogue")
        new, missing = _merged(old, messages, path.stem)
        with path.open("wb") as file:
            write_po(file, new, width=0, omit_header=False, sort_output=True, no_location=True)
        report.append(f"{path.name}: {len(messages)} messages, {len(missing)} not translated")
        report += [f"    {word}" for word in missing]
    return report


def _merged(old: Catalog, messages: dict[str | tuple[str, str], str], language: str) -> tuple[Catalog, list[str]]:
    new = Catalog(locale=language, domain="catalogue", fuzzy=False, creation_date=old.creation_date,
                  revision_date=old.revision_date, project="ocop-catalogue", version="1",
                  copyright_holder="", msgid_bugs_address="", header_comment="# Words of the interface.")  # fmt: skip
    missing = []
    for message, english in messages.items():
        known = old.get(message if isinstance(message, str) else message[0])
        text = known.string if known and known.string else english
        if isinstance(message, tuple) and not isinstance(text, tuple | list):
            text = (text, text)
        if not (all(text) if isinstance(text, tuple | list) else text):
            missing.append(str(message))
        new.add(message, text, flags=known.flags if known else ())
    return new, missing
