"""The background of the live map is an operator's choice, checked before anything is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.hosting.policy import content_security_policy
from generator.settings import settings_from

GOOD = {"url": "https://tiles.example/v1/{z}/{x}/{y}.png", "attribution": "© Nguồn"}


def test_there_are_none_by_default(tmp_path: Path) -> None:
    """No other host is asked for anything."""
    assert settings_from(tmp_path, {}).tiles == {}
    assert "https:" not in content_security_policy()


def test_an_address_with_its_attribution_is_taken(tmp_path: Path) -> None:
    """As it was written."""
    assert settings_from(tmp_path, {"tiles": GOOD}).tiles == GOOD


@pytest.mark.parametrize(
    "tiles",
    [
        {**GOOD, "url": "http://tiles.example/{z}/{x}/{y}.png"},
        {**GOOD, "url": "https://tiles.example/{z}/{x}.png"},
        {**GOOD, "url": "https://{s}.tiles.example/{z}/{x}/{y}.png"},
        {**GOOD, "url": "https://tiles.example/{z}/{x}/{y}/{y}.png"},
        {**GOOD, "attribution": " "},
        {"url": GOOD["url"]},
        {**GOOD, "key": "x"},
    ],
)
def test_what_browsers_could_not_ask_for_is_refused(tmp_path: Path, tiles: dict[str, str]) -> None:
    """Without https, without a place for column, row or zoom, or without saying whose they are."""
    with pytest.raises(ValueError, match="CATALOGUE: tiles"):
        settings_from(tmp_path, {"tiles": tiles})


def test_the_policy_lets_their_host_in_and_no_other() -> None:
    """Pictures only; everything else stays as strict as it was."""
    changed = content_security_policy(GOOD["url"])

    assert "img-src 'self' https://tiles.example;" in changed
    assert changed.replace(" https://tiles.example", "") == content_security_policy()
