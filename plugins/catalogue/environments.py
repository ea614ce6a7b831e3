"""Jinja environments, one a language, made after Pelican's own.

Words and the frame of the site are fixed in an environment: constant words are
translated when a template is compiled, not each time a page is rendered, and a
card that stands in several lists is rendered once.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from gettext import NullTranslations
from typing import Any, TypeGuard

from jinja2 import Environment, Template, meta, nodes
from jinja2.compiler import CodeGenerator
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from generator.cache import program_digest
from generator.model.page import Page
from generator.publish.edition import Theme
from generator.render.language import Language
from generator.render.site import Knobs, Site

__all__ = ["LanguageEnvironment", "environment_for", "phrase", "theme_of"]


_PLACE = re.compile(r"%\((\w+)\)s")


@lru_cache(maxsize=65_536)
def _escaped(text: str) -> Markup:
    return escape(text)


def shown(value: Any) -> Markup:
    """`value` as it stands on a page, escaped; the same texts come again and again, so they are remembered."""
    kind = type(value)
    if kind is str:
        return _escaped(value)
    return value if kind is Markup else escape(value)


class _Output(CodeGenerator):
    """Compiles `{{ … }}` to `environment.shown(…)` instead of `escape(…)`."""

    def _output_child_pre(self, node: nodes.Expr, frame: Any, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.shown(")


class LanguageEnvironment(Environment):
    """An environment whose templates are compiled with the words of one language in them."""

    code_generator_class = _Output
    shown = staticmethod(shown)
    words: NullTranslations
    site: Site
    loaded: dict[str, Template]

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
        return _Translate(self.words).visit(super()._parse(source, name, filename))  # type: ignore[no-any-return]


class _Translate(NodeTransformer):
    """Replaces calls of gettext on constant words by the words in the language."""

    def __init__(self, words: NullTranslations) -> None:
        self.gettext = words.gettext

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802 - named by Jinja
        node.nodes = [piece for one in node.nodes for piece in self._pieces(one)]
        return self.generic_visit(node)

    def _pieces(self, node: nodes.Expr) -> list[nodes.Expr]:
        """Words with values in them as pieces of output, which are escaped where they stand."""
        if not (_is_words(node) and node.kwargs):
            return [node]
        values = {word.key: word.value for word in node.kwargs}
        pieces = _PLACE.split(self.gettext(node.args[0].value))
        return [
            values[piece] if at % 2 else nodes.TemplateData(piece.replace("%%", "%"))
            for at, piece in enumerate(pieces)
            if piece
        ]

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - named by Jinja
        self.generic_visit(node)
        if not _is_words(node):
            return node
        text = self.gettext(node.args[0].value)
        if not node.kwargs:
            return nodes.MarkSafeIfAutoescape(nodes.Const(text.replace("%%", "%")), lineno=node.lineno)
        pairs = [nodes.Pair(nodes.Const(word.key), word.value) for word in node.kwargs]
        return nodes.Mod(nodes.MarkSafeIfAutoescape(nodes.Const(text)), nodes.Dict(pairs), lineno=node.lineno)


def _is_words(node: Any) -> TypeGuard[Any]:
    """Whether a node is a call of gettext on constant words."""
    return (
        isinstance(node, nodes.Call)
        and isinstance(node.node, nodes.Name)
        and node.node.name in ("_", "gettext")
        and len(node.args) == 1
        and isinstance(node.args[0], nodes.Const)
        and not (node.dyn_args or node.dyn_kwargs)
    )


def environment_for(
    base: Environment, options: Mapping[str, Any], language: Language, site: Site
) -> LanguageEnvironment:
    """Pelican's environment once more, in one language."""
    env = LanguageEnvironment(loader=base.loader, auto_reload=False, cache_size=-1, **options)
    env.words, env.site, env.loaded = language.words, site, {}
    env.filters.update(base.filters)
    env.filters.update(phrase=phrase, number=language.number, vietnamese=vietnamese(language.code))
    env.globals.update(site=site)
    env.install_gettext_translations(language.words, newstyle=True)  # type: ignore[attr-defined]
    env.globals["once"] = _once(env)
    return env


def _once(env: Environment) -> Callable[..., Markup]:
    """`once(template)` or `once(template, macro, …)`: what many pages show alike is rendered once.

    A card stands in some eight lists, the facets on every page of a list, the footer on all pages.
    """

    @cache
    def once(name: str, macro: str = "", *arguments: Any) -> Markup:
        template = env.get_template(name)
        text = getattr(template.module, macro)(*arguments) if macro else template.render()
        return Markup(text)  # noqa: S704 - rendered by a template that escapes

    return once


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


def theme_of(environments: Mapping[str, LanguageEnvironment], templates: Iterable[str], knobs: Knobs) -> Theme:
    """How the pages are rendered, and a digest of all that a template's output depends on."""
    wanted = sorted(templates)
    some = next(iter(environments.values()))
    uses = _Uses(some)
    digests = {}
    for code, env in environments.items():
        words = sorted(getattr(env.words, "_catalog", {}).items(), key=str)
        salt = _digest(f"{program_digest()}{knobs!r}{env.site!r}{words!r}")
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
        waiting, seen = [name], {name}
        while waiting:
            one = waiting.pop()
            if one not in self.direct:
                tree = Environment.parse(self.env, self.source(one))
                found = {*meta.find_referenced_templates(tree), *_named_by_once(tree)}
                self.direct[one] = {other for other in found if other is not None}
            waiting += self.direct[one] - seen
            seen |= self.direct[one]
        return sorted(seen)


def _named_by_once(tree: nodes.Template) -> Iterator[str]:
    """The templates that a template shows through `once`."""
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "once" and isinstance(call.args[0], nodes.Const):
            yield call.args[0].value


def _digest(*parts: str) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update(part.encode())
    return digest.hexdigest()
