"""Compressed twins of files."""

from __future__ import annotations

import gzip
import hashlib

import pytest

from generator.publish import compress
from generator.publish.compress import LEAST, twins

PAGE = "<p>Mật ong rừng tràm U Minh</p>\n".encode() * 100
NOISE = hashlib.shake_128(b"noise").digest(4000)


def test_a_page_has_a_smaller_twin_of_the_same_content() -> None:
    """For every browser: all take gzip."""
    twin = twins("index.html", PAGE)["index.html.gz"]

    assert gzip.decompress(twin) == PAGE
    assert len(twin) < len(PAGE) / 5


@pytest.mark.parametrize("name", ["index.html", "theme/site.da70b2f7a534.css"])
def test_a_page_has_a_twin_by_brotli(name: str) -> None:
    """Of the same content too."""
    brotli = pytest.importorskip("brotli", reason="the extra brotli is not installed")

    assert brotli.decompress(twins(name, PAGE)[f"{name}.br"]) == PAGE


def test_without_the_extra_there_is_gzip_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody needs another package to publish."""
    monkeypatch.setattr(compress, "_HAS_BROTLI", False)

    assert set(twins("index.html", PAGE)) == {"index.html.gz"}


def test_the_same_content_has_the_same_bytes() -> None:
    """No time, no name and no system stand in a twin."""
    twin = twins("index.html", PAGE)["index.html.gz"]

    assert twins("other.html", PAGE)["other.html.gz"] == twin
    assert twin[:10] == b"\x1f\x8b\x08\0\0\0\0\0\x02\xff"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("anh/a-3f0a91c2d4-card-480.webp", PAGE),
        ("CNAME", PAGE),
        ("index.html", PAGE[: LEAST - 1]),
        ("index.html", NOISE),
        ("index.html", b""),
    ],
)
def test_there_is_no_twin_where_it_does_not_pay(name: str, content: bytes) -> None:
    """Pictures, small files, and what does not become smaller."""
    assert twins(name, content) == {}
