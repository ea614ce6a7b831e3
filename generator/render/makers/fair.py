"""Fairs: one page each, visitors' guide and later archive, and the list of those ahead, running and past."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from generator.model.catalogue import Exhibition
from generator.model.page import Page
from generator.render import parts, pictures, share_cards
from generator.render import structured_data as schema
from generator.render.desk import Desk
from generator.render.fairs import rows
from generator.render.fairs.days import programme, state_on
from generator.render.fairs.downloads import downloads
from generator.render.head import head
from generator.render.markdown import prose
from generator.render.places.directions import directions
from generator.render.short import short_of
from generator.render.views.fairs import FairRow, FairsView, FairView
from generator.render.views.values import Meta

__all__ = ["pages"]

LIST = rows.LIST


def pages(desk: Desk) -> Iterator[Page]:
    """One page a fair, then the list."""
    language = desk.language
    for fair in desk.catalogue.fairs.values():
        route = language.route(f"{LIST}{fair.slug}/")
        yield Page(route, "fair.html", language.code, True, partial(_fair, desk, fair))
    yield Page(language.route(LIST), "fairs.html", language.code, True, partial(_fairs, desk))


def _fair(desk: Desk, fair: Exhibition) -> tuple[Meta, FairView]:
    language, origin, view = desk.language, desk.knobs.origin, _view(desk, fair)
    path = f"{LIST}{fair.slug}/"
    described = " ".join(filter(None, (f"{view.row.days}. {view.row.where}.", view.summary.text)))
    crumbs = [(language.t("Hội chợ"), LIST)]
    things = [schema.fair(fair, origin + language.href(path), [origin + shot.full for shot in view.shots])]
    return head(desk, path, view.name.text, described, crumbs, section="fairs", things=things,
                card=share_cards.of_fair(desk, fair), short=short_of(desk, "fair", fair.slug)), view  # fmt: skip


def _view(desk: Desk, fair: Exhibition) -> FairView:
    language, record = desk.language, fair.record
    story = language.translated(record.story, record.translations, "story")
    row = rows.fair_row(desk, fair)
    return FairView(
        name=row.name,
        row=row,
        hours="–".join(filter(None, (record.opens, record.closes))) if record.opens else "",
        summary=row.summary,
        picture=pictures.photo(fair.slug, fair.photos[0], "wide", record.name, language) if fair.photos else None,
        shots=pictures.shots(fair.slug, fair.photos, record.name, language),
        venue=record.venue,
        address=record.address,
        place=parts.place(fair.locality, language),
        directions=directions(fair, desk.catalogue.land.gazetteer),
        facts=tuple(rows.facts(desk, record)),
        programme=programme(record.programme, language),
        halls=rows.halls(desk, record),
        plan=rows.plan(desk, fair),
        cards=desk.cards(fair.products),
        producers=tuple(rows.producers(desk, fair.producers)),
        contacts=(*rows.contacts(record), *parts.contacts(record.links, "", "", language)),
        story=prose(story.text),
        story_lang=story.lang,
        calendar=language.href(rows.calendar_of(fair.slug)),
        downloads=tuple(downloads(fair.slug, desk.downloads.get(fair.slug, ()), language, desk.knobs.base)),
        sources=parts.sources(record.sources, language),
    )


def _fairs(desk: Desk) -> tuple[Meta, FairsView]:
    language, today = desk.language, desk.catalogue.today
    newest = sorted(desk.catalogue.fairs.values(), key=lambda one: (one.first, one.slug), reverse=True)
    past = [one for one in newest if one.over(today)]
    coming = [one for one in reversed(newest) if not one.over(today)]
    view = FairsView(
        running=_rows(desk, [one for one in coming if state_on(one, today) == "running"]),
        ahead=_rows(desk, [one for one in coming if state_on(one, today) != "running"]),
        past=tuple(
            (str(year), _rows(desk, list(found))) for year, found in groupby(past, key=lambda one: one.first.year)
        ),
    )
    title = language.t("Hội chợ sản phẩm OCOP")
    described = language.t("Hội chợ, festival, tuần lễ sản phẩm OCOP: sắp diễn ra, đang diễn ra và đã qua.")
    return head(desk, LIST, title, described, section="fairs"), view


def _rows(desk: Desk, fairs: Sequence[Exhibition]) -> tuple[FairRow, ...]:
    return tuple(rows.fair_row(desk, one) for one in fairs)
