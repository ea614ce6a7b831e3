"""The page of a visitor's own list: the browser fills it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.model.page import Page
from generator.render.desk import Desk
from generator.render.head import head
from generator.render.my_list.files import LIST, PIECES
from generator.render.my_list.pieces import letters_in
from generator.render.views.pages import MyListView
from generator.render.views.values import Meta

__all__ = ["pages"]


def pages(desk: Desk) -> Iterator[Page]:
    """One page; not for search engines, to which it is empty."""
    yield Page(desk.language.route(LIST), "my-list.html", desk.language.code, False, partial(_page, desk))


def _page(desk: Desk) -> tuple[Meta, MyListView]:
    title = desk.language.t("Danh sách của tôi")
    described = desk.language.t("Sản phẩm OCOP bạn giữ lại: xem cùng nhau, so sánh, in, tìm nơi bán, gửi đi.")
    view = MyListView(desk.language.href(PIECES), letters_in(desk.catalogue))
    return head(desk, LIST, title, described, robots="noindex"), view
