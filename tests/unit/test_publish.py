"""How pages and pictures get into the output folder."""

from __future__ import annotations

import os
import shutil
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.model.card import ShareCard
from generator.model.page import Page
from generator.publish.edition import Edition, Theme
from generator.publish.faults import NotPublished
from generator.publish.pages import Counts, PublishError, publish
from generator.publish.pictures import Pictures, cards_recipe, clear_cards
from generator.publish.place import place_of

NO_PICTURES = Pictures({}, Path("nowhere"), {}, "")
DRAWING = (Path(__file__).parents[2] / "theme/static/art/set-07.svg").read_bytes()
KEPT = b"\xff\xd8as it was kept\xff\xd9"
TOTAL = 4000  # so many that what a helper has to tell does not fit into a pipe at once


class Head(NamedTuple):
    """As much of the head of a page as the publishing knows."""

    title: str
    share_card: ShareCard


def with_card(title: str) -> tuple[Head, str]:
    """Head and view of a page that has a share card."""
    return Head(title, ShareCard(title, "", (), 0, False, "", "", "set-07", "", "OCOP")), title


def shown(_page: Page, _meta: Any, view: Any) -> str:
    """The text of a page."""
    return str(view)


def made(number: int, broken: int) -> tuple[Any, Any]:
    """Head and view of a page; one of them fails."""
    if number == broken:
        raise ValueError("no view")
    return "", number


@pytest.mark.parametrize("broken", [0, 1], ids=["in our own share", "in a helper's share"])
def test_a_failing_page_is_named_and_nothing_hangs(tmp_path: Path, broken: int) -> None:
    """The other processes are not waited for in vain."""
    pages = [Page(f"/{at}/", "x.html", "vi", True, partial(made, at, broken)) for at in range(TOTAL)]
    theme = Theme(shown, {("vi", "x.html"): ""})

    with pytest.raises(PublishError, match=rf"^/{broken}/ \(x\.html\): ValueError: no view$"):
        publish(place_of(tmp_path / "out", tmp_path / "memory"), Edition(pages, [], {}, theme, NO_PICTURES), 2)


