"""The lock file of codes, and what the served site has promised."""

from __future__ import annotations

import pytest
from small_project import Project

from generator.check.codes import check_codes, check_promises
from generator.model.code import Issued

HONEY = Issued("39yxw", "product", "mat-ong-rung", "Mật ong rừng")
TEA = Issued("52335", "product", "tra-xanh", "")
PROMISED = "39yxw product/mat-ong-rung\n52335 product/tra-xanh\n"


def found(promised: str, *lines: Issued) -> list[tuple[str, str]]:
    """Finding and code of every broken promise."""
    return [(one.code, one.field) for one in check_promises("codes.txt", promised, lines)]


class TestLines:
    def test_are_read_in_the_order_of_codes(self) -> None:
        """Whatever git made of the file; a name may be missing."""
        lines = [(7, "52335 product/tra-xanh"), (9, "39yxw  product/mat-ong-rung\tMật ong rừng")]

        assert check_codes("codes.txt", lines) == ((HONEY, TEA), ())

    def test_of_one_record_may_be_two(self) -> None:
        """Two people built before they shared their files and both printed: both codes hold."""
        issued, told = check_codes("codes.txt", [(1, "39yxw product/tra-xanh"), (2, "52335 product/tra-xanh")])

        assert [one.code for one in issued] == ["39yxw", "52335"]
        assert [(one.code, one.severity) for one in told] == [("code-second", "warning")]

    @pytest.mark.parametrize(
        ("content", "code"),
        [(b"\xef\xbb\xbf39yxw product/x\n", "file-bom"), ("39yxw product/x  Mật".encode("utf-16"), "encoding")],
    )
    def test_of_a_file_that_cannot_be_read_are_told(self, project: Project, content: bytes, code: str) -> None:
        """As of any record, by the file."""
        project.product()
        project.write("content/codes.txt", content)

        told = project.compile().found

        assert [(one.code, one.position.path) for one in told] == [(code, "content/codes.txt")]


class TestPromises:
    def test_are_kept_by_the_same_lines_and_more(self) -> None:
        """New codes come; names do not count."""
        assert found(PROMISED, HONEY._replace(name=""), TEA, Issued("8pkpp", "product", "nuoc-mam", "")) == []

    def test_are_broken_by_a_line_that_is_gone(self) -> None:
        """Its code is printed somewhere and would lead to nothing."""
        assert found(PROMISED, HONEY) == [("code-dropped", "52335")]

    def test_are_broken_by_a_code_that_is_given_to_another(self) -> None:
        """A printed code must not lead to what it was not printed for."""
        assert found(PROMISED, HONEY, TEA._replace(slug="nuoc-mam")) == [("code-moved", "52335")]

    def test_hold_for_a_record_that_was_not_named(self) -> None:
        """The list has only the mark of a record that is not shown; by it the code is known as well."""
        promised = f"52335 {TEA.mark}\n"

        assert found(promised, TEA) == []
        assert found(promised, HONEY) == found(promised, TEA._replace(slug="nuoc-mam")) == [("code-lost", "52335")]

    def test_of_a_site_that_had_none_bind_nothing(self) -> None:
        """Nor does a list that somebody damaged."""
        assert found("", HONEY) == found("\n?\n", HONEY) == []
