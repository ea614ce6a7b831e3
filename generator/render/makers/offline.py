"""The page that a phone shows without a network in place of one that it has not kept."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.model.page import Page
from generator.render.desk import Desk
from generator.render.head import head
from generator.render.offline import OFFLINE, fairs_ahead
from generator.render.views.offline import OfflineView
from generator.render.views.values import Anchor, Meta, Phrase

__all__ = ["pages"]


def pages(desk: Desk) -> Iterator[Page]:
    """One page; what search engines send people to should be what they looked for."""
    yield Page(desk.language.route(OFFLINE), "offline.html", desk.language.code, False, partial(_offline, desk))


def _offline(desk: Desk) -> tuple[Meta, OfflineView]:
    language = desk.language
    title = language.t("Khi không có mạng")
    described = language.t("Những trang của danh mục mà máy này giữ để xem khi không có mạng.")
    lang = "" if language.code == "vi" else "vi"
    fairs = tuple(Anchor(Phrase(one.record.name, lang), language.href(path)) for path, one in fairs_ahead(desk))
    return head(desk, OFFLINE, title, described, robots="noindex"), OfflineView(fairs)
