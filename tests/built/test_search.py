"""What people type and what they find; and that the index in pieces answers as the whole one does."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from built.building import PROJECT
from built.indexed import Index, index_example
from playwright.sync_api import Browser, Error, Page
from small_project import Project

from generator.pipeline import open_desks
from generator.render.search.files import DIRECTORY, search_files
from generator.render.site import Knobs, Names

KINDS = {"chủ thể: ": "producer", "làng: ": "village", "điểm bán: ": "point", "nơi: ": "place"}
NOTHING = "không có"
TOP = 3


class Query(NamedTuple):
    """A line of queries.txt: what is typed, and the slugs of which one must be in the first three of its kind."""

    text: str
    kind: str
    slugs: tuple[str, ...]


def queries() -> list[Query]:
    """Every line of queries.txt that is no comment."""
    found = []
    for line in (PROJECT / "tests/built/queries.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            text, _, wanted = line.partition(" → ")
            prefix = next((one for one in KINDS if text.startswith(one)), "")
            slugs = () if wanted == NOTHING else tuple(wanted.split(" | "))
            found.append(Query(text.removeprefix(prefix), KINDS.get(prefix, "product"), slugs))
    return found


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """The index of the example catalogue, served on this machine."""
    found, server = index_example(tmp_path_factory.mktemp("index"))
    yield found
    server.shutdown()


@pytest.fixture(scope="module")
def asking(index: Index, browser: Browser) -> Iterator[Page]:
    """A page that can ask."""
    page = index.page(browser)
    yield page
    page.close()


SUGGEST = """async (texts) => {
  const { Engine } = await import("/js/search/engine.js");
  const engine = new Engine(lunr, new URL("/tim-kiem/muc-luc.json", location).href, "vi");
  const answers = [];
  for (const text of texts) answers.push(await engine.ask("suggest", text));
  return answers;
}"""


def suggested(page: Page, texts: list[str]) -> list[dict[str, list[str]]]:
    """For each text the slugs found, by kind, best first."""
    answers = page.evaluate(SUGGEST, texts)
    return [
        {group["kind"]: [hit["path"].rstrip("/").rpartition("/")[2] for hit in group["hits"]]
         for group in answer["groups"]}
        for answer in answers
    ]  # fmt: skip


class TestQueries:
    def test_find_what_a_person_expects(self, asking: Page) -> None:
        """Every line of queries.txt: one of its records is among the first three of its kind."""
        known = queries()
        answers = suggested(asking, [query.text for query in known])
        missed = [
            (query.text, query.kind, answer.get(query.kind, [])[:TOP])
            for query, answer in zip(known, answers, strict=True)
            if (query.slugs and not {*query.slugs} & {*answer.get(query.kind, [])[:TOP]})
            or (not query.slugs and answer.get(query.kind))
        ]

        assert len(known) >= 100
        assert missed == []

    def test_answer_alike_however_the_accents_are_coded(self, asking: Page) -> None:
        """Typed in NFD, the answers are those of NFC."""
        texts = [query.text for query in queries()]

        nfc = suggested(asking, [unicodedata.normalize("NFC", text) for text in texts])
        nfd = suggested(asking, [unicodedata.normalize("NFD", text) for text in texts])

        assert nfc == nfd

    def test_rank_words_with_their_accents_first(self, index: Index, asking: Page) -> None:
        """With accents typed, products that have the very words stand before those that only sound so."""
        texts = ["đường", "dương", "quế", "chè", "dừa", "dứa", "mơ", "trà"]
        names = {one.slug: unicodedata.normalize("NFC", repr(one.texts).casefold()) for one in index.documents}

        for text, answer in zip(texts, suggested(asking, texts), strict=True):
            exact = [text in names[slug] for slug in answer["product"]]
            assert exact == sorted(exact, reverse=True), text
            assert exact[0], text


WHOLE = """async ([whole, queries]) => {
  const { Engine } = await import("/js/search/engine.js");
  const { plan } = await import("/js/search/plan.js");
  const { asks } = await import("/js/search/ask.js");
  const { ranked } = await import("/js/search/answer.js");
  const engine = new Engine(lunr, new URL("/tim-kiem/muc-luc.json", location).href, "vi");
  const index = lunr.Index.load(whole);
  const directory = await engine.store.open();
  const different = [];
  for (const { text, typing } of queries) {
    const words = plan(text, directory, typing);
    const terms = await asks(words, engine.store, typing);
    const all = terms.length ? ranked(index, terms) : [];
    const most = all[0]?.covered ?? 0;
    const best = most * 3 < words.length ? [] : all.filter(({ covered }) => covered === most);
    const { matches } = await engine.find(text, typing, () => true);
    const split = matches.map(({ number, score }) => [number, score]);
    if (JSON.stringify(split) !== JSON.stringify(best.map(({ number, score }) => [number, score]))) different.push(text);
  }
  return different;
}"""


class TestPieces:
    def test_answer_as_the_whole_index(self, index: Index, asking: Page) -> None:
        """Same records, same order, same scores to the last digit, for 1,500 random queries."""
        draw = random.Random(20261122)  # noqa: S311 - repeatable
        asked = [{"text": random_query(index, draw), "typing": draw.random() < 0.5} for _ in range(1500)]

        assert asking.evaluate(WHOLE, [index.whole, asked]) == []

    def test_hold_every_term_where_it_is_looked_for(self, index: Index, asking: Page) -> None:
        """For each first word, the family that the store finds has all terms of the whole index."""
        terms = [term for term, _ in index.whole["invertedIndex"]]
        missing = asking.evaluate(
            """async (terms) => {
              const { Store, firstWord } = await import("/js/search/store.js");
              const store = new Store(new URL("/tim-kiem/muc-luc.json", location).href, "vi");
              const missing = [];
              for (const term of terms) {
                const family = await store.family(firstWord(term));
                if (!family.some(([one]) => one === term)) missing.push(term);
              }
              return missing;
            }""",
            terms,
        )

        assert missing == []


def random_query(index: Index, draw: random.Random) -> str:
    """A few words of the catalogue, some cut short, bare, swapped or strange."""
    words = []
    for _ in range(draw.randint(1, 5)):
        texts = draw.choice([*draw.choice(index.documents).texts.values()])
        words.append(draw.choice(draw.choice(texts).split()))
    text = " ".join(words)
    change = draw.randrange(6)
    if change == 0:
        return text[: max(1, len(text) - draw.randint(1, 3))]
    if change == 1:
        plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
        return "".join(sign for sign in plain if not unicodedata.combining(sign))
    if change == 2 and len(text) > 3:
        at = draw.randrange(len(text) - 1)
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if change == 3:
        return f"{text} {draw.choice(['zzz', '123/QĐ-UBND', '5 sao', '🙂', '__proto__', 'constructor'])}"
    return text


HOSTILE = [": ^ ~ * + -", "+", "-a", "name:quế", "quế^10", "quế~2", "*", "qu*", "__proto__", "constructor", "toString",
           "<script>alert(1)</script>", "' OR 1=1 --", "\\", "\u0000", "\ud83d\ude00", "\u200b", "a" * 5000,
           "trà " * 1300, "\u0301\u0301\u0301", "đ" * 400, "%00%ff", "${7*7}", "{{7*7}}", "١٢٣", "中文", "\u202e"]  # fmt: skip


def test_no_text_breaks_the_search(asking: Page) -> None:
    """Signs of lunr's query language, mark-up, 5 kB, 1,000 random strings: an answer, never an exception."""
    draw = random.Random(3)  # noqa: S311 - repeatable
    letters = "aăâđêôơưáàảãạ :^~*+-\"'/\\()[]{}<>&|!?.,;🙂\u0301\u0323\t\n0123456789qwertyBSX"
    texts = HOSTILE + ["".join(draw.choices(letters, k=draw.randint(0, 30))) for _ in range(1000)]

    answers: list[Any] = asking.evaluate(SUGGEST, texts)

    assert len(answers) == len(texts)


