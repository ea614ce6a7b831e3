"""Pictures where room is short."""

from __future__ import annotations

import pytest
from small_project import Project

from generator.derive.sized import SMALL_WIDTH, sized
from generator.model.catalogue import Catalogue, Framed
from generator.model.photo import Derivative, Developed
from generator.model.shared import Photo

WIDTHS = {("card", "webp"): (320, 480, 640), ("card", "jpeg"): (480,), ("full", "webp"): (1920,), ("full", "jpeg"): (1920,),
          ("page", "webp"): (480, 800, 1200), ("page", "jpeg"): (800,), ("wide", "jpeg"): (1200,)}  # fmt: skip
MADE = tuple(Derivative(*use, width, width, 9) for use, widths in WIDTHS.items() for width in widths)


@pytest.fixture
def catalogue(project: Project) -> Catalogue:
    """One product with one photo."""
    project.product()
    plain = project.compile().catalogue
    photo = Framed(Photo(file="a.jpg", credit="HTX"), Developed("k" * 32, 1920, 1440, "", 1.0, "0" * 64, MADE))
    return plain._replace(products={slug: one._replace(photos=(photo,)) for slug, one in plain.products.items()})


def left(catalogue: Catalogue, pictures: str, use: str, form: str) -> list[int]:
    """The widths of the photo that are left."""
    (entry,) = sized(catalogue, pictures).products.values()
    return [one.width for one in entry.photos[0].developed.of(use, form)]


def test_all_of_them_are_all_of_them(catalogue: Catalogue) -> None:
    """The catalogue is left as it is."""
    assert sized(catalogue, "full") is catalogue


def test_small_ones_are_small(catalogue: Catalogue) -> None:
    """At most 800 pixels wide; the largest there is goes, for the widest of the page stands in."""
    assert left(catalogue, "small", "page", "webp") == [480, SMALL_WIDTH]
    assert left(catalogue, "small", "full", "webp") == left(catalogue, "small", "full", "jpeg") == []


def test_a_use_keeps_its_narrowest(catalogue: Catalogue) -> None:
    """A page that needs a JPEG gets one, even where all are wide."""
    assert left(catalogue, "small", "wide", "jpeg") == [1200]


def test_without_pictures_no_photo_is_left(catalogue: Catalogue) -> None:
    """The page shows what it shows of a product that never had one."""
    (entry,) = sized(catalogue, "none").products.values()

    assert entry.photos == ()
