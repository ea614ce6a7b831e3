"""Kinds of values: how the text of a record becomes a value, or a finding.

Each kind is an annotated type; its parser takes the text as typed and raises
`PydanticCustomError` with a code of `generator.messages`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.almanac import YearDay, parse_year_day
from generator.dates import PartialDate, parse_partial_date
from generator.model.vocabulary import Vocabulary
from generator.spoken_days import meant_day
from generator.text import SLUG_LIMIT, fold, nearest

__all__ = ["Clock", "Date", "Days", "Degree", "Email", "FileName", "GroupSlug", "Line", "Money",
           "Month", "MoonDay", "Percent", "Phone", "Prose", "ProvinceSlug", "SetNumber", "Slug", "Stars",
           "Truth", "Url", "Whole", "YearDayText"]  # fmt: skip

LINE_LIMIT = 300
PROSE_LIMIT = 20_000
MOST_EXPLAINED = 8
DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TYPED: dict[str, Any] = {"type": ["string", "number", "boolean"]}
_SLUG = re.compile(rf"[a-z0-9](?:[a-z0-9-]{{0,{SLUG_LIMIT - 2}}}[a-z0-9])?")
_WHOLE = re.compile(r"0|[1-9][0-9]{0,11}")
_PRICE = re.compile(r"[1-9][0-9]{2,11}")
_PHONE = re.compile(r"\+?[0-9 ().-]{8,20}")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_CLOCK = re.compile(r"(\d{2}):([0-5]\d)")
_HOST = re.compile(r"([a-z0-9-]+\.)+[a-z][a-z0-9-]+", re.IGNORECASE)  # a name: an IP address has no letters at its end
# Most addresses by far; the others are taken apart.
_PLAIN_URL = re.compile(r"https?://(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+(?:/[!#-;=?-\[\]-~]*)?")
_NOT_URL = re.compile(r"[\s<>\"\\\x00-\x1f]")


def fault(code: str, **values: str) -> PydanticCustomError:
    """A finding with a code of `generator.messages`, raised by a parser."""
    return PydanticCustomError(code, "{code}", {"code": code, **values})


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise fault("kind-text")
    return value.strip()


def _line(value: object) -> str:
    if not isinstance(value, str):
        raise fault("kind-text")
    text = " ".join(value.split())
    if len(text) > LINE_LIMIT:
        raise fault("text-long", limit=str(LINE_LIMIT), length=str(len(text)))
    return text


def _prose(value: object) -> str:
    text = _text(value)
    if len(text) > PROSE_LIMIT:
        raise fault("text-long", limit=str(PROSE_LIMIT), length=str(len(text)))
    return text


def _slug(value: object) -> str:
    text = _text(value)
    if not _SLUG.fullmatch(text):
        raise fault("slug", value=text)
    return text


def _whole(value: object) -> int:
    text = _text(value)
    if not _WHOLE.fullmatch(text):
        raise fault("whole", value=text)
    return int(text)


def _percent(value: object) -> int:
    number = _whole(value)
    if number > 100:
        raise fault("percent", value=str(number))
    return number


def _money(value: object) -> int:
    text = _text(value)
    if not _PRICE.fullmatch(text):
        digits = re.sub(r"[.,_\s]|đ|₫|vnd|vnđ", "", text.casefold())
        raise fault("money", value=text, meant=digits if _PRICE.fullmatch(digits) else "120000")
    return int(text)


def _stars(value: object) -> int:
    text = _text(value)
    if text not in ("3", "4", "5"):
        raise fault("stars-range", value=text)
    return int(text)


def _month(value: object) -> int:
    text = _text(value)
    if text not in {str(month) for month in range(1, 13)}:
        raise fault("month", value=text)
    return int(text)


def _moon_day(value: object) -> int:
    text = _text(value)
    if text not in {str(day) for day in range(1, 31)}:
        raise fault("moon-day", value=text)
    return int(text)


def _truth(value: object) -> bool:
    text = fold(_text(value))
    if text not in ("true", "false", "co", "khong"):
        raise fault("truth", value=text)
    return text in ("true", "co")


_parsed_date = lru_cache(maxsize=4096)(parse_partial_date)  # thousands of records share the day of one decision


def _date(value: object) -> PartialDate:
    text = _text(value)
    try:
        return _parsed_date(text)
    except ValueError as reason:
        raise fault(f"date-{reason}", value=text) from None


def _url(value: object) -> str:
    text = _text(value)
    if _PLAIN_URL.fullmatch(text):
        return text
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        raise fault("url", value=text) from None
    sound = parts.scheme in ("http", "https") and "@" not in parts.netloc
    if not sound or not _HOST.fullmatch(host) or _NOT_URL.search(text):
        raise fault("url", value=text)
    return text


def _phone(value: object) -> str:
    text = _text(value)
    if not _PHONE.fullmatch(text) or not 8 <= sum(sign.isdigit() for sign in text) <= 15:
        raise fault("phone", value=text)
    return text


def _email(value: object) -> str:
    text = _text(value)
    if not _EMAIL.fullmatch(text):
        raise fault("email", value=text)
    return text


def _degree(value: object) -> float:
    text = _text(value)
    if not re.fullmatch(r"\d{1,3}(\.\d{1,8})?", text):
        raise fault("degree", value=text)
    return float(text)


def _clock(value: object) -> str:
    text = _text(value)
    if not _CLOCK.fullmatch(text):
        raise fault("clock", value=text)
    if text > "24:00":
        raise fault("clock-late", value=text, meant=f"{int(text[:2]) % 24:02}{text[2:]}")
    return text


def _year_day(value: object) -> YearDay:
    text = " ".join(_text(value).split())
    try:
        return parse_year_day(text)
    except ValueError as reason:
        if meant := meant_day(text):
            raise fault("year-day-meant", value=text, meant=str(meant)) from None
        raise fault(f"year-day-{reason}", value=text) from None


def _days(value: object) -> tuple[int, ...]:
    """Days of the week, 0 = Monday, from `mon-fri`, `sat` or `mon,wed`."""
    found: set[int] = set()
    text = _text(value)
    for part in text.replace(" ", "").split(","):
        first, _, last = part.partition("-")
        if first not in DAY_NAMES or (last or first) not in DAY_NAMES:
            raise fault("days", value=text)
        start, end = DAY_NAMES.index(first), DAY_NAMES.index(last or first)
        found.update(range(start, end + 1) if start <= end else {*range(start, 7), *range(end + 1)})
    return tuple(sorted(found))


def _file_name(value: object) -> str:
    text = _text(value)
    if not text or "/" in text or "\\" in text or text.startswith("."):
        raise fault("file-name", value=text)
    return text


def _vocabulary(info: ValidationInfo) -> Vocabulary:
    context: Any = info.context
    assert isinstance(context, Vocabulary), "a check needs the vocabulary as its context"
    return context


def _province(value: object, info: ValidationInfo) -> str:
    text, known = _text(value), _vocabulary(info)
    slug = known.find_province(text)
    if slug is None:
        raise fault("province-unknown", value=text, near=_near(text, known))
    return slug


def _group(value: object, info: ValidationInfo) -> str:
    text, known = _text(value), _vocabulary(info)
    slug = known.find_group(text)
    if slug is None:
        raise fault("group-unknown", value=text, known=", ".join(known.group_by_slug))
    return slug


def _set(value: object, info: ValidationInfo) -> int:
    text, known = _text(value), _vocabulary(info)
    number = known.find_set(text)
    if number is None:
        raise fault("set-unknown", value=text)
    return number


def _near(text: str, known: Vocabulary) -> str:
    return nearest(text, known.province_slugs) or ", ".join(known.province_by_slug)


def one_of(words: Mapping[str, tuple[str, str]]) -> Any:
    """The parser of a closed list: `words` maps each word to its Vietnamese and English label."""

    def parse(value: object) -> str:
        text = _text(value)
        if text not in words:
            raise fault("one-of", value=text, known=_explained(words, 0), known_en=_explained(words, 1))
        return text

    schema = {"enum": list(words), "x-labels": {word: label[0] for word, label in words.items()}}
    return Annotated[str, PlainValidator(parse), WithJsonSchema(schema)]


def _explained(words: Mapping[str, tuple[str, str]], language: int) -> str:
    """The words of a short list with their labels, of a long one alone."""
    if len(words) > MOST_EXPLAINED:
        return ", ".join(words)
    labels = ((word, label[language]) for word, label in words.items())
    return ", ".join(word if label.casefold() == word else f"{word} ({_amid(label)})" for word, label in labels)


def _amid(label: str) -> str:
    """A label within a sentence, unless it is one word, which may be a name."""
    return label[:1].lower() + label[1:] if " " in label else label


def _schema(**schema: Any) -> WithJsonSchema:
    return WithJsonSchema(schema)


Line = Annotated[str, BeforeValidator(_line), WithJsonSchema(_TYPED)]
Prose = Annotated[str, BeforeValidator(_prose), WithJsonSchema(_TYPED)]
Slug = Annotated[str, BeforeValidator(_slug), _schema(type="string", pattern="^[a-z0-9-]{1,80}$")]
Whole = Annotated[int, BeforeValidator(_whole), _schema(type="integer", minimum=0)]
Percent = Annotated[int, BeforeValidator(_percent), _schema(type="integer", minimum=0, maximum=100)]
Money = Annotated[int, BeforeValidator(_money), _schema(type="integer", minimum=100)]
Stars = Annotated[Literal[3, 4, 5], BeforeValidator(_stars), _schema(enum=[3, 4, 5])]
Month = Annotated[int, BeforeValidator(_month), _schema(type="integer", minimum=1, maximum=12)]
MoonDay = Annotated[
    int, BeforeValidator(_moon_day), _schema(type="integer", minimum=1, maximum=30)
]
Truth = Annotated[bool, BeforeValidator(_truth), _schema(type="boolean")]
Date = Annotated[
    PartialDate,
    PlainValidator(_date),
    _schema(type=["string", "integer"], examples=["2024-12-20", "2024-12", 2024]),
]
Url = Annotated[str, AfterValidator(_url), _schema(type="string", format="uri")]
Phone = Annotated[str, AfterValidator(_phone), _schema(type=["string", "integer"])]
Email = Annotated[str, AfterValidator(_email), _schema(type="string", format="email")]
Degree = Annotated[float, BeforeValidator(_degree), _schema(type="number")]
Clock = Annotated[str, AfterValidator(_clock), _schema(type="string", examples=["07:30"])]
YearDayText = Annotated[
    YearDay,
    PlainValidator(_year_day),
    _schema(type="string", examples=["2026-12-24", "12-24", "lunar 01-10"]),
]
Days = Annotated[
    tuple[int, ...], PlainValidator(_days), _schema(type="string", examples=["mon-fri", "sat"])
]
FileName = Annotated[str, AfterValidator(_file_name), _schema(type="string")]
ProvinceSlug = Annotated[str, AfterValidator(_province), _schema(type="string")]
GroupSlug = Annotated[str, AfterValidator(_group), _schema(type="string")]
SetNumber = Annotated[
    int, BeforeValidator(_set), _schema(type=["integer", "string"], minimum=1, maximum=26)
]
