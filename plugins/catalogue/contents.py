"""Pelican's articles and pages as stories and pages of the catalogue.

Pelican reads them; the catalogue renders them with its own frame, in both
languages, with breadcrumbs and alternates like every other page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from markupsafe import Markup

from generator.model.page import Page
from generator.render import structured_data as schema
from generator.render.desk import Desk
from generator.render.head import head
from generator.render.language import Language
from generator.render.views.values import Anchor, Meta, Phrase, StoryCard

__all__ = ["ArticleView", "PageView", "content_pages", "story_cards"]

STORIES = "/cau-chuyen/"


class ArticleView(NamedTuple):
    """`article.html`: a story. `content` is our own Markdown, rendered by Pelican."""

    title: Phrase
    summary: Phrase
    content: Markup
    lang: str
    day: str
    iso: str
    sources: tuple[Anchor, ...]
    others: tuple[StoryCard, ...]


class PageView(NamedTuple):
    """`page.html`: a page of the office. `lang` is "" where it is in the language of the frame."""

    title: Phrase
    content: Markup
    lang: str
    modified: str


def _in_language(contents: Sequence[Any], code: str) -> Iterator[Any]:
    """Each content in the language `code` where there is a translation, else as it is."""
    for one in contents:
        versions = {version.lang: version for version in (one, *one.translations)}
        yield versions.get(code) or versions.get("vi") or one


def _phrase(text: str, content: Any, language: Language) -> Phrase:
    return Phrase(text, "" if content.lang == language.code else content.lang)


def story_cards(articles: Sequence[Any], language: Language) -> list[StoryCard]:
    """The stories of one language, newest first."""
    return [_card(one, language) for one in _in_language(articles, language.code)]


def _card(article: Any, language: Language) -> StoryCard:
    return StoryCard(
        language.href(f"{STORIES}{article.slug}/"),
        _phrase(str(article.title), article, language),
        _phrase(_plain(article.summary), article, language),
        language.day(article.date.date()),
        article.date.date().isoformat(),
    )


def _plain(html: str) -> str:
    return Markup(html).striptags()  # noqa: S704 - the tags are taken away


def content_pages(desk: Desk, articles: Sequence[Any], pages: Sequence[Any]) -> Iterator[Page]:
    """The stories and pages of one language."""
    code = desk.language.code
    for article in _in_language(articles, code):
        route = desk.language.route(f"{STORIES}{article.slug}/")
        yield Page(route, "article.html", code, True, partial(_article, desk, article), _source(article))
    for page in _in_language(pages, code):
        route = desk.language.route(f"/{page.slug}/")
        yield Page(route, "page.html", code, True, partial(_page, desk, page), _source(page))


def _source(content: Any) -> str:
    return f"content/{content.relative_source_path}"


def _article(desk: Desk, article: Any) -> tuple[Meta, ArticleView]:
    language, path = desk.language, f"{STORIES}{article.slug}/"
    card = _card(article, language)
    view = ArticleView(
        card.title,
        card.summary,
        Markup(article.content),  # noqa: S704 - the office's own Markdown, as Pelican renders it
        card.title.lang,
        card.day,
        card.iso,
        tuple(_sources(article, language)),
        tuple(one for one in desk.stories if one.href != card.href)[:3],
    )
    crumbs = [(language.t("Câu chuyện"), STORIES)]
    thing = schema.article(card.title.text, card.iso, article.lang, desk.knobs.origin + card.href)
    return head(desk, path, card.title.text, card.summary.text, crumbs,
                section="stories", og_type="article", things=[thing]), view  # fmt: skip


def _sources(article: Any, language: Language) -> Iterator[Anchor]:
    """The `Sources:` line of a story: `Title | address ; Title | address`."""
    for part in str(getattr(article, "sources", "")).split(" ; "):
        title, _, url = part.partition("|")
        if title.strip():
            yield Anchor(_phrase(title.strip(), article, language), url.strip())


def _page(desk: Desk, page: Any) -> tuple[Meta, PageView]:
    language = desk.language
    title = _phrase(str(page.title), page, language)
    modified = language.day(page.modified.date()) if hasattr(page, "modified") else ""
    content = Markup(page.content)  # noqa: S704 - the office's own Markdown, as Pelican renders it
    view = PageView(title, content, title.lang, modified)
    return head(desk, f"/{page.slug}/", title.text, _plain(page.summary), section="about"), view
