"""The index has lunr's scores, its pieces hold all of it, and one record changes few of them."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_project import Project
from stock_lunr import stock

from generator.derive.search import documents_of
from generator.model.search import FIELDS, SearchDocument
from generator.render.search.columns import columns
from generator.render.search.cutting import Shard, cut_index
from generator.render.search.numbers import SLOTS, Numbered, blocks_of, numbered
from generator.render.search.pieces import front_coded
from generator.render.search.shards import SHARD, cuts
from generator.render.search.terms import LIMIT, terms_of

Scores = dict[str, dict[str, dict[int, float]]]  # by term, field and number
WORD = st.sampled_from(
    ["trà", "shan", "tuyết", "Hà", "Giang", "mật", "ong", "hoà", "hòa", "đường", "Dương", "5", "sao", "HTX"]
)
TEXT = st.lists(WORD, min_size=1, max_size=6).map(" ".join)
PRODUCT = st.builds(
    SearchDocument,
    st.just("product"),
    st.integers(0, 40).map("s{}".format),
    st.dictionaries(st.sampled_from([*FIELDS]), st.tuples(TEXT), min_size=1),
    st.sampled_from([1, 0.7]),
)
DOCUMENTS = st.lists(PRODUCT, min_size=1, max_size=12, unique_by=lambda one: one.slug).map(
    lambda found: numbered(sorted(found, key=lambda one: one.slug))
)


def read(shards: list[Shard]) -> Scores:
    """What stands in the pieces."""
    return {row[0]: unpacked(row) for shard in shards for row in json.loads(shard.make())}


def lunrs(found: list[Numbered]) -> Scores:
    """What lunr's own builder says of the same documents."""
    builder = stock(found)
    terms = list(builder.inverted_index)
    scores: Scores = defaultdict(lambda: defaultdict(dict))
    for ref, vector in builder.field_vectors.items():
        field, _, number = ref.partition("/")
        for at, score in zip(vector.elements[::2], vector.elements[1::2], strict=True):
            scores[terms[at]][field][int(number)] = score
    return {term: dict(fields) for term, fields in scores.items()}


def catalogue(total: int, slug: str = "p-{}") -> list[SearchDocument]:
    """Products of a few words each."""
    names = ["trà shan tuyết", "mật ong rừng", "gạo nếp nương", "chả mực", "nước mắm", "cà phê", "hạt điều"]
    return [
        SearchDocument("product", slug.format(at), {"name": (f"{names[at % 7]} {at % 50}",), "text": (names[at % 5],)})
        for at in range(total)
    ]


class TestTheIndex:
    @settings(max_examples=30)
    @given(DOCUMENTS)
    def test_has_the_scores_of_lunr(self, found: list[Numbered]) -> None:
        """Term by term and document by document, the very figures of lunr's builder, read back from the pieces."""
        shards, _ = cut_index(found, None)

        assert read(shards) == lunrs(found)

    def test_may_lack_a_field(self) -> None:
        """A catalogue without one decision number or summary has an index all the same."""
        shards, _ = cut_index(numbered([SearchDocument("product", "a", {"name": ("Trà",)})]), None)

        assert read(shards) == {"tra\u0300": {"name": {0: pytest.approx(7.767, abs=1e-3)}}}

    def test_may_be_empty(self) -> None:
        """So may a catalogue."""
        assert cut_index([], None)[0] == []

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


class TestMemory:
    @settings(max_examples=60)
    @given(DOCUMENTS, DOCUMENTS)
    def test_changes_nothing(self, before: list[Numbered], after: list[Numbered]) -> None:
        """Whatever the last build knew, the pieces are those of a clean one."""
        _, last = cut_index(before, None)

        again, remembered = cut_index(after, last)
        clean, known = cut_index(after, None)

        assert [(one.first, one.digest, one.make()) for one in again] == [
            (one.first, one.digest, one.make()) for one in clean
        ]
        assert remembered == known

    def test_reads_no_product_again_that_did_not_change(self, tmp_path: Path) -> None:
        """What is known by its stamp is taken as it is; another name makes another stamp, the producer's too."""
        project = Project(tmp_path)
        project.product("mat-ong")
        [first, *_] = documents_of(project.compile().catalogue)
        taken = first._replace(slug="taken")
        known = {first.stamp: taken}

        assert next(documents_of(project.compile().catalogue, known)) is taken
        project.product("mat-ong", name="Mật ong hoa tràm")
        assert next(documents_of(project.compile().catalogue, known)).slug == "mat-ong"


