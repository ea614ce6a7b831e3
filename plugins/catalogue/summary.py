"""What a build tells a clerk at its end."""

from __future__ import annotations

from generator.publish.pages import Counts

__all__ = ["summary"]


def summary(records: int, pages: int, counts: Counts, seconds: float, language: str) -> str:
    """One line, in the language of messages."""
    if language == "vi":
        return (
            f"Xong: {records} hồ sơ, {pages} trang; ghi {counts.written} tệp, "
            f"giữ nguyên {counts.unchanged}, xóa {counts.removed}; {seconds:.1f} giây."
        )
    return (
        f"Done: {records} records, {pages} pages; {counts.written} files written, "
        f"{counts.unchanged} unchanged, {counts.removed} removed; {seconds:.1f} s."
    )
