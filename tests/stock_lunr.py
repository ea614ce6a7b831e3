"""lunr's own index of documents, as its documentation says it is made, from rounded statistics."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lunr.builder import Builder

from generator.model.search import FIELDS
from generator.render.search.index import LENGTH_WEIGHT
from generator.render.search.numbers import Numbered
from generator.render.search.terms import terms_of

__all__ = ["stock", "whole"]


class _Rounded(Builder):  # type: ignore[misc]
    """What enters every score is rounded before lunr reckons; digits and bits are told here once more."""

    def _calculate_average_field_lengths(self) -> None:
        super()._calculate_average_field_lengths()
        self.document_count = _two_digits(self.document_count)
        for field in self._fields:
            self.average_field_length[field] = _two_digits(self.average_field_length[field])
        self.field_lengths = {ref: _two_bits(length) for ref, length in self.field_lengths.items()}


def _two_digits(value: float) -> float:
    return float(f"{value:.2g}")


def _two_bits(length: int) -> int:
    step = 1
    while length >= 4 * step:
        step *= 2
    return length - length % step


def stock(found: Iterable[Numbered]) -> Builder:
    """lunr's builder with all documents in it, under their numbers, built."""
    documents = list(found)
    builder = _Rounded()
    builder.ref("id")
    builder.b(LENGTH_WEIGHT)
    used = {field for one in documents for field in one.document.texts}
    for name, boost in FIELDS.items():
        if name in used:  # lunr takes no field that stands in no document
            builder.field(name, boost)
    for number, one in documents:
        terms = {field: terms_of(field, one.texts.get(field, ())) for field in used}
        builder.add({"id": number, **terms}, {"boost": one.boost})
        for field in used - one.texts.keys():  # what has no text is no short text
            del builder.field_lengths[f"{field}/{number}"], builder.field_term_frequencies[f"{field}/{number}"]
    builder.build()
    return builder


def whole(found: Iterable[Numbered]) -> dict[str, Any]:
    """lunr's index in one piece, as lunr.js loads it; terms are numbered by the alphabet, as the pieces' are."""
    builder = stock(found)
    places = {term: at for at, term in enumerate(sorted(builder.inverted_index))}
    terms = list(builder.inverted_index)
    return {
        "version": "2.3.9",
        "fields": list(FIELDS),
        "fieldVectors": [
            [ref, _renumbered(vector.elements, terms, places)] for ref, vector in builder.field_vectors.items()
        ],
        "invertedIndex": [[term, _posting(builder.inverted_index[term], at)] for term, at in places.items()],
        "pipeline": [],
    }


def _renumbered(elements: list[Any], terms: list[str], places: dict[str, int]) -> list[Any]:
    pairs = sorted((places[terms[at]], score) for at, score in zip(elements[::2], elements[1::2], strict=True))
    return [one for pair in pairs for one in pair]


def _posting(posting: dict[str, Any], at: int) -> dict[str, Any]:
    holders = {field: {str(ref): {} for ref in known} for field, known in posting.items() if field != "_index"}
    return {"_index": at, **{field: holders.get(field, {}) for field in FIELDS}}
