"""Jinja environments, one a language, made after Pelican's own.

Words and the frame of the site are fixed in an environment: constant words are
translated when a template is compiled, not each time a page is rendered, and a
card that stands in several lists is rendered once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from gettext import NullTranslations
from typing import Any

from jinja2 import Environment, Template, meta, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from generator.cache import program_digest
from generator.model.page import Page
from generator.publish.pages import Theme
from generator.render.language import Language
from generator.render.site import Site

__all__ = ["LanguageEnvironment", "environment_for", "phrase", "theme_of"]


class LanguageEnvironment(Environment):
    """An environment whose templates are compiled with the words of one language in them."""

    words: NullTranslations
    site: Site

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        return _Translate(self.words).visit(super()._parse(source, name, filename))  # type: ignore[no-any-return]


class _Translate(NodeTransformer):
    """Replaces calls of gettext on constant words by the words in the language."""

    def __init__(self, words: NullTranslations) -> None:
        self.gettext = words.gettext

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - named by Jinja
        self.generic_visit(node)
        callee, args = node.node, node.args
        if not (isinstance(callee, nodes.Name) and callee.name in ("_", "gettext")):
            return node
        if len(args) != 1 or not isinstance(args[0], nodes.Const) or node.dyn_args or node.dyn_kwargs:
            return node
        text = self.gettext(args[0].value)
        if not node.kwargs:
            return nodes.MarkSafeIfAutoescape(nodes.Const(text.replace("%%", "%")), lineno=node.lineno)
        pairs = [nodes.Pair(nodes.Const(word.key), word.value) for word in node.kwargs]
        return nodes.Mod(nodes.MarkSafeIfAutoescape(nodes.Const(text)), nodes.Dict(pairs), lineno=node.lineno)


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
    env.globals["card_once"] = _card_once(env)
    return env


def _card_once(env: Environment) -> Any:
    """The macro `card`, remembering what it made: a product stands in some eight lists."""

    @cache
    def card(view: Any, heading: int = 3) -> Markup:
        module: Any = env.get_template("components/card.html").module
        return Markup(module.card(view, heading))  # noqa: S704 - the macro escapes

    return card


def phrase(value: Any) -> Markup:
    """Text of a record; marked with its language where that is not the page's."""
    if value.lang:
        return Markup('<span lang="{}">{}</span>').format(value.lang, value.text)
    return escape(value.text)


def vietnamese(code: str) -> Callable[[Any], Markup]:
    """The filter for text that records hold in Vietnamese alone: marked as such on pages in another language."""
    if code == "vi":
        return escape
    marked = Markup('<span lang="vi">{}</span>')
    return lambda text: marked.format(text) if text else Markup()


def theme_of(environments: Mapping[str, LanguageEnvironment], templates: Iterable[str]) -> Theme:
    """How the pages are rendered, and a digest of all that a template's output depends on."""
    wanted = sorted(templates)
    some = next(iter(environments.values()))
    uses = _Uses(some)
    digests = {}
    for code, env in environments.items():
        words = sorted(getattr(env.words, "_catalog", {}).items(), key=str)
        salt = _digest(f"{program_digest()}{env.site!r}{words!r}")
        for name in wanted:
            digests[code, name] = _digest(salt, *(uses.source(one) for one in uses.closure(name)))

    loaded = {(code, name): _load(env, name) for code, env in environments.items() for name in wanted}

    def render(page: Page, head: Any, view: Any) -> str:
        return loaded[page.language, page.template].render(meta=head, view=view)

    return Theme(render, digests)


def _load(env: Environment, name: str) -> Template:
    """A template whose globals are a plain mapping: Jinja copies them for every page."""
    template = env.get_template(name)
    template.globals = dict(template.globals)
    return template


class _Uses:
    """Which templates a template extends, includes or imports; every source is read once."""

    def __init__(self, env: Environment) -> None:
        self.env = env
        self.sources: dict[str, str] = {}
        self.direct: dict[str, set[str]] = {}

    def source(self, name: str) -> str:
        """The text of a template."""
        if name not in self.sources:
            assert self.env.loader is not None
            self.sources[name] = self.env.loader.get_source(self.env, name)[0]
        return self.sources[name]

    def closure(self, name: str) -> list[str]:
        """The template and all it uses, sorted."""
        waiting, seen = [name], {name, "components/card.html"}
        while waiting:
            one = waiting.pop()
            if one not in self.direct:
                found = meta.find_referenced_templates(Environment.parse(self.env, self.source(one)))
                self.direct[one] = {other for other in found if other is not None}
            waiting += self.direct[one] - seen
            seen |= self.direct[one]
        return sorted(seen)


def _digest(*parts: str) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update(part.encode())
    return digest.hexdigest()
