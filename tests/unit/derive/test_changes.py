"""What changed, worked out of certifications by the dates of records."""

from __future__ import annotations

from datetime import date

import pytest
from small_project import TODAY, Project

from generator.dates import parse_partial_date
from generator.derive.changes import Change, changes_of, period_of
from generator.derive.ledger import ledger_of, recent_periods

FOUR, FIVE, THREE = ("stars: 4, evidence: {title: A, grade: A}", "stars: 5, evidence: {title: A, grade: A}",
                     "stars: 3, evidence: {title: A, grade: A}")  # fmt: skip

# name → certifications of one product, and what changed until 22/11/2026: kind and day, newest first
HISTORIES = {
    "a first recognition": (
        [f"{FOUR}, issued: 2025-06-01"],
        ["new 2025-06-01"],
    ),
    "more stars before the end": (
        [f"{FOUR}, issued: 2023-12-20", f"{FIVE}, issued: 2025-07-01"],
        ["raised 2025-07-01", "new 2023-12-20"],
    ),
    "renewed in time, in whichever order the record has them": (
        [f"{FOUR}, issued: 2026-01-10", f"{FOUR}, issued: 2023-02-01"],
        ["renewed 2026-01-10", "new 2023-02-01"],
    ),
    "renewed late: a gap in which nothing held": (
        [f"{FOUR}, issued: 2021-05-10", f"{FOUR}, issued: 2025-03-03"],
        ["renewed 2025-03-03", "ended 2024-05-10", "new 2021-05-10"],
    ),
    "fewer stars": (
        [f"{FOUR}, issued: 2022-06-01", f"{THREE}, issued: 2025-05-20"],
        ["lowered 2025-05-20", "new 2022-06-01"],
    ),
    "ended on the last day of its 36 months": (
        [f"{FOUR}, issued: 2023-11-21"],
        ["ended 2026-11-21", "new 2023-11-21"],
    ),
    "the last day itself still counts": (
        [f"{FOUR}, issued: 2023-11-22"],
        ["new 2023-11-22"],
    ),
    "ended on the day that is printed": (
        [f"{FOUR}, issued: 2023-01-05, expires: 2025-12-31"],
        ["ended 2025-12-31", "new 2023-01-05"],
    ),
    "known to the month: under that month": (
        [f"{FOUR}, issued: 2023-08"],
        ["ended 2026-08", "new 2023-08"],
    ),
    "known to the year: no end before the year is over": (
        [f"{FOUR}, issued: 2023"],
        ["new 2023"],
    ),
    "known to the year, and the year of the end is over": (
        [f"{FOUR}, issued: 2022"],
        ["ended 2025", "new 2022"],
    ),
    "two in one year follow the order of the record": (
        [f"{FOUR}, issued: 2025", f"{FIVE}, issued: 2025"],
        ["new 2025", "raised 2025"],
    ),
    "revoked before its end": (
        [f"{FOUR}, issued: 2022-06-01, revoked: {{on: 2024-02-02, decision: 9/QĐ-UBND}}"],
        ["revoked 2024-02-02", "new 2022-06-01"],
    ),
    "recognised again after it was revoked": (
        [f"{FOUR}, issued: 2022-06-01, revoked: {{on: 2024-02-02}}", f"{FOUR}, issued: 2026-02-02"],
        ["renewed 2026-02-02", "revoked 2024-02-02", "new 2022-06-01"],
    ),
    "awaiting a new evaluation: not ended yet": (
        [f"{FOUR}, issued: 2023-09-01, pending: {{document: 1/CV}}"],
        ["new 2023-09-01"],
    ),
    "no date at all: no change": ([FOUR], []),
    "no date, but seen in the press: a bound is no day": (
        ["stars: 4, evidence: {title: A, grade: B1, on: 2020-05-05}"],
        [],
    ),
    "after one that was seen in the press": (
        [f"{FIVE}, issued: 2024-05-05", "stars: 4, evidence: {title: A, grade: B1, on: 2021-05-05}"],
        ["raised 2024-05-05"],
    ),
    "one without any date says nothing of what came before": (
        [FOUR, f"{FIVE}, issued: 2024-05-05"],
        ["new 2024-05-05"],
    ),
}


