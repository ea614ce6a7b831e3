"""The two files at the top of a stick: the one to open, and the one to read before."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import escape

__all__ = ["OPEN", "READ", "SITE", "Cover", "opener", "reading"]

OPEN = "MO-TRANG-NAY.html"
READ = "DOC-TRUOC.txt"
SITE = "trang/"  # the folder of the site itself

_OPENER = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={start}">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
</head>
<body>
<p><a href="{start}">{title}</a></p>
<p>Nếu trang không tự mở: hãy giải nén toàn bộ tệp zip rồi mở lại tệp này.</p>
<p lang="en">If nothing opens by itself: unpack the whole zip first, then open this file again.</p>
</body>
</html>
"""
_READING = """\
{name}
{line}

CÁCH MỞ
1. Nếu đang xem trong tệp zip: giải nén toàn bộ (bấm chuột phải, chọn "Extract All" hoặc "Giải nén") ra máy hoặc USB.
2. Mở tệp {open}. Trang hiện trong trình duyệt (Chrome, Edge, Cốc Cốc, Firefox).
Không cần mạng, không cần cài gì. Giữ nguyên thư mục "{folder}" bên cạnh tệp đó.

TRONG NÀY CÓ GÌ
{holds}
Dữ liệu tính đến {day}. Giấy chứng nhận được xét theo ngày của máy đang xem: hết hạn thì không còn sao.
Bản mới nhất: {live}
"""
_READING_EN = """
----------------------------------------------------------------

HOW TO OPEN IT
1. If you look into the zip: unpack all of it first, onto this computer or a USB stick.
2. Open {open}. It shows in the browser (Chrome, Edge, Firefox).
No network, nothing to install. Keep the folder "{folder}" beside that file.

WHAT IT IS
{holds}
Data as of {day}. Certificates are judged by the clock of the device: one that has ended shows no stars.
The newest version: {live}
"""


class Cover(NamedTuple):
    """What the two files say; `holds` and `day`, as people write it, in Vietnamese and, where the site has it, English.

    `start` is the file to open, below the site's folder; `live` the address of the site.
    """

    name: str
    holds: tuple[str, ...]
    day: tuple[str, ...]
    start: str
    live: str


def opener(cover: Cover) -> str:
    """The page that leads on to the first page of the site."""
    return _OPENER.format(start=escape(f"{SITE}{cover.start}"), title=escape(cover.name))


def reading(cover: Cover) -> str:
    """The text, with the marks and line ends that the oldest Notepad needs."""
    shared = {"open": OPEN, "folder": SITE.rstrip("/"), "live": cover.live}
    text = "".join(
        half.format(name=cover.name, line="=" * len(cover.name), holds=holds, day=day, **shared)
        for half, holds, day in zip((_READING, _READING_EN), cover.holds, cover.day, strict=False)
    )
    return "\ufeff" + text.replace("\n", "\r\n")
