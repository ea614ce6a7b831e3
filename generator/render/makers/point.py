"""Sales points: one page each, and the list by province and type."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.dates import add_months
from generator.model.catalogue import Point
from generator.model.page import Page
from generator.model.sales_point import POINT_TYPES, SalesPoint
from generator.render import parts, share_cards
from generator.render import structured_data as schema
from generator.render.desk import Desk
from generator.render.head import head
from generator.render.views.places import HoursRow, PointsView, PointView, Section
from generator.render.views.values import Anchor, Meta

__all__ = ["pages"]

LIST = "/diem-ban/"
STALE_MONTHS = 12


def pages(desk: Desk) -> Iterator[Page]:
    """One page a sales point, then the list."""
    language = desk.language
    for point in desk.catalogue.points.values():
        route = language.route(f"{LIST}{point.slug}/")
        yield Page(route, "point.html", language.code, True, partial(_point, desk, point))
    yield Page(language.route(LIST), "points.html", language.code, True, partial(_points, desk))


def _point(desk: Desk, point: Point) -> tuple[Meta, PointView]:
    language, record, catalogue = desk.language, point.record, desk.catalogue
    others = [
        desk.point(one)
        for one in catalogue.points.values()
        if one.locality.province == point.locality.province and one.slug != point.slug
    ]
    view = PointView(
        name=language.translated(record.name, record.translations, "name"),
        kind=language.t(POINT_TYPES[record.type][0]),
        status=record.status,
        operator=_operator(desk, record),
        address=record.address,
        place=parts.place(point.locality, language),
        position=(str(record.position.lat), str(record.position.lon)) if record.position else None,
        hours=_week(record),
        contacts=parts.contacts(record.links, record.phone, record.email, language),
        summary=language.translated(record.summary, record.translations, "summary"),
        checked=language.date(record.checked),
        stale=record.checked is None or add_months(record.checked.latest, STALE_MONTHS) < catalogue.today,
        document=_document(desk, record),
        cards=desk.cards(point.products),
        others=tuple(others),
        sources=parts.sources(record.sources, language),
    )
    path = f"{LIST}{point.slug}/"
    where = point.locality.province
    described = f"{view.kind}. {', '.join(filter(None, (record.address, parts.place_line(point.locality))))}."
    crumbs = [(language.t("Điểm bán"), LIST), (where.name, f"/tinh/{where.slug}/")]
    things = [schema.store(point, desk.knobs.origin + language.href(path))]
    return head(desk, path, view.name.text, described, crumbs, section="points", things=things,
                card=share_cards.of_point(desk, point)), view  # fmt: skip


def _operator(desk: Desk, record: SalesPoint) -> Anchor:
    """Who runs it, with the producer's page where it is one of ours."""
    language = desk.language
    producer = desk.catalogue.producers.get(record.producer)
    text = record.operator or (producer.record.name if producer else "")
    return Anchor(language.phrase(text), language.href(f"/chu-the/{record.producer}/") if producer else "")


def _week(record: SalesPoint) -> tuple[HoursRow, ...]:
    """Seven days from Monday, each with its spans; nothing at all where no hours are known."""
    if not record.hours:
        return ()
    return tuple(
        HoursRow(day, tuple(sorted((one.opens, one.closes) for one in record.hours if day in one.days)))
        for day in range(7)
    )


def _document(desk: Desk, record: SalesPoint) -> str:
    if record.document is None:
        return ""
    one = record.document
    return ", ".join(filter(None, (one.number, one.issuer, desk.language.date(one.on))))


def _points(desk: Desk) -> tuple[Meta, PointsView]:
    language, points = desk.language, desk.catalogue.points.values()
    sections = []
    for province in desk.catalogue.vocabulary.provinces:
        inside = tuple(desk.point(one) for one in points if one.locality.province == province)
        if inside:
            href = language.href(f"/tinh/{province.slug}/")
            sections.append(Section(province.slug, province.full_name, href, inside, ()))
    kinds = []
    for kind, labels in POINT_TYPES.items():
        of_kind = tuple(desk.point(one) for one in points if one.record.type == kind)
        if of_kind:
            kinds.append((language.t(labels[0]), of_kind))
    view = PointsView(tuple(sections), tuple(kinds), len(points))
    title = language.t("Điểm giới thiệu và bán sản phẩm OCOP")
    described = language.t("%s điểm bán sản phẩm OCOP, theo tỉnh và loại điểm.") % len(points)
    return head(desk, LIST, title, described, section="points"), view
