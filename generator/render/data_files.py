"""Files for machines: sitemap, robots, feeds, the file of places, geometry, calendars, cards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from xml.sax.saxutils import escape

from generator.model.page import DataFile, Page
from generator.render.desk import Desk
from generator.render.fairs.calendar import fair_files
from generator.render.feeds import feeds
from generator.render.maps.geometry import geometry_files
from generator.render.my_list.files import list_files
from generator.render.offline import manifests
from generator.render.places.calendars import calendar_files
from generator.render.places.communes import commune_files
from generator.render.places.data import COMMUNES, SOURCE, places_file
from generator.render.places.vcards import vcard_files
from generator.render.short_files import short_files

__all__ = ["SITEMAP_LIMIT", "quick_files"]

SITEMAP_LIMIT = 45_000  # sitemaps.org: at most 50,000 addresses a file
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


def quick_files(desks: Sequence[Desk], pages: Sequence[Page]) -> Iterator[DataFile]:
    """Every file but those of the search, whose names are known only when the whole index is made."""
    knobs = desks[0].knobs
    routes = sorted(page.route for page in pages if page.indexed)
    parts = [routes[at : at + SITEMAP_LIMIT] for at in range(0, len(routes), SITEMAP_LIMIT)]
    site = knobs.origin + knobs.base
    if len(parts) == 1:
        yield DataFile("/sitemap.xml", partial(_sitemap, site, parts[0]))
    else:
        names = [f"/sitemap-{at}.xml" for at in range(1, len(parts) + 1)]
        yield DataFile("/sitemap.xml", partial(_sitemap_index, site, names))
        for name, part in zip(names, parts, strict=True):
            yield DataFile(name, partial(_sitemap, site, part))
    yield DataFile("/robots.txt", partial(_robots, site))
    yield from short_files(desks)
    yield from manifests(desks)
    yield from geometry_files(desks[0].drawings, desks[0].catalogue.vocabulary)
    for slug, communes in commune_files(desks[0].catalogue):
        yield DataFile(f"{COMMUNES}{slug}.json", partial(str, communes))
    for desk in desks:
        yield DataFile(desk.language.route(SOURCE), partial(places_file, desk))
        yield from feeds(desk)
        yield from calendar_files(desk)
        yield from fair_files(desk)
        yield from vcard_files(desk)
        yield from list_files(desk)


def _sitemap(site: str, routes: Sequence[str]) -> str:
    rows = "".join(f"<url><loc>{escape(site + route)}</loc></url>\n" for route in routes)
    return f'{_XML}<urlset xmlns="{_SCHEMA}">\n{rows}</urlset>\n'


def _sitemap_index(site: str, names: Sequence[str]) -> str:
    rows = "".join(f"<sitemap><loc>{escape(site + name)}</loc></sitemap>\n" for name in names)
    return f'{_XML}<sitemapindex xmlns="{_SCHEMA}">\n{rows}</sitemapindex>\n'


def _robots(site: str) -> str:
    return f"User-agent: *\nAllow: /\n\nSitemap: {site}/sitemap.xml\n"
