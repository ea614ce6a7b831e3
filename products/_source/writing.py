"""Turn names into slugs and records into YAML text, always the same bytes for the same record."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml

SLUG_LENGTH = 80
Record = dict[str, object]


class Plain(str):
    """Text written without quotes although YAML would read a date or a number: 2024-12-20, 11.842186."""


def fold(text: str) -> str:
    """Lower-case text without Vietnamese marks and signs, one space between words."""
    lowered = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    bare = "".join(ch for ch in lowered if not unicodedata.combining(ch))
    return " ".join(re.findall(r"[a-z0-9]+", bare))


def slugify(text: str) -> str:
    """Give the slug of a name: at most 80 characters, cut between words."""
    slug = fold(text).replace(" ", "-")
    if len(slug) <= SLUG_LENGTH:
        return slug
    return slug[: SLUG_LENGTH + 1].rsplit("-", 1)[0]


def free_slug(name: str, tails: Iterable[str], taken: set[str]) -> str:
    """Give the first free slug of a name, with one of the tails behind it where the bare one is taken."""
    for tail in ("", *tails):
        slug = slugify(f"{name} {tail}")
        if slug not in taken:
            taken.add(slug)
            return slug
    raise ValueError(f"no free slug for {name!r}")


def squeeze(record: Mapping[str, object]) -> Record:
    """Leave out what is empty."""
    return {key: value for key, value in record.items() if value not in (None, "", [], {})}


def write_record(path: Path, record: Mapping[str, object]) -> None:
    """Write one record as YAML."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(_mapping(squeeze(record), 0)) + "\n", encoding="utf-8", newline="\n")


def _mapping(record: Mapping[str, object], depth: int) -> list[str]:
    """Give the lines of a mapping."""
    pad = "  " * depth
    lines: list[str] = []
    for key, value in record.items():
        if isinstance(value, Mapping):
            lines += [f"{pad}{key}:", *_mapping(value, depth + 1)]
        elif isinstance(value, list):
            lines += [f"{pad}{key}:", *_sequence(value, depth + 1)]
        else:
            lines.append(f"{pad}{key}: {_scalar(value)}")
    return lines


def _sequence(items: list[object], depth: int) -> list[str]:
    """Give the lines of a list, its mappings in block style."""
    pad = "  " * depth
    lines: list[str] = []
    for item in items:
        if isinstance(item, Mapping):
            first, *rest = _mapping(item, depth + 1)
            lines += [f"{pad}- {first.lstrip()}", *rest]
        else:
            lines.append(f"{pad}- {_scalar(item)}")
    return lines


def _scalar(value: object) -> str:
    """Write a scalar plainly where YAML reads the same text back, in double quotes elsewhere."""
    if isinstance(value, (int, float, Plain)):
        return str(value)
    text = unicodedata.normalize("NFC", str(value))
    return text if _is_safe(text) else json.dumps(text, ensure_ascii=False)


def _is_safe(text: str) -> bool:
    """Tell whether YAML reads the plain text back unchanged, as text, and no reader takes it for a number."""
    if re.fullmatch(r"[\d.:+_ -]+", text):
        return False
    try:
        return bool(yaml.safe_load(f"key: {text}") == {"key": text})
    except yaml.YAMLError:
        return False
