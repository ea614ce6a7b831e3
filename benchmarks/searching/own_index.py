"""Our index of a site by itself, measured, and the facts of its listed products for the other engines.

    python -m benchmarks.searching.own_index SETTINGS FACTS.json

Runs in a copy of the program (`benchmarks.ours`), whose compiler it takes.  The last line it prints is the cost of
the index alone: reading, checking and deriving the records, which any build must do, is not counted.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from generator.model.catalogue import Catalogue, Entry
from generator.pipeline import compile_catalogue, open_desks
from generator.render.desk import Desk
from generator.render.search.files import search_files
from generator.render.site import Knobs, Names
from generator.settings import settings_from


def main(settings: str, facts: str) -> None:
    """Compiles the site, writes the facts, then makes all files of the search in memory and says what they cost."""
    gc.freeze()
    gc.disable()  # as a build does
    desks = _desks(Path(settings))
    rows = [facts_of(desks[0].catalogue, entry) for entry in desks[0].catalogue.listed]
    Path(facts).write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    cpu, wall = time.process_time(), time.perf_counter()
    size = sum(len(file.make().encode()) for file in search_files(desks))
    cost = {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall, "size": size}
    print(json.dumps(cost))


def _desks(path: Path) -> list[Desk]:
    """The desks of a site without its stories, which only Pelican reads."""
    values = read_settings(str(path))
    options = settings_from(Path(values["PATH"]).parent, values["CATALOGUE"])
    names = {code: Names("OCOP", "", "") for code in options.languages}
    knobs = Knobs(options.origin, options.base, names, options.per_page, options.languages, "", "")
    return open_desks(compile_catalogue(options).catalogue, options, knobs, Path("theme/locale"), {})


def facts_of(catalogue: Catalogue, entry: Entry) -> dict[str, Any]:
    """What the page of a product says of it, by field; no synonym and no other way of writing."""
    record, where = entry.record, entry.locality
    producer = catalogue.producers.get(entry.producer)
    numbers = [text for one in record.certifications for text in (one.decision, one.code) if text]
    return {
        "slug": entry.slug,
        "name": record.name,
        "aliases": ", ".join(record.aliases),
        "producer": producer.record.name if producer else "",
        "place": ", ".join(filter(None, (where.commune, where.province.name, where.before))),
        "kind": ", ".join(filter(None, (entry.set.short if entry.set else entry.group.short, _stars(entry)))),
        "numbers": ", ".join(dict.fromkeys(numbers)),
        "summary": record.summary,
    }


def _stars(entry: Entry) -> str:
    return f"{entry.standing.stars} sao" if entry.standing.stars else ""


if __name__ == "__main__":
    main(*sys.argv[1:3])
