"""The lock file of codes gets its new lines, after the release that shows them."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from generator.model.code import Issued
from generator.publish.files import write

__all__ = ["add_codes", "with_codes"]

_HEAD = """\
# Mã của địa chỉ ngắn (…/q/<mã>/) in trên mã QR, tem, tờ giới thiệu: mỗi dòng là mã, loại/tên thư mục, rồi tên lúc cấp.
# Máy tự thêm dòng khi có hồ sơ mới; lưu tệp này cùng hồ sơ. ĐỪNG XÓA DÒNG NÀO: mã đã in ra giấy thì không sửa được.
# Hồ sơ đã bỏ vẫn giữ dòng: mã của nó dẫn tới một trang nói rõ. Chỉ được bỏ cái tên ở cuối dòng, nếu người ta yêu cầu.
# One line a code: code, kind/folder name, the name when it was issued. Lines are added by builds and never deleted.
"""


def add_codes(path: Path, fresh: Iterable[Issued]) -> None:
    """Add lines to the lock file, which is replaced at once; raises `OSError` where it cannot be written."""
    text = ""
    with suppress(FileNotFoundError):
        text = path.read_bytes().decode("utf-8")
    write(str(path), with_codes(text, fresh).encode())


def with_codes(text: str, fresh: Iterable[Issued]) -> str:
    """The text of a lock file with more lines, each before the first that comes after it; the others stay."""
    waiting = [f"{one.code} {one.kind}/{one.slug}  {one.name}".rstrip() for one in sorted(fresh, reverse=True)]
    lines: list[str] = []
    for line in (text or _HEAD).replace("\r\n", "\n").splitlines():
        while waiting and line and line[0] != "#" and waiting[-1] < line:
            lines.append(waiting.pop())
        lines.append(line)
    return "\n".join([*lines, *waiting[::-1], ""])
