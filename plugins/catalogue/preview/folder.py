"""A folder served as a static host does, with the headers that the site is written for."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from generator.hosting.policy import security_headers
from generator.model.published_names import CONTENT_TYPES

__all__ = ["headers_of", "serve"]

_TYPES = {f".{suffix}": kind for suffix, kind in CONTENT_TYPES.items()}


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves the output folder as a static host does: folders by their index, 404.html for the rest."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **_TYPES}  # noqa: RUF012 - read by the standard library

    tiles = ""

    def end_headers(self) -> None:
        """The headers that the site is written for, so that what they forbid is seen."""
        for name, value in headers_of(self.tiles).items():
            self.send_header(name, value)
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
        """Quiet."""


def headers_of(tiles: str) -> dict[str, str]:
    """What every answer carries: the headers that the site is written for, but for the one that needs encryption."""
    known = {name: value for name, value in security_headers(tiles).items() if name != "Strict-Transport-Security"}
    return {"Cache-Control": "no-store", **known}


def serve(output: Path, port: int, tiles: str = "") -> ThreadingHTTPServer:
    """Serve `output` on this machine only, in the background; `tiles` is the address of the map's tiles."""
    handler = type("Handler", (SiteHandler,), {"tiles": tiles})
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(handler, directory=str(output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
