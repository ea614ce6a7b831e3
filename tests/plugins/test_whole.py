"""Real builds, killed, hindered, two at once, rolled back: the served folder is the old site or the new one."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from forking import build_in_fork, can_trace, start_build
from plugins_projects import ALPHA, build, make_project, of_today, snapshot, times, write

KILLS = int(os.environ.get("CATALOGUE_KILLS", "200")) // 10  # of whole builds; many more of the publishing alone
MARKER = "phat-hanh.json"
_CARD = "theme/templates/components/card.html"
_LINK = re.compile(r'(?:href|src)="(/[^"#?]*)')


def change(root: Path, name: str, old: str, new: str) -> None:
    """Replace one text in one file."""
    text = (root / name).read_text(encoding="utf-8")
    assert old in text
    write(root / name, text.replace(old, new))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project in one language, built once, and its copy."""
    root = make_project(tmp_path_factory.mktemp("whole") / "a", languages=("vi",), share_cards="none")
    done = build(root)
    assert done.returncode == 0, done.stderr[-2000:]
    return root


@pytest.fixture
def project(kept: Path) -> Iterator[Path]:
    """The project, at the same place for every test, so that its cache holds."""
    aside = kept.with_name("aside")
    shutil.copytree(kept, aside, symlinks=True)
    yield kept
    shutil.rmtree(kept)
    aside.rename(kept)


def linked(site: dict[str, bytes]) -> set[str]:
    """The files that the pages of a site lead to."""
    pages = [content.decode() for name, content in site.items() if name.endswith(".html")]
    found = {address for page in pages for address in _LINK.findall(page)}
    return {address[1:] + ("index.html" if address.endswith("/") else "") for address in found}


class TestABuildThatIsKilled:
    def test_leaves_one_release_whole(self, project: Path) -> None:
        """At random moments of a build that changes most pages (a tenth of CATALOGUE_KILLS): one release, all its
        links."""
        settings, said, chance = project / "settings.py", project / "said.txt", random.Random(3)  # noqa: S311 - no secret
        words = ['class="card__text"', 'class="card__words"']
        releases, longest = {}, 0.0
        for _ in words:
            words.reverse()
            change(project, _CARD, words[1], words[0])
            started = time.monotonic()
            assert build_in_fork(settings, said) == 0, said.read_text(encoding="utf-8")
            longest = time.monotonic() - started
            site = snapshot(project / "output")
            releases[site[MARKER]] = site
        assert len(releases) == 2
        strange = linked(site) - site.keys()  # pages of the office that this small project does not have
        for number in range(KILLS):
            words.reverse()
            change(project, _CARD, words[1], words[0])
            child = start_build(settings, said)
            time.sleep(chance.uniform(0.1, 1.1) * longest)
            (os.kill if number % 2 else os.killpg)(child, signal.SIGKILL)
            os.waitpid(child, 0)
            site = snapshot(project / "output")
            wanted = releases[site[MARKER]]
            assert of_today(site, wanted).keys() <= wanted.keys()
            assert {name: site[name] for name in site.keys() & wanted.keys()} == {
                name: wanted[name] for name in wanted if name in site
            }
            assert linked(site) - site.keys() <= strange
        assert build_in_fork(settings, said) == 0
        assert snapshot(project / "output")[MARKER] in releases


class TestABuildThatFails:
    def test_leaves_the_site(self, project: Path) -> None:
        """A template that breaks on some page: nothing of the new release is seen."""
        before = times(project / "output")
        change(project, "theme/templates/village.html", "{% block main %}", "{% block main %}{{ view.nonsense }}")
        change(project, _CARD, 'class="card__text"', 'class="card__words"')

        assert build(project).returncode == 1
        assert times(project / "output") == before

    @pytest.mark.skipif(not can_trace(), reason="strace is not here, or may not trace")
    @pytest.mark.parametrize("fault", ["syncfs:error=EIO", "renameat2:error=ENOSPC"])
    def test_for_the_disk_says_so(self, project: Path, fault: str) -> None:
        """Path, reason, what is needed, what stands; no traceback."""
        change(project, ALPHA, "summary: ΩΩ", "summary: ΩΩΩ")
        before = times(project / "output")
        command = ["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=syncfs,renameat2", "-e", f"inject={fault}",
                   sys.executable, "-m", "pelican", "-s", str(project / "settings.py")]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        said = re.sub(r"\s+", " ", done.stdout + done.stderr)

        assert done.returncode == 1
        assert "trang đang có vẫn nguyên" in said
        assert "Traceback" not in said
        assert times(project / "output") == before


