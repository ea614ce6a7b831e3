"""Documents to lunr's index: terms in, scores out.

lunr.py reckons the scores (BM25 as Robertson and Zaragoza give it, "The
Probabilistic Relevance Framework", 2009, with the field and document boosts of
lunr): what a term is worth in a field of a document does not depend on the
query.  A query adds these worths up, which lunr.js does in the browser.

Terms are ours (`generator.terms`); lunr's own splitting and pipeline are left
out, as they drop Vietnamese letters.  The terms of a field are the keys of its words and
each two neighbours without accents as one term, so that `trà shan tuyết` is
found as words and not as three syllables anywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from lunr.builder import Builder
from lunr.idf import idf
from lunr.vector import Vector

from generator.model.search import FIELDS, SearchDocument
from generator.terms import NUMBER, number_term, split
from generator.terms import pairs as pairs_of

__all__ = ["LENGTH_WEIGHT", "Posting", "build_index", "terms_of"]

LENGTH_WEIGHT = 0.4  # b of BM25: names are short; a long one names more, it does not repeat itself
LIMIT = 400  # terms of a field: nobody fills the index with words


class Posting(NamedTuple):
    """A term of the index: its number, and for each field the documents that have it, rising, with their scores."""

    term: str
    number: int
    fields: dict[str, tuple[list[int], list[float]]]


class _TermsBuilder(Builder):  # type: ignore[misc]
    """lunr's builder for terms that are split already: same postings, same scores, less work.

    Many documents have the same texts in a field, as the products of one producer
    or one commune: what follows from them is reckoned once and shared.
    """

    _no_metadata: dict[str, list[object]] = {}  # noqa: RUF012 - one for all: lunr keeps one a posting

    def add_document(self, number: int, document: SearchDocument) -> None:
        """Add a document under its number."""
        ref = str(number)
        self._documents[ref] = {"boost": document.boost}
        self.document_count += 1
        for field in FIELDS:
            if field in document.texts:
                frequencies = _frequencies(field, document.texts[field])
                self.field_term_frequencies[f"{field}/{ref}"] = frequencies
                self.field_lengths[f"{field}/{ref}"] = sum(frequencies.values())
                for term in frequencies:
                    self._posting(term)[field][ref] = self._no_metadata

    def _posting(self, term: str) -> dict[str, Any]:
        posting: dict[str, Any] | None = self.inverted_index.get(term)
        if posting is None:
            posting = self.inverted_index[term] = {name: {} for name in self._fields}
            posting["_index"] = self.term_index
            self.term_index += 1
        return posting

    def _create_field_vectors(self) -> None:
        """lunr's own figures, once for each field, texts and boost."""
        idfs = {term: idf(posting, self.document_count) for term, posting in self.inverted_index.items()}
        known: dict[tuple[str, int, float], Vector] = {}
        self.field_vectors = {}
        for ref, frequencies in self.field_term_frequencies.items():
            field, _, number = ref.partition("/")
            key = (field, id(frequencies), self._documents[number]["boost"])
            if key not in known:
                known[key] = self._vector(frequencies, self.field_lengths[ref], field, key[2], idfs)
            self.field_vectors[ref] = known[key]

    def _vector(
        self, frequencies: dict[str, int], length: int, field: str, boost: float, idfs: dict[str, float]
    ) -> Vector:
        spread = self._k1 * (1 - self._b + self._b * (length / self.average_field_length[field]))
        worths = {
            self.inverted_index[term]["_index"]: round(
                idfs[term] * ((self._k1 + 1) * count) / (spread + count) * self._fields[field].boost * boost, 3
            )
            for term, count in frequencies.items()
        }
        return Vector([one for pair in sorted(worths.items()) for one in pair])

    def _create_token_set(self) -> None:
        """Not needed: every term that is asked for is known by name."""
        self.token_set = None


def build_index(documents: Sequence[SearchDocument]) -> Builder:
    """lunr's builder with all of `documents` in it, numbered in the order given, built."""
    builder = _TermsBuilder()
    builder.b(LENGTH_WEIGHT)
    used = {name for document in documents for name in document.texts}
    for name, boost in FIELDS.items():
        if name in used:  # lunr takes no field that stands in no document
            builder.field(name, boost)
    for number, document in enumerate(documents):
        builder.add_document(number, document)
    builder.build()
    _frequencies.cache_clear()
    return builder


@cache
def _frequencies(field: str, texts: tuple[str, ...]) -> dict[str, int]:
    return Counter(terms_of(field, texts))


def terms_of(field: str, texts: Sequence[str]) -> list[str]:
    """The terms of one field: of each phrase its words, and its neighbours as pairs where that helps."""
    if field == "number":
        return [term for text in texts for term in _number_terms(text)]
    found: list[str] = []
    for words in dict.fromkeys(map(split, texts)):
        found += [word.key for word in words]
        found += pairs_of(words) if field != "text" else []
    return found[:LIMIT]


def _number_terms(text: str) -> Iterator[str]:
    """A number as one term, and its first part alone: people say "quyết định 123"."""
    for term in filter(None, map(number_term, NUMBER.findall(text) or [text])):
        yield term
        first = term.partition("-")[0]
        if first != term and first.isdigit():
            yield first


def postings(builder: Builder) -> list[Posting]:
    """Every term with its scores, in the order of the terms' numbers."""
    found = [Posting(term, at, {}) for at, term in enumerate(builder.inverted_index)]
    for ref, vector in builder.field_vectors.items():
        field, _, text = ref.partition("/")
        number, elements = int(text), iter(vector.elements)
        for at, score in zip(elements, elements, strict=True):
            known = found[at].fields.get(field)
            if known is None:
                known = found[at].fields[field] = ([], [])
            known[0].append(number)
            known[1].append(score)
    return found
