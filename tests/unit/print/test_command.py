"""`python -m generator print` as a clerk runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from plugins_projects import ALPHA, make_project, write

from generator.__main__ import main
from generator.read.codes import CODES
from unit.print.samples import read, text_of

ORIGIN = ["--origin", "https://ocop.example.vn"]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A project with three products, one of which has a code that was kept."""
    root = make_project(tmp_path / "a", languages=("vi", "en"))
    write(root / CODES, "nd9aj product/alpha  ΩΩ a\n")
    return root


def run(root: Path, *arguments: str) -> int:
    """The exit status of one command that prints into `sheet.pdf`."""
    told = ["--settings", "settings.py", "--to", str(root / "sheet.pdf")]
    return main(["--project", str(root), "print", *arguments, *told])


@pytest.mark.parametrize(
    "arguments",
    [
        ["booklet", "--list", "/tinh/dong-nai/", "--by", "group"],
        ["labels", "--format", "99x38"],
        ["signs", "--product", "alpha", "--product", "gamma"],
        ["products", "--product", "alpha"],
        ["buyer", "--language", "en"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_prints_what_is_asked_for(office: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 0, and the name of the file."""
    assert run(office, *arguments, *ORIGIN) == 0
    assert capsys.readouterr().out.strip() == str(office / "sheet.pdf")
    assert read((office / "sheet.pdf").read_bytes()).pages


def test_prints_no_code_that_nobody_keeps(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A code is for good only when a build has kept it; the others say their whole address."""
    run(office, "labels", *ORIGIN)

    assert "have no code that was kept" in capsys.readouterr().err
    assert "ocop.example.vn/san-pham/gamma/" in text_of((office / "sheet.pdf").read_bytes())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["labels"], "http://localhost:8000"),
        (["labels", "--origin", "ocop.example.vn"], "ocop.example.vn: mã QR đã in không sửa được nữa"),
        (["labels", "--origin", "http://192.168.1.7"], "http://192.168.1.7: mã QR đã in không sửa được nữa"),
        (["labels", "--format", "a3", *ORIGIN], "70x37"),
        (["buyer", "--language", "fr", *ORIGIN], "vi · en"),
        (["buyer", "--list", "/tinh/dong-na/", *ORIGIN], "/tinh/dong-nai/"),
        (["buyer", "--list", "/tinh/hue/", *ORIGIN], "không có sản phẩm nào"),
        (["booklet", "--fair", "hoi-xuan", *ORIGIN], "hoi-xuan"),
    ],
)
def test_tells_what_is_wrong_and_prints_nothing(
    office: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit status 2: above all where a code would lead to the machine of whoever prints."""
    monkeypatch.delenv("SITEURL", raising=False)

    assert run(office, *arguments) == 2
    assert said in capsys.readouterr().err
    assert not (office / "sheet.pdf").exists()


def test_records_with_errors_are_not_printed(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 1, with the findings: a sheet of half of the products would be believed."""
    path = office / ALPHA
    write(path, path.read_text(encoding="utf-8").replace("stars: 4", "stars: 6"))

    assert run(office, "labels", *ORIGIN) == 1
    assert "product.yaml:" in capsys.readouterr().err
