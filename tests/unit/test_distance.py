"""Distances as the crow flies: the cases that the browser has too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.distance import detour, kilometres

TABLE: dict[str, list[dict[str, Any]]] = json.loads(
    (Path(__file__).parents[1] / "golden/distances.json").read_text(encoding="utf-8")
)
METRE = 0.001


class At(NamedTuple):
    lat: float
    lon: float


@pytest.mark.parametrize("case", TABLE["distances"], ids=lambda case: case["what"])
def test_a_distance_is_right_to_the_metre(case: dict[str, Any]) -> None:
    """The table was reckoned with vectors, not with this formula."""
    assert kilometres(At(*case["here"]), At(*case["there"])) == pytest.approx(case["km"], abs=METRE)


@pytest.mark.parametrize("case", TABLE["detours"], ids=lambda case: case["what"])
def test_a_detour_is_what_a_stop_adds(case: dict[str, Any]) -> None:
    """Never less than nothing."""
    found = detour(At(*case["start"]), At(*case["end"]), At(*case["via"]))

    assert found == pytest.approx(case["km"], abs=METRE)
    assert found >= 0
