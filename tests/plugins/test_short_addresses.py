"""Short addresses from build to build: given once, kept, never dropped or given to another."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from catalogue.promises import keep_codes
from plugins_projects import build, make_project, snapshot, write

from generator.derive.codes import code_at
from generator.model.code import Codes, Issued

LOCK = "content/codes.txt"
GAMMA = code_at("product", "gamma")
BETA = code_at("product", "beta")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A small project, built once, and what that build said."""
    root = make_project(tmp_path_factory.mktemp("short") / "a", languages=("vi",), share_cards="none")
    done = build(root)
    assert done.returncode == 0, done.stderr[-2000:]
    return root, done.stderr


@pytest.fixture
def project(built: tuple[Path, str]) -> Iterator[Path]:
    """The project, at the same place for every test, so that its cache holds."""
    root, aside = built[0], built[0].with_name("aside")
    shutil.copytree(root, aside, symlinks=True)
    yield root
    shutil.rmtree(root)
    aside.rename(root)


def without(root: Path, code: str) -> None:
    """Delete the line of a code from the lock file."""
    lines = (root / LOCK).read_text(encoding="utf-8").splitlines(keepends=True)
    write(root / LOCK, "".join(line for line in lines if not line.startswith(code)))


class TestABuild:
    def test_gives_every_record_a_code_and_says_so(self, built: tuple[Path, str]) -> None:
        """Three products, one of each other kind; the file is to be kept with the records."""
        root, said = built
        codes = re.findall(r"^(\w{5}) [a-z-]+/", (root / LOCK).read_text(encoding="utf-8"), re.MULTILINE)

        assert len(codes) == 6
        assert "6 địa chỉ ngắn mới, ghi trong content/codes.txt" in said
        assert {path.name for path in (root / "output/q").iterdir() if path.is_dir()} == set(codes)

    def test_leads_each_code_to_its_page(self, project: Path) -> None:
        """Without a script; an ended product's too, whose page says that it has ended."""
        page = (project / f"output/q/{BETA}/index.html").read_text(encoding="utf-8")

        assert '<meta http-equiv="refresh" content="0; url=/san-pham/beta/">' in page
        assert '<a href="/san-pham/beta/"' in page

    def test_that_adds_codes_is_followed_by_one_that_has_nothing_to_do(self, project: Path) -> None:
        """Though the lock file changed after it had been read."""
        done = build(project)

        assert "viết 0" in done.stderr
        assert "địa chỉ ngắn" not in done.stderr

    def test_gives_a_new_record_a_code_beside_the_others(self, project: Path) -> None:
        """Lines that were there stay as they were."""
        before = (project / LOCK).read_text(encoding="utf-8").splitlines()
        write(project / "content/producers/delta.yaml", "name: Đề\nform: htx\nplace: {province: hue}\n")

        assert build(project).returncode == 0
        after = (project / LOCK).read_text(encoding="utf-8").splitlines()
        assert [line for line in after if line not in before] == [f"{code_at('producer', 'delta')} producer/delta  Đề"]

    def test_without_leave_to_issue_keeps_nothing(self, project: Path) -> None:
        """As those of the preview: what is being written may get another folder name."""
        before = (project / LOCK).read_bytes()
        write(project / "content/producers/delta.yaml", "name: Đề\nform: htx\nplace: {province: hue}\n")
        write(
            project / "settings.py", (project / "settings.py").read_text(encoding="utf-8") + "CATALOGUE_ISSUE = False\n"
        )

        assert build(project).returncode == 0
        assert (project / LOCK).read_bytes() == before
        assert "delta" not in (project / "output/q/codes.txt").read_text(encoding="utf-8")


