"""Documents to scores: what each term is worth in each field of each document.

The scores are lunr's (BM25 as Robertson and Zaragoza give it, "The
Probabilistic Relevance Framework", 2009, with the field and document boosts of
lunr): what a term is worth in a field of a document does not depend on the
query.  A query adds these worths up, which lunr.js does in the browser.

What enters every score is rounded: the number of documents and the mean length of each
field to two digits, the length of a field to two bits.  So one record changes
the scores of its own terms and no others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import log
from typing import NamedTuple, TypeAlias

from generator.model.search import FIELDS
from generator.render.search.numbers import Numbered

__all__ = ["LENGTH_WEIGHT", "Key", "Postings", "Statistics", "Terms", "Text", "inverted", "scores", "statistics_of",
           "texts_of"]  # fmt: skip

LENGTH_WEIGHT = 0.4  # b of BM25: names are short; a long one names more, it does not repeat itself
SATURATION = 1.2  # k1 of BM25: a word that comes again counts little more
_BITS = 2  # of a length


class Key(NamedTuple):
    """What the score of a term follows from beside its rarity: field, how often it stands there, length, boost."""

    field: str
    times: int
    length: int
    boost: float


class Text(NamedTuple):
    """What some documents have in a field, word for word, and their numbers by boost."""

    field: str
    texts: tuple[str, ...]
    holders: dict[float, list[int]]


class Statistics(NamedTuple):
    """What enters every score: about how many documents there are, about how long each field is on average."""

    documents: int
    lengths: Mapping[str, float]


Terms: TypeAlias = Mapping[tuple[str, tuple[str, ...]], tuple[str, ...]]  # of a field's text, in order, by both
Postings: TypeAlias = Mapping[Key, Sequence[int]]  # of one term: numbers of documents


def texts_of(found: Iterable[Numbered]) -> list[Text]:
    """Every text once: the products of a producer or a commune share many."""
    known: dict[tuple[str, tuple[str, ...]], dict[float, list[int]]] = {}
    for number, document in found:
        for pair in document.texts.items():
            holders = known.setdefault(pair, {})
            holders.setdefault(document.boost, []).append(number)
    return [Text(field, texts, holders) for (field, texts), holders in known.items()]


def statistics_of(texts: Iterable[Text], documents: int, terms: Terms) -> Statistics:
    """The rounded statistics of all documents."""
    total, holders = dict.fromkeys(FIELDS, 0), dict.fromkeys(FIELDS, 0)
    for field, words, numbers in texts:
        many = sum(map(len, numbers.values()))
        holders[field] += many
        total[field] += many * len(terms[field, words])
    return Statistics(
        int(_rounded(documents)), {field: _rounded(total[field] / many) for field, many in holders.items() if many}
    )


def _rounded(value: float) -> float:
    """`value` to two digits, so that one record hardly ever changes it."""
    return float(f"{value:.1e}")


def _short(length: int) -> int:
    """A length to two bits: 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48 …, the next below."""
    spare = max(0, length.bit_length() - _BITS)
    return length >> spare << spare


def inverted(texts: Iterable[Text], terms: Terms, wanted: AbstractSet[str] | None = None) -> dict[str, Postings]:
    """For each term, or each that is `wanted`, the documents that have it."""
    found: defaultdict[str, dict[Key, list[int]]] = defaultdict(dict)
    for field, words, holders in texts:
        known = terms[field, words]
        if wanted is not None and wanted.isdisjoint(known):
            continue
        counts = [(term, times) for term, times in Counter(known).items() if wanted is None or term in wanted]
        length = _short(len(known))
        for boost, numbers in holders.items():
            once = Key(field, 1, length, boost)
            for term, times in counts:
                key = once if times == 1 else Key(field, times, length, boost)
                postings = found[term]
                if key in postings:
                    postings[key] += numbers
                else:
                    postings[key] = numbers.copy()
    return dict(found)


def scores(postings: Postings, known: Statistics) -> dict[str, dict[float, list[int]]]:
    """What a term is worth, by field: each score, rising, with the numbers of the documents that have it, rising."""
    total = sum(map(len, postings.values()))
    rarity = log(1 + abs((known.documents - total + 0.5) / (total + 0.5)))
    found: defaultdict[str, defaultdict[float, list[int]]] = defaultdict(lambda: defaultdict(list))
    for key, numbers in postings.items():
        found[key.field][_score(key, rarity, known.lengths[key.field])] += numbers
    return {
        field: {score: sorted(found[field][score]) for score in sorted(found[field])}
        for field in FIELDS
        if field in found
    }


def _score(key: Key, rarity: float, mean: float) -> float:
    spread = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * (key.length / mean))
    worth = rarity * ((SATURATION + 1) * key.times) / (spread + key.times)
    return round(worth * FIELDS[key.field] * key.boost, 3)
