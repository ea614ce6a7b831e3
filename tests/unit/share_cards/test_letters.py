"""No letter is ever a box: what the fonts lack is taken apart or left out."""

from __future__ import annotations

import hashlib
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from generator.share_cards.ink import FONTS
from generator.share_cards.layout import NAME, STRONG, TEXT
from generator.share_cards.letters import KNOWN, LIMIT, settable
from unit.share_cards.samples import ROOT

LETTERS = [chr(code) for code in range(0x10000) if re.fullmatch(f"[{KNOWN}]", chr(code))]
RECORDS = sorted((ROOT / "products").glob("*/*/*.yaml")) + sorted((ROOT / "products").glob("_*/*.yaml"))
PROSE = sorted((ROOT / "content").rglob("*.md"))


def written() -> set[str]:
    """Every letter of every record, and of the titles of all prose."""
    texts = [path.read_text("utf-8") for path in RECORDS]
    texts += re.findall("^(?:title|summary):.*$", "\n".join(path.read_text("utf-8") for path in PROSE), re.I | re.M)
    return {letter for letter in unicodedata.normalize("NFC", "".join(texts)) if letter.isprintable()}


class TestTheFonts:
    @pytest.mark.parametrize("font", [NAME, TEXT, STRONG])
    def test_have_every_letter_that_is_settable(self, font: str) -> None:
        """None of them is drawn as the box that stands for what is missing."""
        face = ImageFont.truetype(FONTS / font, 40)
        missing = bytes(face.getmask("\ue000"))

        assert bytes(face.getmask("\u4e00")) == missing
        assert [letter for letter in LETTERS if bytes(face.getmask(letter)) == missing] == []

    @pytest.mark.parametrize("font", [NAME, TEXT, STRONG])
    def test_are_those_that_their_note_describes(self, font: str) -> None:
        """Each is small, and its digest is written down beside where it came from."""
        content = (FONTS / font).read_bytes()

        assert len(content) <= 120_000
        assert hashlib.sha256(content).hexdigest() in (FONTS / "README.md").read_text("utf-8")
        assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text("utf-8")

    def test_have_every_letter_of_the_records_and_titles(self) -> None:
        """Nothing that somebody wrote is changed or left out."""
        assert len(written()) > 130
        assert sorted(letter for letter in written() if f"x{letter}x" != settable(f"x{letter}x")) == []

    def test_have_all_of_vietnamese(self) -> None:
        """Twelve vowels with six tones, and đ, in both cases."""
        vowels = [vowel + tone for vowel in "aăâeêioôơuưy" for tone in ("", *"\u0300\u0309\u0303\u0301\u0323")]
        text = unicodedata.normalize("NFC", "".join(vowels) + "đ")

        assert len(text) == 73
        assert settable(text + text.upper()) == text + text.upper()


class TestSettable:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("", ""),
            ("  Mật \t\n ong  ", "Mật ong"),
            (unicodedata.normalize("NFD", "Đặc sản Ếch"), "Đặc sản Ếch"),
            ("Trà 🍵 sen ⭐⭐⭐⭐⭐", "Trà sen"),
            ("a\u200bb\u00adc\u202ed\ufefff", "abcdf"),
            ("a\x00b\x1b[1m\x7fc", "a b [1m c"),
            ("\ud800a\udfff", "a"),
            ("عسل Mật ong שלום", "Mật ong"),
            ("ＡＢ① ㎏ ﬁ Ⅳ 𝐁", "AB1 kg fi IV B"),
            ("A → B ≥ 5", "A – B >= 5"),
            ("5\u00a0kg, 6\u202fkg", "5\u00a0kg, 6\u00a0kg"),
            ("a\u0302\u0300\u0302\u0309\u0303", "ầ\u0302"),
            ("\u0301 \u0323a", "a"),
        ],
    )
    def test_is(self, text: str, expected: str) -> None:
        """NFC on one line; signs without a form of their own by Unicode's NFKD, else nothing."""
        assert settable(text) == expected

    @given(st.text(st.characters(), max_size=80))
    def test_has_only_letters_of_the_fonts(self, text: str) -> None:
        """Whatever is written."""
        assert re.fullmatch(f"[{KNOWN}]*", settable(text))

    @pytest.mark.parametrize("text", ["a" * 10_000, "ﷺ" * 10_000, " " * 10_000 + "a", "a\u0301" * 10_000])
    def test_has_a_limit(self, text: str) -> None:
        """More never fits on a card, and costs time."""
        assert len(settable(text)) <= LIMIT