class TestARecordThatLeft:
    def test_leaves_a_page_at_its_code(self, project: Path) -> None:
        """With its name, and with ways on; machines pass it by."""
        shutil.rmtree(project / "products/dong-nai/gamma")

        assert build(project).returncode == 0
        page = (project / f"output/q/{GAMMA}/index.html").read_text(encoding="utf-8")
        assert "ΩΩ g" in page
        assert "Hiện danh mục không hiển thị hồ sơ này" in page
        assert '<meta name="robots" content="noindex">' in page

    def test_is_not_named_in_the_list_of_codes(self, project: Path) -> None:
        """Folders of households bear the names of persons; its mark keeps the promise, from build to build."""
        shutil.rmtree(project / "products/dong-nai/gamma")
        build(project)
        write(project / "content/producers/delta.yaml", "name: Đề\nform: htx\nplace: {province: hue}\n")

        assert build(project).returncode == 0
        promised = (project / "output/q/codes.txt").read_text(encoding="utf-8")
        assert f"{GAMMA} {Issued(GAMMA, 'product', 'gamma', '').mark}\n" in promised
        assert "gamma" not in promised

    def test_leaves_no_name_where_somebody_took_it_away(self, project: Path) -> None:
        """A person may ask for that; the code stays."""
        shutil.rmtree(project / "products/dong-nai/gamma")
        text = (project / LOCK).read_text(encoding="utf-8")
        write(project / LOCK, text.replace(f"{GAMMA} product/gamma  ΩΩ g", f"{GAMMA} product/gamma"))

        assert build(project).returncode == 0
        assert "ΩΩ g" not in (project / f"output/q/{GAMMA}/index.html").read_text(encoding="utf-8")

    def test_takes_its_code_back_when_it_returns(self, project: Path) -> None:
        """The line waited for it."""
        shutil.move(project / "products/dong-nai/gamma", project / "gamma")
        build(project)
        shutil.move(project / "gamma", project / "products/dong-nai/gamma")

        assert build(project).returncode == 0
        assert "/san-pham/gamma/" in (project / f"output/q/{GAMMA}/index.html").read_text(encoding="utf-8")


def test_a_record_that_is_being_mended_is_not_said_to_have_left(project: Path) -> None:
    """A build that keeps going leaves it out; what its code says holds for it too."""
    path = project / "products/dong-nai/gamma/product.yaml"
    write(path, path.read_text(encoding="utf-8").replace("stars: 5", "stars: 9"))
    settings = (project / "settings.py").read_text(encoding="utf-8")
    write(project / "settings.py", settings + "CATALOGUE['keep_going'] = True\n")

    build(project)
    page = (project / f"output/q/{GAMMA}/index.html").read_text(encoding="utf-8")
    assert "Hiện danh mục không hiển thị hồ sơ này" in page
    assert "đã rời danh mục hoặc đang được sửa" in page


class TestABrokenPromise:
    def test_to_keep_a_code_is_refused(self, project: Path) -> None:
        """The record and its line are gone: nothing is published, and the report says which line to restore."""
        before = snapshot(project / "output")
        shutil.rmtree(project / "products/dong-nai/gamma")
        without(project, GAMMA)

        done = build(project)

        assert done.returncode != 0
        assert f"{LOCK}:1:1: {GAMMA}: lỗi[code-dropped]" in done.stderr
        assert f"{GAMMA} product/gamma" in done.stderr
        assert snapshot(project / "output") == before

    def test_that_a_code_leads_to_one_record_is_refused(self, project: Path) -> None:
        """Somebody wrote another record into the line."""
        before = snapshot(project / "output")
        text = (project / LOCK).read_text(encoding="utf-8")
        write(project / LOCK, text.replace("product/gamma", "product/delta"))

        done = build(project)

        assert f"{GAMMA}: lỗi[code-moved]" in done.stderr
        assert snapshot(project / "output") == before

    def test_is_none_where_the_whole_file_is_lost(self, project: Path) -> None:
        """Every record gets the code that it had."""
        before = (project / LOCK).read_bytes()
        (project / LOCK).unlink()

        assert build(project).returncode == 0
        assert (project / LOCK).read_bytes() == before


def test_a_lock_file_that_cannot_be_written_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """The site is shown already; the next build gives the same codes."""
    codes = Codes({}, (), (Issued(GAMMA, "product", "gamma", ""),))

    assert not keep_codes(Path("/proc"), codes, "vi")
    assert "không ghi được content/codes.txt" in capsys.readouterr().err


def test_a_line_that_could_not_be_written_is_written_by_the_next_build(project: Path) -> None:
    """Though nothing else changed: that build does not count as one that left nothing to do."""
    settings = (project / "settings.py").read_text(encoding="utf-8")
    full = "import generator.publish.codes as codes\ndef full(*_):\n    raise OSError(28, 'No space left')\ncodes.write = full\n"
    write(project / "settings.py", settings + full)
    write(project / "content/producers/delta.yaml", "name: Đề\nform: htx\nplace: {province: hue}\n")
    assert "không ghi được content/codes.txt (No space left)" in build(project).stderr

    write(project / "settings.py", settings)
    assert build(project).returncode == 0
    assert f"{code_at('producer', 'delta')} producer/delta" in (project / LOCK).read_text(encoding="utf-8")
