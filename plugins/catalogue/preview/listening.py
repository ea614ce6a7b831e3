"""The socket of the preview and who is answered on it; another process may take the socket over."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Thread
from typing import Any

from catalogue.preview.stage import Stage

__all__ = ["Host", "host_on"]

_LOOK = 0.05  # seconds between two looks whether to finish
_PATIENCE = 1.0  # seconds for what is still answered


class Host(ThreadingHTTPServer):
    """Listens on this machine alone; `base` is the path that the site has below its host."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(
        self,
        listening: socket.socket,
        answers: type[BaseHTTPRequestHandler],
        stage: Stage,
        base: str,
        headers: Mapping[str, str],
    ) -> None:
        super().__init__(listening.getsockname(), answers, bind_and_activate=False)
        self.socket.close()
        self.socket = listening
        self.server_name, self.server_port = listening.getsockname()
        self.stage, self.base, self.headers = stage, base, headers
        self._answering = 0
        self._turn = Condition()

    def begin(self) -> None:
        """Answer in the background."""
        Thread(target=self.serve_forever, args=(_LOOK,), daemon=True).start()

    def finish(self) -> None:
        """Take no more requests, and wait for answers on their way; not long, as browsers connect in advance."""
        self.shutdown()
        self.stage.close()
        with self._turn:
            self._turn.wait_for(lambda: not self._answering, _PATIENCE)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Count a request from the moment it is taken."""
        self._count(1)
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """And until it is answered."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._count(-1)

    def _count(self, more: int) -> None:
        with self._turn:
            self._answering += more
            self._turn.notify_all()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle of an answer is no fault."""


def host_on(port: int, inherited: int | None = None) -> socket.socket:
    """A socket that listens on `port`, or the one that an earlier process left; raises `OSError` if it is taken."""
    if inherited is not None:
        return socket.socket(fileno=inherited)
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(("127.0.0.1", port))
        listening.listen(Host.request_queue_size)
    except OSError:
        listening.close()
        raise
    return listening
