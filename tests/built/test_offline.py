"""The site on a phone without a network (W2), and what a new release does to it (G22), in a real browser."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest
from built.building import BuiltSite, free_port
from built.carried import VISITED, Carried, bytes_kept, kept_by, names_kept, phone_that_keeps, ready, until
from built.test_check import CASES, DAY, NOTHING, asked, slug_of
from catalogue.preview import serve
from playwright.sync_api import Browser, BrowserContext, Page, expect

TRIALS = int(os.environ.get("CATALOGUE_TRIALS", "3"))
FIRST, SECOND, THIRD = VISITED[:3]
PAGE_BYTES = 30_000
OF_RELEASE = "async () => (await caches.keys()).filter((name) => name.includes('release'))"
PIECES_ARE_KEPT = """async (pieces) => {
    const requests = await (await caches.open("ocop / fixed")).keys();
    return requests.filter(({ url }) => url.includes("/manh/")).length === pieces;
}"""
ORDER = """async () => {
    const [release] = (await caches.keys()).filter((name) => name.includes("release"));
    const rows = (await (await caches.open(release)).matchAll()).map(({ headers }) => headers);
    rows.sort((a, b) => Number(a.get("x-kept-time")) - Number(b.get("x-kept-time")));
    return rows.map((headers) => headers.get("x-kept-name"));
}"""
NOT_IN_CORE = "/lang-du-lich/lang-rau-tra-que/"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that keeps pages."""
    with phone_that_keeps(browser) as made:
        yield made


@pytest.fixture
def phone(context: BrowserContext) -> Page:
    """Its browser."""
    return context.new_page()


@pytest.fixture(params=[""])
def tiny(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Carried]:
    """A tiny site in its first release, with a network."""
    made = Carried(tmp_path, request.param)
    made.publish("1")
    made.start()
    yield made
    made.stop()


def visit(phone: Page, site: Carried, name: str = "") -> str:
    """Open a page; the version that it shows."""
    phone.goto(site.url + name)
    return phone.locator("#version").inner_text()


def kept(phone: Page, site: Carried, name: str) -> None:
    """Visit a page and wait until it is kept."""
    visit(phone, site, name)
    until(phone, "async (url) => Boolean(await caches.match(url))", site.url + name)


def data_of(phone: Page) -> str:
    """The version that the site's data have for the page that is open."""
    version: str = phone.evaluate("fetch('du-lieu.json').then((answer) => answer.json())")
    return version


def releases(phone: Page) -> int:
    """How many releases are kept."""
    return len(phone.evaluate(OF_RELEASE))


class TestWithoutANetwork:
    @pytest.mark.parametrize("tiny", ["", "/catalogue"], indirect=True)
    def test_what_was_visited_and_the_core_open(self, tiny: Carried, phone: Page) -> None:
        """Below a folder of a host too; nothing else opens but the page that says so, at the address that was asked."""
        visit(phone, tiny)
        ready(phone)
        kept(phone, tiny, FIRST)
        tiny.stop()

        assert (visit(phone, tiny, FIRST), data_of_root(phone, tiny), visit(phone, tiny)) == ("1", "1", "1")
        assert visit(phone, tiny, SECOND) == "1"
        assert (phone.title(), phone.url) == ("/ngoai-tuyen/", tiny.url + SECOND)

    def test_the_page_that_was_open_before_the_worker_is_kept(self, tiny: Carried, phone: Page) -> None:
        """Whoever scans a code opens one page, and no second."""
        visit(phone, tiny, FIRST)
        ready(phone)
        tiny.stop()
        visit(phone, tiny, FIRST)

        assert phone.title() == f"/{FIRST}"

    def test_a_question_in_the_address_leads_to_the_same_page(self, tiny: Carried, phone: Page) -> None:
        """As does an address without its slash."""
        visit(phone, tiny)
        ready(phone)
        kept(phone, tiny, FIRST)
        tiny.stop()
        visit(phone, tiny, f"{FIRST}?tinh=dong-nai")
        asked_for = phone.title()
        visit(phone, tiny, FIRST.rstrip("/"))

        assert (asked_for, phone.title()) == (f"/{FIRST}", f"/{FIRST}")

    def test_what_is_not_there_is_not_kept(self, tiny: Carried, phone: Page) -> None:
        """A page that says that nothing is there, and what is to be downloaded, are left to the network."""
        visit(phone, tiny)
        ready(phone)
        phone.goto(tiny.url + "trang/99/")
        kept(phone, tiny, FIRST)

        assert "trang/99/" not in names_kept(phone)


