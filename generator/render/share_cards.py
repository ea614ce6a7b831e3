"""The share card of each page, as a value: what stands on it. `publish` draws it.

A card that a network has stored outlives the certificate, so filled stars stand on it
only beside the day until which they hold, and outlined ones where no day is known.
"""

from __future__ import annotations

from generator.model.card import CARD_HEIGHT, ShareCard
from generator.model.catalogue import Entry, Exhibition, Framed, Locality, MadeBy, Point, Tourism
from generator.model.certificate import LISTED, Standing
from generator.model.photo import published_name
from generator.model.sales_point import POINT_TYPES
from generator.model.village import VILLAGE_TYPES
from generator.render import parts
from generator.render.desk import Desk
from generator.render.fairs.days import span
from generator.render.pictures import art_of

__all__ = ["art_of_section", "of_fair", "of_page", "of_point", "of_producer", "of_product", "of_village", "ranked",
           "said"]  # fmt: skip

ART = "village"  # the drawing of pages that have none of their own
_ART_OF_SECTION = {"home": "frieze", "places": "du-lich", "stories": "stories"}


def of_product(desk: Desk, entry: Entry, made_by: str) -> ShareCard:
    """The card of a product: name, set, maker, province, stars and until when, its photo or the drawing of its set.

    Where cards are shared, that of its set: no name, and no stars, for they would have no day.
    """
    language, where = desk.language, entry.locality.province
    if not desk.knobs.own_cards:
        return _of_goods(desk, entry)
    name = language.translated(entry.record.name, entry.record.translations, "name").text
    card = of_page(desk, name, art_of(entry.group, entry.set))._replace(
        kicker=language.t(entry.set.short if entry.set else entry.group.short),
        lines=tuple(filter(None, (made_by, where.full_name))),
        photo=_photo(entry.slug, entry.photos, "page", "full"),
    )
    return ranked(desk, card, entry.standing)


def _of_goods(desk: Desk, entry: Entry) -> ShareCard:
    """The card that all products of a set share, or of a group those without a set; made once."""
    art = art_of(entry.group, entry.set)
    found = desk.shared_cards.get(art)
    if found is None:
        shown = desk.language.t(entry.set.name if entry.set else entry.group.name)
        found = desk.shared_cards[art] = of_page(desk, desk.names.name, art)._replace(lines=(shown,))
    return found


def of_village(desk: Desk, village: Tourism) -> ShareCard:
    """The card of a village; stars only where it has an OCOP rank of its own."""
    language, record = desk.language, village.record
    if not desk.knobs.own_cards:
        return of_page(desk, desk.names.name)
    name = language.translated(record.name, record.translations, "name").text
    card = _located(desk, name, language.t(VILLAGE_TYPES[record.type][0]), village.locality)
    card = card._replace(photo=_photo(village.slug, village.photos, "wide"))
    return ranked(desk, card, village.standing) if village.standing else card


def of_point(desk: Desk, point: Point) -> ShareCard:
    """The card of a sales point."""
    name = desk.language.translated(point.record.name, point.record.translations, "name").text
    return _located(desk, name, desk.language.t(POINT_TYPES[point.record.type][0]), point.locality)


def of_producer(desk: Desk, producer: MadeBy) -> ShareCard:
    """The card of a producer."""
    name = desk.language.translated(producer.record.name, producer.record.translations, "name").text
    return _located(desk, name, desk.language.t("Chủ thể OCOP"), producer.locality)


def of_fair(desk: Desk, fair: Exhibition) -> ShareCard:
    """The card of a fair: name, days, place."""
    if not desk.knobs.own_cards:
        return of_page(desk, desk.names.name)
    name = desk.language.translated(fair.record.name, fair.record.translations, "name").text
    days = span(fair.first, fair.last, desk.language)
    where = tuple(filter(None, (fair.record.venue, fair.locality.province.full_name)))
    return of_page(desk, name)._replace(kicker=days, lines=where, photo=_photo(fair.slug, fair.photos, "wide"))


def _located(desk: Desk, name: str, kicker: str, where: Locality) -> ShareCard:
    if not desk.knobs.own_cards:
        return of_page(desk, desk.names.name)
    return of_page(desk, name)._replace(kicker=kicker, lines=(where.province.full_name,))


def of_page(desk: Desk, title: str, art: str = ART) -> ShareCard:
    """The card of any page: its title and the name of the catalogue; where cards are shared, name and address."""
    name = desk.names.name
    if title == name or not desk.knobs.own_cards:
        return ShareCard(name, "", (), 0, False, "", "", art, "", desk.knobs.origin.partition("://")[2])
    return ShareCard(title, "", (), 0, False, "", "", art, "", name)


def art_of_section(section: str) -> str:
    """The drawing of a page that is about no goods, by its place in the navigation."""
    return _ART_OF_SECTION.get(section, ART)


def said(card: ShareCard) -> str:
    """What stands on a card, in one line, for those who cannot see it."""
    return ". ".join(filter(None, (card.title, card.kicker, *card.lines, card.rank, card.until)))


def _photo(slug: str, photos: tuple[Framed, ...], *uses: str) -> str:
    """The smallest JPEG that is as high as a card, else the largest there is."""
    if not photos:
        return ""
    developed = photos[0].developed
    jpegs = sorted((one for use in uses for one in developed.of(use, "jpeg")), key=lambda one: one.height)
    return published_name(slug, developed, next((one for one in jpegs if one.height >= CARD_HEIGHT), jpegs[-1]))


def ranked(desk: Desk, card: ShareCard, standing: Standing) -> ShareCard:
    """A card with stars, their words and the day that decides, as the state of the certificate allows."""
    language, state, day = desk.language, standing.state, parts.state_day(standing, desk.language)
    if state not in LISTED:
        words = language.t("đã bị thu hồi từ %s") if state == "revoked" else language.t("đã hết hạn, hiệu lực đến %s")
        bare = language.t("đã bị thu hồi") if state == "revoked" else language.t("đã hết hạn")
        return card._replace(until=_sentence(words % day if day else bare))
    card = card._replace(stars=standing.stars, rank=language.t("Hạng %s sao") % standing.stars)
    if state == "unknown":
        return card._replace(outlined=True, until=_sentence(language.t("chưa rõ thời hạn")))
    if state == "awaiting":
        words = language.t("hiệu lực đến %s, đang chờ đánh giá lại") % day
        return card._replace(outlined=True, until=_sentence(words))
    return card._replace(until=_sentence(language.t("còn hiệu lực đến %s") % day))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
