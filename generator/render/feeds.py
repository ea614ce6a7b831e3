"""Atom feeds (RFC 4287): the products certified last, the stories, and what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple
from xml.sax.saxutils import escape

from generator.model.page import DataFile
from generator.render.changes import label_of, row_of
from generator.render.desk import Desk
from generator.render.makers.overview import newest

__all__ = ["feeds"]

LENGTH = 30
CHANGES = 60


class _Row(NamedTuple):
    """One entry; `day` in ISO 8601; `part` tells entries of one address apart."""

    title: str
    href: str
    day: str
    summary: str
    part: str = ""


def feeds(desk: Desk) -> Iterator[DataFile]:
    """The feeds of one language."""
    route = desk.language.route
    yield DataFile(route("/feed.xml"), partial(_certified, desk))
    yield DataFile(route("/cau-chuyen/feed.xml"), partial(_stories, desk))
    yield DataFile(route("/thay-doi/feed.xml"), partial(_changes, desk))


def _certified(desk: Desk) -> str:
    """The day of an entry is that of its certificate, as far as it is known."""
    rows = []
    for entry in newest(desk, LENGTH):
        card, issued = desk.card(entry.slug), entry.standing.certification.issued
        said = desk.language.t("Hạng %s sao") % entry.standing.stars
        summary = ". ".join(filter(None, (said, card.producer, card.province))) + "."
        rows.append(_Row(card.name.text, card.href, issued.earliest.isoformat() if issued else "", summary))
    return _atom(desk, "/feed.xml", desk.language.t("Mới được công nhận"), rows)


def _stories(desk: Desk) -> str:
    rows = [_Row(one.title.text, one.href, one.iso, one.summary.text) for one in desk.stories[:LENGTH]]
    return _atom(desk, "/cau-chuyen/feed.xml", desk.language.t("Câu chuyện"), rows)


def _changes(desk: Desk) -> str:
    """The newest changes; an entry keeps its id while its kind and its day are the same."""
    rows = {}
    for change in desk.ledger.changes[:CHANGES]:
        shown, kind = row_of(desk, change), label_of(change.kind, desk.language)
        summary = ". ".join(filter(None, (kind, shown.said, shown.issuer, shown.who))) + "."
        part = f"#{change.kind}-{change.on}"
        row = _Row(f"{kind}: {shown.name.text}", shown.href, change.on.earliest.isoformat(), summary, part)
        rows[shown.href, part] = row
    return _atom(desk, "/thay-doi/feed.xml", desk.language.t("Có gì thay đổi"), list(rows.values()))


def _atom(desk: Desk, path: str, title: str, rows: Sequence[_Row]) -> str:
    language, origin = desk.language, desk.knobs.origin
    home, own = origin + language.href("/"), origin + language.href(path)
    updated = max((row.day for row in rows), default=desk.catalogue.today.isoformat())
    entries = "".join(_entry(row, origin) for row in rows)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language.code}">\n'
        f"<title>{escape(title)} · {escape(desk.names.name)}</title>\n<id>{escape(own)}</id>\n"
        f'<link href="{escape(home)}"/>\n<link rel="self" href="{escape(own)}"/>\n'
        f"<updated>{_moment(updated)}</updated>\n<author><name>{escape(desk.names.name)}</name></author>\n"
        f"{entries}</feed>\n"
    )


def _entry(row: _Row, origin: str) -> str:
    url = escape(origin + row.href)
    return (
        f'<entry>\n<title>{escape(row.title)}</title>\n<id>{url}{row.part}</id>\n<link href="{url}"/>\n'
        f"<updated>{_moment(row.day)}</updated>\n<summary>{escape(row.summary)}</summary>\n</entry>\n"
    )


def _moment(day: str) -> str:
    return f"{day}T00:00:00+07:00"
