"""The command; finds the project that it stands in, whatever the working directory."""

from __future__ import annotations

import sys
from pathlib import Path

_PLUGINS = Path(__file__).resolve().parents[2]
sys.path[0:1] = [
    str(_PLUGINS),
    str(_PLUGINS.parent),
]  # instead of this folder, whose names are no modules by themselves

from catalogue.stick.run import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main())
