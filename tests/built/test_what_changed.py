"""The pages of what changed and their feed, beside a recount of the records."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from built.building import PROJECT, BuiltSite
from built.counting import issued, load, span

ATOM = "{http://www.w3.org/2005/Atom}"
KINDS = ("new", "raised", "renewed", "lowered", "ended", "revoked")
HEAD = re.compile(r'id="q(\d)-(\d{4})-(\w+)">[^<]*<span class="changes__total">([\d.]+)</span>')
Key = tuple[int, int, str]


def told(site: BuiltSite, folder: str = "thay-doi") -> dict[Key, int]:
    """How many changes each quarter has of each kind, as the pages of the years say it."""
    texts = [path.read_text(encoding="utf-8") for path in (site.folder / folder).glob("[12]*/**/index.html")]
    found = (one for text in texts for one in HEAD.findall(text))
    return {(int(year), int(quarter), kind): int(total.replace(".", "")) for quarter, year, kind, total in found}


def rows(site: BuiltSite) -> int:
    """The lines on all pages of years."""
    pages = (site.folder / "thay-doi").glob("[12]*/**/index.html")
    return sum(path.read_text(encoding="utf-8").count('class="changes__row"') for path in pages)


def recognised(project: Path) -> Counter[Key]:
    """Every recognition with a date, compared with the one before it, reckoned apart from the program."""
    records = (load(path) for path in project.glob("products/[!_]*/*/product.yaml"))
    villages = (load(path) for path in project.glob("content/villages/[!_]*/*/village.yaml"))
    return Counter(key for one in (*records, *villages) for key in steps(one.get("certifications", [])))


def steps(certifications: list[dict[str, object]]) -> Iterator[Key]:
    """Year, quarter and kind of each recognition of one record."""
    known = sorted((one for one in certifications if issued(one)[1]), key=lambda one: str(issued(one)[1]))
    for before, one in zip([None, *known], known, strict=False):
        if "issued" in one:
            year, month = (*map(int, str(one["issued"]).split("-")), 0)[:2]
            yield year, (month + 2) // 3, kind_of(int(str(one["stars"])), int(str(before["stars"])) if before else 0)


def kind_of(stars: int, before: int) -> str:
    """What a recognition is after another."""
    return "new" if not before else KINDS[(stars == before) + 1 + 2 * (stars < before)]


@pytest.mark.parametrize("name", ["site", "varied"])
def test_recognitions_equal_an_independent_count(name: str, request: pytest.FixtureRequest) -> None:
    """By quarter and kind, over the example and over a catalogue of every kind of date."""
    found = request.getfixturevalue(name)
    built, project = (found, PROJECT) if isinstance(found, BuiltSite) else found
    counted = {key: total for key, total in told(built).items() if key[2] not in ("ended", "revoked")}

    assert counted == recognised(project)


def test_every_revocation_is_told(varied: tuple[BuiltSite, Path]) -> None:
    """Under the quarter of its own date."""
    built, project = varied
    certifications = [one for path in project.glob("products/*/*/product.yaml") for one in load(path)["certifications"]]
    wanted = Counter((span(one["revoked"]["on"])[0].month + 2) // 3 for one in certifications if "revoked" in one)

    assert {key[1]: total for key, total in told(built).items() if key[2] == "revoked"} == wanted


def test_pages_hold_every_change_once_and_stay_light(site: BuiltSite) -> None:
    """As many lines as the heads count, at most 60 kB a page, in both languages alike."""
    files = list((site.folder / "thay-doi").rglob("index.html"))

    assert rows(site) == sum(told(site).values())
    assert max(path.stat().st_size for path in files) <= 60_000
    assert told(site, "en/thay-doi") == told(site)


def test_no_star_sign_stands_there(site: BuiltSite) -> None:
    """A rank of then is told in words: it may have ended since."""
    main = [path.read_text(encoding="utf-8").partition("<main")[2].partition("</main")[0]
            for path in (site.folder / "thay-doi").rglob("index.html")]  # fmt: skip

    assert len(main) > 5
    assert "★" not in "".join(main)


def test_the_first_page_has_the_last_four_quarters(site: BuiltSite) -> None:
    """Empty ones too, and the way to every year."""
    text = site.text("/thay-doi/")

    assert re.findall(r'id="q([1-4])-2026"', text) == ["4", "3", "2", "1"]
    assert 'href="/thay-doi/2025/"' in text
    assert 'href="/thay-doi/feed.xml"' in text


def test_the_feed_has_the_newest_with_ids_that_stay(site: BuiltSite) -> None:
    """An id is the address with kind and day; the newest comes first."""
    feed = ET.fromstring(site.text("/thay-doi/feed.xml"))  # noqa: S314 - our own
    ids = [one.findtext(f"{ATOM}id") or "" for one in feed.iter(f"{ATOM}entry")]
    days = [one.findtext(f"{ATOM}updated") or "" for one in feed.iter(f"{ATOM}entry")]

    assert len(set(ids)) == len(ids) == 60
    assert all(re.search(rf"/#({'|'.join(KINDS)})-20\d\d(-\d\d){{0,2}}$", one) for one in ids)
    assert days[0] == max(days)
