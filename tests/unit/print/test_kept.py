"""The sheets of fairs: made once, kept by what they follow from."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import Project

from generator.cache import CacheError
from generator.print.kept import fair_sheets
from unit.print.samples import bench, text_of

FAIR = "name: Hội xuân\nstarts: 2026-12-24\nplace: {{province: hue}}\nproducts: [{}]\n"


@pytest.fixture
def fair(project: Project) -> Project:
    """Two fairs that show one product."""
    project.product()
    project.write("content/fairs/hoi-xuan/fair.yaml", FAIR.format("mat-ong-rung"))
    project.write("content/fairs/hoi-ha/fair.yaml", FAIR.format("mat-ong-rung"))
    return project


def made(project: Project) -> dict[str, Path]:
    """The sheets of a project's fairs."""
    desks, stock = bench(project, ("vi", "en"))
    return fair_sheets(desks, ["hoi-xuan"], stock, project.folder / ".cache/print")


def test_a_fair_has_its_sheets_in_the_languages_of_the_site(fair: Project) -> None:
    """One that nobody asked for has none."""
    assert sorted(made(fair)) == [
        "tai-ve/hoi-cho/hoi-xuan/nhan-qr.pdf",
        "tai-ve/hoi-cho/hoi-xuan/phieu-nguoi-mua-en.pdf",
        "tai-ve/hoi-cho/hoi-xuan/phieu-nguoi-mua.pdf",
        "tai-ve/hoi-cho/hoi-xuan/so-tay.pdf",
    ]


def test_each_says_what_it_is(fair: Project) -> None:
    """The booklet names the fair, the buyer's sheets are in their language."""
    found = {Path(name).stem: text_of(path.read_bytes()) for name, path in made(fair).items()}

    assert "Hội xuân" in found["so-tay"]
    assert "Phiếu thông tin cho người mua" in found["phieu-nguoi-mua"]
    assert "Buyer’s sheet" in found["phieu-nguoi-mua-en"]


def test_nothing_is_made_again(fair: Project) -> None:
    """The second build finds the same files, not written since."""
    before = {name: (path, path.stat().st_mtime_ns) for name, path in made(fair).items()}

    assert {name: (path, path.stat().st_mtime_ns) for name, path in made(fair).items()} == before


def test_a_damaged_file_is_made_again(fair: Project) -> None:
    """Cut short, as when a disk was full."""
    path = made(fair)["tai-ve/hoi-cho/hoi-xuan/so-tay.pdf"]
    whole = path.read_bytes()
    path.write_bytes(whole[:1000])

    assert made(fair)["tai-ve/hoi-cho/hoi-xuan/so-tay.pdf"].read_bytes() == whole


def test_a_changed_record_is_another_file(fair: Project) -> None:
    """The one of before stays, for whoever goes back."""
    before = made(fair)["tai-ve/hoi-cho/hoi-xuan/so-tay.pdf"]
    fair.product(name="Mật ong hoa")
    after = made(fair)["tai-ve/hoi-cho/hoi-xuan/so-tay.pdf"]

    assert after != before
    assert before.is_file()


def test_a_shelf_that_cannot_be_written_is_told(fair: Project) -> None:
    """As for all of the cache: which path, why, how to mend it."""
    desks, stock = bench(fair, ("vi", "en"))

    with pytest.raises(CacheError, match="no/shelf"):
        fair_sheets(desks, ["hoi-xuan"], stock, Path("/proc/no/shelf"))
