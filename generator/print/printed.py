"""One product as sheets show it."""

from __future__ import annotations

from typing import NamedTuple

from generator.address import written
from generator.model.catalogue import Entry
from generator.model.photo import published_name
from generator.render import parts, share_cards
from generator.render.desk import Desk
from generator.render.language import Language
from generator.render.pictures import art_of
from generator.render.short import short_address
from generator.render.views.values import Phrase

__all__ = ["PICTURES", "Printed", "printed"]

PICTURES = ("thumb", "card", "page", "full")  # uses of a photo that a sheet may ask for, smallest first


class Printed(NamedTuple):
    """A product on a sheet; text is "" where nothing is known.

    `stars` is 0 where no star may be shown, `outlined` where no day stands behind them; `ended`: the certificate no
    longer holds.  `picture` is a file below the output, `alt` says what it shows, `credit` whose
    it is and under which terms, `drawn` whether it is the drawing of
    its set.  `address` is the one to type; `code` the one in the QR code, "" where the product has no code.
    """

    slug: str
    name: Phrase
    kind: str
    producer: Phrase
    place: Phrase
    stars: int
    outlined: bool
    rank: str
    until: str
    ended: bool
    summary: Phrase
    price: str
    price_note: str
    picture: str
    alt: str
    credit: str
    drawn: bool
    address: str
    code: str


def printed(desk: Desk, entry: Entry, use: str) -> Printed:
    """The product with a picture for `use`, one of `PICTURES`."""
    language, record = desk.language, entry.record
    maker = desk.catalogue.producers.get(entry.producer)
    card = share_cards.ranked(desk, share_cards.of_page(desk, ""), entry.standing)
    short = short_address(desk, "product", entry.slug)
    page = desk.knobs.origin + language.href(f"/san-pham/{entry.slug}/")
    price, note = _price(entry, language)
    return Printed(
        entry.slug,
        language.translated(record.name, record.translations, "name"),
        language.t(entry.set.short if entry.set else entry.group.short),
        language.translated(maker.record.name, maker.record.translations, "name") if maker else Phrase("", ""),
        language.phrase(parts.place_line(entry.locality)),
        card.stars,
        card.outlined,
        card.rank,
        card.until,
        not entry.listed,
        language.translated(record.summary, record.translations, "summary"),
        price,
        note,
        _picture(entry, use),
        _alt(entry, language),
        _credit(entry),
        not entry.photos,
        written(short or page),
        short,
    )


def _price(entry: Entry, language: Language) -> tuple[str, str]:
    """The first reference price, and for what and of which day it is; nothing once the certificate has ended."""
    pack = next((one for one in entry.record.packs if one.price), None)
    if pack is None or not entry.listed:
        return "", ""
    day = language.date(pack.price_on)
    said = language.t("giá tham khảo, %s") % day if day else language.t("giá tham khảo")
    return language.money(pack.price), ", ".join(filter(None, (pack.label or pack.net, said)))


def _picture(entry: Entry, use: str) -> str:
    """The largest JPEG of the main photo for a use, or the drawing of the set."""
    if not entry.photos:
        return f"theme/art/{art_of(entry.group, entry.set)}.svg"
    developed = entry.photos[0].developed
    return published_name(entry.slug, developed, developed.of(use, "jpeg")[-1])


def _alt(entry: Entry, language: Language) -> str:
    if entry.photos:
        return entry.photos[0].photo.alt or language.t("Ảnh: %s") % entry.record.name
    return language.t("Hình vẽ minh họa: %s") % language.t(entry.set.name if entry.set else entry.group.name)


def _credit(entry: Entry) -> str:
    """Whom a licence asks to be named beside the photo."""
    photo = entry.photos[0].photo if entry.photos else None
    return ", ".join(filter(None, (photo.credit, photo.licence))) if photo else ""
