"""Texts are broken between words, into few lines of like length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.share_cards.lines import balanced, cut_lines, syllables

WORDS = st.lists(st.text("aâ1-·,(", min_size=1, max_size=9), max_size=30).map(" ".join)


def measure(text: str) -> float:
    """Every letter is as wide as the other."""
    return len(text)


class TestSyllables:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("", []),
            ("Vườn Xanh - mô hình", ["Vườn", "Xanh -", "mô", "hình"]),
            ("12 điểm · 3 làng", ["12", "điểm ·", "3", "làng"]),
            ("- Trà", ["-", "Trà"]),
        ],
    )
    def test_keep_a_sign_with_the_word_before(self, text: str, expected: list[str]) -> None:
        """No line starts with a dash or a point."""
        assert syllables(text) == expected


class TestBalanced:
    @pytest.mark.parametrize(
        ("text", "width", "expected"),
        [
            ("", 20, []),
            ("Mật ong hoa nhãn", 20, ["Mật ong hoa nhãn"]),
            ("Mật ong hoa nhãn nhà", 16, ["Mật ong hoa", "nhãn nhà"]),
            ("Cà phê rang nguyên hạt", 19, ["Cà phê rang", "nguyên hạt"]),
            ("Đông trùng hạ thảo, khô", 20, ["Đông trùng", "hạ thảo, khô"]),
            ("128 sản phẩm · 12 điểm bán", 22, ["128 sản phẩm", "12 điểm bán"]),
            ("Nước mắm 40 độ đạm", 12, ["Nước mắm", "40 độ đạm"]),
            ("Nước khoáng Quang Hanh (bổ sung ga)", 24, ["Nước khoáng Quang Hanh", "(bổ sung ga)"]),
        ],
    )
    def test_breaks(self, text: str, width: int, expected: list[str]) -> None:
        """Lines are alike, no short syllable is left alone, a number stays with what it counts."""
        assert balanced(syllables(text), width, 3, measure) == expected

    @pytest.mark.parametrize(("text", "width", "most"), [("a b c d", 1, 3), ("một-từ-rất-dài", 8, 3), ("a", 9, 0)])
    def test_is_none_where_words_do_not_fit(self, text: str, width: int, most: int) -> None:
        """Neither are words broken nor lines added."""
        assert balanced(syllables(text), width, most, measure) is None

    @given(WORDS, st.integers(9, 60), st.integers(1, 4))
    def test_loses_nothing(self, text: str, width: int, most: int) -> None:
        """All words in their order, in at most `most` lines, none too wide; a point at the end of a line is dropped."""
        lines = balanced(syllables(text), width, most, measure)

        if lines is not None:
            assert len(lines) <= most
            assert all(measure(line) <= width for line in lines)
            assert " ".join(lines).replace(" ·", "") == text.replace(" ·", "")


class TestCutLines:
    @pytest.mark.parametrize(
        ("text", "width", "most", "expected"),
        [
            ("một hai ba bốn năm", 8, 2, ["một hai", "ba bốn…"]),
            ("một hai ba, bốn năm", 11, 1, ["một hai ba…"]),
            ("một hai", 8, 1, ["một hai"]),
            ("abcdefghij", 4, 3, ["abcd", "efgh", "ij"]),
            ("abcdefghijklmnop", 4, 2, ["abcd", "efg…"]),
            ("a (bốn năm", 4, 1, ["a…"]),
            ("một", 8, 0, []),
        ],
    )
    def test_ends_with_an_ellipsis_where_something_is_left_out(
        self, text: str, width: int, most: int, expected: list[str]
    ) -> None:
        """At a word; a word is broken only where it is wider than the column."""
        assert cut_lines(syllables(text), width, most, measure) == expected

    @given(WORDS, st.integers(2, 30), st.integers(0, 4))
    def test_keeps_its_limits(self, text: str, width: int, most: int) -> None:
        """Never too many lines and none too wide."""
        lines = cut_lines(syllables(text), width, most, measure)

        assert len(lines) <= most
        assert all(measure(line) <= width for line in lines)
