"""The example site behind real web servers: every one sends what the policy says."""

from __future__ import annotations

import gzip
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import brotli
import pytest
from built.building import BuiltSite, free_port
from built.carried import names_kept, phone_that_keeps, ready
from built.hosts import SERVERS, Answer, ask, installed, running
from playwright.sync_api import Browser, Page

from generator.hosting.policy import FRESH, Served, cache_control, security_headers
from generator.hosting.site_files import host_files
from generator.model.published_names import CONTENT_TYPES, TWINS, immutable, suffix_of
from generator.publish.compress import twins

TILES = "https://tiles.example/{z}/{x}/{y}.png"
UNPACK = {"gzip": gzip.decompress, "br": brotli.decompress}
COMPARED = ("cache-control", "content-type", *(name.lower() for name in security_headers()))


class Server(NamedTuple):
    """A server that runs, its folder and what it serves."""

    port: int
    folder: Path
    names: tuple[str, ...]

    def ask(self, name: str, **headers: str) -> Answer:
        """The answer for a file, at its address."""
        return ask(self.port, f"/{name.removesuffix('index.html')}", **headers)


@pytest.fixture(scope="module")
def folder(site: BuiltSite) -> Iterator[Path]:
    """The site with compressed twins of some files, where the users of servers may read it."""
    root = Path(tempfile.mkdtemp(prefix="ocop-hosts-"))
    root.chmod(0o755)
    copy = root / "output"
    shutil.copytree(site.folder, copy, copy_function=link)
    for name in samples(copy):
        for twin, content in twins(name, (copy / name).read_bytes()).items():
            (copy / twin).write_bytes(content)
    (copy / ".git").mkdir()
    (copy / ".git/config").write_text("secret", encoding="utf-8")
    (copy / ".well-known").mkdir()
    (copy / ".well-known/security.txt").write_text("Contact: mailto:a@example.vn\n", encoding="utf-8")
    yield copy
    shutil.rmtree(root)


def link(source: str, target: str) -> None:
    """A second name for a file, or a copy where the folders lie on two disks."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def files_of(folder: Path) -> list[str]:
    """The files of the site, without twins and what begins with a dot."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return [name for name in names if not name.startswith(".") and not name.endswith(TWINS)]


def samples(folder: Path) -> tuple[str, ...]:
    """Of every folder, depth and kind of file one, pages included."""
    kinds = {
        (name.split("/")[0], name.count("/"), suffix_of(name), cache_control(name)): name for name in files_of(folder)
    }
    return tuple(kinds.values())


