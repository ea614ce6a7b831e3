"""What one takes home from a fair: its printed sheets and its stick, kept in the cache and published with the site."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path

from catalogue.edition import Workshop
from catalogue.stick.kept import fair_stick
from generator.model.catalogue import Catalogue
from generator.pipeline import Result
from generator.print.kept import FOLDER, fair_sheets
from generator.print.press import Stock
from generator.render.desk import Desk
from generator.render.views.fairs import Download
from generator.settings import Settings
from generator.stick.pack import StickError

__all__ = ["takeaways"]

YEAR = timedelta(days=366)  # the day of the data stands on every sheet, so that each fair costs every day's build
_NO_STICK = {
    "vi": "hội chợ {}: chưa có tệp ZIP cho USB, trang vẫn được đăng. {}. Đổi tên thư mục hay tệp đó cho ngắn, đúng, "
    "rồi dựng lại",
    "en": "fair {}: there is no zip for a USB stick, the site is published without it. {}. Give that folder or file a "
    "name that is short and sound, then build again",
}


def takeaways(result: Result, options: Settings, workshop: Workshop, desks: Sequence[Desk]) -> dict[str, Path]:
    """The files of the fairs of now, by their names below the output; the desks learn of them.

    Nothing is made where the setting `takeaways` is off; what was made of the same stays in the cache.
    A stick that cannot be made is told and left out.
    """
    fairs = list(_fairs(result.catalogue)) if options.takeaways else []
    if not fairs:
        return {}
    stock = Stock(workshop.theme, result.derivatives, options.today)
    files = fair_sheets(desks, fairs, stock, options.cache / "print")
    for slug in fairs:
        try:
            files[f"{FOLDER}/{slug}/usb.zip"] = fair_stick(result, options, workshop, slug)
        except StickError as fault:
            print(_NO_STICK[options.messages].format(slug, fault), file=sys.stderr)
    downloads = _by_fair(files)
    for desk in desks:
        desk.downloads = downloads
    return files


def _fairs(catalogue: Catalogue) -> Iterator[str]:
    """Those that show products, were not called off, and ended within a year: later nobody takes anything home."""
    for slug, fair in catalogue.fairs.items():
        if fair.products and fair.record.status != "cancelled" and not fair.over(catalogue.today - YEAR):
            yield slug


def _by_fair(files: Mapping[str, Path]) -> dict[str, list[Download]]:
    found: defaultdict[str, list[Download]] = defaultdict(list)
    for name, path in files.items():
        slug, file = name.removeprefix(f"{FOLDER}/").split("/")
        found[slug].append(Download(file, path.stat().st_size))
    return dict(found)
