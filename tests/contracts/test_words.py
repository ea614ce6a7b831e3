"""Every word of the interface can be translated, and is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from built.reading import pages
from plugins_projects import PROJECT, build, make_project

from generator.read.vocabularies import read_vocabulary
from generator.words import gathered

LOCALE = PROJECT / "theme/locale"
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def test_the_english_catalogue_is_whole() -> None:
    """`make words` has nothing to add and nothing to take away, and no message is empty."""
    with (LOCALE / "en.po").open("rb") as file:
        known = read_po(file, locale="en")
    messages = {message.id: message.string for message in known if message.id}

    assert set(messages) == set(gathered(PROJECT / "theme"))
    assert [word for word, text in messages.items() if not (all(text) if isinstance(text, tuple) else text)] == []


@pytest.mark.parametrize("message", [word for word in gathered(PROJECT / "theme") if isinstance(word, str)])
def test_translations_keep_the_places_for_values(message: str) -> None:
    """A translation names the same values as the message, no more and no fewer."""
    with (LOCALE / "en.po").open("rb") as file:
        text = read_po(file, locale="en").get(message).string

    assert sorted(re.findall(r"%\(\w+\)s|%s", text)) == sorted(re.findall(r"%\(\w+\)s|%s", message))


@pytest.fixture(scope="module")
def dummy_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in a language whose every word is its Vietnamese one in brackets, with records of Ω alone."""
    root = make_project(tmp_path_factory.mktemp("dummy") / "a", languages=("vi", "xx"))
    dummy = Catalog(locale="en")
    for word in gathered(PROJECT / "theme"):
        pair = isinstance(word, tuple)
        dummy.add(word, tuple(f"⟦{one}⟧" for one in word) if pair else f"⟦{word}⟧")
    with (root / "theme/locale/xx.po").open("wb") as file:
        write_po(file, dummy)
    done = build(root)
    assert done.returncode == 0, done.stderr[-2000:]
    return root / "output"


def test_a_dummy_language_changes_every_word(dummy_site: Path) -> None:
    """What is not in brackets is a record's, a name of a place, a date or a sign."""
    known = read_vocabulary()
    names = {name for one in known.provinces for name in (one.name, one.full_name)}
    names |= {name for one in known.former_by_slug.values() for name in (one.name, one.full_name)}
    names |= {wording for group in known.groups for wording in group.former}
    names |= {wording for one in known.set_by_no.values() for wording in one.former}
    names |= {"Google Maps", "Apple Maps", "OpenStreetMap", "Zalo", "Facebook", "SVG", "PNG"}
    names |= {"Biển Đông", "Quần đảo", "Hoàng Sa", "Trường Sa"}  # on maps in Vietnamese, whatever the language
    short = r"\S+/q/\w{5}"  # addresses as one says them
    allowed = re.compile("|".join([short, *map(re.escape, sorted(names, key=len, reverse=True))]))
    brackets = re.compile(r"⟦[^⟦⟧]*⟧")
    left = set()
    for route, page in pages(dummy_site / "xx"):
        rest = " ".join(page.words)
        while brackets.search(rest):
            rest = brackets.sub("", rest)
        rest = re.sub("|".join([*MONTHS, "Tiếng Việt", "OCOP"]), "", allowed.sub("", rest))
        if words := re.findall(r"[^\W\d_Ωabgz]{2,}", rest):
            left.add((route, *words[:5]))

    assert left == set()
