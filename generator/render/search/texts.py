"""What is shown of a document that was found, in one language: a row each, a few rows a file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from generator.model.photo import stem_of
from generator.model.search import SearchDocument
from generator.render.desk import Desk
from generator.render.language import Language
from generator.render.pictures import art_of
from generator.render.structured_data import safe_json

__all__ = ["ROWS", "ROWS_OF_NUMBERS", "number_texts", "result_texts"]

ROWS = 8  # results a file: those of neighbouring names are often shown together
ROWS_OF_NUMBERS = 240


def result_texts(desk: Desk, documents: Sequence[SearchDocument]) -> Iterator[str]:
    """The files of rows. A product: [slug, name, its language or "", producer, province, picture, terms];
    anything else: [path, name, its language or "", second line]."""
    rows = [_row(desk, one) for one in documents]
    yield from (safe_json(rows[at : at + ROWS]) for at in range(0, len(rows), ROWS))


def number_texts(documents: Sequence[SearchDocument]) -> Iterator[str]:
    """The files of decision numbers and codes, a text for each product, listed or ended, "" for all else."""
    rows = [" · ".join(dict.fromkeys(one.texts.get("number", ()))) for one in documents]
    yield from (safe_json(rows[at : at + ROWS_OF_NUMBERS]) for at in range(0, len(rows), ROWS_OF_NUMBERS))


def _row(desk: Desk, one: SearchDocument) -> list[Any]:
    if one.kind in ("product", "ended"):
        return _product(desk, one.slug)
    return _OTHERS[one.kind](desk, one.slug)


def _product(desk: Desk, slug: str) -> list[Any]:
    card = desk.card(slug)
    return [slug, *card.name, card.producer, card.province, _picture(desk, slug), json.loads(card.badge.data)]


def _picture(desk: Desk, slug: str) -> str:
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
