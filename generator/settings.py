"""Every knob of the compiler, each with its unit and default; read once, passed in."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

__all__ = ["Settings", "settings_from", "today_in_vietnam"]

_OWN_CARDS = 2000  # products: with more, cards alone would take over half a minute of the first build
_SHARE_CARDS = ("", "own", "shared", "none")
_QR = ("", "own", "none")
VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")


@dataclass(frozen=True)
class Settings:
    """What a build needs to know besides the records.

    `project`: the folder that holds `products/` and `content/`.  `today`: the day
    of the build, which decides what is still certified.  `origin` and `base`:
    the address of the site, as https://ocop.example.vn and the path below it.
    `per_page`: products on one page of a list.  `languages`: codes, Vietnamese
    first.  `translations`: name, tagline and contact in the other languages.
    `messages`: language of the findings.  `keep_going`: build the good records
    and leave out those with errors.  `jobs`: processes, 0 = one a core.
    `share_cards`: "own" for every record and list, "shared" by set, "none"; "" is own up to 2,000 products.
    `qr`: QR codes to download, "own" for every record, "none"; "" is own up to 2,000 products, else for fairs alone.
    `issue`: records without a code for a short address get one that is kept.
    `cache`: a folder that can be deleted.  `photo_cache_mb`: how much of it pictures may take that no
    build of today asked for.  `components`: build the page of components.
    `hosts`: for which hosts files of settings are written into the site (`hosting.site_files.HOSTS`).
    `compress`: write a compressed twin beside every text.  `profile`: a file that tells where the time went.
    `offline`: phones keep the core of the site and what was visited; without it they throw away what they kept.
    `takeaways`: make the printed sheets and the stick of fairs until a year after, for visitors to take home.
    `tiles`: address and attribution of the background of the live map, as
    {"url": "https://…/{z}/{x}/{y}.png", "attribution": "…"}; empty: our own geometry alone.
    """

    project: Path
    today: date
    origin: str = "http://localhost:8000"
    base: str = ""
    name: str = "Danh mục sản phẩm OCOP"
    tagline: str = ""
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    contact: str = ""
    per_page: int = 24
    languages: tuple[str, ...] = ("vi", "en")
    messages: str = "vi"
    keep_going: bool = False
    jobs: int = 0
    share_cards: str = ""
    qr: str = ""
    issue: bool = True
    cache: Path = Path(".cache/ocop")
    photo_cache_mb: int = 4000
    components: bool = False
    hosts: tuple[str, ...] = ()
    compress: bool = False
    profile: str = ""
    offline: bool = True
    takeaways: bool = True
    tiles: Mapping[str, str] = field(default_factory=dict)

    @property
    def processes(self) -> int:
        """How many processes render pages."""
        return self.jobs or len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else self.jobs or 1

    def own_cards(self, products: int) -> bool:
        """Whether every record and list has a share card of its own, in a catalogue of so many products."""
        return self.share_cards == "own" or (self.share_cards == "" and products <= _OWN_CARDS)

    def symbols(self, products: int) -> str:
        """Which records have QR codes to download, in a catalogue of so many products: "all", "fairs" or "none"."""
        if self.qr == "none":
            return "none"
        return "all" if self.qr == "own" or products <= _OWN_CARDS else "fairs"


def today_in_vietnam(written: str = "") -> date:
    """The day of the build: `written` (ISO 8601), else SOURCE_DATE_EPOCH, else the clock, in Vietnam's time."""
    if written:
        return date.fromisoformat(written)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.astimezone(VIETNAM).date()


def settings_from(project: Path, values: dict[str, Any]) -> Settings:
    """Settings of plain values, as a settings file has them; raises `ValueError` for an unknown name."""
    known = {one.name for one in fields(Settings)}
    unknown = sorted(set(values) - known)
    if unknown:
        raise ValueError(f"CATALOGUE: unknown settings {', '.join(unknown)}; known are {', '.join(sorted(known))}")
    if values.get("share_cards", "") not in _SHARE_CARDS:
        raise ValueError(f"CATALOGUE: share_cards is {values['share_cards']!r}; it may be own, shared, none or empty")
    if values.get("qr", "") not in _QR:
        raise ValueError(f"CATALOGUE: qr is {values['qr']!r}; it may be own, none or empty")
    if values.get("tiles"):
        _check_tiles(values["tiles"])
    today = today_in_vietnam(str(values.get("today") or ""))
    languages = tuple(values.get("languages", ("vi", "en")))
    cache = project / values.get("cache", Settings.cache)
    return Settings(**{**values, "project": project, "today": today, "languages": languages, "cache": cache})


def _check_tiles(tiles: Mapping[str, str]) -> None:
    """Raises `ValueError` unless browsers may ask for such tiles, and readers are told whose they are."""
    address = tiles.get("url", "")
    if set(tiles) != {"url", "attribution"} or not tiles["attribution"].strip():
        raise ValueError("CATALOGUE: tiles has two parts, url and attribution, both written out")
    places = sorted(re.findall(r"\{.*?\}", address))
    if not address.startswith("https://") or places != ["{x}", "{y}", "{z}"]:
        raise ValueError(
            f"CATALOGUE: tiles url is {address!r}; it starts with https:// and holds {{z}}, {{x}}, {{y}}, once each"
        )
