"""What every host sends: headers, and how long copies may be kept."""

from __future__ import annotations

import pytest

from generator.hosting.policy import FOREVER, FRESH, cache_control, content_security_policy, meta_policy

TILES = "https://tiles.example:8443/v1/{z}/{x}/{y}.png"


class TestThePolicyOfContent:
    def test_allows_nothing_but_the_site_itself(self) -> None:
        """No inline script or style, no evaluated text, no data addresses, no frame around the site."""
        policy = content_security_policy()

        assert policy.startswith("default-src 'none'; ")
        assert set(policy.split("; ")) >= {"script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"}
        assert not [word for word in ("unsafe", "data:", "http", "*") if word in policy]

    def test_allows_pictures_of_the_host_of_the_tiles(self) -> None:
        """And nothing else of that host."""
        policy = content_security_policy(TILES)

        assert "img-src 'self' https://tiles.example:8443; " in policy
        assert policy.count("tiles.example") == 1

    @pytest.mark.parametrize("host", ["a b", "x;script-src *", "x,y", "bản-đồ.vn", ""])
    def test_refuses_a_host_that_would_change_it(self, host: str) -> None:
        """A name with other signs than letters, figures, dot and hyphen; names with accents are written as xn--…"""
        with pytest.raises(ValueError, match="tiles"):
            content_security_policy(f"https://{host}/{{z}}")

    def test_of_a_page_itself_says_what_a_page_can_say(self) -> None:
        """Browsers ignore `frame-ancestors` in a page, and complain."""
        assert meta_policy(TILES) == content_security_policy(TILES).removesuffix("; frame-ancestors 'none'")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("index.html", FRESH),
        ("san-pham/mat-ong-rung/index.html", FRESH),
        ("tim-kiem/muc-luc.json", FRESH),
        ("ban-do/noi.json", FRESH),
        ("sw.js", FRESH),
        ("theme/icons/icon.svg", "public, max-age=3600"),
        ("theme/site.da70b2f7a534.css", FOREVER),
    ],
)
def test_only_what_changes_its_name_is_kept_without_asking(name: str, kept: str) -> None:
    """A page, the directory of the search and a service worker are asked for again each time."""
    assert cache_control(name) == kept
