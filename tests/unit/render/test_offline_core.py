"""What phones keep ahead, and what they are told of the site."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from desks import desk_of
from small_project import Project

from generator.model.core import Core
from generator.render.desk import Desk
from generator.render.offline import GROUND, PRINTED, core_of, manifests
from generator.render.pages import pages_of
from generator.share_cards.icons import ICONS

THEME = Path(__file__).parents[3] / "theme"
ASSETS = ("theme/art/set-01.svg", "theme/icons/icon-192.png", "theme/icons/icon.svg", "theme/js-0/map/map.js", "theme/js-0/search/box.js",
          "theme/js-0/start.js", "theme/js-0/vendor/lunr-LICENSE.txt", "theme/map.0.css", "theme/site.0.css")  # fmt: skip
SEARCH = ("/tim-kiem/muc-luc.json", "/tim-kiem/manh/tu-a-abcdef.json", "/tim-kiem/manh/vi-0-abcdef.json")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """The desk of an empty catalogue."""
    return desk_of(Project(tmp_path))


@pytest.fixture
def core(desk: Desk) -> Core:
    """Its core."""
    return core_of([desk], list(pages_of(desk)), ASSETS, SEARCH)


def test_the_core_has_the_pages_from_which_all_is_found(core: Core) -> None:
    """Home first; no page that the site has not."""
    assert core.files["vi"][:3] == ("", "kiem-tra/", "san-pham/")
    assert "ngoai-tuyen/" in core.files[""]


def test_the_core_has_what_its_pages_look_like_and_run(core: Core) -> None:
    """Not the live map, no licences, no icons for the screen of a phone."""
    assert [name for name in core.files[""] if name.startswith("theme/")] == [
        "theme/art/set-01.svg", "theme/icons/icon.svg", "theme/js-0/search/box.js", "theme/js-0/start.js", "theme/site.0.css"]  # fmt: skip


def test_the_search_comes_by_language(core: Core) -> None:
    """Its directory, which has no language and no hash, is in the core."""
    assert core.search == {"": ("tim-kiem/manh/tu-a-abcdef.json",), "vi": ("tim-kiem/manh/vi-0-abcdef.json",)}
    assert "tim-kiem/muc-luc.json" in core.files[""]


def test_the_manifest_names_icons_that_are_made(desk: Desk) -> None:
    """In the sizes that it says."""
    [manifest] = [json.loads(one.make()) for one in manifests([desk])]
    pictures = {one["src"].lstrip("/"): one["sizes"] for one in manifest["icons"] if one["type"] == "image/png"}

    assert pictures == {name: f"{one.size}x{one.size}" for name, one in ICONS.items() if name.startswith("theme/")}


def test_the_manifest_has_the_colours_of_the_theme() -> None:
    """Paper, and the ground of the mark."""
    assert f"--paper: {GROUND};" in (THEME / "static/css/tokens.css").read_text(encoding="utf-8")
    assert f'fill="{PRINTED}"' in (THEME / "static/icons/icon.svg").read_text(encoding="utf-8")
