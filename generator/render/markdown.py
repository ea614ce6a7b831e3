"""Prose of records to safe HTML: CommonMark without raw HTML, then an allow-list.

markdown-it-py's `js-default` preset escapes HTML and refuses `javascript:`
links; nh3 keeps only the tags below.  Images come from the record, never from prose.
"""

from __future__ import annotations

from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

__all__ = ["prose"]

_TAGS = {"p", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br", "table", "thead",
         "tbody", "tr", "th", "td"}  # fmt: skip
_MARKDOWN = MarkdownIt("js-default").disable(["image", "heading", "lheading", "code", "fence", "hr"])


@lru_cache(maxsize=4096)
def prose(text: str) -> Markup:
    """The HTML of a story; empty text gives an empty string."""
    if not text:
        return Markup()
    html = _MARKDOWN.render(text)
    clean = nh3.clean(
        html, tags=_TAGS, attributes={"a": {"href"}}, url_schemes={"http", "https", "mailto", "tel"},
        link_rel="nofollow noopener ugc",
    )  # fmt: skip
    return Markup(clean)  # noqa: S704 - nh3 cleaned it
