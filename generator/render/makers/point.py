"""Sales points: one page each, and the list by province and type."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from generator.dates import PartialDate, add_months
from generator.model.catalogue import Point
from generator.model.page import Page
from generator.model.sales_point import POINT_TYPES, SalesPoint
from generator.render import parts, share_cards
from generator.render import structured_data as schema
from generator.render.desk import Desk
from generator.render.head import head
from generator.render.maps.desk_maps import mark_at, province
from generator.render.places.around_point import other_points, villages_near
from generator.render.places.directions import directions
from generator.render.places.finder import finder_of
from generator.render.places.opening_hours import hours_view
from generator.render.places.vcards import card_path
from generator.render.short import short_of
from generator.render.views.places import PointsView, PointView, Section, Stock
from generator.render.views.values import Anchor, Meta, Phrase

__all__ = ["pages"]

LIST = "/diem-ban/"
STALE_MONTHS = 12


def pages(desk: Desk) -> Iterator[Page]:
    """One page a sales point, then the list. One that is closed for good keeps its page, for old links only."""
    language = desk.language
    for point in desk.catalogue.points.values():
        route = language.route(f"{LIST}{point.slug}/")
        yield Page(route, "point.html", language.code, point.record.status != "closed", partial(_point, desk, point))
    yield Page(language.route(LIST), "points.html", language.code, True, partial(_points, desk))


def _point(desk: Desk, point: Point) -> tuple[Meta, PointView]:
    language, record = desk.language, point.record
    view = _view(desk, point)
    path = f"{LIST}{point.slug}/"
    where = point.locality.province
    described = f"{view.kind}. {', '.join(filter(None, (record.address, parts.place_line(point.locality))))}."
    crumbs = [(language.t("Điểm bán"), LIST), (where.name, f"/tinh/{where.slug}/")]
    things = [schema.store(point, desk.knobs.origin + language.href(path), view.phone, desk.catalogue.today)]
    robots = "noindex" if record.status == "closed" else ""
    return head(desk, path, view.name.text, described, crumbs, section="points", things=things, robots=robots,
                card=share_cards.of_point(desk, point),
                short=short_of(desk, "sales-point", point.slug)), view  # fmt: skip


def _view(desk: Desk, point: Point) -> PointView:
    language, record, today = desk.language, point.record, desk.catalogue.today
    phone, spot = desk.phone(point), point.spot
    marks = (mark_at(spot, 1, "point", "", record.name),) if spot else ()
    return PointView(
        name=language.translated(record.name, record.translations, "name"),
        kind=language.t(POINT_TYPES[record.type][0]),
        status=record.status,
        operator=_operator(desk, record),
        address=record.address,
        place=parts.place(point.locality, language),
        directions=directions(point, desk.catalogue.land.gazetteer),
        map=province(desk, point.locality.province.slug, marks),
        hours=hours_view(record, language, today),
        parking=record.parking,
        phone_href=parts.phone_href(phone),
        phone=phone,
        card=language.href(card_path(point.slug)),
        contacts=parts.contacts(record.links, phone, desk.email(point), language),
        summary=language.translated(record.summary, record.translations, "summary"),
        checked=language.date(record.checked),
        stale=record.checked is None or _is_old(record.checked, today),
        document=_document(desk, record),
        stock=_stock(desk, point),
        near=spot is not None,
        others=other_points(desk, point),
        villages=villages_near(desk, point),
        sources=parts.sources(record.sources, language),
    )


def _is_old(day: PartialDate, today: date) -> bool:
    return add_months(day.latest, STALE_MONTHS) < today


def _stock(desk: Desk, point: Point) -> Stock:
    checked = point.record.stocks_checked
    stale = checked is not None and _is_old(checked, desk.catalogue.today)
    known = desk.catalogue.vocabulary.group_by_slug
    groups = (known[slug] for slug in point.record.groups)
    links = tuple(
        Anchor(Phrase(desk.language.t(one.short), ""), desk.language.href(f"/nhom/{one.slug}/")) for one in groups
    )
    return Stock(desk.cards(point.products), links, desk.language.date(checked), stale)


def _operator(desk: Desk, record: SalesPoint) -> Anchor:
    """Who runs it, with the producer's page where it is one of ours."""
    language = desk.language
    producer = desk.catalogue.producers.get(record.producer)
    text = record.operator or (producer.record.name if producer else "")
    return Anchor(language.phrase(text), language.href(f"/chu-the/{record.producer}/") if producer else "")


def _document(desk: Desk, record: SalesPoint) -> str:
    if record.document is None:
        return ""
    one = record.document
    return ", ".join(filter(None, (one.number, one.issuer, desk.language.date(one.on))))


def _points(desk: Desk) -> tuple[Meta, PointsView]:
    language, points = desk.language, desk.catalogue.trading
    sections = []
    for where in desk.catalogue.vocabulary.provinces:
        inside = tuple(desk.point(one) for one in points if one.locality.province == where)
        if inside:
            href = language.href(f"/tinh/{where.slug}/")
            sections.append(Section(where.slug, where.full_name, href, inside, ()))
    kinds = []
    for kind, labels in POINT_TYPES.items():
        of_kind = tuple(desk.point(one) for one in points if one.record.type == kind)
        if of_kind:
            kinds.append((language.t(labels[0]), of_kind))
    view = PointsView(finder_of(desk, villages=False), tuple(sections), tuple(kinds), len(points))
    title = language.t("Điểm giới thiệu và bán sản phẩm OCOP")
    described = language.t("%s điểm bán sản phẩm OCOP, theo tỉnh và loại điểm.") % len(points)
    return head(desk, LIST, title, described, section="points"), view
