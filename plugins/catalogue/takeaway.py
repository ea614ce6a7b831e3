"""What one takes home from a fair: its printed sheets and its stick, kept in the cache and published with the site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from catalogue.edition import Workshop
from catalogue.stick.kept import fair_stick
from generator.pipeline import Result
from generator.print.kept import FOLDER, fair_sheets
from generator.print.press import Stock
from generator.render.desk import Desk
from generator.render.views.fairs import Download
from generator.settings import Settings

__all__ = ["takeaways"]


def takeaways(result: Result, options: Settings, workshop: Workshop, desks: Sequence[Desk]) -> dict[str, Path]:
    """The files of all fairs that show products, by their names below the output; the desks learn of them.

    Nothing is made where the setting `takeaways` is off; what was made of the same stays in the cache.
    """
    fairs = [slug for slug, fair in result.catalogue.fairs.items() if fair.products]
    if not options.takeaways or not fairs:
        return {}
    stock = Stock(workshop.theme, result.derivatives, options.today)
    files = fair_sheets(desks, stock, options.cache / "print")
    files |= {f"{FOLDER}/{slug}/usb.zip": fair_stick(result, options, workshop, slug) for slug in fairs}
    downloads = _by_fair(files)
    for desk in desks:
        desk.downloads = downloads
    return files


def _by_fair(files: Mapping[str, Path]) -> dict[str, list[Download]]:
    found: defaultdict[str, list[Download]] = defaultdict(list)
    for name, path in files.items():
        slug, file = name.removeprefix(f"{FOLDER}/").split("/")
        found[slug].append(Download(file, path.stat().st_size))
    return dict(found)
