"""The files of products that can be kept in a list. An allow-list: what is not named here does not leave the records.

- `products`, by code: [slug, name, its language or "", producer, place, province, picture, terms, kind, packs, season,
  facts, points]. Picture and terms are as in the rows of the search; packs are lines; facts are the texts of `FACTS`,
  the last empty ones left out; points are the slugs of those that stock it.
- `points`, by slug: [name, its language or "", address], those that some product of the file names.
- `gone`, by code: the names of products that left the catalogue.

A product whose certificate ended is among them, as an old list may name it; the browser judges the terms.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from generator.model.catalogue import Entry
from generator.model.page import DataFile
from generator.model.product import MARK_KINDS, Product
from generator.render.desk import Desk
from generator.render.inputs import of_card
from generator.render.language import Language
from generator.render.makers.product import packs
from generator.render.my_list.pieces import Piece, name_of, pieces_of
from generator.render.parts import place_line
from generator.render.places.directions import address_line
from generator.render.search.texts import picture_text
from generator.render.structured_data import safe_json
from generator.render.views.values import PackRow

__all__ = ["FACTS", "LIST", "PIECES", "list_files"]

LIST = "/danh-sach/"
PIECES = LIST + "manh/"
FACTS = ("ingredients", "storage", "shelf_life", "standards", "marks")


def list_files(desk: Desk) -> Iterator[DataFile]:
    """Every file, in the language of the desk."""
    for piece in pieces_of(desk.catalogue):
        route = desk.language.route(PIECES + name_of(piece.beginning))
        yield DataFile(route, partial(_text, desk, piece), partial(_inputs, desk, piece))


def _inputs(desk: Desk, piece: Piece) -> str:
    """What a file follows from: its products, and the points that stock them."""
    stamps, points_of = desk.catalogue.stamps, desk.catalogue.points_of
    rows = [f"{code} {of_card(desk, slug)}" for code, slug in piece.products]
    rows += [
        f"{code} {point} {stamps['sales-point', point]}"
        for code, slug in piece.products
        for point in points_of.get(slug, ())
    ]
    return "\n".join([*rows, *(f"{one.code} {one.name}" for one in piece.gone)])


def _text(desk: Desk, piece: Piece) -> str:
    points_of = desk.catalogue.points_of
    stocking = sorted({point for _, slug in piece.products for point in points_of.get(slug, ())})
    return safe_json(
        {
            "products": {code: _product(desk, slug) for code, slug in piece.products},
            "points": {slug: _point(desk, slug) for slug in stocking},
            "gone": {one.code: one.name for one in piece.gone},
        }
    )


def _product(desk: Desk, slug: str) -> list[Any]:
    card, entry, language = desk.card(slug), desk.catalogue.products[slug], desk.language
    record = entry.record
    return [
        slug,
        *card.name,
        card.producer,
        place_line(entry.locality),
        card.province,
        picture_text(desk, slug),
        json.loads(card.badge.data),
        card.kind,
        [_pack(one, language) for one in packs(record, language)],
        language.months(record.season),
        _facts(entry, language),
        desk.catalogue.points_of.get(slug, ()),
    ]


def _pack(one: PackRow, language: Language) -> str:
    """A pack in one line: Hộp 500 g, 120.000 ₫ (ngày 1/5/2025)."""
    size = one.label or one.net
    if one.label and one.net not in one.label:
        size = f"{one.label} {one.net}"
    day = language.t("ngày %s") % one.price_on if one.price_on else ""
    price = f"{one.price} ({day})" if one.price and day else one.price
    return ": ".join(filter(None, (size, price)))


def _facts(entry: Entry, language: Language) -> list[str]:
    record = entry.record
    own = [_standards(record, language), _marks(record, language)]
    texts = [record.ingredients, record.storage, record.shelf_life, *own]
    while texts and not texts[-1]:
        texts.pop()
    return texts


def _standards(record: Product, language: Language) -> str:
    """Other certificates, each with its number and its end where they are known."""
    ends = [language.t("đến %s") % language.date(one.expires) if one.expires else "" for one in record.standards]
    rows = zip(record.standards, ends, strict=True)
    return "; ".join(" · ".join(filter(None, (one.name, one.number, end))) for one, end in rows)


def _marks(record: Product, language: Language) -> str:
    return "; ".join(f"{language.t(MARK_KINDS[one.kind][0])}: {one.name}" for one in record.marks)


def _point(desk: Desk, slug: str) -> list[str]:
    point = desk.catalogue.points[slug]
    return [*desk.point(point).name, address_line(point)]
