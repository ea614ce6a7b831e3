"""How things are written in the language of a page: words, dates, numbers, addresses.

Vietnamese: 22/11/2026, 1.250.000 ₫ (CLDR 48 `vi`).  English: 22 November 2026, 1,250,000 ₫.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from gettext import NullTranslations
from typing import NamedTuple

from generator.dates import PartialDate
from generator.model.shared import Translation, Translations
from generator.render.views.values import Phrase

__all__ = ["Language"]

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip


class Language(NamedTuple):
    """One language of the site. Vietnamese stands at `/`, others at `/<code>/`.

    `base` is the path of the site on its host, normally "".
    """

    code: str
    base: str
    words: NullTranslations

    @property
    def prefix(self) -> str:
        """What stands before every route: "" or "/en"."""
        return "" if self.code == "vi" else f"/{self.code}"

    @property
    def t(self) -> Callable[[str], str]:
        """A word of the interface, translated; the Vietnamese word is the key."""
        return self.words.gettext

    def route(self, path: str) -> str:
        """The route of a page: `path` as in Vietnamese, with the language before it."""
        return self.prefix + path

    def href(self, path: str) -> str:
        """The address of a page for links on the site."""
        return f"{self.base}{self.prefix}{path}"

    def phrase(self, text: str) -> Phrase:
        """Text that stands in Vietnamese in the record."""
        return Phrase(text, "" if self.code == "vi" or not text else "vi")

    def translated(self, text: str, translations: Translations | None, field: str) -> Phrase:
        """`field` in this language where it was translated, else the Vietnamese `text`, marked as such."""
        other: Translation | None = getattr(translations, self.code, None) if translations else None
        found = getattr(other, field) if other else ""
        return Phrase(found, "") if found else self.phrase(text)

    def day(self, day: date) -> str:
        """A day in figures or, in English, with the name of the month."""
        if self.code == "vi":
            return f"{day.day}/{day.month}/{day.year}"
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

    def date(self, day: PartialDate | None) -> str:
        """A date as far as it is known (22/11/2026, tháng 11/2026, năm 2026), or ""."""
        if day is None:
            return ""
        if day.day:
            return self.day(day.earliest)
        if self.code == "vi":
            return f"tháng {day.month}/{day.year}" if day.month else f"năm {day.year}"
        return f"{_MONTHS[day.month - 1]} {day.year}" if day.month else str(day.year)

    def months(self, numbers: Sequence[int]) -> str:
        """Months of the year in the order given: tháng 5, 6; or ""."""
        if self.code == "vi":
            return f"tháng {', '.join(map(str, numbers))}" if numbers else ""
        return ", ".join(_MONTHS[number - 1] for number in numbers)

    def number(self, value: int) -> str:
        """A whole number with separators of thousands."""
        return f"{value:,}".replace(",", "." if self.code == "vi" else ",")

    def money(self, vnd: int | None) -> str:
        """An amount of VND, or ""."""
        return f"{self.number(vnd)} ₫" if vnd else ""
