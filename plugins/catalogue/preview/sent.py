"""What goes over the wire besides pages: their types, the script in them, the events."""

from __future__ import annotations

import json
import mimetypes

from catalogue.preview.stage import Answer, State
from generator.model.published_names import CONTENT_TYPES, suffix_of

__all__ = ["OWN", "event_of", "type_of", "with_script"]

OWN = "/_preview/"  # below this lies what the preview itself has
_BARE = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>OCOP</title><body></body></html>'


def type_of(route: str) -> str:
    """The media type of what lies at `route`."""
    suffix = suffix_of(route) or "html"
    return CONTENT_TYPES.get(suffix) or mimetypes.types_map.get(f".{suffix}", "application/octet-stream")


def with_script(answer: Answer, edition: int) -> bytes:
    """The page with the script that listens; a bare one where there is nothing to show."""
    text = answer.content.decode(errors="replace") or _BARE
    tag = f'<script defer src="{OWN}reload.js" data-edition="{edition}"></script>'
    head, end, rest = text.rpartition("</body>")
    return f"{head}{tag}{end}{rest}".encode() if end else f"{text}{tag}".encode()


def event_of(state: State) -> bytes:
    """A state as a server-sent event."""
    report = state.report
    shown = {**report._asdict(), "rows": [row._asdict() for row in report.rows], "text": ""} if report else None
    return f"data: {json.dumps({'edition': state.edition, 'report': shown}, ensure_ascii=False)}\n\n".encode()
