"""Photos of a catalogue: developed once, in processes that may die, and kept by content."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from PIL import Image

from generator.cache import CacheError
from generator.model.photo import Developed, Refused, Wanted
from generator.photos import pool
from generator.photos.darkroom import Darkroom, Wish, develop_photos
from generator.photos.memory import KEPT_DAYS
from generator.photos.shelf import FACTS, folder_of
from generator.progress import silent

TODAY = date(2026, 11, 22)
USES = Wanted(("page", "thumb"))
DIES = "import os, sys; sys.stdin.readline(); os.abort()"
SLEEPS = "import sys, time; sys.stdin.readline(); time.sleep(60)"
WORKS = """
import resource, sys
sys.stdin.readline()
resource.setrlimit(resource.RLIMIT_CPU, (1, 60))
while True: pass
"""
CHATTERS = "import sys; sys.stdin.readline(); print('not JSON', end='')"


def jpeg(colour: tuple[int, int, int] = (200, 90, 30), size: tuple[int, int] = (320, 240)) -> bytes:
    """A small photo of one colour."""
    stream = io.BytesIO()
    Image.new("RGB", size, colour).save(stream, "JPEG")
    return stream.getvalue()


class Studio:
    """A project with photos, and a darkroom for it."""

    def __init__(self, folder: Path) -> None:
        self.project, self.shelf = folder / "project", folder / "cache/photos"
        self.project.mkdir(parents=True)

    def add(self, name: str, content: bytes) -> Wish:
        """Write a photo; the wish for it."""
        (self.project / name).parent.mkdir(parents=True, exist_ok=True)
        (self.project / name).write_bytes(content)
        return Wish(name, USES)

    def develop(
        self, *wishes: Wish, today: date = TODAY, limit_mb: int = 100, processes: int = 2
    ) -> list[Developed | Refused]:
        """What became of the photos, in the order of the wishes."""
        found = develop_photos(self.project, wishes, Darkroom(self.shelf, today, processes, limit_mb, silent))
        return [found[wish] for wish in wishes]

    def rest(self) -> None:
        """Nobody has been at work on the shelf for days."""
        for folder in self.shelf.glob("??/*"):
            os.utime(folder, (1, 1))

    def shelved(self) -> set[str]:
        """The keys of all photos on the shelf."""
        return {folder.name for folder in self.shelf.glob("??/*")}


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    """An empty project."""
    return Studio(tmp_path)


@pytest.fixture
def no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on no photo may be sent to a worker."""
    monkeypatch.setattr(pool, "_COMMAND", ("/nowhere/no-such-program",))


