"""Which files carry their content in their name: held against the functions that make the names."""

from __future__ import annotations

import pytest
from desks import desk_of
from plugins_projects import PROJECT
from small_project import Project

from generator.model.card import ShareCard, card_name
from generator.model.photo import USES, Derivative, Developed, published_name
from generator.model.published_names import immutable, is_text, suffix_of
from generator.publish.assets import collect_assets
from generator.render.search.files import DIRECTORY, search_files

CARD = ShareCard("Mật ong", "", (), 0, False, "", "", "set-07", "", "OCOP")
PHOTO = Developed("3f0a91c2d4e5f60718", 800, 600, "amber", 1.0, "0" * 64, ())


class TestAHashedName:
    @pytest.mark.parametrize("use", USES)
    @pytest.mark.parametrize("form", ["webp", "jpeg"])
    def test_is_that_of_a_picture_made_of_a_photo(self, use: str, form: str) -> None:
        """Of every use and form."""
        assert immutable(published_name("mat-ong-rung", PHOTO, Derivative(use, form, 480, 360, 1)))

    def test_is_that_of_a_share_card(self) -> None:
        """Whatever stands on it."""
        assert immutable(card_name(CARD, "recipe"))

    def test_is_that_of_every_style_and_script_but_of_no_drawing(self) -> None:
        """Drawings keep their addresses, for people link to them."""
        files = collect_assets(PROJECT / "theme/static").files
        named = {name for name in files if not immutable(name)}

        assert {name for name in files if name.endswith((".css", ".js"))} & named == set()
        assert {suffix_of(name) for name in named} <= {"svg", "png", "webmanifest"}

    def test_is_that_of_every_piece_of_the_search_but_not_of_its_directory(self, project: Project) -> None:
        """The directory names the others."""
        project.product()
        names = {file.route.lstrip("/") for file in search_files([desk_of(project)])}

        assert {name for name in names if not immutable(name)} == {DIRECTORY.lstrip("/")}

    @pytest.mark.parametrize("twin", [".gz", ".br"])
    def test_goes_for_its_twins(self, twin: str) -> None:
        """What is compressed ahead has the same content."""
        assert immutable(f"theme/site.da70b2f7a534.css{twin}")
        assert not immutable(f"index.html{twin}")


@pytest.mark.parametrize(
    "name",
    [
        "san-pham/mat-ong-da70b2f7a534/index.html",
        "tim-kiem/index.html",
        "tim-kiem/muc-luc.json",
        "theme/art/set-07.svg",
        "theme/site.css",
        "anh/mat-ong-rung-card-480.webp",
        "en/theme/site.da70b2f7a534.css",
        "",
    ],
)
def test_a_name_that_people_know_is_not_hashed(name: str) -> None:
    """Its content may change, so a copy may not be kept for ever."""
    assert not immutable(name)


@pytest.mark.parametrize(
    ("name", "text"), [("a/index.html", True), ("lich.ics", True), ("a.svg", True), ("a.webp", False), ("CNAME", False)]
)
def test_text_is_what_compression_makes_smaller(name: str, text: bool) -> None:
    """Pictures are compressed already."""
    assert is_text(name) == text
