"""The commands as a clerk runs them: what they print and how they end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from plugins_projects import PROJECT, make_project, write

from generator.__main__ import main
from generator.schemas import SCHEMAS, handbook, schema_of


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A project with one wrong record."""
    root = make_project(tmp_path / "a")
    path = root / "products/dong-nai/alpha/product.yaml"
    write(path, path.read_text(encoding="utf-8").replace("stars: 4", "stars: 6"))
    return root


class TestCheck:
    def test_ends_with_0_when_all_is_well(self, tmp_path: Path) -> None:
        """Exit status 0: nothing stops the publishing."""
        assert main(["--project", str(make_project(tmp_path / "a")), "check", "--today", "2026-11-22"]) == 0

    def test_ends_with_1_when_a_record_is_wrong(self, faulty: Path) -> None:
        """Exit status 1: at least one error."""
        assert main(["--project", str(faulty), "check", "--today", "2026-11-22"]) == 1

    @pytest.mark.parametrize("arguments", [["check", "--today", "22/11/2026"], ["check"]])
    def test_ends_with_2_when_used_wrongly(self, tmp_path: Path, arguments: list[str]) -> None:
        """Exit status 2: no project there, or a date that is none."""
        assert main(["--project", str(tmp_path), *arguments]) == 2

    def test_speaks_to_machines(self, faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """JSON holds path, line, column, field, code, severity, what and mend."""
        main(["--project", str(faulty), "check", "--format", "json", "--language", "en", "--today", "2026-11-22"])
        [row] = [one for one in json.loads(capsys.readouterr().out) if one["severity"] == "error"]

        assert (row["path"], row["line"], row["code"]) == ("products/dong-nai/alpha/product.yaml", 6, "stars-range")
        assert row["field"] == "certifications[0].stars"


class TestSchema:
    @pytest.mark.parametrize("kind", ["product", "producer", "sales-point", "village"])
    def test_is_current(self, kind: str) -> None:
        """`make schema` has nothing to do."""
        assert json.loads((SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8")) == schema_of(kind)

    def test_knows_the_closed_lists(self) -> None:
        """Editors offer the stars and the provinces."""
        schema = schema_of("product")

        assert schema["$defs"]["Certification"]["properties"]["stars"]["enum"] == [3, 4, 5]
        assert "dong-nai" in schema["$defs"]["Place"]["properties"]["province"]["enum"]

    def test_goes_with_the_handbook(self) -> None:
        """The table of fields in products/README.md is the one the declarations make."""
        assert (PROJECT / "products/README.md").read_text(encoding="utf-8").endswith(handbook())
