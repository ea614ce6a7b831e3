"""The zip of a stick opens everywhere, and is the same of the same files."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest

from generator.stick.pack import LONGEST, Packed, StickError, pack

DAY = date(2026, 11, 22)
FILES = {"b/trang.html": b"<p>" * 1000, "a.txt": b"a", "anh.jpg": b"\xff\xd8" * 500}


def packed(to: Path, *names: str) -> Packed:
    """A zip of small files of those names, or of the example."""
    files = dict.fromkeys(names, b"x") or FILES
    return pack(to, "ocop", {name: (lambda content=content: content) for name, content in files.items()}, DAY)


def test_all_lies_in_one_folder_in_order(tmp_path: Path) -> None:
    """Sorted, on the day of the data."""
    packed(tmp_path / "x.zip")
    entries = zipfile.ZipFile(tmp_path / "x.zip").infolist()

    assert [one.filename for one in entries] == ["ocop/a.txt", "ocop/anh.jpg", "ocop/b/trang.html"]
    assert {one.date_time for one in entries} == {(2026, 11, 22, 0, 0, 0)}


def test_texts_are_compressed_and_pictures_stored(tmp_path: Path) -> None:
    """Pictures would not become smaller."""
    told = packed(tmp_path / "x.zip")
    kinds = {one.filename: one.compress_type for one in zipfile.ZipFile(tmp_path / "x.zip").infolist()}

    assert kinds["ocop/anh.jpg"] == zipfile.ZIP_STORED
    assert kinds["ocop/b/trang.html"] == zipfile.ZIP_DEFLATED
    assert told == Packed(3, 4001, (tmp_path / "x.zip").stat().st_size)


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the clock says."""
    packed(tmp_path / "x.zip")
    packed(tmp_path / "y.zip")

    assert (tmp_path / "x.zip").read_bytes() == (tmp_path / "y.zip").read_bytes()


@pytest.mark.parametrize(
    "names",
    [
        ("a.txt", "A.txt"),
        ("x" * LONGEST,),
        ("chè.html",),
        ("con/index.html",),
        ("aux.txt",),
        ("a?.html",),
        ("a./b.html",),
    ],
    ids=["case", "long", "marks", "word", "word with suffix", "sign", "dot"],
)
def test_names_that_some_system_does_not_take_are_refused(tmp_path: Path, names: tuple[str, ...]) -> None:
    """Before anything is written, and said in two languages."""
    with pytest.raises(StickError, match=" · "):
        packed(tmp_path / "x.zip", *names)

    assert list(tmp_path.iterdir()) == []


def test_a_zip_that_fails_leaves_the_old_one(tmp_path: Path) -> None:
    """And nothing half beside it."""
    packed(tmp_path / "x.zip")

    with pytest.raises(ZeroDivisionError):
        pack(tmp_path / "x.zip", "ocop", {"a.txt": lambda: bytes(1 // 0)}, DAY)

    assert [path.name for path in tmp_path.iterdir()] == ["x.zip"]
    assert zipfile.ZipFile(tmp_path / "x.zip").testzip() is None
