"""Rows on a village for whoever wants to go there: titles, prices, events, who receives guests."""

from __future__ import annotations

from collections.abc import Iterator

from generator.almanac import YearDay
from generator.derive.events import Days, coming
from generator.model.catalogue import Tourism
from generator.model.village import LANGUAGES, RECOGNITION_LEVELS, Village
from generator.model.visit import EVENT_KINDS, Event
from generator.render import parts
from generator.render.desk import Desk
from generator.render.language import Language
from generator.render.views.values import Contact, Fact, Phrase
from generator.render.views.villages import EventRow, PriceRow, RecognitionRow

__all__ = ["contacts", "event_rows", "facts", "price_rows", "recognition_rows", "weekdays"]


def recognition_rows(record: Village, language: Language) -> tuple[RecognitionRow, ...]:
    """The titles of a village, international ones first, of each level the newest first."""
    levels = ("international", "national", "provincial", "")
    ranked = sorted(record.recognitions, key=lambda one: (levels.index(one.level), -(one.year or 0)))
    return tuple(
        RecognitionRow(
            one.title,
            one.body,
            str(one.year or ""),
            one.url,
            language.t(RECOGNITION_LEVELS[one.level][0]) if one.level else "",
        )
        for one in ranked
    )


def facts(record: Village, language: Language) -> Iterator[Fact]:
    """How one gets there, who is in charge and who receives guests, as far as it is known."""
    for field in ("getting_there", "managed_by", "hosts"):
        if text := getattr(record, field):
            yield Fact(_label(field, language), language.phrase(text), "")
    for field in ("households", "beds"):
        if (count := getattr(record, field)) is not None:
            yield Fact(_label(field, language), Phrase(language.number(count), ""), "")
    if record.languages:
        names = ", ".join(language.t(LANGUAGES[code][0]) for code in record.languages)
        yield Fact(_label("languages", language), Phrase(names, ""), "")


def _label(field: str, language: Language) -> str:
    return language.t(Village.model_fields[field].title or field)


def price_rows(record: Village, language: Language) -> tuple[PriceRow, ...]:
    """What things cost, with the day that was known."""
    return tuple(
        PriceRow(
            price.what,
            f"{language.number(price.low)}–{language.money(price.high)}" if price.high else language.money(price.low),
            language.date(price.on),
            price.note,
        )
        for price in record.prices
    )


def contacts(record: Village, language: Language) -> tuple[Contact, ...]:
    """The telephone, where somebody consented to its publication, the page for booking, and the links."""
    granted = record.consent.scope if record.consent else ()
    phone = record.phone if "phone" in granted else ""
    links = (*((record.booking,) if record.booking else ()), *record.links)
    return parts.contacts(links, phone, "", language)


def event_rows(desk: Desk, village: Tourism) -> tuple[EventRow, ...]:
    """Festivals and markets, those that come next first."""
    found = [(coming(event, desk.catalogue.today), event) for event in village.record.events]
    found.sort(key=lambda pair: (pair[0] is None, pair[0]))
    return tuple(_event(event, days, desk.language) for days, event in found)


def _event(event: Event, days: Days | None, language: Language) -> EventRow:
    return EventRow(
        language.t(EVENT_KINDS[event.kind][0]),
        event.name,
        _rule(event, language),
        _days(days, language) if days else "",
        event.note,
    )


def _days(days: Days, language: Language) -> str:
    if days.first == days.last:
        return language.day(days.first)
    return f"{language.day(days.first)} – {language.day(days.last)}"


def _rule(event: Event, language: Language) -> str:
    """When an event comes back, in words; "" for one that comes once."""
    rules = []
    if event.when and not event.when.year:
        rules.append(_yearly(event.when, event.last, language))
    if event.days:
        names = weekdays(language)
        said = language.t("họp vào %s") if event.kind == "market" else language.t("vào %s")
        rules.append(said % ", ".join(names[day] for day in event.days))
    if event.lunar_days:
        market = event.kind == "market"
        said = language.t("họp các ngày âm lịch %s") if market else language.t("các ngày âm lịch %s")
        rules.append(said % ", ".join(map(str, event.lunar_days)))
    return "; ".join(rules)


def _yearly(first: YearDay, last: YearDay | None, language: Language) -> str:
    text = f"{first.day}/{first.month}" + (f" – {last.day}/{last.month}" if last else "")
    said = language.t("ngày %s âm lịch hằng năm") if first.calendar == "lunar" else language.t("ngày %s hằng năm")
    return said % text


def weekdays(language: Language) -> tuple[str, ...]:
    """The names of the days of the week within a sentence, Monday first."""
    return (
        language.t("thứ Hai"),
        language.t("thứ Ba"),
        language.t("thứ Tư"),
        language.t("thứ Năm"),
        language.t("thứ Sáu"),
        language.t("thứ Bảy"),
        language.t("Chủ nhật"),
    )
