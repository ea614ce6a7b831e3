"""The form of a record file before YAML: size, encoding, characters that must not be there.

Answers with plain text in NFC or with one finding at a line and column.
Sources: YAML 1.2.2 §5.2 (character encodings); Unicode TR 36 (bidirectional overrides).
"""

from __future__ import annotations

import re

from generator.diagnostics import Diagnostic, Position
from generator.text import nfc

__all__ = ["SIZE_LIMIT", "decode"]

SIZE_LIMIT = 256 * 1024
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufffd-\uffff]"
)
_TAB = re.compile("\t")
_MARKED_CONFLICT = re.compile(r"^(<{7} |={7}$|>{7} )", re.MULTILINE)
_MOJIBAKE = re.compile("áº[\x80-\xbf\u0152-\u2122]|á»[\x80-\xbf\u0152-\u2122]|Æ°|Ä‘|Ã¡|Ã³")
_LFS = b"version https://git-lfs"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def decode(path: str, raw: bytes) -> str | Diagnostic:
    """The text of a record file in NFC with LF line ends, or why it cannot be read."""
    if len(raw) > SIZE_LIMIT:
        sizes = (("size", str(len(raw) // 1024)), ("limit", str(SIZE_LIMIT // 1024)))
        return Diagnostic(Position(path, 1, 1), "", "file-size", sizes)
    if raw.startswith(_LFS):
        return Diagnostic(Position(path, 1, 1), "", "file-lfs")
    if raw.startswith(b"\xef\xbb\xbf"):
        return Diagnostic(Position(path, 1, 1), "", "file-bom")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        return _not_utf8(path, raw, fault.start)
    return _fault_in(path, text) or nfc(text.replace("\r\n", "\n").replace("\r", "\n"))


def _fault_in(path: str, text: str) -> Diagnostic | None:
    """The first character or mark that no record may hold."""
    for pattern, code in (
        (_FORBIDDEN, "character"),
        (_MARKED_CONFLICT, "merge-conflict"),
        (_MOJIBAKE, "mojibake"),
        (_TAB, "tab"),
    ):
        match = pattern.search(text)
        if match:
            values = (("found", match[0]), ("code", f"U+{ord(match[0][0]):04X}"))
            return Diagnostic(_position(path, text, match.start()), "", code, values)
    return None


def _position(path: str, text: str, index: int) -> Position:
    start = text.rfind("\n", 0, index) + 1
    return Position(path, text.count("\n", 0, index) + 1, index - start + 1)


def _not_utf8(path: str, raw: bytes, at: int) -> Diagnostic:
    """A finding that names the likely encoding and shows the line repaired from it."""
    encoding = "UTF-16" if raw.startswith(_UTF16) else "Windows-1258"
    start, line = raw.rfind(b"\n", 0, at) + 1, raw.count(b"\n", 0, at) + 1
    end = raw.find(b"\n", at)
    faulty = raw[start : end if end >= 0 else len(raw)]
    preview = (raw if encoding == "UTF-16" else faulty).decode(encoding, errors="replace")
    values = (("encoding", encoding), ("preview", nfc(preview[:80]).strip()))
    return Diagnostic(Position(path, line, at - start + 1), "", "encoding", values)
