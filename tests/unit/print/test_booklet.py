"""Sections of a booklet, and the index of producers."""

from __future__ import annotations

from small_project import Project

from generator.print.booklet import Section, index_of, sections_of
from generator.print.selection import of_list
from unit.print.samples import bench


def names(sections: tuple[Section, ...]) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Titles of sections and parts with the folders of their products."""
    return [
        (one.title, [(part.title, [entry.slug for entry in part.entries]) for part in one.parts]) for one in sections
    ]


def test_sections_are_provinces_and_their_parts_groups(project: Project) -> None:
    """Each product stands once, below both."""
    project.product("mat-ong-rung")
    project.product("ruou-can", name="Rượu cần", set="14")
    project.product("tra-xanh", "hue", name="Trà xanh")
    project.product("tra-tui", "hue", name="Trà túi", set="14")
    desk = bench(project)[0][0]

    assert names(sections_of(desk, of_list(desk, "/san-pham/").entries, "province")) == [
        ("Thành phố Huế", [("Thực phẩm", ["tra-xanh"]), ("Đồ uống", ["tra-tui"])]),
        ("Thành phố Đồng Nai", [("Thực phẩm", ["mat-ong-rung"]), ("Đồ uống", ["ruou-can"])]),
    ]


def test_what_all_share_divides_nothing(project: Project) -> None:
    """In one province and one group, the parts are the sets, and a product need not say its own again."""
    project.product("mat-ong-rung")
    desk = bench(project)[0][0]
    (section,) = sections_of(desk, of_list(desk, "/san-pham/").entries, "group")

    assert section.parts[0].title == desk.catalogue.products["mat-ong-rung"].set.name
    assert section.parts[0].entries[0].kind == ""


def test_the_index_names_each_producer_once(project: Project) -> None:
    """With all of its products that are in the booklet, and none without."""
    project.producer()
    project.producer("htx-khac", name="HTX khác")
    project.product("mat-ong-rung", producer="htx-phu-tho")
    project.product("mat-ong-hoa", producer="htx-phu-tho", name="Mật ong hoa")
    desk = bench(project)[0][0]

    (found,) = index_of(desk, of_list(desk, "/san-pham/").entries)
    assert (found.name, found.slugs) == ("HTX Phú Thọ", ("mat-ong-hoa", "mat-ong-rung"))
