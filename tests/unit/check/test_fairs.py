"""Rules about the days, booths, programme, query and contacts of a fair."""

from __future__ import annotations

import pytest
from small_project import Project

PLAN = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="1" height="1"/></svg>'


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"ends": "2026-12-10"}, []),
        ({"ends": "2026-12"}, [("fair-day", "ends")]),
        ({"opens": '"08:00"', "closes": '"24:00"'}, []),
        ({"opens": '"08:00"'}, []),
        ({"programme": "[{on: 2026-12-12, starts: '19:00', ends: '24:00', title: Bế mạc}]"}, []),
        ({"programme": "[{on: 2026-12, title: Bế mạc}]"}, [("fair-day", "programme[0].on")]),
        ({"programme": "[{on: 2026-12-09, title: Dựng gian}]"}, [("session-outside", "programme[0].on")]),
        ({"booths": "[{number: A1, who: a}, {number: A2, who: b}]"}, []),
        ({"booths": "[{number: A1, who: a}, {number: a1, who: b}]"}, [("booth-taken", "booths[1].number")]),
        ({"query": "{province: lam-dong}"}, []),
        ({"query": "{province: khong-co}"}, [("province-unknown", "query.province")]),
        ({"query": "{producer: khong-co}"}, [("reference-none", "query.producer")]),
        ({"booths": "[{number: A1, producer: khong-co}]"}, [("reference-none", "booths[0].producer")]),
        ({"products": "[khong-co]"}, [("reference-none", "products[0]")]),
        ({"plan": "so-do.svg"}, [("plan-missing", "plan")]),
    ],
)
def test_small_rules_of_a_fair(fields: dict[str, str], expected: list[tuple[str, str]], project: Project) -> None:
    """Days are whole and in order, numbers of booths differ, what is named exists."""
    project.fair(**fields)

    assert project.codes() == expected


def test_a_fair_of_one_day_has_no_last_day(project: Project) -> None:
    """Its programme is then of that day alone."""
    text = "name: Phiên chợ\nstarts: 2026-12-10\nplace: {province: hue}\nprogramme: [{on: 2026-12-11, title: a}]\n"
    project.write("content/fairs/phien-cho/fair.yaml", text)

    assert project.codes() == [("session-outside", "programme[0].on")]


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        ("{kind: office, name: Ban tổ chức, phone: 0234 382 1234}", []),
        ("{kind: person, name: Bà A, phone: 0912 345 678, consent: {on: 2026-11-01, scope: [phone]}}", []),
        (
            "{kind: person, name: Bà A, email: a@example.vn, consent: {on: 2026-11-01, scope: [phone]}}",
            [("consent-missing", "contacts[0].email")],
        ),
    ],
)
def test_a_person_is_named_with_consent_only(contact: str, expected: list[tuple[str, str]], project: Project) -> None:
    """An office may always be called."""
    project.fair(contacts=f"[{contact}]")

    assert project.codes() == expected


def test_a_plan_lies_beside_the_record(project: Project) -> None:
    """It is read with it, and carried to the page."""
    project.fair(plan="so-do.svg")
    project.write("content/fairs/hoi-cho/so-do.svg", PLAN)

    assert project.codes() == []
    assert project.compile().catalogue.fairs["hoi-cho"].plan == PLAN.decode()


def test_a_link_is_no_plan(project: Project) -> None:
    """What lies elsewhere on the machine is not published."""
    project.fair(plan="so-do.svg")
    project.write("khac.svg", PLAN)
    (project.folder / "content/fairs/hoi-cho/so-do.svg").symlink_to(project.folder / "khac.svg")

    assert project.codes() == [("plan-missing", "plan")]
