"""A small host of static files that counts what it sends.

It compresses as most hosts do (gzip, level 6, text alone), lets browsers keep files for ten minutes, and keeps
connections open.  Counted are the bytes of its answers, headers included; requests and the cost of TCP and TLS are not.
"""

from __future__ import annotations

import gzip
import threading
from email.utils import formatdate
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

__all__ = ["BLANK", "Sent", "Wire", "packed"]

BLANK = (
    b'<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,"><title>OCOP</title></html>'
)
LEVEL = 6
_SCRIPTS = (".js", ".pagefind")  # the second is Pagefind's WebAssembly
_TYPES = {".js": "text/javascript", ".json": "application/json", ".html": "text/html; charset=utf-8"}


class Sent(NamedTuple):
    """What was sent since it was asked last: answers, their bytes, and those of scripts among them."""

    size: int
    requests: int
    scripts: int


class Wire:
    """Serves a folder on this machine; a blank page in Vietnamese is its home page."""

    def __init__(self, folder: Path) -> None:
        self.missing: set[str] = set()
        self._sent = Sent(0, 0, 0)
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, folder, self))
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """No more answers."""
        self._server.shutdown()
        self._server.server_close()

    def count(self, size: int, *, script: bool) -> None:
        """One answer more."""
        with self._lock:
            sent = self._sent
            self._sent = Sent(sent.size + size, sent.requests + 1, sent.scripts + size * script)

    def take(self) -> Sent:
        """What was sent since the last time, and start again."""
        with self._lock:
            sent, self._sent = self._sent, Sent(0, 0, 0)
        return sent


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, folder: Path, wire: Wire, *request: Any) -> None:
        self.folder, self.wire = folder, wire
        super().__init__(*request)

    def do_GET(self) -> None:
        path = self.path.partition("?")[0].lstrip("/")
        file = self.folder / path
        if not path:
            self._answer("200 OK", ".html", BLANK, compressed=False)
        elif ".." not in path and file.is_file():
            self._answer("200 OK", file.suffix, packed(file), compressed=file.suffix in _TYPES)
        else:
            self.wire.missing.add(path)
            self._answer("404 Not Found", ".html", b"", compressed=False)

    def _answer(self, status: str, suffix: str, body: bytes, *, compressed: bool) -> None:
        """Head and body in one piece, with the headers that hosts send."""
        today = formatdate(usegmt=True)
        lines = [
            f"HTTP/1.1 {status}",
            "Server: nginx",
            f"Date: {today}",
            f"Content-Type: {_TYPES.get(suffix, 'application/octet-stream')}",
            f"Content-Length: {len(body)}",
            f"Last-Modified: {today}",
            'ETag: "6921a4c0-1f40"',
            "Cache-Control: max-age=600",
            *(["Content-Encoding: gzip", "Vary: Accept-Encoding"] if compressed else []),
        ]
        answer = ("\r\n".join(lines) + "\r\n\r\n").encode() + body
        self.wire.count(len(answer), script=suffix in _SCRIPTS)
        self.wfile.write(answer)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - named by the standard library
        """Quiet."""


@cache
def packed(file: Path) -> bytes:
    """A file as it is sent; Pagefind's own, which are compressed already and of no known type, as they are."""
    content = file.read_bytes()
    return gzip.compress(content, LEVEL, mtime=0) if file.suffix in _TYPES else content
