"""What a site carries for its host: files of settings, the policy in its pages, compressed twins."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from forking import build_in_fork
from plugins_projects import ALPHA, make_project, snapshot, write

from generator.model.published_names import immutable
from generator.publish.compress import LEAST

_TEXTS = (".html", ".css", ".js", ".json", ".xml", ".svg")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project in one language."""
    return make_project(tmp_path_factory.mktemp("hosts") / "a", languages=("vi",), share_cards="none")


def built(root: Path, **settings: object) -> dict[str, bytes]:
    """The site, built with some settings more."""
    path = root / "with.py"
    write(path, f"{(root / 'settings.py').read_text(encoding='utf-8')}\nCATALOGUE = {{**CATALOGUE, **{settings!r}}}\n")
    assert build_in_fork(path, root / "said.txt") == 0, (root / "said.txt").read_text("utf-8")
    return snapshot(root / "output")


def test_a_host_that_reads_files_finds_them(project: Path) -> None:
    """Netlify reads headers and redirects at the root of the site."""
    site = built(project, hosts=("netlify",), languages=("vi", "en"))

    assert b"Content-Security-Policy: default-src 'none'" in site["_headers"]
    assert site["_redirects"].endswith(b"/en/*  /en/404.html  404\n")
    assert b"http-equiv" not in site["index.html"]


def test_where_a_host_sets_no_headers_the_pages_say_the_policy(project: Path) -> None:
    """Without what only a header may say."""
    site = built(project, hosts=("github",))

    assert site[".nojekyll"] == b""
    for page in ("index.html", "san-pham/alpha/index.html", "404.html"):
        assert b'<meta http-equiv="Content-Security-Policy" content="default-src ' in site[page]
        assert b"frame-ancestors" not in site[page]


def test_every_text_has_a_twin_that_goes_where_it_goes(project: Path) -> None:
    """Made with the file, changed with it, gone with it, and with the setting; those of hashed files stay like them."""
    plain = built(project)
    packed = built(project, compress=True)
    record = project / ALPHA
    text = record.read_text(encoding="utf-8")
    write(record, text.replace("name: ΩΩ a", "name: ΩΩΩ"))
    changed = built(project, compress=True)
    write(record, text)
    without = built(project)

    for site in (packed, changed):
        twins = {name.removesuffix(".gz"): gzip.decompress(site[name]) for name in site if name.endswith(".gz")}
        assert twins == {name: site[name] for name in twins}
        large = {name for name in site if name.endswith(_TEXTS) and len(site[name]) > 2 * LEAST}
        assert large <= twins.keys()
    assert packed["san-pham/alpha/index.html.gz"] != changed["san-pham/alpha/index.html.gz"]
    assert [name for name in (*plain, *without) if name.endswith((".gz", ".br")) and not immutable(name)] == []
