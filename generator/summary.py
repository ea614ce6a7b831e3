"""What a build tells at its end: a summary for a clerk, and on request where its time went."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NamedTuple

from generator.progress import STEPS, Spent, number, seconds

__all__ = ["Built", "Files", "profile", "summary"]

_LINES = {
    "vi": (
        "Xong sau {time}: {records} hồ sơ, {pages} trang, {pictures} tệp ảnh.",
        "  Tệp: viết {written}, giữ nguyên {unchanged}, xóa {removed}.",
        "  Cảnh báo: {warnings}.",
    ),
    "en": (
        "Done after {time}: {records} records, {pages} pages, {pictures} picture files.",
        "  Files: {written} written, {unchanged} unchanged, {removed} removed.",
        "  Warnings: {warnings}.",
    ),
}


class Files(NamedTuple):
    """How many files a build wrote, left as they were and removed, beside the site that was served before."""

    written: int
    unchanged: int
    removed: int


class Built(NamedTuple):
    """The numbers of a build: records, pages, files made of photos, what it did, warnings; seconds on the clock."""

    records: int
    pages: int
    pictures: int
    files: Files
    warnings: int
    wall: float


def summary(built: Built, language: str) -> str:
    """A few lines in the language of messages."""
    counted = {"records": built.records, "pages": built.pages, "pictures": built.pictures, "warnings": built.warnings}
    figures = {name: number(value, language) for name, value in {**counted, **built.files._asdict()}.items()}
    return "\n".join(_LINES[language]).format(**figures, time=seconds(built.wall, language))


def profile(spent: Sequence[Spent], built: Built, language: str) -> str:
    """Where the time went, step by step: seconds on the clock and of the processor; then the largest process, in MB."""
    rows = [(STEPS[one.step][language == "en"], one.things, one.wall, one.cpu) for one in spent]
    rest = built.wall - sum(one.wall for one in spent)
    heads = ("Step", "count", "wall s", "CPU s") if language == "en" else ("Bước", "số", "giây", "giây CPU")
    lines = [f"{heads[0]:<32}{heads[1]:>10}{heads[2]:>10}{heads[3]:>10}"]
    lines += [f"{label:<32}{count or '':>10}{wall:>10.2f}{cpu:>10.2f}" for label, count, wall, cpu in rows]
    lines.append(f"{'Rest' if language == 'en' else 'Còn lại':<32}{'':>10}{rest:>10.2f}")
    memory = "Largest process" if language == "en" else "Tiến trình lớn nhất"
    return "\n".join([*lines, f"{memory:<32}{_memory():>10.0f} MB", "", summary(built, language), ""])


def _memory() -> float:
    """The greatest resident memory of this process and of any child that ended, in MB."""
    try:
        import resource
    except ImportError:  # Windows
        return 0
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kB
    largest = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return largest * unit / 1e6