@pytest.fixture(scope="module", params=SERVERS)
def server(request: pytest.FixtureRequest, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Each server in turn, with the site and its map on tiles."""
    if not installed(request.param):
        pytest.skip(f"{request.param} is not installed")
    site = Served("localhost", str(folder), tiles=TILES, port=free_port())
    with running(request.param, site, tmp_path_factory.mktemp("host") / "work"):
        yield Server(site.port, folder, samples(folder))


class TestAServer:
    def test_sends_the_same_headers_as_every_other(self, server: Server) -> None:
        """Those of the policy: how long a copy may be kept, what kind it is, what a page may do."""
        asked = {name: server.ask(name) for name in server.names}
        found = {name: {one: answer.headers.get(one) for one in COMPARED} for name, answer in asked.items()}

        assert {answer.status for answer in asked.values()} == {200}
        assert found == {name: wanted(name) for name in server.names}
        assert len(server.names) > 30

    def test_answers_what_is_not_there_with_the_page_for_it(self, server: Server) -> None:
        """In the language of the address, never to be kept, whatever kind of file was asked for."""
        missing = ("khong-co", "khong-co/", "khong-co.ics", "theme/site.0123456789ab.css", "anh/the/0123456789abcdef.jpg", "anh/",
                   ".git/config", "san-pham/.git/config")  # fmt: skip
        for name in missing:
            answer = server.ask(name)
            assert (answer.status, answer.body) == (404, (server.folder / "404.html").read_bytes()), name
            assert {one: answer.headers.get(one) for one in COMPARED} == wanted("404.html"), name
        assert server.ask("en/khong-co/").body == (server.folder / "en/404.html").read_bytes()

    def test_shows_what_is_well_known(self, server: Server) -> None:
        """The one folder with a dot that the outside asks for (RFC 8615)."""
        assert server.ask(".well-known/security.txt").status == 200

    @pytest.mark.parametrize("path", ["/san-pham", "/en/san-pham"])
    def test_sends_an_address_without_its_slash_on(self, server: Server, path: str) -> None:
        """For good, with the query, to where links point."""
        answer = ask(server.port, f"{path}?q=x")

        assert answer.status in (301, 308)
        assert answer.headers["location"].endswith(f"{path}/?q=x")

    @pytest.mark.parametrize(
        "path", ["//o.example/../san-pham", "//o.example/..%2fsan-pham", "/\\o.example/../san-pham"]
    )
    def test_sends_nobody_to_another_host(self, server: Server, path: str) -> None:
        """An address that begins with two slashes would name one."""
        place = ask(server.port, path).headers.get("location", "/san-pham/")

        assert place.removeprefix(f"http://127.0.0.1:{server.port}") == "/san-pham/"

    @pytest.mark.parametrize("taken", ["gzip", "gzip, deflate, br, zstd"])
    def test_sends_what_was_compressed_ahead(self, server: Server, taken: str) -> None:
        """The best that is taken, the same kind of file and the same rule for copies; others get it as it is."""
        for name in [one for one in server.names if (server.folder / f"{one}.gz").exists()]:
            packed, plain = server.ask(name, Accept_Encoding=taken), server.ask(name)
            unpack = UNPACK[packed.headers["content-encoding"]]
            assert unpack(packed.body) == plain.body == (server.folder / name).read_bytes(), name
            assert {one: packed.headers.get(one) for one in COMPARED} == wanted(name), name
            assert "content-encoding" not in plain.headers
            assert packed.headers.get("vary", "").lower() == "accept-encoding", name

    def test_says_that_a_copy_is_still_right(self, server: Server) -> None:
        """By 304 and without a body; the copy may then be kept as before."""
        name = "index.html"
        tag = server.ask(name).headers["etag"]
        answer = server.ask(name, If_None_Match=tag)

        assert (answer.status, answer.body) == (304, b"")
        assert answer.headers["cache-control"] == FRESH

    @pytest.mark.parametrize("path", ["/", "/ban-do/", "/tim-kiem/?q=mat+ong", "/khong-co/"])
    def test_forbids_nothing_that_the_site_needs(self, server: Server, path: str, page: Page) -> None:
        """No page does what its policies forbid, and none asks for what is not there."""
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"http://localhost:{server.port}{path}", wait_until="networkidle")

        assert [text for text in said if "404" not in text or path != "/khong-co/"] == []
        assert page.evaluate("getComputedStyle(document.body).margin") == "0px"

    def test_lets_phones_keep_the_site(self, server: Server, browser: Browser) -> None:
        """Its service worker is allowed, finds what it wants, and answers for the next page."""
        said: list[str] = []
        with phone_that_keeps(browser) as context:
            page = context.new_page()
            page.on("console", lambda message: said.append(message.text))
            page.goto(f"http://localhost:{server.port}/hang-sao/")
            ready(page)
            names = names_kept(page)

        assert (said, {"", "kiem-tra/", "ngoai-tuyen/", "hang-sao/"} - names) == ([], set())

    def test_lists_no_folder_and_tells_no_version(self, server: Server) -> None:
        """Nothing that helps only those who look for a way in."""
        assert server.ask("theme/art/").status == 404
        assert not any(sign.isdigit() for sign in server.ask("index.html").headers.get("server", ""))


def test_hosts_that_read_files_are_told_the_same(folder: Path) -> None:
    """Every file gets from `_headers` what the servers send, each header from one rule; FRESH is those hosts' own."""
    names = files_of(folder)
    rules = parsed(host_files(["netlify", "cloudflare"], names, tiles=TILES)["_headers"].decode())
    for name in names:
        told = [told for pattern, values in rules if matches(pattern, f"/{name}") for told in values.items()]
        kept = [("Cache-Control", cache_control(name))] if cache_control(name) != FRESH else []
        assert sorted(told) == sorted([*security_headers(TILES).items(), *kept]), name
    assert len(rules) < 100  # as many as Cloudflare reads


def test_the_names_of_the_site_tell_what_may_be_kept_for_ever(folder: Path) -> None:
    """All pictures, styles, scripts and pieces of the search; no page, nothing at an address that people know."""
    names = files_of(folder)
    hashed = {name for name in names if immutable(name)}
    left = [name for name in names if name.startswith(("anh/", "theme/", "tim-kiem/")) and name not in hashed]

    assert {name.split("/")[0] for name in hashed} == {"anh", "theme", "tim-kiem"}
    assert [name for name in left if not name.startswith("theme/")] == ["tim-kiem/index.html", "tim-kiem/muc-luc.json"]
    assert {name.rpartition("/")[0] for name in left} == {"theme/art", "theme/icons", "tim-kiem"}


def test_every_kind_of_file_has_its_type(folder: Path) -> None:
    """A new kind of file needs a row in the table, or hosts would guess."""
    assert {suffix_of(name) for name in files_of(folder)} <= set(CONTENT_TYPES)


def wanted(name: str) -> dict[str, str]:
    """What the policy says of a file."""
    told = {"cache-control": cache_control(name), "content-type": CONTENT_TYPES[suffix_of(name)]}
    return {**told, **{key.lower(): value for key, value in security_headers(TILES).items()}}


def parsed(text: str) -> list[tuple[str, dict[str, str]]]:
    """The rules of a `_headers` file."""
    rules: list[tuple[str, dict[str, str]]] = []
    for line in text.splitlines():
        if line.startswith("/"):
            rules.append((line, {}))
        else:
            name, _, value = line.strip().partition(": ")
            rules[-1][1][name] = value
    return rules


def matches(pattern: str, path: str) -> bool:
    """As both hosts read it: a star stands at the end, after a slash, and takes all the rest."""
    assert "*" not in pattern[:-1]
    assert pattern[-2:] == "/*" or "*" not in pattern
    return path.startswith(pattern[:-1]) if pattern.endswith("*") else path == pattern
