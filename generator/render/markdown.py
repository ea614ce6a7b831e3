"""Prose of records to safe HTML: CommonMark without raw HTML, then an allow-list.

markdown-it-py's `js-default` preset escapes HTML and refuses `javascript:`
links; nh3 keeps only the tags below.  Images come from the record, never from prose.
Most stories are paragraphs of words without a single sign of mark-up: those are told
apart by a pattern and need neither.
"""

from __future__ import annotations

import re
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

__all__ = ["prose"]

_TAGS = {"p", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br", "table", "thead",
         "tbody", "tr", "th", "td"}  # fmt: skip
_MARKDOWN = MarkdownIt("js-default").disable(["image", "heading", "lheading", "code", "fence", "hr"])
_SIGN = re.compile(r"[^\w\n .,:;?!()/%'\"“”‘’–—…°-]|_| \n")  # one of these, and a text may have mark-up in it
_BETWEEN = re.compile(r"\n\n+")


@lru_cache(maxsize=4096)
def prose(text: str) -> Markup:
    """The HTML of a story; empty text gives an empty string."""
    if not text:
        return Markup()
    html = _paragraphs(text) if _plain(text) else _rendered(text)
    return Markup(html)  # noqa: S704 - nh3 cleaned it, or it has no sign that HTML knows


def _plain(text: str) -> bool:
    """Whether there is nothing but words in a text, and every line of it starts with a letter."""
    if _SIGN.search(text) or text[0] == "\n" or text[-1] == " ":
        return False
    return all(line[0].isalpha() for line in text.split("\n") if line)


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{one}</p>\n" for one in _BETWEEN.split(text.strip("\n")))


def _rendered(text: str) -> str:
    return nh3.clean(
        _MARKDOWN.render(text), tags=_TAGS, attributes={"a": {"href"}}, link_rel="nofollow noopener ugc",
        url_schemes={"http", "https", "mailto", "tel"},
    )  # fmt: skip
