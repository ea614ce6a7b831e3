"""What changed, in words: of pages and of the feed."""

from __future__ import annotations

from collections.abc import Mapping

from generator.derive.changes import KINDS, Change, Kind, Period
from generator.render.desk import Desk
from generator.render.inputs import of_card
from generator.render.language import Language
from generator.render.views.changes import ChangeRow
from generator.render.views.values import Phrase

__all__ = ["counts_of", "label_of", "name_of_period", "row_of", "told"]


def label_of(kind: Kind, language: Language) -> str:
    """What a kind of change is called."""
    labels: dict[Kind, str] = {
        "new": language.t("Mới được công nhận"),
        "raised": language.t("Nâng hạng sao"),
        "renewed": language.t("Công nhận lại, giữ hạng"),
        "lowered": language.t("Công nhận lại, hạng thấp hơn"),
        "ended": language.t("Hết hiệu lực"),
        "revoked": language.t("Bị thu hồi"),
    }
    return labels[kind]


def name_of_period(period: Period, language: Language) -> str:
    """The name of a quarter."""
    if not period.quarter:
        return language.t("Năm %s, chưa rõ quý") % period.year
    return language.t("Quý %s năm %s") % (period.quarter, period.year)


def counts_of(totals: Mapping[Kind, int], language: Language) -> str:
    """How many there are of each kind, on one line; "" where there are none."""
    found = ((totals.get(kind, 0), label_of(kind, language)) for kind in KINDS)
    return " · ".join(f"{label}: {language.number(total)}" for total, label in found if total)


def told(desk: Desk, change: Change) -> str:
    """What a row follows from, besides words and day: its kind, the record and its producer."""
    if change.holder == "village":
        return f"{change.kind} {desk.catalogue.stamps['village', change.slug]}"
    return f"{change.kind} {of_card(desk, change.slug)}"


def row_of(desk: Desk, change: Change) -> ChangeRow:
    """One change as a line of a list."""
    language = desk.language
    name, href, who = _holder(desk, change)
    parts = (_rank(change, language), _day(change, language), change.decision)
    return ChangeRow(name, href, who, " · ".join(filter(None, parts)), change.issuer)


def _holder(desk: Desk, change: Change) -> tuple[Phrase, str, str]:
    """Name, address, and maker and province of the one that changed."""
    language, catalogue = desk.language, desk.catalogue
    if change.holder == "village":
        card = desk.village(catalogue.villages[change.slug])
        return card.name, card.href, card.province
    entry = catalogue.products[change.slug]
    name = language.translated(entry.record.name, entry.record.translations, "name")
    producer = catalogue.producers.get(entry.producer)
    who = filter(None, (producer.record.name if producer else "", entry.locality.province.name))
    return name, language.href(f"/san-pham/{change.slug}/"), " · ".join(who)


def _rank(change: Change, language: Language) -> str:
    """The rank in words and never in signs: it may have ended since."""
    if change.kind in ("ended", "revoked"):
        return language.t("trước đó hạng %s sao") % change.stars
    if change.kind in ("raised", "lowered"):
        return language.t("từ hạng %s sao thành hạng %s sao") % (change.before, change.stars)
    return language.t("hạng %s sao") % change.stars


def _day(change: Change, language: Language) -> str:
    """The day, as far as it is known and is not said by the heading above."""
    if not change.on.month:
        return ""
    shown = language.date(change.on)
    return language.t("hiệu lực đến %s") % shown if change.kind == "ended" else shown
