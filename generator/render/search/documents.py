"""Everything that can be found: the documents of the records, and the stories, which Pelican reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.derive.search import documents_of
from generator.model.search import KINDS, SearchDocument
from generator.render.desk import Desk

__all__ = ["documents"]


def documents(desks: Sequence[Desk], known: Mapping[str, SearchDocument]) -> list[SearchDocument]:
    """All documents, kind by kind: those of the records, and the stories in every language."""
    found = [*documents_of(desks[0].catalogue, known), *_stories(desks)]
    return sorted(found, key=lambda one: KINDS.index(one.kind))


def _stories(desks: Sequence[Desk]) -> Iterator[SearchDocument]:
    for versions in zip(*(desk.stories for desk in desks), strict=True):
        slug = versions[0].href.rstrip("/").rpartition("/")[2]
        names = tuple(dict.fromkeys(card.title.text for card in versions))
        texts = {"name": names[:1], "alias": names[1:], "text": tuple(card.summary.text for card in versions)}
        yield SearchDocument("story", slug, {field: text for field, text in texts.items() if text})
