"""The box of the search in a real browser: keyboard, pointer, ear, slow and broken networks, dates (S2, S3, C2, K8)."""

from __future__ import annotations

from datetime import datetime

import pytest
from built.building import PROJECT, BuiltSite
from built.hostile import HOSTILE
from playwright.sync_api import Browser, Locator, Page, Route, expect

AXE = (PROJECT / "tests/vendor/axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
START = "/san-pham/ca-phe-rin/"
BOX, LIST, SAID = "#find", "#find-list", "header [data-part=said]"
OPTIONS = f"{LIST} [role=option]"
DAY = datetime.fromisoformat("2026-11-22T12:00:00+07:00")
FAR = datetime.fromisoformat("2040-01-01T12:00:00+07:00")

# Answers after as many milliseconds as are typed first: "900 slow", "10 fast".
STUB = """
const hit = (kind, name) => ({ kind, name, path: "/san-pham/ca-phe-rin/", lang: "", line: "HTX Rin", terms: [] });
export const prepare = async () => {};
export const lookUp = async () => ({ total: 0, hits: [], near: false });
export async function suggest(source, text) {
  await new Promise((done) => setTimeout(done, parseInt(text, 10) || 0));
  return { groups: [{ kind: "producer", total: 1, hits: [hit("producer", text)] }], near: false };
}
"""


@pytest.fixture
def open_page(site: BuiltSite, page: Page) -> Page:
    """A product page on the day of the build."""
    page.clock.set_fixed_time(DAY)
    page.goto(site.url + START)
    return page


def typed(page: Page, text: str) -> Locator:
    """Type like a person, and wait for the list."""
    page.locator(BOX).click()
    page.keyboard.type(text, delay=15)
    expect(page.locator(BOX)).to_have_attribute("aria-expanded", "true", timeout=15_000)
    expect(page.locator(OPTIONS).last).to_contain_text(text)
    return page.locator(OPTIONS)


def active(page: Page) -> str | None:
    """The id of the option that the box points to."""
    return page.locator(BOX).get_attribute("aria-activedescendant")


class TestBeforeItIsUsed:
    def test_fetches_nothing(self, site: BuiltSite, page: Page) -> None:
        """No script of the search and no data until the box gets focus; then the script and the directory."""
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(site.url)))
        page.goto(site.url + START)
        page.wait_for_load_state("networkidle")
        before = [url for url in asked if "/search/" in url or url.startswith("/tim-kiem/")]
        page.locator(BOX).focus()
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(500)

        assert before == []
        assert any(url.endswith("/search/box.js") for url in asked)
        assert [url for url in asked if url.startswith("/tim-kiem/")] in ([], ["/tim-kiem/muc-luc.json"])

    def test_is_a_closed_combobox(self, open_page: Page) -> None:
        """What a screen reader is told at the first focus is whole before any script has come."""
        box = open_page.get_by_role("combobox", name="Tìm trong danh mục")

        expect(box).to_have_attribute("aria-expanded", "false")
        expect(box).to_have_attribute("aria-autocomplete", "list")
        expect(box).to_have_attribute("aria-controls", "find-list")

    @pytest.mark.parametrize("route", [START, "/", "/tim-kiem/", "/en/"])
    def test_fits_the_masthead_of_a_phone(self, site: BuiltSite, page: Page, route: str) -> None:
        """At 360 px the head grows by at most 52 px; pages with a large box of their own keep theirs alone."""
        page.goto(site.url + route)
        heights = page.evaluate(
            """() => { const row = document.querySelector(".masthead__row"), whole = row.offsetHeight;
                       row.querySelector(".masthead__search").remove();
                       return [whole, row.offsetHeight]; }"""
        )

        assert heights[0] - heights[1] <= 52

    def test_stands_on_every_page(self, site: BuiltSite) -> None:
        """The head of every page has the form, in its language."""
        for path in (*site.folder.glob("*/index.html"), *site.folder.glob("en/*/index.html")):
            html = path.read_text(encoding="utf-8")
            root = "/en/" if path.relative_to(site.folder).parts[0] == "en" else "/"
            if 'class="masthead"' in html:
                assert f'action="{root}tim-kiem/"' in html, path

    def test_leads_to_the_results_without_scripts(self, site: BuiltSite, browser: Browser) -> None:
        """With JavaScript off the form is sent."""
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(site.url + START)
        page.locator(BOX).fill("trà shan")
        page.locator(BOX).press("Enter")
        page.wait_for_url("**/tim-kiem/?q=*")
        found = page.url
        context.close()

        assert found.endswith("/tim-kiem/?q=tr%C3%A0+shan")


