"""The files of the search: a directory at a fixed address, all else in a folder named by its content.

A page asks for the directory; the directory names the folder.  So whatever a
browser has kept, all pieces of an answer are of one release.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.derive.search import documents_of
from generator.model.page import DataFile
from generator.model.search import FIELDS, KINDS, SearchDocument
from generator.render.desk import Desk
from generator.render.search.columns import columns
from generator.render.search.index import Posting, build_index, postings
from generator.render.search.shards import Family, Shard, families, shards
from generator.render.search.texts import ROWS, ROWS_OF_NUMBERS, number_texts, result_texts
from generator.render.structured_data import safe_json
from generator.terms import PHRASES

__all__ = ["DIRECTORY", "documents", "search_files"]

DIRECTORY = "/tim-kiem/muc-luc.json"
FORMAT = 1  # of the files; a browser that knows another one leaves the search to the lists
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def search_files(desks: Sequence[Desk]) -> Iterator[DataFile]:
    """Every file of the search."""
    found = documents(desks)
    known = families(_postings(found))
    pieces = list(shards(known))
    files = dict(_pieces(desks, found, pieces))
    release = _digest(files)
    for name, text in files.items():
        yield DataFile(f"/tim-kiem/{release}/{name}", lambda text=text: text)  # type: ignore[misc]
    directory = safe_json(_directory(release, found, known, pieces))
    yield DataFile(DIRECTORY, lambda: directory)


def _postings(found: Sequence[SearchDocument]) -> list[Posting]:
    builder = build_index(found)
    builder.inverted_index = dict.fromkeys(builder.inverted_index)  # half of the index; only its terms are still needed
    return postings(builder)


def documents(desks: Sequence[Desk]) -> list[SearchDocument]:
    """All documents, kind by kind: those of the records, and the stories in every language."""
    found = [*documents_of(desks[0].catalogue), *_stories(desks)]
    return sorted(found, key=lambda one: KINDS.index(one.kind))


def _stories(desks: Sequence[Desk]) -> Iterator[SearchDocument]:
    for versions in zip(*(desk.stories for desk in desks), strict=True):
        slug = versions[0].href.rstrip("/").rpartition("/")[2]
        names = tuple(dict.fromkeys(card.title.text for card in versions))
        texts = {"name": names[:1], "alias": names[1:], "text": tuple(card.summary.text for card in versions)}
        yield SearchDocument("story", slug, {field: text for field, text in texts.items() if text})


def _pieces(
    desks: Sequence[Desk], found: Sequence[SearchDocument], index: Sequence[Shard]
) -> Iterator[tuple[str, str]]:
    for at, shard in enumerate(index):
        yield f"tu-{at}.json", shard.text
    for desk in desks:
        for at, text in enumerate(result_texts(desk, found)):
            yield f"{desk.language.code}-{at}.json", text
    for at, text in enumerate(number_texts(found)):
        yield f"so-{at}.json", text
    yield "cot.json", safe_json(columns(desks[0].catalogue))


def _digest(files: Mapping[str, str]) -> str:
    digest = hashlib.blake2b(digest_size=6)
    for name, text in files.items():
        digest.update(f"{name}\n{len(text)}\n{text}".encode())
    return digest.hexdigest()


def _directory(
    release: str, found: Sequence[SearchDocument], known: Sequence[Family], pieces: Sequence[Shard]
) -> dict[str, object]:
    """`kinds`: how many documents of each, in the order of their numbers; `words`: every word without accents;
    `weights`: for each the length of its total in bits; `shards`: the first word of each."""
    words = [family for family in known if family.total and not family.word[0].isdigit()]
    kinds = Counter(one.kind for one in found)
    return {
        "format": FORMAT,
        "release": release,
        "kinds": [(kind, kinds[kind]) for kind in KINDS],
        "fields": list(FIELDS),
        "rows": ROWS,
        "rowsOfNumbers": ROWS_OF_NUMBERS,
        "phrases": PHRASES,
        "shards": [shard.first for shard in pieces],
        "words": " ".join(family.word for family in words),
        "weights": "".join(_DIGITS[family.total.bit_length()] for family in words),
    }
