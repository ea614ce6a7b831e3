"""Real Pelican runs with photos: what is published of them, and what a broken one costs."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image
from plugins_projects import ALPHA, build, make_project, snapshot, times, write, write_photo

DIES = "import os, sys\nif 'generator.photos.worker' in sys.orig_argv: os.abort()\n"
HOSTILE = {
    "empty.jpg": b"",
    "cut.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01",
    "page.jpg": b"<!doctype html><title>404</title>",
    "drawing.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "archive.png": b"PK\x03\x04" + bytes(60),
    "zeros.webp": bytes(5000),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built once with cards of its own; nobody changes it."""
    root = make_project(tmp_path_factory.mktemp("pictures") / "a", share_cards="own")
    done = build(root)
    assert done.returncode == 0, done.stderr[-2000:]
    return root


def page(root: Path, route: str) -> str:
    """The text of a page."""
    return (root / "output" / route.lstrip("/") / "index.html").read_text(encoding="utf-8")


def published(root: Path) -> list[Path]:
    """Every picture of the site that was made of a photo."""
    return sorted(path for path in (root / "output/anh").iterdir() if path.is_file())


class TestAPhoto:
    def test_is_published_in_several_widths_and_two_forms(self, built: Path) -> None:
        """Named by the record, never by the camera; nothing larger than the photo."""
        names = [path.name for path in published(built)]

        assert all(re.fullmatch(r"alpha-[0-9a-f]{10}-(card|page|full|thumb)-\d+\.(webp|jpg)", name) for name in names)
        assert {int(name.rpartition("-")[2].partition(".")[0]) for name in names if "-page-" in name} == {480, 800, 900}

    def test_stands_on_its_pages_with_its_size(self, built: Path) -> None:
        """`srcset`, width and height say what the files are."""
        html = page(built, "/san-pham/alpha/")
        [source] = re.findall(r'<source type="image/webp" srcset="([^"]+-page-[^"]+)"', html)

        for candidate in source.split(", "):
            address, width = candidate.split()
            with Image.open(built / "output" / address.lstrip("/")) as image:
                assert (image.format, image.mode, f"{image.width}w") == ("WEBP", "RGB", width)
        for src, width, height in re.findall(r'<img[^>]* src="(/anh/[^"]+)" width="(\d+)" height="(\d+)"', html):
            with Image.open(built / "output" / src.lstrip("/")) as image:
                assert image.size == (int(width), int(height))

    def test_is_no_copy_of_the_file(self, built: Path) -> None:
        """What was sent in never leaves the records."""
        sent = (built / ALPHA).with_name("anh.jpg").read_bytes()

        assert all(content != sent for content in snapshot(built / "output").values())

    def test_of_an_empty_output_folder_comes_from_the_cache(self, built: Path, tmp_path: Path) -> None:
        """Not one photo is decoded and not one card drawn again."""
        root = tmp_path / "a"
        shutil.copytree(built, root)
        settings = (root / "settings.py").read_text(encoding="utf-8")
        write(root / "settings.py", settings.replace(str(built), str(root)))
        shutil.rmtree(root / "output")
        kept = times(root / ".cache/photos") | times(root / ".cache/share-cards")

        build(root)

        assert times(root / ".cache/photos") | times(root / ".cache/share-cards") == kept
        assert snapshot(root / "output/anh") == snapshot(built / "output/anh")


class TestABrokenPhoto:
    @pytest.mark.parametrize("name", HOSTILE)
    def test_stops_nothing_and_poisons_nothing(self, tmp_path: Path, name: str) -> None:
        """The page gets the drawing of its set, the report names the file, and no byte of it is published."""
        root = make_project(tmp_path / "a")
        (root / ALPHA).with_name(name).write_bytes(HOSTILE[name])
        write(root / ALPHA, (root / ALPHA).read_text(encoding="utf-8").replace("anh.jpg", name))

        done = build(root)

        assert done.returncode == 0, done.stderr[-2000:]
        assert re.search(
            rf"alpha/product\.yaml:\d+:\d+: photos\[0\]\.file: nhắc\[photo-[a-z]+\]: .*{name}", done.stderr
        )
        assert "/theme/art/set-07.svg" in page(root, "/san-pham/alpha/")
        assert published(root) == []

    def test_leaves_the_others_of_its_record(self, tmp_path: Path) -> None:
        """The next photo with a credit becomes the main one."""
        root = make_project(tmp_path / "a")
        write((root / ALPHA).with_name("anh.jpg"), "")
        write_photo((root / ALPHA).with_name("hai.jpg"))
        row = "photos: [{file: anh.jpg, alt: a, credit: A}, {file: hai.jpg, alt: hai, credit: B}] #"
        write(root / ALPHA, (root / ALPHA).read_text(encoding="utf-8").replace("photos:", row))

        build(root)

        assert 'alt="hai"' in page(root, "/san-pham/alpha/")


