"""The index of all documents, cut; what did not change since the last build is not made again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from generator.model.search import SearchDocument
from generator.render.search.index import Statistics, Terms, Text, inverted, statistics_of, texts_of
from generator.render.search.memory import Cut
from generator.render.search.numbers import Numbered
from generator.render.search.pieces import digest_of
from generator.render.search.shards import Family, cuts, families, terms_by_word
from generator.render.search.terms import first_word, terms_of

__all__ = ["Shard", "cut_index"]


class Shard(NamedTuple):
    """A file of terms: the word from which on it has them, its digest, and how its text is made."""

    first: str
    digest: str
    make: Callable[[], str]


class _Source(NamedTuple):
    """What families are made of. `words`: all terms by their first word."""

    texts: list[Text]
    terms: Terms
    words: Mapping[str, list[str]]
    known: Statistics


def cut_index(found: Sequence[Numbered], last: Cut | None) -> tuple[list[Shard], Cut]:
    """The shards of the index, in the order of their words, and what to remember of them."""
    source = _source(found, last.terms if last else {})
    same = last if last and last.statistics == source.known else None
    documents = dict(found)
    fresh = _made(source, _touched(documents, source, same) if same else None)
    sizes = {word: _size(word, fresh, same) for word in sorted(source.words)}
    groups = cuts({word: size for word, (size, _) in sizes.items()})
    kept = {group: same.shards[group] for group in groups if group in same.shards} if same else {}
    kept = {group: digest for group, digest in kept.items() if fresh.keys().isdisjoint(group)}
    missing = {word for group in groups if group not in kept for word in group} - fresh.keys()
    fresh |= _made(source, missing) if missing else {}
    late = cache(partial(_made, source, None))
    shards = [_kept(group, kept[group], late) if group in kept else _shard(group, fresh) for group in groups]
    digests = {group: shard.digest for group, shard in zip(groups, shards, strict=True)}
    return shards, Cut(source.known, documents, source.terms, sizes, digests)


def _source(found: Sequence[Numbered], last: Terms) -> _Source:
    texts = texts_of(found)
    pairs = [(one.field, one.texts) for one in texts]
    terms = {pair: last[pair] if pair in last else tuple(terms_of(*pair)) for pair in pairs}
    words = terms_by_word(set[str]().union(*terms.values()))
    return _Source(texts, terms, words, statistics_of(texts, len(found), terms))


def _made(source: _Source, wanted: Collection[str] | None) -> dict[str, Family]:
    """The families of the words that are wanted, or all."""
    terms = None if wanted is None else {term for word in wanted for term in source.words.get(word, ())}
    return families(inverted(source.texts, source.terms, terms), source.known)


def _touched(documents: Mapping[int, SearchDocument], source: _Source, last: Cut) -> set[str]:
    """The first words of all terms of documents that came, went or changed."""
    every = documents.keys() | last.documents.keys()
    numbers = {one for one in every if documents.get(one) != last.documents.get(one)}
    found = set[str]()
    for held, terms in ((documents, source.terms), (last.documents, last.terms)):
        for number in numbers & held.keys():
            for pair in held[number].texts.items():
                found.update(map(first_word, terms[pair]))
    return found


def _size(word: str, fresh: Mapping[str, Family], last: Cut | None) -> tuple[int, int]:
    if word in fresh or not last:
        return len(fresh[word].text), fresh[word].total
    return last.families[word]


def _shard(group: tuple[str, ...], made: Mapping[str, Family]) -> Shard:
    text = _text(group, made)
    return Shard(_first(group), digest_of([text]), partial(str, text))


def _kept(group: tuple[str, ...], digest: str, late: Callable[[], Mapping[str, Family]]) -> Shard:
    return Shard(_first(group), digest, lambda: _text(group, late()))


def _first(group: tuple[str, ...]) -> str:
    return group[0] if group[0].isascii() else ""


def _text(group: tuple[str, ...], made: Mapping[str, Family]) -> str:
    return f"[{','.join(made[word].text for word in group)}]"
