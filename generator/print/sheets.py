"""Each kind of sheet as a value: what stands on it, as plain values for Typst."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from generator.address import is_local, written
from generator.print.booklet import index_of, sections_of
from generator.print.buyer import blocks_of, certificate_of, packs_of
from generator.print.formats import LABELS
from generator.print.printed import Printed, printed
from generator.print.selection import Selection
from generator.print.words import words_of
from generator.render.desk import Desk
from generator.share_cards import layout
from generator.share_cards.letters import settable

__all__ = ["Sheet", "booklet", "buyers", "labels", "products", "signs"]

_LONGEST = 2400  # letters of one text
_COLOURS = {name: getattr(layout, name.upper()) for name in ("ink", "soft", "line", "accent", "gold", "care")}


class Sheet(NamedTuple):
    """`source` is the name of its Typst file; `values` are plain: text, numbers, lists and mappings.

    `pictures` are files below the output that it shows, `codes` the addresses in its QR codes.
    """

    source: str
    values: Mapping[str, Any]
    pictures: frozenset[str]
    codes: frozenset[str]


def booklet(desk: Desk, chosen: Selection, by: str = "") -> Sheet:
    """Cover, contents, products in sections, index of producers; by itself in sections by province, of one by group."""
    provinces = {one.locality.province.slug for one in chosen.entries}
    sections = sections_of(desk, chosen.entries, by or ("province" if len(provinces) > 1 else "group"))
    shown = [one for section in sections for part in section.parts for one in part.entries]
    values = {
        "sections": sections,
        "index": index_of(desk, chosen.entries),
        "total": desk.language.number(len(chosen.entries)),
    }
    sheet = _sheet(desk, "booklet", chosen, shown, values)
    return sheet._replace(pictures=sheet.pictures | {"theme/art/frieze.svg"})


def labels(desk: Desk, chosen: Selection, form: str) -> Sheet:
    """A sheet of labels of one of the formats `LABELS`."""
    shown = [printed(desk, one, "page") for one in chosen.entries]
    sheet = _sheet(desk, "labels", chosen, shown, {"products": shown, "format": LABELS[form]})
    return sheet if LABELS[form].style == "shelf" else sheet._replace(pictures=frozenset())


def signs(desk: Desk, chosen: Selection, form: str) -> Sheet:
    """A table sign a product, of one of the forms `SIGNS`."""
    shown = [printed(desk, one, "page") for one in chosen.entries]
    sheet = _sheet(desk, "signs", chosen, shown, {"products": shown, "form": form})
    return sheet._replace(pictures=frozenset())


def products(desk: Desk, chosen: Selection) -> Sheet:
    """One A4 a product, to hang up."""
    shown = [printed(desk, one, "full") for one in chosen.entries]
    certificates = [certificate_of(desk, one) for one in chosen.entries]
    return _sheet(desk, "product", chosen, shown, {"products": shown, "certificates": certificates})


def buyers(desk: Desk, chosen: Selection) -> Sheet:
    """One A4 a product, for who buys to sell."""
    shown = [printed(desk, one, "page") for one in chosen.entries]
    blocks = [blocks_of(desk, one) for one in chosen.entries]
    packs = [packs_of(desk, one) for one in chosen.entries]
    return _sheet(desk, "buyer", chosen, shown, {"products": shown, "blocks": blocks, "packs": packs})


def _sheet(desk: Desk, source: str, chosen: Selection, shown: Iterable[Printed], values: dict[str, Any]) -> Sheet:
    """What every sheet says besides, and what it shows."""
    shown, origin = list(shown), desk.knobs.origin + desk.knobs.base
    frame = {
        "title": chosen.title,
        "note": chosen.note,
        "lang": desk.language.code,
        "site": desk.names.name,
        "address": written(origin),
        "day": desk.language.day(desk.catalogue.today),
        "proof": is_local(origin),
        "colours": _COLOURS,
        "words": words_of(desk.language),
    }
    pictures, codes = (one.picture for one in shown), (one.code for one in shown if one.code)
    return Sheet(source, _plain({**frame, **values}), frozenset(pictures), frozenset(codes))


def _plain(value: Any) -> Any:
    """Named tuples as mappings, and no letter that the fonts lack."""
    if isinstance(value, str):
        return settable(value, _LONGEST)
    if hasattr(value, "_asdict"):
        value = value._asdict()
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value
