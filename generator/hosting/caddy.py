"""The configuration of Caddy, as a Caddyfile. Caddy fetches and renews the certificate by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.hosting.policy import CACHED, FOREVER, FRESH, Served, security_headers
from generator.model.published_names import CONTENT_TYPES, HASHED

__all__ = ["caddy"]


_ALWAYS = "catalogue_always"


def caddy(site: Served) -> str:
    """The headers of every answer, and the site block."""
    address = f":{site.port}" if site.port else site.host
    body = (*_answers(site), *_types(), *_not_found(site))
    return "\n".join([*_block(f"({_ALWAYS})", _always(site)), "", *_block(address, body), ""])


def _block(head: str, lines: Iterable[str]) -> Iterator[str]:
    yield f"{head} {{"
    yield from (f"\t{line}" for line in lines)
    yield "}"


def _always(site: Served) -> Iterator[str]:
    yield "header -Server"
    for name, value in security_headers(site.tiles).items():
        yield f'header {name} "{value}"'


def _answers(site: Served) -> Iterator[str]:
    yield f"root * {site.root}"
    yield f"import {_ALWAYS}"
    yield "# The address of an answer decides how long it may be kept."
    kept = [f'"~^/{pattern}$" "{value}"' for pattern, value in ((HASHED, FOREVER), *CACHED)]
    yield from _block("map {path} {catalogue_kept}", [*kept, f'default "{FRESH}"'])
    yield "header Cache-Control {catalogue_kept}"
    yield from _block("@hidden", ["path */.*", "not path /.well-known/*"])
    yield "error @hidden 404"
    yield "# An address without its slash is sent on with its query, which Caddy itself would drop; as it was matched,"
    yield "# not as it was written: //host/../x would lead to that host."
    yield from _block("map {query} {catalogue_query}", ['"" ""', 'default "?{query}"'])
    yield from _block("@folder", [r"path_regexp folder ^((?:/[a-z0-9-]+)+)$", "file {path}/index.html"])
    yield "redir @folder {re.folder.1}/{catalogue_query} permanent"
    yield from _block("file_server", ["precompressed br gzip"])


def _types() -> Iterator[str]:
    for suffix, kind in CONTENT_TYPES.items():
        yield f"@{suffix} path *.{suffix}"
        yield f'header @{suffix} Content-Type "{kind}"'


def _not_found(site: Served) -> Iterator[str]:
    """The page for what is not there: never kept, whatever was asked for."""
    yield from _block("handle_errors", [line for begin, page in site.not_found for line in _page(begin, page)])


def _page(begin: str, page: str) -> Iterator[str]:
    headers = [f'header Cache-Control "{FRESH}"', f'header Content-Type "{CONTENT_TYPES["html"]}"']
    lines = [f"rewrite * {page}", f"import {_ALWAYS}", *headers, *_block("file_server", ["precompressed br gzip"])]
    yield from _block(f"handle {begin}*", lines)
