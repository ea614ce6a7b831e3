"""Small whole projects for real Pelican runs: records, a story, the real theme, settings of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from PIL import Image

from generator.model.published_names import immutable

PROJECT = Path(__file__).resolve().parents[1]

PRODUCT = """\
name: {name}
set: 7
producer: ohm
place: {{province: dong-nai, commune: ΩΩ, before: "ΩΩ, tỉnh Bình Phước"}}
certifications:
  - stars: {stars}
    decision: 12/ΩΩ
    issuer: ΩΩ
    issued: {issued}
    code: 75-1-2-2025
    evidence: {{title: ΩΩ, url: https://omega.example.vn/a, grade: A}}
summary: ΩΩ
story: ΩΩ **ΩΩ**
packs: [{{label: ΩΩ, net: ΩΩ, price: 120000, price_on: 2025-05-01}}]
ingredients: ΩΩ
season: [11]
standards: [{{name: ΩΩ, number: ΩΩ, expires: 2027-01-01}}]
marks: [{{kind: trademark, name: ΩΩ}}]
links: [{{kind: shop, label: ΩΩ, url: https://omega.example.vn/, checked: 2026-10-01}}]
sold_at: [ohm-shop]
village: ohm-village
aliases: [ΩΩ]
sources: [{{title: ΩΩ, url: https://omega.example.vn/b}}]
"""
ALPHA = "products/dong-nai/alpha/product.yaml"
PHOTO = "photos: [{file: anh.jpg, alt: ΩΩ, credit: ΩΩ, licence: ΩΩ, focus_x: 20, focus_y: 30}]\n"
FILES = {
    "content/producers/ohm.yaml": "name: ΩΩ\nform: htx\nplace: {province: dong-nai}\nphone: '0271 381 2345'\n",
    "content/sales-points/dong-nai/ohm-shop.yaml": (
        "name: ΩΩ\ntype: shop\noperator: ΩΩ\naddress: ΩΩ\nplace: {province: dong-nai, commune: ΩΩ}\n"
        "hours:\n  - {days: mon-fri, opens: '07:30', closes: '17:00'}\nchecked: 2024-01-01\nstatus: open\n"
        "special_hours: [{first: 12-24, closed: true, note: ΩΩ}]\nparking: ΩΩ\nstocks_checked: 2024-01-01\n"
    ),
    "content/villages/dong-nai/ohm-village/village.yaml": (
        "name: ΩΩ\ntype: craft\nplace: {province: dong-nai}\ncrafts: [ΩΩ]\nfood: [ΩΩ]\nactivities: [ΩΩ]\n"
        "known_for: [ΩΩ]\nseason: [1, 2]\ngetting_there: ΩΩ\nhosts: ΩΩ\nlanguages: [vi, en]\nrules: [ΩΩ]\n"
        "managed_by: ΩΩ\nhouseholds: 12\nbeds: 40\nbooking: {kind: website, label: ΩΩ, url: https://omega.example.vn/d}\n"
        "prices: [{what: ΩΩ, low: 100000, high: 200000, on: 2026-05, note: ΩΩ}, {what: ΩΩ, low: 50000, on: 2026}]\n"
        "events:\n  - {name: ΩΩ, kind: festival, when: lunar 02-14, last: lunar 02-16, note: ΩΩ}\n"
        "  - {name: ΩΩ, kind: market, days: sun}\n  - {name: ΩΩ, kind: market, lunar_days: [2, 7]}\n"
        "walk:\n  summary: ΩΩ\n  season: [1]\n  stops:\n"
        "    - {time: '08:00', title: ΩΩ, note: ΩΩ, minutes: 30, position: {lat: 11.5011, lon: 107.1011}}\n"
        "    - {time: '09:00', title: ΩΩ, position: {lat: 11.5061, lon: 107.1081}}\n"
        "recognitions: [{title: ΩΩ, level: national, body: ΩΩ, year: 2024, url: https://omega.example.vn/c}]\n"
        "position: {lat: 11.5, lon: 107.1}\n"
    ),
    "content/stories/ohm.md": "Title: ΩΩ\nSlug: ohm\nLang: vi\nDate: 2026-11-01\nSummary: ΩΩ\n\nΩΩ\n",
    "content/pages/hang-sao.md": "Title: ΩΩ\nSlug: hang-sao\nLang: vi\nModified: 2026-11-01\nSummary: ΩΩ\n\nΩΩ\n",
}
SETTINGS = """\
import sys
sys.path.insert(0, {project!r})
from pelicanconf import *
PATH = {path!r}
OUTPUT_PATH = {output!r}
THEME = {theme!r}
SITENAME = "ΩΩ"
SITESUBTITLE = "ΩΩ"
CATALOGUE = {catalogue!r}
"""


def make_project(root: Path, **catalogue: object) -> Path:
    """A project with three products (valid with a photo, ended, raised) and one record of every other kind."""
    for slug, stars, issued in (("alpha", 4, "2025-03-01"), ("beta", 3, "2020-03-01"), ("gamma", 5, "2023")):
        write(
            root / f"products/dong-nai/{slug}/product.yaml",
            PRODUCT.format(name=f"ΩΩ {slug[0]}", stars=stars, issued=issued),
        )
    with (root / ALPHA).open("a", encoding="utf-8") as record:
        record.write(PHOTO)
    write_photo((root / ALPHA).with_name("anh.jpg"))
    for name, text in FILES.items():
        write(root / name, text)
    shutil.copytree(PROJECT / "theme", root / "theme", dirs_exist_ok=True)
    options = {
        "today": "2026-11-22",
        "per_page": 2,
        "share_cards": "shared",
        "cache": ".cache",
        "contact": "ΩΩ",
        **catalogue,
    }
    text = SETTINGS.format(project=str(PROJECT), path=str(root / "content"), output=str(root / "output"),
                           theme=str(root / "theme"), catalogue=options)  # fmt: skip
    write(root / "settings.py", text)
    return root


def write_office(root: Path, url: str) -> Path:
    """The pages of the office and the settings of a site at `url`, in both languages; the answer is the settings file."""
    (root / "content/stories").mkdir(parents=True)
    for page in (PROJECT / "content/pages").glob("*.md"):
        write(root / "content/pages" / page.name, page.read_text(encoding="utf-8"))
    options = {"today": "2026-11-22", "per_page": 24, "cache": str(root / "cache"), "languages": ("vi", "en")}
    settings = SETTINGS.format(project=str(PROJECT), path=str(root / "content"), output=str(root / "out"),
                               theme=str(PROJECT / "theme"), catalogue=options)  # fmt: skip
    write(root / "settings.py", settings + f"SITEURL = {url!r}\n")
    return root / "settings.py"


def write_photo(path: Path, colour: tuple[int, int, int] = (190, 90, 40)) -> None:
    """A photo with an edge in it, sharp and large enough for nobody to complain."""
    image = Image.new("RGB", (900, 700), colour)
    image.paste((240, 230, 200), (0, 0, 450, 350))
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, "JPEG")


def write(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def build(root: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """One build of the project, as a user runs it."""
    command = [sys.executable, "-m", "pelican", "-s", str(root / "settings.py"), "--fatal", "errors"]
    known = {**os.environ, **environment}
    return subprocess.run(command, env=known, capture_output=True, encoding="utf-8", check=False)  # noqa: S603


def snapshot(output: Path) -> dict[str, bytes]:
    """Every file of an output folder with its bytes."""
    return {
        path.relative_to(output).as_posix(): path.read_bytes() for path in sorted(output.rglob("*")) if path.is_file()
    }


def of_today(output: dict[str, bytes], clean: dict[str, bytes]) -> dict[str, bytes]:
    """An output without the hashed files of releases before, which a clean build does not have."""
    return {name: content for name, content in output.items() if name in clean or not immutable(name)}


def times(output: Path) -> dict[str, int]:
    """Every file of an output folder with the moment it was written, in nanoseconds."""
    return {
        path.relative_to(output).as_posix(): path.stat().st_mtime_ns
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }
