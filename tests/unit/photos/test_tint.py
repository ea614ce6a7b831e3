"""The colour that stands where a photo is still loading."""

from __future__ import annotations

import re

import pytest
from made_photos import blank, scene

from generator.photos.tint import TINTS, tint_of


def test_tints_are_few_and_muted() -> None:
    """A stylesheet lists them all; nothing shines where a photo is to come."""
    assert 24 <= len(TINTS) <= 30
    assert len(set(TINTS.values())) == len(TINTS)
    for name, colour in TINTS.items():
        assert re.fullmatch(r"t\d\d", name)
        assert re.fullmatch(r"#[0-9a-f]{6}", colour)
        parts = bytes.fromhex(colour[1:])
        assert max(parts) - min(parts) <= 90


@pytest.mark.parametrize("name", TINTS)
def test_a_picture_of_a_tint_has_that_tint(name: str) -> None:
    """Each can be reached."""
    assert tint_of(blank(TINTS[name])) == name


@pytest.mark.parametrize(
    ("colour", "tint"),
    [
        ((0, 0, 0), "t00"),
        ((255, 255, 255), "t04"),
        ((128, 128, 128), "t02"),
        ((220, 20, 30), "t13"),
        ((90, 160, 60), "t24"),
        ((120, 160, 220), "t27"),
        ((90, 60, 40), "t06"),
    ],
)
def test_a_colour_has_the_tint_that_looks_nearest(colour: tuple[int, int, int], tint: str) -> None:
    """Also colours far from all: strong ones take the hue."""
    assert tint_of(blank(colour)) == tint


def test_the_mean_counts() -> None:
    """Black and white together are grey."""
    picture = blank((0, 0, 0), (64, 48))
    picture.paste((255, 255, 255), (0, 0, 32, 48))

    assert tint_of(picture) == "t02"
    assert tint_of(scene()) in TINTS
