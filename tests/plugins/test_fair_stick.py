"""The zip that a build makes of a fair: made once, and again when something in it changed."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest
from catalogue.preview.office import Office, open_office, options_of, texts_of
from catalogue.stick import fair_stick
from plugins_projects import ALPHA, make_project, write

from generator.pipeline import compile_catalogue

FAIR = "content/fairs/hoi-cho/fair.yaml"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """A project with three products and a fair that shows one of them, opened as Pelican opens it."""
    root = make_project(tmp_path)
    write(root / FAIR, "name: ΩΩ\nstarts: 2026-12-10\nplace: {province: dong-nai}\nproducts: [alpha]\n")
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setenv("CATALOGUE_COMPONENTS", "")
    return open_office(root / "settings.py")


def made(office: Office) -> Path:
    """The zip, as a build of now makes it."""
    options = options_of(office)
    return fair_stick(compile_catalogue(options), options, texts_of(office).workshop, "hoi-cho")


def test_it_begins_with_the_fair_and_has_what_it_shows(office: Office) -> None:
    """Its products and no others; the ended one that it does not show has no page here."""
    names = zipfile.ZipFile(made(office)).namelist()
    pages = [name.split("/trang/")[1] for name in names if "/trang/" in name]

    assert {"hoi-cho/hoi-cho/index.html", "san-pham/alpha/index.html"} <= set(pages)
    assert not [name for name in pages if "/beta/" in name or "/gamma/" in name]


def test_nothing_is_made_twice(office: Office) -> None:
    """Where nothing changed the zip of before stands; nor does a product that is elsewhere count."""
    first = made(office)
    stamp = first.stat().st_mtime_ns
    gamma = Path(office.settings["PATH"]).parent / "products/dong-nai/gamma/product.yaml"
    write(gamma, gamma.read_text("utf-8") + "storage: ΩΩΩ\n")

    assert made(office) == first
    assert first.stat().st_mtime_ns == stamp


def test_what_changed_is_in_the_next_one(office: Office) -> None:
    """And the one before is no more."""
    before = made(office)
    alpha = Path(office.settings["PATH"]).parent / ALPHA
    write(alpha, alpha.read_text("utf-8") + "storage: ΩΩΩ\n")
    after = made(office)

    page = next(name for name in zipfile.ZipFile(after).namelist() if name.endswith("trang/san-pham/alpha/index.html"))
    assert "ΩΩΩ" in zipfile.ZipFile(after).read(page).decode()
    assert not before.exists()
