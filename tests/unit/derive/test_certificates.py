"""The certificate rule, by the table that the browser is tested with too."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_project import Project

from generator.dates import add_days
from generator.derive.certificates import current, standing_of, state_of, term_of
from generator.model.certificate import CERTIFIED, LISTED, STATES, Span, State, Term
from generator.model.product import Certification, Product
from generator.render.parts import certificate_data

GOLDEN = Path(__file__).parents[2] / "golden" / "certificates.json"
CASES: list[dict[str, Any]] = json.loads(GOLDEN.read_text(encoding="utf-8"))["cases"]
TODAY = date(2026, 11, 22)
EVIDENCE = "{title: QĐ 1, grade: A}"

days = st.dates(date(2018, 5, 7), date(2035, 12, 31))
spans = st.none() | days
terms = st.builds(
    Term,
    st.sampled_from([3, 4, 5]),
    st.builds(lambda day, length: Span(day and day, day and add_days(day, length)), spans, st.integers(0, 365)),
    st.builds(lambda day, length: Span(day and day, day and add_days(day, length)), spans, st.integers(0, 365)),
    st.booleans(),
    st.none(),
)


def term(row: list[Any]) -> Term:
    """The term of one row of the table."""
    stars, *written, pending, revoked = row
    known = [date.fromisoformat(day) if day else None for day in written]
    return Term(
        stars, Span(*known[:2]), Span(*known[2:]), bool(pending), (revoked and date.fromisoformat(revoked)) or None
    )


def certifications(project: Project, rows: str) -> tuple[Certification, ...]:
    """Certifications as the check hands them over, of YAML."""
    path = project.product(certifications=rows)
    value = project.check()[0][path].value
    assert isinstance(value, Product)
    return value.certifications


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_table_of_cases_holds(case: dict[str, Any]) -> None:
    """State and stars of the certification that counts, as in the browser."""
    known, today = [term(row) for row in case["certifications"]], date.fromisoformat(case["today"])
    counts = known[current(known, today)]

    assert (state_of(counts, today), counts.stars) == (case["state"], case["stars"])


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_rows_of_the_table_are_those_of_the_pages(case: dict[str, Any]) -> None:
    """The page carries its certifications in the form of the table."""
    rows = case["certifications"]

    assert json.loads(certificate_data([term(row) for row in rows])) == rows


def test_the_table_shows_every_state() -> None:
    """At least sixty cases, named once each, and no state without a case."""
    assert len({case["name"] for case in CASES}) == len(CASES) >= 60
    assert {case["state"] for case in CASES} == set(STATES) == set(get_args(State))


@pytest.mark.parametrize(
    ("dates", "issued", "ends"),
    [
        ("issued: 2024-12-20", "2024-12-20 2024-12-20", "2027-12-20 2027-12-20"),
        ("issued: 2024-02-29", "2024-02-29 2024-02-29", "2027-02-28 2027-02-28"),
        ("issued: 2024-12", "2024-12-01 2024-12-31", "2027-12-01 2027-12-31"),
        ("issued: 2024-02", "2024-02-01 2024-02-29", "2027-02-01 2027-02-28"),
        ("issued: 2023", "2023-01-01 2023-12-31", "2026-01-01 2026-12-31"),
        ("issued: 2024-12-20, expires: 2026-06-30", "2024-12-20 2024-12-20", "2026-06-30 2026-06-30"),
        ("issued: 2024-12-20, expires: 2027-12", "2024-12-20 2024-12-20", "2027-12-01 2027-12-31"),
        ("expires: 2027", "None None", "2027-01-01 2027-12-31"),
        ("stars: 4", "None None", "None None"),
    ],
)
def test_a_certificate_holds_for_36_months_unless_its_end_is_printed(
    dates: str, issued: str, ends: str, project: Project
) -> None:
    """Article 4.3; a date known in part makes a span of ends."""
    stars = "" if "stars" in dates else "stars: 3, "
    [one] = certifications(project, f"[{{{stars}{dates}, evidence: {EVIDENCE}}}]")
    known = term_of(one)

    assert " ".join(map(str, known.issued)) == issued
    assert " ".join(map(str, known.ends)) == ends


@pytest.mark.parametrize(
    ("on", "issued", "ends"),
    [
        ("2025-11-30", "2025-11-30", "2028-11-30"),
        ("2025-11", "2025-11-30", "2028-11-30"),
        ("2025", "2025-12-31", "2028-12-31"),
    ],
)
def test_the_day_of_the_evidence_bounds_an_unknown_issue(on: str, issued: str, ends: str, project: Project) -> None:
    """What was printed on a day was issued by then."""
    [one] = certifications(project, f"[{{stars: 3, evidence: {{title: Báo, grade: B1, on: {on}}}}}]")
    known = term_of(one)

    assert (known.issued.earliest, str(known.issued.latest)) == (None, issued)
    assert (known.ends.earliest, str(known.ends.latest)) == (None, ends)


def test_a_known_issue_needs_no_bound(project: Project) -> None:
    """The day of the evidence does not touch a day of issue that is known."""
    rows = "[{stars: 3, issued: 2024-12-20, evidence: {title: Báo, grade: B1, on: 2025-01-05}}]"
    [one] = certifications(project, rows)

    assert term_of(one).issued == Span(date(2024, 12, 20), date(2024, 12, 20))


def test_revoked_and_pending_come_from_their_records(project: Project) -> None:
    """A revocation known to the month counts from the first day of it."""
    rows = f"""[{{stars: 3, issued: 2024-12-20, evidence: {EVIDENCE}, revoked: {{on: 2026-05}},
      pending: {{document: 12/UBND}}}}]"""
    [one] = certifications(project, rows)

    assert (term_of(one).revoked, term_of(one).pending) == (date(2026, 5, 1), True)


def test_the_standing_is_that_of_the_certification_that_counts(project: Project) -> None:
    """Stars, state, span of the end, and whether the end was printed."""
    rows = f"""[{{stars: 4, issued: 2025-08-01, expires: 2028-07-31, evidence: {EVIDENCE}}},
      {{stars: 3, issued: 2023-05-10, evidence: {EVIDENCE}}}]"""
    all_of = certifications(project, rows)
    standing = standing_of(all_of, [term_of(one) for one in all_of], TODAY)

    assert (standing.state, standing.stars, standing.printed_end) == ("valid", 4, True)
    assert standing.certification is all_of[0]
    assert standing.ends == Span(date(2028, 7, 31), date(2028, 7, 31))


@given(terms, days, st.integers(0, 4000))
def test_what_has_ended_stays_ended(known: Term, today: date, later: int) -> None:
    """Without a new certification no day brings the stars back."""
    ended = state_of(known, today) == "ended"

    assert not ended or state_of(known, add_days(today, later)) == "ended"


@given(terms, days, st.integers(0, 4000))
def test_certainty_never_comes_with_time(known: Term, today: date, later: int) -> None:
    """As days go on a state only moves on: valid, ending, awaiting, unknown, ended."""
    assert STATES.index(state_of(known, today)) <= STATES.index(state_of(known, add_days(today, later)))


@given(terms, days, days)
def test_revoked_stays_revoked(known: Term, revoked: date, today: date) -> None:
    """From its day on, a revocation beats every other state."""
    state = state_of(known._replace(revoked=revoked), today)

    assert (state == "revoked") is (revoked <= today)


@given(st.lists(terms, min_size=1, max_size=4), days)
def test_the_certification_that_counts_is_one_of_them(known: list[Term], today: date) -> None:
    """Any set of dates has an answer, and one that holds for certain is never passed over for one that may not."""
    counts = current(known, today)
    issued = [one for one in known if (one.issued.earliest or today) <= today]

    assert state_of(known[counts], today) in CERTIFIED or not {state_of(one, today) for one in issued} & CERTIFIED


def test_states_with_stars_are_those_of_lists() -> None:
    """An unknown end keeps its place in the lists; an ended or revoked one does not."""
    assert set(STATES) - {"ended", "revoked"} == LISTED
