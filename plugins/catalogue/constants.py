"""What is constant on the pages of one language becomes text when a template is compiled: its words, and its frame."""

from __future__ import annotations

import re
from gettext import NullTranslations
from typing import Any, TypeGuard

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from generator.render.site import Site

__all__ = ["settle_constants"]

_PLACE = re.compile(r"%\((\w+)\)s")


def settle_constants(tree: nodes.Template, words: NullTranslations, site: Site) -> nodes.Template:
    """Replaces calls of gettext on constant words by the words in the language, and texts of `site` by themselves."""
    return _Constants(words, site).visit(tree)  # type: ignore[no-any-return]


class _Constants(NodeTransformer):
    def __init__(self, words: NullTranslations, site: Site) -> None:
        self.gettext, self.site = words.gettext, site._asdict()

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Node:  # noqa: N802 - named by Jinja
        self.generic_visit(node)
        value = self.site.get(node.attr) if isinstance(node.node, nodes.Name) and node.node.name == "site" else None
        return nodes.Const(value, lineno=node.lineno) if isinstance(value, str) else node

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
