"""One raw record to one checked record, with every finding about it at its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from functools import cache
from typing import Any, get_origin

from pydantic import BaseModel, ValidationError, create_model

from generator.check.rules import Context, findings
from generator.diagnostics import Diagnostic
from generator.model.fields import facts_of, parts_of
from generator.model.photo import Focus
from generator.model.record import FieldPath, RawRecord, dotted, position_of
from generator.model.sound import MODELS, Checked, PhotoRow, Reference
from generator.text import nearest

__all__ = ["REFERENCES", "check_record"]

_CODE_BY_TYPE = {
    "missing": "field-missing",
    "extra_forbidden": "key-unknown",
    "string_type": "kind-text",
    "tuple_type": "kind-list",
    "model_type": "kind-group",
    "model_attributes_type": "kind-group",
}
_MIDDLE = 50  # per cent
# kind → its fields that name records of another kind; a dot leads into a part or into each of a list
REFERENCES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "product": (("producer", "producer"), ("sold_at", "sales-point"), ("village", "village")),
    "sales-point": (("producer", "producer"), ("stocks", "product")),
    "producer": (),
    "village": (),
    "fair": (
        ("producers", "producer"),
        ("products", "product"),
        ("booths.producer", "producer"),
        ("booths.products", "product"),
        ("query.producer", "producer"),
    ),
}


def check_record(raw: RawRecord, context: Context, before: tuple[Diagnostic, ...] = ()) -> Checked:
    """The sound record of `raw`; `before` are findings from reading the same file.

    The rules see the fields that are sound by themselves even where others are
    not, so that one run says everything.
    """
    found = list(before)
    value, faults = _validated(raw, context)
    found.extend(_diagnostic(raw, fault) for fault in faults)
    faulty = {fault["loc"][0] for fault in faults}
    found.extend(findings(raw, value, context, faulty))
    sound = None if any(one.severity == "error" for one in found) else value
    return Checked(
        raw.kind, raw.slug, raw.folder, raw.path,
        sound, tuple(found), _references(raw, value), tuple(_photos(raw, value)), raw.stamp, _plan(raw, sound),
    )  # fmt: skip


def _validated(raw: RawRecord, context: Context) -> tuple[Any, list[Any]]:
    """The value of `raw`, without the fields that have faults, and the faults of pydantic."""
    model = MODELS[raw.kind]
    try:
        return model.model_validate(raw.values, context=context.vocabulary), []
    except ValidationError as refused:
        faults = refused.errors(include_url=False)
    faulty = {fault["loc"][0] for fault in faults}
    rest = {key: value for key, value in raw.values.items() if key not in faulty}
    return _partial(model).model_validate(rest, context=context.vocabulary), faults


@cache
def _partial(model: type[BaseModel]) -> Any:
    """`model` with no field required: a list that is missing is empty, anything else is None."""
    optional: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        if field.is_required():
            field = copy(field)
            field.default = () if get_origin(field.annotation) is tuple else None
            optional[name] = field.annotation, field
    return create_model(f"Partial{model.__name__}", __base__=model, **optional)


def _references(raw: RawRecord, value: Any) -> tuple[Reference, ...]:
    return tuple(
        Reference(position_of(raw, path), dotted(path), kind, slug)
        for field, kind in REFERENCES[raw.kind]
        for path, slug in _named(value, field.split("."), ())
    )


def _named(value: Any, fields: Sequence[str], path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    """What stands at `fields` within `value`, of a list each, with its path; what is empty is left out."""
    if isinstance(value, tuple):
        for at, one in enumerate(value):
            yield from _named(one, fields, (*path, at))
    elif value and fields:
        yield from _named(getattr(value, fields[0]), fields[1:], (*path, fields[0]))
    elif value:
        yield path, value


def _photos(raw: RawRecord, value: Any) -> Iterator[PhotoRow]:
    """The photos that are there, with their place in the record."""
    folder = raw.path.rpartition("/")[0]
    for at, photo in enumerate(value.photos):
        if photo.file in raw.beside:
            path: FieldPath = ("photos", at, "file")
            file = f"{folder}/{raw.beside[photo.file]}"
            yield PhotoRow(position_of(raw, path), dotted(path), at, file, _focus(photo.focus_x, photo.focus_y))


def _plan(raw: RawRecord, sound: Any) -> str:
    """The SVG of the plan of a sound fair."""
    name = getattr(sound, "plan", "")
    return raw.plans[name].decode() if name else ""


def _focus(across: int | None, down: int | None) -> Focus | None:
    """The point to keep; where only one of the two is written, the other is the middle."""
    if across is None and down is None:
        return None
    return float(_MIDDLE if across is None else across), float(_MIDDLE if down is None else down)


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
    return near or ", ".join(known)


def _model_at(model: type[BaseModel], path: FieldPath) -> type[BaseModel]:
    """The declared class of the part of a record that `path` names."""
    for part in path:
        if isinstance(part, str):
            model = next(parts_of(model.model_fields[part].annotation), model)
    return model
