"""The files that a visitor's list is shown from."""

from __future__ import annotations

import json
from typing import Any

import pytest
from desks import desk_of
from small_project import Project

from generator.model.code import ALPHABET, Codes, Issued, code_at
from generator.model.page import DataFile
from generator.render.desk import Desk
from generator.render.my_list.files import FACTS, list_files
from generator.render.my_list.pieces import FILL, letters_of

ENDED = "[{stars: 4, issued: 2020-01-01, evidence: {title: Quyết định 1/QĐ-UBND, grade: A}}]"
GONE = Issued(code_at("product", "da-bo"), "product", "da-bo", "Chè cũ")


def coded(project: Project, *lines: Issued) -> Desk:
    """The desk of a project whose products all have a code; `lines` are kept beside."""
    desk = desk_of(project)
    issued = {("product", slug): code_at("product", slug) for slug in desk.catalogue.products}
    desk.catalogue = desk.catalogue._replace(codes=Codes(issued, lines))
    return desk


def only(desk: Desk) -> DataFile:
    """The one file of a small catalogue."""
    [file] = list_files(desk)
    return file


def read(desk: Desk) -> dict[str, Any]:
    """What the one file of a small catalogue says."""
    said: dict[str, Any] = json.loads(only(desk).make())
    return said


class TestTheFiles:
    @pytest.mark.parametrize(
        ("products", "letters"), [(0, 0), (100, 0), (101, 1), (2_300, 1), (2_301, 2), (20_000, 2), (52_900, 2)]
    )
    def test_hold_at_most_a_hundred_products_each(self, products: int, letters: int) -> None:
        """The letters that tell them apart are as few as that takes."""
        assert letters_of(products) == letters
        assert products / len(ALPHABET) ** letters <= FILL

    def test_are_all_there_where_there_are_many_products(self, project: Project) -> None:
        """Also those of beginnings that no code has: a file that cannot be had is a failure, not an answer."""
        project.product()
        desk = desk_of(project)
        issued = {("product", f"x{number}"): code_at("product", f"x{number}") for number in range(FILL)}
        issued["product", "mat-ong-rung"] = code_at("product", "mat-ong-rung")
        desk.catalogue = desk.catalogue._replace(codes=Codes(issued))

        assert [file.route for file in list_files(desk)] == [f"/danh-sach/manh/{sign}.json" for sign in ALPHABET]

    def test_are_none_where_nothing_has_a_code(self, project: Project) -> None:
        """Nothing can be kept there."""
        project.product("mat-ong")
        desk = desk_of(project)
        desk.catalogue = desk.catalogue._replace(codes=Codes({}))

        assert list(list_files(desk)) == []


class TestAProduct:
    def test_says_what_is_compared(self, project: Project) -> None:
        """Texts as pages say them, in the order of the head of the module."""
        project.producer()
        project.product(
            producer="htx-phu-tho",
            packs="[{label: Chai, net: 500 ml, price: 120000, price_on: 2026-05-01}]",
            shelf_life="12 tháng",
            season="[3, 4]",
            standards="[{name: VietGAP, number: 12-A, expires: 2027-01-01}]",
        )
        [row] = read(coded(project))["products"].values()

        assert row[:5] == ["mat-ong-rung", "Mật ong rừng", "", "HTX Phú Thọ", "Thành phố Đồng Nai"]
        assert row[9:11] == [["Chai 500 ml: 120.000 ₫ (ngày 1/5/2026)"], "tháng 3, 4"]
        assert dict(zip(FACTS, row[11], strict=False)) == {
            "ingredients": "", "storage": "", "shelf_life": "12 tháng", "standards": "VietGAP · 12-A · đến 1/1/2027"}  # fmt: skip

    def test_names_the_points_that_stock_it(self, project: Project) -> None:
        """Those that are closed for good are not among them."""
        project.product(sold_at="[cua-hang, da-dong]")
        project.point(address="12 Lê Lợi")
        project.point("da-dong", status="closed")
        said = read(coded(project))

        assert said["products"][code_at("product", "mat-ong-rung")][-1] == ["cua-hang"]
        assert said["points"] == {"cua-hang": ["Cửa hàng OCOP", "", "12 Lê Lợi, Thành phố Đồng Nai"]}

    def test_that_ended_is_there_with_its_terms(self, project: Project) -> None:
        """An old link may name it; the browser judges the terms, and shows no star."""
        project.product(certifications=ENDED)
        [row] = read(coded(project))["products"].values()

        assert row[7] == [[4, "2020-01-01", "2020-01-01", "2023-01-01", "2023-01-01", 0, ""]]

    def test_that_left_the_catalogue_is_named(self, project: Project) -> None:
        """By what it was called on the day it got its code."""
        project.product()

        assert read(coded(project, GONE))["gone"] == {GONE.code: "Chè cũ"}

    def test_answers_to_both_codes_where_it_was_given_two(self, project: Project) -> None:
        """What was printed holds."""
        project.product()
        second = Issued(code_at("product", "khac"), "product", "mat-ong-rung", "Mật ong rừng")

        assert set(read(coded(project, second))["products"]) == {second.code, code_at("product", "mat-ong-rung")}

    def test_tells_nothing_that_is_not_public(self, project: Project) -> None:
        """Telephone and address of a household are not among what a list shows."""
        project.producer(form="household", phone="0901234567", address="Ấp 3", representative="Nguyễn Văn A")
        project.product(producer="htx-phu-tho")
        text = only(coded(project)).make()

        assert "0901234567" not in text
        assert "Ấp 3" not in text


class TestAFile:
    def test_follows_from_its_products_and_their_points(self, project: Project) -> None:
        """A changed record of either changes what it follows from, another record does not."""
        project.product(sold_at="[cua-hang]")
        project.point()
        told = [_told(project)]
        project.point("khac")
        told.append(_told(project))
        project.point(address="12 Lê Lợi")
        told.append(_told(project))

        assert told[0] == told[1] != told[2]


def _told(project: Project) -> str:
    inputs = only(coded(project)).inputs
    assert inputs
    return inputs()
