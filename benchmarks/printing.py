"""What a booklet costs: seconds, memory and bytes, with drawings and with photos.

    python benchmarks/printing.py [--products 50 200 2000] [--work FOLDER]

The records are made up (`benchmarks/catalogue.py`).  Photos are stood in for by restless pictures of the same pixels
and about as many bytes as the derivatives that a booklet shows, so that nobody waits for them to be developed.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PIL import Image, ImageFilter

# In place of this folder, so that the modules beside this one have one name in every process.
sys.path[0] = str(Path(__file__).resolve().parent.parent)

from benchmarks.catalogue import ROOT, facts_of, write_records  # noqa: E402
from benchmarks.measure import run  # noqa: E402
from generator.pipeline import compile_catalogue, open_desks  # noqa: E402
from generator.print import sheets  # noqa: E402
from generator.print.press import Stock, pressed  # noqa: E402
from generator.print.selection import of_list  # noqa: E402
from generator.print.sheets import Sheet  # noqa: E402
from generator.render.desk import Desk  # noqa: E402
from generator.render.site import Knobs, Names  # noqa: E402
from generator.settings import Settings  # noqa: E402

_DAY = date(2026, 11, 22)
_MANY = 500  # as in `generator/print/booklet.py`: above, pictures are small ones
_KINDS: dict[str, Callable[[Desk, Any], Sheet]] = {
    "booklet": sheets.booklet,
    "labels": lambda desk, chosen: sheets.labels(desk, chosen, "70x37"),
    "buyer's sheets": sheets.buyers,
}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--products", type=int, nargs="+", default=[50, 200, 2000])
    parser.add_argument("--work", type=Path)
    parser.add_argument("--one", nargs=3, metavar=("SITE", "KIND", "PHOTOS"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        _measured(Path(asked.one[0]), asked.one[1], photos=asked.one[2] == "1")
        return
    print("| | products | CPU s | wall s | MB of memory | MB of PDF |\n|---|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory(dir=asked.work) as work:
        for total in asked.products:
            site = Path(work) / str(total)
            write_records(facts_of(total), site)
            for kind, photos in (("booklet", "0"), ("booklet", "1"), ("labels", "0"), ("buyer's sheets", "0")):
                _row(site, kind, photos, total)


def _row(site: Path, kind: str, photos: str, total: int) -> None:
    cost = run([sys.executable, __file__, "--one", str(site), kind, photos], ROOT, site / "printed")
    what = f"{kind}, photos" if photos == "1" else kind
    print(f"| {what} | {total:,} | {cost.cpu:.1f} | {cost.wall:.1f} | {cost.memory:.0f} | {cost.size / 1e6:.1f} |")


def _measured(site: Path, kind: str, *, photos: bool) -> None:
    """Make one file; what came before is not counted."""
    desk, stock = _desk(site)
    chosen = of_list(desk, "/san-pham/")
    if photos:
        stock = stock._replace(derivatives=_photos(site, [one.slug for one in chosen.entries]))
    wall, cpu = time.perf_counter(), time.process_time()
    sheet = _KINDS[kind](desk, chosen)
    made = pressed(_with_photos(sheet) if photos else sheet, stock)
    told = {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}
    (site / "printed").mkdir(exist_ok=True)
    (site / "printed" / f"{kind} {photos}.pdf").write_bytes(made)
    print(json.dumps(told))


def _desk(site: Path) -> tuple[Desk, Stock]:
    settings = replace(Settings(site, _DAY, cache=site / ".cache"), languages=("vi",))
    result = compile_catalogue(settings)
    knobs = Knobs("https://ocop.example.vn", "", {"vi": Names("Danh mục OCOP", "", "")}, 24, ("vi",), "", "")
    desk = open_desks(result.catalogue, settings, knobs, ROOT / "theme/locale", {})[0]
    return desk, Stock(ROOT / "theme", {}, _DAY)


def _photos(site: Path, slugs: list[str]) -> dict[str, Path]:
    """A picture a product: 480 x 360 pixels as on a card, or 160 x 120 where the products are many."""
    size, folder = ((480, 360) if len(slugs) <= _MANY else (160, 120)), site / "anh"
    folder.mkdir(exist_ok=True)
    found = {}
    for at, slug in enumerate(slugs):
        path = found[_name(slug)] = folder / f"{slug}.jpg"
        dots = random.Random(at).randbytes(size[0] * size[1] * 3 // 16)  # noqa: S311 - a picture, not a secret
        image = Image.frombytes("RGB", (size[0] // 4, size[1] // 4), dots).resize(size)
        image.filter(ImageFilter.GaussianBlur(0.8)).save(path, "JPEG", quality=80)
    return found


def _name(slug: str) -> str:
    return f"anh/{slug}.jpg"


def _with_photos(sheet: Sheet) -> Sheet:
    """The booklet with the stand-ins in place of drawings."""
    shown = [one for section in sheet.values["sections"] for part in section["parts"] for one in part["entries"]]
    for one in shown:
        one.update(picture=_name(one["slug"]), drawn=False)
    return sheet._replace(pictures=frozenset({"theme/art/frieze.svg", *(one["picture"] for one in shown)}))


if __name__ == "__main__":
    main()
