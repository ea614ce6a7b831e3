"""The closed lists of `generator/reference`, as values."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.model.vocabulary import FormerProvince, Group, ProductSet, Province, SynonymRow, Synonyms, Vocabulary

__all__ = ["read_vocabulary"]

_FOLDER = Path(__file__).parent.parent / "reference"


@lru_cache(maxsize=1)
def read_vocabulary() -> Vocabulary:
    """Provinces, former provinces, groups, sets and synonyms, as carried with the program."""
    provinces = json.loads((_FOLDER / "provinces.json").read_text(encoding="utf-8"))
    groups = json.loads((_FOLDER / "groups.json").read_text(encoding="utf-8"))
    synonyms = json.loads((_FOLDER / "synonyms.json").read_text(encoding="utf-8"))
    return Vocabulary.model_construct(
        provinces=tuple(_province(row) for row in provinces["provinces"]),
        groups=tuple(_group(row) for row in groups["groups"]),
        synonyms=_synonyms(synonyms),
    )


def _province(row: dict[str, Any]) -> Province:
    former = tuple(
        FormerProvince(**{**old, "aliases": tuple(old["aliases"])}, now=row["slug"]) for old in row["former"]
    )
    return Province(**{**row, "aliases": tuple(row["aliases"]), "former": former})


def _group(row: dict[str, Any]) -> Group:
    sets = tuple(ProductSet(**{**one, "former": tuple(one["former"])}, group=row["slug"]) for one in row["sets"])
    return Group(**{**row, "former": tuple(row["former"]), "sets": sets})


def _synonyms(found: dict[str, Any]) -> Synonyms:
    rows = tuple(SynonymRow(tuple(row["vi"]), tuple(row["en"])) for row in found["rows"])
    return Synonyms(rows, {int(number): tuple(words) for number, words in found["sets"].items()})
