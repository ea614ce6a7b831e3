"""The sticks of fairs, kept between builds: one is made again only where something changed that it follows from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from catalogue.edition import Workshop
from catalogue.stick.make import fill
from catalogue.stick.wishes import Wish, wish_for
from generator.cache import program_digest
from generator.pipeline import Result
from generator.qr.recipe import symbols_digest
from generator.settings import Settings

__all__ = ["fair_stick"]

_LETTERS = 32  # of a key


def fair_stick(result: Result, options: Settings, workshop: Workshop, slug: str, pictures: str = "small") -> Path:
    """The zip of a fair, in the cache; the one that was there before goes. Raises `StickError` as `fill` does."""
    wish = wish_for(result.catalogue, fair=slug)
    assert wish is not None, slug
    shelf = options.cache / "sticks"
    path = shelf / f"{slug}-{_key(result, options, workshop, wish, pictures)}.zip"
    if not path.exists():
        fill(result, options, workshop, wish, pictures, path)
        for old in shelf.glob(f"{slug}-{'?' * _LETTERS}.zip"):
            if old != path:
                old.unlink()
    return path


def _key(result: Result, options: Settings, workshop: Workshop, wish: Wish, pictures: str) -> str:
    """A digest of all that a stick follows from, of the catalogue those records that may be on it."""
    settings = (options.today, options.origin, options.base, options.name, options.tagline, options.translations,
                options.contact, options.per_page, options.languages, options.qr)  # fmt: skip
    digest = hashlib.blake2b(digest_size=_LETTERS // 2)
    program = (program_digest(), symbols_digest())
    for part in (program, settings, wish.name, pictures, *_records(result, wish), *_texts(workshop)):
        digest.update(repr(part).encode())
    for path in (*_sources(workshop.theme), *_sources(Path(__file__).parents[1])):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _records(result: Result, wish: Wish) -> Iterator[Any]:
    """What is known of each by its digest and its code; a product that nobody asked for does not count."""
    catalogue = result.catalogue
    for known in (catalogue.stamps, catalogue.codes.issued):
        for (kind, slug), said in sorted(known.items()):
            if kind != "product" or wish.chosen is None or slug in wish.chosen.products:
                yield kind, slug, said
    yield catalogue.codes.gone
    yield from (one.plan for one in catalogue.fairs.values())


def _texts(workshop: Workshop) -> Iterator[Any]:
    """The stories and pages of the office."""
    for one in (*workshop.articles, *workshop.pages):
        yield one.source_path, one.content, sorted(map(str, one.metadata.items()))


def _sources(folder: Path) -> Iterable[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