class TestTheKeyboard:
    def test_walks_in_a_circle(self, open_page: Page) -> None:
        """Down from the text to the first option, through all, and round; up the other way; the focus stays."""
        options = typed(open_page, "ca phe")
        ids = [one.get_attribute("id") for one in options.all()]
        seen = []
        for _ in range(len(ids) + 1):
            open_page.keyboard.press("ArrowDown")
            seen.append(active(open_page))
        assert seen == [*ids, ids[0]]
        assert open_page.locator(f"{OPTIONS}[aria-selected=true]").count() == 1

        open_page.keyboard.press("ArrowUp")
        assert active(open_page) == ids[-1]
        assert open_page.evaluate("document.activeElement.id") == "find"
        assert open_page.locator(BOX).input_value() == "ca phe"

    def test_starts_at_the_end_when_going_up(self, open_page: Page) -> None:
        """Up from the text reaches the last option."""
        options = typed(open_page, "ca phe")
        open_page.keyboard.press("ArrowUp")

        assert active(open_page) == options.last.get_attribute("id")

    @pytest.mark.parametrize(("key", "caret"), [("Home", 0), ("End", 6), ("ArrowLeft", 5)])
    def test_keeps_the_text_to_its_keys(self, open_page: Page, key: str, caret: int) -> None:
        """Home, End and the arrows along the line move in the text and leave the options."""
        typed(open_page, "ca phe")
        open_page.keyboard.press("ArrowDown")
        open_page.keyboard.press(key)

        assert active(open_page) is None
        assert open_page.locator(f"{OPTIONS}[aria-selected=true]").count() == 0
        assert open_page.locator(BOX).evaluate("box => box.selectionStart") == caret

    def test_opens_the_active_option(self, open_page: Page) -> None:
        """Enter on an option leads where its link does."""
        options = typed(open_page, "tra shan tuyet ban lien")
        href = options.first.get_attribute("href")
        open_page.keyboard.press("ArrowDown")
        open_page.keyboard.press("Enter")
        open_page.wait_for_url("**/tra-shan-tuyet-ban-lien/")

        assert href == "/san-pham/tra-shan-tuyet-ban-lien/"

    def test_sends_the_form_when_no_option_is_active(self, open_page: Page) -> None:
        """Enter in the text asks for all results."""
        typed(open_page, "ca phe")
        open_page.keyboard.press("Enter")
        open_page.wait_for_url("**/tim-kiem/?q=ca+phe")

    def test_forgets_the_active_option_when_typing_goes_on(self, open_page: Page) -> None:
        """What is typed after an option was reached counts, not the option of before."""
        typed(open_page, "ca ph")
        open_page.keyboard.press("ArrowDown")
        open_page.keyboard.type("e")
        open_page.keyboard.press("Enter")
        open_page.wait_for_url("**/tim-kiem/?q=ca+phe")

    def test_closes_and_then_clears(self, open_page: Page) -> None:
        """Escape closes the list and keeps the text; once more, and the text is gone."""
        typed(open_page, "ca phe")
        open_page.keyboard.press("ArrowDown")
        open_page.keyboard.press("Escape")
        expect(open_page.locator(BOX)).to_have_attribute("aria-expanded", "false")
        assert (open_page.locator(BOX).input_value(), active(open_page)) == ("ca phe", None)

        open_page.keyboard.press("Escape")
        assert open_page.locator(BOX).input_value() == ""

    def test_opens_again(self, open_page: Page) -> None:
        """Down opens the list that was closed, Alt+Up closes it."""
        typed(open_page, "ca phe")
        open_page.keyboard.press("Escape")
        open_page.keyboard.press("ArrowDown")
        expect(open_page.locator(BOX)).to_have_attribute("aria-expanded", "true")
        assert active(open_page) is None

        open_page.keyboard.press("Alt+ArrowUp")
        expect(open_page.locator(BOX)).to_have_attribute("aria-expanded", "false")

    def test_goes_on_with_tab(self, open_page: Page) -> None:
        """Tab closes the list and reaches the button, never an option."""
        typed(open_page, "ca phe")
        open_page.keyboard.press("ArrowDown")
        open_page.keyboard.press("Tab")

        expect(open_page.locator(BOX)).to_have_attribute("aria-expanded", "false")
        assert open_page.evaluate("document.activeElement.textContent.trim()") == "Tìm"

    def test_keeps_the_active_option_in_sight(self, open_page: Page) -> None:
        """A long list scrolls along."""
        options = typed(open_page, "ca phe")
        for _ in range(options.count()):
            open_page.keyboard.press("ArrowDown")

        expect(options.last).to_be_in_viewport()