def changes(project: Project, *certifications: str, today: date = TODAY) -> tuple[Change, ...]:
    """What changed in a project with one product of these certifications."""
    project.product(certifications="[" + ", ".join(f"{{{one}}}" for one in certifications) + "]")
    return changes_of(project.compile(today).catalogue)


@pytest.mark.parametrize("name", HISTORIES)
def test_every_event_is_told_once_with_its_kind_and_day(project: Project, name: str) -> None:
    """The table is the specification."""
    certifications, wanted = HISTORIES[name]

    assert [f"{one.kind} {one.on}" for one in changes(project, *certifications)] == wanted


def test_an_end_is_told_from_the_day_after_the_last(project: Project) -> None:
    """On its last day a certificate holds."""
    row = f"{FOUR}, issued: 2021-05-10"

    assert [one.kind for one in changes(project, row, today=date(2024, 5, 10))] == ["new"]
    assert [one.kind for one in changes(project, row, today=date(2024, 5, 11))] == ["ended", "new"]


def test_a_change_says_who_decided_and_what_was_before(project: Project) -> None:
    """The decision is that of the certificate, and of a revocation its own; nobody decides an end."""
    raised, ended, new = changes(
        project,
        f"{FOUR}, issued: 2019-05-10, decision: 1/QĐ, issuer: UBND tỉnh",
        f"{FIVE}, issued: 2025-05-10, decision: 2/QĐ, issuer: Bộ",
    )

    assert (raised.before, raised.stars, raised.decision, raised.issuer) == (4, 5, "2/QĐ", "Bộ")
    assert (ended.stars, ended.decision) == (4, "")
    assert (new.before, new.stars, new.decision) == (0, 4, "1/QĐ")


def test_villages_have_ranks_of_their_own(project: Project) -> None:
    """The rank of a tourism village changes as that of a product does."""
    project.village(certifications=f"[{{{FOUR}, issued: 2024-04-04}}]")
    (change,) = changes_of(project.compile().catalogue)

    assert (change.kind, change.holder, change.slug) == ("new", "village", "lang-non")


@pytest.mark.parametrize(
    ("day", "period"),
    [
        ("2026-01-01", (2026, 1)),
        ("2026-03-31", (2026, 1)),
        ("2026-04-01", (2026, 2)),
        ("2026-09", (2026, 3)),
        ("2026-12-31", (2026, 4)),
        ("2026", (2026, 0)),
    ],
)
def test_quarters_begin_in_january_april_july_october(day: str, period: tuple[int, int]) -> None:
    """A year alone is in none of them."""
    assert period_of(parse_partial_date(day)) == period


def test_the_last_four_quarters_reach_into_the_year_before() -> None:
    """What is known of their years alone stands after the quarters of each."""
    assert recent_periods(date(2026, 12, 31)) == ((2026, 4), (2026, 3), (2026, 2), (2026, 1), (2026, 0))
    assert recent_periods(date(2027, 4, 1)) == ((2027, 2), (2027, 1), (2027, 0), (2026, 4), (2026, 3), (2026, 0))


def test_a_year_is_laid_out_by_quarter_and_kind(project: Project) -> None:
    """The newest quarter first, what has no quarter last; within a kind the newest day first."""
    for slug, issued in (("a", "2025-02-01"), ("b", "2025"), ("c", "2025-11-02"), ("d", "2025-11-20")):
        project.product(slug, certifications=f"[{{{FOUR}, issued: {issued}}}]")
    project.product("e", certifications=f"[{{{FOUR}, issued: 2022-10-15}}]")
    ledger = ledger_of(changes_of(project.compile().catalogue))

    assert [(one.slug, one.kind) for one in ledger.years[2025]] == [
        ("d", "new"), ("c", "new"), ("e", "ended"), ("a", "new"), ("b", "new")]  # fmt: skip
    assert [(key, len(rows)) for key, rows in ledger.first_of(period_of(parse_partial_date("2025-12")), 1)] == [
        (((2025, 4), "new"), 1), (((2025, 4), "ended"), 1)]  # fmt: skip
    assert ledger.totals[period_of(parse_partial_date("2025-12")), "new"] == 2
