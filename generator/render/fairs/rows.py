"""Rows on a fair: the fair in a list, its booths, its producers, its facts, whom to ask."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.model.catalogue import Exhibition
from generator.model.fair import Booth, Fair, FairContact
from generator.render.desk import Desk
from generator.render.fairs.days import leaf, span, state_on
from generator.render.language import Language
from generator.render.parts import phone_href
from generator.render.views.fairs import BoothRow, FairRow, HallRow
from generator.render.views.values import Anchor, Contact, Fact, Phrase, Picture
from generator.render.views.villages import Pointer
from generator.text import slugify

__all__ = ["LIST", "calendar_of", "contacts", "facts", "fair_row", "fairs_with", "halls", "plan",
           "plan_of", "producers"]  # fmt: skip

LIST = "/hoi-cho/"
_VIEW_BOX = re.compile(r"""viewBox\s*=\s*["'][-\d.]+[ ,]+[-\d.]+[ ,]+(\d+(?:\.\d+)?)[ ,]+(\d+(?:\.\d+)?)""")


def calendar_of(slug: str) -> str:
    """The path of a fair's calendar file, as in Vietnamese."""
    return f"{LIST}{slug}/lich.ics"


def plan_of(slug: str) -> str:
    """The path of a fair's plan, one for all languages."""
    return f"{LIST}{slug}/so-do.svg"


def plan(desk: Desk, fair: Exhibition) -> Picture | None:
    """The drawing of the halls, as large as it says it is; 4:3 where it does not say."""
    if not fair.plan:
        return None
    found = _VIEW_BOX.search(fair.plan)
    width, height = (max(1, round(float(side))) for side in found.groups()) if found else (4, 3)
    alt = desk.language.t("Sơ đồ hội chợ; các gian có trong danh sách bên dưới")
    return Picture(f"{desk.knobs.base}{plan_of(fair.slug)}", width, height, alt, artwork=False)


def fair_row(desk: Desk, fair: Exhibition, booth: str = "") -> FairRow:
    """A fair as lists show it."""
    language, record = desk.language, fair.record
    return FairRow(
        language.href(f"{LIST}{fair.slug}/"),
        language.translated(record.name, record.translations, "name"),
        state_on(fair, desk.catalogue.today),
        fair.first.isoformat(),
        fair.last.isoformat(),
        span(fair.first, fair.last, language),
        leaf(fair.first, fair.last, language),
        ", ".join(filter(None, (record.venue or record.address, fair.locality.province.full_name))),
        language.translated(record.summary, record.translations, "summary"),
        booth,
    )


def fairs_with(desk: Desk, kind: str, slug: str) -> tuple[FairRow, ...]:
    """The fairs, running or ahead, that show a product or producer, with the booths where it stands."""
    rows = []
    for fair in desk.fairs_of.get((kind, slug), ()):
        own = (one for one in fair.record.booths if slug == one.producer or slug in one.products)
        places = (", ".join(filter(None, (one.number, one.hall))) for one in own)
        rows.append(fair_row(desk, fair, "; ".join(places)))
    return tuple(rows)


def halls(desk: Desk, record: Fair) -> tuple[HallRow, ...]:
    """The booths by hall, halls and booths in the order of the record."""
    found: dict[str, list[BoothRow]] = {}
    for booth in record.booths:
        found.setdefault(booth.hall, []).append(_booth(desk, booth))
    return tuple(HallRow(name, tuple(rows)) for name, rows in found.items())


def _booth(desk: Desk, booth: Booth) -> BoothRow:
    known = desk.catalogue.products
    products = tuple(
        Anchor(desk.card(slug).name, desk.card(slug).href) for slug in dict.fromkeys(booth.products) if slug in known
    )
    return BoothRow(booth.number, f"gian-{slugify(booth.number)}", _who(desk, booth), products, booth.note)


def _who(desk: Desk, booth: Booth) -> Anchor:
    producer = desk.catalogue.producers.get(booth.producer)
    if producer is None:
        return Anchor(desk.language.phrase(booth.who), "")
    name = desk.language.translated(producer.record.name, producer.record.translations, "name")
    return Anchor(name, desk.language.href(f"/chu-the/{producer.slug}/"))


def producers(desk: Desk, slugs: Iterable[str]) -> Iterator[Pointer]:
    """The producers by their pages, each with its province."""
    for slug in slugs:
        one = desk.catalogue.producers[slug]
        name = desk.language.translated(one.record.name, one.record.translations, "name")
        yield Pointer(desk.language.href(f"/chu-the/{slug}/"), name, one.locality.province.name)


def facts(desk: Desk, record: Fair) -> Iterator[Fact]:
    """Who holds it, how many booths, who takes part, the entry, the way there: as far as it is known."""
    language, known = desk.language, desk.catalogue.vocabulary
    if record.organisers:
        yield Fact(_label("organisers", language), language.phrase(", ".join(record.organisers)), "")
    if record.booth_count is not None:
        yield Fact(_label("booth_count", language), Phrase(language.number(record.booth_count), ""), "")
    if record.provinces:
        places = known.former_by_slug | known.province_by_slug  # type: ignore[operator]
        names = ", ".join(places[slug].name for slug in record.provinces)
        yield Fact(_label("provinces", language), Phrase(names, ""), "")
    for field in ("entry", "getting_there"):
        if text := getattr(record, field):
            yield Fact(_label(field, language), language.phrase(text), "")


def _label(field: str, language: Language) -> str:
    return language.t(Fair.model_fields[field].title or field)


def contacts(record: Fair) -> Iterator[Contact]:
    """Whom to ask: offices, and persons who consented, by the channels that they consented to."""
    for one in record.contacts:
        granted = one.consent.scope if one.consent else ()
        open_to = frozenset({"phone", "email"}) if one.kind == "office" else frozenset(granted)
        if one.kind == "office" or one.consent:
            yield from _channels(one, open_to)


def _channels(one: FairContact, open_to: frozenset[str]) -> Iterator[Contact]:
    who = ", ".join(filter(None, (one.name, one.about)))
    found = [("phone", one.phone, phone_href(one.phone)), ("email", one.email, f"mailto:{one.email}")]
    shown = [(kind, text, href) for kind, text, href in found if text and kind in open_to]
    for kind, text, href in shown:
        yield Contact(kind, f"{who}: {text}", href, "")
