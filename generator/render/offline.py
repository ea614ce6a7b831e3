"""What the service worker keeps on a phone before anybody asks for it, and the manifest of the site.

The core: the pages from which everything is found, with what they look like and the scripts they need.
The search, with which the check of certificates works without a network, comes later, for those who open a second page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from generator.model.catalogue import Exhibition
from generator.model.core import Core
from generator.model.page import DataFile, Page
from generator.render.desk import Desk
from generator.render.search.files import DIRECTORY, PIECES

__all__ = ["GROUND", "ICONS", "MANIFEST", "OFFLINE", "PRINTED", "core_of", "fairs_ahead", "manifests"]

OFFLINE = "/ngoai-tuyen/"
MANIFEST = "/manifest.webmanifest"
GROUND, PRINTED = "#f6f2e6", "#1c5646"  # paper and tea, as in the theme's tokens and its icon
ICONS = (
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("icon-maskable.png", "512x512", "maskable"),
)
# In order of what is missed most; those that a site has not are left out.
_PAGES = ("/", "/kiem-tra/", "/san-pham/", "/danh-sach/", "/hoi-cho/", "/nhom/", "/tinh/", "/diem-ban/",
          "/lang-du-lich/", "/tim-kiem/")  # fmt: skip
_UNUSED = ("map.", "map/", "vendor/", "gallery.js", "stick")  # files of the theme that no page of the core needs
_ONE_FOR_ALL = ""  # among languages


def core_of(desks: Sequence[Desk], pages: Iterable[Page], assets: Iterable[str], search: Iterable[str]) -> Core:
    """The core of a site with those pages, files of the theme and routes of files of the search."""
    routes = {page.route for page in pages}
    sorry = (desk.language.route(OFFLINE).lstrip("/") for desk in desks)
    found = {_ONE_FOR_ALL: (*sorry, *_looks(assets), DIRECTORY.lstrip("/"))}
    for desk in desks:
        wanted = map(desk.language.route, (*_PAGES, *(path for path, _ in fairs_ahead(desk))))
        found[desk.language.code] = tuple(route.lstrip("/") for route in wanted if route in routes)
    return Core(tuple(desk.language.code for desk in desks), found, _pieces(desks, search))


def fairs_ahead(desk: Desk) -> Iterator[tuple[str, Exhibition]]:
    """Path and value of every fair that is running or ahead."""
    catalogue = desk.catalogue
    return ((f"/hoi-cho/{slug}/", one) for slug, one in catalogue.fairs.items() if not one.over(catalogue.today))


def _looks(assets: Iterable[str]) -> Iterator[str]:
    """Styles, scripts, drawings."""
    for name in sorted(assets):
        rest = re.sub(r"^(?:theme/)?(?:js-\w+/)?", "", name)
        if rest.endswith((".css", ".js", ".svg")) and not rest.startswith(_UNUSED):
            yield name


def _pieces(desks: Sequence[Desk], search: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The pieces of the search by the language of which they are."""
    codes = {desk.language.code for desk in desks}
    found: dict[str, list[str]] = {_ONE_FOR_ALL: []}
    for route in search:
        if route.startswith(PIECES):
            first = route.removeprefix(PIECES).partition("-")[0]
            found.setdefault(first if first in codes else _ONE_FOR_ALL, []).append(route.lstrip("/"))
    return {code: tuple(names) for code, names in found.items()}


def manifests(desks: Sequence[Desk]) -> Iterator[DataFile]:
    """What a phone reads that puts the site among its programs, in every language."""
    for desk in desks:
        yield DataFile(desk.language.route(MANIFEST), partial(_manifest, desk))


def _manifest(desk: Desk) -> str:
    language, base = desk.language, desk.knobs.base
    told = {
        "id": language.href("/"),
        "name": desk.names.name,
        "short_name": language.t("Danh mục OCOP"),
        "description": desk.names.tagline,
        "lang": language.code,
        "start_url": language.href("/"),
        "scope": f"{base}/",
        "display": "standalone",
        "background_color": GROUND,
        "theme_color": PRINTED,
        "icons": [
            {"src": f"{base}/theme/icons/icon.svg", "sizes": "any", "type": "image/svg+xml"},
            *(
                {"src": f"{base}/theme/icons/{name}", "sizes": sizes, "type": "image/png", "purpose": purpose}
                for name, sizes, purpose in ICONS
            ),
        ],
    }
    return json.dumps({key: value for key, value in told.items() if value}, ensure_ascii=False, indent=1) + "\n"
