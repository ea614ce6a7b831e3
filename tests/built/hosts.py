"""Real web servers in front of a folder, with the configuration that the command prints."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from generator.hosting.apache import apache
from generator.hosting.caddy import caddy
from generator.hosting.nginx import nginx
from generator.hosting.policy import Served

APACHE_MODULES = Path("/usr/lib/apache2/modules")
_MODULES = ("mpm_event", "authz_core", "headers", "rewrite", "mime", "dir", "alias")
_PATIENCE = 200  # tries of 0.05 s until a server answers


class Answer(NamedTuple):
    """Status, headers by name in small letters, and body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def ask(port: int, path: str, **headers: str) -> Answer:
    """One GET, redirects not followed; `_` in the names of headers stands for a hyphen."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    found = Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
    connection.close()
    return found


def _nginx(site: Served, work: Path) -> list[str]:
    (work / "site.conf").write_text(nginx(site), encoding="utf-8")
    paths = "".join(f"{name}_temp_path {work}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (work / "nginx.conf").write_text(
        f"pid {work}/pid; error_log stderr; daemon off; worker_processes 1; events {{}}\n"
        f"http {{ access_log off; {paths} include {work}/site.conf; }}\n",
        encoding="utf-8",
    )
    return ["nginx", "-p", str(work), "-c", str(work / "nginx.conf")]


def _caddy(site: Served, work: Path) -> list[str]:
    (work / "Caddyfile").write_text("{\n\tadmin off\n}\n" + caddy(site), encoding="utf-8")
    return ["caddy", "run", "--config", str(work / "Caddyfile"), "--adapter", "caddyfile"]


def _apache(site: Served, work: Path) -> list[str]:
    loaded = "".join(f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so\n" for name in _MODULES)
    user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    (work / "httpd.conf").write_text(
        f"{loaded}{user}ServerRoot {work}\nPidFile {work}/httpd.pid\nErrorLog {work}/error.log\n"
        f"DefaultRuntimeDir {work}\nTypesConfig /etc/mime.types\nListen {site.port}\nServerName localhost\n{apache(site)}",
        encoding="utf-8",
    )
    return ["apache2", "-DFOREGROUND", "-f", str(work / "httpd.conf")]


SERVERS: Mapping[str, Callable[[Served, Path], list[str]]] = {"nginx": _nginx, "caddy": _caddy, "apache2": _apache}


def installed(name: str) -> bool:
    """Whether the server can be run here."""
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin") is not None


@contextmanager
def running(name: str, site: Served, work: Path) -> Iterator[None]:
    """The server `name` in front of the site, until the block ends; its own files lie in `work`."""
    work.mkdir()
    known = {**os.environ, "PATH": f"{os.environ.get('PATH', '')}:/usr/sbin", "HOME": str(work)}
    with (work / "said").open("wb") as said:
        process = subprocess.Popen(SERVERS[name](site, work), env=known, stdout=said, stderr=said)  # noqa: S603
        try:
            _wait(site.port, process, work / "said")
            yield
        finally:
            process.terminate()
            process.wait()


def _wait(port: int, process: subprocess.Popen[bytes], said: Path) -> None:
    for _ in range(_PATIENCE):
        assert process.poll() is None, said.read_text(encoding="utf-8")
        with socket.socket() as probe:
            if not probe.connect_ex(("127.0.0.1", port)):
                return
        time.sleep(0.05)
    raise AssertionError(said.read_text(encoding="utf-8"))
