"""Names are set as large as they fit, whole as long as they can be."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
import yaml

from generator.share_cards.ink import word_in
from generator.share_cards.layout import BESIDE, LINES, NAMES, Style
from generator.share_cards.paragraphs import Paragraph, fitted, paragraph
from unit.share_cards.samples import EIGHTY, ROOT

WIDTH = BESIDE.words.size[0]
ROOM = 240  # for a name above who and where, and a certificate


def names() -> list[str]:
    """The names of all products of the example."""
    firsts = (path.open(encoding="utf-8").readline() for path in sorted((ROOT / "products").glob("*/*/product.yaml")))
    return [yaml.safe_load(line)["name"] for line in firsts if line.startswith("name:")]


def ink(words: Paragraph) -> list[tuple[int, int, int]]:
    """Of each line, in pixels: where its ink starts and ends from the top of the paragraph, how wide it is."""
    boxes = []
    for number, line in enumerate(words.lines):
        style = words.style
        drawn = [word_in(word, style.font, style.size) for word in line.split(" ")]
        base = number * style.leading
        space = word_in("a\u00a0a", style.font, style.size).advance - word_in("aa", style.font, style.size).advance
        boxes.append(
            (
                base + min(one.top for one in drawn),
                base + max(one.top + one.ink.height for one in drawn),
                sum(one.advance for one in drawn) + space * (len(drawn) - 1),
            )
        )
    return boxes


class TestNames:
    def test_of_the_example_fit_whole(self) -> None:
        """Within the column as drawn, not only as measured, and no line touches the next."""
        found = names()
        assert len(found) > 300
        for name in found:
            words = fitted(name, NAMES, WIDTH, ROOM)

            assert words, name
            assert " ".join(words.lines) == " ".join(unicodedata.normalize("NFC", name).split())
            assert all(width <= WIDTH for _, _, width in ink(words)), name
            assert all(one[1] <= other[0] for one, other in pairwise(ink(words))), name

    def test_of_eighty_letters_fit_whole(self) -> None:
        """In four lines at most."""
        words = fitted(EIGHTY, NAMES, WIDTH, ROOM)

        assert len(EIGHTY) >= 80
        assert words
        assert " ".join(words.lines) == EIGHTY
        assert len(words.lines) <= 4

    def test_are_the_same_in_both_forms_of_unicode(self) -> None:
        """A name typed on a Mac looks as any other."""
        assert fitted(unicodedata.normalize("NFD", EIGHTY), NAMES, WIDTH, ROOM) == fitted(EIGHTY, NAMES, WIDTH, ROOM)

    @pytest.mark.parametrize(("name", "lines"), [("Trà", 1), ("Bưởi Năm Roi", 2), ("Hạt điều rang muối Bình Phước", 3)])
    def test_that_are_short_are_set_large(self, name: str, lines: int) -> None:
        """The largest size in which they stand in at most three lines."""
        words = fitted(name, NAMES, WIDTH, 400)

        assert words
        assert (words.style, len(words.lines)) == (NAMES[0], lines)

    def test_that_are_too_long_are_cut(self) -> None:
        """At a word, with an ellipsis."""
        text = "Đặc sản " * 25

        assert fitted(text, NAMES, WIDTH, ROOM) is None
        assert paragraph(text, NAMES[-1], WIDTH, 4).lines[-1] == "Đặc sản Đặc sản Đặc sản…"


class TestLetters:
    @pytest.mark.parametrize("style", [*NAMES, LINES])
    def test_with_two_marks_stay_in_their_line(self, style: Style) -> None:
        """Leading is at least 1.25: Ể and Ở below ậ and ỵ touch nothing."""
        above, below = ink(Paragraph(style, ("ậgyỵpq", "ểởẫ ơỗ")))

        assert style.leading >= 1.25 * style.size
        assert above[1] <= below[0]
