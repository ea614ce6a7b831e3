"""The tools that are compared, each a command that makes all derivatives: ours, libvips, sharp.

libvips is `vipsthumbnail` of the system, called once for each size with all photos that get it, which spares it all
starts but some; sharp comes from npm for the run.  Both convert to sRGB, turn upright and strip as ours does, with the
same effort of the encoders; neither checks a file, chooses a crop or keeps a limit in bytes.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.catalogue import ROOT
from benchmarks.measure import Run, run
from benchmarks.picturing.jobs import Job, Qualities, write_jobs
from benchmarks.picturing.originals import has_profile

__all__ = ["Peer", "own_run", "peers"]

SHARP = "sharp@0.35.5"
INTEGRITY = "sha512-Ywn4OnzGukp7CDMrp08RQ50YKmuwG47brZgIVPTvBaaAfQlRlygrRqSrxdCiL9M+LlzLBiJ68IR1QqvzHyjC7g=="
_SAVED = {
    "webp": "[Q={quality},effort=4,strip]",
    "jpeg": "[Q={quality},optimize_coding,interlace,subsample_mode=on,strip]",
}


class Peer(NamedTuple):
    """A tool beside ours. `folder` holds what it needs; `kind` is vips or sharp."""

    name: str
    kind: str
    folder: Path

    def make(self, jobs: Sequence[Job], qualities: Qualities, output: Path) -> Run:
        """Makes all derivatives in an empty `output`, measured."""
        shutil.rmtree(output, ignore_errors=True)
        output.mkdir(parents=True)
        if self.kind == "vips":
            script = self.folder / "vips.sh"
            script.write_text(_vips_script(jobs, qualities, output), encoding="utf-8")
            return run(["sh", "-e", str(script)], self.folder, output)
        told = self.folder / "jobs.json"
        write_jobs(told, jobs, qualities)
        maker = str(Path(__file__).with_name("sharp.mjs"))
        library = str(self.folder / "node_modules/sharp")
        return run([_program("node"), maker, library, str(told), str(output)], self.folder, output)


def peers(work: Path) -> list[Peer]:
    """Both peers, ready to run; ends with one clear line where one is not there."""
    vips, sharp = work / "vips", work / "sharp"
    vips.mkdir()
    sharp.mkdir()
    version = subprocess.run([_program("vipsthumbnail"), "--version"], check=True, capture_output=True, text=True)  # noqa: S603 - a fixed command
    _fetch_sharp(sharp)
    return [
        Peer(f"vipsthumbnail {version.stdout.split()[0].removeprefix('vips-')}", "vips", vips),
        Peer(SHARP.replace("@", " "), "sharp", sharp),
    ]


def own_run(program: Path, photos: Path, shelf: Path, told: Path) -> Run:
    """Ours, through what a build calls; `told` is where it tells what it made."""
    shelf.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "benchmarks.picturing.own_pictures", str(photos), str(shelf), str(told)]
    paths = os.pathsep.join([str(program), str(ROOT)])
    return run(command, program, shelf.parent, {"PYTHONPATH": paths})


def _vips_script(jobs: Sequence[Job], qualities: Qualities, output: Path) -> str:
    """One line a size: `vipsthumbnail` with all photos of which that size is wanted.

    Only photos with a profile are converted to sRGB: libvips 8.14 changes the colours of the others.
    """
    lines: dict[tuple[str, ...], list[str]] = {}
    profiled = {photo: has_profile(photo) for photo in {job.photo for job in jobs}}
    for job in jobs:
        suffix = job.name.removeprefix(job.photo.stem)
        target = f"{output}/%s{suffix}{_SAVED[job.form.format].format(quality=qualities[job.form])}"
        exact = f"{job.width}x{job.height}"
        size = ("--size", exact, "--smartcrop", "centre") if job.form.cropped else ("--size", f"{exact}!")
        colours = ("--export-profile", "srgb") if profiled[job.photo] else ()
        lines.setdefault((*size, *colours, "-o", target), []).append(str(job.photo))
    return "".join(f"{shlex.join(['vipsthumbnail', *photos, *options])}\n" for options, photos in lines.items())


def _fetch_sharp(folder: Path) -> None:
    """The library as npm has it, its checksum compared; npm itself compares those of what sharp needs."""
    quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel", "error"]
    (folder / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    done = subprocess.run([_program("npm"), "install", *quiet, SHARP], cwd=folder, capture_output=True, text=True)  # noqa: S603 - a fixed command
    if done.returncode:
        raise SystemExit(f"npm cannot install {SHARP}: {done.stderr.strip()}")
    lock: Mapping[str, Mapping[str, Mapping[str, str]]]
    lock = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))
    if lock["packages"]["node_modules/sharp"]["integrity"] != INTEGRITY:
        raise SystemExit(f"{SHARP} is not what it was when this benchmark was written")


def _program(name: str) -> str:
    found = shutil.which(name)
    if not found:
        package = {"vipsthumbnail": "libvips-tools"}.get(name, "nodejs and npm")
        raise SystemExit(f"{name} is not installed: the comparison needs it (Debian: {package})")
    return found