class TestAPhotoWhoseWorkerDied:
    def test_is_tried_again_though_nothing_changed(self, tmp_path: Path) -> None:
        """The machine may have been short of memory: the next build is not taken for an unchanged one."""
        root = make_project(tmp_path / "a")
        write(tmp_path / "dying/sitecustomize.py", DIES)

        died = build(root, PYTHONPATH=str(tmp_path / "dying"))
        shown = published(root) if (root / "output/anh").exists() else []
        build(root)

        assert (died.returncode, shown) == (0, [])
        assert "nhắc[photo-crashed]" in died.stderr
        assert published(root)


class TestTheShareCard:
    def test_of_every_page_is_there(self, built: Path) -> None:
        """A full address, 1200 x 630, at most 300 kB, on every page of the site; copies to keep and short addresses are no pages."""
        pages = [path for path in sorted((built / "output").rglob("*.html")) if not {"tai-ve", "q"} & set(path.parts)]

        for path in pages:
            html = path.read_text(encoding="utf-8")
            [address] = re.findall(r'<meta property="og:image" content="http://localhost:8000/([^"]+)">', html)
            card = built / "output" / address
            with Image.open(card) as image:
                assert (image.format, image.size) == ("JPEG", (1200, 630))
            assert card.stat().st_size <= 300_000
            assert '<meta property="og:image:width" content="1200">' in html
            assert re.search(r'<meta property="og:image:alt" content="[^"]+">', html)
        assert len(pages) > 60

    def test_says_stars_only_with_their_day(self, built: Path) -> None:
        """A listed product: rank and last day; an ended one: that it has ended."""
        words = {slug: re.findall(r'og:image:alt" content="([^"]+)"', page(built, f"/san-pham/{slug}/"))[0]
                 for slug in ("alpha", "beta", "gamma")}  # fmt: skip

        assert "Hạng 4 sao. Còn hiệu lực đến 1/3/2028" in words["alpha"]
        assert "sao" not in words["beta"]
        assert "hết hạn" in words["beta"]
        assert "Hạng 5 sao" in words["gamma"]

    def test_can_be_shared_by_all_of_a_set(self, tmp_path: Path) -> None:
        """Without name and without stars, for they would have no day."""
        root = make_project(tmp_path / "a", share_cards="shared")
        build(root)
        words = {re.findall(r'og:image:alt" content="([^"]+)"', page(root, f"/san-pham/{slug}/"))[0]
                 for slug in ("alpha", "beta", "gamma")}  # fmt: skip

        assert len(words) == 1
        assert "sao" not in words.pop()

    def test_can_be_done_without(self, tmp_path: Path) -> None:
        """Then no page names one and none is drawn."""
        root = make_project(tmp_path / "a", share_cards="none")
        build(root)

        assert "og:image" not in page(root, "/")
        assert not (root / "output/anh/the").exists()


class TestAKilledBuild:
    def test_is_made_good_by_the_next(self, tmp_path: Path) -> None:
        """Whatever was half done: pictures and pages are those of a build from nothing, and no half of a file is left."""
        root = make_project(tmp_path / "a")
        rows = ", ".join(f"{{file: so-{at}.jpg, alt: a, credit: A}}" for at in range(12))
        for at in range(12):
            write_photo((root / ALPHA).with_name(f"so-{at}.jpg"), (at * 20, 90, 40))
        write(root / ALPHA, (root / ALPHA).read_text(encoding="utf-8").replace("photos: [", f"photos: [{rows}, "))
        _kill_when_a_photo_is_done(root)

        build(root)
        made_good = snapshot(root / "output")
        shutil.rmtree(root / "output")
        shutil.rmtree(root / ".cache")
        build(root)

        assert made_good == snapshot(root / "output")
        assert not list((root / ".cache").rglob("*.tmp"))


def _kill_when_a_photo_is_done(root: Path) -> None:
    """Start a build and kill it (SIGKILL) once the first photo stands on the shelf."""
    command = [sys.executable, "-m", "pelican", "-s", str(root / "settings.py")]
    started = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    while started.poll() is None and not list((root / ".cache").glob("photos/??/*/facts.json")):
        time.sleep(0.01)
    assert started.poll() is None, "the build ended before it could be killed"
    started.kill()
    started.wait()
