"""The page of components, for those who carry the theme on; built only in development.

`theme/examples/<component>.json` holds {about, examples: [{title, arguments}]};
arguments are shaped like the views.  The same examples serve the tests.
"""

from __future__ import annotations

import json
from collections import namedtuple
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from generator.model.page import Page
from generator.render.desk import Desk
from generator.render.head import head
from generator.render.views.values import Meta

__all__ = ["ComponentsView", "component_page", "read_examples"]

ROUTE = "/thanh-phan/"


class Shown(NamedTuple):
    """One component with its examples: (title, arguments by name)."""

    component: str
    about: str
    examples: tuple[tuple[str, dict[str, Any]], ...]


class ComponentsView(NamedTuple):
    """`components.html`."""

    components: tuple[Shown, ...]


def read_examples(folder: Path) -> tuple[Shown, ...]:
    """Every component's examples, by name."""
    found = []
    for path in sorted(folder.glob("*.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        rows = ((one["title"], {key: _shaped(value) for key, value in one["arguments"].items()})
                for one in file["examples"])  # fmt: skip
        found.append(Shown(path.stem, file["about"], tuple(rows)))
    return tuple(found)


def _shaped(value: Any) -> Any:
    """JSON as frozen values: mappings as named tuples, lists as tuples."""
    if isinstance(value, dict):
        return namedtuple("Example", value)(*map(_shaped, value.values()))
    if isinstance(value, list):
        return tuple(map(_shaped, value))
    return value


def component_page(desk: Desk, folder: Path) -> Page:
    """The page of components in one language."""
    return Page(desk.language.route(ROUTE), "components.html", desk.language.code, False, partial(_view, desk, folder))


def _view(desk: Desk, folder: Path) -> tuple[Meta, ComponentsView]:
    title = desk.language.t("Các thành phần")
    return head(desk, ROUTE, title, title, robots="noindex"), ComponentsView(read_examples(folder))