class TestOneRecord:
    def test_changes_no_score_of_other_terms(self) -> None:
        """Another summary: every row of a term that the record has neither before nor after is what it was."""
        found = numbered(catalogue(3000))
        number, old = found[1234]
        new = old._replace(texts={**old.texts, "text": ("mật ong bạc hà",)})
        before, _ = cut_index(found, None)
        after, _ = cut_index([*found[:1234], Numbered(number, new), *found[1235:]], None)
        own = {term for one in (old, new) for field, texts in one.texts.items() for term in terms_of(field, texts)}

        known = read(before)
        changed = {term for term, fields in read(after).items() if fields != known.get(term)}

        assert changed <= own
        assert len({one.digest for one in after} - {one.digest for one in before}) <= len(own)

    def test_that_comes_moves_few_numbers(self) -> None:
        """Those behind it in its block, and no other where it opens none."""
        found = catalogue(3000)
        before = {one.document.slug: one.number for one in numbered(found)}
        moved = []
        for new in range(100):
            more = [*found[:1500], SearchDocument("product", f"new-{new}", {}), *found[1500:]]
            after = {one.document.slug: one.number for one in numbered(more)}
            moved.append(sum(before[slug] != number for slug, number in after.items() if slug in before))

        assert sum(one < SLOTS for one in moved) > 75


class TestNumbers:
    @given(st.lists(st.tuples(st.sampled_from(["product", "place"]), st.text(max_size=3)), max_size=60))
    def test_rise_and_no_block_holds_two_kinds(self, given: list[tuple[str, str]]) -> None:
        """In the order of the documents; the blocks hold each of them once, and none is empty."""
        found = numbered([SearchDocument(kind, slug, {}) for kind, slug in sorted(given)])
        blocks = blocks_of(found)

        assert sorted({one.number for one in found}) == [one.number for one in found]
        assert [one for block in blocks for one in block] == found
        assert all({one.number // SLOTS for one in block} == {at} for at, block in enumerate(blocks))
        assert all(len({one.document.kind for one in block}) == 1 for block in blocks)


class TestShards:
    @given(st.dictionaries(st.text("abcxyz中", min_size=1, max_size=4), st.integers(1, SHARD * 2)))
    def test_hold_each_family_once_and_are_small(self, given: dict[str, int]) -> None:
        """In the order of the words; too large is only what a family makes so, or words without a name for a file."""
        sizes = dict(sorted(given.items()))
        found = cuts(sizes)

        assert [word for group in found for word in group] == list(sizes)
        assert all(sum(sizes[word] for word in group) <= SHARD
                   for group in found if sum(word.isascii() for word in group[1:]))  # fmt: skip
        assert all(group[0].isascii() for group in found[1:])

    def test_are_found_by_words_that_the_directory_tells_in_short(self) -> None:
        """Each word with what it shares with the one before; letters outside ASCII are never shared."""
        words = ["a", "ab", "abz", "b", "st25", "st26", "中a", "中b"]
        told = front_coded(words)

        read, last = [], ""
        for coded in re.findall("[A-Z][^A-Z]*", told):
            last = last[: ord(coded[0]) - 65] + coded[1:]
            read.append(last)

        assert told == "AaBbCzAbAst25D6A中aA中b"
        assert read == words


def unpacked(row: list[object]) -> dict[str, dict[int, float]]:
    """A row of a shard as the scores by field and document."""
    scores: dict[str, dict[int, float]] = defaultdict(dict)
    names = list(FIELDS)
    for field, groups in zip(row[1::2], row[2::2], strict=True):
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

    catalogue = project.compile().catalogue
    found = columns(catalogue, blocks_of(numbered(documents_of(catalogue))))

    signs, text = found["signs"], found["term"]
    assert sum(signs.index(size) for size in found["sizes"]) == 112
    assert len(text) == 2 * 112
    issued_days = [found["terms"][signs.index(text[at]) * len(signs) + signs.index(text[at + 1])][0][1]
                   for at in range(0, len(text), 2)]  # fmt: skip
    assert issued_days == sorted(issued_days)
    assert len(found["place"]) == len(found["kind"]) == 112