def data_of_root(phone: Page, site: Carried) -> str:
    """The version of the data at the site's root, as the open page gets them."""
    version: str = phone.evaluate("(url) => fetch(url).then((answer) => answer.json())", f"{site.url}du-lieu.json")
    return version


class TestANewRelease:
    def test_is_what_the_next_visit_shows_in_every_trial(self, tiny: Carried, phone: Page) -> None:
        """With a network at once, page and data; without one from then on, and never a mix (W2, G22).

        `CATALOGUE_TRIALS=100` for the whole promise.
        """
        visit(phone, tiny)
        ready(phone)
        seen = [trial(phone, tiny, str(number)) for number in range(2, 2 + TRIALS)]

        assert seen == [(str(number),) * 4 for number in range(2, 2 + TRIALS)]
        assert releases(phone) == 1

    def test_does_not_touch_a_page_from_before(self, tiny: Carried, phone: Page, context: BrowserContext) -> None:
        """A page from what is kept, as the host is too slow, gets the data of its release; the visitor is told of the
        new one, and one reload brings it."""
        visit(phone, tiny)
        ready(phone)
        kept(phone, tiny, FIRST)
        tiny.publish("2")
        tiny.patient.clear()
        old = visit(phone, tiny, FIRST)
        tiny.patient.set()
        context.new_page().goto(tiny.url)
        expect(phone.get_by_role("status")).to_contain_text("Có bản mới")
        data = data_of_root(phone, tiny)
        phone.get_by_role("button", name="Tải lại").click()
        expect(phone.locator("#version")).to_have_text("2")

        assert (old, data, data_of_root(phone, tiny)) == ("1", "1", "2")

    def test_keeps_what_was_visited_in_its_own_form(self, tiny: Carried, phone: Page) -> None:
        """What was visited in the release before opens in the new one's version."""
        visit(phone, tiny)
        ready(phone)
        kept(phone, tiny, FIRST)
        tiny.publish("2")
        visit(phone, tiny)
        taken_over(phone, tiny, "2")
        tiny.stop()

        assert visit(phone, tiny, FIRST) == "2"

    def test_keeps_the_order_of_what_was_visited(self, tiny: Carried, phone: Page) -> None:
        """Release after release what was visited last comes last to give way."""
        visit(phone, tiny)
        ready(phone)
        for name in (THIRD, FIRST, SECOND):
            kept(phone, tiny, name)
        orders = [order_after(phone, tiny, version) for version in ("2", "3")]

        assert orders == [[THIRD, FIRST, SECOND]] * 2

    def test_that_changes_nothing_is_none(self, tiny: Carried) -> None:
        """The same site has the same service worker, which nobody fetches again."""
        before = (tiny.root / "out/sw.js").read_bytes()
        tiny.publish("1")

        assert (tiny.root / "out/sw.js").read_bytes() == before


def taken_over(phone: Page, site: Carried, version: str) -> None:
    """Wait until a release is the only one that is kept."""
    until(
        phone,
        """async ([url, version]) => {
            const names = (await caches.keys()).filter((name) => name.includes("release"));
            const answer = names.length === 1 && (await caches.match(url, { cacheName: names[0] }));
            return answer && (await answer.json()) === version && navigator.serviceWorker.controller?.state === "activated";
        }""",
        [f"{site.url}du-lieu.json", version],
    )


def order_after(phone: Page, site: Carried, version: str) -> list[str]:
    """Publish, and wait until it is kept; the names of the visited pages, the first to give way first."""
    site.publish(version)
    visit(phone, site)
    taken_over(phone, site, version)
    found: list[str] = phone.evaluate(ORDER)
    return [name for name in found if name in VISITED]


def trial(phone: Page, site: Carried, version: str) -> tuple[str, str, str, str]:
    """Publish; what the next visit shows with its data, and the one after it without a network."""
    site.publish(version)
    fresh, data = visit(phone, site), data_of(phone)
    taken_over(phone, site, version)
    site.stop()
    later = visit(phone, site), data_of(phone)
    site.start()
    return fresh, data, *later


