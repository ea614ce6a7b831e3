"""Which part of a photo is kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_photos import blank, scene, speckled
from PIL import Image

from generator.model.photo import Focus
from generator.photos.crop import Window, cut, glance, largest, window

CARD, WIDE = (4, 3), (8, 5)


def kept(picture: Image.Image, shape: tuple[int, int] = CARD, focus: Focus | None = None) -> Window:
    """The part of a picture that is kept."""
    return window(picture.size, glance(picture), shape, focus)


def product(
    size: tuple[int, int], place: tuple[int, int, int, int], ground: tuple[int, int, int] = (250, 250, 250)
) -> Image.Image:
    """A product with many colours on a plain ground."""
    picture = blank(ground, size)
    picture.paste(speckled(place[2] - place[0], place[3] - place[1]), place[:2])
    return picture


def busy(size: tuple[int, int], place: tuple[int, int, int, int]) -> Image.Image:
    """A photo with most detail in one place, on a ground that is not plain."""
    picture = Image.linear_gradient("L").resize(size).rotate(90 if size[0] < size[1] else 0).resize(size).convert("RGB")
    picture.paste(speckled(place[2] - place[0], place[3] - place[1]), place[:2])
    return picture


class TestAFocus:
    @pytest.mark.parametrize(
        ("size", "focus", "expected"),
        [
            ((400, 100), (50, 50), (133.33, 0, 266.67, 100)),
            ((400, 100), (0, 50), (0, 0, 133.33, 100)),
            ((400, 100), (100, 50), (266.67, 0, 400, 100)),
            ((400, 100), (25, 0), (33.33, 0, 166.67, 100)),
            ((100, 400), (50, 10), (0, 2.5, 100, 77.5)),
            ((100, 400), (50, 0), (0, 0, 100, 75)),
            ((100, 400), (0, 100), (0, 325, 100, 400)),
            ((400, 300), (90, 90), (0, 0, 400, 300)),
        ],
    )
    def test_is_in_the_middle_where_that_is_possible(
        self, size: tuple[int, int], focus: Focus, expected: tuple[float, ...]
    ) -> None:
        """Near an edge the window stays inside, and as large as it can be."""
        assert tuple(kept(scene(*size), CARD, focus)) == pytest.approx(expected, abs=0.01)

    def test_counts_more_than_a_plain_ground(self) -> None:
        """Who names a point has looked."""
        found = kept(product((400, 100), (300, 20, 380, 80)), CARD, (10, 50))

        assert found.left == 0


class TestAProductOnAPlainGround:
    @pytest.mark.parametrize("ground", [(255, 255, 255), (20, 20, 22), (180, 200, 190)])
    def test_that_is_tall_gets_ground_beside_it(self, ground: tuple[int, int, int]) -> None:
        """A bottle is shown from its neck to its foot."""
        picture = product((300, 600), (100, 20, 200, 590), ground)
        found = kept(picture)
        made = cut(picture, found, (400, 300))

        assert found.top <= 20
        assert found.bottom >= 590
        assert found.width / found.height == pytest.approx(4 / 3)
        assert max(abs(one - other) for one, other in zip(made.getpixel((2, 150)), ground, strict=True)) <= 2
        assert max(abs(one - other) for one, other in zip(made.getpixel((397, 150)), ground, strict=True)) <= 2

    def test_that_is_long_gets_ground_above_and_below(self) -> None:
        """A fish is shown from its head to its tail."""
        picture = product((900, 300), (20, 100, 880, 200))
        found = kept(picture, WIDE)

        assert found.left <= 20
        assert found.right >= 880
        assert cut(picture, found, (480, 300)).getpixel((240, 2)) == (250, 250, 250)

    def test_that_fits_gets_no_ground_but_is_in_the_middle(self) -> None:
        """Only empty ground is cut."""
        found = kept(product((900, 300), (100, 50, 300, 250)))

        assert (found.top, found.bottom) == (0, 300)
        assert (found.left + found.right) / 2 == pytest.approx(200, abs=8)

    def test_on_a_ground_that_changes_slowly_shows_no_seam(self) -> None:
        """The edge is continued as it is, not with one colour."""
        slope = Image.linear_gradient("L").resize((200, 400)).point(lambda value: 240 + value // 32).convert("RGB")
        slope.paste((90, 40, 30), (60, 20, 140, 390))
        found = kept(slope)
        made = cut(slope, found, (400, 300))

        assert found.left < 0
        seam = round(-found.left * 400 / found.width)
        for row in range(10, 290, 20):
            assert abs(made.getpixel((seam - 2, row))[0] - made.getpixel((seam + 2, row))[0]) <= 2


class TestAPhotoWithoutAPlainGround:
    def test_keeps_its_detail(self) -> None:
        """Where most happens."""
        left = kept(busy((900, 300), (100, 50, 350, 250)))
        right = kept(busy((900, 300), (550, 50, 800, 250)))

        assert left.left <= 100
        assert left.right >= 340
        assert right.left <= 560
        assert right.right >= 800

    def test_that_is_even_keeps_its_middle(self) -> None:
        """Nothing speaks for another part."""
        found = kept(speckled(900, 300))

        assert (found.left + found.right) / 2 == pytest.approx(450, abs=40)

    def test_that_is_tall_keeps_rather_its_upper_half(self) -> None:
        """Faces and labels stand above the middle."""
        found = kept(speckled(300, 900))

        assert 300 < (found.top + found.bottom) / 2 < 450

    def test_that_is_a_landscape_gets_no_more_sky(self) -> None:
        """Sky above and sea below are even, but of two colours: no ground to go on with."""
        picture = blank((190, 210, 240), (1200, 300))
        picture.paste((20, 40, 60), (0, 200, 1200, 300))
        picture.paste(speckled(1000, 60), (100, 150))

        assert kept(picture).height <= 300


@given(
    size=st.tuples(st.integers(1, 40), st.integers(1, 40)),
    shape=st.sampled_from([CARD, WIDE]),
    focus=st.none() | st.tuples(st.floats(0, 100), st.floats(0, 100)),
)
def test_any_size_has_a_part_of_the_shape(size: tuple[int, int], shape: tuple[int, int], focus: Focus | None) -> None:
    """Down to one pixel."""
    picture = scene(*size)
    found = kept(picture, shape, focus)

    assert found.width / found.height == pytest.approx(shape[0] / shape[1])
    assert cut(picture, found, (shape[0] * 4, shape[1] * 4)).size == (shape[0] * 4, shape[1] * 4)


@pytest.mark.parametrize(
    ("size", "expected"), [((400, 300), (400, 300)), ((800, 300), (400, 300)), ((400, 900), (400, 300))]
)
def test_the_largest_part_touches_two_sides(size: tuple[int, int], expected: tuple[float, float]) -> None:
    """No pixel is given away."""
    assert largest(*size, CARD) == expected


def test_a_part_of_the_same_size_is_not_weighed_anew() -> None:
    """Its pixels are those of the picture, as sharp as they were."""
    picture = speckled(200, 100)

    made = cut(picture, Window(33.3, 0, 166.6, 100), (133, 100))

    assert made.tobytes() == picture.crop((33, 0, 166, 100)).tobytes()


def test_the_same_picture_gives_the_same_part() -> None:
    """Also on another day."""
    assert kept(scene(301, 100)) == kept(scene(301, 100))
