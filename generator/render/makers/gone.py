"""Pages of short addresses whose record is not shown (left, draft or faulty): an old code must not lead to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.model.code import Issued
from generator.model.page import Page
from generator.render.desk import Desk
from generator.render.head import alternates, head
from generator.render.short import SHORT
from generator.render.views.short import GoneView
from generator.render.views.values import Meta

__all__ = ["pages"]


def pages(desk: Desk) -> Iterator[Page]:
    """One page a code, in the first language of the site; it says so in all."""
    if desk.language.code == desk.knobs.languages[0]:
        for one in desk.catalogue.codes.gone:
            yield Page(f"{SHORT}{one.code}/", "gone.html", desk.language.code, False, partial(_gone, desk, one))


def _gone(desk: Desk, issued: Issued) -> tuple[Meta, GoneView]:
    language = desk.language
    title = issued.name or language.t("Địa chỉ ngắn %s") % issued.code
    described = language.t("Địa chỉ ngắn này đã cấp cho một hồ sơ mà danh mục hiện không hiển thị.")
    meta = head(desk, f"{SHORT}{issued.code}/", title, described, robots="noindex")
    view = GoneView(language.phrase(issued.name), issued.code, issued.kind, alternates("/", desk.knobs))
    return meta._replace(alternates=(), crumbs=()), view
