"""Product pages, those of ended and revoked products included."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.dates import PartialDate
from generator.derive.certificates import state_of
from generator.model.catalogue import Entry
from generator.model.certificate import Term
from generator.model.page import Page
from generator.model.product import MARK_KINDS, Certification, Product
from generator.render import parts, pictures, share_cards
from generator.render import structured_data as schema
from generator.render.desk import Desk
from generator.render.fairs.rows import fairs_with
from generator.render.head import Crumb, head
from generator.render.inputs import of_product
from generator.render.language import Language
from generator.render.makers.listing import month_totals
from generator.render.markdown import prose
from generator.render.places.buying import buying, contacts_of
from generator.render.short import short_of
from generator.render.views.pages import ProductView
from generator.render.views.values import Anchor, CertificateView, Fact, Meta, PackRow, Phrase, Related

__all__ = ["facts", "packs", "pages"]


def pages(desk: Desk) -> Iterator[Page]:
    """One page a product, in Vietnamese order; previous and next follow that order."""
    products = list(desk.catalogue.products.values())
    listed = [entry for entry in products if entry.listed]
    around = {
        entry.slug: (listed[at - 1] if at else None, listed[at + 1] if at + 1 < len(listed) else None)
        for at, entry in enumerate(listed)
    }
    language, totals = desk.language, month_totals(desk)
    for entry in products:
        route = language.route(f"/san-pham/{entry.slug}/")
        others = around.get(entry.slug, (None, None))
        make = partial(_product, desk, entry, *others)
        follows = partial(of_product, desk, entry, others, totals)
        yield Page(route, "product.html", language.code, entry.listed, make, inputs=follows)


def _product(desk: Desk, entry: Entry, before: Entry | None, after: Entry | None) -> tuple[Meta, ProductView]:
    language, record, standing = desk.language, entry.record, entry.standing
    producer = desk.catalogue.producers.get(entry.producer)
    made_by = producer.record.name if producer else ""
    card, village = desk.card(entry.slug), desk.catalogue.villages.get(record.village)
    story = language.translated(record.story, record.translations, "story")
    view = ProductView(
        name=card.name,
        badge=card.badge,
        picture=pictures.artwork(entry.group, entry.set, language),
        shots=pictures.shots(entry.slug, entry.photos, record.name, language),
        summary=_summary(entry, language),
        producer=Anchor(language.phrase(made_by), language.href(f"/chu-the/{entry.producer}/") if made_by else ""),
        place=parts.place(entry.locality, language),
        group=Anchor(Phrase(language.t(entry.group.name), ""), language.href(f"/nhom/{entry.group.slug}/")),
        set=_set(entry, language),
        certificate=parts.certificate(standing.certification, standing.state, standing.ends, language),
        history=_history(desk, entry),
        aliases=record.aliases,
        story=prose(story.text),
        story_lang=story.lang,
        packs=packs(record, language),
        facts=tuple(facts(record, language)),
        months=parts.months(record.season, month_totals(desk), language) if record.season else (),
        contacts=contacts_of(desk, entry),
        buy=buying(desk, entry),
        village=desk.village(village) if village else None,
        related=tuple(_related(desk, entry)),
        sources=parts.sources(record.sources, language),
        ways=_ways(desk, entry),
        prev=_neighbour(before, language),
        next=_neighbour(after, language),
        fairs=fairs_with(desk, "product", entry.slug),
        code=card.code,
    )
    return _meta(desk, entry, view, made_by), view


def _meta(desk: Desk, entry: Entry, view: ProductView, made_by: str) -> Meta:
    language, where, path = desk.language, entry.locality.province, f"/san-pham/{entry.slug}/"
    origin = desk.knobs.origin
    shown = [origin + shot.full for shot in view.shots] or [origin + view.picture.src]
    thing = schema.product(entry, made_by, origin + language.href(path), shown, language.t(entry.group.name))
    return head(
        desk,
        path,
        view.name.text,
        _description(entry, made_by, language),
        [(language.t("Sản phẩm"), "/san-pham/"), *_crumbs(entry, language), (where.name, f"/tinh/{where.slug}/")],
        section="products",
        robots="" if entry.listed else "noindex",
        og_type="product",
        things=[thing] if entry.listed else [],
        card=share_cards.of_product(desk, entry, made_by),
        short=short_of(desk, "product", entry.slug),
    )


def _crumbs(entry: Entry, language: Language) -> Iterator[Crumb]:
    yield language.t(entry.group.short), f"/nhom/{entry.group.slug}/"
    if entry.set:
        yield language.t(entry.set.short), f"/nhom/{entry.group.slug}/{entry.set.slug}/"


def _description(entry: Entry, made_by: str, language: Language) -> str:
    if entry.record.summary and language.code == "vi":
        return entry.record.summary
    who = ", ".join(filter(None, (made_by, entry.locality.province.full_name)))
    if not entry.listed:
        return language.t("%s (%s): chứng nhận OCOP không còn hiệu lực.") % (entry.record.name, who)
    return language.t("%s (%s): sản phẩm OCOP hạng %s sao.") % (entry.record.name, who, entry.standing.stars)


def _summary(entry: Entry, language: Language) -> Phrase:
    """The record's own summary, else one sentence of what is certain: which rank, since when, until when."""
    written = language.translated(entry.record.summary, entry.record.translations, "summary")
    if written.text:
        return written
    if not entry.listed:
        return parts.NOTHING
    one, stars = entry.standing.certification, entry.standing.stars
    since = language.date(one.issued)
    if entry.standing.state == "unknown":
        said = language.t("Được công nhận hạng %s sao %s, chưa rõ thời hạn.") if since else language.t(
            "Được công nhận hạng %s sao, chưa rõ ngày và thời hạn.")  # fmt: skip
    else:
        said = language.t("Được công nhận hạng %s sao %s.") if since else language.t("Được công nhận hạng %s sao.")
    return Phrase(said % ((stars, _when(one.issued, since, language)) if since else stars), "")


