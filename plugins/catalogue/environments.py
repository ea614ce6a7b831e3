"""Jinja environments, one a language, made after Pelican's own.

Words and the frame of the site are fixed in an environment: they are settled when a
template is compiled, not each time a page is rendered, and a card that stands in
several lists is rendered once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from gettext import NullTranslations
from typing import Any

from jinja2 import Environment, Template, Undefined, nodes
from markupsafe import Markup, escape

from catalogue.calls import Signature, settle_calls, signatures
from catalogue.compiling import Compiler
from catalogue.constants import settle_constants
from generator.render.language import Language
from generator.render.site import Site

__all__ = ["LanguageEnvironment", "environment_for", "phrase"]


@lru_cache(maxsize=65_536)
def _escaped(text: str) -> Markup:
    return escape(text)


def shown(value: Any) -> str:
    """`value` as it stands on a page, escaped; the same texts come again and again, so they are remembered."""
    kind = type(value)
    if kind is str:
        return _escaped(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    return str(value) if kind is int else escape(value)


class LanguageEnvironment(Environment):
    """An environment whose templates are compiled with the words of one language in them.

    Compiled templates ask it for: `shown`; `marked`, which takes text that was escaped; `once`; `macros`, the functions
    of macros by the names of template and macro, as `components/x.html:x`; `safe`, constant words as Markup;
    `no_caller`, the body of a call that is none.
    """

    code_generator_class = Compiler
    shown = staticmethod(shown)
    marked = partial(str.__new__, Markup)
    words: NullTranslations
    site: Site
    once: Callable[..., Markup]
    no_caller: Undefined

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.loaded: dict[str, Template] = {}
        self.macros = _Lazy(self._macro)
        self.safe = _Lazy(Markup)
        self._trees: dict[str, nodes.Template] = {}
        self._signatures = _Lazy(self._signatures_of)

    def get_template(self, name: Any, parent: str | None = None, globals: Any = None) -> Template:  # noqa: A002
        """A template, loaded once: every page asks for some twenty components."""
        if globals is not None or not isinstance(name, str):
            return super().get_template(name, parent, globals)
        if name not in self.loaded:
            self.loaded[name] = super().get_template(name, parent)
        return self.loaded[name]

    def make_globals(self, d: Any) -> Any:
        """A plain mapping: Jinja copies the globals for every page, and its chained ones are slow to copy."""
        return {**self.globals, **d} if d else self.globals

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        kept = self._trees.pop(name or "", None)
        return kept or settle_constants(super()._parse(source, name, filename), self.words, self.site)

    def _generate(self, source: nodes.Template, *names: Any, **options: Any) -> str:
        settle_calls(source, self._signatures.__getitem__)
        return super()._generate(source, *names, **options)

    def _signatures_of(self, name: str) -> dict[str, Signature]:
        """Those of another template, which is compiled next: its tree is kept until then."""
        assert self.loader is not None
        source, filename, _ = self.loader.get_source(self, name)
        tree = self._trees[name] = self._parse(source, name, filename)
        return signatures(tree)

    def _macro(self, name: str) -> Callable[..., str]:
        template, _, macro = name.rpartition(":")
        function: Callable[..., str] = getattr(self.get_template(template).module, macro)._func
        return function


class _Lazy(dict[str, Any]):
    """Values by name, made when they are first asked for."""

    def __init__(self, make: Callable[[str], Any]) -> None:
        super().__init__()
        self.make = make

    def __missing__(self, name: str) -> Any:
        self[name] = found = self.make(name)
        return found


def environment_for(
    base: Environment, options: Mapping[str, Any], language: Language, site: Site
) -> LanguageEnvironment:
    """Pelican's environment once more, in one language."""
    env = LanguageEnvironment(loader=base.loader, auto_reload=False, cache_size=-1, **options)
    env.words, env.site = language.words, site
    env.filters.update(base.filters)
    env.filters.update(phrase=phrase, number=language.number, vietnamese=vietnamese(language.code))
    env.globals.update(site=site)
    env.install_gettext_translations(language.words, newstyle=True)  # type: ignore[attr-defined]
    env.globals["once"] = env.once = _once(env)
    env.no_caller = env.undefined("No caller defined", name="caller")
    return env


def _once(env: Environment) -> Callable[..., Markup]:
    """`once(template)` or `once(template, macro, …)`: what many pages show alike, as a card, is rendered once."""

    @lru_cache(maxsize=131_072)  # the cards of some 50,000 products
    def once(name: str, macro: str = "", *arguments: Any) -> Markup:
        template = env.get_template(name)
        text = getattr(template.module, macro)(*arguments) if macro else template.render()
        return Markup(text)  # noqa: S704 - rendered by a template that escapes

    return once


def phrase(value: Any) -> Markup:
    """Text of a record; marked with its language where that is not the page's."""
    if value.lang:
        return Markup('<span lang="{}">{}</span>').format(value.lang, value.text)
    return _escaped(value.text)


def vietnamese(code: str) -> Callable[[Any], Markup]:
    """The filter for text that records hold in Vietnamese alone: marked as such on pages in another language."""
    if code == "vi":
        return escape
    marked = Markup('<span lang="vi">{}</span>')
    return lambda text: marked.format(text) if text else Markup()
