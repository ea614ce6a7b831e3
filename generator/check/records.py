"""One raw record to one checked record, with every finding about it at its line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from generator.check.rules import Context, findings
from generator.diagnostics import Diagnostic
from generator.model.fields import facts_of
from generator.model.record import FieldPath, RawRecord, dotted, position_of
from generator.model.sound import MODELS, Checked
from generator.text import nearest

__all__ = ["check_record"]

_CODE_BY_TYPE = {
    "missing": "field-missing",
    "extra_forbidden": "key-unknown",
    "string_type": "kind-text",
    "tuple_type": "kind-list",
    "model_type": "kind-group",
    "model_attributes_type": "kind-group",
}


def check_record(raw: RawRecord, context: Context, before: tuple[Diagnostic, ...] = ()) -> Checked:
    """The sound record of `raw`; `before` are findings from reading the same file."""
    found = list(before)
    value: Any = None
    try:
        value = MODELS[raw.kind].model_validate(raw.values, context=context.vocabulary)
    except ValidationError as faults:
        found.extend(_diagnostic(raw, fault) for fault in faults.errors(include_url=False))
    else:
        found.extend(findings(raw, value, context))
    if any(one.severity == "error" for one in found):
        value = None
    return Checked(raw.kind, raw.slug, raw.folder, raw.path, value, tuple(found))


def _diagnostic(raw: RawRecord, fault: Any) -> Diagnostic:
    """A finding of pydantic in our words, at the line of the field."""
    path: FieldPath = fault["loc"]
    code = _CODE_BY_TYPE.get(fault["type"], fault["type"])
    values = {key: str(value) for key, value in (fault.get("ctx") or {}).items() if key != "code"}
    if code == "field-missing":
        values |= _missing(MODELS[raw.kind], path)
    elif code == "key-unknown":
        values = {"key": str(path[-1]), "near": _near(MODELS[raw.kind], path)}
    return Diagnostic(position_of(raw, path), dotted(path), code, tuple(sorted(values.items())))


def _missing(model: type[BaseModel], path: FieldPath) -> dict[str, str]:
    key = str(path[-1])
    facts = facts_of(_model_at(model, path[:-1]), key)
    return {"key": key, "label": facts.label, "help": facts.help}


def _near(model: type[BaseModel], path: FieldPath) -> str:
    """The fields that may stand at `path`: the nearest one, or all."""
    known = list(_model_at(model, path[:-1]).model_fields)
    near = nearest(str(path[-1]), known)
    return f"{near}?" if near else ", ".join(known)


def _model_at(model: type[BaseModel], path: FieldPath) -> type[BaseModel]:
    """The declared class of the part of a record that `path` names."""
    for part in path:
        if isinstance(part, str):
            model = next(_models_in(model.model_fields[part].annotation), model)
    return model


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)
