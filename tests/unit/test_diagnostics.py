"""The report about records: text for people, JSON for programs."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Position, Severity, as_json, as_text, has_errors

STARS = Diagnostic(
    Position("products/hue/me-xung/product.yaml", 3, 8), "certifications[0].stars", "stars-range", (("value", "6"),)
)


def test_a_finding_says_where_what_and_how_to_mend() -> None:
    """Path, line, column, field, code, the value repeated; the mend below; the count last."""
    assert as_text([STARS]) == (
        "products/hue/me-xung/product.yaml:3:8: certifications[0].stars: lỗi[stars-range]: "
        "«6» không phải hạng sao; giấy chứng nhận chỉ có 3, 4 hoặc 5\n"
        "    cách sửa: chép số sao trên giấy chứng nhận; 1 và 2 sao không được công nhận nên không đăng\n"
        "1 lỗi, 0 nhắc, 0 ghi chú"
    )


def test_the_report_comes_in_english_too() -> None:
    """The same finding for those who do not read Vietnamese."""
    assert "error[stars-range]: `6` is not a rank" in as_text([STARS], "en")
    assert as_text([STARS], "en").endswith("1 error(s), 0 warning(s), 0 note(s)")


def test_findings_stand_in_order_of_files_and_lines() -> None:
    """The order of finding does not show."""
    later = STARS._replace(position=STARS.position._replace(line=10))
    first = STARS._replace(position=Position("content/producers/a.yaml", 99, 1))

    assert as_text([later, STARS, first]) == as_text([first, STARS, later])
    assert as_text([later, STARS, first]).startswith("content/producers/a.yaml:99:1:")


@pytest.mark.parametrize(("severity", "stops"), [("error", True), ("warning", False), ("note", False)])
def test_only_errors_stop_the_publishing(severity: Severity, stops: bool) -> None:
    """Warnings and notes are said, and the site is built."""
    assert has_errors([STARS._replace(severity=severity)]) is stops


def test_nothing_found_is_said_as_zero() -> None:
    """An empty report is one line."""
    assert as_text([]) == "0 lỗi, 0 nhắc, 0 ghi chú"


def test_json_has_the_same_findings_by_name() -> None:
    """Programs get path, line, column, field, code, severity and the words."""
    [row] = json.loads(as_json([STARS]))

    assert (row["path"], row["line"], row["column"], row["field"]) == (*STARS.position, STARS.field)
    assert (row["code"], row["severity"]) == ("stars-range", "error")
    assert row["what"].startswith("«6»")


def test_a_long_value_is_cut() -> None:
    """A value of 5 000 digits does not fill the screen."""
    [what, *_] = as_text([STARS._replace(values=(("value", "9" * 5000),))]).splitlines()

    assert len(what) < 400
    assert "9…»" in what


def test_a_closed_list_is_shown_whole() -> None:
    """A list of all possible words is not cut at 120 characters."""
    known = ", ".join(f"word-{number}" for number in range(40))
    finding = STARS._replace(code="one-of", values=(("value", "x"), ("known", known)))

    assert known in as_text([finding])


def test_braces_in_a_value_are_text() -> None:
    """A value is shown as typed, never filled in."""
    assert "«{0.__class__}»" in as_text([STARS._replace(values=(("value", "{0.__class__}"),))])


@given(st.text(), st.text(), st.text())
def test_no_control_character_reaches_the_terminal(path: str, field: str, value: str) -> None:
    """Neither path, field nor value can move the cursor or turn the direction of the text."""
    finding = Diagnostic(Position(path, 1, 1), field, "stars-range", (("value", value),))
    text = as_text([finding])

    assert not {sign for sign in text if unicodedata.category(sign) in {"Cc", "Cf", "Zl", "Zp"}} - {"\n"}
    assert text.count("\n") == 2
