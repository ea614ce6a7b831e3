"""The index is lunr's, its pieces hold all of it, columns keep every value."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lunr.builder import Builder
from small_project import Project

from generator.model.search import FIELDS, SearchDocument
from generator.render.search.columns import columns
from generator.render.search.index import LENGTH_WEIGHT, LIMIT, build_index, postings, terms_of
from generator.render.search.shards import families, shards

WORD = st.sampled_from(
    ["trà", "shan", "tuyết", "Hà", "Giang", "mật", "ong", "hoà", "hòa", "đường", "Dương", "5", "sao", "HTX"]
)
TEXT = st.lists(WORD, min_size=1, max_size=6).map(" ".join)
DOCUMENTS = st.lists(
    st.builds(
        SearchDocument,
        st.just("product"),
        st.just(""),
        st.fixed_dictionaries({field: st.tuples(TEXT) for field in FIELDS}),
        st.sampled_from([1, 0.7]),
    ),
    min_size=1,
    max_size=12,
)


def stock(documents: list[SearchDocument]) -> Builder:
    """lunr's own builder, used as its documentation says, on the same terms."""
    builder = Builder()
    builder.ref("id")
    builder.b(LENGTH_WEIGHT)
    for name, boost in FIELDS.items():
        builder.field(name, boost)
    for number, one in enumerate(documents):
        terms = {field: terms_of(field, texts) for field, texts in one.texts.items()}
        builder.add({"id": number, **terms}, {"boost": one.boost})
    builder.build()
    return builder


class TestIndex:
    @settings(max_examples=30)
    @given(DOCUMENTS)
    def test_has_the_scores_of_lunr(self, documents: list[SearchDocument]) -> None:
        """Term by term and document by document, the very figures of lunr's builder."""
        ours, theirs = build_index(documents), stock(documents)

        assert list(ours.inverted_index) == list(theirs.inverted_index)
        assert {ref: vector.elements for ref, vector in ours.field_vectors.items()} == {
            ref: vector.serialize() for ref, vector in theirs.field_vectors.items()
        }

    def test_may_lack_a_field(self) -> None:
        """A catalogue without one decision number or summary has an index all the same."""
        builder = build_index([SearchDocument("product", "a", {"name": ("Trà",)})])

        assert [one.fields for one in postings(builder)] == [{"name": ([0], [pytest.approx(7.767, abs=1e-3)])}]

    def test_holds_words_with_accents_and_neighbours_without(self) -> None:
        """Two neighbours are one term, so that words of several syllables are found as words."""
        assert terms_of("name", ("Trà Shan",)) == ["tra\u0300", "shan", "tra shan"]

    def test_takes_each_phrase_once_and_joins_none(self) -> None:
        """The same phrase in two spellings counts once; the end of one and the start of the next are no pair."""
        assert terms_of("place", ("Hòa Bình", "Hoà Bình", "Hà Nội")).count("hoa binh") == 1
        assert "binh ha" not in terms_of("place", ("Hòa Bình", "Hà Nội"))

    def test_keeps_numbers_whole(self) -> None:
        """A decision by its whole number and by its first part; a code only whole."""
        assert terms_of("number", ("123/QĐ-UBND", "70-691-1", "—")) == ["123-qd-ubnd", "123", "70-691-1", "70"]

    def test_is_not_filled_by_one_record(self) -> None:
        """A field has a limit: nobody crowds the index with words."""
        assert len(terms_of("text", ("mật " * 100_000,))) == LIMIT


class TestShards:
    @settings(max_examples=30)
    @given(DOCUMENTS)
    def test_hold_every_score_of_the_index(self, documents: list[SearchDocument]) -> None:
        """Read back, the pieces are the whole, each family in one shard."""
        found = postings(build_index(documents))
        pieces = list(shards(families(found)))

        read = {row[0]: row for piece in pieces for row in json.loads(piece.text)}

        assert {term: unpacked(row) for term, row in read.items()} == {
            one.term: {field: dict(zip(*both, strict=True)) for field, both in one.fields.items()} for one in found
        }
        assert [piece.first for piece in pieces] == sorted(piece.first for piece in pieces)

    @settings(max_examples=30)
    @given(DOCUMENTS)
    def test_keep_families_together(self, documents: list[SearchDocument]) -> None:
        """All terms that begin with a word, whatever its accents, in one family under its bare form."""
        known = families(postings(build_index(documents)))

        assert len({family.word for family in known}) == len(known)
        for family in known:
            assert family.word.isascii()
            assert all(term.split(" ")[0].split("-")[0][0] == family.word[0] or not term[0].isascii()
                       for term, *_ in family.postings)  # fmt: skip


def unpacked(row: list[object]) -> dict[str, dict[int, float]]:
    """A row of a shard as the scores by field and document."""
    scores: dict[str, dict[int, float]] = defaultdict(dict)
    names = list(FIELDS)
    for field, groups in zip(row[2::2], row[3::2], strict=True):
        for score, distances in zip(groups[::2], groups[1::2], strict=True):  # type: ignore[index]
            number = 0
            for distance in distances:
                number += distance
                scores[names[field]][number] = score  # type: ignore[call-overload]
    return dict(scores)


def test_columns_hold_a_value_for_every_listed_product(tmp_path: Path) -> None:
    """Even where a table is longer than there are signs."""
    project = Project(tmp_path)
    for day in range(1, 29):
        for month in range(1, 5):
            issued = f"[{{stars: 4, issued: 2025-{month:02}-{day:02}, evidence: {{title: a, grade: A}}}}]"
            project.product(f"p-{month}-{day}", name=f"Mật ong {month:02} {day:02}", certifications=issued)

    found = columns(project.compile().catalogue)

    signs, text = found["signs"], found["term"]
    assert found["total"] == 112
    assert len(text) == 2 * 112
    issued_days = [found["terms"][signs.index(text[at]) * len(signs) + signs.index(text[at + 1])][0][1]
                   for at in range(0, len(text), 2)]  # fmt: skip
    assert issued_days == sorted(issued_days)
    assert len(found["place"]) == len(found["kind"]) == 112
