"""What the finder of places costs a visitor: sales points made by chance in real communes, asked in a real browser.

    python benchmarks/places.py [--points 2000] [--rounds 30]

Prints the size of the file of places, the milliseconds that it takes to read it and to open the fields that are
folded away, and those from a choice to its answer: the rule alone, and the rule with the list; on this processor and
on one four times slower.  Then all of it again with a file in which the points sell far more: no such site is built.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

# In place of this folder, so that the modules beside this one have one name in every process.
ROOT = Path(__file__).resolve().parent.parent
sys.path[:1] = [str(ROOT), str(ROOT / "plugins"), str(ROOT / "tests")]

from built.building import lend_scripts  # noqa: E402
from catalogue.preview import serve  # noqa: E402
from playwright.sync_api import CDPSession, Page, sync_playwright  # noqa: E402
from plugins_projects import write_office  # noqa: E402

from generator.model.gazetteer import Commune  # noqa: E402
from generator.read.geography import read_land  # noqa: E402

PORT = 8462
QUESTIONS = ("?tinh=lam-dong", "?mo=1", "?co=hang-7", "?loai=shop&mo=1", "?lang=lang-0",
             "?tinh=lam-dong&den=ho-chi-minh&lech=50")  # fmt: skip
TYPES = ("shop", "ocop-centre", "counter", "rest-stop", "mall-market")
PRODUCTS, PRODUCERS, VILLAGES = 400, 80, 60
MANY_PRODUCTS, MANY_PRODUCERS, EACH = 20_000, 8_000, 100  # of the second file; each point sells so many
SURVEYED = 0.7  # the share of points whose own position is known
CERTIFIED = "certifications: [{stars: 4, issued: 2025-06-01, evidence: {title: Quyết định mẫu, grade: A}}]\n"
RULE = """async ([script, source, search, rounds]) => {
    const part = name => import(`${script}${name}.js`);
    const [{ placesOf }, { found, tally }, { circumstances }, { read }] = await Promise.all(
        ["places/places", "places/narrow", "places/circumstances", "places/state"].map(part));
    const places = placesOf(await (await fetch(source)).json(), "/");
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
        const start = performance.now();
        const state = read(search);
        const around = circumstances(places, [], state, [16.46, 107.59], { day: "2026-11-25", minute: 600 });
        found(places.rows, state, around);
        for (const facet of ["tinh", "xa", "loai"]) tally(places, state, around, facet);
        times.push(performance.now() - start);
    }
    return times; }"""
READ = """async ([script, source]) => {
    const { placesOf } = await import(`${script}places/places.js`);
    const file = await (await fetch(source)).json();
    const start = performance.now();
    placesOf(file, "/");
    return performance.now() - start; }"""
UNFOLD = """async () => {
    const more = document.querySelector("details.finder__more");
    const opened = new Promise(done => more.addEventListener("toggle", done, { once: true }));
    const start = performance.now();
    more.open = true;
    await opened;
    more.getBoundingClientRect();
    return performance.now() - start; }"""
ANSWER = """async ([search, rounds]) => {
    const list = document.querySelector("[data-part=list]");
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
        const link = document.createElement("a");
        link.href = round % 2 ? search : "?loai=counter";
        document.querySelector("[data-part=results]").append(link);
        const start = performance.now();
        link.click();
        while (list.getAttribute("aria-busy") !== "false") await new Promise(done => setTimeout(done));
        list.getBoundingClientRect();
        if (round % 2) times.push(performance.now() - start);
        link.remove();
    }
    return times; }"""


def write_records(root: Path, points: int) -> Path:
    """Records of that many points, and of some villages and products; nothing in them is true."""
    chance = random.Random(25)  # noqa: S311 - to vary, not to hide
    communes = [one for rows in read_land().gazetteer.communes.values() for one in rows]
    for number in range(PRODUCTS):
        text = f"name: Hàng {number}\nset: {1 + number % 22}\nproducer: htx-{number % PRODUCERS}\n{CERTIFIED}"
        _write(root / f"products/hue/hang-{number}/product.yaml", text + "place: {province: hue}\n")
    for number in range(PRODUCERS):
        text = f"name: HTX {number}\nform: htx\nplace: {{province: hue}}\n"
        _write(root / f"content/producers/htx-{number}.yaml", text)
    for number in range(points):
        one = chance.choice(communes)
        _write(root / f"content/sales-points/{one.province}/diem-{number}.yaml", _point(chance, one, number))
    for number in range(VILLAGES):
        one = chance.choice(communes)
        text = f"name: Làng {number}\ntype: craft\n{_place(one)}"
        _write(root / f"content/villages/{one.province}/lang-{number}/village.yaml", text)
    return write_office(root, f"http://localhost:{PORT}")


def _point(chance: random.Random, one: Commune, number: int) -> str:
    stocks = ", ".join(f"hang-{at}" for at in sorted(chance.sample(range(PRODUCTS), chance.randint(0, 12))))
    opens, closes = chance.choice([("07:30", "17:00"), ("08:00", "21:00"), ("06:00", "18:30")])
    phone = f"0{chance.randint(200, 299)} 3 {chance.randint(100000, 999999)}"
    lines = [
        f"name: Cửa hàng đặc sản {one.name} số {number}",
        f"type: {chance.choice(TYPES)}",
        f"address: {chance.randint(1, 400)} đường Hùng Vương",
        f'phone: "{phone}"',
        f'hours: [{{days: mon-sat, opens: "{opens}", closes: "{closes}"}}]',
        f"stocks: [{stocks}]",
        "status: open",
    ]
    if chance.random() < SURVEYED:
        lines.append(f"position: {{lat: {one.lat:.5f}, lon: {one.lon:.5f}}}")
    return "\n".join(lines) + "\n" + _place(one)


def _place(one: Commune) -> str:
    return f"place: {{province: {one.province}, commune: {one.full_name}}}\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def grown(text: bytes) -> bytes:
    """The file of places with more products and producers, of which every point sells `EACH`."""
    chance = random.Random(26)  # noqa: S311 - to vary, not to hide
    file = json.loads(text)
    sets = len(file["sets"])
    file["producers"] = [[f"htx-{at}", f"HTX {at}"] for at in range(MANY_PRODUCERS)]
    file["products"] = [[f"hang-{at}", f"Hàng {at}", at % sets, at % MANY_PRODUCERS] for at in range(MANY_PRODUCTS)]
    for point in file["points"]:
        point[10] = sorted(chance.sample(range(MANY_PRODUCTS), EACH))
    return json.dumps(file, ensure_ascii=False, separators=(",", ":")).encode()


def measure(page: Page, text: bytes, rounds: int) -> None:
    """Print what that file of places costs, and a row for each question."""
    lend_scripts(page)
    page.route("**/ban-do/noi.json*", lambda route: route.fulfill(body=text, content_type="application/json"))
    session = page.context.new_cdp_session(page)
    print(f"\nnoi.json: {len(text):,} bytes, {len(gzip.compress(text, 9)):,} compressed")
    for name, program in (("read", READ), ("unfolded", UNFOLD)):
        times = [_once(page, session, program, ["/lent/", "/ban-do/noi.json"], rate) for rate in (1, 4)]
        print(f"{name}: {times[0]:.1f} ms, at 1/4 {times[1]:.1f} ms")
    print()
    print("| question | rule, ms | rule, ms at 1/4 | answer, ms | answer, ms at 1/4 |\n|---|---:|---:|---:|---:|")
    for question in QUESTIONS:
        cells = []
        for program, arguments in (
            (RULE, ["/lent/", "/ban-do/noi.json", question, rounds]),
            (ANSWER, [question, rounds]),
        ):
            cells += [median(_once(page, session, program, arguments, rate)) for rate in (1, 4)]
        print(f"| `{question}` | {' | '.join(f'{cell:.1f}' for cell in cells)} |", flush=True)


def _once(page: Page, session: CDPSession, program: str, arguments: list[Any], rate: int) -> Any:
    """What a program says on a fresh page of a processor that much slower."""
    page.goto(f"http://localhost:{PORT}/diem-ban/?loai=counter")
    page.wait_for_selector("[data-part=list][aria-busy=false]")
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    answer = page.evaluate(program, arguments)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return answer


def main(words: Sequence[str]) -> None:
    """Build the site in a folder that is removed at the end, and measure."""
    parser = argparse.ArgumentParser(description="Measures the finder of places.")
    parser.add_argument("--points", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=30)
    asked = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = Path(folder)
        settings = write_records(root, asked.points)
        command = [sys.executable, "-m", "pelican", "-s", str(settings), "--fatal", "errors"]
        subprocess.run(command, cwd=ROOT, check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)  # noqa: S603
        server = serve(root / "out", PORT)
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        text = (root / "out/ban-do/noi.json").read_bytes()
        for file in (text, grown(text)):
            measure(browser.new_page(locale="vi-VN"), file, asked.rounds)
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main(sys.argv[1:])
