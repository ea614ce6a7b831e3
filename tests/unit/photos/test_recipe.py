"""Which pictures are made of a photo of a size."""

from __future__ import annotations

import pytest

from generator.model.photo import USES
from generator.photos import recipe
from generator.photos.recipe import BOUNDS, FLOOR, RECIPES, bound_of, recipe_digest, sizes

LARGE = (4000, 3000)
MADE = {  # use, size of the photo or of the part that is kept; width, height and forms of each picture, widest first
    "thumb": ("thumb", LARGE, [(160, 120, 2)]),
    "card": ("card", LARGE, [(640, 480, 1), (480, 360, 2), (320, 240, 1)]),
    "wide": ("wide", (4000, 2500), [(1920, 1200, 1), (1200, 750, 2), (800, 500, 1), (480, 300, 1)]),
    "page": ("page", LARGE, [(1200, 900, 1), (800, 600, 2), (480, 360, 1)]),
    "full": ("full", LARGE, [(1920, 1440, 2)]),
    "page, upright": ("page", (3000, 4000), [(1200, 1600, 1), (800, 1067, 2), (480, 640, 1)]),
    "page, very tall": ("page", (1000, 4000), [(400, 1600, 1), (267, 1067, 2), (160, 640, 1)]),
    "full, very tall": ("full", (1000, 4000), [(640, 2560, 2)]),
    "page, very long": ("page", (6000, 1000), [(1200, 200, 1), (800, 133, 2), (480, 80, 1)]),
    "page, small": ("page", (500, 400), [(500, 400, 2), (480, 384, 1)]),
    "page, as large as a width": ("page", (800, 600), [(800, 600, 2), (480, 360, 1)]),
    "page, tiny": ("page", (100, 80), [(100, 80, 2)]),
    "full, small": ("full", (500, 400), [(500, 400, 2)]),
    "full, one pixel short": ("full", (1919, 1000), [(1919, 1000, 2)]),
    "card, small": ("card", (400, 300), [(400, 300, 2), (320, 240, 1)]),
    "card, between": ("card", (600, 450), [(600, 450, 1), (480, 360, 2), (320, 240, 1)]),
    "card, tiny": ("card", (120, 90), [(120, 90, 2)]),
    "wide, between": ("wide", (1000, 625), [(1000, 625, 2), (800, 500, 1), (480, 300, 1)]),
    "one pixel": ("page", (1, 1), [(1, 1, 2)]),
    "a line": ("page", (12_000, 1), [(1200, 1, 1), (800, 1, 2), (480, 1, 1)]),
}


@pytest.mark.parametrize(("use", "size", "expected"), MADE.values(), ids=MADE)
def test_pictures_have_exactly_these_sizes(
    use: str, size: tuple[int, int], expected: list[tuple[int, int, int]]
) -> None:
    """Never enlarged, none twice; one of them, the largest up to its width, as JPEG too."""
    assert [(one.width, one.height, len(one.forms)) for one in sizes(use, *size)] == expected


@pytest.mark.parametrize("use", USES)
def test_every_use_has_a_recipe(use: str) -> None:
    """With widths that grow, and a JPEG among them."""
    made = RECIPES[use]

    assert list(made.widths) == sorted(made.widths)
    assert made.jpeg in made.widths


def test_bounds_grow_with_the_width() -> None:
    """Up to 300 kB, the most that a page loads for one picture; and there is one for every width that is made."""
    assert [bound.width for bound in BOUNDS] == sorted({width for made in RECIPES.values() for width in made.widths})
    assert [bound.kilobytes for bound in BOUNDS] == sorted(bound.kilobytes for bound in BOUNDS)
    assert BOUNDS[-1].kilobytes == 300
    assert min(min(bound.webp, bound.jpeg) for bound in BOUNDS) > FLOOR


@pytest.mark.parametrize(
    ("width", "bound"), [(1, 160), (160, 160), (161, 320), (1200, 1200), (1919, 1920), (5000, 1920)]
)
def test_a_picture_has_the_bound_of_the_next_width(width: int, bound: int) -> None:
    """A photo that is smaller than a width is judged as if it had it."""
    assert bound_of(width).width == bound


class TestItsDigest:
    def test_is_the_same_each_time(self) -> None:
        """It is a key of the cache."""
        assert recipe_digest() == recipe_digest()
        assert len(recipe_digest()) == 32

    @pytest.mark.parametrize(
        ("name", "value"), [("RECIPES", {}), ("BOUNDS", BOUNDS[:-1]), ("FLOOR", 1), ("METHOD", 0), ("_VERSION", 99)]
    )
    def test_changes_with_the_recipe(self, name: str, value: object, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whatever changes the bytes of a derivative makes it anew."""
        before = recipe_digest()
        monkeypatch.setattr(recipe, name, value)

        assert recipe_digest() != before

    @pytest.mark.parametrize("codec", ["pil", "webp", "avif", "jpg", "libjpeg_turbo", "zlib", "littlecms2"])
    def test_changes_with_every_codec(self, codec: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """A new version may write other bytes."""
        before, version = recipe_digest(), recipe.features.version
        monkeypatch.setattr(recipe.features, "version", lambda name: "99" if name == codec else version(name))

        assert recipe_digest() != before

    def test_changes_with_a_limit(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What was refused may be shown now."""
        before = recipe_digest()
        monkeypatch.setattr(recipe.limits, "PIXELS", 1)

        assert recipe_digest() != before