def worker(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Let workers run another program."""
    monkeypatch.setattr(pool, "_COMMAND", (sys.executable, "-c", program))


class TestAPhoto:
    def test_is_developed_and_its_derivatives_are_kept(self, studio: Studio) -> None:
        """Every derivative that is told of stands on the shelf, with the size that is told."""
        [photo] = studio.develop(studio.add("a.jpg", jpeg()))

        assert isinstance(photo, Developed)
        folder = folder_of(studio.shelf, photo.key)
        assert {one.name for one in photo.derivatives} | {FACTS} == {path.name for path in folder.iterdir()}
        assert all((folder / one.name).stat().st_size == one.size for one in photo.derivatives)

    def test_is_not_sent_to_a_worker_again(self, studio: Studio, request: pytest.FixtureRequest) -> None:
        """The second build neither reads nor decodes it."""
        first = studio.develop(studio.add("a.jpg", jpeg()))
        request.getfixturevalue("no_worker")

        assert studio.develop(Wish("a.jpg", USES)) == first

    def test_costs_nothing_when_its_record_is_renamed(self, studio: Studio, request: pytest.FixtureRequest) -> None:
        """A file that moves is known by what the disk says of it."""
        first = studio.develop(studio.add("x/a.jpg", jpeg()))
        (studio.project / "x").rename(studio.project / "y")
        request.getfixturevalue("no_worker")

        assert studio.develop(Wish("y/a.jpg", USES)) == first

    def test_costs_nothing_when_the_folder_moves(self, studio: Studio, request: pytest.FixtureRequest) -> None:
        """Nothing that is remembered names a folder."""
        first = studio.develop(studio.add("a.jpg", jpeg()))
        moved = studio.project.parent.rename(studio.project.parents[1] / "elsewhere")
        studio.project, studio.shelf = moved / "project", moved / "cache/photos"
        request.getfixturevalue("no_worker")

        assert studio.develop(Wish("a.jpg", USES)) == first

    def test_is_read_but_not_decoded_when_only_its_time_changes(self, studio: Studio) -> None:
        """As after a checkout or a copy: the content is known."""
        [photo] = studio.develop(studio.add("a.jpg", jpeg()))
        assert isinstance(photo, Developed)
        facts = folder_of(studio.shelf, photo.key) / FACTS
        before = facts.stat().st_mtime_ns
        os.utime(studio.project / "a.jpg", ns=(1, 1))

        assert studio.develop(Wish("a.jpg", USES)) == [photo]
        assert facts.stat().st_mtime_ns == before

    def test_is_developed_anew_when_its_content_changes(self, studio: Studio) -> None:
        """Even where name and size stay."""
        [first] = studio.develop(studio.add("a.jpg", jpeg((200, 90, 30))))
        [second] = studio.develop(studio.add("a.jpg", jpeg((30, 90, 200))))

        assert isinstance(first, Developed)
        assert isinstance(second, Developed)
        assert first.key != second.key

    def test_with_another_focus_is_another(self, studio: Studio) -> None:
        """The focus is part of how it is made."""
        wish = studio.add("a.jpg", jpeg())
        focused = Wish("a.jpg", Wanted(USES.uses, (10.0, 90.0)))

        one, other = studio.develop(wish, focused)

        assert isinstance(one, Developed)
        assert isinstance(other, Developed)
        assert one.key != other.key

    def test_that_two_records_show_is_made_alike(self, studio: Studio) -> None:
        """Content decides, not the name."""
        one, other = studio.develop(studio.add("a.jpg", jpeg()), studio.add("b/ảnh (1).JPG", jpeg()))

        assert one == other

    @pytest.mark.parametrize("processes", [1, 2, 5])
    def test_does_not_depend_on_how_many_work(self, studio: Studio, processes: int) -> None:
        """The same photos give the same answers in the same order, more workers than photos or fewer."""
        wishes = [studio.add(f"{at}.jpg", jpeg((at * 60, 9, 9))) for at in range(3)]

        found = studio.develop(*wishes, processes=processes)

        assert found == [studio.develop(wish)[0] for wish in wishes]
        assert len({one.key for one in found if isinstance(one, Developed)}) == 3


class TestACacheThatIsGone:
    def test_is_made_again_with_the_same_bytes(self, studio: Studio) -> None:
        """All of it can be deleted at any time."""
        [photo] = studio.develop(studio.add("a.jpg", jpeg()))
        assert isinstance(photo, Developed)
        before = {path.name: path.read_bytes() for path in folder_of(studio.shelf, photo.key).iterdir()}
        shutil.rmtree(studio.shelf.parent)

        [again] = studio.develop(Wish("a.jpg", USES))

        assert again == photo
        assert {path.name: path.read_bytes() for path in folder_of(studio.shelf, photo.key).iterdir()} == before

    def test_in_part_is_made_good(self, studio: Studio) -> None:
        """Derivatives that are gone are made again though the memory of them stands."""
        [photo] = studio.develop(studio.add("a.jpg", jpeg()))
        assert isinstance(photo, Developed)
        shutil.rmtree(folder_of(studio.shelf, photo.key))

        studio.develop(Wish("a.jpg", USES))

        assert folder_of(studio.shelf, photo.key).is_dir()

    def test_whose_memory_is_gone_still_serves(self, studio: Studio) -> None:
        """After a killed build: what was finished is read but not decoded again."""
        [photo] = studio.develop(studio.add("a.jpg", jpeg()))
        assert isinstance(photo, Developed)
        facts = folder_of(studio.shelf, photo.key) / FACTS
        before = facts.stat().st_mtime_ns
        studio.shelf.with_suffix(".pickle").unlink()

        assert studio.develop(Wish("a.jpg", USES)) == [photo]
        assert facts.stat().st_mtime_ns == before

    @pytest.mark.parametrize("text", ["", "{", "[]", '["a", 1]'])
    def test_with_damaged_facts_is_not_believed(self, studio: Studio, text: str) -> None:
        """What cannot be read back counts as not there."""
        [photo] = studio.develop(studio.add("a.jpg", jpeg()))
        assert isinstance(photo, Developed)
        (folder_of(studio.shelf, photo.key) / FACTS).write_text(text)
        studio.shelf.with_suffix(".pickle").unlink()

        assert studio.develop(Wish("a.jpg", USES)) == [photo]
        assert json.loads((folder_of(studio.shelf, photo.key) / FACTS).read_text())[0] == photo.key


class TestTheCache:
    def test_forgets_what_nobody_asked_for(self, studio: Studio) -> None:
        """After thirty days; what is asked for stays."""
        old, new = studio.add("old.jpg", jpeg()), studio.add("new.jpg", jpeg((1, 2, 3)))
        _, kept = studio.develop(old, new)
        assert isinstance(kept, Developed)
        studio.rest()

        studio.develop(new, today=TODAY + timedelta(days=KEPT_DAYS + 1))

        assert studio.shelved() == {kept.key}

    def test_forgets_the_oldest_where_there_is_too_much(self, studio: Studio) -> None:
        """Never what was used today, however much it is."""
        old, new = studio.add("old.jpg", jpeg()), studio.add("new.jpg", jpeg((1, 2, 3)))
        studio.develop(old)
        studio.rest()

        [kept] = studio.develop(new, today=TODAY + timedelta(days=1), limit_mb=0)

        assert isinstance(kept, Developed)
        assert studio.shelved() == {kept.key}

    def test_clears_what_a_killed_build_left(self, studio: Studio) -> None:
        """A folder that was not finished has no name that anybody asks for."""
        studio.develop(studio.add("a.jpg", jpeg()))
        (studio.shelf / "aa/aabbcc.123.tmp").mkdir(parents=True)
        studio.rest()

        studio.develop(studio.add("b.jpg", jpeg((1, 2, 3))))

        assert not (studio.shelf / "aa/aabbcc.123.tmp").exists()

    def test_leaves_alone_what_another_build_is_at(self, studio: Studio) -> None:
        """Two projects may share one cache, and two builds one project."""
        (studio.shelf / "aa/aabbcc").mkdir(parents=True)

        studio.develop(studio.add("a.jpg", jpeg()))

        assert (studio.shelf / "aa/aabbcc").is_dir()

    def test_that_cannot_be_written_ends_the_build(self, studio: Studio) -> None:
        """Nothing is published without its pictures; the message names the folder."""
        wish = studio.add("a.jpg", jpeg())
        studio.shelf.parent.mkdir(parents=True)
        studio.shelf.write_text("a file in the way")

        with pytest.raises(CacheError, match=r"photos \("):
            studio.develop(wish)

    @pytest.mark.parametrize("content", [b"", b"<script>"])
    def test_with_a_damaged_derivative_is_made_good(self, studio: Studio, content: bytes) -> None:
        """As a power cut leaves it: another size is another file."""
        [photo] = studio.develop(studio.add("a.jpg", jpeg()))
        assert isinstance(photo, Developed)
        derivative = folder_of(studio.shelf, photo.key) / photo.derivatives[0].name
        derivative.write_bytes(content)

        assert studio.develop(Wish("a.jpg", USES)) == [photo]
        assert derivative.stat().st_size == photo.derivatives[0].size


class TestAWorker:
    @pytest.mark.parametrize("program", [DIES, CHATTERS])
    def test_that_dies_costs_one_picture(self, studio: Studio, monkeypatch: pytest.MonkeyPatch, program: str) -> None:
        """A crash of a codec is a finding about one photo; the build goes on."""
        wishes = [studio.add("a.jpg", jpeg()), studio.add("b.jpg", jpeg((1, 2, 3)))]
        worker(monkeypatch, program)

        assert studio.develop(*wishes, processes=1) == [Refused("photo-crashed"), Refused("photo-crashed")]

    @pytest.mark.parametrize(
        ("program", "patience"), [(SLEEPS, 0.02), (WORKS, 8)], ids=["by the clock", "of the processor"]
    )
    def test_that_takes_too_long_is_killed(
        self, studio: Studio, monkeypatch: pytest.MonkeyPatch, program: str, patience: float
    ) -> None:
        """The processor's time counts, so that a busy machine refuses nothing; the clock ends what only waits."""
        wish = studio.add("a.jpg", jpeg())
        worker(monkeypatch, program)
        monkeypatch.setattr(pool, "PATIENCE", patience)

        assert studio.develop(wish) == [Refused("photo-slow", (("limit", "20"),))]

    def test_that_died_is_asked_again_at_the_next_build(self, studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
        """A machine may have been short of memory."""
        wish = studio.add("a.jpg", jpeg())
        with monkeypatch.context() as patched:
            worker(patched, DIES)
            studio.develop(wish)

        [again] = studio.develop(wish)

        assert isinstance(again, Developed)

    def test_that_was_out_of_time_is_asked_again_another_day(
        self, studio: Studio, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """On the same day such a photo costs no more time."""
        wish = studio.add("a.jpg", jpeg())
        with monkeypatch.context() as patched:
            worker(patched, SLEEPS)
            patched.setattr(pool, "PATIENCE", 0.02)
            studio.develop(wish)

        [same_day] = studio.develop(wish)
        [next_day] = studio.develop(wish, today=TODAY + timedelta(days=1))

        assert same_day == Refused("photo-slow", (("limit", "20"),))
        assert isinstance(next_day, Developed)

    def test_tells_how_far_it_is(self, studio: Studio) -> None:
        """Each photo is told once; known photos are not told."""
        told: list[tuple[int, int]] = []
        wishes = [studio.add("a.jpg", jpeg()), studio.add("b.jpg", jpeg((1, 2, 3)))]
        room = Darkroom(studio.shelf, TODAY, 1, 100, lambda done, total: told.append((done, total)))

        develop_photos(studio.project, wishes, room)
        develop_photos(studio.project, wishes, room)

        assert told == [(1, 2), (2, 2)]


class TestAFileThatIsNoPhoto:
    def test_is_refused_each_time_and_sent_once(self, studio: Studio, request: pytest.FixtureRequest) -> None:
        """A refusal is remembered like a picture."""
        [first] = studio.develop(studio.add("a.jpg", b"%PDF-1.7\n"))
        request.getfixturevalue("no_worker")

        assert studio.develop(Wish("a.jpg", USES)) == [first]
        assert isinstance(first, Refused)

    def test_that_is_a_link_is_not_followed(self, studio: Studio) -> None:
        """Neither out of the project nor within it."""
        studio.add("a.jpg", jpeg())
        (studio.project / "b.jpg").symlink_to(studio.project / "a.jpg")
        (studio.project / "c.jpg").symlink_to("/etc/passwd")
        (studio.project / "d.jpg").symlink_to("d.jpg")

        found = studio.develop(*(Wish(f"{name}.jpg", USES) for name in "bcd"))

        assert found == [Refused("photo-link")] * 3

    def test_that_is_no_file_is_not_opened(self, studio: Studio) -> None:
        """A pipe would never end; a folder is none."""
        os.mkfifo(studio.project / "a.jpg")
        (studio.project / "b.jpg").mkdir()

        assert studio.develop(Wish("a.jpg", USES), Wish("b.jpg", USES)) == [Refused("photo-link")] * 2

    def test_that_is_too_large_is_not_read(self, studio: Studio, no_worker: None) -> None:  # noqa: ARG002
        """Five gigabytes of nothing cost nothing."""
        with (studio.project / "a.jpg").open("wb") as stream:
            stream.truncate(5 * 1024**3)

        [found] = studio.develop(Wish("a.jpg", USES))

        assert isinstance(found, Refused)
        assert (found.code, dict(found.values)["limit"]) == ("photo-heavy", "25")

    def test_that_vanishes_is_a_finding(self, studio: Studio) -> None:
        """Between the listing of the folder and the reading anything may happen."""
        [found] = studio.develop(Wish("gone.jpg", USES))

        assert isinstance(found, Refused)
        assert found.code == "photo-unreadable"
