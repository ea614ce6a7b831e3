"""The distances of the browser are those of Python: one table."""

from __future__ import annotations

import json
from typing import Any

import pytest
from built.building import PROJECT, BuiltSite, lend_scripts
from playwright.sync_api import Page

TABLE: dict[str, list[dict[str, Any]]] = json.loads(
    (PROJECT / "tests/golden/distances.json").read_text(encoding="utf-8")
)
ASK = """async ({ distances, detours }) => {
  const { kilometres, detour } = await import("/lent/distance.js");
  return [
    distances.map(({ here, there }) => kilometres(here, there)),
    detours.map(({ start, end, via }) => detour(start, end, via)),
  ];
}"""


def test_distances_and_detours_are_right_to_the_metre(site: BuiltSite, page: Page) -> None:
    """Each case of tests/golden/distances.json, in JavaScript."""
    lend_scripts(page)
    page.goto(site.url)
    distances, detours = page.evaluate(ASK, TABLE)

    assert distances == pytest.approx([case["km"] for case in TABLE["distances"]], abs=0.001)
    assert detours == pytest.approx([case["km"] for case in TABLE["detours"]], abs=0.001)
