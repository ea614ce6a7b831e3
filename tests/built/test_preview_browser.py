"""The live preview in a real browser: nobody touches it, and it shows what was just saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from plugins_projects import ALPHA, PRODUCT, make_project, write
from previewed import Preview, previewing, until

PATIENCE = 60_000  # ms; a busy machine is no failure
BETA = "products/dong-nai/beta/product.yaml"
REPORT = "#preview-report details"
SHOWN = ("/", "/san-pham/", "/san-pham/alpha/", "/san-pham/beta/", "/en/san-pham/alpha/")


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One preview of the small project; every test leaves the project as it was."""
    with previewing(make_project(tmp_path_factory.mktemp("preview") / "project")) as preview:
        yield preview


@pytest.fixture
def preview(running: Preview) -> Iterator[Preview]:
    """The preview, and afterwards the project as it was, and shown so: a late answer would reload the next test's page."""
    shown = {route: running.get(route) for route in SHOWN}
    kept = {path: path.read_bytes() for path in running.root.rglob("*") if _is_source(path, running.root)}
    yield running
    for path in running.root.rglob("*"):
        if _is_source(path, running.root) and path not in kept:
            path.unlink()
    for path, content in kept.items():
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
    until(lambda: running.report() is None and all(running.get(route) == page for route, page in shown.items()))


