"""The form of a record file before YAML: size, encoding, characters that must not be there.

Answers with plain text in NFC or with findings, at most one a line.
Sources: YAML 1.2.2 §5.2 (character encodings); Unicode TR 36 (bidirectional overrides).
"""

from __future__ import annotations

import re
from itertools import islice

from generator.diagnostics import Diagnostic, Position
from generator.text import nfc

__all__ = ["FORBIDDEN", "SIZE_LIMIT", "decode", "field_at"]

SIZE_LIMIT = 256 * 1024
FAULT_LIMIT = 20
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069"
    "\ufdd0-\ufdef\ufeff\ufffd-\uffff]"
)
# The first pattern that matches on a line names its fault: broken letters hold control characters too.
_FAULTS = (
    ("merge-conflict", re.compile(r"^(<{7} |={7}$|\|{7} |>{7} )", re.MULTILINE)),
    ("mojibake", re.compile("áº[\x80-\xbf\u0152-\u2122]|á»[\x80-\xbf\u0152-\u2122]|Æ°|Ä‘|Ã¡|Ã³")),
    ("character", FORBIDDEN),
    ("tab", re.compile("\t")),
    ("colon-wide", re.compile("^[ -]*[A-Za-z_]+ ?：", re.MULTILINE)),
)
_KEY = re.compile("^[\\s-]*[\"'“]?([A-Za-z_][A-Za-z0-9_]*)[\"'”]? *[:：]", re.MULTILINE)
# Every fault holds one of these, or a sign that is not printable: of `FORBIDDEN` only U+FFFD is printable.
_SUSPECT = ("\ufffd", "：", "º", "»", "Æ", "Ä", "Ã", "<<<<<<<", "=======", "|||||||", ">>>>>>>")
_BOM = b"\xef\xbb\xbf"
_LFS = b"version https://git-lfs"
_UTF32 = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def decode(path: str, raw: bytes, limit: int = SIZE_LIMIT) -> str | tuple[Diagnostic, ...]:
    """The text of a file of at most `limit` bytes, in NFC with LF line ends, or why it cannot be read."""
    if len(raw) > limit:
        sizes = (("size", str(len(raw) // 1024)), ("limit", str(limit // 1024)))
        return (Diagnostic(Position(path, 1, 1), "", "file-size", sizes),)
    if raw.startswith(_BOM):
        return (Diagnostic(Position(path, 1, 1), "", "file-bom"),)
    if raw.startswith(_LFS):
        return (Diagnostic(Position(path, 1, 1), "", "file-lfs"),)
    if raw[:2].count(0) == 1:
        return (_not_utf8(path, raw, 0),)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        return (_not_utf8(path, raw, fault.start),)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return nfc(text) if _is_plain(text) else _faults_in(path, text) or nfc(text)


def _is_plain(text: str) -> bool:
    """Whether one look at the whole of a text clears it of every fault, as it does nearly all; searching costs more."""
    return text.replace("\n", "").isprintable() and not any(sign in text for sign in _SUSPECT)


def field_at(text: str, index: int) -> str:
    """The name of the field on the line of `index`, or of the last one above it; "" where there is none."""
    end = text.find("\n", index)
    names = _KEY.findall(FORBIDDEN.sub("", text[: end if end >= 0 else len(text)]))
    return names[-1] if names else ""


def _faults_in(path: str, text: str) -> tuple[Diagnostic, ...]:
    """The characters and marks that no record may hold, in order of lines."""
    by_line: dict[int, Diagnostic] = {}
    for code, pattern in _FAULTS:
        for match in islice(pattern.finditer(text), FAULT_LIMIT):
            at = _position(path, text, match.start())
            line = text.split("\n", at.line)[at.line - 1].strip()
            shown = line if code == "mojibake" else match[0].strip()
            values = (("found", shown), ("code", f"U+{ord(match[0][0]):04X}"), ("meant", _repaired(line)))
            by_line.setdefault(at.line, Diagnostic(at, field_at(text, match.start()), code, values))
    return tuple(sorted(by_line.values())[:FAULT_LIMIT])


def _repaired(line: str) -> str:
    """`line` of UTF-8 that was read as Windows-1252, read as UTF-8; as it is where that fails."""
    try:
        raw = b"".join(sign.encode("latin-1" if ord(sign) < 256 else "cp1252") for sign in line)
        return nfc(raw.decode("utf-8"))
    except UnicodeError:
        return line


def _position(path: str, text: str, index: int) -> Position:
    start = text.rfind("\n", 0, index) + 1
    return Position(path, text.count("\n", 0, index) + 1, index - start + 1)


def _not_utf8(path: str, raw: bytes, at: int) -> Diagnostic:
    """A finding that names the likely encoding and shows the line repaired from it."""
    encoding = _encoding_of(raw)
    start, line = raw.rfind(b"\n", 0, at) + 1, raw.count(b"\n", 0, at) + 1
    faulty = raw[start:].splitlines()[0] if encoding == "Windows-1258" else raw
    shown = nfc(faulty.decode(encoding, errors="backslashreplace")).lstrip("\ufeff").strip()
    values = (("encoding", encoding), ("preview", shown.partition("\n")[0].strip()[:80]))
    field = field_at(raw[:at].decode("latin-1"), at) if encoding == "Windows-1258" else ""
    return Diagnostic(Position(path, line, at - start + 1), field, "encoding", values)


def _encoding_of(raw: bytes) -> str:
    if raw.startswith(_UTF32):
        return "UTF-32"
    if raw.startswith(_UTF16):
        return "UTF-16"
    if raw[:2].count(0) == 1:
        return "UTF-16LE" if raw[1:2] == b"\0" else "UTF-16BE"
    return "Windows-1258"