class TestTwoBuilds:
    def test_at_once_wait_for_each_other(self, project: Path) -> None:
        """Both end well; who waited said for whom."""
        change(project, _CARD, 'class="card__text"', 'class="card__words"')
        command = [sys.executable, "-m", "pelican", "-s", str(project / "settings.py")]
        pair = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]  # noqa: S603
        words = "".join(one.communicate()[1] for one in pair)

        assert [one.returncode for one in pair] == [0, 0]
        assert any(f"một lần dựng khác đang chạy (tiến trình {one.pid}); đang chờ" in words for one in pair)
        assert b"card__words" in b"".join(snapshot(project / "output").values())


class TestFilesOfOthers:
    def test_are_part_of_the_release(self, project: Path) -> None:
        """What Pelican copies (STATIC_PATHS, {static} links) comes, changes and goes with the builds."""
        output = project / "output"
        with (project / "settings.py").open("a", encoding="utf-8") as settings:
            settings.write("STATIC_PATHS = ['static']\n")
        write(project / "content/static/a.txt", "one")
        write(project / "content/files/b.txt", "linked")
        change(project, "content/pages/hang-sao.md", "\n\nΩΩ\n", "\n\n[ΩΩ]({static}/files/b.txt)\n")
        found = []
        for text in ("one", "two", ""):
            write(project / "content/static/a.txt", text)
            if not text:
                (project / "content/static/a.txt").unlink()
                write(project / "content/files/b.txt", "changed")
            assert build(project).returncode == 0
            copy = output / "static/a.txt"
            found.append((copy.read_text() if copy.exists() else "", (output / "files/b.txt").read_text()))

        assert found == [("one", "linked"), ("two", "linked"), ("", "changed")]

    def test_that_nobody_made_stay(self, project: Path) -> None:
        """A file that proves whose site it is."""
        write(project / "output/.well-known/x", "proof")
        for words in ("ΩΩΩ", "ΩΩΩΩ"):
            change(project, ALPHA, re.search(r"summary: Ω+", (project / ALPHA).read_text())[0], f"summary: {words}")  # type: ignore[index]
            build(project)

        assert (project / "output/.well-known/x").read_text() == "proof"

    def test_are_not_taken_by_an_empty_output_folder(self, project: Path) -> None:
        """`pelican -d` deletes nothing that is served."""
        write(project / "output/.well-known/x", "proof")
        command = [sys.executable, "-m", "pelican", "-d", "-s", str(project / "settings.py")]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603

        assert done.returncode == 0
        assert (project / "output/.well-known/x").read_text() == "proof"
        assert (project / "output/index.html").exists()


class TestTheCache:
    def test_may_be_deleted(self, project: Path) -> None:
        """The site is what it was, and files that came out the same are the same files."""
        before = times(project / "output")
        shutil.rmtree(project / ".cache")
        done = build(project)

        assert "ghi 0 tệp" in done.stderr or "viết 0" in done.stderr, done.stderr
        after = times(project / "output")
        assert {name for name in after if after[name] != before.get(name)} <= {MARKER}

    def test_of_the_future_does_not_mislead(self, project: Path) -> None:
        """A clock that was a year ahead: the next build gives what it should."""
        for path in [*(project / "output").rglob("*"), *(project / ".cache").rglob("*")]:
            os.utime(path, (4_000_000_000, 4_000_000_000))
        change(project, ALPHA, "summary: ΩΩ", "summary: ΩΩΩ")
        build(project)

        assert "ΩΩΩ" in (project / "output/san-pham/alpha/index.html").read_text(encoding="utf-8")


class TestRollback:
    def test_serves_the_release_before_until_the_next_build(self, project: Path) -> None:
        """The command goes back in a moment; a build publishes what the records say."""
        old = snapshot(project / "output")
        change(project, ALPHA, "summary: ΩΩ", "summary: ΩΩΩ")
        build(project)
        new = snapshot(project / "output")
        command = [sys.executable, "-m", "generator", "--project", str(project), "rollback", "--cache", ".cache"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        back = snapshot(project / "output")
        build(project)

        assert done.returncode == 0, done.stderr
        assert "ngày 2026-11-22" in done.stdout
        assert of_today(back, old) == old
        assert of_today(snapshot(project / "output"), new) == of_today(new, new)
