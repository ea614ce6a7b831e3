"""From the value of a sheet and the theme's Typst to PDF: the same value gives the same bytes on every machine."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from importlib import metadata
from pathlib import Path
from typing import Any, NamedTuple

import typst

from generator.cache import program_digest
from generator.print.sheets import Sheet
from generator.qr.symbol import svg
from generator.share_cards.ink import FONTS

__all__ = ["Stock", "digest_of", "pressed", "rasterised"]

_ART = "theme/art/"
_LETTERS: dict[str, Any] = {"font_paths": [str(FONTS)], "ignore_system_fonts": True}  # ours alone


class Stock(NamedTuple):
    """What sheets are made with: the theme's folder, files of photos by their names below the output, the day."""

    theme: Path
    derivatives: Mapping[str, Path]
    day: date


def pressed(sheet: Sheet, stock: Stock) -> bytes:
    """The sheet as a tagged PDF (PDF/UA-1) with its fonts. Raises OSError where a picture is gone."""
    day = datetime.combine(stock.day, time(), UTC)
    with _laid_out(sheet, stock) as main:
        made = typst.compile(main, **_LETTERS, pdf_standards=["ua-1"], timestamp=day)
    assert isinstance(made, bytes), "a PDF is one file"
    return made


def rasterised(sheet: Sheet, stock: Stock, dots: int) -> list[bytes]:
    """The pages as PNG with so many dots an inch."""
    with _laid_out(sheet, stock) as main:
        made = typst.compile(main, **_LETTERS, format="png", ppi=dots)
    return made if isinstance(made, list) else [made]


def digest_of(sheet: Sheet, stock: Stock) -> str:
    """32 hexadecimal digits that change with all that the file depends on; a photo's name tells what is in it."""
    program = (program_digest(), metadata.version("typst"), metadata.version("segno"), str(stock.day))
    digest = hashlib.blake2b(" ".join(program).encode(), digest_size=16)
    digest.update(json.dumps([sheet.source, sheet.values], sort_keys=True).encode())
    for name, content in sorted({**_sources(stock.theme / "print"), **_art(sheet, stock)}.items()):
        digest.update(f"{name} {len(content)} ".encode() + content)
    return digest.hexdigest()


@contextmanager
def _laid_out(sheet: Sheet, stock: Stock) -> Iterator[str]:
    """A folder for a while with all that Typst may read and nothing else; the answer is where it begins."""
    symbols = {address: svg(address) for address in sorted(sheet.codes)}
    texts = {"sheet.json": json.dumps(sheet.values).encode(), "symbols.json": json.dumps(symbols).encode()}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, content in {**_sources(stock.theme / "print"), **_art(sheet, stock), **texts}.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_bytes(content)
        for picture in sorted(one for one in sheet.pictures if not one.startswith(_ART)):
            (folder / picture).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(stock.derivatives[picture], folder / picture)
        yield str(folder / f"{sheet.source}.typ")


def _art(sheet: Sheet, stock: Stock) -> dict[str, bytes]:
    names = sorted(name for name in sheet.pictures if name.startswith(_ART))
    return {name: (stock.theme / "static" / "art" / name.removeprefix(_ART)).read_bytes() for name in names}


def _sources(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.typ"))}
