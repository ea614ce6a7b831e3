"""How much there is to draw in an SVG once all that it repeats is drawn where it is repeated.

A few lines can ask for billions: a `use` of a group of `use`s, ten times over.  Patterns, masks, markers and clips
repeat too.  Nothing is drawn here: each element is weighed once, after those that it holds or refers to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from xml.etree.ElementTree import Element

__all__ = ["unfolded"]

_HREF = re.compile(r"(?:\{.*\})?href")
_OWN = re.compile(r"url\(\s*['\"]?\s*#([^'\")\s]+)", re.IGNORECASE)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CLASS = re.compile(r"\.([\w-]+)")


def unfolded(root: Element) -> int:
    """The number of elements that are drawn, with all that is repeated; -1 where something repeats itself."""
    parts = {name: one for one in root.iter() if (name := one.get("id"))}
    styled = _styled(root)
    steps = {one: [*one, *_repeated(one, parts, styled)] for one in root.iter()}
    weights: dict[Element, int] = {}
    try:
        for one in TopologicalSorter(steps).static_order():
            weights[one] = 1 + sum(weights[other] for other in steps[one])
    except CycleError:
        return -1
    return weights[root]


def _repeated(one: Element, parts: Mapping[str, Element], styled: Mapping[str, list[str]]) -> Iterator[Element]:
    """What is drawn again for an element: by its attributes, by its classes, and by rules for all elements."""
    names = [value.strip()[1:] for key, value in one.attrib.items() if _HREF.fullmatch(key)]
    names += [name for value in one.attrib.values() for name in _OWN.findall(value)]
    for kind in ("", *one.get("class", "").split()):
        names += styled.get(kind, ())
    for name in names:
        if name in parts and not str(parts[name].tag).endswith("Gradient"):
            yield parts[name]


def _styled(root: Element) -> dict[str, list[str]]:
    """The parts to which stylesheets refer, by class; under "" those of rules that ask for more: they count for all."""
    found: dict[str, list[str]] = {}
    for sheet in root.iter("{http://www.w3.org/2000/svg}style"):
        for selectors, rule in _RULE.findall(_COMMENT.sub(" ", "".join(sheet.itertext()))):
            for selector in selectors.split(","):
                only = _CLASS.fullmatch(selector.strip())
                found.setdefault(only[1] if only else "", []).extend(_OWN.findall(rule))
    return found
