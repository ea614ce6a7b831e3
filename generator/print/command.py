"""`python -m generator print`: sheets of any products, as PDF."""

from __future__ import annotations

import argparse
import os
import runpy
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generator.address import public_origin
from generator.diagnostics import as_text
from generator.model.catalogue import Catalogue
from generator.pipeline import compile_catalogue, open_desks
from generator.print import selection, sheets
from generator.print.booklet import BY
from generator.print.formats import LABELS, SIGNS
from generator.print.press import Stock, pressed
from generator.print.selection import NotFound, Selection
from generator.progress import Steps
from generator.publish.files import write
from generator.render.desk import Desk
from generator.render.site import Knobs, Names
from generator.settings import Settings, settings_from

__all__ = ["add_options", "run"]

_KINDS = ("labels", "signs", "products", "buyer", "booklet")
_EMPTY = "không có sản phẩm nào để in (no product to print)"
_FRESH = (
    "{} hồ sơ chưa có mã được giữ, nên in không có mã QR; dựng trang (make site) rồi in lại "
    "({} records have no code that was kept and are printed without a QR code; build the site, then print again)"
)
_REFUSED = "hồ sơ có lỗi, chưa in gì (there are errors in the records; nothing was printed)"


def add_options(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("kind", choices=_KINDS)
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument("--list", metavar="PATH", default="/san-pham/", help="a list by its address: /tinh/dong-nai/")
    chosen.add_argument("--fair", metavar="NAME", help="what a fair shows")
    chosen.add_argument("--product", metavar="NAME", action="append", help="a product by its folder; more than once")
    parser.add_argument("--format", help=f"labels: {', '.join(LABELS)}; signs: {', '.join(SIGNS)}")
    parser.add_argument("--by", choices=BY, default="", help="sections of the booklet")
    parser.add_argument("--language", default="vi", help="as the site has them: vi, en")
    parser.add_argument("--settings", type=Path, default=Path("pelicanconf.py"), help="the settings file of the site")
    parser.add_argument("--origin", help="address of the site, as https://ocop.example.vn; else that of the settings")
    parser.add_argument("--to", type=Path, required=True, metavar="FILE.pdf")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print; exit status 0 done, 1 errors in records, 2 wrong use."""
    try:
        form = _format(options.kind, options.format) or options.by
        told = runpy.run_path(str(options.project / options.settings))
        settings = _settings(options, told)
    except (OSError, ValueError) as fault:
        return _say(str(fault), 2)
    result = compile_catalogue(settings, steps=Steps(settings.messages))
    errors = [one for one in result.found if one.severity == "error"]
    if errors:
        return _say(f"{as_text(errors, settings.messages)}\n{_REFUSED}", 1)
    theme = Path(told["THEME"])
    desk = open_desks(_promised(result.catalogue), settings, _knobs(settings), theme / "locale", {})[0]
    try:
        sheet = _MAKERS[options.kind](desk, _chosen(desk, options), form)
    except NotFound as fault:
        return _say(str(fault), 2)
    options.to.parent.mkdir(parents=True, exist_ok=True)
    write(str(options.to.resolve()), pressed(sheet, Stock(theme, result.derivatives, settings.today)))
    return _say(str(options.to), 0)


def _promised(catalogue: Catalogue) -> Catalogue:
    """The catalogue without codes that no build has kept yet: what is printed must lead somewhere for good."""
    fresh = {(one.kind, one.slug) for one in catalogue.codes.fresh}
    if fresh:
        print(_FRESH.format(len(fresh), len(fresh)), file=sys.stderr)
    kept = {record: code for record, code in catalogue.codes.issued.items() if record not in fresh}
    return catalogue._replace(codes=catalogue.codes._replace(issued=kept))


def _say(message: str, status: int) -> int:
    print(message, file=sys.stderr if status else sys.stdout)
    return status


_MAKERS: Mapping[str, Callable[[Desk, Selection, str], sheets.Sheet]] = {
    "labels": sheets.labels,
    "signs": sheets.signs,
    "products": lambda desk, chosen, _: sheets.products(desk, chosen),
    "buyer": lambda desk, chosen, _: sheets.buyers(desk, chosen),
    "booklet": sheets.booklet,
}


def _format(kind: str, asked: str | None) -> str:
    """The format of a sheet, the first one where none is asked for; raises ValueError where there is no such."""
    known = {"labels": tuple(LABELS), "signs": SIGNS}.get(kind, ())
    if asked and asked not in known:
        raise ValueError(f"--format {asked}: {kind} {' · '.join(known) or '–'}")
    return asked or (known[0] if known else "")


def _settings(options: argparse.Namespace, told: Mapping[str, Any]) -> Settings:
    """Settings of the site, in one language."""
    site = urlsplit(public_origin(str(options.origin or os.environ.get("SITEURL") or told["SITEURL"])))
    named = {"name": told["SITENAME"], "tagline": told.get("SITESUBTITLE") or ""}
    address = {"origin": f"{site.scheme}://{site.netloc}", "base": site.path}
    settings = settings_from(options.project.resolve(), {**named, **address, **told.get("CATALOGUE", {})})
    if options.language not in settings.languages:
        raise ValueError(f"--language {options.language}: {' · '.join(settings.languages)}")
    return replace(settings, languages=(options.language,))


def _knobs(settings: Settings) -> Knobs:
    code = settings.languages[0]
    own = {"name": settings.name, "tagline": settings.tagline, "contact": settings.contact}
    names = {code: Names(**{**own, **settings.translations.get(code, {})})}
    return Knobs(settings.origin, settings.base, names, settings.per_page, (code,), "", "")


def _chosen(desk: Desk, options: argparse.Namespace) -> Selection:
    if options.fair:
        found = selection.of_fair(desk, options.fair)
    elif options.product:
        found = selection.of_products(desk, options.product)
    else:
        found = selection.of_list(desk, options.list)
    if not found.entries:
        raise NotFound(_EMPTY)
    return found
