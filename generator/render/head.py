"""The head of a page: title, description, addresses in both languages, breadcrumbs, JSON-LD."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.model.card import ShareCard, card_name
from generator.render import structured_data as schema
from generator.render.desk import Desk
from generator.render.language import Language
from generator.render.share_cards import art_of_section, of_page, said
from generator.render.sharing import ways
from generator.render.site import Knobs
from generator.render.views.values import Alternate, Anchor, Meta, Phrase, ShortAddress
from generator.text import cut

__all__ = ["Crumb", "alternates", "head"]

DESCRIPTION_LIMIT = 160
_name_of = lru_cache(maxsize=1024)(card_name)  # where cards are shared, thousands of pages ask for the same
Crumb = tuple[str, str]


def head(
    desk: Desk,
    path: str,
    title: str,
    description: str,
    crumbs: Sequence[Crumb] = (),
    *,
    section: str = "",
    robots: str = "",
    og_type: str = "website",
    things: Sequence[str] = (),
    around: tuple[str, str] = ("", ""),
    card: ShareCard | None = None,
    short: ShortAddress | None = None,
) -> Meta:
    """The head of the page at `path` (as in Vietnamese). `crumbs` are (text, path), home and itself left out.

    `around` are the paths of the pages before and after in a sequence.  `card` is the share card,
    by default one that says the title.  `things` are told to machines: see structured_data.  `short` as in `Meta`.
    """
    language, knobs = desk.language, desk.knobs
    trail = trail_of(language, [*crumbs, (title, path)]) if crumbs or path != "/" else ()
    graph = [*things, schema.breadcrumbs(trail, knobs.origin)] if trail else list(things)
    image, image_alt, shown = _image(desk, card or of_page(desk, title, art_of_section(section)))
    return Meta(
        title,
        cut(description, DESCRIPTION_LIMIT),
        language.route(path),
        knobs.origin + language.href(path),
        robots,
        alternates(path, knobs),
        trail,
        schema.as_script(graph),
        og_type,
        section,
        language.href(around[0]) if around[0] else "",
        language.href(around[1]) if around[1] else "",
        image,
        image_alt,
        shown,
        short,
        ways(knobs.origin + language.href(path), title),
    )


def _image(desk: Desk, card: ShareCard) -> tuple[str, str, ShareCard | None]:
    """Address, words and value of the share card, where cards are drawn."""
    knobs = desk.knobs
    if not knobs.share_cards:
        return "", "", None
    return f"{knobs.origin}{knobs.base}/{_name_of(card, knobs.share_cards)}", said(card), card


def trail_of(language: Language, crumbs: Sequence[Crumb]) -> tuple[Anchor, ...]:
    """Breadcrumbs from the home page on."""
    return tuple(
        Anchor(Phrase(text, ""), language.href(path)) for text, path in [(language.t("Trang chủ"), "/"), *crumbs]
    )


def alternates(path: str, knobs: Knobs) -> tuple[Alternate, ...]:
    """The same page in every language of the site."""
    found = []
    for code in knobs.languages:
        href = knobs.base + ("" if code == "vi" else f"/{code}") + path
        found.append(Alternate(code, href, knobs.origin + href))
    return tuple(found)
