"""View of the page of a short address whose record left the catalogue."""

from __future__ import annotations

from typing import NamedTuple

from generator.render.views.values import Alternate, Phrase

__all__ = ["GoneView"]


class GoneView(NamedTuple):
    """`gone.html`: what the record was called when its code was issued, or ""; `kind` is the kind of the record.

    `homes` are the first pages of the site in all its languages.
    """

    name: Phrase
    code: str
    kind: str
    homes: tuple[Alternate, ...]
