"""`python -m generator qr`: QR codes of any records or addresses, as SVG and PNG."""

from __future__ import annotations

import argparse
import os
import runpy
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.address import public_origin, written
from generator.check.codes import check_codes
from generator.model.code import Issued, read_code
from generator.qr.symbol import png, svg
from generator.read.codes import CODES, read_codes
from generator.text import slugify

__all__ = ["add_options", "run"]

_NOTHING = (
    "{}: không có hồ sơ nào mang tên thư mục hay mã này trong {}; hồ sơ mới thì dựng trang trước để được cấp mã "
    "(no record of that folder name or code; a new record gets its code from a build)"
)


class _Wish(NamedTuple):
    """A QR code to make: the name of its files, its address, what stands beneath."""

    name: str
    address: str
    caption: tuple[str, ...]


def add_options(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("what", nargs="+", help="folder name of a record, a code, or an address as https://…")
    parser.add_argument("--origin", default="", help="address of the site, as https://ocop.example.vn")
    parser.add_argument("--settings", type=Path, default=Path("pelicanconf.py"), help="the settings file of the site")
    parser.add_argument("--to", type=Path, default=Path("qr"), metavar="FOLDER")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the files; exit status 0 done, 1 faults in the lock file, 2 wrong use."""
    issued, found = check_codes(CODES, read_codes(options.project).lines)
    if any(one.severity == "error" for one in found):
        print(f"{CODES}: python -m generator check", file=sys.stderr)
        return 1
    try:
        wishes = [wish for what in options.what for wish in _wishes(what, issued, options)]
    except (LookupError, OSError, ValueError) as fault:
        print(fault.args[0] if isinstance(fault, LookupError) else fault, file=sys.stderr)
        return 2
    options.to.mkdir(parents=True, exist_ok=True)
    for wish in wishes:
        stem = options.to / wish.name
        stem.with_suffix(".svg").write_text(svg(wish.address, wish.caption), encoding="utf-8")
        stem.with_suffix(".png").write_bytes(png(wish.address, wish.caption))
        print(f"{stem}.svg {stem}.png  {wish.address}")
    return 0


def _site(options: argparse.Namespace) -> str:
    """The address of the site, without a slash at its end; raises `ValueError` as `public_origin` does."""
    told: Mapping[str, str] = {} if options.origin else runpy.run_path(str(options.project / options.settings))
    return public_origin(str(options.origin or os.environ.get("SITEURL") or told["SITEURL"]))


def _wishes(what: str, issued: Sequence[Issued], options: argparse.Namespace) -> Iterator[_Wish]:
    """The codes of all records of that folder name; of the record of that code; or of the address itself."""
    if what.startswith(("https://", "http://")):
        public_origin(what)
        yield _Wish(slugify(what.partition("://")[2]), what, (written(what),))
        return
    meant = [one for one in issued if one.slug == what] or [one for one in issued if one.code == read_code(what)]
    if not meant:
        raise LookupError(_NOTHING.format(what, CODES))
    site = _site(options)
    for one in meant:
        address = f"{site}/q/{one.code}/"
        yield _Wish(f"{one.slug}-{one.code}", address, (one.name, written(address).rstrip("/")))
