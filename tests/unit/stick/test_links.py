"""Addresses of a page are made to lead from file to file."""

from __future__ import annotations

import pytest

from generator.stick.links import Aboard, relinked

FILES = {"index.html", "san-pham/tra/index.html", "en/index.html", "theme/art/set-01.svg", "ban-do/noi.json.js"}
ABOARD = Aboard(FILES, "https://ocop.example", "")


def led(html: str, name: str = "san-pham/tra/index.html", aboard: Aboard = ABOARD) -> str:
    """What `html` becomes on the page `name`."""
    return relinked(html, name, aboard)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="/">', '<a href="../../index.html">'),
        ('<a class="x" href="/san-pham/tra/#gia">', '<a class="x" href="../../san-pham/tra/index.html#gia">'),
        ('<form action="/en/?q=1">', '<form action="../../en/index.html?q=1">'),
        ('<img src="/theme/art/set-01.svg" alt="">', '<img src="../../theme/art/set-01.svg" alt="">'),
        ('<a href="?sao=4">', '<a href="?sao=4">'),
        ('<a href="#main">', '<a href="#main">'),
        ('<a href="https://zalo.me/1">', '<a href="https://zalo.me/1">'),
        ('<a href="//elsewhere.example/">', '<a href="//elsewhere.example/">'),
    ],
)
def test_an_address_of_the_site_becomes_a_file(before: str, after: str) -> None:
    """Relative, and with the name of its file; what leads elsewhere or stays on the page is left as it is."""
    assert led(before) == after


def test_what_is_not_there_is_had_from_the_site() -> None:
    """A page, a feed, a picture that was left out: the full address."""
    assert led('<a href="/tinh/hue/?x=1">') == '<a href="https://ocop.example/tinh/hue/?x=1">'


def test_pages_at_the_top_say_where_they_are() -> None:
    """So that no address begins with a folder that a browser takes for a scheme, nor is empty."""
    assert led('<a href="/" data-base="" data-root="/">', "index.html") == (
        '<a href="./index.html" data-base="." data-root="./">'
    )


def test_a_site_below_a_path_is_found_there() -> None:
    """What lies beside that path on the same host is not ours."""
    aboard = Aboard(FILES, "https://host.example", "/ocop")

    assert led('<a href="/ocop/en/">', aboard=aboard) == '<a href="../../en/index.html">'
    assert led('<a href="/ocopus/en/">', aboard=aboard) == '<a href="https://host.example/ocopus/en/">'


def test_scripts_are_told_folders_files_and_the_root() -> None:
    """They put names behind a folder themselves, and data is handed over by a script beside its name."""
    before = '<div data-base="" data-root="/en/" data-details="/ban-do/tinh/" data-source="/ban-do/noi.json?v=1">'

    assert led(before) == (
        '<div data-base="../.." data-root="../../en/" data-details="../../ban-do/tinh/"'
        ' data-source="../../ban-do/noi.json?v=1">'
    )


def test_each_of_several_pictures_is_led() -> None:
    """With what says how wide it is."""
    aboard = Aboard({"anh/a-480.webp", "anh/a-800.webp"}, "https://ocop.example", "")

    assert led('<source srcset="/anh/a-480.webp 480w, /anh/a-800.webp 800w">', "index.html", aboard) == (
        '<source srcset="./anh/a-480.webp 480w, ./anh/a-800.webp 800w">'
    )


def test_a_page_that_leads_on_leads_to_a_file() -> None:
    """The refresh of a short address; the content of any other meta is text."""
    assert led('<meta http-equiv="refresh" content="0; url=/en/">', "index.html") == (
        '<meta http-equiv="refresh" content="0; url=./en/index.html">'
    )
    assert led('<meta name="description" content="/en/">') == '<meta name="description" content="/en/">'


def test_text_that_looks_like_an_address_stays() -> None:
    """Only what stands in a tag is an address."""
    assert led('<p>Viết href="/en/" như vậy</p>') == '<p>Viết href="/en/" như vậy</p>'
