"""Going back to the release before."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from published import contents, place, publish_version, version_in

from generator.__main__ import main
from generator.publish.place import enter
from generator.publish.release import MARKER
from generator.publish.rollback import CannotRollBack, roll_back


def back(root: Path) -> str:
    """Go back; the answer is the release."""
    where = place(root)
    with closing(enter(where, lambda _who: None)):
        return str(roll_back(where)["release"])


class TestRollback:
    def test_serves_the_release_before(self, tmp_path: Path) -> None:
        """Whole, and it says which."""
        first = publish_version(tmp_path, "a").release
        publish_version(tmp_path, "b")

        assert back(tmp_path) == first
        assert version_in(tmp_path, "a", "b") == "a"

    def test_can_be_taken_back(self, tmp_path: Path) -> None:
        """A second time it serves the newer one again."""
        for version in "ab":
            publish_version(tmp_path, version)
        back(tmp_path)
        back(tmp_path)

        assert version_in(tmp_path, "a", "b") == "b"

    def test_keeps_what_open_pages_ask_for(self, tmp_path: Path) -> None:
        """The stylesheet of the release that leaves, and it stays with the next."""
        for version in "ab":
            publish_version(tmp_path, version)
        sheet = next(name for name in contents("b") if name.startswith("theme/"))
        back(tmp_path)
        there = (tmp_path / "site" / sheet).exists()
        publish_version(tmp_path, "c")

        assert (there, (tmp_path / "site" / sheet).exists()) == (True, True)

    def test_keeps_what_is_not_ours(self, tmp_path: Path) -> None:
        """A file that somebody put there since."""
        for version in "ab":
            publish_version(tmp_path, version)
        (tmp_path / "site/CNAME").write_text("x")
        back(tmp_path)

        assert (tmp_path / "site/CNAME").read_text() == "x"
        assert not (tmp_path / "site/only-b").exists()

    def test_lasts_until_the_next_build(self, tmp_path: Path) -> None:
        """Which publishes what the records say."""
        for version in "ab":
            publish_version(tmp_path, version)
        back(tmp_path)
        publish_version(tmp_path, "b")

        assert version_in(tmp_path, "a", "b") == "b"


class TestNoRollback:
    def test_without_a_release_before(self, tmp_path: Path) -> None:
        """After the first build."""
        publish_version(tmp_path, "a")

        with pytest.raises(CannotRollBack, match="none"):
            back(tmp_path)

    @pytest.mark.parametrize("lost", [MARKER, "1/index.html"])
    def test_to_half_of_one(self, tmp_path: Path, lost: str) -> None:
        """A build was killed while it made the next."""
        for version in "ab":
            publish_version(tmp_path, version)
        (tmp_path / ".site.next" / lost).unlink()

        with pytest.raises(CannotRollBack, match="half"):
            back(tmp_path)
        assert version_in(tmp_path, "a", "b") == "b"

    def test_to_one_that_was_never_shown(self, tmp_path: Path) -> None:
        """A build was killed in the moment before it showed it."""
        for version in "ab":
            publish_version(tmp_path, version)
        where = place(tmp_path)
        for source, target in [(".site.next", "x"), ("site", ".site.next"), ("x", "site")]:
            (tmp_path / source).rename(tmp_path / target)

        with pytest.raises(CannotRollBack, match="never"):
            back(tmp_path)
        assert where.served.exists()


class TestTheCommand:
    def test_says_what_is_served(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Release and day, and that the records are still those of the newer one."""
        (tmp_path / "products").mkdir()
        first = publish_version(tmp_path, "a").release
        publish_version(tmp_path, "b")
        status = main(
            ["--project", str(tmp_path), "rollback", "--output", "site", "--cache", "cache", "--language", "en"]
        )

        assert status == 0
        assert f"release {first} of 2026-11-22" in capsys.readouterr().out
        assert version_in(tmp_path, "a") == "a"

    def test_says_why_not(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """In the language that is asked for."""
        (tmp_path / "products").mkdir()
        publish_version(tmp_path, "a")
        status = main(["--project", str(tmp_path), "rollback", "--output", "site", "--cache", "cache"])

        assert status == 2
        assert "không có bản đăng trước" in capsys.readouterr().err
