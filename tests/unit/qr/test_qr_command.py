"""The command that makes QR codes of any record or address."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from generator.__main__ import main

ORIGIN = ("--origin", "https://ocop.example.vn")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two records of one folder name, and codes for both."""
    (tmp_path / "products").mkdir()
    (tmp_path / "content").mkdir()
    lines = "39yxw product/mat-ong-rung  Mật ong rừng\n4trde producer/mat-ong-rung  HTX Mật ong\n"
    (tmp_path / "content/codes.txt").write_text(lines, encoding="utf-8")
    (tmp_path / "pelicanconf.py").write_text('SITEURL = "http://localhost:8000"\n', encoding="utf-8")
    return tmp_path


def made(project: Path, *arguments: str) -> tuple[int, list[str]]:
    """Exit status, and what the PNG files say, by their names."""
    folder = project / "qr"
    status = main(["--project", str(project), "qr", *arguments, "--to", str(folder)])
    pictures = [Image.open(io.BytesIO(path.read_bytes())) for path in sorted(folder.glob("*.png"))]
    return status, [zxingcpp.read_barcodes(picture)[0].text for picture in pictures]


@pytest.mark.parametrize("typed", ["39yxw", "39 YXW", "3gyxw"])
def test_a_code_is_taken_as_people_type_it(project: Path, typed: str) -> None:
    """SVG and PNG of its short address."""
    assert made(project, typed, *ORIGIN) == (0, ["https://ocop.example.vn/q/39yxw/"])
    assert [path.name for path in (project / "qr").glob("*.svg")] == ["mat-ong-rung-39yxw.svg"]


def test_a_folder_name_is_all_records_of_that_name(project: Path) -> None:
    """A product and its producer may share one."""
    found = made(project, "mat-ong-rung", *ORIGIN)

    assert found == (0, ["https://ocop.example.vn/q/39yxw/", "https://ocop.example.vn/q/4trde/"])


def test_an_address_is_taken_as_it_is(project: Path) -> None:
    """A list, or a page of the office."""
    address = "https://ocop.example.vn/san-pham/?sao=5"

    assert made(project, address) == (0, [address])


@pytest.mark.parametrize(
    "arguments",
    [
        ("39yxw",),
        ("39yxw", "--origin", "ocop.example.vn"),
        ("39yxw", "--origin", "http://192.168.1.7"),
        ("http://localhost:8000/san-pham/",),
        ("mat-ong", *ORIGIN),
    ],
)
def test_nothing_is_made_that_would_lead_nowhere(project: Path, arguments: tuple[str, ...]) -> None:
    """The address of this machine, half an address, or a record without a code."""
    assert made(project, *arguments) == (2, [])


def test_a_faulty_lock_file_is_mended_first(project: Path) -> None:
    """Else a code might be printed that leads to another record."""
    (project / "content/codes.txt").write_text("39yxx product/x\n", encoding="utf-8")

    assert made(project, "39yxw", *ORIGIN) == (1, [])
