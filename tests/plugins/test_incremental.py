"""An incremental build gives what a clean build gives, whatever was changed before it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from plugins_projects import ALPHA, build, make_project, of_today, snapshot, write, write_photo


def replace(name: str, old: str, new: str) -> Callable[[Path], None]:
    """A change of one text in one file."""

    def change(root: Path) -> None:
        path = root / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old} is not in {name}"
        write(path, text.replace(old, new))

    return change


def copy(name: str, to: str) -> Callable[[Path], None]:
    """A new record, as a copy of another."""
    return lambda root: write(root / to, (root / name).read_text(encoding="utf-8"))


def delete(name: str) -> Callable[[Path], None]:
    """A record that is gone."""
    return lambda root: shutil.rmtree(root / name)


def add_photo(record: Path) -> None:
    """A record gets a photo."""
    write_photo(record.with_name("lang.jpg"))
    write(record, record.read_text(encoding="utf-8") + "photos: [{file: lang.jpg, alt: ΩΩ, credit: ΩΩ}]\n")


CHANGES = {
    "name of a product": replace(ALPHA, "name: ΩΩ a", "name: ΩΩ z"),
    "stars of a product": replace(ALPHA, "stars: 4", "stars: 5"),
    "end of a certificate": replace(ALPHA, "issued: 2025-03-01", "issued: 2021-03-01"),
    "place of a product": replace(ALPHA, "commune: ΩΩ", "commune: ΩΩΩ"),
    "set of a product": replace(ALPHA, "set: 7", "set: 13"),
    "season of a product": replace(ALPHA, "season: [11]", "season: [1, 2]"),
    "draft": replace(ALPHA, "set: 7", "set: 7\ndraft: true"),
    "new product": copy("products/dong-nai/gamma/product.yaml", "products/dong-nai/delta/product.yaml"),
    "deleted product": delete("products/dong-nai/beta"),
    "another photo": lambda root: write_photo((root / ALPHA).with_name("anh.jpg"), (20, 90, 160)),
    "focus of a photo": replace(ALPHA, "focus_x: 20", "focus_x: 80"),
    "words of a photo": replace(ALPHA, "alt: ΩΩ", "alt: ΩΩΩ"),
    "a photo that broke": lambda root: write((root / ALPHA).with_name("anh.jpg"), "no photo"),
    "no photo any more": replace(ALPHA, "photos:", "# photos:"),
    "a photo of a village": lambda root: add_photo(root / "content/villages/dong-nai/ohm-village/village.yaml"),
    "drawing": replace("theme/static/art/set-07.svg", "<svg ", "<svg id='omega' "),
    "cards of their own": replace("settings.py", "'share_cards': 'shared'", "'share_cards': 'own'"),
    "name of the producer": replace("content/producers/ohm.yaml", "name: ΩΩ", "name: ΩΩΩ"),
    "name of a sales point": replace("content/sales-points/dong-nai/ohm-shop.yaml", "name: ΩΩ", "name: ΩΩΩ"),
    "state of a sales point": replace("content/sales-points/dong-nai/ohm-shop.yaml", "status: open", "status: closed"),
    "name of a village": replace("content/villages/dong-nai/ohm-village/village.yaml", "name: ΩΩ", "name: ΩΩΩ"),
    "story": replace("content/stories/ohm.md", "Summary: ΩΩ", "Summary: ΩΩΩ"),
    "page of the office": replace("content/pages/hang-sao.md", "ΩΩ", "ΩΩΩ"),
    "component": replace("theme/templates/components/card.html", 'class="card__text"', 'class="card__words"'),
    "footer": replace("theme/templates/frame/footer.html", 'class="footer"', 'class="footer foot"'),
    "translation": replace("theme/locale/en.po", 'msgstr "Home"', 'msgstr "Start"'),
    "stylesheet": replace("theme/static/css/tokens.css", ":root {", ":root { --omega: 1px;"),
    "script": replace("theme/static/js/months.js", "Marks the month", "Marks this month"),
    "products on a page": replace("settings.py", "'per_page': 2", "'per_page': 3"),
    "languages": replace("settings.py", "'per_page': 2", "'per_page': 2, 'languages': ('vi',)"),
    "day": replace("settings.py", "2026-11-22", "2028-04-01"),
    "name of the site": replace("settings.py", 'SITENAME = "ΩΩ"', 'SITENAME = "ΩΩΩ"'),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built once; each test takes a copy along with its cache."""
    root = make_project(tmp_path_factory.mktemp("incremental") / "a")
    assert build(root).returncode == 0
    return root


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_gives_the_bytes_of_a_clean_build(built: Path, change: Callable[[Path], None]) -> None:
    """No page is left as it was that should have changed, and none of an earlier build remains."""
    kept = built.with_name("kept")
    shutil.copytree(built, kept)
    change(built)

    first = build(built)
    incremental = snapshot(built / "output")
    shutil.rmtree(built / "output")
    shutil.rmtree(built / ".cache")
    clean = build(built)
    rebuilt = snapshot(built / "output")
    shutil.rmtree(built)
    kept.rename(built)

    assert (first.returncode, clean.returncode) == (0, 0)
    assert of_today(incremental, rebuilt) == rebuilt


def test_an_interrupted_build_is_made_good(built: Path, tmp_path: Path) -> None:
    """A build that failed half way is not taken for one that ended."""
    root = tmp_path / "a"
    shutil.copytree(built, root)
    write(root / "settings.py", (root / "settings.py").read_text(encoding="utf-8").replace(str(built), str(root)))
    build(root)
    whole = snapshot(root / "output")
    template = root / "theme/templates/village.html"
    good = template.read_text(encoding="utf-8")
    card = replace("theme/templates/components/card.html", 'class="card__text"', 'class="card__words"')
    card(root)
    write(template, good.replace("{% block main %}", "{% block main %}{{ view.nonsense }}"))

    failed = build(root)
    write(template, good)
    replace("theme/templates/components/card.html", 'class="card__words"', 'class="card__text"')(root)
    build(root)

    assert failed.returncode == 1
    assert snapshot(root / "output") == whole
