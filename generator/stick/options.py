"""What the command is asked, on both sides of the process that Pelican needs."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from generator.derive.sized import PICTURES

__all__ = ["add_options", "as_arguments"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `stick`."""
    parser.add_argument("--settings", type=Path, default=Path("pelicanconf.py"), help="Pelican's settings file")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--fair", metavar="SLUG", default="", help="a fair, with what it shows")
    what.add_argument("--province", metavar="SLUG", default="", help="a province, as dong-nai")
    what.add_argument("--all", action="store_true", help="the whole catalogue")
    parser.add_argument(
        "--pictures", choices=PICTURES, default="small",
        help="none: the drawings of the sets; small: at most 800 pixels wide; full: all",
    )  # fmt: skip
    parser.add_argument("--origin", default="", help="address of the site, as https://ocop.example.vn; else SITEURL")
    parser.add_argument("--to", type=Path, required=True, help="the zip to write")


def as_arguments(options: argparse.Namespace) -> Iterator[str]:
    """The same once more, as a command line in the folder of the project."""
    yield f"--settings={options.settings}"
    yield f"--pictures={options.pictures}"
    yield f"--origin={options.origin}"
    yield f"--to={options.to.resolve()}"
    if options.all:
        yield "--all"
    else:
        yield f"--fair={options.fair}" if options.fair else f"--province={options.province}"
