"""What is told when disk or memory refuse."""

from __future__ import annotations

from pathlib import Path

__all__ = ["MIXED", "SHOWN", "NotPublished", "not_published"]

_AS_IT_WAS = ("trang đang có vẫn nguyên", "the site stands as it was")
MIXED = ("trang đang có lẫn tệp cũ và mới", "until then the site is a mix of old files and new ones")
SHOWN = ("trang mới đã hiện, nhưng đĩa báo lỗi", "the new site is shown already, but the disk has a fault")


class NotPublished(Exception):
    """A release could not be made or shown; the message names the path, why, what is needed, and what stands."""


def not_published(path: Path | str, fault: OSError | MemoryError, stands: tuple[str, str] = _AS_IT_WAS) -> NotPublished:
    """What to raise after a fault of disk or memory; `stands` says what visitors see now."""
    file = getattr(fault, "filename", None) or path
    vi, en = ("hết bộ nhớ", "out of memory") if isinstance(fault, MemoryError) else (fault.strerror,) * 2
    return NotPublished(
        f"chưa đăng xong: {file} ({vi}); cần chỗ trống trên đĩa, bộ nhớ và quyền ghi, rồi chạy lại; {stands[0]} · "
        f"not published: {file} ({en}); it needs room on the disk, memory and permission to write, then run it again; "
        f"{stands[1]}"
    )
