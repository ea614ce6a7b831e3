"""The command: serve, watch, compile what changed, until interrupted."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from socket import socket
from typing import NoReturn

from catalogue.preview.anew import become, fault_of
from catalogue.preview.behind import Behind
from catalogue.preview.changes import Changes, stamp_of, watched
from catalogue.preview.folder import headers_of
from catalogue.preview.host import Handler
from catalogue.preview.listening import Host, host_on
from catalogue.preview.office import Office, open_office, options_of
from catalogue.preview.reports import Report, report_of_fault, report_of_findings, report_of_output
from catalogue.preview.stage import Stage
from catalogue.preview.terminal import arguments_of, built, line_of, taken
from catalogue.preview.workbench import Workbench
from generator.diagnostics import has_errors
from generator.settings import Settings

__all__ = ["main"]

_COMMAND = (sys.executable, str(Path(__file__).parent))
_COLLECT = 3.0  # seconds without a change before the editions that nobody shows any more are cleared away


def main() -> int:
    """Serve until interrupted; 2 if the port is taken."""
    options = arguments_of(sys.argv[1:])
    office = open_office(options.settings.resolve())
    if options.read_only:
        return 0
    known = options_of(office)
    try:
        listening = host_on(options.port, options.socket)
    except OSError as fault:
        print(taken(options.port, fault, known.messages), file=sys.stderr)
        return 2
    preview = _Preview(office, known, listening)
    try:
        return _run(preview, announce=options.socket is None)
    except KeyboardInterrupt:
        return 0
    finally:
        preview.stage.close()
        preview.behind.stop()


def _run(preview: _Preview, *, announce: bool) -> NoReturn:
    """Watch from before the first reading: a file that is saved meanwhile is not missed."""
    changes = watched(preview.office)
    with ThreadPoolExecutor(1) as beside:
        first = beside.submit(next, changes)
        preview.compile(Changes())
        preview.host.begin()
        if announce:
            print(f"http://localhost:{preview.host.server_port}/  (Ctrl+C: dừng, stop)", flush=True)
    preview.watch(chain([first.result()], changes))


class _Preview:
    """What the loop holds: the workbench, the stage, the build behind, what it has still to do."""

    def __init__(self, office: Office, known: Settings, listening: socket) -> None:
        self.office, self.known = office, known
        self.stage = Stage(office.output, self._explain)
        self.host = Host(listening, Handler, self.stage, known.base, headers_of(known.tiles.get("url", "")))
        self.behind = Behind(office.file)
        self.bench = Workbench(office)
        self.stamp = stamp_of(office)
        self.broken: Report | None = None
        self.told = ""
        self.litter_since: float | None = None
        gc.disable()  # an edition is cleared away when nobody waits for one

    def _explain(self, fault: Exception) -> Report:
        report = report_of_fault(fault, self.known.project, self.office.theme, self.known.messages)
        self._say(report.text)
        return report

    def watch(self, every: Iterable[Changes]) -> NoReturn:
        """Do what changes ask for, and in between what waits for quiet."""
        for changes in every:
            stamp = stamp_of(self.office)
            if changes.program or stamp != self.stamp:
                self.stamp = stamp
                self._start_anew()
            elif changes.files or options_of(self.office).today != self.bench.day:
                self.compile(changes)
            else:
                self._rest()
        raise KeyboardInterrupt

    def compile(self, changes: Changes) -> None:
        """Compile and show it, or say what is wrong."""
        began = time.perf_counter()
        try:
            made = self.bench.compile(changes)
        except Exception as fault:  # noqa: BLE001 - told in the browser; the preview stands
            self.behind.put_off()
            self.stage.tell(self._explain(fault))
            return
        report = report_of_findings(made.found, self.known.messages)
        wrong = report if has_errors(made.found) else None
        if made.show:
            self.stage.put(made.show, wrong or self.broken)
            self.behind.want()
        else:
            self.behind.put_off()
            self.stage.tell(wrong)
        self._say(report.text if report.rows else "")
        names = [os.path.relpath(file, self.known.project) for file in changes.files]
        print(line_of(names, made, time.perf_counter() - began, self.known.messages), file=sys.stderr)
        self.litter_since = time.monotonic()

    def _rest(self) -> None:
        said = self.behind.step()
        if said is not None:
            print(said or built(self.office.output, self.known.messages), file=sys.stderr)
        if self.litter_since and time.monotonic() > self.litter_since + _COLLECT:
            self.litter_since = None
            gc.collect()

    def _say(self, text: str) -> None:
        """On the terminal, once: the same findings are not told at every save."""
        if text and text != self.told:
            print(text, file=sys.stderr)
        self.told = text

    def _start_anew(self) -> None:
        """Another process in the place of this one, on the same socket; not if it could not even begin."""
        command = [*_COMMAND, "--settings", str(self.office.file), "--port", str(self.host.server_port)]
        said = fault_of(command)
        if said:
            self.broken = report_of_output(said, self.known.project, self.known.messages)
            self._say(self.broken.text)
            self.stage.tell(self.broken)
            return
        self.behind.stop()
        self.host.finish()
        become(command, self.host.socket)