class TestInputMethods:
    def test_answer_while_a_word_is_composed(self, open_page: Page) -> None:
        """Telex on many systems composes the whole word: letters count as they come, arrows are the method's own."""
        session = open_page.context.new_cdp_session(open_page)
        open_page.locator(BOX).click()
        for text in ("c", "ca", "cà", "cà p", "cà ph", "cà phê"):
            end = {"text": text, "selectionStart": len(text), "selectionEnd": len(text)}
            session.send("Input.imeSetComposition", end)
        expect(open_page.locator(BOX)).to_have_attribute("aria-expanded", "true", timeout=15_000)
        open_page.keyboard.press("ArrowDown")
        assert active(open_page) is None

        session.send("Input.insertText", {"text": "cà phê"})
        assert open_page.locator(BOX).input_value() == "cà phê"
        open_page.keyboard.press("ArrowDown")
        assert active(open_page) == "find-list-0"

    @pytest.mark.parametrize("sign", ["isComposing: true", "keyCode: 229"])
    def test_keep_the_enter_that_ends_a_word(self, open_page: Page, sign: str) -> None:
        """That Enter is no choice; Safari sends it after the word, known by the code 229 alone."""
        typed(open_page, "ca phe")
        open_page.keyboard.press("ArrowDown")
        event = f"new KeyboardEvent('keydown', {{key: 'Enter', {sign}, bubbles: true}})"
        open_page.locator(BOX).evaluate(f"box => box.dispatchEvent({event})")
        open_page.wait_for_timeout(300)

        assert open_page.url.endswith(START)
        assert active(open_page) == "find-list-0"


class TestThePointer:
    def test_finds_links(self, open_page: Page) -> None:
        """Options are real links outside the order of Tab; the last leads to all results."""
        options = typed(open_page, "ca phe")
        rows = options.evaluate_all("all => all.map(one => [one.tagName, one.tabIndex, one.getAttribute('href')])")

        assert {(tag, index) for tag, index, _ in rows} == {("A", -1)}
        assert all(href.startswith("/") for *_, href in rows[:-1])
        assert rows[-1][2].endswith("/tim-kiem/?q=ca+phe")

    def test_follows_a_click(self, open_page: Page) -> None:
        """The list does not vanish under the pointer."""
        typed(open_page, "tra shan tuyet ban lien").first.click()
        open_page.wait_for_url("**/tra-shan-tuyet-ban-lien/")

    @pytest.mark.parametrize("how", [{"modifiers": ["Control"]}, {"button": "middle"}])
    def test_opens_tabs(self, open_page: Page, how: dict[str, object]) -> None:
        """Ctrl and the middle button open another tab; the list stays."""
        option = typed(open_page, "tra shan tuyet ban lien").first
        with open_page.context.expect_page() as other:
            option.click(**how)  # type: ignore[arg-type]
        other.value.wait_for_url("**/tra-shan-tuyet-ban-lien/")

        assert open_page.url.endswith(START)
        expect(open_page.locator(BOX)).to_have_attribute("aria-expanded", "true")

    def test_follows_a_finger(self, site: BuiltSite, browser: Browser) -> None:
        """A tap on a phone."""
        context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
        page = context.new_page()
        page.goto(site.url + START)
        page.locator(BOX).tap()
        page.keyboard.type("tra shan tuyet ban lien")
        page.locator(OPTIONS).first.tap()
        page.wait_for_url("**/tra-shan-tuyet-ban-lien/")
        context.close()

    def test_closes_the_list_elsewhere(self, open_page: Page) -> None:
        """A press beside the list closes it."""
        typed(open_page, "ca phe")
        open_page.mouse.click(5, 735)

        expect(open_page.locator(BOX)).to_have_attribute("aria-expanded", "false")

    def test_finds_it_closed_when_coming_back(self, open_page: Page) -> None:
        """Back leads to the page without the list."""
        typed(open_page, "tra shan tuyet ban lien").first.click()
        open_page.wait_for_url("**/tra-shan-tuyet-ban-lien/")
        open_page.go_back()

        expect(open_page.locator(BOX)).to_have_attribute("aria-expanded", "false")
        assert open_page.locator(OPTIONS).count() == 0 or not open_page.locator(OPTIONS).first.is_visible()


