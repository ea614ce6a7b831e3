"""One declaration a field: what it is called, what it is for, who sees it.

The checker, the pages, the JSON Schema for editors and the handbook of fields
are all made from these declarations.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["Exposure", "FieldFacts", "Record", "declared", "facts_of", "parts_of"]

_new, _set = object.__new__, object.__setattr__  # past the guard of frozen records
Exposure: TypeAlias = Literal["public", "consent", "private"]


class FieldFacts(NamedTuple):
    """What a field is besides its type.

    `exposure`: public; consent = published only for an organisation, or with the
    person's consent (Law 91/2025/QH15); private = never leaves the records.
    `searched` is the field of the search index that holds it, or "".  `schema_org` is the
    property of schema.org that carries it, or "".
    """

    label: str
    english: str
    help: str
    exposure: Exposure
    searched: str
    schema_org: str


class Record(BaseModel):
    """A checked record or a part of one: frozen, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False)

    def __reduce__(self) -> tuple[Any, ...]:
        """For the cache of checked records: the values alone; pydantic's own way takes half as long again."""
        return _restored, (type(self), *vars(self).values())


_NOT_TOLD: set[str] = set()  # which fields were written: nobody asks, and a set for every part takes room
_names = cache(lambda model: tuple(model.model_fields))


def _restored(model: type[Record], *values: Any) -> Record:
    """The record or part that `__reduce__` took apart, unchecked: it was sound."""
    one = _new(model)
    _set(one, "__dict__", dict(zip(_names(model), values)))  # noqa: B905 - hot path, and the cache is of this program
    _set(one, "__pydantic_fields_set__", _NOT_TOLD)
    _set(one, "__pydantic_extra__", None)
    _set(one, "__pydantic_private__", None)
    return one


def declared(
    label: str,
    english: str,
    help: str,
    default: Any = ...,
    *,
    exposure: Exposure = "public",
    searched: str = "",
    schema_org: str = "",
) -> Any:
    """The declaration of one field; without `default` the field is required."""
    facts = FieldFacts(label, english, help, exposure, searched, schema_org)
    return Field(
        default, title=label, description=help, json_schema_extra={"x-ocop": facts._asdict()}
    )


def facts_of(model: type[BaseModel], field: str) -> FieldFacts:
    """The declaration of `field` in `model`."""
    extra = model.model_fields[field].json_schema_extra
    assert isinstance(extra, dict)
    return FieldFacts(**extra["x-ocop"])  # type: ignore[arg-type]


def parts_of(annotation: Any) -> Iterator[type[BaseModel]]:
    """The declared classes within a field's type: those of a list, of an optional part."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from parts_of(inner)
