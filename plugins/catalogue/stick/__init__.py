"""The site on a stick: a zip of all of it, of a province or of a fair, that opens without network and server.

    python -m generator stick --province dong-nai --to dong-nai.zip

| Module | What |
| --- | --- |
| `run` | The command: from a settings file to a zip |
| `wishes` | What may be asked for, and what each of them holds |
| `edition` | The edition of a wish: pages, files and how they are rendered |
| `make` | The files of the zip |
| `kept` | The zips of fairs, kept between builds |

What opens from a folder, and why it must be so, is in `generator/stick/`.
"""

from __future__ import annotations

from catalogue.stick.kept import fair_stick

__all__ = ["fair_stick"]
