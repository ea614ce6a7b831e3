"""The fields of the buyer's sheet: those that are filled in, and those that may be published."""

from __future__ import annotations

from small_project import Project

from generator.print.buyer import Block, blocks_of, certificate_of, packs_of
from unit.print.samples import ENDED, bench

PACKS = "[{label: Hộp 500 g, price: 120000, price_on: 2026-05-01}]"
SHOP = "[{kind: shop, url: 'https://cho.example.vn/mat-ong'}]"


def fields(project: Project, language: str = "vi") -> dict[str, str]:
    """Label and text of every field of the one product."""
    return dict(rows(blocks_of((desk := bench(project, (language,))[0][0]), desk.catalogue.products["mat-ong-rung"])))


def rows(blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    """Label and text of the fields of blocks."""
    return [(row.label, row.value.text) for block in blocks for row in block.rows]


def test_only_what_is_known_is_said(project: Project) -> None:
    """A bare record has no empty field and no empty block."""
    project.product()
    found = fields(project)

    assert "" not in found.values()
    assert not {"Thành phần", "Bảo quản", "Mùa", "Điện thoại", "Điểm bán"} & set(found)


def test_what_is_known_is_said(project: Project) -> None:
    """Label, season, other certificates, links and points."""
    project.product(ingredients="Mật ong", season="[3, 4]", standards="[{name: HACCP}]", links=SHOP)
    project.point(stocks="[mat-ong-rung]", address="12 Hùng Vương")
    found = fields(project)

    assert (found["Thành phần"], found["Mùa"], found["Chứng nhận khác"]) == ("Mật ong", "tháng 3, 4", "HACCP")
    assert found["Nơi bán trên mạng"] == "cho.example.vn/mat-ong"
    assert found["Điểm bán"].startswith("Cửa hàng OCOP, 12 Hùng Vương, ")


def test_a_person_is_not_told_without_consent(project: Project) -> None:
    """The telephone of a household stays where it is; that of a cooperative is said."""
    project.product(producer="htx-phu-tho")
    project.producer(form="ho_kd", phone="'0271 381 2345'")
    household = fields(project)
    project.producer(form="htx", phone="'0271 381 2345'")

    assert "Điện thoại" not in household
    assert fields(project)["Điện thoại"] == "0271 381 2345"


def test_nothing_is_offered_once_the_certificate_has_ended(project: Project) -> None:
    """No prices, no shops; the certificate itself is still told."""
    project.product(certifications=ENDED, packs=PACKS, links=SHOP)
    desk = bench(project)[0][0]
    entry = desk.catalogue.products["mat-ong-rung"]

    assert packs_of(desk, entry)[0].price == ""
    assert "Nơi bán trên mạng" not in dict(rows(blocks_of(desk, entry)))
    assert certificate_of(desk, entry) is not None


def test_labels_are_translated(project: Project) -> None:
    """What is not translated in the record stays in Vietnamese, and is marked as such."""
    project.product(ingredients="Mật ong")
    desk = bench(project, ("en",))[0][0]
    found = {row.label: row.value for row in blocks_of(desk, desk.catalogue.products["mat-ong-rung"])[0].rows}

    assert found["Ingredients"] == ("Mật ong", "vi")
    assert found["Group"].lang == ""
