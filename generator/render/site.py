"""What every page of one language shares, and the knobs of rendering."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

__all__ = ["NO_TILES", "Knobs", "Names", "Site", "Tiles"]


class Names(NamedTuple):
    """What the site is called, and whom to write to, in one language."""

    name: str
    tagline: str
    contact: str


class Tiles(NamedTuple):
    """Where the background of the live map comes from and what must be said of it; `url` is "" where there is none."""

    url: str
    attribution: str


NO_TILES = Tiles("", "")


class Knobs(NamedTuple):
    """Settings of rendering. `names`: what the site is called, by language.

    `origin` is scheme and host, `base` the path below it without a slash at the end.
    `share_cards` is a digest of how share cards are drawn, "" where none are; `own_cards`: records and lists have
    cards of their own, else they share those of their set or of the site.
    `symbols`: which records have QR codes to download, as `Settings.symbols` says it.
    `sheets` are the addresses of the stylesheets that only some pages link, by their names in the theme.
    `saved_styles` is the stylesheet that a page to keep carries in itself.
    `stick` says by language what a copy that opens from a folder holds; empty for the site itself.
    `offline`: phones keep it.
    """

    origin: str
    base: str
    names: Mapping[str, Names]
    per_page: int
    languages: tuple[str, ...]
    stylesheet: str
    script: str
    share_cards: str = ""
    own_cards: bool = True
    symbols: str = "all"
    sheets: Mapping[str, str] = {}
    saved_styles: str = ""
    tiles: Tiles = NO_TILES
    stick: Mapping[str, str] = {}
    offline: bool = True


class Site(NamedTuple):
    """The frame of the pages of one language, as templates see it.

    `policy` is the Content-Security-Policy, where the host sends none.
    `stick` says what a copy that opens from a folder holds; "" for the site itself.  `offline`: phones keep the site.
    """

    name: str
    tagline: str
    lang: str
    root: str
    base: str
    origin: str
    stylesheet: str
    script: str
    contact: str
    today: str
    today_iso: str
    sheets: Mapping[str, str] = {}
    tiles: Tiles = NO_TILES
    policy: str = ""
    stick: str = ""
    offline: bool = True
