"""The configuration of a host, as the command `python -m generator hosting` asks for it."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from generator.hosting.apache import apache
from generator.hosting.caddy import caddy
from generator.hosting.nginx import nginx
from generator.hosting.object_storage import rclone
from generator.hosting.policy import Served, content_security_policy
from generator.hosting.site_files import HOSTS, host_files

__all__ = ["add_options", "configuration"]

_SERVERS: Mapping[str, Callable[[Served], str]] = {"nginx": nginx, "caddy": caddy, "apache": apache}


def add_options(command: argparse.ArgumentParser) -> None:
    """The options of the command: which host, and what is particular to a site."""
    command.add_argument("kind", choices=(*_SERVERS, "pages", "rclone"))
    command.add_argument("--root", type=_path, default="/srv/ocop/output", help="the output folder on the server")
    command.add_argument("--host", type=_host, default="ocop.example.vn", help="the name of the site")
    command.add_argument("--languages", nargs="+", type=_code, default=("vi", "en"), help="as in CATALOGUE")
    command.add_argument("--tiles", type=_tiles, default="", help="the url of CATALOGUE's tiles, if the map has some")
    command.add_argument("--port", type=int, default=0, help="without encryption, behind something that encrypts")


def configuration(options: argparse.Namespace) -> str:
    """The text to print."""
    if options.kind == "rclone":
        return rclone()
    if options.kind == "pages":
        return _pages(options)
    site = Served(options.host, options.root, tuple(options.languages), options.tiles, options.port)
    return _SERVERS[options.kind](site)


def _pages(options: argparse.Namespace) -> str:
    """The files that hosts read from the site in the folder `root`, each below a comment that names it."""
    root = Path(options.root)
    names = [path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()]
    found = host_files(HOSTS, names, options.languages, options.tiles)
    return "\n".join(f"# {name}\n{content.decode()}" for name, content in found.items())


def _one_word(pattern: str, what: str) -> Callable[[str], str]:
    """A parser of one option: its value stands in a configuration as it is, so it is letters and few signs."""

    def parse(written: str) -> str:
        if re.fullmatch(pattern, written, re.ASCII):
            return written
        raise argparse.ArgumentTypeError(f"{written!r}: {what}")

    return parse


_host = _one_word(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?", "tên miền, như ocop.example.vn (the name of a host)")
_path = _one_word(r"/[\w./+-]*", "đường dẫn đầy đủ, chữ không dấu, số và ._+- (an absolute path of plain letters)")
_code = _one_word(r"[a-z]{2}", "mã ngôn ngữ, như vi (the code of a language)")


def _tiles(written: str) -> str:
    try:
        content_security_policy(written)
    except ValueError as fault:
        raise argparse.ArgumentTypeError(str(fault)) from None
    return written
