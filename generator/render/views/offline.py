"""What the page for lack of a network shows."""

from __future__ import annotations

from typing import NamedTuple

from generator.render.views.values import Anchor

__all__ = ["OfflineView"]


class OfflineView(NamedTuple):
    """`offline.html`; `fairs` are those running and ahead."""

    fairs: tuple[Anchor, ...]
