"""The configuration of nginx, for a file in `/etc/nginx/sites-enabled/` or `conf.d/`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.hosting.policy import CACHED, FOREVER, FRESH, Served, security_headers
from generator.model.published_names import CONTENT_TYPES, HASHED

__all__ = ["nginx"]


def nginx(site: Served) -> str:
    """The maps and server blocks of the site."""
    return "\n".join([*_maps(), *_redirect(site), *_server(site), ""])


def _maps() -> Iterator[str]:
    yield "# The address of an answer decides how long it may be kept; the page for what is not there is never kept."
    yield "map $uri $catalogue_kept {"
    yield f'    default "{FRESH}";'
    for pattern, value in ((HASHED, FOREVER), *CACHED):
        yield f'    "~^/{pattern}$" "{value}";'
    yield "}"


def _redirect(site: Served) -> Iterator[str]:
    if site.port:
        return
    yield "\nserver {"
    yield "    listen 80;"
    yield "    listen [::]:80;"
    yield f"    server_name {site.host};"
    yield f"    location /.well-known/acme-challenge/ {{ root {site.root}; }}"
    yield f"    location / {{ return 301 https://{site.host}$request_uri; }}"
    yield "}"


def _server(site: Served) -> Iterator[str]:
    yield "\nserver {"
    yield from _listen(site)
    yield f"    server_name {site.host};"
    yield f"    root {site.root};"
    yield "    index index.html;"
    yield "    server_tokens off;"
    yield "    absolute_redirect off;  # /x to /x/ stays on the host and port that the visitor asked"
    yield "    autoindex off;"
    yield "    etag on;"
    yield "    # No open_file_cache: a publish may exchange the whole folder, and a kept handle would show the old one."
    yield "\n    gzip_static on;  # the .gz beside a file, made by the build"
    yield "    gzip_vary on;"
    yield "    # brotli_static on;  # Debian: libnginx-mod-http-brotli-static"
    yield "\n    types {"
    for suffix, kind in CONTENT_TYPES.items():
        yield f'        "{kind}" {suffix};'
    yield "    }"
    yield "    default_type application/octet-stream;\n"
    for name, value in security_headers(site.tiles).items():
        yield f'    add_header {name} "{value}" always;'
    yield "    add_header Cache-Control $catalogue_kept always;\n"
    yield from _locations(site)
    yield "}"


def _listen(site: Served) -> Iterator[str]:
    if site.port:
        yield f"    listen {site.port};"
        return
    yield "    listen 443 ssl http2;  # nginx 1.25 and later: without http2 here, and http2 on; below"
    yield "    listen [::]:443 ssl http2;"
    yield f"    ssl_certificate /etc/letsencrypt/live/{site.host}/fullchain.pem;"
    yield f"    ssl_certificate_key /etc/letsencrypt/live/{site.host}/privkey.pem;"
    yield "    ssl_protocols TLSv1.2 TLSv1.3;"
    yield "    ssl_session_cache shared:catalogue:10m;"


def _locations(site: Served) -> Iterator[str]:
    """A folder answers by its index and is asked with a slash; what begins with a dot is not there."""
    *others, (_, page) = site.not_found
    yield f"    error_page 403 404 =404 {page};"
    yield "    location ~ /\\.(?!well-known/) { return 404; }"
    yield "    location / { try_files $uri $uri/ =404; }"
    for begin, page in others:
        yield f"    location {begin} {{"
        yield "        try_files $uri $uri/ =404;"
        yield f"        error_page 403 404 =404 {page};"
        yield "    }"
