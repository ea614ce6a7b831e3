"""Files for machines: sitemap, robots, feeds, the list for the check page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial
from xml.sax.saxutils import escape

from generator.model.page import DataFile, Page
from generator.render.desk import Desk
from generator.render.feeds import feeds
from generator.render.makers.overview import CHECK_DATA
from generator.render.parts import certificate_data
from generator.render.structured_data import safe_json
from generator.text import fold

__all__ = ["SITEMAP_LIMIT", "data_files"]

SITEMAP_LIMIT = 45_000  # sitemaps.org: at most 50,000 addresses a file
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


def data_files(desks: Sequence[Desk], pages: Sequence[Page]) -> Iterator[DataFile]:
    """Every file for machines."""
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
    yield DataFile(CHECK_DATA, partial(_check_list, desks[0]))
    for desk in desks:
        yield from feeds(desk)


def _sitemap(site: str, routes: Sequence[str]) -> str:
    rows = "".join(f"<url><loc>{escape(site + route)}</loc></url>\n" for route in routes)
    return f'{_XML}<urlset xmlns="{_SCHEMA}">\n{rows}</urlset>\n'


def _sitemap_index(site: str, names: Sequence[str]) -> str:
    rows = "".join(f"<sitemap><loc>{escape(site + name)}</loc></sitemap>\n" for name in names)
    return f'{_XML}<sitemapindex xmlns="{_SCHEMA}">\n{rows}</sitemapindex>\n'


def _robots(site: str) -> str:
    return f"User-agent: *\nAllow: /\n\nSitemap: {site}/sitemap.xml\n"


def _check_list(desk: Desk) -> str:
    """Rows for the check page: [slug, name, producer, province, decisions and codes, terms, folded text]."""
    rows = []
    for entry in desk.catalogue.products.values():
        card = desk.card(entry.slug)
        numbers = sorted({text for one in entry.record.certifications for text in (one.decision, one.code) if text})
        where = entry.locality
        former = where.former.name if where.former else ""
        places = (where.commune, where.province.name, former, where.before)
        known = fold(" ".join((card.name.text, *entry.record.aliases, card.producer, *places, *numbers)))
        terms = json.loads(certificate_data(entry.terms))
        rows.append([entry.slug, card.name.text, card.producer, card.province, " · ".join(numbers), terms, known])
    return safe_json(rows)
