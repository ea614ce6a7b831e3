"""The questions: those of the tests with the products that must be found, and texts drawn for speed."""

from __future__ import annotations

import json
import random
import unicodedata
from collections.abc import Sequence
from typing import Any, NamedTuple

from benchmarks.catalogue import ROOT
from generator.terms import split

__all__ = ["Case", "Question", "cases", "drawn", "questions"]

QUESTIONS, TERMS = ROOT / "tests/built/queries.txt", ROOT / "tests/golden/terms.json"
OTHERS = ("chủ thể", "làng", "điểm bán", "nơi")  # kinds that only ours finds
SEED = 20261122


class Question(NamedTuple):
    """A text as somebody types it, and the products of which one must be among the first three."""

    heading: str
    text: str
    wanted: frozenset[str]


class Case(NamedTuple):
    """Ways of writing that are one word (`alike`), or two words that accents tell apart."""

    alike: bool
    texts: tuple[str, ...]
    why: str


def questions() -> list[Question]:
    """The lines about products, each with its heading."""
    found, heading = [], ""
    for line in QUESTIONS.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ")
        elif "→" in line and not _of_another_kind(line):
            text, _, slugs = line.partition("→")
            wanted = frozenset(slug.strip() for slug in slugs.split("|"))
            found.append(Question(heading.partition(":")[0], text.strip(), wanted))
    return found


def _of_another_kind(line: str) -> bool:
    return unicodedata.normalize("NFC", line.partition(":")[0]) in OTHERS


def drawn(rows: Sequence[dict[str, Any]], number: int) -> list[str]:
    """So many texts, half of them from the tests and half names of the catalogue."""
    draw = random.Random(SEED)  # noqa: S311 - the same texts every time
    known = draw.sample([one.text for one in questions()], number // 2)
    names = draw.sample(sorted({row["name"] for row in rows}), number - number // 2)
    return [
        text for text, _ in sorted(zip([*known, *names], _numbers(number, draw), strict=True), key=lambda one: one[1])
    ]


def _numbers(number: int, draw: random.Random) -> list[int]:
    return draw.sample(range(number), number)


def cases(rows: Sequence[dict[str, Any]]) -> list[Case]:
    """The cases of the rule of words whose words stand in the catalogue, as it writes them.

    Two words are apart only where both are written with accents: without any, a word may be meant as each of its forms.
    """
    table = json.loads(TERMS.read_text(encoding="utf-8"))
    known = {word.key for row in rows for text in row.values() for word in split(text)}
    alike = [Case(True, tuple(one["texts"]), one["why"]) for one in table["alike"]]
    apart = [Case(False, tuple(one["texts"]), one["why"]) for one in table["apart"]]
    return [one for one in alike if _stand(one, known)] + [one for one in apart if _stand(one, known) and _marked(one)]


def _stand(case: Case, known: set[str]) -> bool:
    words = [split(text) for text in case.texts]
    return all(words) and all(word.key in known for found in words for word in found)


def _marked(case: Case) -> bool:
    return all(any(word.key != word.fold for word in split(text)) for text in case.texts)
