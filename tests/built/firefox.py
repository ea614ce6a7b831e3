"""Firefox as Debian ships it, driven by WebDriver BiDi: Playwright needs a Firefox of its own."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from built.building import free_port
from websockets.sync.client import ClientConnection, connect

__all__ = ["Firefox", "find_firefox", "firefox"]

_PATIENCE = 60  # seconds for any one answer
_BOX = "document.querySelector({!r}).getBoundingClientRect()"
_PREFERENCES = {
    "network.proxy.type": 1,  # whatever asks for a host meets a port at which nobody listens
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "app.update.enabled": False,
    "intl.accept_languages": "vi-VN",
}


def find_firefox() -> str | None:
    """The program, if there is one."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


class Firefox:
    """One tab. `faults` are the errors that pages reported."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._last = 0
        self.faults: list[str] = []
        self.call("session.new", capabilities={})
        self.call("session.subscribe", events=["log.entryAdded"])
        self._tab = self.call("browsingContext.getTree")["contexts"][0]["context"]

    def call(self, method: str, **parameters: Any) -> Any:
        """One command and its answer."""
        self._last += 1
        self._socket.send(json.dumps({"id": self._last, "method": method, "params": parameters}))
        while True:
            told = json.loads(self._socket.recv(timeout=_PATIENCE))
            if told.get("method") == "log.entryAdded" and told["params"]["level"] == "error":
                self.faults.append(told["params"]["text"])
            if told.get("id") == self._last:
                assert told["type"] == "success", told
                return told["result"]

    def goto(self, address: str) -> None:
        """Open a page and wait until it is loaded."""
        self.call("browsingContext.navigate", context=self._tab, url=address, wait="complete")

    def run(self, expression: str) -> Any:
        """What a JavaScript expression gives, as JSON has it."""
        text = f"Promise.resolve({expression}).then((found) => JSON.stringify(found ?? null))"
        told = self.call("script.evaluate", expression=text, target={"context": self._tab}, awaitPromise=True)
        assert told["type"] == "success", told
        return json.loads(told["result"]["value"])

    def wait(self, expression: str) -> None:
        """Wait until an expression holds."""
        self.run(
            f"new Promise((done) => {{ const look = () => ({expression} ? done(1) : setTimeout(look, 20)); look(); }})"
        )

    def type(self, selector: str, text: str) -> None:
        """Press an element, as with a mouse, and type."""
        where = (
            f"(({{x, y, width, height}}) => [x + width / 2, y + height / 2].map(Math.round))({_BOX.format(selector)})"
        )
        x, y = self.run(where)
        press = [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        keys = [{"type": kind, "value": sign} for sign in text for kind in ("keyDown", "keyUp")]
        for actions in (
            {"type": "pointer", "id": "mouse", "actions": press},
            {"type": "key", "id": "keys", "actions": keys},
        ):
            self.call("input.performActions", context=self._tab, actions=[actions])


@contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """A Firefox of its own, without network, in a fresh profile."""
    profile.mkdir(parents=True)
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in _PREFERENCES.items())
    (profile / "user.js").write_text("".join(lines), encoding="utf-8")
    port, program = free_port(), find_firefox()
    assert program
    command = [program, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", str(port)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as process:  # noqa: S603
        try:
            assert process.stderr
            next(line for line in process.stderr if "WebDriver BiDi listening" in line)
            with connect(f"ws://127.0.0.1:{port}/session", max_size=None, proxy=None) as socket:
                yield Firefox(socket)
        finally:
            os.killpg(process.pid, signal.SIGKILL)
