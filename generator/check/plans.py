"""The plan of a fair: an SVG drawn by somebody else, published only if nothing in it can act or reach out.

Only elements and attributes that draw are let through (an allow-list): no script, no foreign content, no handler of
events, no address but of the drawing's own parts.  Sources: SVG 2, chapter 15 (scripting), 2.5 (processing of
external references); XML 1.0, 4.4 (entities).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from generator.check.unfolding import unfolded
from generator.model.record import PLAN_LIMIT

__all__ = ["fault_of_plan"]

_SVG = "http://www.w3.org/2000/svg"
_LINK = "{http://www.w3.org/1999/xlink}href"
_HARMLESS = frozenset({"{http://www.w3.org/XML/1998/namespace}space", "{http://www.w3.org/XML/1998/namespace}lang"})
# What programs for drawing write besides: told to nobody, but harmless.
_ASIDE = (
    "http://www.inkscape.org/",
    "http://sodipodi.sourceforge.net/",
    "http://creativecommons.org/",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
)
_DRAWING = frozenset({"circle", "clipPath", "defs", "desc", "ellipse", "g", "line", "linearGradient", "marker", "mask",
                      "metadata", "path", "pattern", "polygon", "polyline", "radialGradient", "rect", "stop", "style",
                      "svg", "symbol", "text", "textPath", "title", "tspan", "use"})  # fmt: skip
_HANDLER = re.compile(r"on[a-z]+", re.IGNORECASE)
# What stands between "(" and "#" is not given back, or an own part in quotes would be found to be something else.
_FORBIDDEN_STYLE = re.compile(r"@import|expression\s*\(|image-set|src\s*\(|\\|url\(\s*+['\"]?+\s*+(?!#)", re.IGNORECASE)
_NO_STYLE = re.compile(r"id|class|role|(?:data|aria)-.+")  # names and words, which no browser reads as a style
_MOST = 50_000  # elements to draw: seconds on a cheap phone
# An instruction may fetch a stylesheet; another encoding would make the browser read another text than we did.
_INSTRUCTION = re.compile(rb"<\?(?!xml\s)[^?]{0,40}")
_OTHER_ENCODING = re.compile(rb"<\?xml[^?]*encoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE)


def fault_of_plan(svg: bytes) -> tuple[str, dict[str, str]] | None:
    """The code and values of the first finding about a plan, or None where it may be published."""
    if len(svg) > PLAN_LIMIT:
        return "plan-large", {"limit": str(PLAN_LIMIT // 1024)}
    if b"<!DOCTYPE" in svg or b"<!ENTITY" in svg:
        return "plan-doctype", {}
    if found := _INSTRUCTION.search(svg):
        return "plan-unsafe", {"found": found[0].decode(errors="replace")}
    if _OTHER_ENCODING.search(svg):
        return "plan-unreadable", {}
    try:
        root = ElementTree.fromstring(svg.decode())  # noqa: S314 - no DOCTYPE, so no entities to unfold
    except (ElementTree.ParseError, ValueError):
        return "plan-unreadable", {}
    if root.tag != f"{{{_SVG}}}svg":
        return "plan-unreadable", {}
    unsafe = next(_unsafe(root), None)
    if unsafe:
        return "plan-unsafe", {"found": unsafe}
    return None if 0 <= unfolded(root) <= _MOST else ("plan-unfolding", {"limit": str(_MOST)})


def _unsafe(root: ElementTree.Element) -> Iterator[str]:
    """Whatever does more than draw, as it is written."""
    for one in root.iter():
        space, _, name = str(one.tag).removeprefix("{").rpartition("}")
        if name not in _DRAWING if space == _SVG else not space.startswith(_ASIDE):
            yield f"<{name}>"
        if name == "style" and _FORBIDDEN_STYLE.search(one.text or ""):
            yield "<style> url(…)"
        for key, value in one.attrib.items():
            if _acts(key, value):
                yield f'{key.rpartition("}")[2]}="{value[:40]}"'


def _acts(key: str, value: str) -> bool:
    """Whether an attribute runs something or leads out of the drawing."""
    if key in ("href", _LINK):
        return not value.startswith("#")
    if key.startswith("{"):
        return key not in _HARMLESS and not key.removeprefix("{").startswith(_ASIDE)
    if _HANDLER.fullmatch(key):
        return True
    return not _NO_STYLE.fullmatch(key) and _FORBIDDEN_STYLE.search(value) is not None
