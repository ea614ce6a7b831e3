"""Files that a host reads from the site: `_headers` and `_redirects` of Netlify and Cloudflare Pages, `.nojekyll`.

Netlify and Cloudflare read patterns differently (a star inside a name, a star after a slash), and both join the
values of two rules that match.  So a rule here is a whole name, or a whole folder and a star, and no two rules
that match one address set the same header; what has no rule gets the hosts' own "public, max-age=0, must-revalidate".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.hosting.policy import FRESH, cache_control, security_headers
from generator.model.photo import PUBLISHED
from generator.model.published_names import TWINS

__all__ = ["HOSTS", "host_files"]

HOSTS = ("cloudflare", "github", "gitlab", "netlify")
_MOST_REDIRECTS = 2000  # fixed ones that Cloudflare reads; with more, the small pages alone lead on


def host_files(
    hosts: Sequence[str],
    names: Iterable[str],
    languages: Sequence[str] = ("vi", "en"),
    tiles: str = "",
    short: Sequence[tuple[str, str]] = (),
) -> dict[str, bytes]:
    """The files for those hosts, by their names below the output folder.

    `names` are the files of the site, `languages` and `tiles` as in `policy.Served`; `short` are short addresses with
    where each leads: for them a redirect is one answer, the page that stands there two.
    Raises `ValueError` for a host that is none of `HOSTS`.
    """
    unknown = sorted(set(hosts) - set(HOSTS))
    if unknown:
        raise ValueError(f"CATALOGUE: hosts names {', '.join(unknown)}; it may name {', '.join(HOSTS)}")
    found: dict[str, bytes] = {}
    if {"cloudflare", "netlify"} & set(hosts):
        found["_headers"] = "\n".join([*_headers(names, tiles), ""]).encode("ascii")
    redirects = [*_led_on(hosts, short), *_missing(hosts, languages)]
    if redirects:
        found["_redirects"] = "\n".join([*redirects, ""]).encode("ascii")
    if "github" in hosts:
        found[".nojekyll"] = b""
    return found


def _led_on(hosts: Sequence[str], short: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Not for ever (302): a record may leave. Where a file stands Netlify needs a "!", which Cloudflare cannot read."""
    if {"cloudflare", "netlify"} & set(hosts) and len(short) <= _MOST_REDIRECTS:
        status = "302" if "cloudflare" in hosts else "302!"
        yield from (f"{start}  {end}  {status}" for start, end in short)


def _missing(hosts: Sequence[str], languages: Sequence[str]) -> Iterator[str]:
    if "netlify" in hosts:
        yield from (f"/{code}/*  /{code}/404.html  404" for code in languages[1:])


def _headers(names: Iterable[str], tiles: str) -> Iterator[str]:
    yield "/*"
    for name, value in security_headers(tiles).items():
        yield f"  {name}: {value}"
    for pattern, value in sorted(_kept(names)):
        yield pattern
        yield f"  Cache-Control: {value}"


def _kept(names: Iterable[str]) -> set[tuple[str, str]]:
    """Pattern and value for all that may be kept."""
    kept = ((_pattern(name), cache_control(name)) for name in names if not name.endswith(TWINS))
    return {(pattern, value) for pattern, value in kept if value != FRESH}


def _pattern(name: str) -> str:
    """A file in the folder of the theme by its name, a picture by the folder of all, the rest by the second folder."""
    if name.startswith(PUBLISHED):
        return f"/{PUBLISHED}*"
    parts = name.split("/")
    return f"/{'/'.join(parts[:2])}/*" if len(parts) > 2 else f"/{name}"