class TestWhatIsShown:
    def test_stands_in_groups_with_names(self, open_page: Page) -> None:
        """Each kind under its heading, which names the group; products first."""
        typed(open_page, "tan cuong")
        groups = open_page.locator(f"{LIST} [role=group]")
        names = groups.evaluate_all(
            "all => all.map(one => document.getElementById(one.getAttribute('aria-labelledby')).firstChild.data.trim())"
        )
        known = ["Sản phẩm", "Chủ thể", "Nơi chốn, nhóm hàng", "Làng", "Điểm bán", "Câu chuyện"]

        assert names[0] == "Sản phẩm"
        assert len(names) > 1
        assert set(names) <= set(known)

    def test_says_the_rank_in_words_too(self, open_page: Page) -> None:
        """A product has its name, signs with words, the state and whose it is."""
        text = typed(open_page, "ca phe rin").first.inner_text()

        assert "Cà phê Rin" in text
        assert "★★★ Hạng 3 sao" in " ".join(text.split())
        assert "còn hiệu lực đến" in text
        assert "Lâm Đồng" in text

    def test_takes_stars_away_on_the_day(self, site: BuiltSite, page: Page) -> None:
        """Long after the end no star is left of a term that is known, in words and signs (C2)."""
        page.clock.set_fixed_time(FAR)
        page.goto(site.url + START)
        first = typed(page, "ca phe rin").first

        expect(first.locator("[data-certificate]")).to_have_attribute("data-state", "ended")
        assert "★" not in first.inner_text()
        assert "hết hạn" in first.inner_text()

    def test_marks_the_language_of_names(self, site: BuiltSite, page: Page) -> None:
        """On English pages Vietnamese names are marked, and links stay English."""
        page.goto(site.url + "/en" + START)
        first = typed(page, "ca phe rin").first

        assert first.get_attribute("href") == "/en/san-pham/ca-phe-rin/"
        assert first.locator("[data-slot=name]").get_attribute("lang") == "vi"
        assert "stars" in first.inner_text()

    def test_mends_slips_and_says_so(self, open_page: Page) -> None:
        """`trà shna` finds Trà Shan (K8), under words that it is not what was typed."""
        options = typed(open_page, "trà shna")

        assert any("shan" in text.lower() for text in options.all_inner_texts()[:3])
        expect(open_page.locator("header [data-part=near]")).to_be_visible()

    def test_tells_how_many_once(self, open_page: Page) -> None:
        """One polite region says the number when typing has paused, not at each letter."""
        open_page.locator(BOX).click()
        expect(open_page.locator(SAID)).to_have_attribute("role", "status")
        open_page.evaluate(
            """() => { window.said = []; const line = document.querySelector("header [data-part=said]");
                       new MutationObserver(() => line.textContent && window.said.push(line.textContent))
                         .observe(line, {childList: true}); }"""
        )
        options = typed(open_page, "ca phe")
        expect(open_page.locator(SAID)).to_have_text(f"Có {options.count() - 1} gợi ý. Phím mũi tên để chọn.")

        assert len(open_page.evaluate("window.said.filter(one => one.includes('gợi ý'))")) == 1

    def test_says_when_there_is_none(self, open_page: Page) -> None:
        """Words that can be seen, with what was typed as text."""
        open_page.locator(BOX).fill("<b>zqxwv jjkk</b>")
        expect(open_page.locator(SAID)).to_contain_text("Không có gợi ý nào cho “<b>zqxwv jjkk</b>”", timeout=15_000)

        expect(open_page.locator(BOX)).to_have_attribute("aria-expanded", "false")
        assert open_page.locator(SAID).bounding_box()["height"] > 20  # type: ignore[index]

    @pytest.mark.parametrize("width", [320, 1440])
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_passes_axe(self, site: BuiltSite, browser: Browser, scheme: str, width: int) -> None:
        """Open, with an active option, on a product page and on the first page; nothing scrolls sideways."""
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            bypass_csp=True,
            color_scheme="dark" if scheme == "dark" else "light",
        )
        page = context.new_page()
        found = []
        for route, box in ((START, "find"), ("/", "q")):
            page.goto(site.url + route)
            page.locator(f"#{box}").click()
            page.keyboard.type("ca phe")
            expect(page.locator(f"#{box}")).to_have_attribute("aria-expanded", "true", timeout=15_000)
            page.keyboard.press("ArrowDown")
            page.evaluate(AXE)
            result = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
            found += [(one["id"], one["nodes"][0]["html"][:160]) for one in result["violations"]]
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        context.close()

        assert found == []


