"""Share cards: small, whole, the same each time, and true about stars."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from generator.model.card import ShareCard
from generator.share_cards import draw, ink, layout
from generator.share_cards.draw import LARGEST, draw_card
from generator.share_cards.layout import BESIDE, UNDER, Box
from unit.share_cards.samples import BARE, CARD, EIGHTY, ROOT, drawing, like, noise, photo, shown

HOSTILE = [
    "",
    " ",
    "🍯" * 50,
    "עברית",
    "a" * 10_000,
    "Mật ong " * 2_000,
    "\x00\x1b[31m\u202e\ud800",
    "a" + "\u0301" * 500,
]
LONG = "Công ty trách nhiệm hữu hạn " * 4
WORDS = st.text(st.characters(), max_size=120)


def drawn(card: ShareCard = CARD, of_photo: bytes | None = None) -> Image.Image:
    """A card as it is seen."""
    return shown(draw_card(card, drawing(card.art), of_photo))


def with_text(field: str, text: str) -> ShareCard:
    """The card with another text in one field."""
    return ShareCard(**{**CARD._asdict(), field: text})


def words(card: ShareCard) -> Image.Image:
    """The part of a card where words and stars stand."""
    return drawn(card).crop(BESIDE.words)


def is_paper(card: Image.Image, box: Box) -> bool:
    """Whether nothing is drawn in this part."""
    part = card.crop(box)
    return like(part, layout.PAPER, 12) == part.width * part.height


class TestACard:
    @pytest.mark.parametrize("picture", [None, photo(), photo(form="WEBP"), noise()])
    def test_is_a_small_jpeg_without_metadata(self, picture: bytes | None) -> None:
        """1200 x 630, at most 300 kB, nothing in it but the picture."""
        card = draw_card(CARD._replace(title=EIGHTY), drawing(), picture)
        image = Image.open(io.BytesIO(card))

        assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (1200, 630))
        assert len(card) <= LARGEST
        assert set(image.info) == {"jfif", "jfif_version", "jfif_unit", "jfif_density"}

    def test_is_the_same_each_time(self) -> None:
        """Whatever was drawn before."""
        first = draw_card(CARD, drawing(), None)
        draw_card(CARD._replace(title=EIGHTY), drawing("set-07"), photo())
        for kept in (draw._print, draw._paper, ink.word_in, ink._em_width):
            kept.cache_clear()

        assert draw_card(CARD, drawing(), None) == first

    @pytest.mark.parametrize("title", [CARD.title, EIGHTY, "Đặc sản " * 25])
    @pytest.mark.parametrize("card", [CARD, BARE, CARD._replace(lines=(LONG,) * 4), CARD._replace(until=LONG)])
    def test_keeps_its_margins(self, card: ShareCard, title: str) -> None:
        """No word runs into the picture, over the edge or into the rule."""
        image = drawn(card._replace(title=title))
        left, top, right, bottom = BESIDE.words

        assert is_paper(image, Box(BESIDE.picture.right + 8, 0, left - 8, 630))
        assert is_paper(image, Box(right + 8, 0, 1200, 630))
        assert is_paper(image, Box(left, 0, right, top - 8))
        assert is_paper(image, Box(left, bottom + 4, right, BESIDE.rule - 8))

    @pytest.mark.parametrize("field", ["title", "kicker", "rank", "until", "site", "art"])
    @pytest.mark.parametrize("text", HOSTILE)
    def test_is_drawn_whatever_is_written(self, field: str, text: str) -> None:
        """No text stops a build."""
        card = with_text(field, text)

        assert len(draw_card(card, drawing(), None)) <= LARGEST

    @settings(max_examples=40)
    @given(WORDS, WORDS, st.lists(WORDS, max_size=5), st.integers(-1, 9))
    def test_is_drawn_from_anything(self, title: str, rank: str, lines: list[str], stars: int) -> None:
        """Nor does any other letter."""
        card = CARD._replace(title=title, rank=rank, lines=tuple(lines), stars=stars)

        assert drawn(card).size == (1200, 630)

    def test_says_more_when_more_is_said(self) -> None:
        """Every text of a card is on it."""
        for field in ("title", "kicker", "rank", "until", "site"):
            assert draw_card(CARD, drawing(), None) != draw_card(with_text(field, "Khác"), drawing(), None)


class TestStars:
    def test_are_not_there_where_there_are_none(self) -> None:
        """No gold at all, whatever the words are."""
        for card in (
            BARE,
            BARE._replace(title="★★★★★ ⭐", rank="★ ☆ ✮"),
            BARE._replace(until="Chứng nhận hết hạn 1/2/2026"),
        ):
            assert like(words(card), layout.GOLD, 24) == 0

    @pytest.mark.parametrize("outlined", [False, True])
    def test_are_as_many_as_the_rank(self, *, outlined: bool) -> None:
        """Each has the same gold."""
        gold = [like(words(CARD._replace(stars=stars, outlined=outlined)), layout.GOLD) for stars in (3, 4, 5)]

        assert gold[0] > 300
        assert gold[1] == pytest.approx(gold[0] * 4 / 3, rel=0.1)
        assert gold[2] == pytest.approx(gold[0] * 5 / 3, rel=0.1)

    def test_are_outlined_where_the_term_is_not_known(self) -> None:
        """Much less gold, and paper within."""
        filled, outlined = (like(words(CARD._replace(outlined=outlined)), layout.GOLD) for outlined in (False, True))

        assert 0.2 < outlined / filled < 0.7

    def test_that_are_gone_leave_words_in_rust(self) -> None:
        """What no longer holds is marked; with a rank the words are plain."""
        ended = BARE._replace(until="Chứng nhận hết hạn 1/2/2026")

        assert like(words(ended), layout.CARE, 24) > 300
        assert like(words(ended._replace(rank="Hạng 4 sao")), layout.CARE, 24) < 20
        assert like(words(CARD), layout.CARE, 24) < 20


class TestThePicture:
    def test_is_the_photo_where_there_is_one(self) -> None:
        """It fills its half and nothing else."""
        image = drawn(CARD, photo("#3060c0"))

        assert like(image.crop(BESIDE.picture), "#3060c0", 12) > 0.98 * 544 * 630
        assert like(image.crop(BESIDE.words), "#3060c0", 12) == 0

    @pytest.mark.parametrize("size", [(1, 1), (3000, 20), (20, 3000), (544, 630)])
    def test_may_have_any_shape(self, size: tuple[int, int]) -> None:
        """It is cut, never stretched, and always fills."""
        assert like(drawn(CARD, photo(size=size)).crop(BESIDE.picture), "#3060c0", 12) > 0.98 * 544 * 630

    @pytest.mark.parametrize("broken", [b"", b"no photo", photo()[:300], photo(form="WEBP")[:60], photo(form="PNG")])
    def test_is_the_print_where_the_photo_cannot_be_decoded(self, broken: bytes) -> None:
        """One bad file costs one picture."""
        assert draw_card(CARD, drawing(), broken) == draw_card(CARD, drawing(), None)

    def test_is_the_print_on_its_plate(self) -> None:
        """Another print, another picture; words stay."""
        one, other = drawn(CARD), drawn(CARD._replace(art="set-07"))

        assert one.crop(BESIDE.picture).tobytes() != other.crop(BESIDE.picture).tobytes()
        assert one.crop(BESIDE.words).tobytes() == other.crop(BESIDE.words).tobytes()

    def test_stands_above_the_words_where_it_is_a_frieze(self) -> None:
        """Unless there is a photo."""
        frieze = BARE._replace(art="frieze")

        assert is_paper(drawn(frieze), Box(0, UNDER.picture.bottom + 8, 56, 630))
        assert not is_paper(drawn(frieze), Box(0, 0, 1200, UNDER.picture.bottom))
        assert draw_card(frieze, drawing("frieze"), photo()) == draw_card(BARE, drawing(), photo())

    @pytest.mark.parametrize("title", [EIGHTY, LONG * 2])
    def test_leaves_room_for_the_name_below_a_frieze(self, title: str) -> None:
        """Whatever else is said."""
        card = CARD._replace(art="frieze", until=LONG, lines=(LONG,) * 3)

        assert like(drawn(card._replace(title=title)).crop(UNDER.words), layout.INK) > (
            like(drawn(card._replace(title="")).crop(UNDER.words), layout.INK) + 2_000
        )

    def test_leaves_the_drawing_as_it_was(self) -> None:
        """It is shared by many cards."""
        before = drawing().tobytes()
        draw_card(CARD, drawing(), None)

        assert drawing().tobytes() == before


def test_colours_are_those_of_the_theme() -> None:
    """The light scheme of tokens.css; gold is for stars alone."""
    tokens = (ROOT / "theme/static/css/tokens.css").read_text("utf-8").partition("@media")[0]
    colours = dict(re.findall(r"--([\w-]+): (#\w{6});", tokens))

    for name in ("paper", "ink", "soft", "line", "accent", "gold", "care"):
        assert getattr(layout, name.upper()) == colours[name]
    assert list(layout.PLATES) == [colours[f"plate-{number}"] for number in (1, 2, 3, 4)]
