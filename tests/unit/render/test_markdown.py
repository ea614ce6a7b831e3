"""Prose of records: safe HTML, and paragraphs of mere words by a shorter way to the same bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render import markdown

SIGNS = "aăĐ 1²ªǅ中ع\n.,:;?!()/%'\"“”–—…°-*_`~[]<>&#|=+\\@\t\u00a0\u2028"
WORDS = ("a", "đặc sản", "1.", "x:", "http://a.vn", "a@b.vn", "---", ":--", "(c)", "...", "\n", "\n\n", "- x",
         "1) y", "|")  # fmt: skip
TEXTS = st.one_of(
    st.text(st.sampled_from(SIGNS), min_size=1, max_size=24),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join),
    st.text(min_size=1, max_size=24),
)


@given(TEXTS)
def test_the_short_way_gives_what_the_long_way_gives(text: str) -> None:
    """What is told to be mere words is to CommonMark nothing but paragraphs."""
    if markdown._plain(text):
        assert markdown._paragraphs(text) == markdown._rendered(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("Cá cơm.\nMuối.\n\n\nNắng: 3 ngày\n", "<p>Cá cơm.\nMuối.</p>\n<p>Nắng: 3 ngày</p>\n"),
        ("Cá **cơm**\n", "<p>Cá <strong>cơm</strong></p>\n"),
        ("- cá\n- muối\n", "<ul>\n<li>cá</li>\n<li>muối</li>\n</ul>\n"),
        ("2026. Năm nay", "<ol>\n<li>Năm nay</li>\n</ol>\n"),
        ("<b>cá</b>", "<p>&lt;b&gt;cá&lt;/b&gt;</p>\n"),
    ],
)
def test_prose_is_common_mark_without_html(text: str, html: str) -> None:
    """Paragraphs, emphasis and lists; never a tag of the record."""
    assert markdown.prose(text) == html