class TestPictures:
    """Derivatives and share cards on their way into the output folder."""

    @pytest.fixture
    def pictures(self, tmp_path: Path) -> Pictures:
        """One derivative, one drawing."""
        kept = tmp_path / "kept.webp"
        kept.write_bytes(b"a picture")
        return Pictures({"anh/x-card-320.webp": kept}, tmp_path / "cards", {"set-07": DRAWING}, "recipe")

    def build(self, tmp_path: Path, pictures: Pictures, *titles: str) -> Counts:
        """Publish a page a title, each with its share card."""
        pages = [Page(f"/{title}/", "x.html", "vi", True, partial(with_card, title)) for title in titles]
        theme = Theme(shown, {("vi", "x.html"): ""})
        return publish(place_of(tmp_path / "out", tmp_path / "memory"), Edition(pages, [], {}, theme, pictures), 1)

    def test_are_copied_and_drawn(self, tmp_path: Path, pictures: Pictures) -> None:
        """A copy, so that nobody who edits the output harms the cache; and a card for each page."""
        self.build(tmp_path, pictures, "a", "b")
        output = tmp_path / "out"

        assert (output / "anh/x-card-320.webp").read_bytes() == b"a picture"
        assert (output / "anh/x-card-320.webp").stat().st_nlink == 1
        assert len(list(output.glob("anh/the/*.jpg"))) == 2

    def test_are_left_alone_when_nothing_changed(self, tmp_path: Path, pictures: Pictures) -> None:
        """Not one file is written again."""
        self.build(tmp_path, pictures, "a", "b")
        before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")}

        counts = self.build(tmp_path, pictures, "a", "b")

        assert counts.written == 0
        assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")} == before

    def test_are_not_drawn_again_for_an_empty_output_folder(self, tmp_path: Path, pictures: Pictures) -> None:
        """Cards are kept outside the output."""
        self.build(tmp_path, pictures, "a")
        [card] = (tmp_path / "cards").iterdir()
        card.write_bytes(KEPT)
        shutil.rmtree(tmp_path / "out")

        self.build(tmp_path, pictures, "a")

        assert [path.read_bytes() for path in (tmp_path / "out/anh/the").iterdir()] == [KEPT]

    @pytest.mark.parametrize("damaged", [b"", KEPT[:-2], b"<script>"])
    def test_that_are_damaged_are_drawn_again(self, tmp_path: Path, pictures: Pictures, damaged: bytes) -> None:
        """A cache that lost the end of a card does not poison the site."""
        self.build(tmp_path, pictures, "a")
        [card] = (tmp_path / "cards").iterdir()
        whole = card.read_bytes()
        card.write_bytes(damaged)
        shutil.rmtree(tmp_path / "out")

        self.build(tmp_path, pictures, "a")

        assert [path.read_bytes() for path in (tmp_path / "out/anh/the").iterdir()] == [whole]

    def test_that_are_gone_from_the_output_come_back(self, tmp_path: Path, pictures: Pictures) -> None:
        """A derivative and a card that somebody deleted, though the pages are unchanged."""
        self.build(tmp_path, pictures, "a")
        shutil.rmtree(tmp_path / "out/anh")

        self.build(tmp_path, pictures, "a")

        assert len(list((tmp_path / "out/anh").rglob("*.*"))) == 2

    def test_that_no_page_shows_leave_the_output(self, tmp_path: Path, pictures: Pictures) -> None:
        """With the photo its derivatives go, with the page its card: when two more releases went by."""
        self.build(tmp_path, pictures, "a", "b")
        none = pictures._replace(derivatives={})

        found = []
        for titles in ("a", "ac", "ad", "ae"):
            self.build(tmp_path, none, *titles)
            found.append(sorted(path.suffix for path in (tmp_path / "out/anh").rglob("*.*")))

        assert found == [[".jpg"] * 2, [".jpg"] * 3, [".jpg"] * 3, [".jpg"] * 4]

    def test_of_a_page_that_changed_are_no_longer_of_the_release(self, tmp_path: Path, pictures: Pictures) -> None:
        """The card of the page before stays for those who kept its address, and is not counted."""
        page = Page("/a/", "x.html", "vi", True, partial(with_card, "a"))
        theme = Theme(shown, {("vi", "x.html"): ""})
        place = place_of(tmp_path / "out", tmp_path / "memory")
        first = publish(place, Edition([page], [], {}, theme, pictures), 1)
        second = publish(place, Edition([page._replace(make=partial(with_card, "b"))], [], {}, theme, pictures), 1)

        assert (first.written, second.written, second.unchanged, second.removed) == (3, 2, 1, 1)

    def test_of_another_drawing_are_other_files(self, tmp_path: Path, pictures: Pictures) -> None:
        """Networks keep what stood at an address; what looks different has another."""
        self.build(tmp_path, pictures, "a")
        first = {path.name for path in (tmp_path / "out/anh/the").iterdir()}
        shutil.rmtree(tmp_path / "memory")

        self.build(tmp_path, pictures._replace(recipe=cards_recipe({"set-07": DRAWING + b" "})), "a")
        second = {path.name for path in (tmp_path / "out/anh/the").iterdir()}

        assert len(second - first) == 1
        assert len(list((tmp_path / "cards").iterdir())) == 2

    def test_of_cards_that_nobody_shows_are_cleared_where_they_are_many(self, tmp_path: Path) -> None:
        """The oldest go; those in use stay, however old."""
        shelf = tmp_path / "cards"
        shelf.mkdir()
        for at in range(600):
            (shelf / f"{at:03}.jpg").write_bytes(b"")
            os.utime(shelf / f"{at:03}.jpg", (at, at))

        clear_cards(shelf, ["anh/the/000.jpg"])

        assert [path.name for path in sorted(shelf.iterdir())] == [
            "000.jpg",
            *(f"{at:03}.jpg" for at in range(100, 600)),
        ]

    def test_that_cannot_be_brought_are_named(self, tmp_path: Path, pictures: Pictures) -> None:
        """A cache that loses files during the build stops it; the site is not touched."""
        (tmp_path / "kept.webp").unlink()

        with pytest.raises(NotPublished, match=r"kept\.webp"):
            self.build(tmp_path, pictures)
        assert not (tmp_path / "out").exists()

    def test_are_counted_as_written(self, tmp_path: Path, pictures: Pictures) -> None:
        """Two pages, two cards, a derivative; a card that two pages share is one file."""
        first = self.build(tmp_path, pictures, "a", "b")
        shared = self.build(tmp_path / "other", pictures, "a", "A/a")

        assert (first.written, first.unchanged) == (5, 0)
        assert shared.unchanged == 0
