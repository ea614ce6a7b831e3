"""Which letters can be set, and what becomes of all others.

The fonts are reduced to Latin with all of Vietnamese, Greek, Cyrillic, figures and common signs;
`fonts/README.md` has the command.  A letter that they lack is taken apart as Unicode
does (NFKD: fullwidth and circled letters, ligatures, units such as ㎏), and what cannot be set even then is left out:
better a gap than a box.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["LIMIT", "settable"]

LIMIT = 400  # letters of a text; more never fit on a card
KNOWN = (
    "\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u0192\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u0218-\u021b\u0300-\u0304"
    "\u0306-\u030c\u031b\u0323\u0326-\u0328\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490\u0491"
    "\u1e00-\u1eff\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u2044\u2070\u2071"
    "\u2074-\u208e\u20a0-\u20bf\u2103\u2109\u2113\u2116\u2117\u2120\u2122\u2126\u2150-\u215e\u2212"
)
_UNKNOWN = re.compile(f"[^{KNOWN}]")
_BLANKS = re.compile(r"(?:(?!\u00a0|\u202f|\u2007)[\s\x00-\x1f\x7f-\x9f])+")  # but those that bind
_BOUND = re.compile(r"[\u202f\u2007]")
_MARKS = "[\u0300-\u036f]"
_LONE_MARKS = re.compile(f"(?:^|(?<=\\s)){_MARKS}+")
_PILED_MARKS = re.compile(f"({_MARKS}){_MARKS}+")  # NFC leaves at most one in any language written with these letters
_LIKE = {"→": "–", "≤": "<=", "≥": ">=", "≈": "~", "₋": "-", "※": "*", "・": "·", "，": ",", "。": "."}


def settable(text: str, limit: int = LIMIT) -> str:
    """`text` in NFC, of at most `limit` letters that the fonts have, blanks as one space, on one line."""
    text = unicodedata.normalize("NFC", text[: 4 * limit])
    text = _BLANKS.sub(" ", _BOUND.sub("\u00a0", text))
    if _UNKNOWN.search(text):
        text = unicodedata.normalize("NFC", "".join(map(_taken_apart, text)))
        text = _BLANKS.sub(" ", _UNKNOWN.sub("", text))
    text = _PILED_MARKS.sub(r"\1", _LONE_MARKS.sub("", text))
    return text[:limit].strip()


def _taken_apart(letter: str) -> str:
    if not _UNKNOWN.match(letter):
        return letter
    return _LIKE.get(letter) or unicodedata.normalize("NFKD", letter)
