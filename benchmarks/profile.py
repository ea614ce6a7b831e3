"""Where our cold build spends its time: one process, one language, under cProfile.

    python benchmarks/profile.py [--products 5000] [--again | --changed] [--sort tottime] [--lines 40]

cProfile makes many small calls look dearer than they are: read the order, not
the seconds, and measure a change with `build.py`.
"""

from __future__ import annotations

import argparse
import os
import pstats
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

# In place of this folder: its `profile.py` would stand before that of the standard library.
sys.path[0] = str(Path(__file__).resolve().parent.parent)

from benchmarks import ours  # noqa: E402
from benchmarks.catalogue import ROOT  # noqa: E402


def profile(total: int, work: Path, *, again: bool, changed: bool) -> Path:
    """The file with the profile of our build of `total` products: cold, with nothing or one record changed."""
    site, found = work / "site", work / "profile.pstats"
    layout = [sys.executable, "-m", "benchmarks.catalogue", str(total), str(site), str(work / "facts.jsonl")]
    subprocess.run(layout, cwd=ROOT, check=True)  # noqa: S603 - our own commands, here and below
    program = ours.copy_program(work)
    python, *build = ours.command(ours.write_settings(site, ("vi",), jobs=1))
    environment = {**os.environ, **ours.environment(program)}
    if again or changed:
        subprocess.run([python, *build], cwd=program, env=environment, check=True)  # noqa: S603
    if changed:
        ours.change_one_record(site)
    profiled = [python, "-m", "cProfile", "-o", str(found), *build]
    subprocess.run(profiled, cwd=program, env=environment, check=True)  # noqa: S603
    return found


def _arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Profiles our build.")
    disk = Path("/dev/shm")  # noqa: S108 - the RAM disk
    parser.add_argument("--products", type=int, default=5000)
    parser.add_argument("--changed", action="store_true", help="profile the build after one record was changed")
    parser.add_argument("--again", action="store_true", help="profile the build with nothing changed")
    parser.add_argument("--sort", choices=("tottime", "cumtime"), default="tottime")
    parser.add_argument("--lines", type=int, default=40)
    parser.add_argument("--work", type=Path, default=disk if disk.is_dir() else Path(tempfile.gettempdir()))
    return parser.parse_args(words)


def main(words: Sequence[str]) -> None:
    """Profiles, prints, leaves nothing behind."""
    options = _arguments(words)
    with tempfile.TemporaryDirectory(prefix="ocop-bench-", dir=options.work) as work:
        found = pstats.Stats(str(profile(options.products, Path(work), again=options.again, changed=options.changed)))
    found.sort_stats(options.sort).print_stats(options.lines)


if __name__ == "__main__":
    main(sys.argv[1:])
