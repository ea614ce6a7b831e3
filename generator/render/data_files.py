"""Files for machines: sitemap, robots, Atom feed of the newest certified, list for the check page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from xml.sax.saxutils import escape

from generator.model.page import DataFile, Page
from generator.render.desk import Desk
from generator.render.makers.overview import CHECK_DATA, newest
from generator.render.parts import certificate_data
from generator.text import fold

__all__ = ["SITEMAP_LIMIT", "data_files"]

SITEMAP_LIMIT = 45_000  # sitemaps.org: at most 50,000 addresses a file
FEED_LENGTH = 30
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


def data_files(desks: Sequence[Desk], pages: Sequence[Page], more: Iterable[str]) -> Iterator[DataFile]:
    """Every file for machines. `more` are routes of pages that others write, as stories."""
    knobs = desks[0].knobs
    routes = sorted({page.route for page in pages if page.indexed} | set(more))
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
        yield DataFile(desk.language.route("/feed.xml"), partial(_feed, desk))


def _sitemap(site: str, routes: Sequence[str]) -> str:
    rows = "".join(f"<url><loc>{escape(site + route)}</loc></url>\n" for route in routes)
    return f'{_XML}<urlset xmlns="{_SCHEMA}">\n{rows}</urlset>\n'


def _sitemap_index(site: str, names: Sequence[str]) -> str:
    rows = "".join(f"<sitemap><loc>{escape(site + name)}</loc></sitemap>\n" for name in names)
    return f'{_XML}<sitemapindex xmlns="{_SCHEMA}">\n{rows}</sitemapindex>\n'


def _robots(site: str) -> str:
    return f"User-agent: *\nAllow: /\n\nSitemap: {site}/sitemap.xml\n"


def _feed(desk: Desk) -> str:
    """Atom (RFC 4287) of the products certified last; the day is that of the certificate."""
    language, knobs = desk.language, desk.knobs
    home = knobs.origin + language.href("/")
    rows = []
    for entry in newest(desk, FEED_LENGTH):
        card = desk.card(entry.slug)
        issued = entry.standing.certification.issued
        assert issued is not None
        url = knobs.origin + card.href
        said = language.t("Hạng %s sao") % entry.standing.stars
        rows.append(
            f"<entry><title>{escape(card.name.text)}</title><id>{escape(url)}</id>"
            f'<link href="{escape(url)}"/><updated>{issued.earliest.isoformat()}T00:00:00+07:00</updated>'
            f"<summary>{escape(f'{said}. {card.producer}. {card.province}.')}</summary></entry>\n"
        )
    title = language.t("Mới được công nhận")
    newest_day = max((entry.standing.certification.issued.earliest for entry in newest(desk, 1)
                      if entry.standing.certification.issued), default=desk.catalogue.today)  # fmt: skip
    return (
        f'{_XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language.code}">\n'
        f"<title>{escape(title)} · {escape(language.t(knobs.name))}</title><id>{escape(home)}</id>"
        f'<link href="{escape(home)}"/><link rel="self" href="{escape(home)}feed.xml"/>'
        f"<updated>{newest_day.isoformat()}T00:00:00+07:00</updated>"
        f"<author><name>{escape(language.t(knobs.name))}</name></author>\n{''.join(rows)}</feed>\n"
    )


def _check_list(desk: Desk) -> str:
    """Rows for the check page: [slug, name, producer, province, decisions and codes, terms, folded text]."""
    rows = []
    for entry in desk.catalogue.products.values():
        card = desk.card(entry.slug)
        numbers = sorted({text for one in entry.record.certifications for text in (one.decision, one.code) if text})
        known = fold(" ".join((card.name.text, *entry.record.aliases, card.producer, *numbers)))
        terms = json.loads(certificate_data(entry.terms))
        rows.append([entry.slug, card.name.text, card.producer, card.province, " · ".join(numbers), terms, known])
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
