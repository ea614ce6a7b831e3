"""The served folder is one release or the next, whatever hinders the build."""

from __future__ import annotations

import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import published
import pytest
from forking import can_trace
from published import MARKER, contents, place, publish_version, version_in

from generator.publish import exchange as exchanging
from generator.publish import place as placing
from generator.publish.faults import NotPublished

PROGRAM = Path(published.__file__)
KILLS = int(os.environ.get("CATALOGUE_KILLS", "200"))
MANY = 400  # pages: enough for two processes


def start(root: Path, version: str, *before: str, pages: int = published.PAGES) -> subprocess.Popen[str]:
    """Publish a version in a process of its own, with something before its command."""
    command = [*before, sys.executable, str(PROGRAM), str(root), version, str(pages)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True)  # noqa: S603 - our own command


class TestABuildThatIsKilled:
    def test_leaves_one_release(self, tmp_path: Path) -> None:
        """Killed at random moments (CATALOGUE_KILLS), with helpers or its helpers left alone; the next build needs no
        help."""
        chance, pages = random.Random(7), 160  # noqa: S311 - no secret
        for version in "ab":
            publish_version(tmp_path, version, pages, 2)
        served, longest, ended = "b", _longest(tmp_path, pages), Counter[str]()
        for number in range(KILLS):
            new = "ab".replace(served, "")
            child = _fork(tmp_path, new, pages)
            time.sleep(chance.uniform(0, longest))
            (os.kill if number % 2 else os.killpg)(child, signal.SIGKILL)
            os.waitpid(child, 0)
            now = version_in(tmp_path, "a", "b", pages=pages)
            ended["old" if now == served else "new"] += 1
            served = now
        publish_version(tmp_path, "c", pages, 2)

        assert version_in(tmp_path, "c", pages=pages) == "c"
        assert ended["old"] > KILLS // 20, ended


def _fork(root: Path, version: str, pages: int) -> int:
    """A child that publishes, a group of its own with its helpers."""
    child = os.fork()
    if not child:
        os.setpgid(0, 0)
        try:
            publish_version(root, version, pages, 2)
        finally:
            os._exit(0)
    with_group = time.monotonic() + 5
    while os.getpgid(child) != child and time.monotonic() < with_group:
        time.sleep(0)
    return child


def _longest(root: Path, pages: int) -> float:
    """How long a build takes here, in seconds, and a little longer."""
    started = time.monotonic()
    for version in "ab":
        os.waitpid(_fork(root, version, pages), 0)
    return (time.monotonic() - started) / 2 * 1.2


FAULTS = ("renameat2:error=ENOSPC", "syncfs:error=EIO", "write:error=ENOSPC:when=3", "linkat:error=ENOSPC",
          "unlink:error=EROFS", "mkdir:error=EACCES", "renameat2:signal=KILL", "syncfs:signal=KILL")  # fmt: skip