class TestTheNetwork:
    @pytest.fixture
    def stubbed(self, site: BuiltSite, page: Page) -> Page:
        """A page whose search answers as late as it is told."""
        page.route("**/search/service.js", lambda route: route.fulfill(body=STUB, content_type="text/javascript"))
        page.goto(site.url + START)
        page.locator(BOX).click()
        page.locator("#find-list").wait_for(state="attached")  # the script of the box is there
        return page

    def test_lets_the_newest_answer_win(self, stubbed: Page) -> None:
        """The answer to an older question comes too late to be shown."""
        stubbed.locator(BOX).fill("900 slow")
        stubbed.wait_for_timeout(200)
        stubbed.locator(BOX).fill("10 fast")
        expect(stubbed.locator(OPTIONS).first).to_contain_text("10 fast")
        stubbed.wait_for_timeout(1100)

        expect(stubbed.locator(OPTIONS).first).to_contain_text("10 fast")

    def test_stays_closed_once_closed(self, stubbed: Page) -> None:
        """Escape, Tab or an empty box before the answer: it does not open any more."""
        for key in ("Escape", "Tab", "Backspace"):
            stubbed.locator(BOX).click()
            stubbed.locator(BOX).fill("400 late")
            stubbed.wait_for_timeout(150)
            if key == "Backspace":
                stubbed.locator(BOX).select_text()
            stubbed.keyboard.press(key)
            stubbed.wait_for_timeout(600)
            expect(stubbed.locator(BOX)).to_have_attribute("aria-expanded", "false")

    def test_says_that_it_is_loading(self, site: BuiltSite, page: Page) -> None:
        """On a slow network there are words after a moment, then the list."""

        def late(route: Route) -> None:
            page.wait_for_timeout(1500)
            route.continue_()

        page.route("**/tim-kiem/**", late)
        page.goto(site.url + START)
        page.locator(BOX).click()
        page.keyboard.type("ca phe")
        expect(page.locator(SAID)).to_have_text("Đang tải chỉ mục…", timeout=15_000)

        expect(page.locator(BOX)).to_have_attribute("aria-expanded", "true", timeout=30_000)
        expect(page.locator(SAID)).not_to_contain_text("Đang tải")

    @pytest.mark.parametrize("lost", ["**/tim-kiem/*.json", "**/tim-kiem/*/*.json", "**/search/worker.js"])
    def test_can_be_lost(self, site: BuiltSite, page: Page, lost: str) -> None:
        """Without the index there is one line of words, and the form still leads on."""
        page.route(lost, lambda route: route.abort())
        page.goto(site.url + START)
        page.locator(BOX).click()
        page.keyboard.type("ca phe")
        expect(page.locator(SAID)).to_have_text("Chưa tải được chỉ mục; nhấn Enter để xem danh sách.", timeout=15_000)
        expect(page.locator(BOX)).to_have_attribute("aria-expanded", "false")

        page.keyboard.press("Enter")
        page.wait_for_url("**/tim-kiem/?q=ca+phe")

    def test_can_come_back(self, site: BuiltSite, page: Page) -> None:
        """What failed once is tried again with the next letter."""
        page.route("**/tim-kiem/*.json", lambda route: route.abort())
        page.goto(site.url + START)
        page.locator(BOX).click()
        page.keyboard.type("ca ph")
        expect(page.locator(SAID)).to_contain_text("Chưa tải được chỉ mục", timeout=15_000)
        page.unroute("**/tim-kiem/*.json")
        page.keyboard.type("e")

        expect(page.locator(BOX)).to_have_attribute("aria-expanded", "true", timeout=15_000)

    def test_can_lose_the_script_itself(self, site: BuiltSite, page: Page) -> None:
        """The form needs no script to be sent."""
        page.route("**/search/*.js", lambda route: route.abort())
        page.goto(site.url + START)
        page.locator(BOX).click()
        page.keyboard.type("ca phe")
        page.keyboard.press("Enter")
        page.wait_for_url("**/tim-kiem/?q=ca+phe")


def test_no_query_throws(open_page: Page) -> None:
    """Signs of query languages, emoji, mark-up, 5 kB: no fault on the console, and the box still answers (S3)."""
    said: list[str] = []
    open_page.on("console", lambda message: said.append(message.text))
    open_page.on("pageerror", lambda fault: said.append(str(fault)))
    for text in HOSTILE:
        open_page.locator(BOX).evaluate(
            "(box, text) => { box.focus(); box.value = text; box.dispatchEvent(new Event('input', {bubbles: true})); }",
            text,
        )
        open_page.wait_for_timeout(130)
        open_page.keyboard.press("ArrowDown")
        open_page.keyboard.press("Escape")
    open_page.locator(BOX).fill("")
    typed(open_page, "ca phe rin")

    assert len(HOSTILE) >= 60
    assert said == []
