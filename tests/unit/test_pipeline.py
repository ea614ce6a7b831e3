"""The order of the steps, and what is remembered between two builds."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from small_project import TODAY, Project

from generator.__main__ import main
from generator.diagnostics import has_errors


def test_a_sound_project_has_no_findings(project: Project) -> None:
    """Records that name each other, of every kind."""
    project.product(producer="htx-phu-tho", village="lang-non", sold_at="[cua-hang]")
    project.producer()
    project.village()
    project.point(producer="htx-phu-tho", stocks="[mat-ong-rung]")
    result = project.compile()

    assert (result.found, result.records) == ((), 4)


def test_counts_in_are_counts_out(project: Project) -> None:
    """A record with an error is reported and left out, never lost in silence."""
    project.product("a", "hue")
    project.product("b", "hue", set="99")
    result = project.compile()

    assert (result.records, list(result.catalogue.products), has_errors(result.found)) == (2, ["a"], True)


def test_the_findings_do_not_depend_on_the_order_of_files(project: Project, tmp_path: Path) -> None:
    """The same project in another folder, written in another order, has the same report."""
    other = Project(tmp_path / "other")
    for slug in ("a", "b", "c"):
        project.product(slug, "hue", set="99", producer="x")
    for slug in ("c", "a", "b"):
        other.product(slug, "hue", set="99", producer="x")

    assert project.check()[1] == other.check()[1]


class TestTheCache:
    """A second check answers the same as the first."""

    def test_a_second_check_says_the_same(self, project: Project) -> None:
        """Findings are remembered with the records."""
        project.product(set="99", producer="nobody")

        assert project.check() == project.check()

    def test_a_mended_record_is_read_again(self, project: Project) -> None:
        """The size or time of a file tells that it changed."""
        project.product(set="99")
        project.check()
        project.product(set="4")

        assert project.codes() == []

    def test_a_change_within_one_size_is_seen_by_its_time(self, project: Project) -> None:
        """Another digit, the same length."""
        path = project.product(set="9")
        project.check()
        project.product(set="4")
        os.utime(project.folder / path, ns=(1, 1))
        [record] = project.check()[0].values()

        assert "set=4" in repr(record.value)

    def test_a_photo_that_appears_is_seen(self, project: Project) -> None:
        """The other files of the folder belong to the record."""
        project.product(photos="[{file: a.jpg, credit: A, alt: b}]")
        before = project.codes()
        project.write("products/dong-nai/mat-ong-rung/a.jpg", "")

        assert (before, project.codes()) == ([("photo-missing", "photos[0].file")], [])

    def test_another_day_is_another_check(self, project: Project) -> None:
        """What was in the future yesterday is not today."""
        project.product(certifications="[{stars: 3, issued: 2026-11-23, evidence: {title: a, grade: A}}]")

        assert has_errors(project.check(TODAY)[1])
        assert not has_errors(project.check(date(2026, 11, 23))[1])

    @pytest.mark.parametrize("damage", [b"", b"\x80\x04N.", b"garbage" * 100, b"\x80\x04}."])
    def test_a_damaged_cache_counts_as_empty(self, damage: bytes, project: Project) -> None:
        """The folder can be deleted or damaged at any time."""
        project.product(set="99")
        project.check()
        for share in (project.folder / ".cache/records").iterdir():
            share.write_bytes(damage)

        assert project.codes() == [("set-unknown", "set")]

    def test_a_cache_that_cannot_be_written_is_no_fault(self, project: Project) -> None:
        """A file in the way of the folder stops nothing."""
        project.product()
        project.write(".cache", "")

        assert project.codes() == []


class TestTheCommand:
    """`python -m generator check` for those who keep the records."""

    def test_a_clean_project_exits_with_0(self, project: Project, capsys: pytest.CaptureFixture[str]) -> None:
        """One line says that nothing was found."""
        project.product()
        status = main(["--project", str(project.folder), "check", "--today", "2026-11-22"])

        assert (status, capsys.readouterr().out) == (0, "0 lỗi, 0 nhắc, 0 ghi chú\n")

    def test_errors_exit_with_1(self, project: Project, capsys: pytest.CaptureFixture[str]) -> None:
        """JSON for programs says the same."""
        project.product(set="99")
        status = main(["--project", str(project.folder), "check", "--format", "json", "--language", "en"])

        assert status == 1
        assert '"code": "set-unknown"' in capsys.readouterr().out

    @pytest.mark.parametrize("options", [["--today", "22/11/2026"], ["--today", "soon"]])
    def test_wrong_use_exits_with_2(
        self, options: list[str], project: Project, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A day that is none is said in one line."""
        status = main(["--project", str(project.folder), "check", *options])

        assert (status, capsys.readouterr().err.count("\n")) == (2, 1)

    def test_a_folder_without_products_exits_with_2(self, tmp_path: Path) -> None:
        """Nothing to check is wrong use, not a clean result."""
        assert main(["--project", str(tmp_path / "missing"), "check"]) == 2

    def test_a_project_can_be_moved(self, project: Project, tmp_path: Path) -> None:
        """Paths in findings are below the project, wherever it lies."""
        project.product(set="99")
        moved = Path(shutil.copytree(project.folder, tmp_path / "elsewhere/copy"))

        assert Project(moved).check()[1] == project.check()[1]