def _when(issued: PartialDate | None, since: str, language: Language) -> str:
    """The day of issue as it stands in a sentence."""
    if issued and issued.day:
        return language.t("ngày %s") % since
    return language.t("trong %s") % since if language.code != "vi" else since


def _set(entry: Entry, language: Language) -> Anchor:
    if entry.set is None:
        return Anchor(parts.NOTHING, "")
    path = f"/nhom/{entry.group.slug}/{entry.set.slug}/"
    return Anchor(Phrase(language.t(entry.set.name), ""), language.href(path))


def _history(desk: Desk, entry: Entry) -> tuple[CertificateView, ...]:
    """The other recognitions, newest first; their rank is told in words, never in signs."""
    pairs: list[tuple[Certification, Term]] = list(zip(entry.record.certifications, entry.terms, strict=True))
    others = [(one, term) for one, term in pairs if one is not entry.standing.certification]
    others.sort(key=lambda pair: str(pair[1].issued.latest or ""), reverse=True)
    return tuple(
        parts.certificate(one, state_of(term, desk.catalogue.today), term.ends, desk.language)._replace(stars=one.stars)
        for one, term in others
    )


def packs(record: Product, language: Language) -> tuple[PackRow, ...]:
    """The sizes a product is sold in, with their reference prices."""
    return tuple(
        PackRow(pack.label, pack.net, language.money(pack.price), language.date(pack.price_on)) for pack in record.packs
    )


def facts(record: Product, language: Language) -> Iterator[Fact]:
    """What the label says, and other certificates and protected names; only what is known."""
    for field in ("ingredients", "storage", "shelf_life"):
        text = getattr(record, field)
        if text:
            label = Product.model_fields[field].title or field
            yield Fact(language.t(label), language.phrase(text), "")
    for standard in record.standards:
        ends = language.t("đến %s") % language.date(standard.expires) if standard.expires else ""
        text = " · ".join(filter(None, (standard.name, standard.number, ends)))
        yield Fact(language.t("Chứng nhận khác"), language.phrase(text), "")
    for mark in record.marks:
        yield Fact(language.t(MARK_KINDS[mark.kind][0]), language.phrase(mark.name), "")


def _related(desk: Desk, entry: Entry) -> Iterator[Related]:
    for reason, key, slugs in desk.near(entry):
        yield Related(reason, _reason(desk, entry, reason, key), desk.cards(slugs))


def _reason(desk: Desk, entry: Entry, reason: str, key: str) -> Anchor:
    """What the related products share, with the page of it where there is one."""
    catalogue, language = desk.catalogue, desk.language
    if reason == "producer" and key in catalogue.producers:
        return Anchor(language.phrase(catalogue.producers[key].record.name), language.href(f"/chu-the/{key}/"))
    if reason == "village" and key in catalogue.villages:
        return Anchor(language.phrase(catalogue.villages[key].record.name), language.href(f"/lang-du-lich/{key}/"))
    if reason == "point" and key in catalogue.points:
        return Anchor(language.phrase(catalogue.points[key].record.name), language.href(f"/diem-ban/{key}/"))
    if reason == "set" and entry.set:
        where = entry.locality.province
        path = f"/tinh/{where.slug}/nhom/{entry.group.slug}/"
        return Anchor(Phrase(f"{language.t(entry.set.short)} · {where.name}", ""), language.href(path))
    return Anchor(language.phrase(key if reason == "commune" else ""), "")


def _ways(desk: Desk, entry: Entry) -> tuple[Anchor, ...]:
    """From an ended product to the producer, group and province that have listed ones."""
    if entry.listed:
        return ()
    language, where = desk.language, entry.locality.province
    made_by, in_group, in_province = desk.has_listed(entry)
    ways = []
    if made_by:
        name = desk.catalogue.producers[entry.producer].record.name
        ways.append(Anchor(language.phrase(name), language.href(f"/chu-the/{entry.producer}/")))
    if in_group:
        ways.append(Anchor(Phrase(language.t(entry.group.name), ""), language.href(f"/nhom/{entry.group.slug}/")))
    if in_province:
        ways.append(Anchor(Phrase(where.full_name, ""), language.href(f"/tinh/{where.slug}/")))
    return tuple(ways)


def _neighbour(entry: Entry | None, language: Language) -> Anchor | None:
    if entry is None:
        return None
    name = language.translated(entry.record.name, entry.record.translations, "name")
    return Anchor(name, language.href(f"/san-pham/{entry.slug}/"))
