"""Make the records of villages and rural sites."""

from __future__ import annotations

import re

from places import Gazetteer, read_place
from points import position
from sources import as_sources, evidence, split_sources
from village_words import ACTIVITIES, CLEARER, CRAFTS, ENGLISH, FOOD, HOSTS, SAID_BY_NAME
from writing import Plain, Record, squeeze

KINDS = {
    "làng nghề": "craft",
    "làng nghề du lịch": "craft-tourism",
    "làng du lịch": "community-tourism",
    "làng du lịch cộng đồng": "community-tourism",
    "bản du lịch cộng đồng": "community-tourism",
    "buôn du lịch cộng đồng": "community-tourism",
    "du lịch cộng đồng": "community-tourism",
    "làng văn hóa du lịch": "culture-tourism",
    "làng cổ": "culture-tourism",
    "điểm du lịch nông nghiệp": "farm-tourism",
    "điểm du lịch": "attraction",
    "điểm dừng chân": "attraction",
}
TYPES = {"v098": "attraction"}  # Làng du lịch Mỹ Khánh is a tourist site, no community

_STARS = re.compile(r"^OCOP (?P<stars>[345]) sao(?: \(?(?P<year>20\d\d)\)?)?$")
_AWARDS = (
    (r"^UN Tourism Best Tourism Village (20\d\d)$", "Làng du lịch tốt nhất (Best Tourism Villages)", "UN Tourism"),
    (r"^ASEAN Community Tourism Award (20\d\d)(?: \((.+)\))?$", "Giải thưởng Du lịch cộng đồng ASEAN", "ASEAN"),
    (r"^ASEAN Homestay Award (20\d\d)$", "Giải thưởng Homestay ASEAN", "ASEAN"),
    (r"^Di sản văn hóa phi vật thể quốc gia(?: (20\d\d))?$", "Di sản văn hóa phi vật thể quốc gia", ""),
    (r"^QĐ 1814/QĐ-UBND (2007)$", "Quyết định 1814/QĐ-UBND", ""),
    (r"^điểm du lịch canh nông cấp tỉnh \((20\d\d)\)$", "Điểm du lịch canh nông cấp tỉnh", ""),
)


def village_record(row: dict[str, str], gazetteer: Gazetteer) -> Record:
    """Write the record of a village."""
    english = ENGLISH.get(row["id"])
    known = _known_for(row)
    return squeeze(
        {
            "name": row["name"],
            "type": TYPES.get(row["id"], KINDS[row["kind"]]),
            "place": read_place(row, gazetteer).as_record(),
            "position": position(row),
            **{name: known[name] for name in known if name != "hosts"},
            "certifications": _certifications(row),
            "recognitions": _recognitions(row),
            "hosts": known.get("hosts"),
            "sources": as_sources(split_sources(row["source"])),
            "translations": {"en": {"name": english}} if english else {},
        }
    )


def _known_for(row: dict[str, str]) -> Record:
    """Sort what a place is known for: sights, crafts, food, things to do, who receives guests."""
    found: dict[str, list[str]] = {name: [] for name in ("known_for", "crafts", "food", "activities", "hosts")}
    for phrase in filter(None, re.split(r",\s+", row["known_for"])):
        if phrase not in SAID_BY_NAME:
            clear = CLEARER.get(phrase, phrase)
            found[_field(phrase)].append(clear[:1].upper() + clear[1:])
    return squeeze({**found, "hosts": ", ".join(found["hosts"])})


def _field(phrase: str) -> str:
    """Choose the field of a phrase."""
    tables = {"crafts": CRAFTS, "food": FOOD, "activities": ACTIVITIES, "hosts": HOSTS}
    return next((name for name, phrases in tables.items() if phrase in phrases), "known_for")


def _parts(row: dict[str, str]) -> list[str]:
    """Split the column of recognitions."""
    return [part.strip() for part in row["recognition"].split(";") if part.strip()]


def _certifications(row: dict[str, str]) -> list[Record]:
    """Write the OCOP rank of the place itself; ranks of its products belong to the products."""
    found = []
    for match in filter(None, map(_STARS.match, _parts(row))):
        proof = evidence(split_sources(row["source"]), row["reliability"])
        year = Plain(match["year"] or "")
        found.append(squeeze({"stars": int(match["stars"]), "issued": year, "evidence": proof}))
    return found


def _recognitions(row: dict[str, str]) -> list[Record]:
    """Write awards and listings other than stars."""
    found = []
    for part in _parts(row):
        for pattern, title, body in _AWARDS:
            match = re.match(pattern, part)
            if match:
                found.append(_award(match, title, body, row))
    return found


def _award(match: re.Match[str], title: str, body: str, row: dict[str, str]) -> Record:
    """Write one award with its year and, where the source says, who received it."""
    year = match[1] or ""
    winner = match[2] if match.re.groups > 1 and match[2] else ""
    url = split_sources(row["source"])[0].url if len(_parts(row)) == 1 or _speaks_of(row["source"], body) else ""
    shown = f"{title} (trao cho {winner})" if winner else title
    return squeeze({"title": shown, "body": body, "year": int(year) if year else None, "url": url})


def _speaks_of(source: str, body: str) -> bool:
    """Tell whether the address of a source names the award of a body, where a row tells of several."""
    words = {"UN Tourism": "tot-nhat-the-gioi", "ASEAN": "asean"}
    return body in words and words[body] in source
