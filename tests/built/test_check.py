"""The page that answers whether a certificate is valid (K1, C2, C3), in a real browser."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

import pytest
import yaml
from built.building import PROJECT, BuiltSite
from built.hostile import HOSTILE
from built.reading import read_page
from playwright.sync_api import Browser, Locator, Page, expect

AXE = (PROJECT / "tests/vendor/axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CHECK = "/kiem-tra/"
ELSEWHERE = "/gioi-thieu/"
DAY = datetime.fromisoformat("2026-11-22T12:00:00+07:00")
FAR = datetime.fromisoformat("2040-01-01T12:00:00+07:00")
NOTHING = "không có"
CASES = [
    tuple(line.rsplit(" → ", 1))
    for line in (PROJECT / "tests/built/certificates.txt").read_text(encoding="utf-8").splitlines()
    if " → " in line and not line.startswith("#")
]
SIGNS = {"valid": "✓", "ending": "!", "awaiting": "!", "unknown": "?", "ended": "✕", "revoked": "✕"}
WORDS = {
    "valid": "còn hiệu lực",
    "ending": "sắp hết hạn",
    "awaiting": "đang chờ đánh giá lại",
    "unknown": "chưa rõ thời hạn",
    "ended": "đã hết hạn",
    "revoked": "đã bị thu hồi",
}


@pytest.fixture
def check(site: BuiltSite, page: Page) -> Page:
    """The page on the day of the build."""
    page.clock.set_fixed_time(DAY)
    page.goto(site.url + CHECK)
    return page


def asked(page: Page, text: str) -> Locator:
    """Ask like a person, and wait for the answer; what was found."""
    page.locator("[data-part=answer]").evaluate("part => part.replaceChildren()")
    page.locator("#q").fill(text)
    page.locator("#q").press("Enter")
    expect(page.locator("[data-part=answer] > :not([data-say=waiting])")).to_have_count(1, timeout=15_000)
    return page.locator(".result")


def slug_of(result: Locator) -> str:
    """The record that a result leads to."""
    return (result.locator("a").get_attribute("href") or "").strip("/").rpartition("/")[2]


def violations(page: Page) -> list[tuple[str, str]]:
    """What axe finds: the rule, and where."""
    page.evaluate(AXE)
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)["violations"]
    return [(one["id"], one["nodes"][0]["html"][:160]) for one in found]


def records() -> Iterator[dict[str, object]]:
    """Every product record, read without the program under test."""
    for path in sorted((PROJECT / "products").glob("[!_]*/*/product.yaml")):
        yield yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - text only


class TestAnswers:
    def test_are_right_for_every_case(self, check: Page) -> None:
        """Each line of certificates.txt: the product first, in its state; or nothing (K1)."""
        given = {}
        for text, _ in CASES:
            found = asked(check, text)
            first = found.first
            given[text] = f"{slug_of(first)}: {first.get_attribute('data-state')}" if found.count() else NOTHING
        states = Counter(answer.rpartition(": ")[2] for _, answer in CASES)

        assert states["valid"] + states["unknown"] >= 20
        assert states["ended"] + states["revoked"] >= 10
        assert states[NOTHING] >= 10
        assert given == dict(CASES)

    @pytest.mark.parametrize("state", ["valid", "unknown", "ended"])
    def test_give_one_verdict_for_one_product(self, check: Page, state: str) -> None:
        """Large: a sign, the state in words, the name with its link, whose it is, its numbers; stars only if listed."""
        text = next(text for text, answer in CASES if answer.endswith(f": {state}") and "/" in text)
        found = asked(check, text)
        result = found.first
        sign = result.locator(".result__state").evaluate("line => getComputedStyle(line, '::before').content")

        assert found.count() == 1
        assert "result--large" in (result.get_attribute("class") or "")
        assert sign.strip('"') == SIGNS[state]
        assert WORDS[state] in result.inner_text().lower()
        assert re.search(r"mã sản phẩm: \d+/QĐ-", result.inner_text())
        assert (result.locator("[data-part=stars]").count() > 0) == (state != "ended")
        assert ("★" in result.inner_text()) == (state != "ended")
        assert result.locator("[data-meaning]").get_attribute("data-meaning") == state

    def test_lead_to_the_page_of_the_product(self, check: Page) -> None:
        """The name is a link."""
        asked(check, "Cà phê Rin").first.locator("a").click()
        check.wait_for_url("**/san-pham/ca-phe-rin/")

    def test_list_the_products_of_a_decision(self, check: Page) -> None:
        """A number that many products share: all of them, none as the verdict; as many as an independent count."""
        numbers = Counter(str(one["decision"]) for record in records()
                          for one in record["certifications"] if "decision" in one)  # type: ignore[attr-defined]  # fmt: skip
        number, total = numbers.most_common(1)[0]
        found = asked(check, number)

        assert found.count() == total > 1
        assert check.locator(".result--large").count() == 0
        assert f"Có {total} sản phẩm khớp" in check.locator("[data-part=answer]").inner_text()

    @pytest.mark.parametrize(
        "text", ["hat dieu nguyen vi ha my", "HẠT ĐIỀU NGUYÊN VỊ HÀ MỴ", "hà mỵ NGUYEN vi hạt điều"]
    )
    def test_find_a_product_by_name(self, check: Page, text: str) -> None:
        """With or without accents, in any order of words."""
        assert slug_of(asked(check, text).first) == "hat-dieu-nguyen-vi-ha-my"

    def test_find_products_by_their_former_province(self, check: Page) -> None:
        """Whoever knows only Bình Phước finds what is made there, though it is part of Đồng Nai now."""
        assert asked(check, "binh phuoc").count() >= 14

    def test_give_no_verdict_to_a_false_number(self, check: Page) -> None:
        """A real name with a number that no decision has is not called valid: the nearest, with a warning."""
        found = asked(check, "99123/QĐ-UBND tỏi đen nhiều tép")

        assert check.locator(".result--large").count() == 0
        assert found.count() == 0 or "so kỹ số quyết định" in check.locator("[data-part=answer]").inner_text()

    def test_say_what_to_do_when_nothing_is_found(self, check: Page) -> None:
        """Unknown is not false: the words say so, and what to do."""
        asked(check, "99123/QĐ-UBND")
        said = check.locator("[data-part=answer]").inner_text()

        assert "Không có trong danh mục này" in said
        assert "chưa chứng minh gì" in said
        for what in ("Xem lại chữ và số", "So với giấy", "Hỏi cơ quan"):
            assert what in said

    def test_change_with_the_day(self, site: BuiltSite, page: Page) -> None:
        """Long after the end the same certificate has ended, and has no star (C2)."""
        page.clock.set_fixed_time(FAR)
        page.goto(site.url + CHECK)
        result = asked(page, "Cà phê Rin").first

        assert result.get_attribute("data-state") == "ended"
        assert "★" not in result.inner_text()
        assert "Đã hết hạn" in result.inner_text() or "đã hết hạn" in result.inner_text()

    def test_are_said_aloud(self, check: Page) -> None:
        """The answer stands in a polite region; long lists do not."""
        expect(check.locator("[data-part=answer]")).to_have_attribute("role", "status")
        asked(check, "136/QĐ-UBND")

        assert check.locator("[data-part=answer] .result").count() == 0

    def test_can_be_shared(self, site: BuiltSite, check: Page) -> None:
        """The question is kept in the address and answered from it."""
        asked(check, "Cà phê Rin")
        address = check.url
        assert address.endswith("/kiem-tra/?q=C%C3%A0+ph%C3%AA+Rin")

        check.goto(site.url + ELSEWHERE)
        check.goto(address)
        expect(check.locator(".result")).to_have_count(1, timeout=15_000)
        assert check.locator("#q").input_value() == "Cà phê Rin"

    def test_speak_english(self, site: BuiltSite, page: Page) -> None:
        """The English page: English words, marked Vietnamese names, English links."""
        page.clock.set_fixed_time(DAY)
        page.goto(site.url + "/en/kiem-tra/")
        result = asked(page, "Mắm tôm Lê Gia").first

        assert "ended" in result.inner_text().lower() or "expired" in result.inner_text().lower()
        assert result.locator("a").get_attribute("href") == "/en/san-pham/mam-tom-le-gia/"
        assert result.locator("a").get_attribute("lang") == "vi"

    def test_never_throw(self, check: Page) -> None:
        """Whatever is typed: no fault on the console, and always an answer or an empty page (S3)."""
        said: list[str] = []
        check.on("console", lambda message: said.append(message.text))
        check.on("pageerror", lambda fault: said.append(str(fault)))
        for text in HOSTILE:
            check.locator("#q").evaluate("(box, text) => { box.value = text; box.form.requestSubmit(); }", text)
            check.wait_for_timeout(60)

        assert slug_of(asked(check, "Cà phê Rin").first) == "ca-phe-rin"
        assert said == []


class TestTheNetwork:
    def test_asks_nothing_before_a_question(self, site: BuiltSite, page: Page) -> None:
        """The index is fetched when somebody asks, not before."""
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.goto(site.url + CHECK)
        page.locator("#q").focus()
        page.wait_for_load_state("networkidle")

        assert not any("/tim-kiem/" in url for url in requests)

    def test_says_when_the_index_is_lost(self, site: BuiltSite, page: Page) -> None:
        """No answer is not "not found"; the next try may succeed."""
        page.route("**/tim-kiem/**", lambda route: route.abort())
        page.goto(site.url + CHECK + "?q=Cà phê Rin")
        expect(page.locator("[data-part=answer]")).to_contain_text("Chưa tải được chỉ mục", timeout=15_000)
        page.unroute("**/tim-kiem/**")

        assert asked(page, "Cà phê Rin").count() == 1


class TestTheListOfDecisions:
    def test_is_whole_and_in_order_without_scripts(self, site: BuiltSite) -> None:
        """Sorted by number as numbers, with who decided and when; every decision of the records stands there."""
        html = site.text(CHECK)
        shown = re.findall(r'<summary class="decisions__number">([^<]+) <', html)
        digits = [int(match[0]) for number in shown if (match := re.match(r"\d+", number))]
        known = {str(one["decision"]) for record in records()
                 for one in record["certifications"] if one.get("decision")}  # type: ignore[attr-defined]  # fmt: skip

        assert digits == sorted(digits)
        assert len(digits) > 10
        assert {number.replace("&amp;", "&") for number in shown} == known
        assert re.search(r'decisions__issuer">UBND [^<]+, 20\d\d<', html)

    def test_leads_on(self, site: BuiltSite) -> None:
        """Ended and revoked products stand in it as well: what was checked by hand has a page."""
        links = read_page(site.folder / "kiem-tra/index.html").links

        assert "/san-pham/khe-sanh-coffee/" in links


CAMERA = ("--no-sandbox", "--disable-gpu", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")
READER = """
  window.codes = [];
  window.tracks = [];
  window.BarcodeDetector = class {
    static getSupportedFormats = async () => ["qr_code"];
    detect = async () => window.codes.map((rawValue) => ({ rawValue }));
  };
  const open = MediaDevices.prototype.getUserMedia;
  MediaDevices.prototype.getUserMedia = async function (wish) {
    if (window.refuse) throw new DOMException("no", window.refuse);
    const stream = await open.call(this, wish);
    window.tracks.push(...stream.getTracks());
    return stream;
  };
