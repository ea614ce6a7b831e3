"""What is refused before YAML: size, encoding, characters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.form import FAULT_LIMIT, FORBIDDEN, SIZE_LIMIT, decode, field_at


def faults(raw: bytes) -> list[tuple[str, int, int, str]]:
    """Code, line, column and field of every fault in the form of `raw`."""
    found = decode("a.yaml", raw)
    return [] if isinstance(found, str) else [(one.code, *one.position[1:], one.field) for one in found]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"name: a\n", "name: a\n"),
        (b"name: a\r\nset: 4\r\n", "name: a\nset: 4\n"),
        (b"name: a\rset: 4\r", "name: a\nset: 4\n"),
        (b"", ""),
        ("name: Mật ong 🐝\n".encode(), "name: Mật ong 🐝\n"),
        (unicodedata.normalize("NFD", "name: Mật ong\n").encode(), "name: Mật ong\n"),
    ],
)
def test_utf_8_is_read_whatever_the_line_ends_and_the_form(raw: bytes, text: str) -> None:
    """CRLF and decomposed letters are accepted; the text leaves in NFC with LF."""
    assert decode("a.yaml", raw) == text


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (b"a: b\0c\n", ("character", 1, 5, "a")),
        (b"\0", ("encoding", 1, 1, "")),
        (b"\xff", ("encoding", 1, 1, "")),
        (b"\xef\xbb\xbfname: a\n", ("file-bom", 1, 1, "")),
        ("a: b\n\nname: Mật\u202eong\n".encode(), ("character", 3, 10, "name")),
        ("na\u200bme: a\n".encode(), ("character", 1, 3, "name")),
        ("name: M\ufffdt\n".encode(), ("character", 1, 8, "name")),
        ("name: a\u200fb\n".encode(), ("character", 1, 8, "name")),
        ("name: a\u00adb\n".encode(), ("character", 1, 8, "name")),
        ("name: a\x85b\n".encode(), ("character", 1, 8, "name")),
        (b"place:\n\tprovince: hue\n", ("tab", 2, 1, "province")),
        ("name: Mật ong\n".encode().decode("cp1252", "ignore").encode(), ("mojibake", 1, 8, "name")),
        ("name：Mật ong\n".encode(), ("colon-wide", 1, 1, "name")),
        (b"name: a\n||||||| base\n", ("merge-conflict", 2, 1, "name")),
        (b"version https://git-lfs.github.com/spec/v1\n", ("file-lfs", 1, 1, "")),
        (b"a" * (SIZE_LIMIT + 1), ("file-size", 1, 1, "")),
    ],
)
def test_what_no_record_may_hold_is_found_at_its_place(raw: bytes, fault: tuple[str, int, int, str]) -> None:
    """Line and column count characters from 1, and the field of the line is named."""
    assert faults(raw)[0] == fault


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16LE"),
        ("utf-16-be", "UTF-16BE"),
        ("utf-32", "UTF-32"),
        ("cp1258", "Windows-1258"),
    ],
)
def test_another_encoding_is_named_and_shown_repaired(encoding: str, named: str) -> None:
    """The writer sees which encoding it is and how the line reads in it."""
    found = decode("a.yaml", "name: Hà Nội đó\n".replace("ộ", "ô\u0323").encode(encoding))

    assert isinstance(found, tuple)
    assert dict(found[0].values) == {"encoding": named, "preview": "name: Hà Nội đó"}


def test_every_faulty_line_is_reported_once() -> None:
    """Three faulty lines, one of them twice faulty: three findings."""
    found = faults("a: x\u200b\u202ey\n\tb: c\nc: d\n<<<<<<< HEAD\n".encode())

    assert [(code, line) for code, line, *_ in found] == [("character", 1), ("tab", 2), ("merge-conflict", 4)]


def test_a_file_full_of_faults_gets_a_short_report() -> None:
    """At most twenty findings a file."""
    assert len(faults(b"\ta: b\n" * 5000)) == FAULT_LIMIT


@pytest.mark.parametrize(
    ("line", "field"), [(0, ""), (1, "name"), (2, "certifications"), (3, "stars"), (4, "stars"), (5, "title")]
)
def test_a_line_belongs_to_its_field_or_the_last_above(line: int, field: str) -> None:
    """List items and continued lines belong to the field above them."""
    text = '# head\nname: a\ncertifications:\n  - stars: 4\n    text\n    "title" : b\n'

    assert field_at(text, sum(map(len, text.splitlines(keepends=True)[:line]))) == field


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_a_finding(raw: bytes) -> None:
    """Nothing is raised, and the text holds nothing forbidden and is in NFC."""
    found = decode("a.yaml", raw)
    text = found if isinstance(found, str) else ""

    assert isinstance(found, str) or all(one.line >= 1 for one in (finding.position for finding in found))
    assert not FORBIDDEN.search(text)
    assert unicodedata.is_normalized("NFC", text)


@given(st.text(max_size=200), st.sampled_from(["utf-16", "utf-16-be", "utf-32", "utf-8-sig", "cp1258", "latin-1"]))
def test_any_text_in_any_encoding_is_text_or_a_finding(text: str, encoding: str) -> None:
    """Whatever an editor writes can be decoded or is explained."""
    found = decode("a.yaml", text.encode(encoding, errors="ignore"))

    assert isinstance(found, str) or all(one.words("vi").mend for one in found)


def test_no_forbidden_character_hides_from_the_first_look() -> None:
    """A text whose lines are printable is searched only where it holds one of the signs that are looked for."""
    shown = [chr(code) for code in range(0x110000) if FORBIDDEN.match(chr(code)) and chr(code).isprintable()]

    assert shown == ["\ufffd"]


@pytest.mark.parametrize(
    "line", ["áº¡", "á»‡", "Æ°", "Ä‘", "Ã¡", "Ã³", "name：a", "<<<<<<< HEAD", "=======", ">>>>>>> x"]
)
def test_printable_faults_are_seen_in_a_text_without_others(line: str) -> None:
    """Broken letters and marks of a merge are printable, and nothing else in the text draws the eye to them."""
    assert faults(f"name: Mật ong\n{line}\n".encode())
