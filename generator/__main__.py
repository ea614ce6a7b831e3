"""Commands for those who keep the records.

    python -m generator check      every finding about the records
    python -m generator schema     the JSON Schema files for editors, and the table of fields
    python -m generator words      the words to translate, from templates and declarations
    python -m generator build      the site, as `pelican` builds it; --profile FILE: where the time went
    python -m generator stick      a zip of a fair, a province or all, that opens without network and server
    python -m generator hosting    the configuration of a web server or host
    python -m generator print      labels, signs, sheets and booklets as PDF
    python -m generator qr         QR codes of records or addresses as SVG and PNG
    python -m generator rollback   the release before is served again

Exit status: 0 clean, 1 errors in records, 2 wrong use.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from generator.diagnostics import as_json, as_text, has_errors
from generator.hosting.configuration import add_options, configuration
from generator.pipeline import check_positions, check_project
from generator.print import command as printing
from generator.progress import Steps
from generator.publish import rollback
from generator.qr import command as symbols
from generator.schemas import write_handbook, write_schemas
from generator.settings import settings_from
from generator.stick import options as sticks
from generator.words import update_words

__all__ = ["main"]

_MISSING = {
    "vi": "{} điểm bán và làng chưa có tọa độ; xem danh sách: python -m generator check --positions",
    "en": "{} sales points and villages have no position; to list them: python -m generator check --positions",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the answer is the exit status."""
    options = _parser().parse_args(arguments)
    if not (options.project / "products").is_dir():
        print(f"{options.project}: không có thư mục products/ (no folder products/)", file=sys.stderr)
        return 2
    return int(options.run(options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--project", type=Path, default=Path.cwd(), help="folder with products/ and content/")
    commands = parser.add_subparsers(required=True, metavar="check | schema | words | build | …")
    check = commands.add_parser("check", help="every finding about the records")
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.add_argument("--language", choices=("vi", "en"), default="vi")
    check.add_argument("--positions", action="store_true", help="also every point and village without a position")
    check.add_argument("--today", default="", help="the day of the check, as 2026-11-22")
    check.set_defaults(run=_check)
    commands.add_parser("schema", help="write the JSON Schema files and the table of fields").set_defaults(run=_schema)
    commands.add_parser("words", help="bring theme/locale up to date").set_defaults(run=_words)
    build = commands.add_parser("build", help="build the site")
    build.add_argument("--settings", type=Path, default=Path("pelicanconf.py"), help="Pelican's settings file")
    build.add_argument("--profile", type=Path, help="write where the time went into this file")
    build.set_defaults(run=_build)
    stick = commands.add_parser("stick", help="a zip that opens without network and server")
    sticks.add_options(stick)
    stick.set_defaults(run=_stick)
    hosting = commands.add_parser("hosting", help="print the configuration of a web server or host")
    add_options(hosting)
    hosting.set_defaults(run=_hosting)
    printing.add_options(commands.add_parser("print", help="labels, signs, sheets and booklets as PDF"))
    symbols.add_options(commands.add_parser("qr", help="QR codes of records or addresses as SVG and PNG"))
    back = commands.add_parser("rollback", help="serve the release before again")
    rollback.add_options(back)
    back.set_defaults(run=rollback.run)
    return parser


def _check(options: argparse.Namespace) -> int:
    try:
        settings = settings_from(options.project.resolve(), {"today": options.today})
    except ValueError as fault:
        print(f"--today: {fault}", file=sys.stderr)
        return 2
    inspection = check_project(settings, steps=Steps(options.language))
    found, missing = inspection.found, check_positions(inspection.records)
    report = as_json if options.format == "json" else as_text
    print(report([*found, *missing] if options.positions else found, options.language))
    if missing and not options.positions:
        print(_MISSING[options.language].format(len(missing)), file=sys.stderr)
    return 1 if has_errors(found) else 0


def _schema(options: argparse.Namespace) -> int:
    write_handbook(options.project / "products" / "README.md")
    for path in write_schemas():
        print(path)
    return 0


def _words(options: argparse.Namespace) -> int:
    for line in update_words(options.project / "theme"):
        print(line)
    return 0


def _build(options: argparse.Namespace) -> int:
    """Pelican in a process of its own: it is the way in that everybody has."""
    command = [sys.executable, "-m", "pelican", "-s", str(options.settings), "--fatal", "errors"]
    told = {"CATALOGUE_PROFILE": str(options.profile.resolve())} if options.profile else {}
    return subprocess.run(command, env={**os.environ, **told}, cwd=options.project, check=False).returncode  # noqa: S603


def _stick(options: argparse.Namespace) -> int:
    """In a process of its own, for it needs Pelican, which brings stories, pages and templates."""
    program = Path(__file__).resolve().parents[1] / "plugins/catalogue/stick"
    command = [sys.executable, str(program), *sticks.as_arguments(options)]
    return subprocess.run(command, cwd=options.project, check=False).returncode  # noqa: S603


def _hosting(options: argparse.Namespace) -> int:
    print(configuration(options), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