"""


@pytest.fixture(scope="module")
def with_camera(browser: Browser) -> Iterator[Browser]:
    """A browser whose camera shows a test picture."""
    started = browser.browser_type.launch(executable_path=shutil.which("chromium"), args=list(CAMERA))
    yield started
    started.close()


class TestTheCamera:
    @pytest.fixture
    def scanner(self, site: BuiltSite, with_camera: Browser) -> Iterator[Page]:
        """The page with a reader of codes that reads what a test says, on a phone."""
        context = with_camera.new_context(viewport={"width": 360, "height": 740}, bypass_csp=False)
        page = context.new_page()
        page.add_init_script(READER)
        page.goto(site.url + CHECK)
        yield page
        context.close()

    def test_is_offered_only_where_it_works(self, site: BuiltSite, page: Page) -> None:
        """Without a reader of codes there is no button."""
        page.add_init_script("delete window.BarcodeDetector")
        page.goto(site.url + CHECK)
        page.wait_for_load_state("networkidle")
        assert page.get_by_role("button", name="Quét mã QR").count() == 0

        page.add_init_script("window.BarcodeDetector = class { static getSupportedFormats = async () => ['ean_13']; }")
        page.goto(site.url + CHECK)
        page.wait_for_load_state("networkidle")
        assert page.get_by_role("button", name="Quét mã QR").count() == 0

    def opened(self, scanner: Page) -> Locator:
        """Open the camera; the line that says what is going on."""
        scanner.get_by_role("button", name="Quét mã QR").click()
        said = scanner.locator(".scan [data-part=said]")
        expect(said).to_have_text("Đưa mã QR vào giữa hình.", timeout=15_000)
        return said

    @pytest.mark.parametrize(
        ("code", "path"),
        [
            ("/san-pham/ca-phe-rin/", "/san-pham/ca-phe-rin/"),
            ("/en/san-pham/ca-phe-rin/", "/en/san-pham/ca-phe-rin/"),
            ("/q/A1b2/", "/q/A1b2/"),
            ("/san-pham/ca-phe-rin", "/san-pham/ca-phe-rin/"),
            ("/san-pham/ca-phe-rin/?utm=1#x", "/san-pham/ca-phe-rin/"),
        ],
    )
    def test_follows_codes_of_this_site(self, site: BuiltSite, scanner: Page, code: str, path: str) -> None:
        """Product pages in any language and short addresses, without what is appended."""
        self.opened(scanner)
        scanner.evaluate("code => { window.codes = [code]; }", site.url + code)
        scanner.wait_for_url(site.url + path)

    @pytest.mark.parametrize(
        "code",
        [
            "https://ocop.example/san-pham/ca-phe-rin/",
            "{site}/gioi-thieu/",
            "{site}/san-pham/../../gioi-thieu/",
            "{site}/san-pham/a/b/",
            "{site}.evil.example/san-pham/ca-phe-rin/",
            "http://user@{host}.evil.example/san-pham/a/",
            "javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "//evil.example/san-pham/a/",
            "8934567890123",
            "",
            "\ud800",
        ],
    )
    def test_follows_no_other_code(self, site: BuiltSite, scanner: Page, code: str) -> None:
        """What is not of the catalogue is said to be so, and leads nowhere."""
        said = self.opened(scanner)
        told = code.replace("{site}", site.url).replace("{host}", site.url.removeprefix("http://"))
        scanner.evaluate("code => { window.codes = [code]; }", told)

        expect(said).to_have_text("Mã này không phải của danh mục.")
        assert scanner.url == site.url + CHECK

    @pytest.mark.parametrize("how", ["button", "escape"])
    def test_stops_when_it_is_closed(self, scanner: Page, how: str) -> None:
        """No track goes on, by either way; opening again works."""
        self.opened(scanner)
        assert scanner.evaluate("window.tracks.map(one => one.readyState)") == ["live"]
        assert scanner.evaluate("document.querySelector('.scan video').videoWidth") > 0

        if how == "button":
            scanner.get_by_role("button", name="Đóng").click()
        else:
            scanner.keyboard.press("Escape")
        expect(scanner.locator(".scan [popover]")).to_be_hidden()
        expect(scanner.locator(".scan [data-part=said]")).to_have_text("")
        assert scanner.evaluate("window.tracks.map(one => one.readyState)") == ["ended"]
        assert scanner.evaluate("document.querySelector('.scan video').srcObject") is None

        self.opened(scanner)
        assert scanner.evaluate("window.tracks.map(one => one.readyState)") == ["ended", "live"]

    @pytest.mark.parametrize(
        ("fault", "words"),
        [
            ("NotAllowedError", "Trình duyệt chưa được phép dùng camera."),
            ("NotFoundError", "Không mở được camera."),
        ],
    )
    def test_can_be_refused(self, scanner: Page, fault: str, words: str) -> None:
        """Refusal and failure are words and a way on; nothing on the console."""
        faults: list[str] = []
        scanner.on("console", lambda message: faults.append(message.text))
        scanner.evaluate("fault => { window.refuse = fault; }", fault)
        scanner.get_by_role("button", name="Quét mã QR").click()

        expect(scanner.locator(".scan [data-part=said]")).to_contain_text(words)
        assert faults == []

    def test_sends_nothing(self, site: BuiltSite, scanner: Page) -> None:
        """While the camera looks, nothing but scripts of this site is asked for; the policy refuses nothing."""
        requests: list[str] = []
        faults: list[str] = []
        scanner.wait_for_load_state("networkidle")
        scanner.on("request", lambda request: requests.append(request.url))
        scanner.on("console", lambda message: faults.append(message.text))
        self.opened(scanner)
        scanner.evaluate("window.codes = ['https://ocop.example/']")
        scanner.wait_for_timeout(800)

        assert [url for url in requests if not url.startswith(site.url + "/theme/js-")] == []
        assert faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("text", ["Cà phê Rin", "Mắm tôm Lê Gia", "136/QĐ-UBND", "99123/QĐ-UBND"])
def test_answers_pass_axe_on_a_small_screen(site: BuiltSite, browser: Browser, text: str, scheme: str) -> None:
    """A verdict, an ended one, a list, nothing, and the sheet of the camera: no violation, no scrolling sideways."""
    context = browser.new_context(
        viewport={"width": 320, "height": 740}, bypass_csp=True, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    page.clock.set_fixed_time(DAY)
    page.add_init_script(READER)
    page.goto(site.url + CHECK)
    asked(page, text)
    closed = violations(page)
    page.get_by_role("button", name="Quét mã QR").click()
    opened = violations(page)
    width = page.evaluate("document.documentElement.scrollWidth")
    context.close()

    assert (closed, opened, width) == ([], [], 320)
