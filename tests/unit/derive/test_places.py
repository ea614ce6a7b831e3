"""Where a record lies: its position, its commune, what it was before."""

from __future__ import annotations

import pytest
from small_project import Project

from generator.model.geography import Spot
from generator.read.geography import read_land

DAI_BAI = "xã Đại Bái, huyện Gia Bình, tỉnh Bắc Ninh"


def spot(project: Project, province: str, place: str, **fields: str) -> Spot | None:
    """Where the one sales point of the project lies."""
    project.point("cua-hang", province, place=f"{{province: {province}{place}}}", **fields)
    found = project.compile().catalogue.points["cua-hang"].spot
    return found and found._replace(lat=round(found.lat, 2), lon=round(found.lon, 2))


def test_a_position_is_exact(project: Project) -> None:
    """Whatever the commune says."""
    found = spot(project, "lam-dong", ", commune: Xã Đức Trọng", position="{lat: 11.842186, lon: 108.341191}")

    assert found == Spot(11.84, 108.34, "exact")
    assert found is not None
    assert not found.approximate


def test_a_position_of_two_decimals_is_approximate(project: Project) -> None:
    """It is right to about 1 km."""
    assert spot(project, "lam-dong", "", position="{lat: 11.84, lon: 108.3}") == Spot(11.84, 108.3, "commune")


@pytest.mark.parametrize(
    ("province", "place", "found"),
    [
        ("lam-dong", ", commune: Xã Đức Trọng", Spot(11.68, 108.36, "commune")),
        ("lam-dong", ", commune: xa duc trong", Spot(11.68, 108.36, "commune")),
        ("bac-ninh", f', before: "{DAI_BAI}"', Spot(21.04, 106.15, "commune")),
        ("bac-ninh", f', commune: Xã Mới Lập, before: "{DAI_BAI}"', Spot(21.04, 106.15, "commune")),
        ("bac-ninh", ', before: "làng Hồ, huyện Gia Bình, tỉnh Bắc Ninh"', Spot(21.08, 106.22, "district")),
        ("bac-ninh", ', before: "huyện Gia Bình, tỉnh Bắc Ninh"', Spot(21.08, 106.22, "district")),
        ("bac-ninh", ', before: "xã Đại Bái, tỉnh Bắc Ninh"', Spot(21.04, 106.15, "commune")),
        (
            "bac-ninh",
            ', before: "thôn Ngọc, xã Đại Bái, huyện Gia Bình, tỉnh Bắc Ninh"',
            Spot(21.04, 106.15, "commune"),
        ),
        ("da-nang", ", commune: Đặc khu Hoàng Sa", Spot(16.57, 112.14, "commune")),
    ],
)
def test_without_a_position_it_lies_in_its_commune_or_district(
    province: str, place: str, found: Spot, project: Project
) -> None:
    """The commune of today first, then the one before, then the district; said to be approximate."""
    assert spot(project, province, place) == found
    assert found.approximate


@pytest.mark.parametrize(
    "place",
    [
        "",
        ', before: "tỉnh Bắc Giang"',
        ", commune: Xã Nào Đó",
        ', before: "huyện Nào Đó, tỉnh Bắc Ninh"',
        ", before: Gia Bình",
    ],
)
def test_a_province_alone_is_no_place(place: str, project: Project) -> None:
    """A point in the middle of a province would be a lie."""
    assert spot(project, "bac-ninh", place) is None


def test_villages_are_placed_alike(project: Project) -> None:
    """One rule for both."""
    project.village("lang-non", "hue", place="{province: hue, commune: Phường Thuận Hóa}")

    found = project.compile().catalogue.villages["lang-non"].spot

    assert found
    assert found.precision == "commune"


def test_the_catalogue_knows_the_country(project: Project) -> None:
    """For maps."""
    assert project.compile().catalogue.land is read_land()
