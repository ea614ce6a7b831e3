"""Where places stand in a picture of the land."""

from __future__ import annotations

import math

import pytest

from generator.derive.shapes import rings_of
from generator.read.geography import read_land
from generator.render.maps.drawings import WIDTH, Drawings
from generator.render.maps.projection import Bounds, Frame, bounds_of, frame_around, mercator


@pytest.mark.parametrize("lat", [-23.4, 0.0, 8.6, 16.05, 21.03, 23.4])
def test_latitudes_are_stretched_as_mercator_does(lat: float) -> None:
    """By the textbook's formula, ln tan(π/4 + φ/2)."""
    textbook = math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)))

    assert mercator(lat) == pytest.approx(textbook)


def test_the_world_of_web_maps_is_a_square() -> None:
    """EPSG:3857 ends at 85.0511 degrees because there the map is as high as it is wide."""
    assert mercator(85.05112877980659) == pytest.approx(180)


def test_a_frame_is_filled_by_its_bounds() -> None:
    """West is left, north is above."""
    bounds = bounds_of([(100.0, 10.0), (110.0, 20.0)])
    frame = frame_around(bounds, 600, 0, 9, 9)

    assert frame.at(100.0, 20.0) == pytest.approx((0, 0))
    assert frame.at(110.0, 10.0) == pytest.approx((600, frame.height), abs=1)


def test_a_frame_is_never_taller_or_wider_than_it_may_be() -> None:
    """What is missing is added on both sides, so that the land stays in the middle."""
    tall = frame_around(Bounds(100, 0, 101, 10), 600, 0, 1.25, 1.5)

    assert tall == Frame(Bounds(96.5, 0, 104.5, 10), 600, 750)


@pytest.fixture(scope="module")
def drawings() -> Drawings:
    """Of the atlas that we carry; no province is taken apart."""
    atlas = read_land().atlas
    return Drawings(atlas, {slug: [slug] for slug in atlas.provinces})


class TestTheCountry:
    def test_has_every_province_and_both_archipelagos_in_its_picture(self, drawings: Drawings) -> None:
        """No corner of the land or of an island is cut off."""
        frame, atlas = drawings.frame, drawings.atlas
        rings = [ring for one in atlas.archipelagos for ring in one.rings]
        rings += [ring for rows in atlas.provinces.values() for ring in rings_of(atlas, rows)]
        places = [frame.at(*place) for ring in rings for place in ring]

        assert len(drawings.country) == 34
        assert min(x for x, _ in places) >= 0
        assert max(x for x, _ in places) <= WIDTH
        assert min(y for _, y in places) >= 0
        assert max(y for _, y in places) <= frame.height

    def test_shows_every_island_of_the_archipelagos_however_small(self, drawings: Drawings) -> None:
        """A dot for each of them."""
        assert drawings.islands.count("h0") == sum(len(one.rings) for one in drawings.atlas.archipelagos)

    @pytest.mark.parametrize(("slug", "name"), [("da-nang", "hoang-sa"), ("khanh-hoa", "truong-sa")])
    def test_its_two_provinces_have_their_archipelago_as_an_inset(
        self, drawings: Drawings, slug: str, name: str
    ) -> None:
        """Within the picture, with all islands, hiding no land of the province."""
        outline = drawings.outline(slug)
        [inset] = outline.insets
        own = [outline.frame.at(*place) for ring in rings_of(drawings.atlas, drawings.atlas.provinces[slug])
               for place in ring]  # fmt: skip

        assert inset.archipelago.slug == name
        assert inset.path.count("h0") == len(inset.archipelago.rings)
        assert inset.x + inset.width <= outline.frame.width
        assert inset.y + inset.height <= outline.frame.height
        assert not [1 for x, y in own if x > inset.x and inset.y < y < inset.y + inset.height]
