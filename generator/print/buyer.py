"""What a buyer asks of a product: field by field, and only the fields that are filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.address import written
from generator.model.catalogue import Entry, MadeBy
from generator.model.producer import FORMS
from generator.model.shared import LINK_KINDS, Link
from generator.render import parts
from generator.render.desk import Desk
from generator.render.language import Language
from generator.render.makers.product import facts, packs
from generator.render.published import of_producer
from generator.render.views.values import PackRow, Phrase

__all__ = ["Block", "Row", "blocks_of", "certificate_of", "packs_of"]

_POINTS = 5  # sales points named; of more, how many there are


class Row(NamedTuple):
    """A field and what is known of it."""

    label: str
    value: Phrase


class Block(NamedTuple):
    """Fields of one kind."""

    title: str
    rows: tuple[Row, ...]


def blocks_of(desk: Desk, entry: Entry) -> tuple[Block, ...]:
    """The fields of a product in blocks, those left out in which nothing is known."""
    language, maker = desk.language, desk.catalogue.producers.get(entry.producer)
    found = (
        (language.t("Về sản phẩm"), _product(desk, entry)),
        (language.t("Giấy chứng nhận"), _certificate(desk, entry)),
        (language.t("Chủ thể"), _producer(desk, maker) if maker else ()),
        (language.t("Mua ở đâu"), _channels(desk, entry)),
    )
    blocks = (Block(title, tuple(row for row in rows if row.value.text)) for title, rows in found)
    return tuple(block for block in blocks if block.rows)


def certificate_of(desk: Desk, entry: Entry) -> Block | None:
    """What is known of the certificate that counts, or None."""
    rows = tuple(row for row in _certificate(desk, entry) if row.value.text)
    return Block(desk.language.t("Giấy chứng nhận"), rows) if rows else None


def packs_of(desk: Desk, entry: Entry) -> tuple[PackRow, ...]:
    """The packs of a product; prices only while its certificate holds."""
    rows = packs(entry.record, desk.language)
    return rows if entry.listed else tuple(row._replace(price="", price_on="") for row in rows)


def _product(desk: Desk, entry: Entry) -> Iterator[Row]:
    language, record, where = desk.language, entry.record, entry.locality
    yield Row(language.t("Nhóm"), Phrase(language.t(entry.group.name), ""))
    yield Row(language.t("Bộ sản phẩm"), Phrase(language.t(entry.set.name) if entry.set else "", ""))
    yield Row(language.t("Nơi sản xuất"), language.phrase(parts.place_line(where)))
    yield Row(language.t("Trước 1/7/2025"), language.phrase(parts.place(where, language).before))
    for fact in facts(record, language):
        yield Row(fact.label, fact.value)
    yield Row(language.t("Mùa"), Phrase(language.months(record.season), ""))
    yield Row(language.t("Tên khác"), language.phrase(", ".join(record.aliases)))


def _certificate(desk: Desk, entry: Entry) -> Iterator[Row]:
    language, standing = desk.language, entry.standing
    one = parts.certificate(standing.certification, standing.state, standing.ends, language)
    ends = f"{one.ends} ({language.t('tính 36 tháng từ ngày công nhận')})" if one.reckoned and one.ends else one.ends
    yield Row(language.t("Quyết định số"), Phrase(one.decision, ""))
    yield Row(language.t("Cơ quan công nhận"), language.phrase(one.issuer))
    yield Row(language.t("Ngày công nhận"), Phrase(one.issued, ""))
    yield Row(language.t("Có giá trị đến"), Phrase(ends, ""))
    yield Row(language.t("Mã sản phẩm"), Phrase(one.code, ""))
    yield Row(language.t("Văn bản chờ đánh giá lại"), language.phrase(one.pending))
    yield Row(language.t("Thu hồi ngày"), Phrase(one.revoked_on, ""))
    yield Row(language.t("Thu hồi theo"), language.phrase(one.revoked_by))


def _producer(desk: Desk, maker: MadeBy) -> Iterator[Row]:
    """Who makes it; what is a person's only where the pages may say it."""
    language, record = desk.language, maker.record
    address = of_producer(record, "address")
    where = ", ".join(filter(None, (address, parts.place_line(maker.locality))))
    yield Row(language.t("Tên"), language.translated(record.name, record.translations, "name"))
    yield Row(language.t("Loại hình"), Phrase(language.t(FORMS[record.form][0]) if record.form else "", ""))
    yield Row(language.t("Địa chỉ") if address else language.t("Địa bàn"), language.phrase(where))
    yield Row(language.t("Điện thoại"), Phrase(of_producer(record, "phone"), ""))
    yield Row(language.t("Thư điện tử"), Phrase(of_producer(record, "email"), ""))
    yield from _links(record.links, language)


def _channels(desk: Desk, entry: Entry) -> Iterator[Row]:
    """The product's own links and the points that stock it; nothing is offered once the certificate has ended."""
    language = desk.language
    if not entry.listed:
        return
    yield from _links(entry.record.links, language)
    slugs = desk.catalogue.points_of.get(entry.slug, ())
    points = [desk.catalogue.points[slug] for slug in slugs]
    for point in points[:_POINTS]:
        said = ", ".join(filter(None, (point.record.name, point.record.address, parts.place_line(point.locality))))
        yield Row(language.t("Điểm bán"), language.phrase(said))
    if len(points) > _POINTS:
        more = language.t("và %s điểm bán khác") % language.number(len(points) - _POINTS)
        yield Row(language.t("Điểm bán"), Phrase(more, ""))


def _links(links: Iterable[Link], language: Language) -> Iterator[Row]:
    for link in links:
        yield Row(language.t(LINK_KINDS[link.kind][0]), Phrase(written(link.url).rstrip("/"), ""))
