"""Cards are made anew when anything changes that decides how they look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import metadata

import pytest
from PIL import features

from generator.share_cards.recipe import cards_digest


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    cards_digest.cache_clear()
    yield
    cards_digest.cache_clear()


def test_the_digest_is_the_same_each_time() -> None:
    """32 digits, fit for the name of a file."""
    first = cards_digest()
    cards_digest.cache_clear()

    assert re.fullmatch("[0-9a-f]{32}", first)
    assert cards_digest() == first


@pytest.mark.parametrize("name", ["pillow", "resvg_py"])
def test_the_digest_changes_with_a_library(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another release may draw otherwise."""
    before = cards_digest()
    cards_digest.cache_clear()
    version = metadata.version
    monkeypatch.setattr(metadata, "version", lambda asked: "0" if asked == name else version(asked))

    assert cards_digest() != before


def test_the_digest_changes_with_what_pillow_is_built_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Raqm marks and kerning are set otherwise."""
    before = cards_digest()
    cards_digest.cache_clear()
    version = features.version
    monkeypatch.setattr(features, "version", lambda asked: None if asked == "raqm" else version(asked))

    assert cards_digest() != before
