"""A strict reading of YAML: typed text stays typed text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic
from generator.model.record import RawValue
from generator.read.strict_yaml import DEPTH_LIMIT, NODE_LIMIT, Parsed, parse

YAML_SIGNS = st.text(alphabet="ab:-?[]{},&*!|>'\"%@`#\\ \n_<~.1", max_size=60)


def read(text: str) -> Parsed:
    """The mapping of a text that has one."""
    parsed = parse("a.yaml", text)
    assert isinstance(parsed, Parsed), parsed
    return parsed


def codes(text: str) -> list[tuple[str, int, int]]:
    """Code, line and column of every finding about the YAML of `text`."""
    parsed = parse("a.yaml", text)
    found = (parsed,) if isinstance(parsed, Diagnostic) else parsed.faults
    return [(one.code, one.position.line, one.position.column) for one in found]


@pytest.mark.parametrize(
    "typed",
    ["No", "no", "on", "yes", "off", "null", "~", "true", "0236123457", "0773216540", "12:30", "0012", "1_000",
     "1.10", "0xCAFE", "1e400", ".inf", ".nan", "NaN", "2025-06-01", "01/06/2025", "+84912345678", "-5 °C",
     "=1+1", "50.000", "9" * 5000, "{{7*7}}"[2:5], "a#b", "a:b", "Rượu “Bàu Đá”", "“A” và “B”", "=", "<<x"],
)  # fmt: skip
def test_a_scalar_comes_out_as_typed(typed: str) -> None:
    """No word, number, time or date of YAML changes what stands in the file."""
    assert read(f"a: {typed}\n") == Parsed({"a": typed}, {(): (1, 1), ("a",): (1, 4)})


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a: \"0012\"\nb: 'it''s'\n", {"a": "0012", "b": "it's"}),
        ("a: |\n  x\n  y\nb: >\n  x\n  y\n", {"a": "x\ny\n", "b": "x y\n"}),
        ("a: [1, 2]\nb: {c: d}\n", {"a": ["1", "2"], "b": {"c": "d"}}),
        ("a:\n  - b: c\n  - d\n", {"a": [{"b": "c"}, "d"]}),
        ("---\na: b\n...\n", {"a": "b"}),
        ("a: x # a word\n", {"a": "x"}),
        ('a: "e\\u0301"\n', {"a": "é"}),
        ('"a" : b\n', {"a": "b"}),
        ("?", {}),
        ("a: []\nb: {}\n", {"a": [], "b": {}}),
        ("a: ['', x]\nb:\n  -\n  - y\n", {"a": ["x"], "b": ["y"]}),
    ],
)
def test_lists_mappings_and_quotes_are_understood(text: str, values: dict[str, RawValue]) -> None:
    """Everything a record needs of YAML, and escapes leave in NFC."""
    assert (read(text).values, read(text).faults) == (values, ())


@pytest.mark.parametrize(
    "text", ["a:\nb: c\n", "a: ''\nb: c\n", 'a: "  "\nb: c\n', "a: |\nb: c\n", "a: \u00a0\nb: c\n"]
)
def test_a_key_with_nothing_behind_is_left_out(text: str) -> None:
    """An empty field of the template is a field that was not filled in; its place is still known."""
    assert read(text).values == {"b": "c"}
    assert ("a",) in read(text).positions


def test_every_value_has_its_line_and_column() -> None:
    """A scalar stands where it begins; a group, a list or a block of text at its key."""
    text = "a: x\nb:\n  c: [p, q]\nd: |\n  text\n"

    assert dict(read(text).positions) == {
        (): (1, 1), ("a",): (1, 4), ("b",): (2, 1), ("b", "c"): (3, 3), ("b", "c", 0): (3, 7),
        ("b", "c", 1): (3, 10), ("d",): (4, 1),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("", ("file-empty", 1, 1)),
        ("# only a comment\n", ("file-empty", 1, 1)),
        ("Mật ong\n", ("file-no-mapping", 1, 1)),
        ("- a\n- b\n", ("file-no-mapping", 1, 1)),
        ("*a", ("file-no-mapping", 1, 1)),
        ("a: b: c\n", ("yaml-colon", 1, 5)),
        ("a: b\n c: d\n", ("yaml-indent", 2, 3)),
        ("a:\n  b: c\n d: e\n", ("yaml-indent", 3, 2)),
        ("a:\n - b\n  - c: d\n", ("yaml-indent", 3, 6)),
        ("a: b\nc d\ne: f\n", ("yaml-no-colon", 2, 1)),
        ('a: b\nc: "d\ne: f\n', ("yaml-quote", 2, 4)),
        ('a: "b" c\n', ("yaml-after-quote", 1, 8)),
        ('a: "C:\\Mật"\n', ("yaml-escape", 1, 7)),
        ('a: "C:\\tep"\n', ("yaml-escape", 1, 4)),
        ('a: "x\\u202ey"\n', ("character", 1, 4)),
        ('a: "x\\0y"\n', ("character", 1, 4)),
        ("a: @b\n", ("yaml-start", 1, 4)),
        ("a: ]b\n", ("yaml-start", 1, 4)),
        ("a: [b\nc: d\n", ("yaml-bracket", 1, 4)),
        ("a: “b”\n", ("quotes-curly", 1, 4)),
        ("a: “b: c”\n", ("quotes-curly", 1, 6)),
        ("a: b #1\n", ("comment-cut", 1, 4)),
        ("a: b\n---\nc: d\n", ("yaml-documents", 2, 1)),
        ("a: b\n...\nc: d\n", ("yaml-documents", 3, 1)),
        ("[a]: b\n", ("yaml-key", 1, 1)),
        ("a: b\n? [c]", ("yaml-key", 2, 3)),
        ("&x a: b\n", ("yaml-anchor", 1, 1)),
        ("!x a: b\n", ("yaml-tag", 1, 1)),
        ("a: &x b\n", ("yaml-anchor", 1, 4)),
        ("a: *x\n", ("yaml-anchor", 1, 4)),
        ("a: !!python/name:os.system\n", ("yaml-tag", 1, 4)),
        ("a: !ENV x\n", ("yaml-tag", 1, 4)),
        ("!!map {a: b}\n", ("yaml-tag", 1, 1)),
        ("%YAML 1.9\n---\na: b\n", ("yaml-form", 1, 1)),
    ],
)
def test_what_is_not_a_plain_record_is_refused_at_its_place(text: str, finding: tuple[str, int, int]) -> None:
    """Each slip has its own code, at the line where the writer must mend it."""
    assert codes(text) == [finding]


def test_a_key_written_twice_names_the_first_line_and_hides_nothing() -> None:
    """Every repetition is a finding, quoted or not, and the reading goes on."""
    parsed = read('a: 1\n"a": 2\nb:\n  c: 1\n  c: 2\n')

    assert [(one.field, dict(one.values)["first"]) for one in parsed.faults] == [("a", "1"), ("b.c", "4")]


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("a: " + "[" * (DEPTH_LIMIT - 1) + "x" + "]" * (DEPTH_LIMIT - 1), True),
        ("a: " + "[" * DEPTH_LIMIT + "x" + "]" * DEPTH_LIMIT, False),
        ("a: [" + "x," * (NODE_LIMIT - 2) + "]", True),
        ("a: [" + "x," * (NODE_LIMIT - 1) + "]", False),
    ],
)
def test_depth_and_number_of_values_have_a_limit(text: str, sound: bool) -> None:
    """Twenty levels and 10 000 values are read; one more is refused."""
    assert (codes(text) == []) is sound


@pytest.mark.parametrize(
    "text",
    ["a:\n  " + "- " * 100_000, "a: " + "[" * 200_000, "a: " + "{" * 200_000, "? " * 100_000, 'a: "' + "x\n" * 100_000,
     "a: &a [x]\n" + "b: [*a, *a]\n" * 10_000, "a: {<<: &x {b: c}}\n", "k: v\n" * 40_000, "a: " + "x" * 250_000,
     "a" * 250_000, "#" * 250_000, "a:" * 100_000, "- " * 100_000, "'" * 250_000],
)  # fmt: skip
def test_no_file_takes_long(text: str) -> None:
    """Bombs of any shape are answered within two seconds."""
    start = time.perf_counter()
    parse("a.yaml", text)

    assert time.perf_counter() - start < 2


@given(st.text(max_size=200) | YAML_SIGNS | YAML_SIGNS.map("name: {}".format) | YAML_SIGNS.map("a: 1\n{}".format))
def test_any_text_is_a_mapping_or_a_finding(text: str) -> None:
    """Nothing but a value or a finding comes out, and every finding has its words."""
    parsed = parse("a.yaml", text)
    found = (parsed,) if isinstance(parsed, Diagnostic) else parsed.faults

    assert all(one.words("vi").what and one.words("en").mend for one in found)
