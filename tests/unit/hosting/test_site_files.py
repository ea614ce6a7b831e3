"""The files that hosts read from the site."""

from __future__ import annotations

import pytest

from generator.hosting.site_files import HOSTS, host_files

NAMES = ("index.html", "theme/site.da70b2f7a534.css", "theme/site.da70b2f7a534.css.gz", "tim-kiem/manh/so-0-a7kq.json",
         "tim-kiem/muc-luc.json", "anh/the/0123456789abcdef.jpg", "anh/mat-ong-3f0a91c2d4-card-480.webp")  # fmt: skip


def test_no_host_needs_no_file() -> None:
    """A server of one's own has its configuration."""
    assert host_files((), NAMES) == {}


@pytest.mark.parametrize(
    ("host", "files"),
    [
        ("netlify", {"_headers", "_redirects"}),
        ("cloudflare", {"_headers"}),
        ("github", {".nojekyll"}),
        ("gitlab", set()),
    ],
)
def test_every_host_gets_what_it_reads(host: str, files: set[str]) -> None:
    """Cloudflare finds the page for what is not there by itself; GitHub leaves out nothing; GitLab reads no such file."""
    assert set(host_files([host], NAMES)) == files


def test_a_host_that_nobody_knows_is_refused() -> None:
    """With the list of those that are known."""
    with pytest.raises(ValueError, match=r"geocities.*cloudflare, github, gitlab, netlify"):
        host_files(["netlify", "geocities"], NAMES)


def test_a_rule_is_a_name_or_a_folder_of_hashed_files() -> None:
    """The directory of the search lies beside the folder of its pieces and is not in the rule."""
    rules = [line for line in host_files(["netlify"], NAMES)["_headers"].decode().splitlines() if line[0] == "/"]

    assert rules == ["/*", "/anh/*", "/theme/site.da70b2f7a534.css", "/tim-kiem/manh/*"]


def test_what_is_not_there_is_told_in_the_language_of_the_address() -> None:
    """Netlify is told of every language but the first."""
    assert host_files(["netlify"], NAMES, ("vi", "en", "fr"))["_redirects"] == (
        b"/en/*  /en/404.html  404\n/fr/*  /fr/404.html  404\n"
    )


def test_the_same_site_has_the_same_files() -> None:
    """Whatever the order of its names."""
    assert host_files(HOSTS, NAMES) == host_files(HOSTS, tuple(reversed(NAMES)))


class TestShortAddresses:
    """Hosts that can redirect answer them at once; the page that stands there is for all others."""

    SHORT = (("/q/39yxw/", "/san-pham/mat-ong-rung/"),)

    @pytest.mark.parametrize(
        ("hosts", "status"), [(["netlify"], "302!"), (["cloudflare"], "302"), (["cloudflare", "netlify"], "302")]
    )
    def test_lead_on_before_anything_else(self, hosts: list[str], status: str) -> None:
        """Not for ever: the record may leave. Netlify would else show the page, Cloudflare knows no "!"."""
        lines = host_files(hosts, NAMES, short=self.SHORT)["_redirects"].decode().splitlines()

        assert lines[0] == f"/q/39yxw/  /san-pham/mat-ong-rung/  {status}"

    def test_are_left_to_their_pages_where_they_are_too_many(self) -> None:
        """Cloudflare reads 2,000 fixed redirects."""
        assert "_redirects" not in host_files(["cloudflare"], NAMES, short=self.SHORT * 2001)

    def test_are_pages_where_nobody_redirects(self) -> None:
        """GitHub and GitLab."""
        assert set(host_files(["github", "gitlab"], NAMES, short=self.SHORT)) == {".nojekyll"}
