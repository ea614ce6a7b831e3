"""Producer pages, and the list of producers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.model.catalogue import MadeBy
from generator.model.page import Page
from generator.model.producer import FORMS
from generator.render import parts, share_cards
from generator.render.desk import Desk
from generator.render.fairs.rows import fairs_with
from generator.render.head import head
from generator.render.makers.listing import last_page, page_path, pager
from generator.render.markdown import prose
from generator.render.published import of_producer
from generator.render.short import short_of
from generator.render.views.pages import ProducersView, ProducerView
from generator.render.views.values import Meta, Tally

__all__ = ["pages"]

ROWS_PER_PAGE = 120
LIST = "/chu-the/"


def pages(desk: Desk) -> Iterator[Page]:
    """One page a producer, then the list of those that have products."""
    language = desk.language
    for producer in desk.catalogue.producers.values():
        route = language.route(f"{LIST}{producer.slug}/")
        indexed = any(desk.catalogue.products[slug].listed for slug in producer.products)
        yield Page(route, "producer.html", language.code, indexed, partial(_producer, desk, producer))
    with_products = [one for one in desk.catalogue.producers.values() if one.products]
    last = last_page(len(with_products), ROWS_PER_PAGE)
    for number in range(1, last + 1):
        make = partial(_producers, desk, with_products, number, last)
        yield Page(language.route(page_path(LIST, number)), "producers.html", language.code, True, make)


def _producer(desk: Desk, producer: MadeBy) -> tuple[Meta, ProducerView]:
    language, record, products = desk.language, producer.record, desk.catalogue.products
    story = language.translated(record.story, record.translations, "story")
    view = ProducerView(
        name=language.translated(record.name, record.translations, "name"),
        form=language.t(FORMS[record.form][0]) if record.form else "",
        place=parts.place(producer.locality, language),
        summary=language.translated(record.summary, record.translations, "summary"),
        aliases=record.aliases,
        story=prose(story.text),
        story_lang=story.lang,
        contacts=parts.contacts(record.links, of_producer(record, "phone"), of_producer(record, "email"), language),
        address=of_producer(record, "address"),
        cards=desk.cards([slug for slug in producer.products if products[slug].listed]),
        ended=desk.cards([slug for slug in producer.products if not products[slug].listed]),
        points=tuple(map(desk.point, desk.points_run_by.get(producer.slug, ()))),
        sources=parts.sources(record.sources, language),
        fairs=fairs_with(desk, "producer", producer.slug),
    )
    where = producer.locality.province
    described = record.summary or language.t("%s (%s): chủ thể OCOP, %s sản phẩm.") % (
        record.name, where.full_name, len(view.cards))  # fmt: skip
    crumbs = [(language.t("Chủ thể OCOP"), LIST)]
    robots = "" if view.cards else "noindex"
    return head(desk, f"{LIST}{producer.slug}/", view.name.text, described, crumbs, robots=robots,
                card=share_cards.of_producer(desk, producer),
                short=short_of(desk, "producer", producer.slug)), view  # fmt: skip


def _producers(desk: Desk, producers: list[MadeBy], number: int, last: int) -> tuple[Meta, ProducersView]:
    language = desk.language
    shown = producers[(number - 1) * ROWS_PER_PAGE : number * ROWS_PER_PAGE]
    products = desk.catalogue.products
    tallies = tuple(
        Tally(
            one.record.name,
            language.href(f"{LIST}{one.slug}/"),
            sum(products[slug].listed for slug in one.products),
            False,
            one.locality.province.name,
        )
        for one in shown
    )
    title = language.t("Chủ thể OCOP")
    shown_title = title if number == 1 else language.t("%s, trang %s") % (title, number)
    listed = len({one.producer for one in desk.catalogue.listed if one.producer})
    described = language.t("%s chủ thể OCOP, %s có sản phẩm còn trong danh sách.") % (
        language.number(len(producers)), language.number(listed))  # fmt: skip
    crumbs = [(title, LIST)] if number > 1 else []
    view = ProducersView(tallies, len(producers), listed, pager(desk, LIST, number, last))
    return head(desk, page_path(LIST, number), shown_title, described, crumbs, section="products",
                card=share_cards.of_page(desk, title)), view  # fmt: skip
