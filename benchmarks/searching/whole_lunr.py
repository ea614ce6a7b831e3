"""The index of stock lunr.py, whole: its own splitting, its own pipeline, every field.

    python -m benchmarks.searching.whole_lunr FACTS.json FOLDER

Writes index.json, and documents.json: what a result shows, by slug.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from lunr import lunr

__all__ = ["FIELDS", "SHOWN"]

FIELDS = ("name", "aliases", "producer", "place", "kind", "numbers", "summary")
SHOWN = ("name", "producer", "place", "kind")


def main(facts: str, folder: str) -> None:
    """Builds and writes the index."""
    rows = json.loads(Path(facts).read_text(encoding="utf-8"))
    files = {
        "index": lunr(ref="slug", fields=FIELDS, documents=rows).serialize(),
        "documents": {row["slug"]: [row[name] for name in SHOWN] for row in rows},
    }
    for name, content in files.items():
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        (Path(folder) / f"{name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
