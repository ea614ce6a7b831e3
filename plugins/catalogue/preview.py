"""Live preview: builds the site, serves it on this machine, builds again when something changes.

    python plugins/catalogue/preview.py [--port 8000] [--settings pelicanconf.py]

Watches records, photos, stories, theme, plugins and settings.  A build that
fails leaves the last good site in place; its report stands on the terminal.
The page of components is at /thanh-phan/.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican.settings import read_settings
from watchfiles import watch

__all__ = ["main"]

WATCHED = ("products", "content", "theme", "generator", "plugins")


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves the output folder as a static host does: folders by their index, 404.html for the rest."""

    extensions_map = {  # noqa: RUF012 - read by the standard library as it is
        **SimpleHTTPRequestHandler.extensions_map,
        ".ics": "text/calendar; charset=utf-8",
        ".js": "text/javascript",
        ".vcf": "text/vcard; charset=utf-8",
        ".xml": "application/xml",
        ".svg": "image/svg+xml",
        ".webp": "image/webp",
    }

    tiles = ""

    def end_headers(self) -> None:
        """The policy that the site is written for, so that a preview shows what it forbids."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Security-Policy", policy(self.tiles))
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page for what is not there."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def list_directory(self, path: Any) -> None:  # noqa: ARG002
        """No listing of folders: a folder without an index is not there."""
        self.send_error(404)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - named by the standard library
        """Quiet: the terminal is for the reports of builds."""


POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def build(settings: Path) -> bool:
    """One build in a process of its own; whether it succeeded."""
    command = [sys.executable, "-m", "pelican", "-s", str(settings), "--fatal", "errors"]
    known = {**os.environ, "CATALOGUE_COMPONENTS": "1"}
    return subprocess.run(command, env=known, check=False).returncode == 0  # noqa: S603 - our own command


def policy(tiles: str) -> str:
    """The policy for a site whose map shows tiles of that address, or none."""
    host = "{0.scheme}://{0.netloc}".format(urlsplit(tiles)) if tiles else ""
    return POLICY.replace("img-src 'self'", f"img-src 'self' {host}") if host else POLICY


def serve(output: Path, port: int, tiles: str = "") -> ThreadingHTTPServer:
    """Serve `output` on this machine only, in the background; `tiles` is the address of the map's tiles."""
    handler = type("Handler", (SiteHandler,), {"tiles": tiles})
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(handler, directory=str(output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def main() -> int:
    """Build, serve, watch, until interrupted."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--settings", type=Path, default=Path("pelicanconf.py"))
    options = parser.parse_args()
    settings = options.settings.resolve()
    project = settings.parent
    known = read_settings(str(settings))
    output = Path(known["OUTPUT_PATH"])
    build(settings)
    output.mkdir(exist_ok=True)
    serve(output, options.port, known.get("CATALOGUE", {}).get("tiles", {}).get("url", ""))
    print(f"http://localhost:{options.port}/  (Ctrl+C: dừng, stop)", flush=True)
    folders = [project / name for name in WATCHED if (project / name).is_dir()]
    try:
        for _changes in watch(*folders, settings, raise_interrupt=True):
            build(settings)
    except KeyboardInterrupt:
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
