"""What is shown of a document that was found, in one language: a row each, a few rows a file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from generator.model.photo import stem_of
from generator.model.search import SearchDocument
from generator.render.desk import Desk
from generator.render.inputs import of_card
from generator.render.language import Language
from generator.render.pictures import art_of
from generator.render.search.numbers import Numbered
from generator.render.structured_data import safe_json

__all__ = ["number_text", "picture_text", "row_inputs", "row_text"]

_PRODUCTS = ("product", "ended")


def row_text(desk: Desk, block: Sequence[Numbered]) -> str:
    """The file of a block. A product: [slug, name, its language or "", producer, province, picture, terms, and its code
    where it can be kept in a list]; anything else: [path, name, its language or "", second line]."""
    return safe_json([_row(desk, one.document) for one in block])


def number_text(blocks: Iterable[Sequence[Numbered]], room: int) -> str:
    """The file of the decision numbers and codes of `room` numbers: a text for each, "" where there is none."""
    texts = [""] * room
    for number, document in chain.from_iterable(blocks):
        texts[number % room] = " · ".join(document.texts.get("number", ()))
    return safe_json(texts)


def row_inputs(desk: Desk, one: Numbered) -> str:
    """What the row of a document follows from."""
    kind, slug = one.document.kind, one.document.slug
    return of_card(desk, slug) if kind in _PRODUCTS else repr(_OTHERS[kind](desk, slug))


def _row(desk: Desk, one: SearchDocument) -> list[Any]:
    if one.kind in _PRODUCTS:
        return _product(desk, one.slug)
    return _OTHERS[one.kind](desk, one.slug)


def _product(desk: Desk, slug: str) -> list[Any]:
    card = desk.card(slug)
    code = [card.code] if card.code else []
    terms = json.loads(card.badge.data)
    return [slug, *card.name, card.producer, card.province, picture_text(desk, slug), terms, *code]


def picture_text(desk: Desk, slug: str) -> str:
    """The name of the drawing, or of a photo `<how its files begin>|<tint>|<widths of WebP>|<size of the JPEG>`,
    as slug-0123456789|t07|320,480,640|480x360; cards.js reads it."""
    entry = desk.catalogue.products[slug]
    if not entry.photos:
        return art_of(entry.group, entry.set)
    developed = entry.photos[0].developed
    widths = ",".join(str(one.width) for one in developed.of("card", "webp"))
    jpeg = developed.of("card", "jpeg")[-1]
    return f"{stem_of(slug, developed)}|{developed.tint}|{widths}|{jpeg.width}x{jpeg.height}"


def _producer(desk: Desk, slug: str) -> list[Any]:
    one = desk.catalogue.producers[slug]
    name = desk.language.translated(one.record.name, one.record.translations, "name")
    return [f"/chu-the/{slug}/", *name, one.locality.province.name]


def _village(desk: Desk, slug: str) -> list[Any]:
    card = desk.village(desk.catalogue.villages[slug])
    return [f"/lang-du-lich/{slug}/", *card.name, f"{card.kind}, {card.province}"]


def _point(desk: Desk, slug: str) -> list[Any]:
    card = desk.point(desk.catalogue.points[slug])
    return [f"/diem-ban/{slug}/", *card.name, f"{card.kind}, {card.province}"]


def _place(desk: Desk, path: str) -> list[Any]:
    known, parts = desk.catalogue.vocabulary, path.split("/")
    slug = parts[-1]
    if parts[0] == "nhom":
        return [f"/{path}/", *_of_goods(desk.language, path, known.group_by_slug[parts[1]])]
    if slug in known.province_by_slug:
        former = [one.name for one in known.province_by_slug[slug].former]
        line = desk.language.t("gồm %s trước 1/7/2025") % ", ".join(former) if len(former) > 1 else ""
        return [f"/{path}/", known.province_by_slug[slug].full_name, "", line]
    old = known.former_by_slug[slug]
    now = desk.language.t("trước 1/7/2025, nay thuộc %s") % known.province_by_slug[old.now].full_name
    return [f"/{path}/", old.full_name, "", now]


def _of_goods(language: Language, path: str, group: Any) -> list[str]:
    """Name, language and line of a group or a set."""
    found = next((one for one in group.sets if path.endswith("/" + one.slug)), None)
    if found is None:
        return [language.t(group.name), "", language.t("Nhóm %s") % group.no]
    return [language.t(found.name), "", f"{language.t('Bộ %s') % found.no}, {language.t(group.short)}"]


def _story(desk: Desk, slug: str) -> list[Any]:
    [card] = [one for one in desk.stories if one.href.endswith(f"/{slug}/")]
    return [f"/cau-chuyen/{slug}/", *card.title, card.day]


_OTHERS = {"producer": _producer, "village": _village, "point": _point, "place": _place, "story": _story}