@pytest.mark.skipif(not can_trace(), reason="strace is not here, or may not trace")
class TestASystemThatRefuses:
    @pytest.mark.parametrize("fault", FAULTS)
    def test_leaves_one_release(self, tmp_path: Path, fault: str) -> None:
        """The message says what, why and what stands; no traceback; the next build needs no help."""
        for version in "ab":
            publish_version(tmp_path, version)
        hindered = start(
            tmp_path, "c", "strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=all", "-e", f"inject={fault}"
        )
        _, said = hindered.communicate()

        assert version_in(tmp_path, "b", "c") == "b"
        assert hindered.returncode
        assert "Traceback" not in said
        assert "KILL" in fault or "the site stands as it was" in said
        publish_version(tmp_path, "c")
        assert version_in(tmp_path, "c") == "c"


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("mount"), reason="only root can mount a small disk")
@pytest.mark.parametrize("size", ["96k", "160k", "256k", "400k", "600k"])
def test_a_full_disk_leaves_the_site(tmp_path: Path, size: str) -> None:
    """At several sizes: what could not be written is left out whole, and said."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(disk)], check=False).returncode:  # noqa: S603, S607
        pytest.skip("a small disk cannot be mounted here")
    try:
        said = [start(disk, version, pages=pages).communicate()[1] for version, pages in (("a", 4), ("b", 200))]
        if (disk / "site").exists():
            assert _any_version(disk)
        assert said[0] or said[1]
        assert all("No space left" in one and "the site stands as it was" in one for one in said if one)
    finally:
        subprocess.run(["umount", str(disk)], check=True)  # noqa: S603, S607


def _any_version(root: Path) -> bool:
    try:
        return version_in(root, "a", pages=4) == "a"
    except AssertionError:
        return version_in(root, "b", pages=200) == "b"


class TestTwoBuildsAtOnce:
    def test_wait_for_each_other(self, tmp_path: Path) -> None:
        """Twenty pairs: both end well, and the site is what the later one made."""
        publish_version(tmp_path, "a")
        for _ in range(20):
            pair = [start(tmp_path, version) for version in "bc"]
            assert [one.wait() for one in pair] == [0, 0]
            assert version_in(tmp_path, "b", "c")

    def test_say_whom_they_wait_for(self, tmp_path: Path) -> None:
        """The second hears the number of the first, once; and goes on when that is gone, however it ended."""
        where, heard = place(tmp_path), list[str]()
        first = os.fork()
        if not first:
            _held = placing.enter(where, lambda _who: None)
            time.sleep(60)
            os._exit(0)
        while not where.lock.exists() or not where.lock.read_text():
            time.sleep(0.01)
        killer = threading.Timer(0.3, os.kill, (first, signal.SIGKILL))
        killer.start()
        placing.enter(where, heard.append).close()
        os.waitpid(first, 0)

        assert heard == [str(first)]


class TestAVisitor:
    def test_sees_whole_releases_only(self, tmp_path: Path) -> None:
        """During fifty releases: every page read is of some release, and its stylesheet is there, then and later."""
        publish_version(tmp_path, "a")
        site, over, seen = tmp_path / "site", threading.Event(), Counter[str]()
        wanted = {version: contents(version) for version in "abc"}
        pages = [name for name in wanted["a"] if name in wanted["b"] and name.endswith(".html")]

        def visit() -> None:
            chance = random.Random(1)  # noqa: S311 - no secret
            while not over.is_set():
                name = chance.choice(pages)
                content = (site / name).read_bytes()
                assert content in (one[name] for one in wanted.values())
                for _again in range(2):
                    if b"href='/" in content:
                        assert (site / content.decode().partition("href='/")[2].partition("'")[0]).read_bytes()
                    time.sleep(0.001)
                seen["pages"] += 1

        faults: list[BaseException] = []

        def visitor() -> None:
            try:
                visit()
            except BaseException as fault:  # noqa: BLE001 - told below, in the thread of the test
                faults.append(fault)

        thread = threading.Thread(target=visitor)
        thread.start()
        for number in range(50):
            publish_version(tmp_path, "abc"[number % 3])
        over.set()
        thread.join()

        assert not faults, faults
        assert seen["pages"] > 50


class TestWhatIsNotOurs:
    def test_stays(self, tmp_path: Path) -> None:
        """Files and folders that somebody put beside the pages are there in every release."""
        publish_version(tmp_path, "a")
        (tmp_path / "site/.well-known").mkdir()
        (tmp_path / "site/.well-known/x").write_text("proof")
        (tmp_path / "site/CNAME").write_text("one")
        for version in "bc":
            publish_version(tmp_path, version)
        (tmp_path / "site/CNAME").unlink()
        (tmp_path / "site/CNAME").write_text("two")
        publish_version(tmp_path, "a")

        assert (tmp_path / "site/CNAME").read_text() == "two"
        assert (tmp_path / "site/.well-known/x").read_text() == "proof"

    def test_goes_when_it_is_taken_away(self, tmp_path: Path) -> None:
        """It does not come back from the release before."""
        publish_version(tmp_path, "a")
        (tmp_path / "site/CNAME").write_text("one")
        publish_version(tmp_path, "b")
        (tmp_path / "site/CNAME").unlink()
        for version in "ab":
            publish_version(tmp_path, version)

        assert not (tmp_path / "site/CNAME").exists()


class TestTheFiles:
    def test_can_be_read_by_everybody(self, tmp_path: Path) -> None:
        """Files 0644, folders 0755, whatever the umask."""
        before = os.umask(0o077)
        try:
            publish_version(tmp_path, "a")
        finally:
            os.umask(before)
        site = tmp_path / "site"

        assert {stat.S_IMODE(one.stat().st_mode) for one in site.rglob("*") if one.is_file()} == {0o644}
        assert {stat.S_IMODE(one.stat().st_mode) for one in [site, *site.rglob("*")] if one.is_dir()} == {0o755}

    def test_that_did_not_change_are_the_same_files(self, tmp_path: Path) -> None:
        """Linked, so that time and inode, of which hosts make their ETag, stay."""
        publish_version(tmp_path, "a")
        before = (tmp_path / "site/1/index.html").stat()
        publish_version(tmp_path, "b")
        after = (tmp_path / "site/1/index.html").stat()

        assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)

    def test_are_never_written_to(self, tmp_path: Path) -> None:
        """A visitor who has opened a page reads it to its end."""
        publish_version(tmp_path, "a")
        with (tmp_path / "site/0/index.html").open("rb") as opened:
            for version in "bca":
                publish_version(tmp_path, version)

            assert opened.read() == contents("a")["0/index.html"]

    @pytest.mark.parametrize("back", [10**9, -(10**9)], ids=["ahead", "back"])
    def test_do_not_mind_a_clock_that_jumps(self, tmp_path: Path, back: int) -> None:
        """Times of files decide nothing."""
        for version in "ab":
            publish_version(tmp_path, version)
        for path in tmp_path.rglob("*"):
            os.utime(path, (path.stat().st_mtime + back,) * 2)
        publish_version(tmp_path, "c")

        assert version_in(tmp_path, "c") == "c"

    def test_a_folder_takes_the_place_of_a_file(self, tmp_path: Path) -> None:
        """And the other way round."""
        publish_version(tmp_path, "a")
        for folder in (tmp_path / "site", tmp_path / ".site.next"):
            shutil.rmtree(folder / "0", ignore_errors=True)
            folder.mkdir(exist_ok=True)
            (folder / "0").write_text("a file")
        publish_version(tmp_path, "b")

        assert version_in(tmp_path, "b") == "b"


class TestWithoutAnExchange:
    """Systems and file systems that cannot change two names at once."""

    @pytest.mark.parametrize("fault", sorted(exchanging._CANNOT))
    def test_two_renames_do(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int) -> None:
        """Windows, and file systems that refuse."""
        monkeypatch.setattr(exchanging, "_exchanged", lambda _one, _other: fault)
        for version in "abc":
            assert publish_version(tmp_path, version).whole
            assert version_in(tmp_path, version) == version

    @pytest.mark.parametrize("step", [1, 2, 3])
    def test_a_build_killed_between_them_is_made_good(self, tmp_path: Path, step: int) -> None:
        """At the start of the next, whatever that does."""
        for version in "ab":
            publish_version(tmp_path, version)
        where = place(tmp_path)
        aside = tmp_path / ".site.old"
        for source, target in [(where.served, aside), (where.next, where.served), (aside, where.next)][:step]:
            source.rename(target)

        placing.enter(where, lambda _who: None).close()

        assert version_in(tmp_path, "a", "b") == ("b" if step == 1 else "a")
        publish_version(tmp_path, "c")
        assert version_in(tmp_path, "c") == "c"

    @pytest.mark.parametrize("fault", sorted(exchanging._MAY_NOT))
    def test_a_folder_that_cannot_be_renamed_is_filled(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int
    ) -> None:
        """File by file, and it is said."""
        monkeypatch.setattr(exchanging, "_exchanged", lambda _one, _other: fault)
        publish_version(tmp_path, "a")
        for version in "bca":
            (tmp_path / "site/CNAME").write_text("stays")
            assert not publish_version(tmp_path, version).whole
            (tmp_path / "site/CNAME").unlink()
            assert version_in(tmp_path, version) == version

    def test_pages_come_after_what_they_ask_for(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Stylesheets and data first, the first page last, then what is gone."""
        publish_version(tmp_path, "a")
        monkeypatch.setattr(exchanging, "_exchanged", lambda _one, _other: min(exchanging._MAY_NOT))
        order: list[str] = []
        write = placing.write
        monkeypatch.setattr(placing, "write", lambda path, content: order.append(path) or write(path, content))
        monkeypatch.setattr(placing, "remove", lambda _folder, names: order.extend(f"gone {name}" for name in names))
        publish_version(tmp_path, "b")

        kinds = [("gone" if " " in one else "first" if one.endswith("site/index.html") else
                  "page" if one.endswith(".html") else MARKER if one.endswith(MARKER) else "file") for one in order]  # fmt: skip
        assert kinds[0] == kinds[-1] == MARKER  # half of a release, and then a whole one
        assert list(dict.fromkeys(kinds[1:-1])) == ["file", "page", "first", "gone"]

    def test_a_fault_on_the_way_is_said(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Then the site is a mix, and nobody may think otherwise; the next build mends it."""
        publish_version(tmp_path, "a")
        monkeypatch.setattr(exchanging, "_exchanged", lambda _one, _other: min(exchanging._MAY_NOT))
        with monkeypatch.context() as broken:
            broken.setattr(placing, "remove", _refuse)
            with pytest.raises(NotPublished, match="mix of old files and new"):
                publish_version(tmp_path, "b")
        publish_version(tmp_path, "b")

        assert version_in(tmp_path, "b") == "b"


def _refuse(*_arguments: object) -> None:
    raise OSError(28, "No space left on device", "x")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_an_office_that_may_write_nothing_is_told(tmp_path: Path) -> None:
    """A folder of somebody else: the message names it, and the site stands."""
    publish_version(tmp_path, "a")
    tmp_path.chmod(0o755)
    child = subprocess.run([sys.executable, "-c", _AS_NOBODY, str(PROGRAM), str(tmp_path), "b"], check=False,  # noqa: S603
                           capture_output=True, text=True)  # fmt: skip

    assert child.returncode == 1
    assert "Permission denied" in child.stderr
    assert "Traceback" not in child.stderr
    assert version_in(tmp_path, "a") == "a"


_AS_NOBODY = """\
import os, runpy, sys
sys.argv = sys.argv[1:]
sys.path[0] = os.path.dirname(os.path.dirname(sys.argv[0]))
program = runpy.run_path(sys.argv[0], run_name="published")
os.setgid(65534); os.setuid(65534)
sys.exit(program["main"]())
"""
