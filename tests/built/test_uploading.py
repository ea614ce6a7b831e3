"""The script for storages: read while it runs, no page asks for what is not there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from generator.hosting.object_storage import rclone

pytestmark = pytest.mark.skipif(shutil.which("rclone") is None, reason="rclone is not installed")

PAGES = 60
FIGURES = str.maketrans("0123456789", "abcdefghij")  # the names of pieces have no 0 and 1
_ASKED = re.compile(r'(?:href|src)="/([^"]+)"')


def release(folder: Path, number: int) -> Path:
    """A site whose style, script, search and pictures have other names in every release, and one page more."""
    sign = f"{number:012x}"
    style, script, piece = (
        f"theme/site.{sign}.css",
        f"theme/js-{sign}/start.js",
        f"tim-kiem/manh/tu-a-{sign[-4:].translate(FIGURES)}.json",
    )
    files = {style: "a{}", script: "1;", piece: "[]", "theme/art/set-01.svg": f"<svg>{number}</svg>"}
    count = PAGES + number
    for at in range(count):
        picture = f"anh/mat-ong-{at}-{number:010x}-card-480.webp"
        files[picture] = f"{number}"
        onward = f"san-pham/p{(at + 1) % count}/"
        asked = "".join(f'<a href="/{name}">x</a>' for name in (style, script, piece, picture, onward, "lich.ics"))
        files[f"san-pham/p{at}/index.html"] = f"{number} {asked}"
    files["index.html"] = f'{number} <a href="/san-pham/p{count - 1}/">x</a>'
    files["lich.ics"] = f"BEGIN {number}"
    files["phat-hanh.json"] = files["sw.js"] = f"{number}"
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "index.html.gz").write_bytes(b"twin")
    return folder


def upload(source: Path, target: Path) -> subprocess.CompletedProcess[str]:
    """Run the script as its user does, file by file, so that a reader sees much of what lies between."""
    script = target.parent / "upload.sh"
    script.write_text(rclone(), encoding="utf-8")
    known = {**os.environ, "RCLONE_CONFIG": "/dev/null", "RCLONE_TRANSFERS": "1", "RCLONE_CHECKERS": "1"}
    command = ["sh", str(script), str(source), str(target)]
    return subprocess.run(command, env=known, capture_output=True, text=True, check=False)  # noqa: S603


def missing(target: Path) -> Iterator[str]:
    """What pages ask for and do not find. A page is read first, then what it asks for, as a browser does."""
    for page in target.rglob("*.html"):
        for name in _ASKED.findall(page.read_text(encoding="utf-8")):
            file = f"{name}index.html" if name.endswith("/") else name
            if not (target / file).exists():
                yield f"{page.relative_to(target)} asks for {file}"


def there(target: Path) -> set[str]:
    """The files of the storage."""
    return {path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file()}


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A storage with the first release."""
    done = upload(release(tmp_path / "site", 1), tmp_path / "storage")
    assert done.returncode == 0, done.stderr
    return tmp_path / "storage"


def test_a_reader_finds_whatever_a_page_asks_for(tmp_path: Path, target: Path) -> None:
    """While the second release takes the place of the first, one file after the other."""
    source, found, rounds, over = release(tmp_path / "site", 2), set[str](), [0], threading.Event()

    def read() -> None:
        while not over.is_set():
            found.update(missing(target))
            rounds[0] += 1

    reader = threading.Thread(target=read)
    reader.start()
    done = upload(source, target)
    over.set()
    reader.join()

    assert done.returncode == 0, done.stderr
    assert found == set()
    assert rounds[0] > 1


def test_what_is_no_more_goes_and_the_last_two_releases_stay_whole(tmp_path: Path, target: Path) -> None:
    """Hashed files of two releases before are there for pages that are still open; a page that is gone is gone."""
    for number in (2, 3):
        upload(release(tmp_path / "site", number), target)
    upload(release(tmp_path / "site", 3), target)
    last = release(tmp_path / "site", 4)
    (last / f"san-pham/p{PAGES}/index.html").unlink()
    upload(last, target)
    styles = sorted(name for name in there(target) if name.endswith(".css"))

    assert styles == [f"theme/site.{number:012x}.css" for number in (2, 3, 4)]
    assert f"san-pham/p{PAGES}/index.html" not in there(target)
    assert "index.html.gz" not in there(target)
    assert (target / "lich.ics").read_text(encoding="utf-8") == "BEGIN 4"


def told(target: Path) -> str:
    """The release that the storage says it holds, or ""."""
    with suppress(FileNotFoundError):
        return (target / "phat-hanh.json").read_text(encoding="utf-8")
    return ""


def test_the_storage_says_of_which_release_it_is_only_while_that_is_true(tmp_path: Path, target: Path) -> None:
    """What phones are to keep must be of one release: while files change it says nothing, and in the end the new one."""
    source, over, seen = release(tmp_path / "site", 2), threading.Event(), set[tuple[str, str]]()

    def read() -> None:
        while not over.is_set():
            seen.add((told(target), (target / "index.html").read_text(encoding="utf-8").partition(" ")[0]))

    reader = threading.Thread(target=read)
    reader.start()
    upload(source, target)
    over.set()
    reader.join()

    half_written = ("", "")  # a folder takes a file by and by
    assert seen <= {("1", "1"), ("", "1"), half_written, ("", "2"), ("2", "2")}
    assert (target / "sw.js").read_text(encoding="utf-8") == "2"


def test_nothing_happens_without_a_site(tmp_path: Path, target: Path) -> None:
    """A folder that a failed build left empty does not empty the storage."""
    before = there(target)
    empty = tmp_path / "empty"
    empty.mkdir()
    done = upload(empty, target)

    assert (done.returncode, there(target)) == (2, before)
    assert "index.html" in done.stderr
