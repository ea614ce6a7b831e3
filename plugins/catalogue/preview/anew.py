"""Another process in the place of this one, with the program and the settings of now, on the same socket."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from socket import socket
from typing import NoReturn

__all__ = ["become", "fault_of"]


def fault_of(command: Sequence[str]) -> str:
    """What a process that only reads program and settings says if it fails, else ""."""
    tried = subprocess.run([*command, "--read-only"], capture_output=True, check=False)  # noqa: S603 - our own command
    return tried.stderr.decode(errors="replace") if tried.returncode else ""


def become(command: Sequence[str], listening: socket) -> NoReturn:
    """Give way to `command`, which goes on with the socket where the system can hand it over."""
    sys.stderr.flush()
    more: list[str] = []
    if os.name == "posix":
        listening.set_inheritable(True)
        more = ["--socket", str(listening.fileno())]
    else:
        listening.close()
    os.execv(command[0], [*command, *more])  # noqa: S606 - our own command
