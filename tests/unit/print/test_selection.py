"""What is printed: products of a list, of a fair, of whoever has them, or those named."""

from __future__ import annotations

import pytest
from small_project import Project

from generator.print.selection import NotFound, Selection, of_fair, of_list, of_products
from unit.print.samples import bench


@pytest.fixture
def stocked(project: Project) -> Project:
    """Two products in two provinces, a point and a fair that have one of them."""
    project.producer()
    project.product("mat-ong-rung", producer="htx-phu-tho")
    project.product("tra-xanh", "hue", name="Trà xanh")
    project.point(stocks="[mat-ong-rung]")
    project.write(
        "content/fairs/hoi-xuan/fair.yaml",
        "name: Hội xuân\nstarts: 2026-12-24\nends: 2026-12-26\nvenue: Nhà triển lãm\n"
        "place: {province: hue}\nproducts: [tra-xanh]\n",
    )
    return project


def slugs(chosen: Selection) -> list[str]:
    """The folders of the products."""
    return [one.slug for one in chosen.entries]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/san-pham/", ["mat-ong-rung", "tra-xanh"]),
        ("/tinh/hue/", ["tra-xanh"]),
        ("tinh/hue", ["tra-xanh"]),
        ("https://ocop.example.vn/tinh/dong-nai/", ["mat-ong-rung"]),
        ("/diem-ban/cua-hang/", ["mat-ong-rung"]),
        ("/chu-the/htx-phu-tho/", ["mat-ong-rung"]),
        ("/hoi-cho/hoi-xuan/", ["tra-xanh"]),
    ],
)
def test_a_list_is_named_by_its_address(stocked: Project, address: str, found: list[str]) -> None:
    """As it stands in the browser: whole, or without host or slashes."""
    assert slugs(of_list(bench(stocked)[0][0], address)) == found


def test_a_list_in_another_language_has_its_own_address(stocked: Project) -> None:
    """`/en/tinh/hue/` and `/tinh/hue/` are the same list, called as in that language."""
    desk = bench(stocked, ("en",))[0][0]

    assert slugs(of_list(desk, "/en/sao/4/")) == slugs(of_list(desk, "/sao/4/")) == ["mat-ong-rung", "tra-xanh"]
    assert of_list(desk, "/en/sao/4/").title == "Rated 4 stars"


def test_a_fair_says_when_and_where(stocked: Project) -> None:
    """Below its name."""
    assert of_fair(bench(stocked)[0][0], "hoi-xuan").note == "24/12/2026 – 26/12/2026, Nhà triển lãm, Thành phố Huế"


def test_products_stand_in_the_order_in_which_they_were_named(stocked: Project) -> None:
    """Whoever names them has a reason."""
    assert slugs(of_products(bench(stocked)[0][0], ["tra-xanh", "mat-ong-rung"])) == ["tra-xanh", "mat-ong-rung"]


def test_what_is_not_there_is_told_with_what_comes_near(stocked: Project) -> None:
    """A letter off is the common mistake."""
    desk = bench(stocked)[0][0]

    with pytest.raises(NotFound, match="/tinh/dong-nai/"):
        of_list(desk, "/tinh/dong-na/")
    with pytest.raises(NotFound, match="tra-xanh"):
        of_products(desk, ["tra-xan"])
    with pytest.raises(NotFound, match="hoi-xuan"):
        of_fair(desk, "hoi-xuann")
