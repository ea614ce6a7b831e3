"""`python -m generator hosting`, as the person runs it who keeps the server."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from plugins_projects import make_project

from generator.__main__ import main


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project."""
    return make_project(tmp_path / "a")


def told(capsys: pytest.CaptureFixture[str], root: Path, *arguments: str) -> str:
    """What the command prints."""
    assert main(["--project", str(root), "hosting", *arguments]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("kind", ["nginx", "caddy", "apache"])
class TestAServer:
    def test_is_told_host_and_folder(self, kind: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Both as they were written."""
        text = told(capsys, root, kind, "--host", "ocop.tinh.gov.vn", "--root", "/srv/site")

        assert "ocop.tinh.gov.vn" in text
        assert "/srv/site" in text

    def test_encrypts_unless_something_before_it_does(
        self, kind: str, root: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """With a port, it listens there without encryption."""
        assert ":8081" not in told(capsys, root, kind)
        text = told(capsys, root, kind, "--port", "8081")

        assert "8081" in text
        assert "443" not in text

    def test_knows_the_languages(self, kind: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Each has its page for what is not there."""
        assert "/fr/404.html" in told(capsys, root, kind, "--languages", "vi", "en", "fr")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--host", "a.vn; include /etc/passwd"],
        ["--root", "/srv/ocop; }"],
        ["--root", "output"],
        ["--languages", "vi", "../x"],
        ["--tiles", "https://a;b/{z}"],
    ],
)
def test_a_value_that_would_change_the_configuration_is_refused(
    arguments: list[str], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit status 2, and nothing is printed that somebody might paste."""
    with pytest.raises(SystemExit) as end:
        main(["--project", str(root), "hosting", "nginx", *arguments])

    assert (end.value.code, capsys.readouterr().out) == (2, "")


def test_pages_are_those_of_the_folder(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rules for the hashed files that are there."""
    (tmp_path / "out/theme").mkdir(parents=True)
    (tmp_path / "out/theme/site.da70b2f7a534.css").write_text("", encoding="utf-8")
    text = told(capsys, root, "pages", "--root", str(tmp_path / "out"))

    assert text.startswith("# _headers\n/*\n")
    assert "/theme/site.da70b2f7a534.css\n" in text


def test_the_script_is_one_for_any_shell(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Debian's `sh` reads it, and nothing is left to fill in."""
    script = told(capsys, root, "rclone")
    read = subprocess.run(["sh", "-n"], input=script, text=True, check=False, capture_output=True)  # noqa: S607

    assert (read.returncode, read.stderr) == (0, "")
    assert "%" not in script
