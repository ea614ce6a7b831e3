"""What answers short addresses: a small page for each that leads on, a list of all, and QR codes.

The pages are text and no template, for they stand in ten thousands and nearly nobody sees them.  They lead on without
a script; a browser that does not follow shows the link.  The list (`/q/codes.txt`) is what the site has promised.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from html import escape

from generator.model.catalogue import Catalogue
from generator.model.page import DataFile, Symbol
from generator.model.shared import Translations
from generator.render.desk import Desk
from generator.render.short import PATHS, SHORT, has_symbol, said, short_address, short_path

__all__ = ["PROMISED", "redirects", "short_files", "symbols"]

PROMISED = f"{SHORT}codes.txt"
_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{name}</title>
<link rel="canonical" href="{origin}{href}">
<meta http-equiv="refresh" content="0; url={href}">
</head>
<body>
<main>
<h1>{name}</h1>
{links}
</main>
</body>
</html>
"""


def short_files(desks: Sequence[Desk]) -> Iterator[DataFile]:
    """The page of every code whose record is in the catalogue, and the list of all codes that were ever issued."""
    for code, (kind, slug) in _leads(desks[0].catalogue).items():
        yield DataFile(f"{SHORT}{code}/", partial(_page, desks, kind, slug), partial(_told, desks, kind, slug))
    yield DataFile(PROMISED, partial(_promised, desks[0].catalogue))


def _told(desks: Sequence[Desk], kind: str, slug: str) -> str:
    """What a page follows from, at less cost than making it."""
    knobs, stamps = desks[0].knobs, desks[0].catalogue.stamps
    return f"{knobs.origin}{knobs.base} {len(desks)} {kind} {slug} {stamps[kind, slug]}"


def _leads(catalogue: Catalogue) -> dict[str, tuple[str, str]]:
    """Kind and slug of the record to which each code leads, by code; a record may have two."""
    found = {code: record for record, code in catalogue.codes.issued.items()}
    more = ((one.code, (one.kind, one.slug)) for one in catalogue.codes.lines)
    found |= {code: record for code, record in more if record in catalogue.codes.issued}
    return dict(sorted(found.items()))


def redirects(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Every short address that leads on, and where to, as a host is told: below the site, in the language of `desk`."""
    base, href = desk.knobs.base, desk.language.href
    return tuple(
        (f"{base}{SHORT}{code}/", href(f"{PATHS[kind]}{slug}/"))
        for code, (kind, slug) in _leads(desk.catalogue).items()
    )


def _page(desks: Sequence[Desk], kind: str, slug: str) -> str:
    first, record = desks[0], desks[0].catalogue.by_kind[kind][slug].record
    path = f"{PATHS[kind]}{slug}/"
    return _PAGE.format(
        language=first.language.code,
        name=escape(record.name),
        origin=first.knobs.origin,
        href=first.language.href(path),
        links="\n".join(_link(desk, path, record.name, record.translations) for desk in desks),
    )


def _link(desk: Desk, path: str, name: str, translations: Translations | None) -> str:
    language = desk.language
    text, other = language.translated(name, translations, "name")
    marked = f' lang="{other}"' if other else ""
    words = escape(language.t("Địa chỉ ngắn này dẫn tới trang:"))
    link = f'<a href="{language.href(path)}" hreflang="{language.code}"{marked}>{escape(text)}</a>'
    return f'<p lang="{language.code}">{words} {link}</p>'


def _promised(catalogue: Catalogue) -> str:
    """Every code with its record; what is not shown is not named, its mark is enough to keep the promise."""
    gone = set(catalogue.codes.gone)
    lines = ((one.code, one.mark if one in gone else f"{one.kind}/{one.slug}") for one in catalogue.codes.lines)
    return "".join(f"{code} {record}\n" for code, record in lines)


def symbols(desk: Desk) -> Iterator[Symbol]:
    """The QR codes to download, each as SVG and as PNG: name and short address beneath."""
    for kind, records in desk.catalogue.by_kind.items():
        if has_symbol(desk, kind):
            for slug, one in records.items():
                address, path = short_address(desk, kind, slug), short_path(desk, kind, slug)
                for form in ("svg", "png"):
                    yield Symbol(f"{path}qr.{form}", address, (one.record.name, said(address)))
