"""Live preview: a changed record is on the screen at once, a wrong one is told over the last good page.

    python plugins/catalogue/preview [--port 8000] [--settings pelicanconf.py]

One process stays.  It keeps the checked records in memory, compiles the catalogue
again when a file changes, and makes a page when a browser asks for it, so nothing
has to be written before a change is seen.  Pages listen to the preview and reload
when their own bytes changed.

The output folder is not what is shown: an ordinary build of its own, at low
priority, brings it up to date when nothing has changed for some seconds, because
somebody may want to look at the files, and a build that is begun at every save would
only slow the next save down.  Until there is a first good edition, what that
folder holds is shown.

A change of the program or the settings starts the process anew, on the same
port.  The page of components is at /thanh-phan/.

| Module | What |
| --- | --- |
| `run` | The command: arguments and the loop |
| `anew` | Another process in the place of this one |
| `changes` | What is watched, and what a changed file means |
| `office` | Pelican's part: its settings, stories and pages |
| `workbench` | Compiles again what changed |
| `show` | One edition in memory, which answers routes |
| `stage` | What browsers are shown now: the edition, the report, what was served |
| `listening` | The socket, and when all are answered |
| `host` | HTTP: pages, events |
| `sent` | What goes over the wire besides pages: types, the script, events |
| `terminal` | What is said on the terminal |
| `reports` | Findings and faults as they are shown in the browser and on the terminal |
| `behind` | The build of the output folder in the background |
| `folder` | A folder served as a static host does, with its headers |
| `reload.js`, `report.css` | What the preview adds to each page; no published site has them |
"""

from __future__ import annotations

from catalogue.preview.folder import serve

__all__ = ["serve"]
