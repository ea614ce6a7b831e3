"""What a fair shows, and how it stands on a day."""

from __future__ import annotations

from datetime import date

import pytest
from small_project import Project

from generator.derive.fairs import not_over
from generator.model.catalogue import Exhibition

ENDED = "[{stars: 4, issued: 2023-05-01, evidence: {title: Quyết định 1/QĐ-UBND, grade: A}}]"
LATER = "[{stars: 4, issued: 2026-09-01, evidence: {title: Quyết định 2/QĐ-UBND, grade: A}}]"


def fair_of(project: Project, **fields: str) -> Exhibition:
    """The fair with these fields, among some products of two provinces."""
    project.producer("htx-a")
    project.producer("htx-b")
    project.product("a", "hue", name="A", producer="htx-a")
    project.product("b", "hue", name="B", producer="htx-b", set="16")
    project.product("c", "lam-dong", name="C", producer="htx-b")
    project.product("cu", "lam-dong", name="Cũ", certifications=ENDED)
    project.product("moi", "lam-dong", name="Mới", certifications=LATER)
    project.fair(**fields)
    return project.compile().catalogue.fairs["hoi-cho"]


@pytest.mark.parametrize(
    ("fields", "products"),
    [
        ({}, ()),
        ({"products": "[c, a]"}, ("c", "a")),
        ({"products": "[a]", "booths": "[{number: A1, products: [b, a]}]"}, ("b", "a")),
        ({"query": "{province: hue}"}, ("a", "b")),
        ({"query": "{province: hue, set: 16}"}, ("b",)),
        ({"query": "{stars: 4, producer: htx-b}"}, ("b", "c")),
        ({"query": "{stars: 5}"}, ()),
        ({"query": "{province: lam-dong}"}, ("c", "moi")),
        ({"products": "[cu]", "query": "{province: lam-dong}"}, ("cu", "c", "moi")),
    ],
)
def test_products_come_from_booths_then_list_then_query(
    fields: dict[str, str], products: tuple[str, ...], project: Project
) -> None:
    """Each once; a query finds those that are listed, an ended one stands there only if it is named."""
    assert fair_of(project, **fields).products == products


def test_the_query_of_an_archive_is_answered_as_of_its_last_day(project: Project) -> None:
    """What has ended since is shown, what was certified since is not."""
    found = fair_of(project, starts="2026-03-01", ends="2026-03-03", query="{province: lam-dong}")

    assert found.products == ("c", "cu")


def test_producers_are_those_of_booths_the_list_and_the_products(project: Project) -> None:
    """In that order, each once."""
    found = fair_of(project, booths="[{number: A1, producer: htx-b}]", products="[a, c]")

    assert found.producers == ("htx-b", "htx-a")


def test_a_draft_is_shown_nowhere(project: Project) -> None:
    """Neither as a product nor as a fair."""
    project.product("nhap", "hue", draft="true")
    project.fair("khac", products="[nhap]", draft="true")
    found = fair_of(project, products="[nhap, a]")

    assert found.products == ("a",)
    assert list(project.compile().catalogue.fairs) == ["hoi-cho"]


@pytest.mark.parametrize(
    ("day", "running", "over"),
    [
        (date(2026, 12, 9), False, False),
        (date(2026, 12, 10), True, False),
        (date(2026, 12, 12), True, False),
        (date(2026, 12, 13), False, True),
    ],
)
def test_a_fair_runs_from_its_first_day_to_its_last(project: Project, day: date, running: bool, over: bool) -> None:
    """Both included."""
    found = fair_of(project)

    assert (found.running(day), found.over(day)) == (running, over)


def test_fairs_ahead_are_those_one_may_still_go_to(project: Project) -> None:
    """The one that begins first before; none that is past or called off."""
    project.fair("sau", starts="2027-01-01", ends="2027-01-03")
    project.fair("huy", status="cancelled")
    project.fair("qua", starts="2026-01-01", ends="2026-01-03")
    project.fair("truoc")
    catalogue = project.compile().catalogue

    assert [one.slug for one in not_over(catalogue.fairs.values(), catalogue.today)] == ["truoc", "sau"]
