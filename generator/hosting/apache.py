"""The configuration of Apache 2.4, for a file in `/etc/apache2/sites-enabled/`.

It needs the modules headers, rewrite, mime, dir, alias and ssl (`a2enmod headers rewrite ssl`).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.hosting.policy import CACHED, FOREVER, FRESH, Served, security_headers
from generator.model.published_names import CONTENT_TYPES, HASHED, TWINS

__all__ = ["apache"]

_CODINGS = {".br": "br", ".gz": "gzip"}


def apache(site: Served) -> str:
    """The virtual hosts of the site."""
    return "\n".join(["ServerTokens Prod\n", *_redirect(site), *_host(site), ""])


def _redirect(site: Served) -> Iterator[str]:
    if not site.port:
        yield "<VirtualHost *:80>"
        yield f"    ServerName {site.host}"
        yield f'    RedirectMatch permanent "^/(?!\\.well-known/acme-challenge/)(.*)" "https://{site.host}/$1"'
        yield f'    DocumentRoot "{site.root}"'
        yield "</VirtualHost>\n"


def _host(site: Served) -> Iterator[str]:
    yield f"<VirtualHost *:{site.port or 443}>"
    yield f"    ServerName {site.host}"
    yield f'    DocumentRoot "{site.root}"'
    if not site.port:
        yield "    SSLEngine on"
        yield f"    SSLCertificateFile /etc/letsencrypt/live/{site.host}/fullchain.pem"
        yield f"    SSLCertificateKeyFile /etc/letsencrypt/live/{site.host}/privkey.pem"
    yield f'    <Directory "{site.root}">'
    yield "        Require all granted"
    yield "        AllowOverride None"
    yield "        Options SymLinksIfOwnerMatch"
    yield "    </Directory>"
    yield "    DirectoryIndex index.html"
    yield "    FileETag MTime Size"
    yield from _types()
    yield from _headers(site)
    yield from _not_found(site)
    yield from _twins()
    yield "</VirtualHost>"


def _types() -> Iterator[str]:
    for suffix, kind in CONTENT_TYPES.items():
        yield f'    AddType "{kind}" .{suffix}'
    for suffix in TWINS:
        yield f"    RemoveType {suffix}"
        yield f"    AddEncoding {_CODINGS[suffix]} {suffix}"


def _headers(site: Served) -> Iterator[str]:
    for name, value in security_headers(site.tiles).items():
        yield f'    Header always set {name} "{value}"'
    yield f'    Header always set Cache-Control "{FRESH}"'
    yield "    # Each rule below takes the place of those above; an answer that is no success keeps the first."
    for pattern, value in (*reversed(CACHED), (HASHED, FOREVER)):
        told = f"expr=%{{REQUEST_STATUS}} -lt 400 && %{{REQUEST_URI}} =~ m#^/{pattern}$#"
        yield f'    Header always set Cache-Control "{value}" "{told}"'


def _not_found(site: Served) -> Iterator[str]:
    yield '    RedirectMatch 404 "/\\.(?!well-known/)"'
    for begin, page in reversed(site.not_found):  # the later section holds
        yield f'    <Location "{begin}">'
        yield f"        ErrorDocument 404 {page}"
        yield "    </Location>"


def _twins() -> Iterator[str]:
    """The twin of a file, or of the index of a folder, for a browser that takes it."""
    yield "    RewriteEngine On"
    yield '    RewriteCond "%{DOCUMENT_ROOT}%{REQUEST_URI}" -d'
    yield '    RewriteCond "%{DOCUMENT_ROOT}%{REQUEST_URI}/index.html" !-f'
    yield '    RewriteRule "^" "-" [R=404,L]'
    yield '    RewriteCond "%{DOCUMENT_ROOT}$1/index.html" -f'
    yield '    RewriteRule "^(.*)/$" "$1/index.html"'
    for suffix in TWINS:
        yield f'    RewriteCond "%{{HTTP:Accept-Encoding}}" "\\b{_CODINGS[suffix]}\\b"'
        yield f'    RewriteCond "%{{DOCUMENT_ROOT}}$1{suffix}" -f'
        yield f'    RewriteRule "^(.*)$" "$1{suffix}" [L,E=no-gzip:1]'
    yield "    Header merge Vary Accept-Encoding"
