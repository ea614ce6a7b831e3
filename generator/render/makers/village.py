"""Villages: one page each, and the list by province and type."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.model.catalogue import Locality, Tourism
from generator.model.page import Page
from generator.model.village import LANGUAGES, VILLAGE_TYPES, Village
from generator.render import parts, pictures, share_cards
from generator.render import structured_data as schema
from generator.render.desk import Desk
from generator.render.distance import kilometres
from generator.render.head import head
from generator.render.language import Language
from generator.render.markdown import prose
from generator.render.views.places import PointCard, RecognitionRow, Section, VillageCard, VillagesView, VillageView
from generator.render.views.values import Fact, Meta, Phrase

__all__ = ["pages"]

LIST = "/lang-du-lich/"
OTHERS = 4
POINTS = 3


def pages(desk: Desk) -> Iterator[Page]:
    """One page a village, then the list."""
    language = desk.language
    for village in desk.catalogue.villages.values():
        route = language.route(f"{LIST}{village.slug}/")
        yield Page(route, "village.html", language.code, True, partial(_village, desk, village))
    yield Page(language.route(LIST), "villages.html", language.code, True, partial(_villages, desk))


def _village(desk: Desk, village: Tourism) -> tuple[Meta, VillageView]:
    language, record, standing = desk.language, village.record, village.standing
    story = language.translated(record.story, record.translations, "story")
    rank = standing and parts.certificate(standing.certification, standing.state, standing.ends, language)
    view = VillageView(
        name=language.translated(record.name, record.translations, "name"),
        kind=language.t(VILLAGE_TYPES[record.type][0]),
        badge=parts.badge(standing, village.terms, language) if standing else None,
        certificate=rank,
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
        recognitions=tuple(
            RecognitionRow(one.title, one.body, str(one.year or ""), one.url) for one in record.recognitions
        ),
        months=parts.months(record.season, {}, language) if record.season else (),
        facts=tuple(_facts(record, language)),
        position=(str(record.position.lat), str(record.position.lon)) if record.position else None,
        contacts=parts.contacts(record.links, _phone(record), "", language),
        cards=desk.cards(village.products),
        points=_points(desk, village),
        others=_others(desk, village),
        sources=parts.sources(record.sources, language),
    )
    path, where = f"{LIST}{village.slug}/", village.locality.province
    known = ", ".join((*record.known_for, *record.crafts))
    described = record.summary or ". ".join(filter(None, (f"{view.kind}, {where.full_name}", known))) + "."
    crumbs = [(language.t("Làng"), LIST), (where.name, f"/tinh/{where.slug}/")]
    origin = desk.knobs.origin
    things = [schema.village(village, origin + language.href(path), [origin + shot.full for shot in view.shots])]
    return head(desk, path, view.name.text, described, crumbs, section="villages", things=things,
                card=share_cards.of_village(desk, village)), view  # fmt: skip


def _phone(record: Village) -> str:
    """The telephone, where somebody consented to its publication."""
    granted = record.consent.scope if record.consent else ()
    return record.phone if "phone" in granted else ""


def _facts(record: Village, language: Language) -> Iterator[Fact]:
    for field in ("getting_there", "hosts", "rules"):
        text = getattr(record, field)
        if text:
            label = Village.model_fields[field].title or field
            yield Fact(language.t(label), language.phrase(text), "")
    if record.languages:
        names = ", ".join(language.t(LANGUAGES[code][0]) for code in record.languages)
        yield Fact(language.t("Ngôn ngữ"), Phrase(names, ""), "")


def _points(desk: Desk, village: Tourism) -> tuple[PointCard, ...]:
    """The nearest open sales points where positions are known, else those of the former or present province."""
    points = [one for one in desk.catalogue.points.values() if one.record.status != "closed"]
    at = village.record.position
    if at:
        located = [(kilometres(at, one.record.position), one) for one in points if one.record.position]
        located.sort(key=lambda pair: pair[0])
        near = [one for distance, one in located if distance <= 100]
    else:
        near = []
    same = [one for one in points if one.locality.province == village.locality.province and one not in near]
    same.sort(key=lambda one: _strangeness(one.locality, village.locality))
    return tuple(desk.point(one) for one in [*near, *same][:POINTS])


def _strangeness(there: Locality, here: Locality) -> tuple[bool, bool, bool]:
    """Smaller is nearer: the same commune, the same place before 1/7/2025, the same former province."""
    same_commune = bool(here.commune) and there.commune == here.commune
    return not same_commune, not here.before or there.before != here.before, there.former != here.former


def _others(desk: Desk, village: Tourism) -> tuple[VillageCard, ...]:
    """Other villages of the province, those of the same former province first."""
    same = [
        one
        for one in desk.catalogue.villages.values()
        if one.locality.province == village.locality.province and one.slug != village.slug
    ]
    same.sort(key=lambda one: _strangeness(one.locality, village.locality))
    return tuple(desk.village(one) for one in same[:OTHERS])


def _villages(desk: Desk) -> tuple[Meta, VillagesView]:
    language, villages = desk.language, desk.catalogue.villages.values()
    sections = []
    for province in desk.catalogue.vocabulary.provinces:
        inside = tuple(desk.village(one) for one in villages if one.locality.province == province)
        if inside:
            href = language.href(f"/tinh/{province.slug}/")
            sections.append(Section(province.slug, province.full_name, href, (), inside))
    kinds = []
    for kind, labels in VILLAGE_TYPES.items():
        of_kind = tuple(desk.village(one) for one in villages if one.record.type == kind)
        if of_kind:
            kinds.append((language.t(labels[0]), of_kind))
    view = VillagesView(tuple(sections), tuple(kinds), len(villages))
    title = language.t("Làng nghề và làng du lịch")
    described = language.t("%s làng nghề, làng du lịch và điểm du lịch, theo tỉnh.") % len(villages)
    return head(desk, LIST, title, described, section="villages"), view
