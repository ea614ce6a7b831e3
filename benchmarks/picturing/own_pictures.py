"""Develops a folder of photos as a build does, and tells what was made.

python -m benchmarks.picturing.own_pictures PHOTOS SHELF DEVELOPED.json
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from pathlib import Path

from generator.model.photo import USES, Developed, Wanted, as_developed
from generator.photos.darkroom import Darkroom, Wish, develop_photos
from generator.progress import silent

__all__ = ["main", "read_developed"]

TODAY, LIMIT = date(2026, 11, 22), 4000  # MB


def main(photos: str, shelf: str, told: str) -> None:
    """Makes all derivatives of all photos for all uses; a photo that is refused ends it."""
    project = Path(photos)
    wishes = [Wish(path.name, Wanted(USES)) for path in sorted(project.iterdir())]
    made = develop_photos(project, wishes, Darkroom(Path(shelf), TODAY, os.cpu_count() or 1, LIMIT, silent))
    refused = {wish.path: outcome for wish, outcome in made.items() if not isinstance(outcome, Developed)}
    if refused:
        raise SystemExit(f"refused: {refused}")
    Path(told).write_text(json.dumps({wish.path: outcome for wish, outcome in made.items()}), encoding="utf-8")


def read_developed(photos: Path, told: Path) -> dict[Path, Developed]:
    """What `main` told, by the path of each photo."""
    found = json.loads(told.read_text(encoding="utf-8"))
    return {photos / name: as_developed(facts) for name, facts in found.items()}


if __name__ == "__main__":
    main(*sys.argv[1:])
