"""The live preview on a small project: what it serves, and what it does when something changes or is wrong."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from plugins_projects import ALPHA, PRODUCT, PROJECT, build, make_project, snapshot, write
from previewed import Preview, command, copy_program, previewing, until

from generator.hosting.policy import security_headers
from generator.publish.release import MARKER
from generator.publish.worker import WORKER

HOME = "theme/templates/home.html"
BETA = "products/dong-nai/beta/product.yaml"


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    """A preview of the small project."""
    with previewing(make_project(tmp_path / "project")) as running:
        yield running


def shows(preview: Preview, route: str, text: str) -> bool:
    """Whether a route shows a text now."""
    return text in preview.get(route)[1]


def row(preview: Preview) -> str:
    """The first thing that is wrong, in one line; "" if nothing is."""
    report = preview.report()
    return " ".join(report["rows"][0].values()) if report else ""


class TestWhatItServes:
    def test_is_byte_for_byte_what_a_build_writes(self, preview: Preview, tmp_path: Path) -> None:
        """Pages, pictures, share cards, feeds and the index of the search, though nothing was written for it."""
        twin = make_project(tmp_path / "twin")
        shutil.copytree(preview.root / "products", twin / "products", dirs_exist_ok=True)
        done = build(twin)
        assert not done.returncode, done.stderr
        files = {name: content for name, content in snapshot(twin / "output").items() if _of_the_site(name)}
        pages = sorted(files, key=lambda name: not name.endswith(".html"))  # cards are known by the pages they are of
        served = {name: preview.get("/" + quote(name.removesuffix("index.html"))) for name in pages}

        assert {status for status, _ in served.values()} == {200}
        assert {name for name in files if served[name][1] != files[name].decode(errors="replace")} == set()

    def test_keeps_nothing_on_any_phone(self, preview: Preview) -> None:
        """The service worker is the one that takes away what another kept: what was saved just now is what is shown."""
        assert "registration.unregister()" in preview.get("/sw.js")[1]

    def test_leads_from_a_folder_to_its_page(self, preview: Preview) -> None:
        """As a static host does."""
        assert preview.get("/san-pham/alpha") == preview.get("/san-pham/alpha/")

    def test_is_not_there_is_told_by_the_page_of_the_site(self, preview: Preview) -> None:
        """In the language of the address; nothing outside the site is reached."""
        assert preview.get("/gone/") == (404, preview.get("/404.html")[1])
        assert preview.get("/en/gone/") == (404, preview.get("/en/404.html")[1])
        assert preview.get("/../settings.py")[0] == 404
        assert preview.get("/..%2fsettings.py")[0] == 404

    def test_has_the_files_that_stories_link_to(self, preview: Preview) -> None:
        """Pelican copies them beside the pages; here they are read where they lie."""
        write(preview.root / "content/files/b.txt", "linked")
        preview.edit("content/stories/ohm.md", ("\n\nΩΩ", "\n\n[ΩΩ]({static}/files/b.txt)"))

        assert until(lambda: preview.get("/files/b.txt") == (200, "linked"))

    def test_carries_the_headers_that_the_site_is_written_for(self, preview: Preview) -> None:
        """So that what they forbid is seen; without the one that asks for encryption, and nothing is kept."""
        with urllib.request.urlopen(preview.url) as answer:  # noqa: S310 - our own host
            sent = dict(answer.headers)

        wanted = {name: value for name, value in security_headers().items() if name != "Strict-Transport-Security"}
        assert wanted.items() <= sent.items()
        assert "Strict-Transport-Security" not in sent
        assert sent["Cache-Control"] == "no-store"

    def test_is_in_the_output_folder_after_a_while(self, preview: Preview) -> None:
        """An ordinary build brings it up to date when nothing changes, again after the next change."""
        alpha = preview.root / "output/san-pham/alpha/index.html"
        until(lambda: preview.says().count("đã dựng xong") == 1)
        assert alpha.is_file()
        preview.edit(ALPHA, ("name: ΩΩ a", "name: ΩΩ later"))
        until(lambda: preview.says().count("đã dựng xong") == 2)

        assert "ΩΩ later" in alpha.read_text(encoding="utf-8")


def _of_the_site(name: str) -> bool:
    """The files of the site: lists for hosts, hidden files, the release that was published, its worker and the codes
    that it promises are none."""
    return name not in (MARKER, WORKER, "q/codes.txt") and not Path(name).name.startswith((".", "_"))


class TestAChange:
    def test_of_a_record_is_seen(self, preview: Preview) -> None:
        """On its page and in lists."""
        preview.edit(ALPHA, ("name: ΩΩ a", "name: ΩΩ changed"))

        assert until(lambda: shows(preview, "/san-pham/alpha/", "ΩΩ changed"))
        assert shows(preview, "/", "ΩΩ changed")

    def test_may_bring_a_record_and_take_one_away(self, preview: Preview) -> None:
        """A page comes, a page goes."""
        new = PRODUCT.format(name="ΩΩ new", stars=4, issued="2025-03-01")
        write(preview.root / "products/dong-nai/delta/product.yaml", new)
        until(lambda: shows(preview, "/san-pham/delta/", "ΩΩ new"))
        shutil.rmtree(preview.root / "products/dong-nai/delta")

        assert until(lambda: preview.get("/san-pham/delta/")[0] == 404)

    def test_of_a_story_is_seen(self, preview: Preview) -> None:
        """Pelican reads it again."""
        preview.edit("content/stories/ohm.md", ("Title: ΩΩ", "Title: ΩΩ told anew"))

        assert until(lambda: shows(preview, "/cau-chuyen/ohm/", "ΩΩ told anew"))

    def test_of_the_theme_is_seen(self, preview: Preview) -> None:
        """Templates are compiled afresh, stylesheets get another name."""
        sheet = preview.get("/")[1].partition('href="/theme/site.')[2][:12]
        preview.edit("theme/static/css/base.css", ("time {", "time { --seen: 1;"))

        assert until(lambda: sheet not in preview.get("/")[1])

    def test_of_the_settings_starts_the_process_anew_on_the_same_port(self, preview: Preview) -> None:
        """Its number stays, so that Ctrl+C still reaches it."""
        preview.edit("settings.py", ('SITENAME = "ΩΩ"', 'SITENAME = "ΩΩ renamed"'))

        assert until(lambda: shows(preview, "/", "ΩΩ renamed"))
        assert preview.process.poll() is None
        assert preview.says().count("Ctrl+C") == 1

    def test_of_the_program_starts_the_process_anew(self, tmp_path: Path) -> None:
        """What it can no longer load is told, and the last good edition stays."""
        program = copy_program(tmp_path / "program")
        with previewing(make_project(tmp_path / "project"), program) as preview:
            source = program / "generator/render/data_files.py"
            good = source.read_text(encoding="utf-8")
            source.write_text(good + "\nthis is no Python\n", encoding="utf-8")
            assert "SyntaxError" in until(lambda: row(preview))
            assert preview.get("/san-pham/alpha/")[0] == 200
            source.write_text(good.replace("User-agent: *", "User-agent: anew"), encoding="utf-8")

            assert until(lambda: shows(preview, "/robots.txt", "User-agent: anew"))
            assert row(preview) == ""


class TestAWrongRecord:
    def test_is_told_with_file_line_and_field_while_the_last_good_edition_stays(self, preview: Preview) -> None:
        """In the browser and on the terminal."""
        preview.edit(BETA, ("stars: 3", "stars: 9"), ("name: ΩΩ b", "name: ΩΩ not yet"))

        told = until(lambda: row(preview))
        assert f"{BETA}:6:12 certifications[0].stars lỗi" in told
        assert f"{BETA}:6:12: certifications[0].stars:" in preview.says()
        assert not shows(preview, "/san-pham/beta/", "not yet")

    def test_is_forgotten_when_it_is_mended(self, preview: Preview) -> None:
        """And what was mended is seen."""
        preview.edit(BETA, ("stars: 3", "stars: 9"))
        until(lambda: row(preview))
        preview.edit(BETA, ("stars: 9", "stars: 5"), ("name: ΩΩ b", "name: ΩΩ mended"))

        assert until(lambda: shows(preview, "/san-pham/beta/", "ΩΩ mended"))
        assert row(preview) == ""

    def test_at_the_start_leaves_what_was_built_before_on_show(self, tmp_path: Path) -> None:
        """Where nothing was ever built there is a page that only tells what is wrong."""
        root = make_project(tmp_path / "project")
        write(root / BETA, (root / BETA).read_text(encoding="utf-8").replace("stars: 3", "stars: 9"))
        with previewing(root) as preview:
            assert preview.get("/") == (404, preview.get("/san-pham/alpha/")[1])
            assert "certifications[0].stars" in row(preview)
            write(root / "output/index.html", "<p>built before</p>")
            assert shows(preview, "/", "built before")
            preview.edit(BETA, ("stars: 9", "stars: 5"))

            assert until(lambda: preview.get("/san-pham/beta/")[0] == 200)


class TestAFault:
    def test_in_a_template_is_told_by_its_line_and_the_last_good_page_stays(self, preview: Preview) -> None:
        """A name that the view does not have."""
        good = preview.get("/")
        lines = (preview.root / HOME).read_text(encoding="utf-8").count("\n")
        preview.edit(HOME, ("{% endblock %}", "{{ view.nothing }}{% endblock %}"))

        def told() -> str:
            assert preview.get("/")[1] == good[1]
            return row(preview)

        where, _, what = until(told).partition(" ")
        assert where.startswith(f"{HOME}:")
        assert 0 < int(where.rpartition(":")[2]) <= lines
        assert "nothing" in what

    def test_in_the_form_of_a_template_is_told_too(self, preview: Preview) -> None:
        """And forgotten when it is mended."""
        preview.get("/")
        preview.edit(HOME, ("{% endblock %}", "{% endblok %}"))
        until(lambda: preview.get("/") and row(preview).startswith(f"{HOME}:"))
        preview.edit(HOME, ("{% endblok %}", "{% endblock %}"))

        assert until(lambda: not row(preview))
        assert preview.get("/")[0] == 200

    def test_in_a_story_is_told_by_its_file(self, preview: Preview) -> None:
        """Pelican's own complaint."""
        preview.edit("content/stories/ohm.md", ("Date: 2026-11-01", "Date: yesterday-ish"))

        assert "stories/ohm.md" in until(lambda: row(preview))
        assert shows(preview, "/cau-chuyen/ohm/", "ΩΩ")

    def test_in_the_settings_is_told_and_they_stay_as_they_were(self, preview: Preview) -> None:
        """Until they can be read again."""
        preview.edit("settings.py", ('SITENAME = "ΩΩ"', 'SITENAME = "ΩΩ'))
        assert "settings.py:" in until(lambda: row(preview))
        preview.edit("settings.py", ('SITENAME = "ΩΩ', 'SITENAME = "ΩΩ again"'))

        assert until(lambda: shows(preview, "/", "ΩΩ again"))


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    """In one line that says what to do."""
    root = make_project(tmp_path / "project")
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        known = {**os.environ, "PYTHONPATH": str(PROJECT)}
        done = subprocess.run(command(root, port), env=known, capture_output=True, text=True, check=False)  # noqa: S603

    assert done.returncode == 2
    assert f"{port}" in done.stderr
    assert "make serve PORT=" in done.stderr
    assert "Traceback" not in done.stderr
