"""What stands on sheets, as values."""

from __future__ import annotations

from typing import Any

from small_project import Project

from generator.print import sheets
from generator.print.selection import of_list, of_products
from unit.print.samples import ENDED, HOSTILE, UNKNOWN, bench


def product(project: Project, **told: Any) -> dict[str, Any]:
    """The product of a project as its label shows it."""
    desk = bench(project, **told)[0][0]
    return dict(sheets.labels(desk, of_products(desk, ["mat-ong-rung"]), "70x37").values["products"][0])


def test_stars_stand_beside_the_day_until_which_they_hold(project: Project) -> None:
    """In signs and in words."""
    project.product()
    found = product(project)

    assert (found["stars"], found["outlined"], found["ended"]) == (4, False, False)
    assert (found["rank"], found["until"]) == ("Hạng 4 sao", "Còn hiệu lực đến 1/6/2028")


def test_no_stars_for_what_has_ended(project: Project) -> None:
    """Neither in signs nor in words."""
    project.product(certifications=ENDED)
    found = product(project)

    assert (found["stars"], found["rank"], found["ended"]) == (0, "", True)
    assert found["until"] == "Đã hết hạn, hiệu lực đến 1/6/2023"


def test_stars_are_outlined_where_no_day_is_known(project: Project) -> None:
    """And the words say so."""
    project.product(certifications=UNKNOWN)
    found = product(project)

    assert (found["stars"], found["outlined"], found["until"]) == (3, True, "Chưa rõ thời hạn")


def test_the_code_is_the_short_address(project: Project) -> None:
    """The address to type is the same without its scheme."""
    project.product()
    found = product(project)

    assert found["code"].startswith("https://ocop.example.vn/q/")
    assert found["code"] == f"https://{found['address']}"


def test_a_product_without_a_code_says_its_whole_address(project: Project) -> None:
    """And has no QR code."""
    project.product()
    desk = bench(project)[0][0]
    desk.catalogue = desk.catalogue._replace(codes=desk.catalogue.codes._replace(issued={}))
    sheet = sheets.labels(desk, of_list(desk, "/san-pham/"), "70x37")

    assert sheet.codes == frozenset()
    assert sheet.values["products"][0]["address"] == "ocop.example.vn/san-pham/mat-ong-rung/"


def test_a_sheet_of_a_preview_is_a_proof(project: Project) -> None:
    """It says so, for its codes lead nowhere."""
    project.product()
    desk = bench(project, origin="http://localhost:8000")[0][0]

    assert sheets.booklet(desk, of_list(desk, "/san-pham/")).values["proof"]


def test_every_sheet_says_the_day_of_its_data(project: Project) -> None:
    """As the language writes it."""
    project.product()
    desk = bench(project, ("en",))[0][0]

    assert sheets.buyers(desk, of_list(desk, "/san-pham/")).values["day"] == "22 November 2026"


def test_text_arrives_as_it_was_written(project: Project) -> None:
    """But for letters that the fonts lack."""
    project.product(name=f"'{HOSTILE}'")

    assert product(project)["name"]["text"] == HOSTILE.partition(" عربى")[0]
