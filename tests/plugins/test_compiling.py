"""Templates compiled for one language show what Jinja itself would show."""

from __future__ import annotations

from gettext import NullTranslations
from pathlib import Path

import pytest
from catalogue import theme
from catalogue.environments import LanguageEnvironment, environment_for
from jinja2 import DictLoader, Environment, StrictUndefined, TemplateRuntimeError, UndefinedError

from generator.model.page import Page
from generator.render.language import Language
from generator.render.site import Knobs, Site

OPTIONS = {"autoescape": True, "undefined": StrictUndefined, "extensions": ["jinja2.ext.i18n"]}
SITE = Site("Tên & <b>", "", "vi", "/", "", "https://a.vn", "s.css", "s.js", "", "22/11/2026", "2026-11-22")
PARTS = {
    "part.html": '{% macro part(one, two="2", three=3) %}<i>{{ one }}{{ two }}{{ three }}</i>{% endmacro %}',
    "frame.html": "{% macro frame(kicker='') %}<h>{{ kicker }}{{ caller() if caller is defined }}</h>{% endmacro %}",
    "many.html": "{% macro many() %}{{ varargs|join }}{{ kwargs|length }}{% endmacro %}",
    "base.html": "<{% block main %}{% endblock %}>",
    "own.html": "{% macro line(text) %}[{{ text }}]{% endmacro %}{% macro lines(all) %}"
    "{% for one in all %}{{ line(one) }}{% endfor %}{% endmacro %}",
}
PART, FRAME = '{% from "part.html" import part %}', '{% from "frame.html" import frame %}'
PAGES = {
    "arguments by place": PART + "{{ part('<', 4, 5) }}",
    "arguments by name": PART + "{{ part(three=view, one='<') }}",
    "defaults": PART + "{{ part(view) }}",
    "a macro as a value": PART + "{% set kept = part(view) %}{{ kept }}{{ kept|length }}{{ part(part(view)) }}",
    "under another name": '{% from "part.html" import part as other %}{{ other(view) }}',
    "a name that is given again": PART + "{% for part in (1, 2) %}{{ part }}{% endfor %}",
    "a name that a macro takes": PART + "{% macro m(part) %}{{ part }}{% endmacro %}{{ m(view) }}{{ part(view) }}",
    "in a block": '{% extends "base.html" %}' + PART + "{% block main %}{{ part(view) }}{% endblock %}",
    "own macros": "{% macro line(text) %}[{{ text }}]{% endmacro %}{{ line(view) }}{{ line(text='<') }}",
    "own macros in a block": '{% extends "base.html" %}{% macro line(text) %}[{{ text }}]{% endmacro %}'
    "{% block main %}{{ line(view) }}{% endblock %}",
    "macros that call others of their file": '{% from "own.html" import lines %}{{ lines(("<", view)) }}',
    "a body": FRAME + "{% call frame(kicker=view) %}{{ view }}{% endcall %}",
    "no body": FRAME + "{{ frame() }}",
    "any arguments": '{% from "many.html" import many %}{{ many(1, 2, a=3) }}',
    "words": "{{ _('Làng') }}{% trans name=view %}Tên: {{ name }}{% endtrans %}{{ _('Giá')|upper }}",
    "the frame of the site": "{{ site.name }}{{ site.name|length }}{% if site.contact %}x{% endif %}",
    "numbers and nothing": "{{ 3 }}{{ none }}{{ true }}{{ 1.5 }}{{ view|e }}",
}


def compiled(pages: dict[str, str]) -> LanguageEnvironment:
    """The environment of Vietnamese pages over some templates."""
    base = Environment(loader=DictLoader({**PARTS, **pages}), autoescape=True)
    return environment_for(base, OPTIONS, Language("vi", "", NullTranslations()), SITE)


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_page_is_what_jinja_makes_of_it(page: str) -> None:
    """Whatever is settled when a template is compiled changes no byte."""
    plain = Environment(loader=DictLoader({**PARTS, "page.html": page}), **OPTIONS)  # noqa: S701 - escapes: see OPTIONS
    plain.install_gettext_translations(NullTranslations(), newstyle=True)  # type: ignore[attr-defined]

    shown = compiled({"page.html": page}).get_template("page.html").render(view="<&", site=SITE)

    assert shown == plain.get_template("page.html").render(view="<&", site=SITE)


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ("{{ view.nonsense }}", UndefinedError),
        (PART + "{{ part(view, five=5) }}", TypeError),
        (PART + "{{ part() }}", UndefinedError),
        ('{% from "part.html" import nobody %}{{ nobody() }}', UndefinedError),
        ('{% from "frame.html" import frame as f %}{% call f(nonsense=1) %}{% endcall %}', TypeError),
        (PART + "{% call part(view) %}{% endcall %}", TypeError),
        ("{{ view|nonsense }}", TemplateRuntimeError),
    ],
)
def test_a_fault_is_the_fault_that_jinja_reports(page: str, fault: type[Exception]) -> None:
    """A slip in a template stops the build."""
    with pytest.raises(Exception) as met:  # noqa: PT011 - compared below
        compiled({"page.html": page}).get_template("page.html").render(view="<&")

    assert isinstance(met.value, fault) or "nonsense" in str(met.value)


def test_a_card_is_rendered_once() -> None:
    """`once` remembers by value, so what it shows may not change between pages."""
    env = compiled({"page.html": "{{ once('part.html', 'part', view) }}{{ once('part.html', 'part', view) }}"})

    assert env.get_template("page.html").render(view="<") == "<i>&lt;23</i>" * 2
    assert env.once.cache_info().misses == 1  # type: ignore[attr-defined]


class TestTheme:
    KNOBS = Knobs("https://a.vn", "", {}, 24, ("vi",), "s.css", "s.js")
    PAGE = Page("/", "page.html", "vi", True, lambda: (None, None))

    def shown(self, pages: dict[str, str], shelf: Path) -> tuple[str, str]:
        """A page with the digest of its template, by a theme whose compiled templates stand on the shelf."""
        made = theme.theme_of({"vi": compiled(pages)}, ["page.html"], self.KNOBS, shelf)
        return made.render(self.PAGE, None, "<"), made.digests["vi", "page.html"]

    def test_compiles_nothing_that_was_compiled_before(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The next build takes its templates from the cache."""
        pages = {"page.html": PART + "{{ part(view) }}"}
        first = self.shown(pages, tmp_path)
        monkeypatch.setattr(LanguageEnvironment, "compile", None)

        assert self.shown(pages, tmp_path) == first

    def test_compiles_anew_what_another_file_changed(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Another order of the arguments of a macro changes every template that calls it."""
        pages = {"page.html": PART + "{{ part(one=view, three=7) }}"}
        before, digest = self.shown(pages, tmp_path)
        monkeypatch.setitem(PARTS, "part.html", "{% macro part(three, one=1) %}{{ one }}-{{ three }}{% endmacro %}")
        after, other = self.shown(pages, tmp_path)

        assert (before, after) == ("<i>&lt;27</i>", "&lt;-7")
        assert other != digest