def _is_source(path: Path, root: Path) -> bool:
    return path.is_file() and path.relative_to(root).parts[0] in ("products", "content", "theme")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of its own, with room for several tabs."""
    made = browser.new_context(viewport={"width": 360, "height": 600}, locale="vi-VN")
    made.set_default_timeout(PATIENCE)
    yield made
    made.close()


def opened(context: BrowserContext, preview: Preview, route: str) -> Page:
    """A tab at a route that listens to the preview, with a mark that is gone when it reloads."""
    page = context.new_page()
    with page.expect_request("**/_preview/events"):
        page.goto(preview.url + route)
    page.evaluate("window.mark = 1")
    return page


def marked(page: Page) -> bool:
    """Whether a tab was not reloaded since it was opened."""
    return bool(page.evaluate("window.mark === 1"))


class TestAPage:
    def test_shows_a_changed_record_by_itself(self, preview: Preview, context: BrowserContext) -> None:
        """In every tab that shows it, and again after the next change."""
        tabs = [opened(context, preview, route) for route in ("/san-pham/alpha/", "/san-pham/", "/en/san-pham/alpha/")]
        for before, after in (("ΩΩ a", "ΩΩ once"), ("ΩΩ once", "ΩΩ twice")):
            preview.edit(ALPHA, (f"name: {before}", f"name: {after}"))
            for tab in tabs:
                expect(tab.locator("main")).to_contain_text(after, timeout=PATIENCE)

    def test_is_not_reloaded_when_nothing_on_it_changed(self, preview: Preview, context: BrowserContext) -> None:
        """What somebody typed or opened there stays."""
        touched, untouched = (opened(context, preview, f"/san-pham/{slug}/") for slug in ("alpha", "gamma"))
        preview.edit(ALPHA, ("ingredients: ΩΩ", "ingredients: ΩΩ more"))
        expect(touched.locator("main")).to_contain_text("ΩΩ more", timeout=PATIENCE)

        assert not marked(touched)
        assert marked(untouched)

    def test_keeps_its_place(self, preview: Preview, context: BrowserContext) -> None:
        """Whoever reads further down reads on there."""
        page = opened(context, preview, "/san-pham/alpha/")
        page.evaluate("scrollTo(0, 700)")
        preview.edit(ALPHA, ("ingredients: ΩΩ", "ingredients: ΩΩ more"))
        expect(page.locator("main")).to_contain_text("ΩΩ more", timeout=PATIENCE)

        page.wait_for_function("Math.abs(scrollY - 700) < 60", timeout=PATIENCE)

    def test_takes_a_new_stylesheet(self, preview: Preview, context: BrowserContext) -> None:
        """The theme is seen as it is saved."""
        page = opened(context, preview, "/")
        preview.edit("theme/static/css/base.css", ("main:focus {", "body { outline: 7px solid; } main:focus {"))
        expect(page.locator("body")).to_have_css("outline-width", "7px", timeout=PATIENCE)

        assert not marked(page)

    def test_of_a_record_comes_and_goes_with_it(self, preview: Preview, context: BrowserContext) -> None:
        """The tab that waits at its address shows it, then that it is no more."""
        page = opened(context, preview, "/san-pham/delta/")
        record = preview.root / "products/dong-nai/delta/product.yaml"
        write(record, PRODUCT.format(name="ΩΩ delta", stars=4, issued="2025-03-01"))
        expect(page.locator("h1")).to_contain_text("ΩΩ delta", timeout=PATIENCE)
        record.unlink()

        expect(page.locator("h1")).not_to_contain_text("ΩΩ delta", timeout=PATIENCE)
        assert preview.get("/san-pham/delta/")[0] == 404

    def test_of_a_map_shows_a_place_that_moved(self, preview: Preview, context: BrowserContext) -> None:
        """The data that a script fetched counts like the page."""
        page = context.new_page()
        with page.expect_response("**/ban-do/*.json"):
            page.goto(f"{preview.url}/ban-do/")
        page.wait_for_load_state()
        village = "content/villages/dong-nai/ohm-village/village.yaml"
        with page.expect_event("load"):
            preview.edit(village, ("position: {lat: 11.5, lon: 107.1}", "position: {lat: 11.52, lon: 107.12}"))

    def test_survives_a_restart_of_the_preview(self, preview: Preview, context: BrowserContext) -> None:
        """It listens again, and shows what the new process shows."""
        page = opened(context, preview, "/")
        preview.edit("settings.py", ('SITENAME = "ΩΩ"', 'SITENAME = "ΩΩ anew"'))
        expect(page.locator("header").first).to_contain_text("ΩΩ anew", timeout=PATIENCE)
        preview.edit("settings.py", ('SITENAME = "ΩΩ anew"', 'SITENAME = "ΩΩ"'))

        expect(page.locator("header").first).not_to_contain_text("anew", timeout=PATIENCE)

    def test_breaks_no_rule_of_the_policy(self, preview: Preview, context: BrowserContext) -> None:
        """Neither with a report nor without."""
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.goto(f"{preview.url}/san-pham/alpha/")
        preview.edit(BETA, ("stars: 3", "stars: 9"))
        expect(page.locator(REPORT)).to_be_visible(timeout=PATIENCE)

        expect(page.locator(REPORT)).to_have_css("position", "fixed", timeout=PATIENCE)
        assert complaints == []


class TestTheReport:
    def test_of_a_wrong_record_lies_over_every_page(self, preview: Preview, context: BrowserContext) -> None:
        """File, line, column, field, what is wrong and how to mend it; the page below stays as it is."""
        tabs = [opened(context, preview, route) for route in ("/", "/san-pham/beta/")]
        preview.edit(BETA, ("stars: 3", "stars: 9"))
        for tab in tabs:
            for text in (f"{BETA}:6:12", "certifications[0].stars", "lỗi", "Cách sửa"):
                expect(tab.locator(REPORT)).to_contain_text(text, timeout=PATIENCE)

        assert all(marked(tab) for tab in tabs)
        expect(tabs[1].locator("h1")).to_contain_text("ΩΩ b")

    def test_goes_when_the_record_is_mended(self, preview: Preview, context: BrowserContext) -> None:
        """And the page shows what was mended."""
        page = opened(context, preview, "/san-pham/beta/")
        preview.edit(BETA, ("stars: 3", "stars: 9"))
        expect(page.locator(REPORT)).to_be_visible(timeout=PATIENCE)
        preview.edit(BETA, ("stars: 9", "stars: 3"), ("name: ΩΩ b", "name: ΩΩ mended"))

        expect(page.locator("h1")).to_contain_text("ΩΩ mended", timeout=PATIENCE)
        expect(page.locator(REPORT)).to_have_count(0)

    def test_is_shown_to_whoever_comes_later(self, preview: Preview, context: BrowserContext) -> None:
        """A page that is opened while something is wrong is the last good one, with the report."""
        preview.edit(BETA, ("stars: 3", "stars: 9"), ("name: ΩΩ b", "name: ΩΩ wrong"))
        first = opened(context, preview, "/")
        expect(first.locator(REPORT)).to_be_visible(timeout=PATIENCE)
        page = opened(context, preview, "/san-pham/beta/")

        expect(page.locator(REPORT)).to_contain_text(BETA, timeout=PATIENCE)
        expect(page.locator("h1")).not_to_contain_text("wrong")

    def test_can_be_folded_away(self, preview: Preview, context: BrowserContext) -> None:
        """Down to one line, with the keyboard too."""
        page = opened(context, preview, "/")
        preview.edit(BETA, ("stars: 3", "stars: 9"))
        rows = page.locator(f"{REPORT} li").first
        expect(rows).to_be_visible(timeout=PATIENCE)
        page.locator(f"{REPORT} summary").press("Enter")

        expect(rows).to_be_hidden()
        expect(page.locator(f"{REPORT} summary")).to_be_visible()

    def test_shows_values_as_they_were_written(self, preview: Preview, context: BrowserContext) -> None:
        """Markup in a record is text."""
        page = opened(context, preview, "/")
        preview.edit(BETA, ("stars: 3", "stars: '<img src=x onerror=alert(1)>'"))

        expect(page.locator(REPORT)).to_contain_text("<img src=x", timeout=PATIENCE)
        assert page.locator(f"{REPORT} img").count() == 0

    def test_of_a_template_names_its_line(self, preview: Preview, context: BrowserContext) -> None:
        """The page that was good stays below."""
        page = opened(context, preview, "/san-pham/alpha/")
        preview.edit("theme/templates/product.html", ("{% endblock %}", "{{ view.nothing }}{% endblock %}"))

        expect(page.locator(REPORT)).to_contain_text("theme/templates/product.html:", timeout=PATIENCE)
        expect(page.locator("h1")).to_contain_text("ΩΩ a")
        assert marked(page)
