"""What visitors of a fair may take home: made with the site, offered on the fair's page, only where it makes sense."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from catalogue.edition import draft_of
from catalogue.preview.office import open_office, options_of, texts_of
from catalogue.stick import fair_stick
from catalogue.takeaway import takeaways
from plugins_projects import ALPHA, build, make_project, write

from generator.pipeline import compile_catalogue

FAIR = "name: ΩΩ\nstarts: {}\nplace: {{province: dong-nai}}\nproducts: [alpha]\n"
FILES = ["nhan-qr.pdf", "phieu-nguoi-mua.pdf", "so-tay.pdf", "usb.zip"]
LONG = "hoi-cho-xuc-tien-thuong-mai-san-pham-ocop-va-dac-san-vung-mien-cac-tinh-thanh-20"


def project(
    folder: Path, fair: str = "hoi-cho", starts: str = "2026-12-10", more: str = "", **catalogue: object
) -> Path:
    """A small project with one fair, in one language unless told otherwise."""
    root = make_project(folder, **{"languages": ("vi",), "share_cards": "none", **catalogue})
    write(root / f"content/fairs/{fair}/fair.yaml", FAIR.format(starts) + more)
    return root


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Such a project, built."""
    root = project(tmp_path_factory.mktemp("takeaways"))
    done = build(root)
    assert done.returncode == 0, done.stderr[-2000:]
    return root


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Settings files may be opened as Pelican does; what that leaves behind is taken back."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setenv("CATALOGUE_COMPONENTS", "")
    return monkeypatch


def made(root: Path) -> list[str]:
    """The names of all that would be published for visitors to take home."""
    office = open_office(root / "settings.py")
    options, workshop = options_of(office), texts_of(office).workshop
    result = compile_catalogue(options)
    return sorted(takeaways(result, options, workshop, draft_of(result, options, workshop).desks))


def test_the_page_of_a_fair_offers_files_that_are_there(built: Path) -> None:
    """Each with its address."""
    page = (built / "output/hoi-cho/hoi-cho/index.html").read_text(encoding="utf-8")

    assert sorted(path.name for path in (built / "output/tai-ve/hoi-cho/hoi-cho").iterdir()) == FILES
    assert [name for name in FILES if f'href="/tai-ve/hoi-cho/hoi-cho/{name}"' not in page] == []


def test_what_changed_is_in_the_file_of_the_next_release(built: Path) -> None:
    """Under the same name, for its address may be in a message that somebody sent."""
    booklet = built / "output/tai-ve/hoi-cho/hoi-cho/so-tay.pdf"
    before = booklet.read_bytes()
    write(built / ALPHA, (built / ALPHA).read_text(encoding="utf-8").replace("name: ΩΩ a", "name: Mật ong", 1))

    assert build(built).returncode == 0
    assert booklet.read_bytes() != before


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize(
    ("starts", "more", "files"),
    [
        ("2025-11-21", "", 4),
        ("2025-11-20", "", 0),
        ("2026-12-10", "status: cancelled\n", 0),
        ("2026-12-10", "status: postponed\n", 4),
    ],
    ids=["a year ago", "before", "called off", "put off"],
)
def test_files_are_made_for_the_fairs_of_now(tmp_path: Path, starts: str, more: str, files: int) -> None:
    """Each day's build makes them anew; nobody takes anything home from a fair of long ago, or of one that is not."""
    assert len(made(project(tmp_path, starts=starts, more=more))) == files


@pytest.mark.usefixtures("opened")
def test_an_office_may_do_without(tmp_path: Path) -> None:
    """By the setting."""
    assert made(project(tmp_path, takeaways=False)) == []


@pytest.mark.usefixtures("opened")
def test_a_fair_with_a_long_name_has_its_stick(tmp_path: Path) -> None:
    """The folder in the zip is called by the beginning of it."""
    assert f"tai-ve/hoi-cho/{LONG}/usb.zip" in made(project(tmp_path, LONG))


@pytest.mark.parametrize(
    ("messages", "said"),
    [("vi", "hội chợ hoi-cho: chưa có tệp ZIP cho USB"), ("en", "fair hoi-cho: there is no zip for a USB stick")],
    ids=["vi", "en"],
)
def test_a_stick_that_cannot_be_made_is_told_and_left_out(
    tmp_path: Path, messages: str, said: str, capsys: pytest.CaptureFixture[str], opened: pytest.MonkeyPatch
) -> None:
    """Some system does not take a name in it; the sheets are there nevertheless."""
    opened.setattr("generator.stick.pack.LONGEST", 40)
    names = made(project(tmp_path, messages=messages))

    assert said in capsys.readouterr().err
    assert sorted(Path(name).name for name in names) == FILES[:-1]


@pytest.mark.usefixtures("opened")
def test_a_stick_is_another_without_qr_codes(tmp_path: Path) -> None:
    """Whether there are any is a setting."""
    office = open_office(project(tmp_path) / "settings.py")
    options, workshop = options_of(office), texts_of(office).workshop
    result = compile_catalogue(options)
    without = fair_stick(result, replace(options, qr="none"), workshop, "hoi-cho").name

    assert fair_stick(result, options, workshop, "hoi-cho").name != without
