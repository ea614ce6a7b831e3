"""HTTP of the preview: pages of the stage, and the events that tell them of the next edition.

    /_preview/events             server-sent: {"edition": …, "report": … or null}
    /_preview/changed?since=&at= "yes" if one of the routes `at` has other bytes than in the edition `since`
    /_preview/reload.js, report.css

Pages keep the policy that the site is written for; what the preview adds comes from the same host.
"""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from catalogue.preview.listening import Host
from catalogue.preview.sent import OWN, event_of, type_of, with_script
from catalogue.preview.stage import State

__all__ = ["Handler"]

_TYPES = {".js": "text/javascript", ".css": "text/css"}
_BREATH = 10.0  # seconds between signs of life, by which a browser that went away is noticed


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Host

    def do_GET(self) -> None:
        """Answer with a page, a file, or what the preview itself has."""
        address = urlsplit(self.path)
        route = unquote(address.path)
        if route == f"{OWN}events":
            self._events()
        elif route == f"{OWN}changed":
            self._changed(parse_qs(address.query))
        elif route.startswith(OWN):
            self._own(route.removeprefix(OWN))
        elif self.server.base and route == "/":
            self._lead(f"{self.server.base}/")
        else:
            self._page(self._below(route))

    do_HEAD = do_GET  # noqa: N815 - named by the standard library

    def _below(self, route: str) -> str:
        base = self.server.base
        return route.removeprefix(base) if base and route.startswith(f"{base}/") else route

    def _page(self, route: str) -> None:
        edition = self.server.stage.state.edition
        answer = self.server.stage.answer(route)
        if not answer.found and not route.endswith("/") and self.server.stage.answer(f"{route}/").found:
            self._lead(f"{self.server.base}{route}/")
            return
        kind = type_of(route if answer.found else "/")
        content = with_script(answer, edition) if kind.startswith("text/html") else answer.content
        self._send(200 if answer.found else 404, kind, content)

    def _lead(self, where: str) -> None:
        self.send_response(301)
        self.send_header("Location", quote(where))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _own(self, name: str) -> None:
        if name not in ("reload.js", "report.css"):
            self._send(404, "text/plain", b"")
        else:
            self._send(200, _TYPES[Path(name).suffix], Path(__file__).with_name(name).read_bytes())

    def _changed(self, asked: dict[str, list[str]]) -> None:
        since = int(asked["since"][0]) if asked.get("since", [""])[0].isdigit() else 0
        routes = [self._below(unquote(route)) for route in asked.get("at", [])]
        answer = b"yes" if self.server.stage.changed(since, routes) else b"no"
        self._send(200, "text/plain", answer)

    def _events(self) -> None:
        """Tell the state, then every other one, until the browser or the preview goes."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        seen: State | None = None
        while self.server.stage.open:
            state = self.server.stage.next(seen, _BREATH)
            self.wfile.write(event_of(state) if state else b":\n\n")
            seen = state or seen

    def _send(self, status: int, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def end_headers(self) -> None:
        """What every answer carries."""
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - named by the standard library
        """Quiet: the terminal is for what changed and what is wrong."""
