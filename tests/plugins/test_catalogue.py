"""Real Pelican runs: what is built, what is built again, what stands when records are wrong."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from plugins_projects import build, make_project, of_today, snapshot, times, write, write_photo


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project that was built once."""
    root = make_project(tmp_path / "a")
    done = build(root)
    assert done.returncode == 0, done.stderr[-2000:]
    return root


def product(root: Path, slug: str) -> Path:
    """The record of one product."""
    return root / f"products/dong-nai/{slug}/product.yaml"


class TestAnUnchangedBuild:
    def test_writes_nothing(self, project: Path) -> None:
        """Not one file is written again when nothing changed."""
        before = times(project / "output")

        build(project)

        assert times(project / "output") == before

    def test_has_the_bytes_of_another_folder(self, project: Path, tmp_path: Path) -> None:
        """The same records in another folder, time zone, locale and hash seed give the same bytes."""
        other = make_project(tmp_path / "elsewhere", jobs=1)

        build(other, TZ="America/Los_Angeles", LC_ALL="C", PYTHONHASHSEED="77")

        assert snapshot(other / "output") == snapshot(project / "output")


class TestAChangedRecord:
    def test_changes_only_the_pages_that_show_it(self, project: Path) -> None:
        """A new summary is on the product's own page alone, and in the index of the search; the release has its name."""
        before = times(project / "output")
        path = product(project, "alpha")
        write(path, path.read_text(encoding="utf-8").replace("summary: ΩΩ", "summary: ΩΩΩ"))

        build(project)
        after = times(project / "output")

        changed = {name for name in after if after[name] != before.get(name)}
        assert {name for name in changed if not re.fullmatch(r"tim-kiem/(muc-luc|manh/.+)\.json", name)} == {
            "san-pham/alpha/index.html", "en/san-pham/alpha/index.html", "phat-hanh.json", "sw.js"}  # fmt: skip

    def test_gives_what_a_clean_build_gives(self, project: Path) -> None:
        """After a rename, a new and a deleted record the output is that of a build from nothing."""
        path = product(project, "alpha")
        write(path, path.read_text(encoding="utf-8").replace("name: ΩΩ a", "name: ΩΩ z"))
        write(product(project, "delta"), path.read_text(encoding="utf-8").replace("ΩΩ z", "ΩΩ d"))
        write_photo(product(project, "delta").with_name("anh.jpg"))
        product(project, "gamma").unlink()
        product(project, "gamma").parent.rmdir()

        build(project)
        first = snapshot(project / "output")
        for name in ("output", ".output.next", ".cache"):
            shutil.rmtree(project / name)
        build(project)
        clean = snapshot(project / "output")

        assert of_today(first, clean) == clean

    def test_that_is_deleted_takes_its_pages_along(self, project: Path) -> None:
        """No page of a deleted record is left, in any language."""
        product(project, "beta").unlink()

        build(project)

        assert not list((project / "output").rglob("san-pham/beta"))


class TestAWrongRecord:
    def test_leaves_the_site_of_yesterday(self, project: Path) -> None:
        """With one error nothing is written, removed or changed, and the exit status says so."""
        before = times(project / "output")
        path = product(project, "alpha")
        write(path, path.read_text(encoding="utf-8").replace("stars: 4", "stars: 6"))
        product(project, "beta").unlink()

        done = build(project)

        assert done.returncode == 1
        assert times(project / "output") == before
        assert "Traceback" not in done.stderr + done.stdout
        assert "products/dong-nai/alpha/product.yaml:6:12: certifications[0].stars: lỗi[stars-range]" in done.stderr

    def test_is_left_out_when_asked(self, tmp_path: Path) -> None:
        """With keep_going the good records are built and the bad one is named."""
        root = make_project(tmp_path / "b", keep_going=True)
        path = product(root, "alpha")
        write(path, path.read_text(encoding="utf-8").replace("stars: 4", "stars: 6"))

        done = build(root)

        assert done.returncode == 0, done.stderr[-2000:]
        assert not (root / "output/san-pham/alpha").exists()
        assert (root / "output/san-pham/gamma/index.html").is_file()
        assert "stars-range" in done.stderr


class TestTwoPagesAtOneAddress:
    def test_are_refused_both_named(self, project: Path) -> None:
        """A page of the office cannot take the address of a list; the message names both."""
        before = times(project / "output")
        write(project / "content/pages/tinh.md", "Title: ΩΩ\nSlug: tinh\nLang: vi\n\nΩΩ\n")

        done = build(project)

        assert done.returncode == 1
        assert "content/pages/tinh.md:1:1: lỗi[route-taken]: địa chỉ /tinh/ trùng với provinces.html" in done.stderr
        assert times(project / "output") == before


class TestATemplateFault:
    def test_names_the_page_and_stops(self, project: Path) -> None:
        """An unknown name in a template is an error, never an empty place on a page."""
        path = project / "theme/templates/product.html"
        write(
            path,
            path.read_text(encoding="utf-8").replace("{% block main %}", "{% block main %}{{ view.nonsense }}"),
        )

        done = build(project)

        assert done.returncode == 1
        assert "nonsense" in done.stderr + done.stdout


class TestPrivateFields:
    def test_never_reach_the_site(self, tmp_path: Path) -> None:
        """A household's phone and address without consent stand in no file; with consent they do."""
        root = make_project(tmp_path / "c")
        household = "name: ΩΩ\nform: ho_kd\nplace: {province: dong-nai}\nphone: '0912 345 678'\naddress: Ngõ Kín\n"
        write(root / "content/producers/ohm.yaml", household + "consent: {on: 2026-01-01, scope: [address]}\n")

        build(root)
        everything = b"".join(snapshot(root / "output").values()).decode(errors="replace")

        assert not re.search(r"0912 ?345 ?678", everything)  # digits alone stand in days and in borders, too
        assert "Ngõ Kín" in everything


class TestHostileText:
    def test_is_shown_as_typed(self, tmp_path: Path) -> None:
        """Markup, template syntax and script ends in fields come out as text, in pages, JSON-LD and feeds."""
        root = make_project(tmp_path / "d")
        path = product(root, "gamma")
        hostile = "'</script><img src=x onerror=alert(1)>{{7*7}}\"&]]>'"
        write(
            path,
            path.read_text(encoding="utf-8").replace("ΩΩ g", hostile).replace(": ΩΩ\n", f": {hostile}\n"),
        )

        done = build(root)
        everything = b"".join(snapshot(root / "output").values()).decode(errors="replace")

        assert done.returncode == 0, done.stderr[-1500:]
        assert "<img src=x" not in everything
        assert "{{7*7}}" in everything


class TestThePageOfComponents:
    def test_is_built_where_it_is_asked_for(self, tmp_path: Path) -> None:
        """Every example has all that its component asks for."""
        root = make_project(tmp_path / "a", components=True)

        done = build(root)

        assert done.returncode == 0, done.stderr[-2000:]
        assert (root / "output/thanh-phan/index.html").is_file()
