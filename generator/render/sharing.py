"""Addresses by which a page is handed on, as plain links without anybody's script.

Facebook documents its own (Share Dialog, `sharer/sharer.php?u=`), mail is RFC 6068.  Zalo documents only a button
with a script of its own; what stands here is the address that this button opens, the page's address in Base64 of JSON.
`theme/static/js/share/ways.js` is the twin, for addresses that a visitor makes.
"""

from __future__ import annotations

import json
from base64 import b64encode
from functools import partial
from urllib.parse import quote

from generator.render.views.values import Ways

__all__ = ["ways"]

_json = json.JSONEncoder(separators=(",", ":")).encode
_quoted = partial(quote, safe="!'()*")  # as encodeURIComponent writes it


def ways(address: str, title: str) -> Ways:
    """The links that hand on the page `title` at the full address."""
    told = b64encode(_json({"url": address}).encode()).decode()
    told = told.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D")
    page = _quoted(address)
    return Ways(
        f"https://button-share.zalo.me/share_external?d={told}",
        f"https://www.facebook.com/sharer/sharer.php?u={page}",
        f"mailto:?subject={_quoted(title)}&body={page}",
    )