class TestWhatIsKept:
    def test_stays_within_its_budget(self, tmp_path: Path, phone: Page) -> None:
        """The pages that were visited first give way; the core stays."""
        site = Carried(tmp_path, budget=2 * PAGE_BYTES + PAGE_BYTES // 2)
        site.publish("1", size=PAGE_BYTES)
        site.start()
        visit(phone, site)
        ready(phone)
        for name in VISITED:
            kept(phone, site, name)
        until(phone, "async (url) => !(await caches.match(url))", site.url + THIRD)
        names, total = names_kept(phone), bytes_kept(phone)
        site.stop()

        assert names >= {"", "ngoai-tuyen/", *VISITED[-2:]}
        assert not names & set(VISITED[:3])
        assert 0 < total <= site.budget

    def test_is_gone_after_one_visit_when_the_office_says_so(self, tiny: Carried, phone: Page) -> None:
        """The setting `offline` off: no cache, no worker, and pages register none."""
        visit(phone, tiny)
        ready(phone)
        kept(phone, tiny, FIRST)
        tiny.publish("2", offline=False)
        shown = visit(phone, tiny)
        until(
            phone,
            "async () => !(await caches.keys()).length && !(await navigator.serviceWorker.getRegistrations()).length",
        )

        assert (shown, kept_by(phone)) == ("2", [])


class Example(NamedTuple):
    """Where the example site is served, and by what."""

    url: str
    server: ThreadingHTTPServer

    def stop(self) -> None:
        """The network is gone."""
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def example(site: BuiltSite) -> Iterator[Example]:
    """The example site, with a network of its own."""
    port = free_port()
    server = serve(site.folder, port)

    yield Example(f"http://localhost:{port}", server)
    server.server_close()


class TestTheExample:
    def test_checks_certificates_without_a_network(self, site: BuiltSite, example: Example, phone: Page) -> None:
        """All cases of certificates.txt (K1), after two pages were opened; a page that was visited opens too."""
        pieces = len([path for path in (site.folder / "tim-kiem/manh").iterdir() if not path.name.startswith("en-")])
        phone.clock.set_fixed_time(DAY)
        phone.goto(example.url)
        ready(phone)
        phone.goto(example.url + NOT_IN_CORE)
        until(phone, PIECES_ARE_KEPT, pieces)
        example.stop()
        phone.goto(example.url + NOT_IN_CORE)
        title = phone.title()
        phone.goto(example.url + "/kiem-tra/")
        given = {}
        for text, _ in CASES:
            found = asked(phone, text)
            given[text] = (
                f"{slug_of(found.first)}: {found.first.get_attribute('data-state')}" if found.count() else NOTHING
            )

        assert given == dict(CASES)
        assert "Trà Quế" in title

    def test_says_what_else_can_be_opened(self, example: Example, phone: Page) -> None:
        """In place of a page that is not kept: what is, what was visited, how much it is, and a way to throw it away."""
        phone.goto(example.url + NOT_IN_CORE)
        ready(phone)
        example.stop()
        phone.goto(example.url + "/gioi-thieu/")
        kept_part = phone.locator("[data-module=kept]")
        expect(kept_part).to_contain_text("Làng rau Trà Quế")
        told = kept_part.inner_text()
        phone.get_by_role("button", name="Xóa phần đã giữ").click()
        expect(kept_part).to_be_hidden()

        assert re.search(r"đang giữ \d+ trang, [\d,]+ MB", told)
        assert phone.evaluate("caches.keys()") == []

    def test_can_stand_among_the_programs_of_a_phone(self, site: BuiltSite, browser: Browser) -> None:
        """Chromium finds nothing wrong with the manifest, its icons included."""
        with phone_that_keeps(browser) as context:
            page = context.new_page()
            page.goto(site.url)
            ready(page)
            session = context.new_cdp_session(page)
            manifest = session.send("Page.getAppManifest")
            faults = session.send("Page.getInstallabilityErrors")

        assert (manifest["errors"], manifest["url"]) == ([], f"{site.url}/manifest.webmanifest")
        assert [one["errorId"] for one in faults["installabilityErrors"] if one["errorId"] != "in-incognito"] == []
