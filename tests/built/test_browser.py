"""What a visitor's browser shows: policy, privacy, clock, accessibility, small screens."""

from __future__ import annotations

import json
import re
from datetime import datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from built.building import PROJECT, BuiltSite, lend_scripts
from built.routes import KINDS
from playwright.sync_api import Browser, Page

AXE = (PROJECT / "tests/vendor/axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VALID = "/san-pham/mac-ca-say-nut-vo-bechamp/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 768, 1440])
def test_every_kind_of_page_passes_axe(site: BuiltSite, browser: Browser, width: int, scheme: Any) -> None:
    """No violation of WCAG 2.2 AA or of good practice, on any kind of page."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = {}
    for kind, route in {**KINDS, **record_routes(site)}.items():
        page.goto(site.url + route)
        page.evaluate(AXE)
        result = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        found[kind] = [(one["id"], one["nodes"][0]["html"][:160]) for one in result["violations"]]
    context.close()

    assert {kind: faults for kind, faults in found.items() if faults} == {}


def product_pages(site: BuiltSite) -> list[Path]:
    """The file of every product, listed or not."""
    return sorted((site.folder / "san-pham").glob("*/index.html"))


def terms_on(html: str) -> list[list[Any]]:
    """The terms of the first certificate on a page, as certificate.js reads them."""
    terms: list[list[Any]] = json.loads(unescape(re.findall(r'data-certificate="([^"]*)"', html)[0]))
    return terms


def record_routes(site: BuiltSite) -> dict[str, str]:
    """A listed product, a tombstone and a producer, by what the built pages say."""
    states = {path.parent.name: path.read_text(encoding="utf-8") for path in product_pages(site)[:200]}
    tombstone = next(slug for slug, html in states.items() if 'content="noindex"' in html)
    unknown = next(slug for slug, html in states.items() if 'data-state="unknown"' in html and "noindex" not in html)
    producer = next(path.parent.name for path in sorted((site.folder / "chu-the").glob("*/index.html")))
    return {"product": "/san-pham/hat-dieu-nguyen-vi-ha-my/", "tombstone": f"/san-pham/{tombstone}/",
            "product-unknown": f"/san-pham/{unknown}/", "producer": f"/chu-the/{producer}/"}  # fmt: skip


@pytest.mark.parametrize("route", KINDS.values(), ids=KINDS)
def test_pages_ask_only_their_own_host(site: BuiltSite, page: Page, route: str) -> None:
    """No other host, no cookie, no storage, nothing that the policy refuses, no fault on the console."""
    hosts: set[str] = set()
    said: list[str] = []
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    page.on("console", lambda message: said.append(message.text))
    page.goto(site.url + route)
    stored = page.evaluate("document.cookie + Object.keys(localStorage) + Object.keys(sessionStorage)")

    assert hosts == {site.url.removeprefix("http://")}
    assert (said, stored) == ([], "")


@pytest.mark.parametrize("route", KINDS.values(), ids=KINDS)
def test_pages_fit_a_narrow_screen(site: BuiltSite, page: Page, route: str) -> None:
    """At 320 px, which is 400 % zoom of 1280, nothing scrolls sideways."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site.url + route)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


