"""The page of the search: the list of everything until something is asked, which only a script can answer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.model.page import Page
from generator.render.desk import Desk
from generator.render.head import head
from generator.render.makers.listing import browse_view
from generator.render.views.pages import SearchView
from generator.render.views.values import Meta

__all__ = ["pages"]

PATH = "/tim-kiem/"


def pages(desk: Desk) -> Iterator[Page]:
    """One page; not for search engines, whose visitors should meet what was found and not another search."""
    yield Page(desk.language.route(PATH), "search.html", desk.language.code, False, partial(_search, desk))


def _search(desk: Desk) -> tuple[Meta, SearchView]:
    title = desk.language.t("Tìm kiếm")
    described = desk.language.t("Tìm sản phẩm OCOP, chủ thể, làng, điểm bán theo tên, nơi làm ra, hạng sao và mùa.")
    return head(desk, PATH, title, described, robots="noindex"), SearchView(browse_view(desk))
