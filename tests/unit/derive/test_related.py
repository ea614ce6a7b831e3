"""Neighbours of a product."""

from __future__ import annotations

import pytest
from small_project import Project

from generator.derive.related import RELATED_LIMIT, neighbours


def related(project: Project, slug: str) -> list[tuple[str, str, list[str]]]:
    """Reason, what is shared, and slugs, for one product."""
    catalogue = project.compile().catalogue
    return list(neighbours(catalogue).of(catalogue.products[slug], catalogue.points_of.get(slug, ())))


@pytest.mark.parametrize(
    ("fields", "reason", "shared"),
    [
        ({"producer": "htx-phu-tho"}, "producer", "htx-phu-tho"),
        ({"village": "lang-non"}, "village", "lang-non"),
        ({"place": "{province: dong-nai, commune: Xã Lộc An}"}, "commune", "Xã Lộc An"),
        ({"sold_at": "[cua-hang]"}, "point", "cua-hang"),
    ],
)
def test_products_are_neighbours_by_what_they_share(
    fields: dict[str, str], reason: str, shared: str, project: Project
) -> None:
    """Same producer, village, commune or point; the set in the province comes last."""
    project.producer()
    project.village()
    project.point()
    project.product("a", set="4", **fields)
    project.product("b", set="13", **fields)

    assert related(project, "a") == [(reason, shared, ["b"])]


def test_products_of_one_set_in_one_province_are_neighbours(project: Project) -> None:
    """Those of another province or another set are not."""
    project.product("a", "hue")
    project.product("b", "hue")
    project.product("c", "ca-mau")
    project.product("d", "hue", set="13")

    assert related(project, "a") == [("set", "4", ["b"])]


def test_no_product_is_named_twice_nor_beside_itself(project: Project) -> None:
    """The first reason wins."""
    project.producer()
    project.product("a", producer="htx-phu-tho")
    project.product("b", producer="htx-phu-tho")
    project.product("c")

    assert related(project, "a") == [("producer", "htx-phu-tho", ["b"]), ("set", "4", ["c"])]


def test_the_next_in_the_alphabet_come_first_and_the_list_goes_round(project: Project) -> None:
    """At most four a reason, and every product is somebody's neighbour."""
    for letter in "abcdef":
        project.product(letter, name=letter)

    assert related(project, "d") == [("set", "4", ["e", "f", "a", "b"])]
    assert RELATED_LIMIT == 4


def test_ended_products_are_nobodys_neighbours(project: Project) -> None:
    """A tombstone is not recommended, yet shows others of its producer."""
    project.product("a")
    project.product("b", certifications="[{stars: 4, issued: 2020-06-01, evidence: {title: QĐ 1, grade: A}}]")

    assert related(project, "a") == []
    assert related(project, "b") == [("set", "4", ["a"])]


def test_a_product_without_a_set_has_no_neighbours_by_set(project: Project) -> None:
    """A whole group would be too wide."""
    project.product("a", set="", group="thuc-pham")
    project.product("b", set="", group="thuc-pham")

    assert related(project, "a") == []


def test_a_product_alone_has_no_neighbours(project: Project) -> None:
    """No empty heading comes of it."""
    project.product("a")

    assert related(project, "a") == []