class TestTheClock:
    """Stars vanish on the day, even if nobody rebuilds (C2)."""

    @pytest.fixture
    def dated(self, site: BuiltSite) -> tuple[str, datetime]:
        """A product with an exact end, and noon of the day after it in Vietnam."""
        for path in product_pages(site):
            html = path.read_text(encoding="utf-8")
            *_, earliest, latest, _pending, _revoked = terms_on(html)[0]
            if 'content="noindex"' not in html and earliest == latest > "2027":
                return f"/san-pham/{path.parent.name}/", datetime.fromisoformat(f"{latest}T12:00:00+07:00")
        raise AssertionError("no product has an exact end")

    def test_keeps_stars_on_the_last_day(self, site: BuiltSite, page: Page, dated: tuple[str, datetime]) -> None:
        """The last day of the term belongs to it, until midnight in Vietnam."""
        route, noon = dated
        page.clock.set_fixed_time(noon.replace(hour=23, minute=59))
        page.goto(site.url + route)

        assert page.locator("main [data-module=certificate]").first.get_attribute("data-state") == "ending"
        assert "★" in page.locator("main").inner_text()

    def test_takes_stars_away_the_day_after(self, site: BuiltSite, page: Page, dated: tuple[str, datetime]) -> None:
        """From the first minute of the next day in Vietnam no star is left, and words say since when."""
        route, noon = dated
        page.clock.set_fixed_time(datetime.fromtimestamp(noon.timestamp() + 12 * 3600 + 60, tz=noon.tzinfo))
        page.goto(site.url + route)
        roots = page.locator("main [data-module=certificate]")

        assert roots.first.get_attribute("data-state") == "ended"
        assert "★" not in roots.first.inner_text()
        assert "hết hạn" in roots.first.inner_text()

    def test_works_in_lists(self, site: BuiltSite, page: Page) -> None:
        """Far in the future a list has only products whose term nobody knows, and they keep outline stars."""
        page.clock.set_fixed_time(datetime.fromisoformat("2040-01-01T00:00:00+07:00"))
        page.goto(site.url + "/sao/5/")

        assert page.locator("[data-state=ended]").count() > 10
        assert page.locator("[data-state=ended] [data-part=stars]").count() == 0
        assert page.locator("[data-state=valid], [data-state=ending]").count() == 0

    def test_leaves_the_printed_end_without_scripts(
        self, site: BuiltSite, browser: Browser, dated: tuple[str, datetime]
    ) -> None:
        """With JavaScript off the end of the term still stands on the page."""
        route, noon = dated
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(site.url + route)
        shown = page.locator("main").inner_text()
        context.close()

        assert f"{noon.day}/{noon.month}/{noon.year}" in shown


class TestTheTwinRule:
    """The rule in the browser is the rule in Python."""

    def test_answers_every_case_of_the_table(self, site: BuiltSite, page: Page) -> None:
        """Each case of tests/golden/certificates.json has the same state and stars in JavaScript."""
        table = json.loads((PROJECT / "tests/golden/certificates.json").read_text(encoding="utf-8"))["cases"]
        lend_scripts(page)
        page.goto(site.url)
        judged = page.evaluate(
            """async ([script, cases]) => {
                 const { standing } = await import(script);
                 return cases.map(one => { const now = standing(one.certifications, one.today);
                                           return [one.name, now.state, now.term[0]]; });
               }""",
            ["/lent/rule.js", table],
        )

        assert len(table) >= 60
        assert judged == [[one["name"], one["state"], one["stars"]] for one in table]


def test_months_mark_the_month_of_today(site: BuiltSite, page: Page) -> None:
    """A strip of months knows the visitor's month in Vietnam."""
    page.clock.set_fixed_time(datetime.fromisoformat("2027-02-01T00:30:00+07:00"))
    lend_scripts(page)
    page.goto(site.url)
    page.set_content(
        '<html><body><ol data-module="months"><li data-month="1"></li><li data-month="2"></li></ol></body></html>'
    )
    script = f"{site.url}/lent/months.js"
    page.evaluate("async script => (await import(script)).months(document.querySelector('ol'))", script)

    assert page.locator("[aria-current]").get_attribute("data-month") == "2"


def test_page_weight_stays_within_its_budget(site: BuiltSite, page: Page) -> None:
    """A product page with its styles and scripts is at most 30 kB compressed, pictures apart."""
    import gzip

    bodies: list[bytes] = []
    page.on("response", lambda response: bodies.append(response.body()) if "/art/" not in response.url else None)
    page.goto(site.url + "/san-pham/hat-dieu-nguyen-vi-ha-my/")
    page.wait_for_load_state("networkidle")

    assert sum(len(gzip.compress(body)) for body in bodies) <= 30_000
