"""A tiny site that phones keep, in as many releases as are wanted, published and served as a real one."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

from built.building import PROJECT, free_port
from catalogue.preview.folder import SiteHandler
from playwright.sync_api import Browser, BrowserContext, Page

from generator.model.core import Core, Worker
from generator.model.page import DataFile
from generator.model.page import Page as Made
from generator.publish.assets import collect_assets
from generator.publish.edition import Edition, Theme
from generator.publish.pages import publish
from generator.publish.pictures import Pictures
from generator.publish.place import enter, place_of

__all__ = ["VISITED", "Carried", "bytes_kept", "kept_by", "names_kept", "phone_that_keeps", "ready", "until"]

ASSETS = collect_assets(PROJECT / "theme/static")
CORE = ("", "ngoai-tuyen/")
VISITED = tuple(f"trang/{number}/" for number in range(1, 6))
_KEPT = """async () => {
  const names = await caches.keys();
  const answers = await Promise.all(names.map(async (name) => (await caches.open(name)).matchAll()));
  return names.flatMap((cache, at) => answers[at].map(({ headers }) => [cache, headers.get("x-kept-name"), Number(headers.get("x-kept-bytes"))]));
}"""


class Carried:
    """The site in a folder, below `base` of its address; `patient` lets pages through when it is set."""

    def __init__(self, root: Path, base: str = "", budget: int = 25_000_000) -> None:
        self.root, self.base, self.budget = root, base, budget
        self.patient = threading.Event()
        self.patient.set()
        self._port = free_port()
        self.url = f"http://localhost:{self._port}{base}/"
        self._server: ThreadingHTTPServer | None = None

    def publish(self, version: str, *, offline: bool = True, size: int = 0) -> None:
        """Publish a version, each of its pages with so many bytes more."""
        routes = ["/", "/ngoai-tuyen/", *(f"/{name}" for name in VISITED)]
        pages = [Made(route, "x.html", "vi", True, partial(_head_and_text, version, route)) for route in routes]
        data = [DataFile("/du-lieu.json", partial(str, f'"{version}"'))]
        gone = {} if offline else {"sw.js": ASSETS.workers["gone"].encode()}
        worker = Worker(ASSETS.workers["worker"], Core(("vi",), {"": ("du-lieu.json",), "vi": CORE}, {}), self.budget)
        edition = Edition(pages, data, {**ASSETS.files, **gone}, Theme(partial(self._shown, offline, size), {("vi", "x.html"): f"{offline}{size}"}),
                          Pictures({}, Path("nowhere"), {}, ""), "2026-11-22", worker=worker if offline else None)  # fmt: skip
        where = place_of(self.root / f"out{self.base}", self.root / "cache")
        with closing(enter(where, lambda _who: None)):
            publish(where, edition, 1)

    def _shown(self, offline: bool, size: int, _page: Made, _head: Any, view: tuple[str, str]) -> str:
        version, route = view
        module = ' data-module="offline"' if offline else ""
        return (
            f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>{route}</title>'
            f'<link rel="manifest" href="{self.base}/manifest.webmanifest"{module}>'
            f'<link rel="stylesheet" data-sheet="offline" href="{self.base}{ASSETS.sheets["offline"]}">'
            f'<script type="module" src="{self.base}{ASSETS.script}"></script>'
            '<template data-words="release"><p>Có bản mới</p><button data-part="reload">Tải lại</button></template>'
            f'<p id="version">{version}</p><!--{"x" * size}-->'
        )

    def start(self) -> None:
        """The network is there."""
        handler = type("Handler", (_Slow,), {"patient": self.patient})
        folder = str(self.root / "out")
        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), partial(handler, directory=folder))
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """The network is gone."""
        self.patient.set()
        if self._server:
            self._server.shutdown()
            self._server.server_close()
        self._server = None


class _Slow(SiteHandler):
    """Sends pages when it is allowed to."""

    patient: threading.Event

    def do_GET(self) -> None:  # noqa: N802 - named by the standard library
        """One answer."""
        if self.path.endswith("/"):
            self.patient.wait(30)
        super().do_GET()


def _head_and_text(version: str, route: str) -> tuple[str, tuple[str, str]]:
    return "", (version, route)


@contextmanager
def phone_that_keeps(browser: Browser) -> Iterator[BrowserContext]:
    """A phone whose browser knows service workers; those of other tests do not."""
    context = Browser.new_context(browser, viewport={"width": 360, "height": 740}, locale="vi-VN")
    yield context
    context.close()


def until(page: Page, holds: str, argument: object = None) -> None:
    """Wait until an asynchronous function says yes; Playwright's own wait takes its promise for the answer."""
    page.evaluate(
        f"""async (argument) => {{
            const holds = {holds};
            for (let tries = 0; tries < 600; tries += 1) {{
                if (await holds(argument)) return;
                await new Promise((resolve) => setTimeout(resolve, 50));
            }}
            throw new Error("waited in vain: " + holds);
        }}""",
        argument,
    )


def ready(page: Page) -> None:
    """Wait until a worker answers for the page."""
    until(page, "() => navigator.serviceWorker.controller?.state === 'activated'")


def kept_by(page: Page) -> list[Sequence[Any]]:
    """Cache, name and bytes of all that is kept."""
    found: list[Sequence[Any]] = page.evaluate(_KEPT)
    return found


def names_kept(page: Page) -> set[str]:
    """The names of all that is kept."""
    return {name for _, name, _ in kept_by(page)}


def bytes_kept(page: Page) -> int:
    """The bytes of the pages that were visited and are kept."""
    return sum(size for _, name, size in kept_by(page) if name in VISITED)
