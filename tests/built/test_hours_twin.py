"""The lunar calendar and the opening rule of the browser are those of Python: two tables, and many days."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from built.building import PROJECT, BuiltSite, lend_scripts
from playwright.sync_api import Page

from generator.almanac import is_holiday, lunar_of

GOLDEN = PROJECT / "tests/golden"
LUNAR: dict[str, list[list[Any]]] = json.loads((GOLDEN / "lunar.json").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = json.loads((GOLDEN / "hours.json").read_text(encoding="utf-8"))["cases"]
ALMANAC, HOURS = "/lent/almanac.js", "/lent/hours.js"


def answer(site: BuiltSite, page: Page, script: str, work: str, rows: object) -> Any:
    """What `work`, a function of a module and rows, gives in the browser."""
    lend_scripts(page)
    page.goto(site.url)
    return page.evaluate(f"async ([script, rows]) => ({work})(await import(script), rows)", [script, rows])


class TestTheLunarCalendar:
    def test_of_the_table_is_found(self, site: BuiltSite, page: Page) -> None:
        """There and back."""
        work = """(almanac, rows) => rows.map(([day, ...lunar]) => {
            const { year, month, day: number, leap } = almanac.lunarOf(day);
            return [almanac.solarOf(...lunar), year, month, number, leap]; })"""

        assert answer(site, page, ALMANAC, work, LUNAR["days"]) == LUNAR["days"]

    def test_has_the_same_tet(self, site: BuiltSite, page: Page) -> None:
        """From 1985 to 2099."""
        work = "(almanac, rows) => rows.map(([year]) => [year, almanac.tet(year)])"

        assert answer(site, page, ALMANAC, work, LUNAR["tet"]) == LUNAR["tet"]

    def test_has_the_same_days_of_a_year(self, site: BuiltSite, page: Page) -> None:
        """ "" where Python has None."""
        work = "(almanac, rows) => rows.map(([text, year]) => [text, year, almanac.dayIn(almanac.yearDay(text), year) || null])"

        assert answer(site, page, ALMANAC, work, LUNAR["in_year"]) == LUNAR["in_year"]

    def test_has_the_same_runs_of_days(self, site: BuiltSite, page: Page) -> None:
        """Over the end of the year too."""
        work = "(almanac, rows) => rows.map(([first, last, day]) => [first, last, day, almanac.covers(first, last, day) || null])"

        assert answer(site, page, ALMANAC, work, LUNAR["covers"]) == LUNAR["covers"]

    def test_and_the_holidays_are_the_same_on_every_day_for_ten_years(self, site: BuiltSite, page: Page) -> None:
        """From 2024 to 2033, a year with a leap month 11 included."""
        days = [date(2024, 1, 1) + timedelta(days=ahead) for ahead in range(3653)]
        ours = [[*lunar_of(day), is_holiday(day)] for day in days]
        work = """(almanac, rows) => rows.map((day) => {
            const { year, month, day: number, leap } = almanac.lunarOf(day);
            return [year, month, number, leap, almanac.isHoliday(day)]; })"""

        assert answer(site, page, ALMANAC, work, [day.isoformat() for day in days]) == ours

    def test_refuses_days_that_are_not(self, site: BuiltSite, page: Page) -> None:
        """No day 30 of a short month, no leap month in 2026."""
        work = "(almanac, rows) => rows.map((lunar) => almanac.solarOf(...lunar))"

        assert answer(site, page, ALMANAC, work, [[2026, 12, 30], [2026, 6, 1, True], [2026, 1, 0]]) == ["", "", ""]


def test_the_opening_rule_of_the_table_holds(site: BuiltSite, page: Page) -> None:
    """State, next change, holiday of each case."""
    work = "(hours, rows) => rows.map(({ schedule, day, minute }) => hours.opening(schedule, day, minute))"
    given = answer(site, page, HOURS, work, CASES)

    assert given == [{key: case[key] for key in ("state", "change", "holiday")} for case in CASES]
