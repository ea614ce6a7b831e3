"""Every folder of `tests/faulty` is a faulty project with the report that its writer must get.

A folder is named by the code it raises first of all, and a word on the variant.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from generator.__main__ import main

FAULTY = Path(__file__).parent / "faulty"
CASES = sorted(folder.name for folder in FAULTY.iterdir() if folder.is_dir())
ACCEPT = "ACCEPT=1 .venv/bin/python -m pytest tests/test_faulty.py"
CODE = re.compile(r"\[([a-z-]+)\]:")
FINDING = re.compile(
    r"(?P<path>[^:]+):[1-9]\d*:[1-9]\d*:( \S+:)? (lỗi|nhắc|ghi chú)\[[a-z-]+\]: \S.*\n    cách sửa: \S.*"
)
# A finding about the whole file has no field.
WITHOUT_FIELD = {
    "file-bom", "file-lfs", "file-empty", "file-no-mapping", "file-name-letters", "file-name-reserved", "file-stray",
    "encoding", "yaml-key", "yaml-documents", "yaml-form", "slug-taken",
}  # fmt: skip


def report(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str]:
    """Exit status and report of `python -m generator check` for a copy of one faulty project."""
    project = tmp_path / name
    shutil.copytree(FAULTY / name, project, ignore=shutil.ignore_patterns("expected.txt"))
    (project / "products").mkdir(exist_ok=True)
    status = main(["--project", str(project), "check", "--today", "2026-11-22", *options])
    return status, capsys.readouterr().out


@pytest.mark.parametrize("name", CASES)
def test_a_faulty_project_gets_exactly_the_expected_report(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The report of every faulty project is the one that a person has read and accepted."""
    _, text = report(name, tmp_path, capsys)
    expected = FAULTY / name / "expected.txt"
    if os.environ.get("ACCEPT"):
        expected.write_text(text, encoding="utf-8")

    assert text == expected.read_text(encoding="utf-8"), f"read the new report; if it is right: {ACCEPT}"


@pytest.mark.parametrize("name", CASES)
def test_the_exit_status_is_1_where_a_record_has_an_error(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Errors give exit status 1; warnings and notes alone give 0."""
    status, text = report(name, tmp_path, capsys)

    assert status == (": lỗi[" in text)


@pytest.mark.parametrize("name", CASES)
def test_every_finding_says_where_what_and_how_to_mend(name: str) -> None:
    """A finding is file:line:column, the field, what is wrong, and below it how to mend it."""
    text = (FAULTY / name / "expected.txt").read_text(encoding="utf-8")
    *findings, count = re.split(r"\n(?=\S)", text.strip())

    assert all(map(FINDING.fullmatch, findings))
    assert re.fullmatch(r"\d+ lỗi, \d+ nhắc, \d+ ghi chú(; \d+ tệp chưa đọc được hết, .*)?", count)


@pytest.mark.parametrize("name", CASES)
def test_every_finding_names_its_field(name: str) -> None:
    """Only findings about a whole file have no field."""
    text = (FAULTY / name / "expected.txt").read_text(encoding="utf-8")
    nameless = set(re.findall(r":\d+: \S+?\[([a-z-]+)\]:", text))

    assert nameless <= WITHOUT_FIELD


@pytest.mark.parametrize("name", CASES)
def test_a_faulty_project_raises_the_code_of_its_folder(name: str) -> None:
    """The folder `stars-range--words` holds a record that raises `stars-range`."""
    codes = set(CODE.findall((FAULTY / name / "expected.txt").read_text(encoding="utf-8")))
    code = name.partition("--")[0]

    assert code in codes or (code == "several" and len(codes) >= 2)


@pytest.mark.parametrize("name", CASES)
def test_the_report_in_english_finds_the_same(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both languages report the same codes in the same order."""
    _, text = report(name, tmp_path, capsys, "--language", "en")

    assert CODE.findall(text) == CODE.findall((FAULTY / name / "expected.txt").read_text(encoding="utf-8"))


def test_there_are_more_than_sixty_faulty_records() -> None:
    """Feature D1 asks for sixty."""
    assert len(CASES) >= 60
