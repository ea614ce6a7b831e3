"""Calls of macros in a template become calls of functions, with every argument in its place.

Jinja would look a macro up on every page, sort its arguments and wrap its text.
A name that a template imports means that import in the whole of it, and in no other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple, cast

from jinja2 import nodes
from jinja2.compiler import find_undeclared
from jinja2.visitor import NodeTransformer

__all__ = ["LEFT", "Signature", "settle_calls", "signatures"]

LEFT = nodes.EnvironmentAttribute("left")  # an argument that a call leaves to its default
_NO_CALLER = nodes.EnvironmentAttribute("no_caller")


class Signature(NamedTuple):
    """What a macro takes: the names of its arguments, and whether it shows the body of a call block."""

    arguments: tuple[str, ...]
    caller: bool


def signatures(tree: nodes.Template) -> dict[str, Signature]:
    """The macros that stand at the top of a template, but for those that take arguments without a name."""
    found = {}
    for macro in tree.body:
        if isinstance(macro, nodes.Macro):
            special = find_undeclared(macro.body, ("caller", "kwargs", "varargs"))
            names = tuple(argument.name for argument in macro.args)
            if special <= {"caller"} and "caller" not in names:
                found[macro.name] = Signature(names, bool(special))
    return found


def settle_calls(tree: nodes.Template, signatures_of: Callable[[str], Mapping[str, Signature]]) -> None:
    """Makes calls of known macros, and of `once`, calls of functions of the environment.

    `signatures_of` gives those of another template.  Imports that are not asked for any more are taken away,
    and outputs that follow each other become one.
    """
    bound = Counter(_bound(tree))
    imported = {
        alias: (f"{source}:{name}", known[name])
        for source, name, alias in _imports(tree)
        if bound[alias] == 1 and name in (known := signatures_of(source))
    }
    own = {name: one for name, one in signatures(tree).items() if bound[name] == 1}
    _Direct(imported, own, not bound["once"]).visit(tree)
    asked = {name.name for name in tree.find_all(nodes.Name) if name.ctx == "load"}
    _Tidy(imported.keys() - asked).visit(tree)


class _Direct(NodeTransformer):
    def __init__(self, imported: Mapping[str, tuple[str, Signature]], own: Mapping[str, Signature], once: bool) -> None:  # noqa: FBT001
        self.imported, self.own, self.once = imported, own, once
        self.in_block = False
        self.forwarding: nodes.Node | None = None

    def visit_Block(self, node: nodes.Block) -> nodes.Node:  # noqa: N802 - named by Jinja
        outside, self.in_block = self.in_block, True
        self.generic_visit(node)
        self.in_block = outside
        return node

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.Node:  # noqa: N802 - named by Jinja
        self.forwarding = node.call
        return self.generic_visit(node)

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - named by Jinja
        forwards = node is self.forwarding
        self.generic_visit(node)
        name = node.node.name if isinstance(node.node, nodes.Name) and not (node.dyn_args or node.dyn_kwargs) else ""
        if name == "once" and self.once and not node.kwargs:
            node.node = nodes.EnvironmentAttribute("once")
        elif name in self.imported:
            key, signature = self.imported[name]
            _settle(node, nodes.EnvironmentAttribute(f"macros[{key!r}]"), signature, forwards=forwards)
        elif name in self.own and not self.in_block:  # a block finds the macros of its template by their names alone
            _settle(node, nodes.Getattr(node.node, "_func", "load"), self.own[name], forwards=forwards)
        return node


def _settle(node: nodes.Call, function: nodes.Expr, signature: Signature, *, forwards: bool) -> None:
    """Make `node` a call of `function` with every argument in its place; one that does not fit is left to Jinja."""
    named = {one.key: one.value for one in node.kwargs}
    rest = signature.arguments[len(node.args) :]
    if len(node.args) > len(signature.arguments) or named.keys() - set(rest) or (forwards and not signature.caller):
        return
    node.node, node.kwargs = function, []
    node.args = [*node.args, *(named.get(name, LEFT) for name in rest)]
    if signature.caller and not forwards:
        node.args.append(_NO_CALLER)


class _Tidy(NodeTransformer):
    """Takes away imports of the `unused` names, and makes one output of several that follow each other."""

    def __init__(self, unused: set[str]) -> None:
        self.unused = unused

    def visit_FromImport(self, node: nodes.FromImport) -> nodes.Node | None:  # noqa: N802 - named by Jinja
        node.names = [one for one in node.names if (one if isinstance(one, str) else one[1]) not in self.unused]
        return node if node.names else None

    def generic_visit(self, node: nodes.Node, *given: Any, **named: Any) -> nodes.Node:
        super().generic_visit(node, *given, **named)
        for field in ("body", "else_"):
            if isinstance(getattr(node, field, None), list):
                setattr(node, field, list(_joined(getattr(node, field))))
        return node


def _joined(body: list[nodes.Node]) -> Iterator[nodes.Node]:
    for kind, run in groupby(body, type):
        if kind is nodes.Output:
            outputs = cast(list[nodes.Output], list(run))
            yield nodes.Output([piece for one in outputs for piece in one.nodes], lineno=outputs[0].lineno)
        else:
            yield from run


def _imports(tree: nodes.Template) -> Iterator[tuple[str, str, str]]:
    """Template, macro and the name it has here, of every import that needs no context."""
    for one in tree.find_all(nodes.FromImport):
        if isinstance(one.template, nodes.Const) and not one.with_context:
            for name in one.names:
                yield (one.template.value, name, name) if isinstance(name, str) else (one.template.value, *name)


def _bound(tree: nodes.Template) -> Iterator[str]:
    """Every name that a template gives to something, as often as it does."""
    for node in tree.find_all((nodes.Name, nodes.Macro, nodes.Import, nodes.FromImport)):
        if isinstance(node, nodes.Name):
            if node.ctx != "load":
                yield node.name
        elif isinstance(node, nodes.Macro):
            yield node.name
        elif isinstance(node, nodes.Import):
            yield node.target
        elif isinstance(node, nodes.FromImport):
            yield from (name if isinstance(name, str) else name[1] for name in node.names)
