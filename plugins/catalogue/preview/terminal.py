"""What is said to the preview and by it on the terminal, besides reports."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from catalogue.preview.workbench import Compiled

__all__ = ["arguments_of", "built", "line_of", "taken"]

_NAMED = 3  # files; of more only the number is told


def arguments_of(given: Sequence[str]) -> argparse.Namespace:
    """`port`, `settings`; for the process that starts another: `socket` or None, `read_only`."""
    parser = argparse.ArgumentParser(description="Live preview of the site, on this machine only.")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--settings", type=Path, default=Path("pelicanconf.py"))
    parser.add_argument("--socket", type=int, help=argparse.SUPPRESS)  # what the process before listened on
    parser.add_argument("--read-only", action="store_true", help=argparse.SUPPRESS)  # whether program and settings load
    return parser.parse_args(given)


def line_of(files: Sequence[str], made: Compiled, seconds: float, language: str) -> str:
    """One line a compile: when, what changed, how many records and findings, and how long it took."""
    severities = [one.severity for one in made.found]
    errors, warnings = severities.count("error"), severities.count("warning")
    now = f"{datetime.now():%H:%M:%S}"  # noqa: DTZ005 - the clock of whoever looks at the terminal
    if language == "vi":
        what = _what(files, "đọc tất cả", "{} tệp đổi")
        shown = "" if made.show else "; còn hiện bản tốt gần nhất"
        return f"{now} {what}: {made.records} hồ sơ, {errors} lỗi, {warnings} nhắc; {seconds * 1000:.0f} ms{shown}"
    what = _what(files, "read all", "{} files changed")
    shown = "" if made.show else "; the last good edition is still shown"
    return f"{now} {what}: {made.records} records, {errors} errors, {warnings} warnings; {seconds * 1000:.0f} ms{shown}"


def _what(files: Sequence[str], everything: str, many: str) -> str:
    if not files:
        return everything
    return ", ".join(files) if len(files) <= _NAMED else many.format(len(files))


def taken(port: int, fault: OSError, language: str) -> str:
    """What to do where the port cannot be listened on."""
    if language == "vi":
        return (f"Không dùng được cổng {port} ({fault.strerror}). Dừng chương trình đang dùng cổng ấy, "
                f"hoặc chọn cổng khác: make serve PORT={port + 1}")  # fmt: skip
    return (f"Port {port} cannot be used ({fault.strerror}). Stop the program that uses it, "
            f"or choose another: make serve PORT={port + 1}")  # fmt: skip


def built(output: Path, language: str) -> str:
    """That the output folder holds what is shown."""
    return f"{output}: đã dựng xong" if language == "vi" else f"{output}: built"
