"""What a rule finds: the path of the field, the code, its values, the severity."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Severity
from generator.model.record import FieldPath

__all__ = ["Found"]

Found = Iterator[tuple[FieldPath, str, dict[str, str], Severity]]
