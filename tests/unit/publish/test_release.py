"""What is known of a release, and what stays of those before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from published import contents, place, publish_version, version_in

from generator.publish.release import MARKER, NOTHING, digest_of, kept_beside, release_in, told

OLD = "theme/site.000000000000.css"


class TestTheDigest:
    def test_is_the_same_for_the_same_files(self) -> None:
        """Whatever the order they were made in."""
        assert digest_of({"a": "1", "b": "2"}) == digest_of({"b": "2", "a": "1"})

    def test_tells_names_and_keys(self) -> None:
        """Another name or another key is another release."""
        assert len({digest_of({"a": "1"}), digest_of({"a": "2"}), digest_of({"b": "1"})}) == 3


class TestWhatStaysForOldPages:
    def test_are_the_hashed_files_of_two_releases(self) -> None:
        """Of the one before, of the one before that, and no page."""
        served = NOTHING._replace(keys={OLD: "1", "index.html": "1"}, kept={"theme/map.000000000000.css": 1})

        assert kept_beside({"index.html": "2"}, served, NOTHING) == {OLD: 1, "theme/map.000000000000.css": 2}

    def test_is_not_what_is_there_again(self) -> None:
        """A file that the new release has is its own."""
        served = NOTHING._replace(keys={OLD: "1"}, kept={OLD: 1})

        assert kept_beside({OLD: "1"}, served, NOTHING) == {}

    def test_grows_no_older_than_two(self) -> None:
        """Nobody keeps a page open for three releases."""
        assert kept_beside({}, NOTHING._replace(kept={OLD: 2}), NOTHING) == {}

    def test_stands_there_and_goes(self, tmp_path: Path) -> None:
        """A stylesheet is served for two more releases, then it is gone; a page is gone at once."""
        sheet = next(name for name in contents("a") if name.startswith("theme/"))
        found = []
        for version in "abcde":
            publish_version(tmp_path, version)
            found.append(((tmp_path / "site" / sheet).exists(), (tmp_path / "site/only-a").exists()))

        assert found == [(True, True), (True, False), (True, False), (False, False), (False, False)]

    def test_does_not_go_with_builds_that_change_nothing(self, tmp_path: Path) -> None:
        """Only releases count."""
        sheet = next(name for name in contents("a") if name.startswith("theme/"))
        for version in "abbbbb":
            publish_version(tmp_path, version)

        assert (tmp_path / "site" / sheet).exists()


class TestAReleaseTellsItself:
    def test_to_everybody(self, tmp_path: Path) -> None:
        """Which release, of which day, how many files."""
        counts = publish_version(tmp_path, "a")
        words = json.loads((tmp_path / "site" / MARKER).read_bytes())

        assert (words["release"], words["day"]) == (counts.release, "2026-11-22")
        assert words["files"] == len(contents("a"))

    def test_alike_in_every_folder(self, tmp_path: Path) -> None:
        """The same input, the same bytes."""
        for name in "xy":
            publish_version(tmp_path / name, "a")

        assert (tmp_path / "x/site" / MARKER).read_bytes() == (tmp_path / "y/site" / MARKER).read_bytes()

    @pytest.mark.parametrize("words", [b"", b"{", b"[]", b'{"release": "../../x", "day": "", "tops": []}', b"\xff"])
    def test_or_is_unknown(self, tmp_path: Path, words: bytes) -> None:
        """Half of what it says is nothing."""
        (tmp_path / MARKER).write_bytes(words)

        assert not told(tmp_path).get("release")


class TestADamagedMemory:
    @pytest.mark.parametrize("damage", ["gone", "empty", "half", "one bit", "noise", "another version"])
    def test_is_noticed_and_made_good(self, tmp_path: Path, damage: str) -> None:
        """The site is made anew, and nothing of an older one stays in it."""
        for version in "ab":
            publish_version(tmp_path, version)
        for path in (tmp_path / "cache").rglob("*.pickle"):
            content = path.read_bytes()
            middle = len(content) // 2
            flipped = content[:middle] + bytes([content[middle] ^ 4]) + content[middle + 1 :]
            made = {"empty": b"", "half": content[:middle], "one bit": flipped, "noise": bytes(range(256)) * 9,
                    "another version": content.replace(b"release 1", b"release 0")}  # fmt: skip
            path.unlink() if damage == "gone" else path.write_bytes(made[damage])

        assert release_in(tmp_path / "site", place(tmp_path).state) is None
        publish_version(tmp_path, "c")

        assert version_in(tmp_path, "c") == "c"
        assert not (tmp_path / "site/only-b").exists()
