"""Villages: one page each, and the list by province, type and recognition."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.model.catalogue import Tourism
from generator.model.page import Page
from generator.model.village import RECOGNITION_LEVELS, VILLAGE_TYPES
from generator.render import parts, pictures, share_cards
from generator.render import structured_data as schema
from generator.render.desk import Desk
from generator.render.head import head
from generator.render.makers.day import day_of
from generator.render.markdown import prose
from generator.render.places import visits
from generator.render.places.calendars import ALL, calendar_of
from generator.render.places.directions import directions
from generator.render.places.nearby import nearby
from generator.render.places.walks import stop_rows
from generator.render.short import short_of
from generator.render.views.places import Section, VillageCard
from generator.render.views.values import Meta
from generator.render.views.villages import VillagesView, VillageView

__all__ = ["pages"]

LIST = "/lang-du-lich/"


def pages(desk: Desk) -> Iterator[Page]:
    """One page a village, then the list."""
    language = desk.language
    for village in desk.catalogue.villages.values():
        route = language.route(f"{LIST}{village.slug}/")
        yield Page(route, "village.html", language.code, True, partial(_village, desk, village))
    yield Page(language.route(LIST), "villages.html", language.code, True, partial(_villages, desk))


def _village(desk: Desk, village: Tourism) -> tuple[Meta, VillageView]:
    view = _view(desk, village)
    record, language, where = village.record, desk.language, village.locality.province
    path = f"{LIST}{village.slug}/"
    known = ", ".join((*record.known_for, *record.crafts))
    described = record.summary or ". ".join(filter(None, (f"{view.kind}, {where.full_name}", known))) + "."
    crumbs = [(language.t("Làng"), LIST), (where.name, f"/tinh/{where.slug}/")]
    origin = desk.knobs.origin
    things = [schema.village(village, origin + language.href(path), [origin + shot.full for shot in view.shots])]
    return head(desk, path, view.name.text, described, crumbs, section="villages", things=things,
                card=share_cards.of_village(desk, village),
                short=short_of(desk, "village", village.slug)), view  # fmt: skip


def _view(desk: Desk, village: Tourism) -> VillageView:
    language, record, standing = desk.language, village.record, village.standing
    story = language.translated(record.story, record.translations, "story")
    near = nearby(desk, village)
    return VillageView(
        name=language.translated(record.name, record.translations, "name"),
        kind=language.t(VILLAGE_TYPES[record.type][0]),
        badge=parts.badge(standing, village.terms, language) if standing else None,
        certificate=standing and parts.certificate(standing.certification, standing.state, standing.ends, language),
        place=parts.place(village.locality, language),
        picture=desk.village(village).picture,
        shots=pictures.shots(village.slug, village.photos, record.name, language),
        summary=language.translated(record.summary, record.translations, "summary"),
        story=prose(story.text),
        story_lang=story.lang,
        known_for=record.known_for,
        crafts=record.crafts,
        food=record.food,
        activities=record.activities,
        recognitions=visits.recognition_rows(record, language),
        months=parts.months(record.season, {}, language) if record.season else (),
        facts=tuple(visits.facts(record, language)),
        prices=visits.price_rows(record, language),
        rules=record.rules,
        events=visits.event_rows(desk, village),
        directions=directions(village, desk.catalogue.land.gazetteer),
        contacts=visits.contacts(record, language),
        cards=desk.cards(village.products),
        points=near.points,
        neighbours=near.villages,
        others=near.others,
        map=near.map,
        numbered=near.numbered,
        stops=stop_rows(record.walk, language) if record.walk else (),
        sources=parts.sources(record.sources, language),
        day=language.href(day_of(village.slug)) if record.walk else "",
        calendar=language.href(calendar_of(village.slug)) if record.events else "",
        on_map=f"{language.href('/ban-do/')}?lang={village.slug}" if village.spot else "",
    )


def _villages(desk: Desk) -> tuple[Meta, VillagesView]:
    language, villages = desk.language, tuple(desk.catalogue.villages.values())
    sections = []
    for province in desk.catalogue.vocabulary.provinces:
        inside = tuple(desk.village(one) for one in villages if one.locality.province == province)
        if inside:
            href = language.href(f"/tinh/{province.slug}/")
            sections.append(Section(province.slug, province.full_name, href, (), inside))
    types = {key: language.t(labels[0]) for key, labels in VILLAGE_TYPES.items()}
    levels = {key: language.t(labels[0]) for key, labels in RECOGNITION_LEVELS.items()}
    view = VillagesView(
        tuple(sections),
        tuple(_by(desk, types, lambda one: {one.record.type})),
        tuple(_by(desk, levels, lambda one: {title.level for title in one.record.recognitions})),
        len(villages),
        language.href(ALL) if any(one.record.events for one in villages) else "",
    )
    title = language.t("Làng nghề và làng du lịch")
    described = language.t("%s làng nghề, làng du lịch và điểm du lịch, theo tỉnh.") % len(villages)
    return head(desk, LIST, title, described, section="villages"), view


def _by(
    desk: Desk, labels: dict[str, str], keys_of: Callable[[Tourism], Iterable[str]]
) -> Iterator[tuple[str, tuple[VillageCard, ...]]]:
    """The villages under each label that has any; a village may stand under several."""
    for key, label in labels.items():
        found = tuple(desk.village(one) for one in desk.catalogue.villages.values() if key in keys_of(one))
        if found:
            yield label, found
