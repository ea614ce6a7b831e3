"""The theme of a build: all its templates compiled, and a digest of all that the output of each depends on.

Compiled templates are kept between builds: to compile them takes longer than to bring one changed record.
"""

from __future__ import annotations

import hashlib
import marshal
import re
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import Environment, Template, TemplateNotFound

from catalogue.environments import LanguageEnvironment
from generator import cache
from generator.model.page import Page
from generator.publish.edition import Theme
from generator.render.site import Knobs

__all__ = ["theme_of"]

_NAMED = re.compile(r"""["']([\w./-]+\.html)["']""")
_PYTHON = f"{sys.implementation.cache_tag} {jinja2.__version__}"


def theme_of(
    environments: Mapping[str, LanguageEnvironment], templates: Iterable[str], knobs: Knobs, shelf: Path | None = None
) -> Theme:
    """How pages are rendered by `templates`; `shelf` is the folder for what was compiled, None to keep nothing."""
    some = next(iter(environments.values()))
    uses = _Uses(some)
    closures = {name: uses.closure(name) for name in sorted(templates)}
    needed = sorted({one for closure in closures.values() for one in closure})
    whole = _digest(_PYTHON, _program(), *(f"{name} {uses.files[name]} {uses.sources[name]}" for name in needed))
    digests = {}
    for code, env in environments.items():
        words = sorted(getattr(env.words, "_catalog", {}).items(), key=str)
        salt = _digest(f"{cache.program_digest()}{_program()}{knobs!r}{env.site!r}{words!r}")
        for name, closure in closures.items():
            digests[code, name] = _digest(salt, *(uses.sources[one] for one in closure))
        _load(env, needed, uses, shelf / f"templates-{code}.pickle" if shelf else None, (salt, whole))

    def render(page: Page, head: Any, view: Any) -> str:
        return environments[page.language].get_template(page.template).render(meta=head, view=view)

    return Theme(render, digests)


def _load(env: LanguageEnvironment, names: Iterable[str], uses: _Uses, kept: Path | None, key: tuple[str, str]) -> None:
    """Load templates from what was compiled in another build, if it was compiled of the same, else compile them."""
    found = cache.load(kept, key) if kept else None
    compiled = found or {name: marshal.dumps(env.compile(uses.sources[name], name, uses.files[name])) for name in names}
    for name, code in compiled.items():
        globals_ = env.make_globals(None)
        env.loaded[name] = Template.from_code(env, marshal.loads(code), globals_)  # noqa: S302 - our own, with a sum
    if kept and not found:
        cache.store(kept, key, compiled)


class _Uses:
    """Which templates a template extends, includes, imports or shows once: all that its text names."""

    def __init__(self, env: Environment) -> None:
        """`sources` and `files`: text and path of every template that was asked for."""
        self.env = env
        self.sources: dict[str, str] = {}
        self.files: dict[str, str | None] = {}

    def closure(self, name: str) -> list[str]:
        """The template and all it uses, sorted; without those that are not there."""
        waiting, seen = [name], set()
        while waiting:
            one = waiting.pop()
            if one not in seen and self._is_known(one):
                seen.add(one)
                waiting += _NAMED.findall(self.sources[one])
        return sorted(seen)

    def _is_known(self, name: str) -> bool:
        assert self.env.loader is not None
        with suppress(TemplateNotFound):
            if name not in self.sources:
                self.sources[name], self.files[name], _ = self.env.loader.get_source(self.env, name)
        return name in self.sources


@lru_cache(maxsize=1)
def _program() -> str:
    """A digest of the plugin: another compiler of templates, other pages."""
    return _digest(*(path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.glob("*.py"))))


def _digest(*parts: str) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update(part.encode())
    return digest.hexdigest()
