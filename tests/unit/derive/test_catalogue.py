"""Sound records joined to the catalogue."""

from __future__ import annotations

from datetime import date

import pytest
from small_project import Project

from generator.model.catalogue import Catalogue

ENDED = "[{stars: 4, issued: 2020-06-01, evidence: {title: QĐ 1, grade: A}}]"


def catalogue(project: Project) -> Catalogue:
    """The catalogue of a project without errors."""
    result = project.compile()
    assert [one for one in result.found if one.severity == "error"] == []
    return result.catalogue


def test_records_stand_in_vietnamese_order_of_names(project: Project) -> None:
    """Bánh before Đậu before Trà, whatever the folders are called."""
    project.product("a", name="Trà xanh")
    project.product("b", name="Đậu phụng")
    project.product("c", name="Dầu dừa")
    project.product("d", name="Bánh tráng")

    assert list(catalogue(project).products) == ["d", "c", "b", "a"]


def test_products_of_one_name_stand_in_order_of_their_slugs(project: Project) -> None:
    """The order never depends on the disk."""
    project.product("b", "hue")
    project.product("a", "ca-mau")

    assert list(catalogue(project).products) == ["a", "b"]


def test_drafts_are_left_out(project: Project) -> None:
    """A draft is in no catalogue, and no link to it stands in one."""
    project.product("a", draft="true")
    project.product("b", producer="htx-phu-tho")
    project.producer(draft="có")
    made = catalogue(project)

    assert (list(made.products), list(made.producers)) == (["b"], [])


@pytest.mark.parametrize(
    ("place", "province", "former"),
    [
        ("{province: dong-nai}", "dong-nai", None),
        ("{province: binh-phuoc}", "dong-nai", "binh-phuoc"),
        ("{province: dong-nai, before: 'xã Lộc An, tỉnh Bình Phước'}", "dong-nai", "binh-phuoc"),
        ("{province: hue}", "hue", "hue"),
        ("{province: Thừa Thiên Huế}", "hue", "hue"),
        ("{province: ha-giang}", "tuyen-quang", "ha-giang"),
    ],
)
def test_a_place_is_mapped_to_the_present_province(
    place: str, province: str, former: str | None, project: Project
) -> None:
    """What it was before 1/7/2025 is kept where it is known or can only be one."""
    project.producer(place=place)
    where = catalogue(project).producers["htx-phu-tho"].locality

    assert (where.province.slug, where.former and where.former.slug) == (province, former)


@pytest.mark.parametrize(
    ("fields", "group", "number"),
    [({"set": "14"}, "do-uong", 14), ({"set": "", "group": "Thảo dược"}, "duoc-lieu", None)],
)
def test_the_group_follows_from_the_set(
    fields: dict[str, str], group: str, number: int | None, project: Project
) -> None:
    """Only where the set is not known the record names the group."""
    project.product("x", **fields)
    entry = catalogue(project).products["x"]

    assert (entry.group.slug, entry.set and entry.set.no) == (group, number)


def test_both_sides_of_a_link_say_the_same(project: Project) -> None:
    """A product names its points, a point names its products: one relation, said once."""
    project.product("a", name="A", sold_at="[p, q]")
    project.product("b", name="B")
    project.point("p", name="P")
    project.point("q", name="Q", stocks="[b, a]")
    made = catalogue(project)

    assert made.points_of == {"a": ("p", "q"), "b": ("q",)}
    assert {slug: point.products for slug, point in made.points.items()} == {"p": ("a",), "q": ("a", "b")}


def test_a_closed_point_sells_nothing(project: Project) -> None:
    """Its page stays, its products leave it."""
    project.product("a", sold_at="[p]")
    project.point("p", status="closed", stocks="[a]")
    made = catalogue(project)

    assert (made.points_of, made.points["p"].products) == ({}, ())


def test_an_ended_product_is_in_no_list_but_with_its_producer(project: Project) -> None:
    """It keeps its page; points and villages show only what is certified."""
    project.product("a", certifications=ENDED, producer="htx-phu-tho", village="lang-non", sold_at="[p]")
    project.producer()
    project.village()
    project.point("p")
    made = catalogue(project)

    assert (made.products["a"].listed, made.listed, made.points_of) == (False, (), {})
    assert (made.villages["lang-non"].products, made.producers["htx-phu-tho"].products) == ((), ("a",))


def test_a_village_has_a_rank_or_none(project: Project) -> None:
    """The OCOP rank of a village follows the rule of products."""
    project.village("a")
    project.village("b", certifications=ENDED)
    made = catalogue(project).villages

    assert made["a"].standing is None
    assert made["b"].standing is not None
    assert made["b"].standing.state == "ended"


def test_today_decides_the_standing(project: Project) -> None:
    """The same records on another day make another catalogue."""
    project.product("a")
    states = [
        project.compile(today).catalogue.products["a"].standing.state
        for today in (date(2026, 11, 22), date(2028, 6, 1), date(2028, 6, 2))
    ]

    assert states == ["valid", "ending", "ended"]