class TestReleases:
    def test_a_new_one_is_asked_anew(self, index: Index, browser: Browser) -> None:
        """Where the pieces of the release that was read are gone, the answer comes from the one in place."""
        page = index.page(browser)
        directory = page.evaluate("async () => (await fetch('/tim-kiem/muc-luc.json')).json()")
        old = [{**directory, "release": "gone", "digests": directory["digests"].upper()}]
        page.route("**/muc-luc.json", lambda route: route.fulfill(json=old.pop() if old else directory))

        [answer] = suggested(page, ["trà shan tuyết"])

        assert answer["product"]
        assert not old
        page.close()

    def test_one_of_another_format_is_left_alone(self, index: Index, browser: Browser) -> None:
        """A script of yesterday does not guess at the files of today."""
        page = index.page(browser)
        page.route("**/muc-luc.json", lambda route: route.fulfill(json={"format": 99}))

        with pytest.raises(Error, match="format 99"):
            suggested(page, ["trà"])
        page.close()

    def test_a_piece_that_failed_is_fetched_again(self, index: Index, browser: Browser) -> None:
        """A network that comes back is enough; nobody has to load the page again."""
        page = index.page(browser)
        page.evaluate("""async () => {
          const { Engine } = await import("/js/search/engine.js");
          window.engine = new Engine(lunr, new URL("/tim-kiem/muc-luc.json", location).href, "vi");
          await window.engine.ready();
        }""")
        page.route("**/tu-*.json", lambda route: route.abort())
        with pytest.raises(Error):
            page.evaluate("() => window.engine.ask('suggest', 'quế')")
        page.unroute_all()

        answer = page.evaluate("() => window.engine.ask('suggest', 'quế')")

        assert answer["groups"]
        page.close()


class TestFiles:
    def test_are_named_by_their_content(self, tmp_path: Path) -> None:
        """The same records give the same pieces; another word in one gives its own pieces another name, and no other."""
        project = Project(tmp_path)
        for name in ("mat-ong", "tra-shan", "ga-doi", "cam-sanh"):
            project.product(name, name=name.replace("-", " "), summary="Ngon")
        first, again = files_of(project), files_of(project)
        project.product("mat-ong", name="mat ong", summary="Thơm")
        then = files_of(project)

        assert first == again
        assert first[DIRECTORY] != then[DIRECTORY]
        assert {name: then[name] for name in first if name in then and name != DIRECTORY}.items() <= first.items()


def files_of(project: Project) -> dict[str, str]:
    """The files of the search of a project."""
    settings = replace(project.settings(), languages=("vi",))
    knobs = Knobs("http://localhost", "", {"vi": Names("", "", "")}, 24, ("vi",), "", "")
    desks = open_desks(project.compile().catalogue, settings, knobs, PROJECT / "theme/locale", {})
    return {one.route: one.make() for one in search_files(desks)}
