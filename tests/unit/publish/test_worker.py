"""The service worker of a release: what it says of itself, and what it keeps."""

from __future__ import annotations

import json
import re
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.model.core import Core, Worker
from generator.model.page import Page
from generator.publish.edition import Edition, Theme
from generator.publish.pages import publish
from generator.publish.pictures import Pictures
from generator.publish.place import enter, place_of
from generator.publish.release import MARKER
from generator.publish.worker import CORE_LIMIT, SEARCH_LIMIT, script_of

STYLE, PIECE, OTHER = "theme/site.0123456789ab.css", "tim-kiem/manh/vi-0-abcdef.json", "tim-kiem/manh/tu-a-abcdef.json"
CORE = Core(("vi", "en"), {"": (STYLE, "theme/art/a.svg"), "vi": ("", "nhom/"), "en": ("en/", "en/nhom/")},
            {"": (OTHER,), "vi": (PIECE,)})  # fmt: skip
KEYS = {
    name: f"key of {name}"
    for name in (STYLE, PIECE, OTHER, "theme/art/a.svg", "index.html", "nhom/index.html", "en/index.html")
}


def told(size: int = 1) -> dict[str, Any]:
    """What the worker of a release says, whose files have so many bytes each."""
    first = script_of(Worker("run();", CORE), "f" * 32, KEYS, lambda _name: size).decode().splitlines()[0]
    values: dict[str, Any] = json.loads(first.removeprefix("self.OFFLINE = ").removesuffix(";"))
    return values


class TestWhatAWorkerKeeps:
    def test_is_what_the_release_has(self) -> None:
        """By language; what a name does not say of a file, its key says."""
        assert told()["core"] == {"": [[STYLE], ["theme/art/a.svg", "key of theme"]], "vi": [["", "key of index"], ["nhom/", "key of nhom/"]],
                                  "en": [["en/", "key of en/in"]]}  # fmt: skip
        assert told()["search"] == {"": [[OTHER]], "vi": [[PIECE]], "en": []}

    def test_is_what_is_missed_most_where_not_all_fits(self) -> None:
        """In one language, with what all of them need."""
        core = told(size=CORE_LIMIT // 3)["core"]

        assert {code: len(rows) for code, rows in core.items()} == {"": 2, "vi": 1, "en": 1}

    @pytest.mark.parametrize(("size", "languages"), [(SEARCH_LIMIT // 2, 3), (SEARCH_LIMIT // 2 + 1, 0)])
    def test_is_the_whole_search_or_none_of_it(self, size: int, languages: int) -> None:
        """Half of it could not be asked."""
        assert len(told(size)["search"]) == languages

    def test_is_told_by_the_names_of_the_site(self) -> None:
        """What others put on the same host is never kept."""
        assert set(told()["tops"]) == {"theme", "tim-kiem", "index.html", "nhom", "en", MARKER}
        assert re.fullmatch(told()["hashed"], STYLE)


def release(root: Path, text: str, script: str = "run();") -> tuple[str, str]:
    """Publish a page; the release that the folder tells, and the one that its service worker names."""
    page = Page("/", "x.html", "vi", True, partial(_head_and_text, text))
    worker = Worker(script, Core(("vi",), {"": (), "vi": ("",)}, {}))
    edition = Edition([page], [], {}, Theme(_shown, {("vi", "x.html"): "1"}), Pictures({}, root, {}, ""), worker=worker)
    place = place_of(root / "site", root / "cache")
    with closing(enter(place, lambda _who: None)):
        publish(place, edition, 1)
    named = re.search(r'"release":"(\w+)"', (root / "site/sw.js").read_text(encoding="utf-8"))
    assert named
    return json.loads((root / "site" / MARKER).read_text(encoding="utf-8"))["release"], named[1]


def _head_and_text(text: str) -> tuple[str, str]:
    return "", text


def _shown(_page: Page, _head: Any, view: Any) -> str:
    return str(view)


class TestARelease:
    def test_is_the_one_that_its_worker_names(self, tmp_path: Path) -> None:
        """So that a phone can ask the host whether it is still the same."""
        assert [len({*release(tmp_path, text)}) for text in ("one", "two", "one")] == [1, 1, 1]

    def test_is_another_one_when_only_the_worker_is(self, tmp_path: Path) -> None:
        """Its script belongs to the release."""
        assert release(tmp_path, "one") != release(tmp_path, "one", "run(2);")
