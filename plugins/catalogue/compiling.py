"""Templates to Python: calls that were settled, and nothing around text that is safe already."""

from __future__ import annotations

from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from catalogue.calls import LEFT

__all__ = ["Compiler"]

_SAFE = {"phrase", "vietnamese"}  # filters that give Markup


class Compiler(CodeGenerator):
    """Writes `environment.shown(…)` for `escape(…)`, and the settled calls of `catalogue.calls` as what they are."""

    bare: nodes.Node | None = None  # the call that stands in the output by itself: its text needs no Markup

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if not _escapes(frame) or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        elif _gives_markup(node):
            self.bare = node
        else:
            self.write("environment.shown(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if not _escapes(frame) or finalize.src is not None or not _gives_markup(node):
            super()._output_child_post(node, frame, finalize)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: D102, FBT001, FBT002, N802
        if not _is_settled(node):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        marked = _is_macro(node) and not forward_caller and node is not self.bare
        self.write("environment.marked(" if marked else "")
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            if argument is LEFT:
                self.write("missing")
            else:
                self.visit(argument, frame)
            self.write(", ")
        self.write("caller)" if forward_caller else ")")
        self.write(")" if marked else "")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: D102, N802 - named by Jinja
        if node.attr != "_func":
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write("._func")

    def visit_MarkSafeIfAutoescape(self, node: nodes.MarkSafeIfAutoescape, frame: Frame) -> None:  # noqa: D102, N802
        if _escapes(frame) and isinstance(node.expr, nodes.Const):
            self.write(f"environment.safe[{node.expr.value!r}]")
        else:
            super().visit_MarkSafeIfAutoescape(node, frame)


def _escapes(frame: Frame) -> bool:
    """Whether it is known here that text is escaped."""
    return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile


def _is_settled(node: nodes.Call) -> bool:
    if isinstance(node.node, nodes.Name):
        return node.node.name == "caller" and not (node.args or node.kwargs or node.dyn_args or node.dyn_kwargs)
    return isinstance(node.node, nodes.EnvironmentAttribute) or _is_macro(node)


def _is_macro(node: nodes.Call) -> bool:
    """Whether a settled call gives the text of a macro as a plain string."""
    function = node.node
    if isinstance(function, nodes.Getattr):
        return function.attr == "_func"
    return isinstance(function, nodes.EnvironmentAttribute) and function.name.startswith("macros[")


def _gives_markup(node: nodes.Expr) -> bool:
    if isinstance(node, nodes.Filter):
        return node.name in _SAFE
    return isinstance(node, nodes.Call) and _is_settled(node)
