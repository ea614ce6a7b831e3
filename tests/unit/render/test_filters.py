"""The filters: every option of every facet, its number, and the ways that lead to them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from small_project import Project

from generator.pipeline import open_desks
from generator.render.desk import Desk
from generator.render.filter_views import FilterOption
from generator.render.filters import chosen_by, filters_of, told
from generator.render.site import Knobs, Names

KNOBS = Knobs("http://localhost", "/ocop", {"vi": Names("Mẫu", "", "")}, 24, ("vi",), "", "")


def desk_of(project: Project) -> Desk:
    """The desk of a project in Vietnamese, on a site below /ocop/."""
    settings = replace(project.settings(), languages=("vi",))
    return open_desks(project.compile().catalogue, settings, KNOBS, Path("locale"), {})[0]


def totals(project: Project) -> dict[tuple[str, str], int]:
    """The number of every option by facet and value."""
    options = [option for group in filters_of(desk_of(project)).groups for option in group.options]
    return {(one.name, one.value): one.total for option in options for one in (option, *option.inside)}


class TestOptions:
    def test_are_all_there_even_where_nothing_is(self, project: Project) -> None:
        """3 ranks, 6 groups with 26 sets, 34 provinces with the 29 that others took in, 4 states, 12 months, points."""
        names = [name for name, _ in totals(project)]

        assert {name: names.count(name) for name in names} == {
            "sao": 3, "nhom": 6, "bo": 26, "tinh": 63, "hieu-luc": 4, "mua": 12, "diem-ban": 1}  # fmt: skip
        assert set(totals(project).values()) == {0}

    def test_stand_in_the_order_of_a_dictionary(self, project: Project) -> None:
        """Provinces by name: Đ after D, not after Z; former ones below the one that took them in, and marked."""
        provinces = filters_of(desk_of(project)).groups[2].options
        names = [one.text for one in provinces]
        inside = next(one for one in provinces if one.value == "phu-tho").inside

        assert names[:3] == ["An Giang", "Bắc Ninh", "Cà Mau"]
        assert names.index("Cần Thơ") < names.index("Đà Nẵng") < names.index("Gia Lai")
        assert inside == (
            FilterOption("tinh", "hoa-binh", "Hòa Bình", "trước 1/7/2025", 0, ()),
            FilterOption("tinh", "vinh-phuc", "Vĩnh Phúc", "trước 1/7/2025", 0, ()),
        )

    def test_count_the_products_that_stand_in_lists(self, project: Project) -> None:
        """By rank, kind, place now and before, state, month and point; what has ended counts nowhere."""
        project.product("a", "dong-nai", place="{province: binh-phuoc}", season="[11, 1]", sold_at="[mo]")
        project.product("b", "hue", place="{province: hue}", set="13", season="[11]", sold_at="[dong]",
                        certifications="[{stars: 5, evidence: {title: QĐ, grade: A}}]")  # fmt: skip
        project.product("c", "hue", place="{province: hue}",
                        certifications="[{stars: 5, issued: 2020-01-01, evidence: {title: QĐ, grade: A}}]")  # fmt: skip
        project.point("mo", "hue", place="{province: hue}")
        project.point("dong", "hue", place="{province: hue}", status="closed")

        assert {option: total for option, total in totals(project).items() if total} == {
            ("sao", "5"): 1, ("sao", "4"): 1, ("nhom", "thuc-pham"): 2, ("bo", "mat-ong-nong-san"): 1,
            ("bo", "ca-phe-ca-cao"): 1, ("tinh", "dong-nai"): 1, ("tinh", "binh-phuoc"): 1, ("tinh", "hue"): 1,
            ("hieu-luc", "con-hieu-luc"): 1, ("hieu-luc", "chua-ro"): 1, ("mua", "1"): 1, ("mua", "11"): 2,
            ("diem-ban", "co"): 1,
        }  # fmt: skip

    def test_are_told_apart_by_their_numbers(self, project: Project) -> None:
        """What a page follows from changes with every number that it shows, those of nested options too."""
        project.product("a", "dong-nai", place="{province: dong-nai}")
        before = told(filters_of(desk_of(project)))
        project.product("a", "dong-nai", place="{province: binh-phuoc}")

        assert told(filters_of(desk_of(project))) != before


@pytest.mark.parametrize(("kind", "keys", "address"), [
    ("browse", (), "/ocop/san-pham/"), ("star", ("4",), "/ocop/san-pham/?sao=4"),
    ("province", ("hue",), "/ocop/san-pham/?tinh=hue"), ("former", ("binh-phuoc",), "/ocop/san-pham/?tinh=binh-phuoc"),
    ("group", ("do-uong",), "/ocop/san-pham/?nhom=do-uong"), ("month", ("11",), "/ocop/san-pham/?mua=11"),
    ("set", ("thuc-pham", "che"), "/ocop/san-pham/?bo=che"),
    ("province+star", ("dong-nai", "4"), "/ocop/san-pham/?tinh=dong-nai&sao=4"),
])  # fmt: skip
def test_a_list_leads_to_the_filters_with_itself_chosen(
    project: Project, kind: str, keys: tuple[str, ...], address: str
) -> None:
    """Each kind of list by the names of the address."""
    project.product("a", "dong-nai", place="{province: binh-phuoc}", season="[11]")
    desk = desk_of(project)

    assert chosen_by(desk, desk.collections[kind, keys]) == address
