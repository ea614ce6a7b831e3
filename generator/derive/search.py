"""The catalogue as documents of the search: what can be found, and by which words.

The texts of a record are those of its fields declared as searched; to them come
the words of what it refers to: its producer, its set, its places now and before
1/7/2025, and what else people call the things that its name names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from pydantic import BaseModel

from generator.model.catalogue import Catalogue, Entry, Locality, MadeBy, Point, Tourism
from generator.model.certificate import CERTIFIED
from generator.model.fields import facts_of, parts_of
from generator.model.producer import FORMS
from generator.model.sales_point import POINT_TYPES
from generator.model.search import FIELDS, SearchDocument
from generator.model.village import VILLAGE_TYPES
from generator.model.vocabulary import FormerProvince, Group, ProductSet, Province, Synonyms
from generator.terms import split

__all__ = ["TERM_UNKNOWN", "documents_of"]

TERM_UNKNOWN = 0.7  # what a product counts whose term is not known, beside one that is certified for certain
Texts = dict[str, list[str]]
_NONE: Mapping[str, SearchDocument] = {}


def documents_of(catalogue: Catalogue, known: Mapping[str, SearchDocument] = _NONE) -> Iterator[SearchDocument]:
    """Every record and every place of the catalogue, kind by kind, in Vietnamese order of names.

    A product whose document is `known` by its stamp is not read again.
    """
    synonyms = _Synonyms(catalogue.vocabulary.synonyms)
    yield from _products(catalogue, synonyms, known, listed=True)
    yield from map(_producer, catalogue.producers.values())
    yield from map(_village, catalogue.villages.values())
    yield from map(_point, catalogue.trading)
    yield from _places(catalogue)
    yield from _products(catalogue, synonyms, known, listed=False)


def _products(
    catalogue: Catalogue, synonyms: _Synonyms, known: Mapping[str, SearchDocument], *, listed: bool
) -> Iterator[SearchDocument]:
    for entry in catalogue.products.values():
        if entry.listed == listed:
            stamp = _stamp(catalogue, entry)
            yield known.get(stamp) or _product(catalogue, entry, synonyms, stamp)


def _stamp(catalogue: Catalogue, entry: Entry) -> str:
    """A product's document follows from its record and its producer's, and from what holds on the day."""
    stamps, standing = catalogue.stamps, entry.standing
    producer = stamps.get(("producer", entry.producer), "")
    return f"{entry.slug} {standing.state} {standing.stars} {stamps['product', entry.slug]} {producer}"


def _product(catalogue: Catalogue, entry: Entry, synonyms: _Synonyms, stamp: str) -> SearchDocument:
    texts = _texts(entry.record)
    producer = catalogue.producers.get(entry.producer)
    if producer:
        texts["producer"] += [producer.record.name, *producer.record.aliases]
    texts["kind"] += synonyms.of(entry.record.name, entry.set)
    texts["kind"] += [f"{entry.standing.stars} sao"] if entry.listed else []
    texts["kind"] += [entry.group.short, entry.group.short_en] if entry.group.no != "I" else []
    texts["place"] += _place(entry.locality)
    boost = 1 if entry.standing.state in CERTIFIED else TERM_UNKNOWN
    return _document("product" if entry.listed else "ended", entry.slug, texts, boost, stamp)


def _producer(one: MadeBy) -> SearchDocument:
    texts = _texts(one.record)
    texts["kind"] += FORMS[one.record.form] if one.record.form else ()
    texts["place"] += _place(one.locality)
    return _document("producer", one.slug, texts)


def _village(one: Tourism) -> SearchDocument:
    texts = _texts(one.record)
    texts["kind"] += VILLAGE_TYPES[one.record.type]
    texts["place"] += _place(one.locality)
    return _document("village", one.slug, texts)


def _point(one: Point) -> SearchDocument:
    texts = _texts(one.record)
    texts["kind"] += POINT_TYPES[one.record.type]
    texts["place"] += _place(one.locality)
    return _document("point", one.slug, texts)


def _places(catalogue: Catalogue) -> Iterator[SearchDocument]:
    """Provinces, former provinces that are not a present one, groups and sets: pages to go to."""
    known = catalogue.vocabulary
    for province in known.provinces:
        former = [name for one in province.former for name in _names(one)]
        yield _document("place", f"tinh/{province.slug}", {"name": _names(province), "alias": former})
    for one in known.former_by_slug.values():
        if one.slug not in known.province_by_slug:
            now = known.province_by_slug[one.now]
            yield _document("place", f"tinh/{one.slug}", {"name": _names(one), "place": [now.name]})
    for group in known.groups:
        yield _named("nhom/" + group.slug, group)
        yield from (_named(f"nhom/{group.slug}/{one.slug}", one) for one in group.sets)


def _names(place: Province | FormerProvince) -> list[str]:
    return [place.full_name, *place.aliases]


def _named(slug: str, one: Group | ProductSet) -> SearchDocument:
    return _document("place", slug, {"name": [one.short, one.name], "alias": [one.en, *one.former]})


def _document(
    kind: str, slug: str, texts: Mapping[str, Iterable[str]], boost: float = 1, stamp: str = ""
) -> SearchDocument:
    """A document whose texts stand once each, in the order of the fields."""
    kept = {field: tuple(dict.fromkeys(filter(None, texts.get(field, ())))) for field in FIELDS}
    return SearchDocument(kind, slug, {field: found for field, found in kept.items() if found}, boost, stamp)


def _place(where: Locality) -> list[str]:
    former = [where.former.name, *where.former.aliases] if where.former else []
    before = where.before.split(",")
    return [where.commune, where.province.name, *where.province.aliases, *former, *(part.strip() for part in before)]


@lru_cache(maxsize=64)
def _searched(model: type[BaseModel]) -> tuple[tuple[str, str, bool], ...]:
    """(field, field of the index or "", whether it holds parts with searched fields) of a kind of record."""
    found = []
    for name, field in model.model_fields.items():
        facts = facts_of(model, name)
        inside = any(_searched(part) for part in parts_of(field.annotation))
        if (facts.searched or inside) and facts.exposure == "public" and name != "place":
            found.append((name, facts.searched, inside))
    return tuple(found)


def _texts(record: BaseModel) -> Texts:
    """The searched texts of a record by field of the index; codes of closed lists are left to the caller."""
    found: Texts = defaultdict(list)
    _gather(record, found)
    return found


def _gather(record: BaseModel, found: Texts) -> None:
    for name, field, inside in _searched(type(record)):
        value = getattr(record, name)
        if inside:
            for part in value if isinstance(value, tuple) else [value] if value else []:
                _gather(part, found)
        elif field != "kind":
            found[field] += [value] if isinstance(value, str) else value


class _Synonyms:
    """What else people call the things that a name names: chè for trà, coffee for cà phê."""

    def __init__(self, known: Synonyms) -> None:
        self.sets = known.sets
        self.rows: dict[str, list[tuple[tuple[str, ...], Sequence[str]]]] = defaultdict(list)
        for row in known.rows:
            for phrase in row.vi:
                keys = tuple(word.key for word in split(phrase))
                others = [other for other in (*row.vi, *row.en) if other != phrase]
                self.rows[keys[0]].append((keys, others))

    def of(self, name: str, product_set: ProductSet | None) -> Iterator[str]:
        """The other words for what stands in `name`, and those true of all products of the set."""
        keys = tuple(word.key for word in split(name))
        for at, first in enumerate(keys):
            for phrase, others in self.rows.get(first, ()):
                if keys[at : at + len(phrase)] == phrase:
                    yield from others
        if product_set:
            yield from self.sets.get(product_set.no, ())
