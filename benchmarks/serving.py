"""What one nginx serves with the configuration that we print: requests a second, and how long visitors wait.

    python benchmarks/serving.py [--site output] [--seconds 10] [--visitors 64]

It needs nginx and wrk (Debian: `apt install nginx-light wrk`).  nginx is one process and wrk one thread, on the same
machine, without encryption.  Every file is asked for as a browser does that takes gzip: as our configuration
sends it, compressed anew for every visitor, and as it is.  Where others work on the machine too, look at the
requests that one second of nginx's own processor time answers.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

# In place of this folder, so that the modules beside this one have one name in every process.
sys.path[0] = str(Path(__file__).resolve().parent.parent)

from generator.hosting.nginx import nginx  # noqa: E402
from generator.hosting.policy import Served  # noqa: E402
from generator.publish.compress import twins  # noqa: E402

_UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}
_WAYS = {"gzip, made ahead": "gzip_static on;", "gzip, every time": "gzip on; gzip_types *;", "as it is": ""}
_ASKED = (
    ("home page", "index.html"),
    ("product page", "san-pham/*/index.html"),
    ("stylesheet", "theme/site.*.css"),
    ("search, its directory", "tim-kiem/muc-luc.json"),
    ("search, a piece", "tim-kiem/*/tu-*.json"),
    ("picture (share card)", "anh/the/*.jpg"),
)
_PATIENCE = 100  # tries of 0.05 s until nginx answers


def asked_for(site: Path) -> Iterator[tuple[str, str]]:
    """What stands for the site: a word for it, and the name of the file of median size."""
    for words, pattern in _ASKED:
        found = sorted(site.glob(pattern), key=lambda path: (path.stat().st_size, path))
        if not found:
            raise SystemExit(f"{site}: no {pattern}; build the site first: make site")
        yield words, found[len(found) // 2].relative_to(site).as_posix()


def lay_out(site: Path, folder: Path) -> list[tuple[str, str]]:
    """What is asked for, with its twins, in a folder that nginx may read."""
    rows = list(asked_for(site))
    for _, name in rows:
        target, content = folder / name, (site / name).read_bytes()
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        packed = twins(name, content).get(f"{name}.gz")
        if packed:
            target.with_name(f"{target.name}.gz").write_bytes(packed)
    return rows


@contextlib.contextmanager
def serving(folder: Path, work: Path, way: str) -> Iterator[tuple[int, int]]:
    """nginx in front of the folder, sending in one of `_WAYS`; its port and the number of its one process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    text = nginx(Served("localhost", str(folder), port=port))
    own = Path(tempfile.mkdtemp(dir=work))
    (own / "site.conf").write_text(text.replace(_WAYS["gzip, made ahead"], _WAYS[way]))
    paths = "".join(f"{name}_temp_path {own}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (own / "nginx.conf").write_text(
        f"pid {own}/pid; error_log stderr; daemon off; master_process off; events {{ worker_connections 2048; }}\n"
        f"http {{ access_log off; sendfile on; tcp_nopush on; {paths} include {own}/site.conf; }}\n"
    )
    command = [_program("nginx"), "-p", str(own), "-c", str(own / "nginx.conf")]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)  # noqa: S603 - our own
    try:
        _wait(port)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait()


def _program(name: str) -> str:
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if not found:
        raise SystemExit(f"{name} is not installed: apt install nginx-light wrk")
    return found


def _wait(port: int) -> None:
    for _ in range(_PATIENCE):
        with socket.socket() as probe:
            if not probe.connect_ex(("127.0.0.1", port)):
                return
        time.sleep(0.05)
    raise SystemExit("nginx does not answer")


def measure(port: int, nginx_process: int, name: str, options: argparse.Namespace) -> tuple[float, float, float, float]:
    """Requests a second, requests a CPU second of nginx, milliseconds to the median and to the 99th answer of 100."""
    address = f"http://127.0.0.1:{port}/{name.removesuffix('index.html')}"
    command = [_program("wrk"), "-t1", f"-c{options.visitors}", "--latency", "-H", "Accept-Encoding: gzip", address]
    for seconds in (1, options.seconds):  # the first second does not count
        asked, before = [*command, f"-d{seconds}s"], _processor_seconds(nginx_process)
        said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own
    used = _processor_seconds(nginx_process) - before
    if "Non-2xx" in said:
        raise SystemExit(f"{address}:\n{said}")
    waits = {at: float(value) * _UNITS[unit] for at, value, unit in re.findall(r"(\d+)%\s+([\d.]+)(us|ms|s)", said)}
    total, rate = (
        float(re.findall(pattern, said)[0]) for pattern in (r"(\d+) requests in", r"Requests/sec:\s+([\d.]+)")
    )
    return rate, total / used, waits["50"], waits["99"]


def _processor_seconds(process: int) -> float:
    """User and system time of a process until now (Linux, proc(5))."""
    user, system = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def table(site: Path, work: Path, options: argparse.Namespace) -> Iterator[str]:
    """A row for every file in every way, the ways turn by turn, as Markdown."""
    folder = work / "output"
    rows = lay_out(site, folder)
    yield "| File | sent | bytes | requests a second | a CPU second of nginx | median, ms | 99 of 100, ms |"
    yield "|---|---|---:|---:|---:|---:|---:|"
    with contextlib.ExitStack() as stack:
        ports = {way: stack.enter_context(serving(folder, work, way)) for way in _WAYS}
        for (words, name), way in itertools.product(rows, _WAYS):
            sent = folder / (name if way == "as it is" else f"{name}.gz")
            if sent.exists():
                rate, paid, median, slowest = measure(*ports[way], name, options)
                figures = f"{rate:,.0f} | {paid:,.0f} | {median:.2f} | {slowest:.2f}"
                yield f"| {words} | {way} | {sent.stat().st_size:,} | {figures} |"


def main(words: Sequence[str]) -> None:
    """Prints the table; the copy of the site is removed at the end."""
    parser = argparse.ArgumentParser(description="Measures one nginx in front of the built site.")
    parser.add_argument("--site", type=Path, default=Path("output"))
    parser.add_argument("--seconds", type=int, default=10, help="for each file and way")
    parser.add_argument("--visitors", type=int, default=64, help="connections that ask without a pause")
    options = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="ocop-serving-") as work:
        for line in table(options.site, Path(work), options):
            print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
