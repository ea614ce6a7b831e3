"""Where a product is sold: its points, and shops on the web of itself and of its producer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.catalogue import Entry
from generator.model.shared import Link
from generator.render import parts
from generator.render.desk import Desk
from generator.render.places.data import MAP
from generator.render.views.buying import BuyView
from generator.render.views.values import Anchor, Contact, Phrase

__all__ = ["buying", "contacts_of"]

LIST = "/diem-ban/"


def buying(desk: Desk, entry: Entry) -> BuyView | None:
    """Where to buy a listed product; None for one whose certificate no longer holds: nothing is offered then."""
    if not entry.listed:
        return None
    language = desk.language
    slugs = desk.catalogue.points_of.get(entry.slug, ())
    asked = f"?co={entry.slug}" if slugs else ""
    shops = tuple(_shops(desk, entry))
    return BuyView(
        tuple(desk.point(desk.catalogue.points[slug]) for slug in slugs),
        shops,
        language.href(MAP) + asked,
        language.href(LIST) + asked,
        () if slugs or shops else tuple(_ways(desk, entry)),
    )


def contacts_of(desk: Desk, entry: Entry) -> tuple[Contact, ...]:
    """The other links of a product."""
    return parts.contacts(_but_shops(entry.record.links), "", "", desk.language)


def _but_shops(links: Sequence[Link]) -> list[Link]:
    return [link for link in links if link.kind != "shop"]


def _shops(desk: Desk, entry: Entry) -> Iterator[Contact]:
    """The product's own shops first; an address that both name stands once."""
    producer = desk.catalogue.producers.get(entry.producer)
    links = {link.url: link for link in (*(producer.record.links if producer else ()), *entry.record.links)}
    own = [link.url for link in entry.record.links]
    shops = [link for link in links.values() if link.kind == "shop"]
    shops.sort(key=lambda link: link.url not in own)
    yield from parts.contacts(shops, "", "", desk.language)


def _ways(desk: Desk, entry: Entry) -> Iterator[Anchor]:
    """Whom to ask where nobody sold it to us: the producer, the points of its province, all points."""
    language, where = desk.language, entry.locality.province
    producer = desk.catalogue.producers.get(entry.producer)
    if producer:
        yield Anchor(language.phrase(producer.record.name), language.href(f"/chu-the/{producer.slug}/"))
    if desk.sells_in(where.slug):
        text = language.t("Điểm bán ở %s") % where.full_name
        yield Anchor(Phrase(text, ""), language.href(f"{LIST}#{where.slug}"))
    else:
        yield Anchor(Phrase(language.t("Mọi điểm bán OCOP"), ""), language.href(LIST))
